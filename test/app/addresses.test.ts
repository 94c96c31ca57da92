import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherInputs } from '../../src/app/gather.ts';
import { defaultSettings } from '../../src/app/settings.ts';
import { InputError } from '../../src/core/errors.ts';
import type { RawItem } from '../../src/core/raw.ts';
import { makePdf } from '../intake/pdf/made-pdf.ts';

const LINES = ['The ferry that sank off Quarrel Head', 'on Sunday had been inspected in May.'];
const BODIES: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
  '/paper': ['application/octet-stream', makePdf([LINES.map((text, i) => ({ text, x: 50, y: 700 - 12 * i }))])],
  '/page': ['text/html', `<p>${LINES.join(' ')}</p>`],
};

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const found = BODIES[url];
    if (found) response.writeHead(200, { 'content-type': found[0] }).end(found[1]);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

async function gathered(path: string): Promise<RawItem | InputError> {
  const settings = { ...defaultSettings, allowPrivate: true };
  for await (const item of gatherInputs([origin + path], settings)) return item;
  throw new Error('nothing came');
}

describe('an address', () => {
  it('gives a page as markup and a PDF, by its bytes, as text; both know where they stood', async () => {
    expect(await gathered('/page')).toMatchObject({ format: 'html', given: { url: `${origin}/page` } });
    expect(await gathered('/paper')).toMatchObject({
      format: 'text',
      text: LINES.join(' '),
      given: { url: `${origin}/paper` },
    });
  });

  it('that gives nothing is named with what came', async () => {
    const error = await gathered('/gone');
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toMatch(/\/gone.*404/);
  });
});
