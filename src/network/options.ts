import { lookup } from 'node:dns/promises';
import { isPublic } from './addresses.ts';

/** What a caller may set about fetching. */
export interface NetworkOptions {
  /** Whether an IP address may be connected to. */
  readonly mayConnect: (ip: string) => boolean;
  /** The ports that may be asked; `null` for any. */
  readonly ports: readonly number[] | null;
  /** Who is asking, for the site's owner to read; a program's name, version and where to complain. */
  readonly userAgent: string;
  /** The most taken of one answer, in bytes, as it comes over the wire. */
  readonly wireLimitBytes: number;
  /** The most that one answer may hold when it is unpacked. */
  readonly sizeLimitBytes: number;
  readonly timeouts: Timeouts;
  /** How many times one request may be sent elsewhere. */
  readonly redirectLimit: number;
  /** Requests under way at once, over all hosts. */
  readonly concurrency: number;
  /** Requests under way at once to one host. */
  readonly hostConcurrency: number;
  /** From the start of one request to a host to the start of the next. */
  readonly hostDelayMs: number;
  /** Whether robots.txt is asked first and obeyed. */
  readonly robots: boolean;
  /** Certificate authorities to trust beside the system's own, in PEM; `null` for none. */
  readonly certificates: string | null;
  /** The IP addresses of a host name. Passed in, so that a test needs no DNS. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly clock: Clock;
}

/** Limits of each step, in milliseconds. */
export interface Timeouts {
  /** Until the name is resolved and the connection stands. */
  readonly connectMs: number;
  /** Until TLS is agreed on. */
  readonly tlsMs: number;
  /** From the request to the headers of the answer. */
  readonly headersMs: number;
  /** Between two pieces of the body. */
  readonly idleMs: number;
  /** The whole of one request, redirects apart. */
  readonly wholeMs: number;
}

/** Time, passed in so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Settles after `ms`; rejects with the signal's reason when that is aborted. */
  sleep(ms: number, signal?: AbortSignal | null): Promise<void>;
}

/** The time of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = (): void => {
        clearTimeout(timer);
        reject(signal!.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', abort);
        resolve();
      }, ms);
      signal?.addEventListener('abort', abort, { once: true });
    }),
};

/**
 * The defaults. The sizes hold the largest feed and page that news sites serve several times over (a live blog of 5 MB);
 * one request a second and two at once is what sites that say anything in robots.txt ask of strangers, or less.
 */
export const defaultNetworkOptions: NetworkOptions = {
  mayConnect: isPublic,
  ports: [80, 443, 8080, 8443],
  userAgent: 'Variorum/0.1 (news archive; https://www.npmjs.com/package/variorum)',
  wireLimitBytes: 10_000_000,
  sizeLimitBytes: 20_000_000,
  timeouts: { connectMs: 10_000, tlsMs: 10_000, headersMs: 20_000, idleMs: 15_000, wholeMs: 60_000 },
  redirectLimit: 8,
  concurrency: 32,
  hostConcurrency: 2,
  hostDelayMs: 1000,
  robots: true,
  certificates: null,
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  clock: systemClock,
};

/** What opens this machine and private networks to requests, on any port: only where a user says so. */
export const privateAllowed: Pick<NetworkOptions, 'mayConnect' | 'ports'> = { mayConnect: () => true, ports: null };
