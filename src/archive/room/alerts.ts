import type { AlertLine, AlertNews, AlertPage, AlertsPage } from '../../core/room.ts';
import { type AlertEvent, type AlertRow, listAlerts, listEvents } from '../alerts.ts';
import type { ArchiveDatabase } from '../open.ts';

const NEWS_SHOWN = 100;

/** All alerts, and what they told of last. */
export async function alertsPage(db: ArchiveDatabase): Promise<AlertsPage> {
  return { alerts: (await listAlerts(db)).map(lineOf), told: (await listEvents(db, null, NEWS_SHOWN)).map(newsOf) };
}

/** One alert, and what it told of last; `null` where there is none of that id. */
export async function alertPage(db: ArchiveDatabase, id: string): Promise<AlertPage | null> {
  const alert = (await listAlerts(db)).find((one) => one.id === id);
  if (alert === undefined) return null;
  return { alert: lineOf(alert), told: (await listEvents(db, id, NEWS_SHOWN)).map(newsOf) };
}

function lineOf({ id, name, rule, query, added, webhook }: AlertRow): AlertLine {
  const deliversTo = webhook !== null && URL.canParse(webhook) ? new URL(webhook).host : null;
  return { id, name, rule, query, added, deliversTo };
}

function newsOf({ id, alert, at, title, summary, document, story, state, eventKey }: AlertEvent): AlertNews {
  return {
    ...{ id, alert, at, title, summary, document, story },
    attribution: attributionIn(eventKey, document),
    // What was so before the alert was made is not listed.
    state: state === 'before' ? 'kept' : state,
  };
}

/** An event about a saying is known again by its report and attribution (`DOCUMENT#ATTRIBUTION`). */
function attributionIn(eventKey: string, document: string | null): string | null {
  const start = `${document}#`;
  return document !== null && eventKey.startsWith(start) ? eventKey.slice(start.length) || null : null;
}
