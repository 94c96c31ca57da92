import { type RawBuilder, sql } from 'kysely';
import type { CollatedStoryline } from '../../core/collation.ts';
import type { FrontPage, StoryLine, StorylineLine } from '../../core/room.ts';
import type { ArchiveDatabase } from '../open.ts';
import { unpackColumns } from '../pack.ts';
import { type Part, partOf, placeOf } from './cursor.ts';
import { withHeadlines } from './headlines.ts';

/** How the stories of the first page are ordered, each the greatest first, then by id. */
export type StoryOrder = 'recent' | 'size' | 'disputed';

// What is ordered by is never null, so that a place in the list can be compared.
const ORDERS: Readonly<Record<StoryOrder, RawBuilder<string | number>>> = {
  recent: sql<string>`coalesce("toDay", '')`,
  size: sql<number>`"documentCount"`,
  disputed: sql<number>`"disputed"`,
};

const STORYLINES_SHOWN = 12;
const DAYS_SHOWN = 30;

/** What is going on. */
export async function frontPage(db: ArchiveDatabase, part: Part & { readonly order: StoryOrder }): Promise<FrontPage> {
  return {
    stories: await storyList(db, part),
    storylines: await storylineList(db),
    counts: await counts(db),
    days: await days(db),
  };
}

/** The columns of `StoryLine`; `withHeadlines` adds the rest. */
export const storyColumns = [
  'id',
  'title',
  'fromDay',
  'toDay',
  'documentCount',
  'outletCount',
  'origins',
  'disputed',
  'dispute',
] as const satisfies readonly (keyof StoryLine)[];

/** A story as its table has it. */
type StoryRow = Omit<StoryLine, 'headlineOf'>;

async function storyList(db: ArchiveDatabase, { limit, cursor, order }: Part & { readonly order: StoryOrder }) {
  const by = ORDERS[order];
  const place = placeOf(cursor, 2);
  let select = db
    .selectFrom('story')
    .select([...storyColumns, by.as('by')])
    .orderBy(by, 'desc')
    .orderBy('id')
    .limit(limit + 1);
  if (place !== null)
    select = select.where(sql<boolean>`(${by} < ${place[0]} or (${by} = ${place[0]} and "id" > ${place[1]}))`);
  const line = ({ by: _, ...story }: StoryRow & { by: string | number }): StoryRow => story;
  const { items, next } = partOf(await select.execute(), limit, (row) => [row.by, row.id], line);
  return { items: await withHeadlines(db, items), next };
}

/** The storylines of several stories, those with the most first. */
async function storylineList(db: ArchiveDatabase): Promise<StorylineLine[]> {
  const rows = await db
    .selectFrom('storyline')
    .select('body')
    .where('storyCount', '>', 1)
    .orderBy('storyCount', 'desc')
    .orderBy('id', 'desc')
    .limit(STORYLINES_SHOWN)
    .execute();
  const largest = rows.map((row) => unpackColumns<CollatedStoryline>(row.body));
  return Promise.all(
    largest.map(async ({ id, name, stories }) => {
      const span = await db
        .selectFrom('story')
        .select((e) => [e.fn.min('fromDay').as('fromDay'), e.fn.max('toDay').as('toDay')])
        .where('id', 'in', stories.slice(0, 1000))
        .executeTakeFirst();
      return { id, name, storyCount: stories.length, fromDay: span?.fromDay ?? null, toDay: span?.toDay ?? null };
    }),
  );
}

async function counts(db: ArchiveDatabase): Promise<FrontPage['counts']> {
  const { rows } = await sql<FrontPage['counts']>`select
    coalesce((select "count" from tally where name = 'documents'), 0) as documents, (select count(*) from story) as stories,
    coalesce((select "count" from tally where name = 'sayings'), 0) as sayings,
    (select count(*) from outlet) as outlets`.execute(db);
  return rows[0]!;
}

/** A report whose day nothing tells is listed by the day it came in, on which nothing need have happened. */
async function days(db: ArchiveDatabase): Promise<FrontPage['days']> {
  const { rows } = await sql<FrontPage['days'][number]>`select d.day, count(*) -
      (select count(*) from document u where u."isDated" = 0 and u.day = d.day) as "documentCount"
    from document d group by d.day having "documentCount" > 0 order by d.day desc limit ${DAYS_SHOWN}`.execute(db);
  return rows.reverse();
}
