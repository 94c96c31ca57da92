import type { NetworkOptions } from './options.ts';

/** What keeps requests to one host apart. */
interface Host {
  underWay: number;
  /** Not before, in the clock's milliseconds. */
  notBefore: number;
  delayMs: number;
  readonly waiting: (() => void)[];
}

/** Lets requests through no faster than each host and the whole may be asked. */
export interface Turns {
  /** Waits for a turn at `host`, then does `work`. Rejects with the signal's reason where that is aborted before. */
  take<T>(host: string, signal: AbortSignal | null, work: () => Promise<T>): Promise<T>;
  /** Leaves `host` alone for so long. */
  rest(host: string, ms: number): void;
  /** How long `host` must be left alone from now, in milliseconds. */
  restMs(host: string): number;
  /** At least so long between two requests, as robots.txt may ask. */
  slow(host: string, delayMs: number): void;
}

/** Hosts remembered; idle ones are forgotten beyond this. */
const HOSTS_KEPT = 10_000;

export function createTurns(options: NetworkOptions): Turns {
  const { clock, concurrency, hostConcurrency, hostDelayMs } = options;
  const hosts = new Map<string, Host>();
  const whole: Host = { underWay: 0, notBefore: 0, delayMs: 0, waiting: [] };

  const hostOf = (name: string): Host => {
    let host = hosts.get(name);
    if (!host) {
      if (hosts.size >= HOSTS_KEPT) forgetIdle(hosts, clock.now());
      host = { underWay: 0, notBefore: 0, delayMs: hostDelayMs, waiting: [] };
      hosts.set(name, host);
    }
    return host;
  };
  return {
    async take(name, signal, work) {
      const host = hostOf(name);
      await enter(host, hostConcurrency, signal);
      try {
        await pause(host, options, signal);
        await enter(whole, concurrency, signal);
        try {
          return await work();
        } finally {
          leave(whole);
        }
      } finally {
        leave(host);
      }
    },
    rest(name, ms) {
      const host = hostOf(name);
      host.notBefore = Math.max(host.notBefore, clock.now() + ms);
    },
    restMs: (name) => Math.max(0, (hosts.get(name)?.notBefore ?? 0) - clock.now()),
    slow(name, delayMs) {
      const host = hostOf(name);
      host.delayMs = Math.max(host.delayMs, delayMs);
    },
  };
}

async function enter(host: Host, limit: number, signal: AbortSignal | null): Promise<void> {
  signal?.throwIfAborted();
  if (host.underWay < limit) {
    host.underWay++;
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const go = (): void => {
      signal?.removeEventListener('abort', abort);
      resolve();
    };
    const abort = (): void => {
      host.waiting.splice(host.waiting.indexOf(go), 1);
      reject(signal!.reason);
    };
    host.waiting.push(go);
    signal?.addEventListener('abort', abort, { once: true });
  });
}

/** The place goes to the next in line, or is free. */
function leave(host: Host): void {
  const next = host.waiting.shift();
  if (next) next();
  else host.underWay--;
}

/** Each request moves the time of the next one on, so that several that wait are spread. */
async function pause(host: Host, { clock }: NetworkOptions, signal: AbortSignal | null): Promise<void> {
  const now = clock.now();
  const start = Math.max(now, host.notBefore);
  host.notBefore = start + host.delayMs;
  if (start > now) await clock.sleep(start - now, signal);
}

function forgetIdle(hosts: Map<string, Host>, now: number): void {
  for (const [name, host] of hosts) if (host.underWay === 0 && host.notBefore <= now) hosts.delete(name);
}
