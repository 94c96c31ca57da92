import robotsParserModule from 'robots-parser';
import { FetchError } from './errors.ts';
import type { Clock } from './options.ts';

/** What a site's robots.txt says to one program. */
export interface RobotsRules {
  allows(url: URL): boolean;
  /** Between two requests; `null` where it does not say. */
  readonly delayMs: number | null;
  /** Addresses of sitemaps that it names. */
  readonly sitemaps: readonly string[];
}

const EVERYTHING: RobotsRules = { allows: () => true, delayMs: null, sitemaps: [] };
const NOTHING: RobotsRules = { allows: () => false, delayMs: null, sitemaps: [] };

/** RFC 9309, section 2.4: not longer than a day. */
const KEPT_MS = 86_400_000;
/** After a failure it is asked again sooner. */
const FAILURE_KEPT_MS = 600_000;
/** RFC 9309, section 2.5: at least 500 KiB are to be read. */
const LIMIT_CHARACTERS = 512_000;
/** A longer delay than this between two requests is taken for this. */
const LONGEST_DELAY_MS = 60_000;
/** Sites remembered. */
const SITES_KEPT = 5000;

/** The name that rules in robots.txt may call this program by. */
const NAME = 'Variorum';

// The package is CommonJS whose types tell of a default export.
const robotsParser = robotsParserModule as unknown as (
  url: string,
  text: string,
) => ReturnType<typeof robotsParserModule.default>;

/**
 * Rules of sites, each asked for once a day (RFC 9309). `load` gives the text of a robots.txt, `null` where the site has
 * none (any 4xx), and throws where the server or the network fails: then nothing may be fetched for ten minutes.
 */
export function createRobots(
  load: (url: URL) => Promise<string | null>,
  clock: Clock,
): (url: URL) => Promise<RobotsRules> {
  const known = new Map<string, { rules: Promise<RobotsRules>; until: number }>();
  return (url) => {
    const kept = known.get(url.origin);
    if (kept && kept.until > clock.now()) return kept.rules;
    if (known.size >= SITES_KEPT) known.delete(known.keys().next().value!);
    const entry = { rules: Promise.resolve(NOTHING), until: clock.now() + KEPT_MS };
    entry.rules = rulesOf(new URL('/robots.txt', url), load).catch((error: unknown) => {
      entry.until = error instanceof FetchError && error.problem === 'aborted' ? 0 : clock.now() + FAILURE_KEPT_MS;
      throw error;
    });
    known.set(url.origin, entry);
    return entry.rules;
  };
}

async function rulesOf(address: URL, load: (url: URL) => Promise<string | null>): Promise<RobotsRules> {
  const text = await load(address);
  if (text === null) return EVERYTHING;
  const robots = robotsParser(address.href, text.slice(0, LIMIT_CHARACTERS));
  const delay = robots.getCrawlDelay(NAME);
  return {
    allows: (url) => robots.isAllowed(url.href, NAME) ?? true,
    delayMs: delay === undefined || Number.isNaN(delay) ? null : Math.min(delay * 1000, LONGEST_DELAY_MS),
    sitemaps: robots.getSitemaps(),
  };
}
