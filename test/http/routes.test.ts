import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLibrary } from '../../src/app/library.ts';
import { ACTIONS } from '../../src/http/actions/index.ts';
import { ROUTES } from '../../src/http/routes/index.ts';
import { createFetcher } from '../../src/network/fetcher.ts';
import { openRoom, type TestRoom } from './room.ts';

vi.setConfig({ testTimeout: 60_000 });

let room: TestRoom;
let api: OpenApi;

interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

interface Operation {
  operationId: string;
  responses: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}

interface Line {
  id: string;
  key: string;
  name: string;
}

const get = (path: string, init: RequestInit = {}) => fetch(room.address + path, { redirect: 'manual', ...init });
const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;

beforeAll(async () => {
  // Made before anything is there, so that it tells of all that comes.
  room = await openRoom(['examples'], {}, async (archive) => {
    const library = await openLibrary(archive);
    await library.live.addAlert({ rule: 'search', query: 'the', name: 'A <b>word', webhook: null });
    await library.live.addAlert({ rule: 'speaker', query: 'Osip Terrane', name: 'Terrane', webhook: null });
    await library.close();
  });
  const library = await openLibrary(room.archive);
  const fetcher = createFetcher({});
  await library.live.deliver(fetcher);
  await fetcher.close();
  await library.close();
  api = await json<OpenApi>('/openapi.json');
}, 120_000);

afterAll(() => room?.close());

/** Something that is there for each parameter of a path. */
async function realPaths(): Promise<Record<string, string>> {
  const first = async (list: string) => (await json<{ items: Line[] }>(list)).items[0]!;
  const front = await json<{ stories: { items: Line[] }; storylines: Line[] }>('/stories.json');
  return {
    '/stories/{id}': front.stories.items[0]!.id,
    '/storylines/{id}': front.storylines[0]?.id ?? '',
    '/documents/{id}': (await first('/documents.json')).id,
    '/speakers/{key}': (await first('/speakers.json')).key,
    '/outlets/{name}': (await first('/outlets.json')).name,
    '/alerts/{id}': (await json<{ alerts: Line[] }>('/alerts.json')).alerts[0]!.id,
    '/add/{id}': 'first',
  };
}

function filled(path: string, real: Record<string, string>): string {
  const pattern = Object.keys(real).find((one) => path.startsWith(one));
  return pattern ? path.replace(/\{\w+\}/, encodeURIComponent(real[pattern]!)) : path;
}

describe('alerts', () => {
  it('lead to the very words that they tell of', async () => {
    const { told } = await json<{ told: { title: string; document: string; attribution: string | null }[] }>(
      '/alerts.json',
    );
    const saying = told.find(({ title }) => title.startsWith('Osip Terrane: '))!;
    const address = `/documents/${saying.document}?said=${saying.attribution}#at`;
    expect(await (await get('/alerts')).text()).toContain(`href="${address}"`);
    const marked = /<mark class="at" id="at"[^>]*>(.*?)<\/mark>/s.exec(await (await get(address)).text());
    expect(marked, 'nothing is marked there').not.toBeNull();
    const plain = (text: string) => text.replace(/<[^>]+>|[“”"]/g, '');
    expect(plain(marked![1]!).slice(0, 20)).toBe(plain(saying.title.slice('Osip Terrane: '.length)).slice(0, 20));
  });
});

describe('the API', () => {
  it('is a valid OpenAPI 3.1 document that names every route and action, and nothing else', async () => {
    expect(api.openapi).toBe('3.1.0');
    const told = Object.entries(api.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    for (const { path, forms } of ROUTES) {
      for (const form of forms) {
        expect(told).toContain(`get ${form === 'html' ? path : `${path === '/' ? '/stories' : path}.${form}`}`);
      }
    }
    for (const { method, path } of ACTIONS) expect(told).toContain(`${method.toLowerCase()} ${path}`);
    const operations = Object.values(api.paths).flatMap((item) => Object.values(item).map((one) => one.operationId));
    expect(new Set(operations).size).toBe(operations.length);
    const real = await realPaths();
    const answers = await Promise.all(
      Object.entries(api.paths)
        .filter(([path, item]) => item.get && !path.endsWith('/events'))
        .map(async ([path]) => [path, (await get(filled(path, real))).status] as const),
    );
    // The sample may have no storyline.
    expect(answers.filter(([path, status]) => status !== 200 && !path.startsWith('/storylines/'))).toEqual([]);
  });

  it('answers as it says', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
    ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
    ajv.addFormat('binary', true);
    ajv.addSchema({ $id: 'https://variorum.example/api', components: api.components });
    const real = await realPaths();
    let checked = 0;
    for (const [path, { get: operation }] of Object.entries(api.paths)) {
      const schema = operation?.responses[200]?.content?.['application/json']?.schema;
      if (!schema || (path.startsWith('/storylines/') && real['/storylines/{id}'] === '')) continue;
      const address = filled(path, real) + (path === '/search.json' ? '?q=dam' : '');
      const based = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"https://variorum.example/api#/'));
      const validate = ajv.compile(based);
      const value = await json(address);
      expect(validate(value) ? [] : [address, validate.errors?.slice(0, 5)]).toEqual([]);
      checked++;
    }
    expect(checked).toBeGreaterThan(10);
  });

  it('is told of in the docs: every address', () => {
    const docs = readFileSync('docs/api.md', 'utf8');
    const missing = [...ROUTES, ...ACTIONS]
      .map(({ path }) => path)
      .filter((path) => !docs.includes(`\`${path}\``) && !docs.includes(` ${path}\``));
    expect(missing).toEqual([]);
  });
});

describe('a page', () => {
  it('is sent once: who has it is told so', async () => {
    const first = await get('/');
    const tag = first.headers.get('etag')!;
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    const second = await get('/', { headers: { 'if-none-match': `"other", ${tag}` } });
    expect([second.status, await second.text()]).toEqual([304, '']);
  });

  it('is packed for who can unpack it', async () => {
    const plain = await (await get('/stories.json', { headers: { 'accept-encoding': 'identity' } })).text();
    const { get: ask } = await import('node:http');
    const packed = await new Promise<Buffer>((resolve, reject) => {
      ask(`${room.address}/openapi.json`, { headers: { 'accept-encoding': 'gzip' } }, async (answer) => {
        const chunks = [];
        for await (const chunk of answer) chunks.push(chunk as Buffer);
        expect(answer.headers['content-encoding']).toBe('gzip');
        resolve(gunzipSync(Buffer.concat(chunks)));
      }).on('error', reject);
    });
    expect(JSON.parse(packed.toString())).toEqual(api);
    expect(JSON.parse(plain)).toHaveProperty('stories');
  });

  it('gives the original as it came, as a download in which nothing runs', async () => {
    const { items } = await json<{ items: Line[] }>('/documents.json');
    const answer = await get(`/documents/${encodeURIComponent(items[0]!.id)}/original`);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
  });

  it('says in the page itself what is wrong with a search, and in the one shape to programs', async () => {
    const page = await get('/search?q=%22open');
    expect(page.status).toBe(400);
    expect(await page.text()).toContain('never closed');
    const { error } = await json<{ error: { status: number; code: string; message: string } }>(
      '/search.json?q=%22open',
    );
    expect(error).toMatchObject({ status: 400, code: 'search-syntax' });
    expect((await get('/search.json?q=dam&cursor=made-up')).status).toBe(400);
    expect((await get('/documents.json?limit=100000')).status).toBe(400);
  });
});

describe('a feed', () => {
  it('is Atom as RFC 4287 asks: ids that stay, times, links', async () => {
    const real = await realPaths();
    for (const path of ['/', '/stories/{id}', '/speakers/{key}', '/search', '/alerts', '/alerts/{id}'].map((one) =>
      filled(one, real),
    )) {
      const address = `${path === '/' ? '/stories' : path}.atom${path === '/search' ? '?q=dam' : ''}`;
      const answer = await get(address);
      expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      const text = await answer.text();
      expect(text).toBe(await (await get(address)).text());
      const { children } = parseDocument(text, { xmlMode: true });
      const feed = elements(children).find(({ name }) => name === 'feed')!;
      const names = elements(feed.children).map(({ name }) => name);
      for (const name of ['id', 'title', 'updated', 'author', 'link', 'entry']) expect(names, address).toContain(name);
      const ids = elements(feed.children)
        .filter(({ name }) => name === 'entry')
        .map((entry) => elements(entry.children).map(({ name }) => name));
      for (const inside of ids)
        expect(inside).toEqual(expect.arrayContaining(['id', 'title', 'updated', 'link', 'summary']));
      for (const [, id] of text.matchAll(/<id>([^<]*)<\/id>/g)) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      for (const [, at] of text.matchAll(/<updated>([^<]*)<\/updated>/g)) expect(Date.parse(at!)).not.toBeNaN();
    }
  });
});

interface Element {
  name: string;
  children: unknown[];
}

const elements = (children: readonly unknown[]): Element[] =>
  children.filter((child): child is Element => typeof (child as Partial<Element>).name === 'string');
