import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Annotations } from '../core/annotations.ts';
import type { CollatedStory, ReadDocument } from '../core/collation.ts';
import type { Document, Original } from '../core/document.ts';
import { toOriginal } from '../core/offsets.ts';
import type { Span } from '../core/span.ts';
import { idPages, originalBytes, readDocumentsOf } from './documents.ts';
import type { ArchiveDatabase, OpenArchive } from './open.ts';
import { idsBefore } from './revisions.ts';
import { sayingBounds, sayingsOf } from './sayings.ts';
import { storiesOf } from './stories.ts';

/** Something in the archive that is not as it must be. */
export interface Damage {
  /** What it is about: `document 8f2c`, `story s12`, `file`. */
  readonly subject: string;
  readonly message: string;
}

/** Turns bytes into characters as intake does; given from outside, since the archive knows no encodings. */
export type Decode = (bytes: Uint8Array, original: Original) => string;

/**
 * Everything that is broken, as it is found: the file itself (SQLite's own check), every document against its original
 * by hash and offset map, every span against its document, every link's ends. Reads only; memory holds one document at a time.
 */
export async function* verify(archive: OpenArchive, decode: Decode): AsyncGenerator<Damage> {
  yield* asFarAsReadable(fileDamage(archive));
  yield* asFarAsReadable(documentsDamage(archive, decode));
  yield* asFarAsReadable(storyDamage(archive));
}

/** Where the file is so damaged that a list cannot be read to its end, that is told, and the other lists are read. */
async function* asFarAsReadable(part: AsyncGenerator<Damage>): AsyncGenerator<Damage> {
  try {
    yield* part;
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    if (typeof code !== 'string' || !code.startsWith('SQLITE_')) throw error;
    yield { subject: 'file', message: `cannot be read further: ${message}` };
  }
}

async function* fileDamage({ connection }: OpenArchive): AsyncGenerator<Damage> {
  for (const { integrity_check: message } of connection.pragma('integrity_check') as { integrity_check: string }[]) {
    if (message !== 'ok') yield { subject: 'file', message };
  }
  for (const { table, rowid, parent } of connection.pragma('foreign_key_check') as ForeignKeyRow[]) {
    yield { subject: `${table} ${rowid}`, message: `points to a ${parent} that is not there` };
  }
}

async function* documentsDamage(archive: OpenArchive, decode: Decode): AsyncGenerator<Damage> {
  for await (const ids of idPages(archive.db)) {
    for (const id of ids) {
      for (const message of await damageOf(archive, id, decode)) yield { subject: `document ${id}`, message };
    }
  }
}

interface ForeignKeyRow {
  readonly table: string;
  readonly rowid: number;
  readonly parent: string;
}

/** What is wrong with one document; bytes that cannot be unpacked are that, and no end of the check. */
async function damageOf(archive: OpenArchive, id: string, decode: Decode): Promise<string[]> {
  try {
    const [read] = await readDocumentsOf(archive.db, [id]);
    return read ? await documentDamage(archive, read, decode) : ['has no text or no annotations'];
  } catch (error) {
    return [`cannot be unpacked: ${(error as Error).message}`];
  }
}

async function documentDamage({ db }: OpenArchive, read: ReadDocument, decode: Decode): Promise<string[]> {
  const { document, annotations } = read;
  const row = await db
    .selectFrom('document')
    .select(['seq', 'original'])
    .where('id', '=', document.id)
    .executeTakeFirst();
  const bytes = row ? await originalBytes(db, row.original) : null;
  if (!bytes) return ['its original is not there'];
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== document.original.sha256) return [`its original has the hash ${hash}, not ${document.original.sha256}`];
  return [
    ...offsetDamage(document, decode(bytes, document.original)),
    ...spanDamage(document, annotations),
    ...(await sayingDamage(db, row!.seq, annotations)),
  ];
}

/** Sayings have rows of their own, by which speakers and searches find them. */
async function sayingDamage(db: ArchiveDatabase, document: number, annotations: Annotations): Promise<string[]> {
  const [from, to] = sayingBounds(document);
  const rows = await db
    .selectFrom('saying')
    .leftJoin('speaker_name', 'speaker_name.id', 'saying.name')
    .select(['attribution', 'kind', 'start', 'end', 'fragments', 'occasion', 'speaker_name.name as speaker'])
    .where('seq', '>=', from)
    .where('seq', '<', to)
    .orderBy('seq')
    .execute();
  return isDeepStrictEqual(rows, sayingsOf(annotations)) ? [] : ['its sayings are not those that were read in it'];
}

/** Where one to one runs of the offset map lead to other characters than the text has. */
function offsetDamage(document: Document, original: string): string[] {
  const damage: string[] = [];
  for (const run of document.offsets) {
    const clean = { start: run.clean, end: run.clean + run.length };
    const place = toOriginal(document.offsets, clean);
    if (!place || place.end > original.length || clean.end > document.text.length) {
      damage.push(`its offset map leads outside the original at ${run.clean}`);
    } else if (
      run.length === run.span &&
      document.text.slice(clean.start, clean.end) !== original.slice(place.start, place.end)
    ) {
      damage.push(`its text ${clean.start}–${clean.end} is not what the original has at ${place.start}–${place.end}`);
    }
  }
  return damage;
}

function spanDamage(document: Document, annotations: Annotations): string[] {
  const outside = ({ start, end }: Span): boolean => start < 0 || end < start || end > document.text.length;
  const named: [string, readonly Span[]][] = [
    ['block', document.blocks],
    ['sentence', annotations.sentences],
    ['mention', annotations.mentions],
    ['figure', annotations.figures],
    ['time', annotations.times],
    ['citation', annotations.citations],
    ['attribution', annotations.attributions.flatMap((a) => [...a.content, ...(a.source ?? []), ...(a.cue ?? [])])],
  ];
  const spans = named.flatMap(([kind, list]) =>
    list
      .filter(outside)
      .map((span) => `${kind} ${span.start}–${span.end} is outside its text (length ${document.text.length})`),
  );
  const actors = new Set(annotations.actors.map((actor) => actor.id));
  const ids = new Set(annotations.attributions.map((a) => a.id));
  const links = annotations.attributions.flatMap((a) => [
    ...(a.speaker !== null && !actors.has(a.speaker) ? [`${a.id} names a speaker ${a.speaker} that is not there`] : []),
    ...(a.within !== null && !ids.has(a.within) ? [`${a.id} stands within ${a.within}, which is not there`] : []),
  ]);
  return [...spans, ...links];
}

async function* storyDamage({ db }: OpenArchive): AsyncGenerator<Damage> {
  const ids = (await db.selectFrom('story').select('id').orderBy('id').execute()).map((row) => row.id);
  for (const id of ids) {
    let story: CollatedStory | undefined;
    try {
      [story] = await storiesOf(db, [id]);
    } catch (error) {
      yield { subject: `story ${id}`, message: `cannot be unpacked: ${(error as Error).message}` };
    }
    if (!story) continue; // told above, or taken out since the list was made
    const rows = await db.selectFrom('story_document').select('document').where('story', '=', id).execute();
    const there = new Set(rows.map((row) => row.document));
    // An edit's evidence is in the versions before, too.
    const before = new Set([...(await idsBefore(db, [...there])).values()].flat());
    const named = new Set([
      ...story.documents,
      ...story.utterances.flatMap((utterance) => utterance.witnesses.map((witness) => witness.document)),
      ...story.findings.flatMap((finding) => finding.evidence.map((evidence) => evidence.document)),
    ]);
    for (const document of named) {
      if (!there.has(document) && !before.has(document))
        yield { subject: `story ${id}`, message: `names document ${document}, which is not in it` };
    }
    for (const document of there) {
      if (!story.documents.includes(document))
        yield { subject: `story ${id}`, message: `does not name its document ${document}` };
    }
  }
}
