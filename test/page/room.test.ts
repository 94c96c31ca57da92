import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fixture } from '../view/fixture.ts';
import { openBrowser } from './browser.ts';
import { serveRoom } from './room-server.ts';

/** Of the page’s own world, which the types of this project leave out. */
declare const getComputedStyle: (element: unknown) => Record<'textDecorationLine', string>;

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
  '/feeds',
  '/alerts',
  '/alerts/a1',
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

it('versions of a saying are shown one at a time, without a script', async () => {
  const { page } = await open(`/stories/${fixture.stories[0]!.id}`, { javaScriptEnabled: false });
  const saying = page.locator('.saying').first();
  const visible = saying.locator('.witness').filter({ visible: true });
  expect(await visible.count()).toBeGreaterThan(2);
  await saying.locator('.versions label').nth(2).click();
  expect(await visible.count()).toBe(1);
  await saying.locator('.versions label').first().click();
  expect(await visible.count()).toBeGreaterThan(2);
  await page.context().close();
});

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

describe('with a script', () => {
  it('a line opens its text beside the story, and Escape leads back to it', async () => {
    const { page, complaints } = await open(story);
    const line = page.locator('.witness a.words').first();
    await line.click();
    const place = page.locator('.text-beside mark.at');
    expect(await place.first().textContent()).toContain('We are watching');
    expect(new URL(page.url()).pathname).toBe(story);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('.text-beside').count()).toBe(0);
    expect(await line.evaluate((el) => el === el.ownerDocument.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('j and k go from item to item, Enter opens, / searches, ? helps', async () => {
    const { page } = await open('/documents');
    const current = () => page.locator('.at-stop .headline').textContent();
    await page.keyboard.press('j');
    const first = await current();
    await page.keyboard.press('j');
    expect(await current()).not.toBe(first);
    await page.keyboard.press('k');
    expect(await current()).toBe(first);
    await page.keyboard.press('/');
    await page.keyboard.type('jk?');
    expect(await page.locator('#q').inputValue()).toBe('jk?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/documents\/./);
    await page.keyboard.press('?');
    await page.waitForURL('**/help');
    await page.context().close();
  });

  it('searches as one types, with the address kept', async () => {
    const { page } = await open('/search');
    await page.locator('#q').pressSequentially('seepage');
    await page.locator('#results mark.hit').first().waitFor();
    expect(await page.locator('#results mark.hit').first().textContent()).toBe('seepage');
    expect(new URL(page.url()).searchParams.get('q')).toBe('seepage');
    await page.locator('#q').fill('by:ada');
    expect(await page.locator('#results .mistake').textContent()).toContain('no field');
    await page.context().close();
  });

  it('offers a link to the words that are selected, which leads back to just them', async () => {
    const { page, complaints } = await open('/documents/courier');
    const { text } = fixture.documents[0]!.document;
    const wanted = 'watching a slow seepage';
    await page.evaluate(`{
      const walker = document.createTreeWalker(document.querySelector('.text'), NodeFilter.SHOW_TEXT);
      let node; while ((node = walker.nextNode()) && !node.data.includes('${wanted}'));
      const start = node.data.indexOf('${wanted}');
      getSelection().setBaseAndExtent(node, start, node, start + ${wanted.length});
    }`);
    const link = page.locator('.share a');
    const address = (await link.getAttribute('href'))!;
    expect(address).toMatch(/#at:~:text=watching%20a%20slow%20seepage$/);
    const [from, to] = new URL(address).searchParams.get('at')!.split('-').map(Number);
    expect(text.slice(from, to)).toBe(wanted);
    await link.click();
    expect((await page.locator('mark.at').allTextContents()).join('')).toBe(wanted);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('takes a selection over several paragraphs and marks, to the character', async () => {
    const { page } = await open('/documents/courier');
    const { text, blocks } = fixture.documents[0]!.document;
    await page.evaluate(`{
      const blocks = document.querySelectorAll('[data-start]');
      const range = document.createRange();
      range.setStart(blocks[0], 0);
      range.setEnd(blocks[1], blocks[1].childNodes.length);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }`);
    const address = (await page.locator('.share a').getAttribute('href'))!;
    const [from, to] = new URL(address).searchParams.get('at')!.split('-').map(Number);
    expect(text.slice(from, to)).toBe(text.slice(blocks[0]!.start, blocks[1]!.end));
    await page.context().close();
  });

  it('chooses dark, which the server has from then on', async () => {
    const { page } = await open('/');
    const paper = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const light = await paper();
    await page.locator('#theme-dark').check();
    expect(await paper()).not.toBe(light);
    await page.goto(`${room.address}/help`);
    expect(await page.locator('#theme-dark').isChecked()).toBe(true);
    expect(await paper()).not.toBe(light);
    await page.context().close();
  });

  it('says times in the reader’s zone', async () => {
    const { page } = await open('/corrections', { timezoneId: 'Asia/Tokyo', locale: 'en-GB' });
    const time = page.locator('time[datetime="2031-03-12T10:00:00Z"]').first();
    expect(await time.textContent()).toContain('19:00');
    expect(await time.getAttribute('title')).toContain('10:00 UTC');
    await page.context().close();
  });

  it('shows the files that are dropped and follows a job', async () => {
    const { page } = await open('/add');
    await page.locator('#files').setInputFiles([{ name: 'dam.txt', mimeType: 'text/plain', buffer: Buffer.from('x') }]);
    expect(await page.locator('.chosen li').allTextContents()).toEqual(['dam.txt']);
    const { page: job } = await open('/add?job=j1');
    await job.waitForRequest((request) => request.url().includes('job=j1'), { timeout: 5000 });
    await page.context().close();
    await job.context().close();
  });
});

describe('without a script', () => {
  it('a line leads to its place in the report, marked, and kinds of marks are switched off', async () => {
    const { page } = await open(story, { javaScriptEnabled: false });
    await page.locator('.witness a.words').first().click();
    const place = page.locator('mark.at').first();
    await expect.poll(() => place.evaluate((el) => el.getBoundingClientRect().top)).toBeGreaterThan(0);
    const line = () =>
      page
        .locator('.text .m-who')
        .first()
        .evaluate((el) => getComputedStyle(el).textDecorationLine);
    expect(await line()).toBe('underline');
    await page.locator('#show-who').uncheck();
    expect(await line()).toBe('none');
    await page.context().close();
  });

  it('two reports are compared, and a search is sent, by plain forms', async () => {
    const { page } = await open(story, { javaScriptEnabled: false });
    const whole = await page.locator('.saying').count();
    await page.locator('.compare-two select').nth(0).selectOption('wire');
    await page.locator('.compare-two select').nth(1).selectOption('mirror');
    await page.locator('.compare-two button').click();
    expect(await page.locator('.saying').count()).toBeLessThan(whole);
    await page.locator('#q').fill('seepage');
    await page.keyboard.press('Enter');
    expect(await page.locator('mark.hit').first().textContent()).toBe('seepage');
    await page.context().close();
  });
});

it('prints the text of a report without what is for the screen', async () => {
  const { page } = await open('/documents/courier');
  await page.emulateMedia({ media: 'print' });
  const shown = (selector: string) => page.locator(selector).filter({ visible: true }).count();
  expect(await shown('.text')).toBe(1);
  for (const selector of ['.sections', '.switches', '.colophon', '.theme']) expect(await shown(selector)).toBe(0);
  await page.context().close();
});
