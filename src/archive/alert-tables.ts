import type { Generated, Kysely } from 'kysely';

/** What a user wants to be told of. */
export interface AlertTable {
  id: string;
  name: string;
  rule: AlertRule;
  /** A search, a speaker's name, or words that must occur; empty for all. */
  query: string;
  /** Where it is delivered to; `null` for the Atom feed alone. */
  webhook: string | null;
  /** What deliveries are signed with, as Standard Webhooks writes it: `whsec_` and base64. */
  secret: string;
  /** ISO 8601. */
  added: string;
  /** The newest document (`document.seq`) that was there when the alert was made: it tells of later ones. */
  cursor: number;
}

export type AlertRule = 'search' | 'speaker' | 'figure' | 'quotation' | 'origin' | 'edit';

/** Something that an alert told of, and how its delivery goes. */
export interface AlertEventTable {
  seq: Generated<number>;
  /** Also the idempotency key of its delivery. */
  id: string;
  alert: string;
  /** What it is about: an alert tells of each once. */
  eventKey: string;
  at: string;
  title: string;
  summary: string;
  document: string | null;
  story: string | null;
  /** `before`: it was so when the alert was made, and is not told; `kept`: for the feed alone. */
  state: 'before' | 'kept' | 'pending' | 'delivered' | 'failed';
  tries: number;
  /** Milliseconds since 1970; `null` where nothing is to be delivered. */
  nextTry: number | null;
  error: string | null;
}

/** Migration: alerts, what they told of and its delivery. */
export async function alertTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('alert')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('query', 'text', (c) => c.notNull())
    .addColumn('webhook', 'text')
    .addColumn('secret', 'text', (c) => c.notNull())
    .addColumn('added', 'text', (c) => c.notNull())
    .addColumn('cursor', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('alert_event')
    .addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('alert', 'text', (c) => c.notNull().references('alert.id').onDelete('cascade'))
    .addColumn('eventKey', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('document', 'text')
    .addColumn('story', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('nextTry', 'integer')
    .addColumn('error', 'text')
    .addUniqueConstraint('alert_event_once', ['alert', 'eventKey'])
    .execute();
  await db.schema.createIndex('alert_event_next').on('alert_event').columns(['state', 'nextTry']).execute();
}
