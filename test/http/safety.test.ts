import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../src/app/settings.ts';
import { addToken, revokeToken } from '../../src/app/tokens.ts';
import { pathBack } from '../../src/http/actions/action.ts';
import { hostCheck } from '../../src/http/guard/hosts.ts';
import { clientOf, rateLimiter } from '../../src/http/guard/rate.ts';
import { serveRoom } from '../../src/http/server.ts';
import { ended, openRoom, type TestRoom } from './room.ts';

vi.setConfig({ testTimeout: 60_000 });

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_BODY = { 'content-type': 'application/json' };

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

/** As programs can ask and `fetch` does not: any `Host`, `Origin` and `Sec-Fetch-Site`. */
function ask(
  room: TestRoom,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(room.address + path, { method, headers, agent: false }, async (answer) => {
      const chunks = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      resolve({ status: answer.statusCode!, headers: answer.headers, text: Buffer.concat(chunks).toString() });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const proofIn = (html: string): string => /name="csrf" value="([^"]+)"/.exec(html)![1]!;

describe('on this machine', () => {
  let room: TestRoom;
  beforeAll(async () => {
    room = await openRoom([]);
  }, 60_000);
  afterAll(() => room?.close());

  it('refuses names of other machines', async () => {
    expect((await ask(room, '/', { headers: { host: 'elsewhere.example' } })).status).toBe(421);
    expect((await ask(room, '/', { headers: { host: '127.0.0.1:1234' } })).status).toBe(200);
  });

  it('lets nothing run or frame that is not its own', async () => {
    const { headers } = await ask(room, '/');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    for (const path of ['/', '/add', '/help', '/api', '/search']) {
      expect((await ask(room, path)).text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
    }
  });

  it('takes a form only with its proof, and nothing from pages of other sites', async () => {
    const body = 'text=The%20ferry%20sank.';
    expect((await ask(room, '/add', { method: 'POST', headers: FORM, body })).status).toBe(403);
    const proof = proofIn((await ask(room, '/add')).text);
    const proved = `${body}&csrf=${proof}`;
    const origin = { origin: 'https://elsewhere.example' };
    expect((await ask(room, '/add', { method: 'POST', headers: { ...FORM, ...origin }, body: proved })).status).toBe(
      403,
    );
    const site = { 'sec-fetch-site': 'cross-site' };
    expect(
      (await ask(room, '/add', { method: 'POST', headers: { ...JSON_BODY, ...site }, body: '{"text":"x"}' })).status,
    ).toBe(403);
    const hidden = { origin: 'null' };
    expect((await ask(room, '/add', { method: 'POST', headers: { ...FORM, ...hidden }, body: proved })).status).toBe(
      403,
    );
    const own = { ...hidden, 'sec-fetch-site': 'same-origin' };
    expect((await ask(room, '/add', { method: 'POST', headers: { ...FORM, ...own }, body: 'text=x' })).status).toBe(
      403,
    );
    const taken = await ask(room, '/add', { method: 'POST', headers: { ...FORM, ...own }, body: proved });
    expect(taken.status).toBe(303);
    expect(taken.headers.location).toMatch(/^\/add\?job=j\d+$/);
    await ended(room.serving, /job=(.*)$/.exec(String(taken.headers.location))![1]!);
  });

  it('adds files, tells how it went, and leaves none of them behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('variorum-upload-'));
    const form = new FormData();
    form.append(
      'files',
      new Blob(['FERRY SANK\n\nThe ferry Marta sank on Monday, the harbour master Ines Kolb said.\n']),
      '../../etc/ferry.txt',
    );
    form.append('files', new Blob(['%PDF']), 'scan.pdf');
    form.append('csrf', proofIn((await ask(room, '/add')).text));
    const answer = await fetch(`${room.address}/add`, { method: 'POST', body: form, redirect: 'manual' });
    expect(answer.status).toBe(303);
    const job = await ended(room.serving, /job=(.*)$/.exec(answer.headers.get('location')!)![1]!);
    expect(job).toMatchObject({ state: 'done', counts: { added: 1, failed: 1 } });
    expect(job.outcomes.map(({ file }) => file).join()).not.toMatch(/tmp|\.\./);
    const told = await ask(room, `/add?job=${job.id}`);
    expect(told.text).toContain('>ferry.txt</a>');
    expect(told.text).toContain('Done: 1 report; 1 failed.');
    // Other tests send files at the same time, which are gone a moment later, too.
    await vi.waitFor(() => {
      const left = readdirSync(tmpdir()).filter((name) => name.startsWith('variorum-upload-'));
      expect(left.filter((name) => !before.includes(name))).toEqual([]);
    }, 10_000);
    const events = await ask(room, `/add/${job.id}/events`);
    expect(events.headers['content-type']).toContain('text/event-stream');
    expect(JSON.parse(events.text.replace(/^data: /, ''))).toMatchObject({ id: job.id, state: 'done' });
  });

  it('corrects, says so where one was, and undoes', async () => {
    const { items } = JSON.parse((await ask(room, '/documents.json')).text) as { items: { id: string }[] };
    const proof = proofIn((await ask(room, '/add')).text);
    const name = new URLSearchParams({
      op: 'name',
      document: items[0]!.id,
      title: 'The Marta',
      back: '/documents',
      csrf: proof,
    });
    const kept = await ask(room, '/corrections', { method: 'POST', headers: FORM, body: String(name) });
    expect([kept.status, kept.headers.location]).toEqual([303, '/documents?done=c1']);
    expect((await ask(room, '/documents?done=c1')).text).toContain('c1 is kept');
    expect((await ask(room, '/stories.json')).text).toContain('The Marta');
    const undo = await ask(room, '/corrections', {
      method: 'POST',
      headers: JSON_BODY,
      body: '{"op":"undo","undone":"c1"}',
    });
    expect(JSON.parse(undo.text)).toMatchObject({ correction: { op: 'undo', undone: 'c1' } });
    await ended(room.serving, (JSON.parse(undo.text) as { job: { id: string } }).job.id);
    expect((await ask(room, '/stories.json')).text).not.toContain('The Marta');
    for (const missing of ['{"op":"undo","undone":"c9"}', '{"op":"split","documents":["none"]}'])
      expect((await ask(room, '/corrections', { method: 'POST', headers: JSON_BODY, body: missing })).status).toBe(400);
    const wrong = await ask(room, '/corrections', { method: 'POST', headers: JSON_BODY, body: '{"op":"burn"}' });
    expect(JSON.parse(wrong.text)).toMatchObject({ error: { status: 400, code: 'bad-request' } });
  });

  it('bounds what is sent', async () => {
    const long = `{"text":"${'x'.repeat(2_100_000)}"}`;
    expect((await ask(room, '/add', { method: 'POST', headers: JSON_BODY, body: long })).status).toBe(413);
    expect((await ask(room, `/search?q=${'x'.repeat(9000)}`)).status).toBe(414);
    expect(
      (await ask(room, '/add', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' })).status,
    ).toBe(415);
    expect(
      (await ask(room, '/add', { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'x' }))
        .status,
    ).toBe(400);
    const many = new FormData();
    for (let i = 0; i < 201; i++) many.append('files', new Blob(['x']), `${i}.txt`);
    const answer = await fetch(`${room.address}/add`, { method: 'POST', body: many, redirect: 'manual' });
    expect(answer.status).toBe(413);
  });

  it('fetches from the web alone: no file, nothing of this machine', async () => {
    const add = (address: string) =>
      ask(room, '/add', { method: 'POST', headers: JSON_BODY, body: JSON.stringify({ address }) });
    for (const address of ['/etc/passwd', 'file:///etc/passwd', '-', '../x', 'data:text/plain,x']) {
      expect(JSON.parse((await add(address)).text)).toMatchObject({ error: { code: 'bad-address' } });
    }
    const own = await add(`${room.address}/documents`);
    expect(own.status).toBe(202);
    const job = await ended(room.serving, (JSON.parse(own.text) as { id: string }).id);
    expect(job.counts).toMatchObject({ added: 0, failed: 1 });
  });

  it('reaches no file by a path', async () => {
    for (const path of [
      '/../package.json',
      '/assets/../../package.json',
      '/assets/%2e%2e%2fpackage.json',
      '/documents/..%2F..%2Fetc%2Fpasswd',
      '/documents/%00',
      '/documents/%zz',
      '//etc/passwd',
    ]) {
      const { status, text } = await ask(room, path);
      expect([path, status]).toEqual([path, 404]);
      expect(text).not.toContain('root:');
    }
  });
});

describe('beyond this machine', () => {
  let room: TestRoom;
  const secret = { reading: '', correcting: '' };
  beforeAll(async () => {
    room = await openRoom([], { host: '127.0.0.2' }, (archive) => {
      secret.reading = addToken(archive, 'Rita', 'reading');
      secret.correcting = addToken(archive, 'Cora', 'correcting');
    });
  }, 60_000);
  afterAll(() => room?.close());
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  it('does not open without a token', async () => {
    const options = { settings: defaultSettings, port: 0, allowedHosts: [], ratePerSecond: 0, first: null };
    await expect(serveRoom({ ...options, archive: '/nowhere/x', host: '0.0.0.0' })).rejects.toThrow(/token/);
  });

  it('shows nothing without one, and keeps none itself', async () => {
    for (const path of ['/', '/stories.json', '/documents/x/original', '/openapi.json', '/add/first.json']) {
      expect([path, (await ask(room, path)).status]).toEqual([path, 401]);
    }
    expect((await ask(room, '/stories.json', { headers: bearer('variorum_made-up') })).status).toBe(401);
    const file = `${room.archive}.tokens.json`;
    expect(readFileSync(file, 'utf8')).not.toContain(secret.reading);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('lets each do what its role says', async () => {
    const add = (token: string) =>
      ask(room, '/add', {
        method: 'POST',
        headers: { ...JSON_BODY, ...bearer(token) },
        body: '{"text":"The ferry sank."}',
      });
    expect((await ask(room, '/stories.json', { headers: bearer(secret.reading) })).status).toBe(200);
    expect((await add(secret.reading)).status).toBe(403);
    const added = await add(secret.correcting);
    expect(added.status).toBe(202);
    await ended(room.serving, (JSON.parse(added.text) as { id: string }).id);
  });

  it('signs a browser in by a form, with a cookie that scripts and other sites do not get', async () => {
    const wrong = await ask(room, '/sign-in', {
      method: 'POST',
      headers: { ...FORM, accept: 'text/html' },
      body: 'token=nonsense',
    });
    expect(wrong.status).toBe(403);
    const right = await ask(room, '/sign-in', {
      method: 'POST',
      headers: FORM,
      body: `token=${secret.correcting}&back=/documents`,
    });
    expect([right.status, right.headers.location]).toEqual([303, '/documents']);
    const [cookie] = right.headers['set-cookie'] as string[];
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    const session = { cookie: cookie!.split(';')[0]! };
    const page = await ask(room, '/add', { headers: session });
    expect(page.status).toBe(200);
    // Another session's proof does not do.
    const other = await ask(room, '/sign-in', { method: 'POST', headers: FORM, body: `token=${secret.correcting}` });
    const otherSession = { cookie: (other.headers['set-cookie'] as string[])[0]!.split(';')[0]! };
    const stolen = `op=undo&undone=c1&csrf=${proofIn((await ask(room, '/add', { headers: otherSession })).text)}`;
    expect(
      (await ask(room, '/corrections', { method: 'POST', headers: { ...FORM, ...session }, body: stolen })).status,
    ).toBe(403);
    const out = `csrf=${proofIn(page.text)}`;
    expect((await ask(room, '/sign-out', { method: 'POST', headers: { ...FORM, ...session }, body: out })).status).toBe(
      303,
    );
    expect((await ask(room, '/', { headers: session })).status).toBe(401);
  });

  it('lets nobody in with a token that was taken back', async () => {
    revokeToken(room.archive, 'Rita');
    expect((await ask(room, '/stories.json', { headers: bearer(secret.reading) })).status).toBe(401);
  });

  it('slows down who guesses', async () => {
    const guess = () => ask(room, '/sign-in', { method: 'POST', headers: FORM, body: 'token=guess' });
    const statuses = [];
    for (let i = 0; i < 12; i++) statuses.push((await guess()).status);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('the guards', () => {
  it('know their own names', () => {
    const local = hostCheck('localhost', ['news.example']);
    expect(['localhost:1', '127.0.0.1', '[::1]:8240', 'news.example', 'NEWS.example:443'].map(local)).toEqual(
      Array(5).fill(true),
    );
    expect(
      [undefined, '', 'a.example', 'localhost.a.example', '10.0.0.1', 'localhost:1:2', 'localhost@a'].map(local),
    ).toEqual(Array(7).fill(false));
    expect(hostCheck('0.0.0.0', [])('10.0.0.1:80')).toBe(true);
    expect(hostCheck('0.0.0.0', [])('a.example')).toBe(false);
  });

  it('count by client and let the bucket fill again', () => {
    let now = 0;
    const wait = rateLimiter({ perSecond: 1, atOnce: 2 }, () => now);
    expect([wait('a'), wait('a'), wait('a'), wait('b')]).toEqual([0, 0, 1, 0]);
    now = 1000;
    expect([wait('a'), wait('a')]).toEqual([0, 1]);
  });

  it('take an IPv6 network for one client', () => {
    expect(clientOf('2001:db8:1:2:3:4:5:6')).toBe(clientOf('2001:db8:1:2::9'));
    expect(clientOf('2001:db8:1:2::1')).not.toBe(clientOf('2001:db8:1:3::1'));
    expect(clientOf('::ffff:10.0.0.1')).toBe('10.0.0.1');
  });

  it('go back only to paths of this server', () => {
    expect(pathBack('/stories/x?y=1#z', '/')).toBe('/stories/x?y=1#z');
    for (const path of [
      '//elsewhere.example',
      '/\\elsewhere.example',
      'https://elsewhere.example',
      '/a\r\nx: y',
      null,
    ]) {
      expect(pathBack(path, '/')).toBe('/');
    }
  });
});

describe('a connection that dawdles', () => {
  it('is ended', async () => {
    const room = await openRoom([]);
    try {
      const { port } = new URL(room.address);
      const started = Date.now();
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), 'localhost');
        socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
        socket.on('close', () => resolve());
        socket.on('error', () => resolve());
        socket.resume();
      });
      expect(Date.now() - started).toBeLessThan(20_000);
      expect(existsSync(room.archive)).toBe(true);
    } finally {
      await room.close();
    }
  });
});
