import { count, day, list, moment, number, object, oneOf, orNull, ref, type Schema, text } from './schema.ts';

/** The pages of what comes in from the network, and what alerts tell of. */
export const live: Readonly<Record<string, Schema>> = {
  FeedsPage: object({
    feeds: list(
      object({
        url: text,
        title: orNull(text),
        state: oneOf('active', 'gone'),
        lastVisit: orNull(moment),
        lastSuccess: orNull(moment),
        nextVisit: orNull(moment),
        failureCount: count,
        error: orNull(text),
        itemsPerDay: orNull(number),
        articleCount: count,
        waitingCount: count,
        failedCount: count,
      }),
    ),
    cameIn: list(
      object({
        at: moment,
        title: orNull(text),
        feed: orNull(text),
        url: orNull(text),
        state: oneOf('waiting', 'kept', 'failed'),
        document: orNull(text),
        error: orNull(text),
      }),
    ),
    days: list(object({ day, articleCount: count })),
  }),
  Alert: object({
    id: text,
    name: text,
    rule: oneOf('search', 'speaker', 'figure', 'quotation', 'origin', 'edit'),
    query: text,
    added: moment,
    deliversTo: orNull(text),
  }),
  AlertNews: object({
    id: text,
    alert: text,
    at: moment,
    title: text,
    summary: text,
    document: orNull(text),
    attribution: orNull(text),
    story: orNull(text),
    state: oneOf('kept', 'pending', 'delivered', 'failed'),
  }),
  AlertsPage: object({ alerts: list(ref('Alert')), told: list(ref('AlertNews')) }),
  AlertPage: object({ alert: ref('Alert'), told: list(ref('AlertNews')) }),
};
