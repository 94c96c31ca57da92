import { type Kysely, sql } from 'kysely';
import type { CollatedStoryline } from '../core/collation.ts';
import { unpackFirst } from './first-pack.ts';

/** Which storyline a story stands in. */
export interface StorylineStoryTable {
  storyline: string;
  story: string;
}

/** Makes the tables above and fills them from what is kept; triggers keep those of the speakers in step with `saying`. */
export async function summaryTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('speaker')
    .addColumn('key', 'text', (c) => c.primaryKey().notNull())
    .addColumn('sayingCount', 'integer', (c) => c.notNull())
    .addColumn('documentCount', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('speaker_name')
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('sayingCount', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('speaker_name_key', ['key', 'name'])
    .execute();
  await sql`insert into "speaker" select "speakerKey", count(*), count(distinct "document") from "saying" group by "speakerKey"`.execute(
    db,
  );
  await sql`insert into "speaker_name" select "speakerKey", "speaker", count(*) from "saying" group by "speakerKey", "speaker"`.execute(
    db,
  );
  await sql`create index "speaker_count" on "speaker" ("sayingCount" desc, "key")`.execute(db);
  await countSayings(db);
  await storylineTables(db);
}

async function countSayings(db: Kysely<unknown>): Promise<void> {
  const others = (row: string) =>
    sql.raw(
      `not exists (select 1 from "saying" o where o."speakerKey" = ${row}."speakerKey" and o."document" = ${row}."document" and o."seq" != ${row}."seq")`,
    );
  await sql`create trigger "saying_counted" after insert on "saying" begin
    insert into "speaker" values (new."speakerKey", 1, 1) on conflict ("key") do update
      set "sayingCount" = "sayingCount" + 1, "documentCount" = "documentCount" + (${others('new')});
    insert into "speaker_name" values (new."speakerKey", new."speaker", 1) on conflict ("key", "name") do update
      set "sayingCount" = "sayingCount" + 1; end`.execute(db);
  await sql`create trigger "saying_discounted" after delete on "saying" begin
    update "speaker" set "sayingCount" = "sayingCount" - 1, "documentCount" = "documentCount" - (${others('old')})
      where "key" = old."speakerKey";
    delete from "speaker" where "key" = old."speakerKey" and "sayingCount" = 0;
    update "speaker_name" set "sayingCount" = "sayingCount" - 1 where "key" = old."speakerKey" and "name" = old."speaker";
    delete from "speaker_name" where "key" = old."speakerKey" and "name" = old."speaker" and "sayingCount" = 0; end`.execute(
    db,
  );
}

async function storylineTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('storyline')
    .addColumn('storyCount', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('storyline_count').on('storyline').columns(['storyCount', 'id']).execute();
  await db.schema
    .createTable('storyline_story')
    .addColumn('storyline', 'text', (c) => c.notNull())
    .addColumn('story', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('storyline_story_key', ['storyline', 'story'])
    .execute();
  await db.schema.createIndex('storyline_story_story').on('storyline_story').column('story').execute();
  const { rows } = await sql<{ id: string; body: Uint8Array }>`select "id", "body" from "storyline"`.execute(db);
  for (const { id, body } of rows) {
    const { stories } = unpackFirst<CollatedStoryline>(body);
    await sql`update "storyline" set "storyCount" = ${stories.length} where "id" = ${id}`.execute(db);
    for (const story of stories) {
      await sql`insert or ignore into "storyline_story" values (${id}, ${story})`.execute(db);
    }
  }
}

/**
 * An index for each order of the first page's list: stories are large, and without one all are passed over for the first
 * of them. The expressions are those of `room/front.ts`.
 */
export async function storyOrders(db: Kysely<unknown>): Promise<void> {
  for (const [name, by] of [
    ['recent', `coalesce("toDay", '')`],
    ['size', '"documentCount"'],
    ['disputed', '"disputed"'],
  ]) {
    await sql.raw(`create index "story_${name}" on "story" (${by} desc, "id")`).execute(db);
  }
}

/** The few reports whose day is not known, which the first page's drawing leaves out. */
export async function undatedDays(db: Kysely<unknown>): Promise<void> {
  await sql`create index "document_undated" on "document" ("day") where "isDated" = 0`.execute(db);
}
