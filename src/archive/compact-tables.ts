import { type Kysely, sql } from 'kysely';

const DOCUMENT = `create table "document" (
  "seq" integer primary key autoincrement, "id" text not null unique, "place" integer not null unique, "file" text not null,
  "outlet" text, "title" text, "opening" text, "url" text, "language" text not null, "day" text not null,
  "isDated" integer not null, "original" integer not null references "original" ("id"), "added" text not null,
  "revises" text references "document" ("id"))`;

const TABLES = [
  `create table "original" ("id" integer primary key, "sha256" blob not null unique, "sizeBytes" integer not null,
    "likeText" integer references "document" ("seq") deferrable initially deferred, "bytes" blob not null)`,
  DOCUMENT,
  `create table "content" ("seq" integer primary key references "document" ("seq"), "text" blob not null, "rest" blob not null)`,
  `create table "annotations" ("seq" integer primary key references "document" ("seq"), "reader" text not null, "body" blob not null)`,
  `create table "speaker" ("id" integer primary key, "key" text not null unique, "sayingCount" integer not null,
    "documentCount" integer not null)`,
  `create table "speaker_name" ("id" integer primary key, "speaker" integer not null references "speaker" ("id"),
    "name" text not null, "sayingCount" integer not null, unique ("speaker", "name"))`,
  `create table "speaker_role" ("speaker" integer not null references "speaker" ("id"), "role" text not null,
    "documentCount" integer not null, primary key ("speaker", "role")) without rowid`,
  `create table "saying" ("seq" integer primary key, "place" integer not null references "document" ("place"),
    "speaker" integer not null references "speaker" ("id"), "name" integer not null,
    "attribution" text not null, "kind" integer not null, "start" integer not null, "end" integer not null,
    "fragments" text, "occasion" text)`,
  `create table "outlet" ("id" integer primary key, "name" text not null unique, "documentCount" integer not null,
    "storyCount" integer not null default 0)`,
  `create table "outlet_story" ("outlet" integer not null references "outlet" ("id"), "day" text not null,
    "story" text not null references "story" ("id"), primary key ("outlet", "day", "story")) without rowid`,
  `create table "tally" ("name" text primary key, "count" integer not null) without rowid`,
  // The words only; columnsize stays on, since the order by relevance needs the lengths.
  `create virtual table "document_text" using fts5("title", "text", "outlet", "said", "figures",
    content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2")`,
  `create virtual table "speaker_text" using fts5("key", content='', contentless_delete=1,
    tokenize="unicode61 remove_diacritics 2")`,
  `create virtual table "speaker_word" using fts5vocab("speaker_text", 'row')`,
];

// Made after the rows are there, which is quicker and leaves no half-full pages.
const INDEXES = [
  'create index "document_url" on "document" ("url") where "url" is not null',
  'create index "document_file" on "document" ("file")',
  'create index "document_outlet" on "document" ("outlet", "place")',
  'create index "document_day" on "document" ("day")',
  'create index "document_original" on "document" ("original")',
  'create index "document_revises" on "document" ("revises") where "revises" is not null',
  'create index "saying_speaker" on "saying" ("speaker", "place")',
  'create index "speaker_count" on "speaker" ("sayingCount" desc, "key")',
  'create index "outlet_count" on "outlet" ("documentCount" desc, "name")',
  'create index "outlet_story_story" on "outlet_story" ("story")',
];

// What a list shows is counted where it changes, so that none can be forgotten.
const TRIGGERS = [
  `create trigger "outlet_story_counted" after insert on "outlet_story" begin
    update "outlet" set "storyCount" = "storyCount" + 1 where "id" = new."outlet"; end`,
  `create trigger "outlet_story_discounted" after delete on "outlet_story" begin
    update "outlet" set "storyCount" = "storyCount" - 1 where "id" = old."outlet"; end`,
];

export async function createTables(db: Kysely<unknown>): Promise<void> {
  await runAll(db, TABLES);
}

export async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [...INDEXES, ...TRIGGERS]);
}

async function runAll(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
