import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ACTIONS } from '../../src/http/actions/index.ts';
import { ROUTES } from '../../src/http/routes/index.ts';
import { openRoom, type TestRoom } from './room.ts';

vi.setConfig({ testTimeout: 120_000 });

let room: TestRoom;
beforeAll(async () => {
  room = await openRoom(['examples/dam']);
}, 120_000);
afterAll(() => room?.close());

/** What the server says to these very bytes; empty where it hangs up. */
function say(bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(room.address).port), 'localhost');
    const chunks: Buffer[] = [];
    const end = () => {
      socket.destroy();
      resolve(Buffer.concat(chunks).toString('latin1'));
    };
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', end);
    socket.on('close', end);
    socket.setTimeout(3000, end);
    socket.write(bytes); // not ended: a half-closed connection is hung up on
  });
}

const paths = [...ROUTES, ...ACTIONS].flatMap(({ path, forms }) =>
  forms.map((form) => (form === 'html' ? path : `${path}.${form}`)),
);
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '..',
    '%2e%2e%2f',
    '%00',
    '%',
    '%zz',
    "' or 1=1 --",
    '"',
    '*',
    'speaker:',
    '-',
    '\\',
    '__proto__',
    '<script>',
    '\ud800',
  ),
);
const encoded = nasty.map((text) =>
  /[^\x21-\x7e]/.test(text) ? encodeURIComponent(text.toWellFormed()) : text.replaceAll(' ', '+'),
);
const path = fc.oneof(
  fc.tuple(fc.constantFrom(...paths), encoded).map(([one, value]) => one.replace(/\{\w+\}/, value)),
  encoded.map((text) => `/${text}`),
);
const query = fc
  .array(
    fc.tuple(fc.constantFrom('q', 'cursor', 'limit', 'order', 'at', 'one', 'other', 'job', 'done', 'theme'), encoded),
    { maxLength: 4 },
  )
  .map((pairs) => (pairs.length === 0 ? '' : `?${pairs.map((pair) => pair.join('=')).join('&')}`));
const line = nasty.map((text) => text.replace(/[\r\n\0]/g, ' '));
const header = fc.tuple(
  fc.constantFrom(
    'accept',
    'accept-encoding',
    'authorization',
    'cookie',
    'if-none-match',
    'origin',
    'sec-fetch-site',
    'x-forwarded-proto',
    'range',
    'expect',
    'content-encoding',
  ),
  line,
);
const body = fc.oneof(
  fc.tuple(fc.constant('application/json'), fc.oneof(fc.json(), nasty)),
  fc.tuple(
    fc.constant('application/json'),
    fc
      .record({
        op: fc.constantFrom('split', 'move', 'name', 'undo', 'merge-stories', 'not-that-person'),
        documents: fc.array(nasty),
        document: nasty,
        to: nasty,
        title: nasty,
        story: nasty,
        place: fc.object(),
      })
      .map((value) => JSON.stringify(value)),
  ),
  fc.tuple(fc.constant('application/x-www-form-urlencoded'), nasty),
  fc.tuple(
    fc.constant('multipart/form-data; boundary=x'),
    nasty.map(
      (text) => `--x\r\ncontent-disposition: form-data; name="files"; filename="${text}"\r\n\r\n${text}\r\n--x--\r\n`,
    ),
  ),
  fc.tuple(line, nasty),
);
const method = fc.constantFrom('GET', 'GET', 'HEAD', 'POST', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE');

describe('whatever is sent', () => {
  it('is answered, never with an error of the server’s own, and never with its insides', async () => {
    await fc.assert(
      fc.asyncProperty(
        method,
        path,
        query,
        fc.array(header, { maxLength: 4 }),
        body,
        async (verb, where, asked, headers, [type, content]) => {
          const sent = Buffer.from(content);
          const head = [
            `${verb} ${where}${asked} HTTP/1.1`,
            'host: localhost',
            'connection: close',
            ...headers.map((pair) => pair.join(': ')),
            ...(verb === 'GET' || verb === 'HEAD' ? [] : [`content-type: ${type}`, `content-length: ${sent.length}`]),
          ];
          const answer = await say(
            Buffer.concat([
              Buffer.from(`${head.join('\r\n')}\r\n\r\n`),
              verb === 'GET' || verb === 'HEAD' ? Buffer.alloc(0) : sent,
            ]),
          );
          expect(answer).toMatch(/^HTTP\/1\.1 [1-4]\d\d /);
          expect(answer).not.toMatch(/\n\s+at \S+ \(|node:internal|\/src\/http\/|SQLITE/);
        },
      ),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
    );
  });

  it('leaves the server well', async () => {
    expect((await fetch(`${room.address}/`)).status).toBe(200);
  });
});
