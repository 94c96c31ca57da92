import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Site, startSite } from '../app/watch/site.ts';
import { variorum } from './program.ts';

let folder: string;
let site: Site;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-cli-live-'));
  site = await startSite();
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

it('feeds, watch and alerts work together on the command line', { timeout: 120_000 }, async () => {
  const run = (...args: string[]) => variorum([...args, '--archive', join(folder, 'news.variorum')]);
  site.instead.set('/', (_, response) =>
    response.end(
      '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head><body>x</body></html>',
    ),
  );
  const refused = await run('feeds', 'add', site.origin);
  expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('is not asked') });
  expect(existsSync(join(folder, 'news.variorum'))).toBe(false);
  const added = await run(
    'feeds',
    'add',
    site.origin,
    '--allow-private',
    '--host-delay',
    '0',
    '--outlet',
    'Harbour Post',
  );
  expect(added).toMatchObject({ status: 0, stdout: `added  ${site.origin}/feed  (3 entries)\n` });
  expect((await run('alerts', 'add', 'search', 'people')).stdout).toMatch(/^a[0-9a-f]{8} {2}Reports or sayings/);
  const watched = await run(
    'watch',
    '--once',
    '--allow-private',
    '--host-delay',
    '0',
    '--log',
    'json',
    '--workers',
    '0',
  );
  expect(watched.status).toBe(0);
  const events = watched.stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string });
  expect(events.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['watching', 'article added', 'stories updated']),
  );
  const listed = (await run('feeds', 'list')).stdout;
  expect(listed).toMatch(/^Harbour Post\n.*\/feed\n {4}3 items · answered just now · next visit in \d+ min\n$/);
  expect((await run('alerts', 'show', '--json')).stdout).toContain('"state":"kept"');
  expect((await run('feeds', 'export')).stdout).toContain(`xmlUrl="${site.origin}/feed"`);
  expect((await run('feeds', 'check', '--allow-private', '--host-delay', '0')).stdout).toContain(
    `ok  ${site.origin}/feed  rss, 3 entries`,
  );
  expect((await run('verify')).status).toBe(0);
  expect((await run('feeds', 'remove', `${site.origin}/feed`)).status).toBe(0);
});
