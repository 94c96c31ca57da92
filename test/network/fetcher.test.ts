import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetcher, type Fetcher } from '../../src/network/fetcher.ts';
import { type Clock, defaultNetworkOptions, type NetworkOptions, privateAllowed } from '../../src/network/options.ts';
import { type MadeCertificate, makeAuthority, selfSigned } from './certificates.ts';
import { listening, serveHttp } from './servers.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const SHORT = { connectMs: 300, tlsMs: 300, headersMs: 300, idleMs: 300, wholeMs: 1200 };

function fetcherWith(options: Partial<NetworkOptions> = {}): Fetcher {
  const made = createFetcher({
    ...{ ...defaultNetworkOptions, ...privateAllowed, robots: false, hostDelayMs: 0, timeouts: SHORT },
    ...{ wireLimitBytes: 100_000, sizeLimitBytes: 1_000_000, ...options },
  });
  open.push(made);
  return made;
}

/** A server and a fetcher for it. */
async function site(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  options: Partial<NetworkOptions> = {},
): Promise<{
  local: Awaited<ReturnType<typeof serveHttp>>;
  get: (path?: string) => ReturnType<Fetcher['fetch']>;
  fetcher: Fetcher;
}> {
  const local = await serveHttp(answer);
  open.push(local);
  const fetcher = fetcherWith(options);
  return { local, fetcher, get: (path = '/') => fetcher.fetch(local.origin + path) };
}

/** Time that passes only when somebody sleeps. */
function madeClock(): Clock & { slept: number[] } {
  let now = 1_900_000_000_000;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
  };
}

describe('what a server sends', () => {
  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['zstd', zstdCompressSync],
  ] as const)('is unpacked from %s', async (name, packed) => {
    const { get } = await site((_, response) =>
      response
        .writeHead(200, { 'content-encoding': name, 'content-type': 'Text/HTML; Charset="ISO-8859-2"' })
        .end(packed('words '.repeat(900))),
    );
    const { body, contentType, charset, wireBytes } = await get();
    expect(body.toString()).toBe('words '.repeat(900));
    expect([contentType, charset]).toEqual(['text/html', 'iso-8859-2']);
    expect(wireBytes).toBeLessThan(200);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(50_000_000), { params: {} })],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
  ])('is not unpacked beyond the limit (%s bomb)', async (name, bomb) => {
    const { get } = await site((_, response) => response.writeHead(200, { 'content-encoding': name }).end(bomb), {
      timeouts: defaultNetworkOptions.timeouts,
    });
    const before = process.memoryUsage().rss;
    await expect(get()).rejects.toMatchObject({ problem: 'too large' });
    expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000);
  });

  it('is refused when packed many times over', async () => {
    const { get } = await site((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip, gzip, gzip' }).end('x'),
    );
    await expect(get()).rejects.toMatchObject({ problem: 'broken' });
  });

  it('is cut off when it never ends, and when it tells of too much', async () => {
    const { get } = await site((request, response) => {
      if (request.url === '/told') return response.writeHead(200, { 'content-length': '900000000' }).write('x');
      const more = setInterval(() => response.write('x'.repeat(20_000)), 1);
      response.on('close', () => clearInterval(more));
    });
    await expect(get()).rejects.toMatchObject({ problem: 'too large' });
    await expect(get('/told')).rejects.toMatchObject({ problem: 'too large' });
  });

  it('is not taken for whole when it is shorter than told, or its packing ends early', async () => {
    const { get } = await site((request, response) => {
      if (request.url === '/gzip') {
        const packed = gzipSync('words '.repeat(900));
        return response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed.subarray(0, packed.length - 12));
      }
      response.writeHead(200, { 'content-length': '100' }).write('only this');
      setTimeout(() => request.socket.destroy(), 20);
    });
    await expect(get()).rejects.toMatchObject({ problem: 'broken', message: 'the answer is truncated' });
    await expect(get('/gzip')).rejects.toMatchObject({ problem: 'broken' });
  });

  it('must be HTTP and packed as told', async () => {
    const odd = await listening(createServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n')));
    open.push(odd);
    await expect(fetcherWith().fetch(odd.origin)).rejects.toMatchObject({ problem: 'broken' });
    const { get } = await site((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain'));
    await expect(get()).rejects.toMatchObject({ problem: 'broken' });
  });
});

describe('a server that is slow', () => {
  it.each([
    ['to send headers', () => {}],
    [
      'between pieces of the body',
      (_: IncomingMessage, response: ServerResponse) => response.writeHead(200).write('begin'),
    ],
    [
      'as a whole, byte by byte',
      (_: IncomingMessage, response: ServerResponse) => {
        const drip = setInterval(() => response.write('x'), 50);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('%s is given up', async (_, answer) => {
    const { get } = await site(answer);
    await expect(get()).rejects.toMatchObject({ problem: 'timeout' });
  });

  it('to agree on TLS is given up', async () => {
    const silent = await listening(createServer(() => {}));
    open.push(silent);
    const asked = fetcherWith().fetch(`https://127.0.0.1:${silent.port}/`);
    await expect(asked).rejects.toMatchObject({ problem: 'timeout', message: 'TLS was not agreed on after 0.3 s' });
  });

  it('is given up when the caller gives up', async () => {
    const { local, fetcher } = await site(() => {});
    const asked = fetcher.fetch(local.origin, null, AbortSignal.timeout(30));
    await expect(asked).rejects.toMatchObject({ problem: 'aborted' });
  });
});

describe('TLS', () => {
  it('without a certificate that can be trusted is refused', async () => {
    const server = createTlsServer({ ciphers: 'aNULL:@SECLEVEL=0' }, (_, response) => response.end('x'));
    const local = await listening(server);
    open.push(local);
    const asked = fetcherWith().fetch(`https://127.0.0.1:${local.port}/`);
    await expect(asked).rejects.toMatchObject({ problem: 'network', message: expect.stringContaining('TLS') });
  });

  const authority = makeAuthority('An authority of a test');
  const serving = async ({ cert, key }: MadeCertificate, trusted: boolean) => {
    const local = await listening(createTlsServer({ cert, key }, (_, response) => response.end('told in secret')));
    open.push(local);
    const fetcher = fetcherWith({ certificates: trusted ? authority.cert : null });
    return fetcher.fetch(`https://127.0.0.1:${local.port}/`);
  };

  it('with a certificate of an authority that is trusted is fine', async () => {
    const { body } = await serving(authority.issue('127.0.0.1'), true);
    expect(body.toString()).toBe('told in secret');
  });

  it.each([
    ['of an authority that nobody trusts', () => authority.issue('127.0.0.1'), false, /unable to verify/],
    ['that has expired', () => authority.issue('127.0.0.1', new Date('2020-01-01')), true, /certificate has expired/],
    ['that is not good yet', () => authority.issue('127.0.0.1', new Date('2090-01-01')), true, /not yet valid/],
    ['of another host', () => authority.issue('127.0.0.2'), true, /does not match certificate's altnames/],
    ['signed by itself', () => selfSigned(), true, /self[- ]signed certificate/],
  ] as const)('with a certificate %s is refused and told in words', async (_, made, trusted, words) => {
    const problem = await serving(made(), trusted).catch((error: Error) => error);
    expect(problem).toMatchObject({ problem: 'network', message: expect.stringMatching(/^TLS failed: /) });
    expect((problem as Error).message).toMatch(words);
  });

  it('asked of a server that speaks without it is told in words', async () => {
    const { local } = await site((_, response) => response.end('x'));
    const asked = fetcherWith().fetch(`https://127.0.0.1:${local.port}/`);
    await expect(asked).rejects.toMatchObject({ problem: 'network', message: expect.stringContaining('TLS') });
  });
});

describe('redirects', () => {
  const hops = (map: Record<string, [number, string]>) =>
    site((request, response) => {
      const [status, location] = map[request.url!] ?? [200, ''];
      response.writeHead(status, location === '' ? {} : { location }).end(status === 200 ? request.url : '');
    });

  it('are followed, and remembered as far as they are permanent', async () => {
    const { get, local } = await hops({
      '/a': [301, '/b'],
      '/b': [308, '/c'],
      '/t': [302, '/a'],
      '/p': [301, '/t'],
    });
    expect(await get('/a')).toMatchObject({ url: `${local.origin}/c`, movedTo: `${local.origin}/c` });
    expect(await get('/t')).toMatchObject({ url: `${local.origin}/c`, movedTo: null });
    expect(await get('/p')).toMatchObject({ url: `${local.origin}/c`, movedTo: `${local.origin}/t` });
  });

  it('around in a circle, without an end and without an address are told', async () => {
    const { get } = await site((request, response) => {
      const n = Number(request.url!.slice(2) || 0);
      const location = request.url!.startsWith('/n') ? `/n${n + 1}` : request.url === '/x' ? '/y' : '/x';
      response.writeHead(302, request.url === '/none' ? {} : { location }).end();
    });
    await expect(get('/x')).rejects.toThrow('in a circle');
    await expect(get('/n0')).rejects.toThrow('more than 8 redirects');
    await expect(get('/none')).rejects.toThrow('without an address');
  });
});

describe('asking again', () => {
  it('sends what is known, and takes 304 for unchanged', async () => {
    const { local, fetcher } = await site((request, response) => {
      const known = request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] !== undefined;
      response.writeHead(known ? 304 : 200, { etag: '"v1"', 'last-modified': 'Mon, 01 Jan 2029 00:00:00 GMT' });
      response.end(known ? undefined : 'x');
    });
    const first = await fetcher.fetch(local.origin);
    expect(first).toMatchObject({ outcome: 'body', etag: '"v1"' });
    expect(await fetcher.fetch(local.origin, first)).toMatchObject({ outcome: 'unchanged', etag: '"v1"' });
  });

  it('asks once more where a kept connection was closed meanwhile, and not where a new one is', async () => {
    let count = 0;
    const { get } = await site((request, response) => {
      if (++count === 2 || count > 3) request.socket.destroy();
      else response.end('x');
    });
    await get();
    expect((await get()).body.toString()).toBe('x');
    await expect(get()).rejects.toMatchObject({ problem: 'network' });
    // One on the kept connection, one on a new one.
    expect(count).toBe(5);
  });

  it('leaves a busy host alone as long as it asks', async () => {
    const clock = madeClock();
    let busy = true;
    const { get, local } = await site(
      (_, response) => {
        response.writeHead(busy ? 429 : 200, busy ? { 'retry-after': '20' } : {}).end();
        busy = false;
      },
      { clock },
    );
    await expect(get()).rejects.toMatchObject({ problem: 'status', status: 429, retryAfterMs: 20_000 });
    await get();
    expect(clock.slept).toEqual([20_000]);
    expect(local.requests.get('/')).toBe(2);
  });

  it('does not wait for a host that asks for an hour, and sends it nothing', async () => {
    const clock = madeClock();
    const until = new Date(clock.now() + 3_600_000).toUTCString();
    const { get, local } = await site((_, response) => response.writeHead(503, { 'retry-after': until }).end(), {
      clock,
    });
    await expect(get()).rejects.toMatchObject({ status: 503, retryAfterMs: 3_600_000 });
    await expect(get('/other')).rejects.toMatchObject({ retryAfterMs: 3_600_000 });
    expect([...local.requests.keys()]).toEqual(['/']);
  });

  it('keeps requests to one host apart, and never more at once than allowed', async () => {
    const clock = madeClock();
    let now = 0;
    let most = 0;
    const { get } = await site(
      (_, response) => {
        most = Math.max(most, ++now);
        setTimeout(() => {
          now--;
          response.end('x');
        }, 10);
      },
      { clock, hostDelayMs: 1000, hostConcurrency: 2 },
    );
    await Promise.all(Array.from({ length: 6 }, (_, i) => get(`/${i}`)));
    expect(most).toBeLessThanOrEqual(2);
    expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(5000);
  });
});

describe('manners', () => {
  it('says who asks and takes no cookies', async () => {
    const seen: IncomingMessage['headers'][] = [];
    const { get } = await site((request, response) => {
      seen.push(request.headers);
      response.writeHead(200, { 'set-cookie': 'track=1' }).end('x');
    });
    await get();
    await get();
    expect(seen[1]!['user-agent']).toMatch(/^Variorum\/.*https:/);
    expect(seen[1]).not.toHaveProperty('cookie');
  });

  it('asks robots.txt once, obeys it and its delay, and stays away where it cannot be had', async () => {
    const clock = madeClock();
    let status = 200;
    const robots =
      'User-agent: *\nCrawl-delay: 5\nDisallow: /private\nAllow: /private/open\nSitemap: https://a.example/news.xml';
    const { get, local, fetcher } = await site(
      (request, response) =>
        request.url === '/robots.txt' ? response.writeHead(status).end(robots) : response.end('x'),
      { clock, robots: true },
    );
    await get('/a');
    await get('/private/open');
    await expect(get('/private/x')).rejects.toMatchObject({ problem: 'robots' });
    expect(local.requests.get('/robots.txt')).toBe(1);
    expect(local.requests.has('/private/x')).toBe(false);
    expect(clock.slept).toContain(5000);
    expect((await fetcher.robots(local.origin)).sitemaps).toEqual(['https://a.example/news.xml']);
    status = 404;
    const none = fetcherWith({ robots: true });
    expect((await none.fetch(`${local.origin}/private/x`)).outcome).toBe('body');
    status = 500;
    await expect(fetcherWith({ robots: true }).fetch(`${local.origin}/a`)).rejects.toMatchObject({ status: 500 });
  });
});
