import { sql } from 'kysely';
import { comesNear } from '../../core/near.ts';
import type { ListPage, OutletLine, OutletPage } from '../../core/room.ts';
import type { ArchiveDatabase } from '../open.ts';
import { type Telling, unpackTelling } from '../story-parts.ts';
import { type Part, partOf, placeOf } from './cursor.ts';
import { documentsPage, outletsKept } from './documents.ts';

/** An outlet's ways are shown from so many of its most recent stories: enough to see them, few enough to read at once. */
const STORIES_READ = 40;
/** Items shown of each kind, at most. */
const MOST_ITEMS = 40;

/** Those with the most reports first, then by name. */
export async function outletsPage(db: ArchiveDatabase, { limit, cursor }: Part): Promise<ListPage<OutletLine>> {
  const place = placeOf(cursor, 2);
  let select = db
    .selectFrom('outlet')
    .select(lineColumns)
    .orderBy('documentCount', 'desc')
    .orderBy('name')
    .limit(limit + 1);
  if (place !== null) {
    select = select.where(
      sql<boolean>`("documentCount" < ${place[0]} or ("documentCount" = ${place[0]} and "name" > ${place[1]}))`,
    );
  }
  return partOf(
    await select.execute(),
    limit,
    (row) => [row.documentCount, row.name],
    (row) => row,
  );
}

const lineColumns = ['name', 'documentCount', 'storyCount'] as const;

/** What the stories that an outlet tells show of it. */
interface Ways extends Pick<OutletPage, 'citedBy' | 'labels' | 'leavesOut' | 'alone'> {
  readonly cites: readonly Omit<OutletPage['cites'][number], 'isKept'>[];
}

/** The ways of outlets, by name, for as long as the stories are those that they were read from: reading forty takes time. */
export type KnownWays = Map<string, { readonly from: string; readonly ways: Ways }>;

/** Outlets whose ways are remembered, at most. */
const MOST_KNOWN = 500;

/** What the outlet of that name carries and leaves out; `null` where nothing of it is kept. */
export async function outletPage(
  db: ArchiveDatabase,
  name: string,
  part: Part,
  known: KnownWays = new Map(),
): Promise<OutletPage | null> {
  const row = await db
    .selectFrom('outlet')
    .select(['id', ...lineColumns])
    .where('name', '=', name)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, ...outlet } = row;
  const told = await storiesTold(db, id);
  const from = told.map((story) => `${story.id} ${story.fingerprint}`).join('\n');
  const before = known.get(name);
  const ways = before?.from === from ? before.ways : await waysOf(db, name, told);
  known.delete(name);
  known.set(name, { from, ways });
  // The first is the one that was asked for the longest time ago.
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
  const kept = new Set(
    await outletsKept(
      db,
      ways.cites.map((cited) => cited.outlet),
    ),
  );
  return {
    outlet,
    documents: await documentsPage(db, part, name),
    ...ways,
    cites: ways.cites.map((cited) => ({ ...cited, isKept: kept.has(cited.outlet) })),
  };
}

async function waysOf(db: ArchiveDatabase, name: string, told: readonly StoryTold[]): Promise<Ways> {
  const stories = await tellingStories(db, told);
  const published = await outletsOf(db, [...new Set(stories.flatMap((story) => story.documents))]);
  const telling = { name, outletOf: (document: string): string => published.get(document) ?? document };
  return {
    ...citations(stories, telling),
    labels: stories.flatMap((story) => labelsIn(story, telling)).slice(0, MOST_ITEMS),
    leavesOut: stories
      .flatMap((story) => leftOutOf(story, telling))
      .sort((a, b) => b.carriers - a.carriers)
      .slice(0, MOST_ITEMS),
    alone: stories.flatMap((story) => aloneIn(story, telling)).slice(0, MOST_ITEMS),
  };
}

/** Who published the documents of `ids`, by id; without those of which nothing tells. */
async function outletsOf(db: ArchiveDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let i = 0; i < ids.length; i += 500) {
    const rows = await db
      .selectFrom('document')
      .select(['id', 'outlet'])
      .where('id', 'in', ids.slice(i, i + 500))
      .execute();
    for (const { id, outlet } of rows) if (outlet !== null) found.set(id, outlet);
  }
  return found;
}

/** What an outlet's page needs of a story. */
interface TellingStory extends Telling {
  readonly id: string;
  readonly title: string;
  /** Ids, in no order. */
  readonly documents: readonly string[];
}

/** A story that an outlet tells, and what it was made from. */
interface StoryTold {
  readonly id: string;
  readonly fingerprint: string;
}

/** The most recent that the outlet tells. */
function storiesTold(db: ArchiveDatabase, outlet: number): Promise<StoryTold[]> {
  return db
    .selectFrom('outlet_story')
    .innerJoin('story', 'story.id', 'outlet_story.story')
    .select(['story.id', 'story.fingerprint'])
    .where('outlet', '=', outlet)
    .orderBy('outlet_story.day', 'desc')
    .orderBy('outlet_story.story', 'desc')
    .limit(STORIES_READ)
    .execute();
}

/** In the order in which they are told. */
async function tellingStories(db: ArchiveDatabase, told: readonly StoryTold[]): Promise<TellingStory[]> {
  if (told.length === 0) return [];
  const ids = told.map(({ id }) => id);
  const rows = await db.selectFrom('story').select(['id', 'title', 'telling']).where('id', 'in', ids).execute();
  const placed = await db.selectFrom('story_document').selectAll().where('story', 'in', ids).execute();
  const documents = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { story, document } of placed) documents.get(story)!.push(document);
  const stories = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const { title, telling } = stories.get(id)!;
    return { id, title, documents: documents.get(id)!, ...unpackTelling(telling) };
  });
}

interface Teller {
  readonly name: string;
  readonly outletOf: (document: string) => string;
}

/** What comparing found and no report says. */
const BY_COMPARING: ReadonlySet<string> = new Set(['copy', 'passage', 'revision', 'shared']);

/** Edges of the stories' provenance that lead from or to the outlet. */
function citations(stories: readonly TellingStory[], { name, outletOf }: Teller): Pick<Ways, 'cites' | 'citedBy'> {
  const cites = new Map<string, Set<string>>();
  const citedBy = new Map<string, number>();
  for (const { provenance } of stories) {
    const nodes = new Map(provenance.nodes.map((node) => [node.id, node]));
    for (const edge of provenance.edges) {
      const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
      if (!from || !to || BY_COMPARING.has(edge.kind)) continue;
      const outlets = [from, to].map((node) => (node.document === null ? node.name : outletOf(node.document)));
      if (outlets[0] === outlets[1]) continue;
      if (outlets[0] === name && from.document !== null) {
        cites.set(outlets[1]!, (cites.get(outlets[1]!) ?? new Set()).add(from.document));
      }
      if (outlets[1] === name) citedBy.set(outlets[0]!, (citedBy.get(outlets[0]!) ?? 0) + 1);
    }
  }
  return {
    cites: [...cites]
      .map(([outlet, documents]) => ({ outlet, count: documents.size, documents: [...documents].slice(0, MOST_ITEMS) }))
      .sort((a, b) => b.count - a.count || (a.outlet < b.outlet ? -1 : 1)),
    citedBy: [...citedBy]
      .map(([outlet, count]) => ({ outlet, count }))
      .sort((a, b) => b.count - a.count || (a.outlet < b.outlet ? -1 : 1)),
  };
}

function labelsIn({ id, findings }: TellingStory, { name, outletOf }: Teller): OutletPage['labels'] {
  return findings.flatMap(({ detail }) => {
    if (detail.type !== 'labels') return [];
    return detail.rows.flatMap(({ label, charged, evidence }) => {
      const own = evidence.find((place) => outletOf(place.document) === name);
      const others = detail.rows.map((row) => row.label).filter((other) => other !== label);
      return own ? [{ of: detail.of, label, others, charged, story: id, document: own.document }] : [];
    });
  });
}

/** Sayings that two other outlets or more carry and this one does not. */
function leftOutOf({ id, title, carriage }: TellingStory, { name, outletOf }: Teller): OutletPage['leavesOut'] {
  return carriage.items.flatMap(({ kind, label, carriers, near }) => {
    const outlets = new Set(carriers.map(({ document }) => outletOf(document)));
    const isNear = near?.some((place) => comesNear(place) && outletOf(place.document) === name) === true;
    if (kind !== 'saying' || outlets.size < 2 || outlets.has(name) || isNear) return [];
    return [{ story: id, title, label, carriers: outlets.size, ...carriers[0]! }];
  });
}

/** Sayings and figures that this outlet alone has, where others tell the story, too. */
function aloneIn({ id, title, documents, carriage }: TellingStory, { name, outletOf }: Teller): OutletPage['alone'] {
  if (documents.every((document) => outletOf(document) === name)) return [];
  return carriage.items.flatMap(({ kind, label, carriers, near }) => {
    const places = [...carriers, ...(near ?? []).filter(comesNear)];
    const isOwn = carriers.length > 0 && places.every(({ document }) => outletOf(document) === name);
    return isOwn && (kind === 'saying' || kind === 'figure') ? [{ story: id, title, label, ...carriers[0]! }] : [];
  });
}
