import { type RawBuilder, sql } from 'kysely';
import type { Finding } from '../../core/finding.ts';
import type { ListPage, SayingLine, SpeakerLine, SpeakerPage } from '../../core/room.ts';
import { textsOf } from '../documents.ts';
import type { ArchiveDatabase } from '../open.ts';
import { dayOfNumber, PLACES_A_DAY } from '../place.ts';
import { documentOfSaying, SAYING_KINDS, sayingText } from '../sayings.ts';
import type { SayingTable } from '../schema.ts';
import { SPEAKER_LINE } from '../speakers.ts';
import { storylinesWith } from '../stories.ts';
import { renderingKey, utterancesIn } from '../story-parts.ts';
import { type Part, partOf, placeOf } from './cursor.ts';
import { documentLines } from './documents.ts';

const DAYS_SHOWN = 366;
const RECURRENCES_SHOWN = 20;
const ROLES_SHOWN = 100;

/** Those with the most sayings first, then by key. */
export async function speakersPage(db: ArchiveDatabase, { limit, cursor }: Part): Promise<ListPage<SpeakerLine>> {
  const place = placeOf(cursor, 2);
  const after =
    place === null
      ? sql``
      : sql`where o."sayingCount" < ${place[0]} or (o."sayingCount" = ${place[0]} and o."key" > ${place[1]})`;
  const { rows } = await sql<SpeakerLine>`select ${SPEAKER_LINE} from speaker o ${after}
    order by o."sayingCount" desc, o."key" limit ${limit + 1}`.execute(db);
  return partOf(
    rows,
    limit,
    (row) => [row.sayingCount, row.key],
    (row) => row,
  );
}

/** Everything that the speaker of that key said, the most recent first; `null` where there is none. */
export async function speakerPage(db: ArchiveDatabase, key: string, part: Part): Promise<SpeakerPage | null> {
  const { rows } = await sql<SpeakerLine & { id: number }>`
    select o.id, ${SPEAKER_LINE} from speaker o where o."key" = ${key}`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  const { id, ...speaker } = row;
  const found = await sayingRows(db, id, part);
  const context = await contextOf(db, found);
  return {
    speaker,
    names: await namesOf(db, id),
    roles: await rolesOf(db, id),
    sayings: partOf(
      found,
      part.limit,
      ({ place, seq }) => [place, seq],
      (saying) => sayingLine(saying, context),
    ),
    days: await daysOf(db, id),
    recurrences: recurrencesOf(context, found),
  };
}

async function namesOf(db: ArchiveDatabase, speaker: number): Promise<string[]> {
  const rows = await db
    .selectFrom('speaker_name')
    .select('name')
    .where('speaker', '=', speaker)
    .orderBy('sayingCount', 'desc')
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}

async function rolesOf(db: ArchiveDatabase, speaker: number): Promise<string[]> {
  const rows = await db
    .selectFrom('speaker_role')
    .select('role')
    .where('speaker', '=', speaker)
    .orderBy('documentCount', 'desc')
    .orderBy('role')
    .limit(ROLES_SHOWN)
    .execute();
  return rows.map(({ role }) => role);
}

/**
 * Sayings a day over the last days that have any, oldest first. From one day to the one before by the index: grouped, all
 * that somebody ever said would be put in order for it.
 */
async function daysOf(db: ArchiveDatabase, speaker: number): Promise<SpeakerPage['days']> {
  // Written out, since numbers that are given to SQLite divide with fractions.
  const day = sql.lit(PLACES_A_DAY);
  const last = (before: RawBuilder<unknown>) =>
    sql`(select max(place) / ${day} from saying where speaker = ${speaker} and ${before})`;
  const { rows } = await sql<{ number: number; sayingCount: number }>`
    with recursive told(number) as (
      select ${last(sql`1`)} union all select ${last(sql`place < number * ${day}`)} from told
      where number is not null limit ${DAYS_SHOWN})
    select number, (select count(*) from saying where speaker = ${speaker}
      and place >= number * ${day} and place < (number + 1) * ${day}) as "sayingCount"
    from told where number is not null`.execute(db);
  return rows.reverse().map(({ number, sayingCount }) => ({ day: dayOfNumber(number), sayingCount }));
}

type SayingRow = Pick<
  SayingTable,
  'seq' | 'place' | 'attribution' | 'kind' | 'start' | 'end' | 'fragments' | 'occasion'
> & {
  /** The id of the document. */
  readonly document: string;
};

async function sayingRows(db: ArchiveDatabase, speaker: number, { limit, cursor }: Part): Promise<SayingRow[]> {
  const after = placeOf(cursor, 2);
  let select = db
    .selectFrom('saying')
    .innerJoin('document', 'document.place', 'saying.place')
    .select(['saying.seq', 'saying.place', 'attribution', 'kind', 'start', 'end', 'fragments', 'occasion'])
    .select('document.id as document')
    .where('speaker', '=', speaker)
    .orderBy('saying.place', 'desc')
    .orderBy('saying.seq', 'desc')
    .limit(limit + 1);
  if (after !== null) {
    const [place, seq] = after;
    select = select
      .where('saying.place', '<=', Number(place))
      .where((e) => e.or([e('saying.place', '<', Number(place)), e('saying.seq', '<', Number(seq))]));
  }
  return select.execute();
}

interface Context {
  readonly lines: Awaited<ReturnType<typeof documentLines>>;
  readonly texts: ReadonlyMap<number, string>;
  readonly storyOf: ReadonlyMap<string, string>;
  /** By `renderingKey`. */
  readonly utterances: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

async function contextOf(db: ArchiveDatabase, found: readonly SayingRow[]): Promise<Context> {
  const documents = [...new Set(found.map((row) => row.document))];
  if (documents.length === 0) {
    return { lines: new Map(), texts: new Map(), storyOf: new Map(), utterances: new Map(), findings: [] };
  }
  const placed = await db
    .selectFrom('story_document')
    .innerJoin('story', 'story.id', 'story_document.story')
    .select(['document', 'story', 'links'])
    .where('document', 'in', documents)
    .execute();
  const stories = new Map(placed.map(({ story, links }) => [story, links]));
  const lines = await storylinesWith(db, [...stories.keys()]);
  return {
    lines: await documentLines(db, documents),
    texts: await textsOf(db, [...new Set(found.map(({ seq }) => documentOfSaying(seq)))]),
    storyOf: new Map(placed.map((row) => [row.document, row.story])),
    utterances: new Map([...stories.values()].flatMap(utterancesIn)),
    findings: lines.flatMap((line) => line.findings),
  };
}

function sayingLine(saying: SayingRow, context: Context): SayingLine {
  const { seq, document, attribution, kind, start, end, occasion } = saying;
  return {
    document: context.lines.get(document)!,
    attribution,
    kind: SAYING_KINDS[kind]!,
    start,
    end,
    text: sayingText(context.texts.get(documentOfSaying(seq))!, saying),
    story: context.storyOf.get(document) ?? null,
    utterance: context.utterances.get(renderingKey(document, attribution)) ?? null,
    occasion,
  };
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
