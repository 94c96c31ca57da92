import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { checkedUrl, isPublic } from '../../src/network/addresses.ts';
import { FetchError } from '../../src/network/errors.ts';
import { createFetcher, type Fetcher } from '../../src/network/fetcher.ts';
import { defaultNetworkOptions, privateAllowed } from '../../src/network/options.ts';
import { type Local, listening, serveHttp } from './servers.ts';

const PRIVATE = [
  ...[
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
  ],
  ...['100.64.0.1', '100.100.100.200', '168.63.129.16', '192.0.0.192', '224.0.0.1', '239.1.1.1', '255.255.255.255'],
  ...[
    '198.18.0.1',
    '192.0.2.1',
    '203.0.113.9',
    '240.0.0.1',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
  ],
  ...[
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
  ],
  ...['2001:db8::1', '2001::1', '64:ff9b:1::1', 'fec0::1', '5f00::1', 'not an address', ''],
];

describe('an address', () => {
  it.each(PRIVATE)('%s is not public', (address) => expect(isPublic(address)).toBe(false));

  it.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:2800:220:1::1', '::ffff:8.8.8.8'])(
    '%s is',
    (address) => expect(isPublic(address)).toBe(true),
  );

  it.each([
    ...[
      'http://127.0.0.1/',
      'http://2130706433/',
      'http://0x7f.1/',
      'http://0177.0.0.1/',
      'http://[::1]/',
      'http://127.1/',
    ],
    ...[
      'http://[::ffff:a9fe:a9fe]/',
      'http://169.254.169.254/latest/meta-data/',
      'file:///etc/passwd',
      'ftp://a.example/',
    ],
    ...[
      'gopher://a.example/',
      'data:text/html,x',
      'javascript:alert(1)',
      'http://a.example:22/',
      'http://a.example:6379/',
    ],
    ...['http://me:secret@a.example/', 'a.example', '', 'http://'],
  ])('%s is not fetched', (address) => {
    expect(() => checkedUrl(address, defaultNetworkOptions)).toThrow(FetchError);
  });

  it('of this machine may be allowed, and then also its ports, but no other scheme', () => {
    expect(checkedUrl('http://127.0.0.1:6379/#x', privateAllowed).href).toBe('http://127.0.0.1:6379/');
    expect(() => checkedUrl('file:///etc/passwd', privateAllowed)).toThrow('file:');
  });
});

/** In these tests 127.0.0.1 stands for the public network and all else for a private one; nothing leaves the machine. */
const world = { mayConnect: (ip: string) => ip === '127.0.0.1', ports: null, robots: false, hostDelayMs: 0 };

describe('the fetcher', () => {
  const open: (Local | Fetcher)[] = [];
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
  });
  const fetcher = (resolve: (host: string) => Promise<string[]>): Fetcher => {
    const made = createFetcher({ ...world, resolve });
    open.push(made);
    return made;
  };

  it('connects to no name that leads to a private address, also beside public ones', async () => {
    let connections = 0;
    const local = await listening(
      createServer(() => connections++),
      '127.0.0.2',
    );
    open.push(local);
    for (const addresses of [['127.0.0.2'], ['127.0.0.1', '127.0.0.2'], ['::1'], ['169.254.169.254']]) {
      const asked = fetcher(async () => addresses).fetch(`http://news.example:${local.port}/`);
      await expect(asked).rejects.toMatchObject({ problem: 'refused' });
    }
    expect(connections).toBe(0);
  });

  it('checks a name anew at each connection, and connects to what it checked (rebinding)', async () => {
    const site = await serveHttp((_, response) => response.writeHead(200, { connection: 'close' }).end('x'));
    open.push(site);
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    const asked: string[] = [];
    const made = fetcher(async (host) => answers[asked.push(host) - 1]!);
    const address = `http://rebind.example:${site.port}/`;
    expect((await made.fetch(address)).body.toString()).toBe('x');
    expect(asked).toHaveLength(1);
    await expect(made.fetch(address)).rejects.toMatchObject({ problem: 'refused' });
  });

  it('follows no redirect to a private address, a name that leads to one, or another scheme', async () => {
    let to = '';
    const site = await serveHttp((_, response) => response.writeHead(302, { location: to }).end());
    open.push(site);
    const made = fetcher(async (host) => [host === 'site.example' ? '127.0.0.1' : '10.0.0.1']);
    for (to of [
      'http://169.254.169.254/',
      'http://inside.example/',
      'file:///etc/passwd',
      'http://[::1]/',
      'gopher://x/',
    ]) {
      await expect(made.fetch(`http://site.example:${site.port}/`)).rejects.toMatchObject({ problem: 'refused' });
    }
  });

  it('follows no redirect to an odd port', async () => {
    const site = await serveHttp((_, response) => response.writeHead(301, { location: 'http://127.0.0.1:22/' }).end());
    const made = createFetcher({ ...world, ports: [site.port] });
    open.push(site, made);
    await expect(made.fetch(`${site.origin}/`)).rejects.toThrow('port 22 is not asked');
  });
});
