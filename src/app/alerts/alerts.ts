import { randomBytes } from 'node:crypto';
import {
  type AlertEvent,
  type AlertRow,
  type AlertRule,
  dueDeliveries,
  keepAlert,
  keepEvents,
  listAlerts,
  listEvents,
  newestSeq,
  removeAlert,
  storyIds,
  updateEvent,
} from '../../archive/alerts.ts';
import { inTransaction, type OpenArchive } from '../../archive/open.ts';
import { parseSearch } from '../../archive/search-query.ts';
import { storiesOf } from '../../archive/stories.ts';
import { UsageError } from '../../core/errors.ts';
import { writeAtom } from '../../intake/feeds/atom.ts';
import { FetchError } from '../../network/errors.ts';
import type { Fetcher } from '../../network/fetcher.ts';
import { RULES } from './rules.ts';
import { newSecret, signed } from './sign.ts';

export type { AlertEvent, AlertRow };

/** What a new alert is made of. */
export interface NewAlert {
  readonly rule: string;
  /** A search, a name, or words that must occur; empty for all. */
  readonly query: string;
  readonly name: string | null;
  readonly webhook: string | null;
}

/**
 * Keeps a new alert. It tells of what comes from now on: what is so already is noted and never told. Throws `UsageError`
 * and `SearchSyntaxError`.
 */
export async function addAlert(
  archive: OpenArchive,
  { rule, query, name, webhook }: NewAlert,
  now: number,
): Promise<AlertRow> {
  if (!isRule(rule)) throw new UsageError(`"${rule}" is no rule; there are ${Object.keys(RULES).join(', ')}`);
  if ((rule === 'search' || rule === 'speaker') && query.trim() === '')
    throw new UsageError(`an alert for a ${rule} needs ${rule === 'search' ? 'a search' : 'a name'}`);
  if (rule === 'search') parseSearch(query);
  if (webhook !== null && !/^https?:\/\//i.test(webhook)) throw new UsageError(`"${webhook}" is no http address`);
  const alert: AlertRow = {
    ...{ id: `a${randomBytes(4).toString('hex')}`, rule, query, webhook, secret: newSecret() },
    ...{ name: name ?? `${RULES[rule].tells}${query === '' ? '' : `: ${query}`}`, added: new Date(now).toISOString() },
    cursor: await newestSeq(archive.db),
  };
  await inTransaction(archive, (db) => keepAlert(db, alert));
  await tellOf(archive, alert, await storyIds(archive.db), now, true);
  return alert;
}

const isRule = (rule: string): rule is AlertRule => Object.hasOwn(RULES, rule);

/** Ends an alert. Throws `UsageError` where there is none of that id. */
export async function endAlert(archive: OpenArchive, id: string): Promise<void> {
  if (!(await inTransaction(archive, (db) => removeAlert(db, id))))
    throw new UsageError(`there is no alert "${id}"; variorum alerts list names them`);
}

/** Looks at the stories of `changed` (`null`: at all) for every alert; gives back how many events are new. */
export async function evaluateAlerts(
  archive: OpenArchive,
  changed: readonly string[] | null,
  now: number,
): Promise<number> {
  const alerts = await listAlerts(archive.db);
  if (alerts.length === 0) return 0;
  const ids = changed ?? (await storyIds(archive.db));
  let count = 0;
  for (const alert of alerts) count += await tellOf(archive, alert, ids, now, false);
  return count;
}

/** Stories held at once. */
const PAGE = 100;

async function tellOf(
  archive: OpenArchive,
  alert: AlertRow,
  ids: readonly string[],
  now: number,
  before: boolean,
): Promise<number> {
  const ofStories = alert.rule !== 'search' && alert.rule !== 'edit';
  let count = 0;
  for (let i = 0; i === 0 || (ofStories && i < ids.length); i += PAGE) {
    const stories = ofStories ? await storiesOf(archive.db, ids.slice(i, i + PAGE)) : [];
    const candidates = await RULES[alert.rule].find({ archive, alert, stories });
    const newId = (): string => `msg_${randomBytes(12).toString('hex')}`;
    count += await inTransaction(archive, (db) => keepEvents(db, alert, candidates, { now, before, newId }));
  }
  return count;
}

/** After each failure a delivery waits longer, as Standard Webhooks recommends; then it is given up. */
const RETRY_MS = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400].map((seconds) => seconds * 1000);

/** Delivers what is due to webhooks; gives back how many were delivered and how many failed for now or for good. */
export async function deliverAlerts(
  archive: OpenArchive,
  fetcher: Fetcher,
  now: () => number,
): Promise<{ delivered: number; failed: number }> {
  const alerts = new Map((await listAlerts(archive.db)).map((alert) => [alert.id, alert]));
  const count = { delivered: 0, failed: 0 };
  for (const event of await dueDeliveries(archive.db, now())) {
    const { webhook, secret, rule, name } = alerts.get(event.alert)!;
    const body = JSON.stringify({
      type: `alert.${rule}`,
      timestamp: event.at,
      data: { ...eventJson(event), alert: { id: event.alert, name } },
    });
    try {
      await fetcher.post(webhook!, signed(secret, event.id, now(), body), body);
      await updateEvent(archive.db, event.id, {
        state: 'delivered',
        nextTry: null,
        error: null,
        tries: event.tries + 1,
      });
      count.delivered++;
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      count.failed++;
      // 410 says that nobody listens there any more.
      const waitMs = error.status === 410 || error.problem === 'refused' ? undefined : RETRY_MS[event.tries];
      await updateEvent(archive.db, event.id, {
        ...{ state: waitMs === undefined ? 'failed' : 'pending', error: error.message, tries: event.tries + 1 },
        nextTry: waitMs === undefined ? null : now() + Math.max(waitMs, error.retryAfterMs ?? 0),
      });
    }
  }
  return count;
}

/** An event for programs. */
function eventJson({ id, at, title, summary, document, story }: AlertEvent): Record<string, string | null> {
  return { id, at, title, summary, document, story };
}

/** What alerts told of, the newest first: of one alert, or of all where `alert` is `null`. */
export function alertEvents(archive: OpenArchive, alert: string | null, limit: number): Promise<AlertEvent[]> {
  return listEvents(archive.db, alert, limit);
}

/**
 * The same as an Atom feed. `addressOf` gives an entry's address in the reading room, `self` the feed's own; ids stay the
 * same wherever it is served. Throws `UsageError` where there is no alert of that id.
 */
export async function alertAtom(
  archive: OpenArchive,
  alert: string | null,
  { self, addressOf }: { readonly self: string; readonly addressOf: (event: AlertEvent) => string },
): Promise<string> {
  const found = (await listAlerts(archive.db)).find(({ id }) => id === alert);
  if (alert !== null && !found) throw new UsageError(`there is no alert "${alert}"; variorum alerts list names them`);
  const events = await alertEvents(archive, alert, 100);
  return writeAtom({
    ...{ id: `urn:variorum:alerts:${alert ?? 'all'}`, title: found?.name ?? 'Alerts of Variorum', self },
    updated: events[0]?.at ?? found?.added ?? new Date(0).toISOString(),
    entries: events.map((event) => ({
      ...{ id: `urn:variorum:event:${event.id}`, title: event.title, summary: event.summary },
      ...{ updated: event.at, url: addressOf(event) },
    })),
  });
}
