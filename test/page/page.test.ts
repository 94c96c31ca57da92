import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { collationPage } from '../../src/view/page/page.ts';
import { variorum } from '../cli/program.ts';
import { fixture } from '../view/fixture.ts';
import { openBrowser } from './browser.ts';

/** Of the page's own world, which the types of this project leave out. */
declare const getComputedStyle: (element: unknown) => Record<'textDecorationLine' | 'textDecorationStyle', string>;
declare const innerHeight: number;

const folder = mkdtempSync(join(tmpdir(), 'variorum-page-'));
const address = pathToFileURL(join(folder, 'page.html')).href;
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

let browser: Browser;

beforeAll(async () => {
  writeFileSync(join(folder, 'page.html'), collationPage(fixture));
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page as a reader has it; `complaints` gathers what the console says and every address that it would fetch. */
async function open(options: BrowserContextOptions = {}, at = address): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(at).origin === 'null' ? at : new URL(at).origin))
      complaints.push(request.url());
  });
  await page.goto(at);
  return { page, complaints };
}

/** What axe finds against WCAG 2.2 A and AA, a line each. It is put in by the debugger, which no policy stops. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const run = `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(tags)} } })`;
  const found = await page.evaluate<Violation[]>(`${run}.then(({ violations }) => violations)`);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const shown = (page: Page, selector: string) => page.locator(selector).filter({ visible: true }).count();
const sideways = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.each([
  ['a wide screen', { viewport: DESK }],
  ['a phone', { viewport: PHONE, hasTouch: true, isMobile: true }],
  ['a wide screen in the dark', { viewport: DESK, colorScheme: 'dark' as const }],
  ['a phone in the dark', { viewport: PHONE, colorScheme: 'dark' as const }],
])('on %s', (_, options) => {
  it('opens without complaint, fetches nothing, and does not run off sideways', async () => {
    const { page, complaints } = await open(options);
    expect(await page.locator('h2').filter({ hasText: 'Governor calls dam safe' }).count()).toBeGreaterThan(0);
    expect(await sideways(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is accessible by axe, with a text open and all details shown', async () => {
    const { page } = await open(options);
    await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
    await page.locator('.witness a.words').first().click();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a line', () => {
  it.each([true, false])('opens its place in the text beside it (script: %s)', async (javaScriptEnabled) => {
    const { page } = await open({ javaScriptEnabled });
    expect(await shown(page, '.report')).toBe(0);
    await page.locator('.witness a.words').first().click();
    expect(await shown(page, '.report')).toBe(1);
    const place = page.locator('.place:target');
    expect(await place.textContent()).toBe('“We are watching a slow seepage, and nobody in the valley is in danger,”');
    await expect.poll(() => place.evaluate((el) => el.getBoundingClientRect().top)).toBeGreaterThan(0);
    expect(await place.evaluate((el) => el.getBoundingClientRect().bottom < innerHeight)).toBe(true);
    expect(await place.evaluate((el) => getComputedStyle(el).textDecorationLine)).toBe('underline');
    await page.context().close();
  });

  it.each([true, false])(
    'is marked whole where a saying is interrupted or goes on (script: %s)',
    async (javaScriptEnabled) => {
      const { page } = await open({ javaScriptEnabled });
      const place = page.locator('.place[data-of]').first();
      const address = (await place.getAttribute('data-of'))!;
      await page.goto(`${page.url().split('#')[0]}#${address}`);
      const line = () => place.evaluate((el) => getComputedStyle(el).textDecorationLine);
      await expect.poll(line).toBe('underline');
      await page.context().close();
    },
  );

  it('opens on a phone over the stories, and closing leads back to where the reader was', async () => {
    const { page } = await open({ viewport: PHONE });
    const line = page.locator('.finding a.evidence').nth(4);
    await line.scrollIntoViewIfNeeded();
    const before = await page.evaluate<number>('scrollY');
    await line.click();
    expect(await shown(page, '.report')).toBe(1);
    await page.locator('.close').filter({ visible: true }).click();
    expect(await shown(page, '.report')).toBe(0);
    expect(await page.evaluate<number>('scrollY')).toBe(before);
    await page.context().close();
  });

  it('leads back from the text to its other versions', async () => {
    const { page } = await open();
    await page.locator('.witness a.words').first().click();
    await page.locator('.back').filter({ visible: true }).first().click();
    expect(await page.locator('.saying:target .speaker').textContent()).toBe('Irena Holt');
    await page.context().close();
  });

  it('shows on request what was removed, as text', async () => {
    const { page } = await open();
    await page.locator('a.sigil', { hasText: 'B' }).first().click();
    const removed = page.locator('.removals').filter({ visible: true });
    await removed.locator('summary').click();
    expect(await removed.textContent()).toContain('- Advertisement <here> -');
    await page.context().close();
  });
});

describe('versions of a saying', () => {
  it('are shown one at a time, by arrow keys, without a script', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    const saying = page.locator('.saying').first();
    await saying.locator('input[value="all"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await saying.locator('.witness').filter({ visible: true }).count()).toBe(1);
    expect(await saying.locator('.witness').filter({ visible: true }).getAttribute('data-w')).toBe('B');
    await page.context().close();
  });

  it('mark what differs by more than colour', async () => {
    const { page } = await open();
    const line = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((el) => getComputedStyle(el).textDecorationStyle + getComputedStyle(el).textDecorationLine);
    expect(await line('.witness .d-synonym')).toBe('solidunderline');
    expect(await line('.witness .d-hardened')).toBe('wavyunderline');
    expect(await line('.witness .d-addition')).toBe('doubleunderline');
    expect(await line('.witness .d-omission')).toBe('solidline-through');
    await page.context().close();
  });
});

it('compares two reports by themselves', async () => {
  const { page } = await open();
  const [one, other] = [page.locator('.compare select').nth(0), page.locator('.compare select').nth(1)];
  await one.selectOption('B');
  await other.selectOption('C');
  const saying = page.locator('.saying').filter({ visible: true });
  expect(await saying.count()).toBe(1);
  expect(await saying.locator('.witness').filter({ visible: true }).count()).toBe(3);
  expect(await shown(page, '.finding')).toBeLessThan(fixture.stories[0]!.findings.length);
  expect(await page.locator('.compare output').textContent()).toContain('1 saying and');
  await other.selectOption('');
  expect(await shown(page, '.saying')).toBe(2);
  await page.context().close();
});

describe('the keyboard', () => {
  it('moves with j and k, finds with /, shows help with ?, closes with Escape', async () => {
    const { page } = await open();
    await page.keyboard.press('j');
    const first = await page.locator('.stop.at').first().textContent();
    await page.keyboard.press('j');
    expect(await page.locator('.stop.at').first().textContent()).not.toBe(first);
    await page.keyboard.press('k');
    expect(await page.locator('.stop.at').first().textContent()).toBe(first);
    await page.keyboard.press('?');
    expect(await page.locator('#help').getAttribute('open')).not.toBeNull();
    await page.keyboard.press('/');
    await page.keyboard.type('exodus');
    expect(await shown(page, '.finding')).toBe(1);
    await page.keyboard.press('Escape');
    expect(await shown(page, '.finding')).toBeGreaterThan(5);
    await page.locator('.witness a.words').first().click();
    await page.keyboard.press('Escape');
    expect(await shown(page, '.report')).toBe(0);
    await page.context().close();
  });

  it('chooses dark, which stays', async () => {
    const { page } = await open();
    const paper = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const light = await paper();
    await page.locator('#theme-dark').check();
    expect(await paper()).not.toBe(light);
    await page.reload();
    expect(await page.locator('#theme-dark').isChecked()).toBe(true);
    await page.context().close();
  });
});

describe('the page of the sample', () => {
  const file = join(folder, 'sample.html');

  beforeAll(async () => {
    const { status, stderr } = await variorum(['collate', 'examples', '--html', file]);
    expect([status, stderr]).toEqual([0, '']);
  }, 120_000);

  it('has a place for every link within it, and no address twice', () => {
    const markup = readFileSync(file, 'utf8');
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
    const links = [...markup.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('is accessible on a phone, and runs off sideways nowhere', async () => {
    const { page, complaints } = await open({ viewport: PHONE }, pathToFileURL(file).href);
    await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
    expect(await violations(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await page.setViewportSize(DESK);
    expect(await sideways(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it('prints the stories and then every text, without the buttons', async () => {
  const { page } = await open();
  await page.emulateMedia({ media: 'print' });
  expect(await shown(page, '.report')).toBe(4);
  expect(await shown(page, '.versions')).toBe(0);
  await page.context().close();
});
