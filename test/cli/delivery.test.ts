import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveHttp } from '../network/servers.ts';
import { MAIN, variorum } from './program.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-delivery-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => variorum([...args, '--archive', join(folder, 'news.variorum')]);

const report = (id: string): string =>
  `${JSON.stringify({ id, outlet: id, title: `The ${id} on the ferry`, published: '2031-03-04', text: `The ferry Marigold ran aground, says the ${id}.` })}\n`;

it('a delivery that a kill cuts off comes again under the same id, and one that was answered never again', {
  timeout: 120_000,
}, async () => {
  const ids: string[] = [];
  let hold = true;
  let arrived: () => void = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const hook = await serveHttp((request, response) => {
    ids.push(String(request.headers['webhook-id']));
    request.resume();
    arrived();
    // The first is never answered: the program is killed while it waits.
    if (!hold) response.writeHead(204).end();
  });
  const file = join(folder, 'a.jsonl');
  writeFileSync(file, report('Post'));
  await run('add', file, '--no-stories');
  await run('alerts', 'add', 'search', 'Marigold', '--webhook', `${hook.origin}/hook`);
  writeFileSync(file, `${report('Post')}${report('Mail')}${report('Echo')}`);
  await run('add', file, '--no-stories');

  const deliver = ['alerts', 'deliver', '--allow-private', '--host-delay', '0'];
  const child = spawn(process.execPath, [MAIN, ...deliver, '--archive', join(folder, 'news.variorum')]);
  const ended = new Promise((resolve) => child.on('close', resolve));
  await arrival;
  child.kill('SIGKILL');
  await ended;
  expect(ids).toHaveLength(1);

  hold = false;
  expect((await run(...deliver)).stdout).toBe('0 new · 2 delivered · 0 failed\n');
  expect(ids).toHaveLength(3);
  expect(ids.filter((id) => id === ids[0])).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
  expect((await run(...deliver)).stdout).toBe('0 new · 0 delivered · 0 failed\n');
  expect(ids).toHaveLength(3);
  await hook.close();
});

it('feeds are imported from OPML, nested and known ones too, and what is none is named', async () => {
  const opml = join(folder, 'feeds.opml');
  writeFileSync(
    opml,
    '<opml version="2.0"><head/><body><outline text="North"><outline type="rss" text="Post" xmlUrl="https://post.example/rss"/></outline><outline text="Mail" xmlUrl="https://mail.example/atom"/><outline text="no feed"/></body></opml>',
  );
  const archive = join(folder, 'feeds.variorum');
  const imported = await variorum(['feeds', 'import', opml, '--archive', archive]);
  expect(imported).toMatchObject({ status: 0, stdout: `2 feeds added · 0 known already · ${archive}\n` });
  const again = await variorum(['feeds', 'import', opml, '--archive', archive]);
  expect(again.stdout).toBe(`0 feeds added · 2 known already · ${archive}\n`);
  const exported = (await variorum(['feeds', 'export', '--archive', archive])).stdout;
  expect(exported).toContain('xmlUrl="https://post.example/rss"');
  expect(exported).toContain('xmlUrl="https://mail.example/atom"');
  writeFileSync(opml, 'no list at all');
  const broken = await variorum(['feeds', 'import', opml, '--archive', archive]);
  expect(broken.status).toBe(1);
  expect(broken.stderr).toContain('feeds.opml');
});
