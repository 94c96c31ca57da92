import type { Correction, Place } from '../../core/correction.ts';
import type { CorrectionLine, ListPage } from '../../core/room.ts';
import { slice } from '../../core/span.ts';
import type { ArchiveDatabase } from '../open.ts';
import { unpackText } from '../pack.ts';
import { type Part, partOf, placeOf } from './cursor.ts';
import { documentLines } from './documents.ts';

/** Corrections, the latest first, each with what undid it. */
export async function correctionsPage(db: ArchiveDatabase, { limit, cursor }: Part): Promise<ListPage<CorrectionLine>> {
  const before = Number(placeOf(cursor, 1)?.[0] ?? Number.MAX_SAFE_INTEGER);
  const all = await db.selectFrom('correction').select(['seq', 'body', 'at']).orderBy('seq').execute();
  const lines = all.map(({ seq, body, at }) => ({ seq, at, correction: JSON.parse(body) as Correction }));
  const undoneBy = undoings(lines.map(({ correction }) => correction));
  const rows = lines
    .reverse()
    .filter(({ seq }) => seq < before)
    .slice(0, limit + 1);
  const named = await namedIn(
    db,
    rows.map(({ correction }) => correction),
  );
  return partOf(
    rows,
    limit,
    ({ seq }) => [seq],
    ({ correction, at }) => ({
      correction,
      at,
      undoneBy: undoneBy.get(correction.id) ?? null,
      documents: documentsNamed(correction).flatMap((id) => named.lines.get(id) ?? []),
      words: placesNamed(correction).flatMap((place) => wordsAt(named.texts.get(place.document), place)),
    }),
  );
}

/** What corrections name, as it can be shown: headlines, and the texts in which they name places. */
async function namedIn(db: ArchiveDatabase, corrections: readonly Correction[]) {
  const lines = await documentLines(db, [...new Set(corrections.flatMap(documentsNamed))]);
  const ids = [...new Set(corrections.flatMap(placesNamed).map((place) => place.document))];
  const texts = new Map<string, string>();
  for (let i = 0; i < ids.length; i += 500) {
    const rows = await db
      .selectFrom('document')
      .innerJoin('content', 'content.seq', 'document.seq')
      .select(['id', 'text'])
      .where('id', 'in', ids.slice(i, i + 500))
      .execute();
    for (const { id, text } of rows) texts.set(id, unpackText(text));
  }
  return { lines, texts };
}

function wordsAt(text: string | undefined, place: Place): CorrectionLine['words'] {
  if (text === undefined || place.start >= place.end || place.end > text.length) return [];
  return [{ ...place, text: slice(text, place) }];
}

/** The documents that a correction names, each once, in its order. */
function documentsNamed(correction: Correction): string[] {
  switch (correction.op) {
    case 'merge-stories':
    case 'split':
      return [...new Set(correction.documents)];
    case 'move':
      return [...new Set([correction.document, correction.to])];
    case 'name':
      return [correction.document];
    default:
      return [...new Set(placesNamed(correction).map((place) => place.document))];
  }
}

function placesNamed(correction: Correction): readonly Place[] {
  switch (correction.op) {
    case 'one-utterance':
    case 'not-one-utterance':
      return [correction.a, correction.b];
    case 'not-that-person':
      return [correction.place];
    default:
      return [];
  }
}

/** By the id of a correction the one that undid it and stands itself: an undo can be undone, too. */
function undoings(corrections: readonly Correction[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const correction of corrections.toReversed()) {
    if (correction.op === 'undo' && !found.has(correction.id)) found.set(correction.undone, correction.id);
  }
  return found;
}
