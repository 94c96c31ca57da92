import { generateOpml, parseOpml } from 'feedsmith';
import { harmless } from './xml.ts';

/** A feed as a list of subscriptions names it. */
export interface Subscription {
  readonly url: string;
  readonly title: string | null;
}

interface Outline {
  readonly xmlUrl?: string;
  readonly text?: string;
  readonly title?: string;
  readonly outlines?: readonly Outline[];
}

/** The feeds that an OPML file names, in its order, folders opened, each once. Throws an `Error` when it is no OPML. */
export function readOpml(text: string): Subscription[] {
  const found = new Map<string, Subscription>();
  const walk = (outlines: readonly Outline[]): void => {
    for (const { xmlUrl, title, text, outlines: inner } of outlines) {
      const url = xmlUrl?.trim();
      if (url && !found.has(url)) found.set(url, { url, title: title?.trim() || text?.trim() || null });
      if (inner) walk(inner);
    }
  };
  try {
    walk((parseOpml(harmless(text)).body?.outlines ?? []) as readonly Outline[]);
  } catch (error) {
    throw new Error('is no OPML that can be read', { cause: error });
  }
  return [...found.values()];
}

/** An OPML 2.0 file of `feeds`. */
export function writeOpml(feeds: readonly Subscription[]): string {
  const outlines = feeds.map(({ url, title }) => ({
    type: 'rss',
    text: title ?? url,
    title: title ?? url,
    xmlUrl: url,
  }));
  return generateOpml({ head: { title: 'Feeds of Variorum' }, body: { outlines } });
}
