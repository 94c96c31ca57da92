import { sql } from 'kysely';
import type { Annotations } from '../../core/annotations.ts';
import type { CollatedStory } from '../../core/collation.ts';
import type { Finding } from '../../core/finding.ts';
import type { ListPage, SayingLine, SpeakerLine, SpeakerPage } from '../../core/room.ts';
import type { ArchiveDatabase } from '../open.ts';
import { unpackAnnotations } from '../pack.ts';
import { storiesOf, storylinesWith } from '../stories.ts';
import { type Part, partOf, placeOf } from './cursor.ts';
import { documentLines } from './documents.ts';

const DAYS_SHOWN = 366;
const RECURRENCES_SHOWN = 20;

const LINE = sql`"key", "sayingCount", "documentCount",
  (select n."name" from "speaker_name" n where n."key" = o."key" order by n."sayingCount" desc, n."name" limit 1) as "name"`;

/** Those with the most sayings first, then by key. */
export async function speakersPage(db: ArchiveDatabase, { limit, cursor }: Part): Promise<ListPage<SpeakerLine>> {
  const place = placeOf(cursor, 2);
  const after =
    place === null
      ? sql``
      : sql`where "sayingCount" < ${place[0]} or ("sayingCount" = ${place[0]} and "key" > ${place[1]})`;
  const { rows } = await sql<SpeakerLine>`select ${LINE} from "speaker" o ${after}
    order by "sayingCount" desc, "key" limit ${limit + 1}`.execute(db);
  return partOf(
    rows,
    limit,
    (row) => [row.sayingCount, row.key],
    (row) => row,
  );
}

/** Everything that the speaker of that key said, the most recent first; `null` where there is none. */
export async function speakerPage(db: ArchiveDatabase, key: string, part: Part): Promise<SpeakerPage | null> {
  const { rows } = await sql<SpeakerLine>`select ${LINE} from "speaker" o where "key" = ${key}`.execute(db);
  const [speaker] = rows;
  if (speaker === undefined) return null;
  const found = await sayingRows(db, key, part);
  const documents = [...new Set(found.map((row) => row.document))];
  const context = await contextOf(db, documents);
  const names = await db
    .selectFrom('speaker_name')
    .select('name as speaker')
    .where('key', '=', key)
    .orderBy('sayingCount', 'desc')
    .orderBy('name')
    .execute();
  const days = await db
    .selectFrom('saying')
    .innerJoin('document', 'document.id', 'saying.document')
    .select((e) => ['document.day', e.fn.countAll<number>().as('sayingCount')])
    .where('speakerKey', '=', key)
    .groupBy('document.day')
    .orderBy('document.day', 'desc')
    .limit(DAYS_SHOWN)
    .execute();
  return {
    speaker,
    names: names.map((row) => row.speaker),
    roles: rolesIn(context.annotations.values(), new Set(names.map((row) => row.speaker))),
    sayings: partOf(
      found,
      part.limit,
      (row) => [row.day, row.seq],
      (row) => sayingLine(row, context),
    ),
    days: days.reverse(),
    recurrences: recurrencesOf(context, found),
  };
}

interface SayingRow {
  readonly seq: number;
  readonly document: string;
  readonly attribution: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly day: string;
}

async function sayingRows(db: ArchiveDatabase, key: string, { limit, cursor }: Part): Promise<SayingRow[]> {
  const place = placeOf(cursor, 2);
  let select = db
    .selectFrom('saying')
    .innerJoin('document', 'document.id', 'saying.document')
    .select(['saying.seq', 'saying.document', 'attribution', 'kind', 'start', 'end', 'saying.text', 'document.day'])
    .where('speakerKey', '=', key)
    .orderBy('document.day', 'desc')
    .orderBy('saying.seq', 'desc')
    .limit(limit + 1);
  if (place !== null) {
    select = select.where(sql<boolean>`("document"."day", "saying"."seq") < (${place[0]}, ${place[1]})`);
  }
  return select.execute();
}

interface Context {
  readonly lines: Awaited<ReturnType<typeof documentLines>>;
  readonly annotations: ReadonlyMap<string, Annotations>;
  readonly storyOf: ReadonlyMap<string, string>;
  /** By document and attribution. */
  readonly utterances: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

async function contextOf(db: ArchiveDatabase, documents: readonly string[]): Promise<Context> {
  if (documents.length === 0) {
    return { lines: new Map(), annotations: new Map(), storyOf: new Map(), utterances: new Map(), findings: [] };
  }
  const rows = await db
    .selectFrom('annotations')
    .select(['document', 'body'])
    .where('document', 'in', documents)
    .execute();
  const placed = await db
    .selectFrom('story_document')
    .select(['document', 'story'])
    .where('document', 'in', documents)
    .execute();
  const stories = await storiesOf(db, [...new Set(placed.map((row) => row.story))]);
  const lines = await storylinesWith(
    db,
    stories.map((story) => story.id),
  );
  return {
    lines: await documentLines(db, documents),
    annotations: new Map(rows.map((row) => [row.document, unpackAnnotations(row.body)])),
    storyOf: new Map(placed.map((row) => [row.document, row.story])),
    utterances: new Map(stories.flatMap(utterancesIn)),
    findings: lines.flatMap((line) => line.findings),
  };
}

function utterancesIn({ utterances }: CollatedStory): (readonly [string, string])[] {
  return utterances
    .filter(({ witnesses }) => witnesses.length > 1)
    .flatMap(({ id, witnesses }) =>
      witnesses.flatMap(({ document, attribution }) =>
        attribution === null ? [] : [[placeKey(document, attribution), id] as const],
      ),
    );
}

const placeKey = (document: string, attribution: string): string => `${document}\n${attribution}`;

function sayingLine({ document, attribution, kind, start, end, text }: SayingRow, context: Context): SayingLine {
  const made = context.annotations.get(document)?.attributions.find(({ id }) => id === attribution);
  return {
    document: context.lines.get(document)!,
    attribution,
    kind: kind as SayingLine['kind'],
    start,
    end,
    text,
    story: context.storyOf.get(document) ?? null,
    utterance: context.utterances.get(placeKey(document, attribution)) ?? null,
    occasion: made?.occasion?.to ?? null,
  };
}

/** Roles that are told of the actors of these names, the most frequent first. */
function rolesIn(annotations: Iterable<Annotations>, names: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>();
  for (const { actors } of annotations) {
    for (const { roles } of actors.filter((actor) => names.has(actor.name))) {
      for (const role of roles) counts.set(role, (counts.get(role) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([role]) => role);
}

/** What storylines say about the sayings in hand. */
function recurrencesOf({ findings }: Context, sayings: readonly SayingRow[]): Finding[] {
  const isOf = (finding: Finding): boolean =>
    finding.evidence.some((place) =>
      sayings.some((one) => one.document === place.document && one.start < place.end && place.start < one.end),
    );
  const kinds = new Set(['recurrence', 'changed words']);
  return findings.filter((finding) => kinds.has(finding.kind) && isOf(finding)).slice(0, RECURRENCES_SHOWN);
}
