import { type ArticleRow, type DueArticle, dueArticles, hostOf, stillDue } from '../../archive/articles.ts';
import type { ArchiveDatabase } from '../../archive/open.ts';

/** Due articles looked through at once: enough that a few sites with a thousand each hide no other. */
const LOOKED_THROUGH = 5000;
/** How long what was looked through is good, where there is more to be had. */
const FRESH_MS = 2000;

/** Which of the due articles are fetched next. */
export interface DueQueue {
  /** To be called when there may be more that is due: entries were seen, articles put off. */
  changed(): void;
  /** At most `limit` that are due now, at most one of a host, none of those hosts that `isBusy`. */
  take(now: number, limit: number, isBusy: (host: string) => boolean): Promise<ArticleRow[]>;
  /** It is not under way any more. */
  release(id: number): void;
}

/**
 * The articles that are due, the hosts in turn: after one of its pages a host goes behind all others, so that no place is
 * held by a request that waits until the host may be asked again. The archive is asked anew when nothing of what is known
 * can be taken, and otherwise every two seconds, not at every step.
 */
export function createDueQueue(db: ArchiveDatabase): DueQueue {
  /** By host in turn; under `null` what has no address and needs no host. */
  let byHost = new Map<string | null, DueArticle[]>();
  const taken = new Set<number>();
  let isStale = true;
  let askedAt = Number.NEGATIVE_INFINITY;

  const refill = async (now: number): Promise<void> => {
    isStale = false;
    askedAt = now;
    const due = await dueArticles(db, now, LOOKED_THROUGH + taken.size);
    const before = byHost;
    // Hosts keep their turn.
    byHost = new Map([...before.keys()].map((host) => [host, []]));
    for (const article of due) {
      if (taken.has(article.id)) continue;
      const host = hostOf(article.url);
      const others = byHost.get(host);
      if (others) others.push(article);
      else byHost.set(host, [article]);
    }
    for (const [host, articles] of byHost) if (articles.length === 0) byHost.delete(host);
  };

  const choose = (limit: number, isBusy: (host: string) => boolean): number[] => {
    const ids: number[] = [];
    for (const [host, articles] of [...byHost]) {
      if (ids.length >= limit) break;
      if (host !== null && isBusy(host)) continue;
      byHost.delete(host);
      ids.push(articles.shift()!.id);
      if (articles.length > 0) byHost.set(host, articles);
    }
    return ids;
  };

  return {
    changed() {
      isStale = true;
    },
    async take(now, limit, isBusy) {
      if (now - askedAt >= FRESH_MS) await refill(now);
      let ids = choose(limit, isBusy);
      if (ids.length === 0 && isStale) {
        await refill(now);
        ids = choose(limit, isBusy);
      }
      const rows = await stillDue(db, now, ids);
      for (const { id } of rows) taken.add(id);
      return rows;
    },
    release(id) {
      taken.delete(id);
    },
  };
}
