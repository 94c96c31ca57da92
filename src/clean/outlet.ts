import { plainCase } from '../core/outlet-name.ts';

/** Where an outlet's name may be told, best first. */
export interface OutletHints {
  /** By the record, the page's metadata or the masthead. */
  readonly told: string | null;
  readonly url: string | null;
}

/** Parts of a host that name no publisher: `www`, `m`, `edition`, … and second levels such as `co` in `co.uk`. */
const SECOND_LEVELS = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu', 'or', 'ne', 'go', 'gob', 'gouv']);

/** The outlet's name as a reader would give it: as told, but for mastheads in capitals, else the site's domain; `null` where nothing tells. */
export function outletOf({ told, url }: OutletHints): string | null {
  const name = told?.trim();
  return name ? plainCase(name) : url ? domainOf(url) : null;
}

/** The registered domain of an address: `bbc.co.uk`; `null` for what has none. */
export function domainOf(url: string): string | null {
  let host: string;
  try {
    host = new URL(url).hostname;
  } catch {
    return null;
  }
  const labels = host.split('.');
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1)!)) return null;
  const length = labels.length > 2 && labels.at(-1)!.length === 2 && SECOND_LEVELS.has(labels.at(-2)!) ? 3 : 2;
  return labels.slice(-length).join('.');
}
