import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fixture } from '../view/fixture.ts';
import { openBrowser } from './browser.ts';
import { serveRoom } from './room-server.ts';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const story = `/stories/${fixture.stories[0]!.id}`;

/** Every kind of page, with what makes it differ. */
const PAGES = [
  '/',
  '/empty',
  story,
  `${story}?one=wire&other=mirror`,
  `/storylines/${fixture.storylines[0]!.id}`,
  '/documents',
  '/documents/wire?at=3-20',
  '/speakers',
  '/speakers/irena%20holt',
  '/outlets',
  '/outlets/Tidewater%20Wire',
  '/search',
  '/search?q=dam',
  '/search?q=by:ada',
  '/search?q=nothing-has-this',
  '/corrections',
  '/add',
  '/add?job=j1',
  '/api',
  '/help',
  '/sign-in?wrong',
  '/nowhere',
];

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
let room: Awaited<ReturnType<typeof serveRoom>>;

beforeAll(async () => {
  [browser, room] = await Promise.all([openBrowser(), serveRoom(fixture)]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  room?.close();
});

/** A page of the room as a reader has it; `complaints` gathers what the console says. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  await page.goto(room.address + path);
  return { page, complaints };
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds against WCAG 2.2 A and AA, a line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const run = `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(tags)} } })`;
  const found = await page.evaluate<Violation[]>(`${run}.then(({ violations }) => violations)`);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

const sideways = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.each([
  ['a wide screen', { viewport: DESK }],
  ['a phone', { viewport: PHONE, hasTouch: true, isMobile: true }],
  ['a wide screen in the dark', { viewport: DESK, colorScheme: 'dark' as const }],
  ['a phone in the dark', { viewport: PHONE, colorScheme: 'dark' as const }],
])('on %s', (_, options) => {
  it('every page is accessible by axe with all details shown, runs off sideways nowhere and complains of nothing', async () => {
    const { page, complaints } = await open('/', options);
    const wrong: Record<string, readonly unknown[]> = {};
    for (const path of PAGES) {
      await page.goto(room.address + path);
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
      const found = [...(await violations(page)), ...((await sideways(page)) > 0 ? ['runs off sideways'] : [])];
      if (found.length > 0) wrong[path] = found;
    }
    expect(wrong).toEqual({});
    expect(complaints.filter((line) => !line.includes('404 (Not Found)'))).toEqual([]);
    await page.context().close();
  });
});

it('no page runs off sideways at 320 pixels or at 2,200', async () => {
  const { page } = await open('/');
  const wrong: string[] = [];
  for (const width of [320, 2200]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of PAGES) {
      await page.goto(room.address + path);
      if ((await sideways(page)) > 0) wrong.push(`${path} at ${width}`);
    }
  }
  expect(wrong).toEqual([]);
  await page.context().close();
});
