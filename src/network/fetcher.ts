import { checkedUrl } from './addresses.ts';
import { FetchError } from './errors.ts';
import { type Answer, createExchange } from './exchange.ts';
import { createTurns } from './hosts.ts';
import { defaultNetworkOptions, type NetworkOptions } from './options.ts';
import { retryAfterMs } from './retry-after.ts';
import { createRobots, type RobotsRules } from './robots.ts';

/** What is known of an address from the last visit, so that nothing is sent twice. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What an address gave. */
export interface Fetched extends Validators {
  /** `unchanged`: nothing new since the validators (304), and `body` is empty. */
  readonly outcome: 'body' | 'unchanged';
  /** Where the content came from, after redirects. */
  readonly url: string;
  /** Where to ask from now on: as far as permanent redirects led; `null` when the address stays. */
  readonly movedTo: string | null;
  readonly body: Buffer;
  /** Of the wire, without headers. */
  readonly wireBytes: number;
  /** `text/html`, lower case; `null` where the server does not say. */
  readonly contentType: string | null;
  /** The encoding of characters that the server tells; `null` where it tells none. */
  readonly charset: string | null;
  /** How long the answer may be taken for current, in milliseconds; `null` where the server does not say. */
  readonly maxAgeMs: number | null;
}

/** Asks addresses politely and safely. */
export interface Fetcher {
  /** What is at `address`. Throws `FetchError`; never asks what `options` do not allow. */
  fetch(address: string, validators?: Validators | null, signal?: AbortSignal | null): Promise<Fetched>;
  /**
   * Sends `body` to `address`, which passes the same checks; no redirect is followed. Settles for a status of success.
   * Throws `FetchError`.
   */
  post(address: string, headers: Readonly<Record<string, string>>, body: string): Promise<void>;
  /** The rules of the site that `address` belongs to. */
  robots(address: string): Promise<RobotsRules>;
  /** Ends all connections. */
  close(): void;
}

/** Statuses that send the request elsewhere; permanent or for now. */
const REDIRECTS: Readonly<Record<number, 'permanent' | 'temporary'>> = {
  301: 'permanent',
  302: 'temporary',
  303: 'temporary',
  307: 'temporary',
  308: 'permanent',
};

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.9, application/xml;q=0.8, */*;q=0.5';

/** A host that is busy without saying for how long is left alone for this long. */
const BUSY_MS = 60_000;
/** A host that must be left alone for longer than this is not waited for: the caller comes back. */
const WAITED_FOR_MS = 30_000;

export function createFetcher(options: Partial<NetworkOptions> = {}): Fetcher {
  const settings = { ...defaultNetworkOptions, ...options };
  const { clock } = settings;
  const exchange = createExchange(settings);
  const turns = createTurns(settings);

  /** One request in its turn; a busy host is left alone afterwards. */
  const ask = async (url: URL, headers: Record<string, string>, signal: AbortSignal | null): Promise<Answer> => {
    const restMs = turns.restMs(url.host);
    if (restMs > WAITED_FOR_MS)
      throw new FetchError('status', `${url.host} asked to be left alone`, { status: 429, retryAfterMs: restMs });
    const answer = await turns.take(url.host, signal, () => exchange.get(url, headers, signal));
    if (answer.status === 429 || answer.status === 503)
      turns.rest(url.host, retryAfterMs(answer.headers['retry-after'], clock.now()) ?? BUSY_MS);
    return answer;
  };
  const robots = createRobots(async (url) => {
    const { status, body } = await follow(url, () => ({}), { ...settings, robots: false }, null);
    return status === 200 ? body.toString() : null;
  }, clock);

  /** Follows redirects from `start`; every address on the way is checked like the first. */
  async function follow(
    start: URL,
    headersFor: (url: URL) => Record<string, string>,
    { redirectLimit, robots: obey }: NetworkOptions,
    signal: AbortSignal | null,
  ): Promise<Answer & { url: URL; movedTo: string | null }> {
    const visited = new Set<string>();
    let url = start;
    let permanent = true;
    let movedTo: string | null = null;
    for (;;) {
      if (visited.has(url.href)) throw new FetchError('broken', `redirects lead around in a circle (${url.href})`);
      if (visited.size > redirectLimit) throw new FetchError('broken', `more than ${redirectLimit} redirects`);
      visited.add(url.href);
      if (obey) await heed(await robots(url), url);
      const answer = await ask(url, headersFor(url), signal);
      const redirect = REDIRECTS[answer.status];
      if (redirect === undefined) {
        if (answer.status >= 500 || answer.status === 429) throw statusError(answer);
        return { ...answer, url, movedTo };
      }
      url = target(answer, url);
      // Behind a temporary redirect nothing is known to be permanent.
      permanent &&= redirect === 'permanent';
      if (permanent) movedTo = url.href;
    }
  }

  const heed = async (rules: RobotsRules, url: URL): Promise<void> => {
    if (!rules.allows(url)) throw new FetchError('robots', `robots.txt of ${url.host} asks not to fetch this`);
    if (rules.delayMs !== null) turns.slow(url.host, rules.delayMs);
  };

  const target = ({ headers, status }: Answer, from: URL): URL => {
    const { location } = headers;
    if (location === undefined || !URL.canParse(location, from.href))
      throw new FetchError('broken', `is sent elsewhere (${status}) without an address`);
    return checkedUrl(new URL(location, from).href, settings);
  };

  const statusError = (answer: Answer): FetchError =>
    new FetchError('status', `the server answered ${answer.status}${STATUS_WORDS[answer.status] ?? ''}`, {
      status: answer.status,
      retryAfterMs: retryAfterMs(answer.headers['retry-after'], clock.now()),
    });

  return {
    async fetch(address, validators = null, signal = null) {
      const start = checkedUrl(address, settings);
      try {
        const headers = { accept: ACCEPT, ...conditions(validators) };
        const answer = await follow(start, () => headers, settings, signal);
        if (answer.status === 304 && validators) return unchanged(answer, validators);
        if (answer.status !== 200) throw statusError(answer);
        return fetched(answer);
      } catch (error) {
        if (signal?.aborted && !(error instanceof FetchError)) throw new FetchError('aborted', 'was given up');
        throw error;
      }
    },
    async post(address, headers, body) {
      const answer = await exchange.post(checkedUrl(address, settings), headers, body);
      if (answer.status < 200 || answer.status > 299) throw statusError(answer);
    },
    robots: (address) => robots(checkedUrl(address, settings)),
    close: () => exchange.close(),
  };
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: ' (it wants a password)',
  402: ' (it wants to be paid)',
  403: ' (it does not allow it)',
  404: ' (there is nothing at this address)',
  410: ' (it is gone for good)',
  429: ' (too many requests)',
  451: ' (withheld for legal reasons)',
  500: ' (an error of its own)',
  503: ' (it is busy)',
};

function conditions(validators: Validators | null): Record<string, string> {
  return {
    ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
    ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
  };
}

type Followed = Answer & { readonly url: URL; readonly movedTo: string | null };

function unchanged(answer: Followed, validators: Validators): Fetched {
  const { headers } = answer;
  const etag = headers.etag ?? validators.etag;
  return {
    ...fetched(answer),
    outcome: 'unchanged',
    etag,
    lastModified: headers['last-modified'] ?? validators.lastModified,
  };
}

function fetched({ url, movedTo, body, wireBytes, headers }: Followed): Fetched {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';');
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*"?([\w:.-]+)/i.exec(parameter)?.[1]).find(Boolean);
  return {
    outcome: 'body',
    url: url.href,
    movedTo,
    body,
    wireBytes,
    contentType: type.trim().toLowerCase() || null,
    charset: charset?.toLowerCase() ?? null,
    etag: sane(headers.etag),
    lastModified: sane(headers['last-modified']),
    maxAgeMs: maxAgeOf(headers['cache-control']),
  };
}

/** What goes back to the server in a header, where it is not absurdly long. */
function sane(value: string | undefined): string | null {
  return value !== undefined && value !== '' && value.length <= 1000 ? value : null;
}

function maxAgeOf(cacheControl: string | undefined): number | null {
  const seconds = /\bmax-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}
