import { parseDocument } from 'htmlparser2';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openRoom, type TestRoom } from '../http/room.ts';
import { openBrowser } from './browser.ts';

vi.setConfig({ testTimeout: 120_000 });

/** The pages as the server gives them of an archive: what only both together can get wrong. */
let room: TestRoom;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  room = await openRoom(['examples']);
  browser = await openBrowser();
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await room?.close();
});

/** Addresses of this server in a page's links. */
function linksIn(markup: string): string[] {
  const found: string[] = [];
  const walk = (nodes: ReturnType<typeof parseDocument>['children']): void => {
    for (const node of nodes) {
      if (!('children' in node)) continue;
      const address = 'attribs' in node ? node.attribs.href : undefined;
      if (address?.startsWith('/')) found.push(address.split('#', 1)[0]!);
      walk(node.children);
    }
  };
  walk(parseDocument(markup).children);
  return found;
}

it('no link leads nowhere', async () => {
  const from = new Map([['/', 'the beginning']]);
  const dead: string[] = [];
  for (const address of from.keys()) {
    const answer = await fetch(room.address + address);
    if (answer.status !== 200) dead.push(`${answer.status} ${address} on ${from.get(address)}`);
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
    // Places within reports are reports again: one of each report is enough.
    for (const link of linksIn(await answer.text())) {
      if (!/\?(at|said)=/.test(link) && !from.has(link)) from.set(link, address);
    }
  }
  expect(dead).toEqual([]);
  expect(from.size).toBeGreaterThan(100);
});

it('a storyline shows when a speaker said the same again, and the words around each change', async () => {
  const front = await (await fetch(room.address)).text();
  const line = linksIn(front).find((address) => address.startsWith('/storylines/'))!;
  await page.goto(room.address + line);
  expect(await page.locator('#again .timeline .mark').count()).toBeGreaterThan(3);
  expect(await page.locator('#again blockquote').allTextContents()).toHaveLength(3);
  expect(await page.locator('#changes .places li').count()).toBeGreaterThan(3);
  const sigils = await page.locator('#changes .places .sigil').allTextContents();
  expect(sigils.every((sigil) => /^\d[A-Z]/.test(sigil))).toBe(true);
});

/** Sends the form of `op` that is first on the page, with `fields` filled in. */
async function send(op: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const form = page.locator(`form.correct:has(input[name="op"][value="${op}"])`).first();
  // A form within a closed `details` is opened by its summary, outermost first.
  const closed = form.locator('xpath=ancestor::details[not(@open)]/summary');
  while ((await closed.count()) > 0) await closed.first().click();
  for (const [name, value] of Object.entries(fields)) await form.locator(`[name="${name}"]`).fill(value);
  await form.locator('button').click();
  expect(await page.locator('.notice').textContent()).toMatch(/^The correction c\d+ is kept\./);
}

/** What is read again and again while “the stories are being brought up to date” after a correction. */
const onceDone = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000, interval: 200 });

async function titles(): Promise<string[]> {
  await page.goto(room.address);
  return page.locator('article :is(h2, h3) a').allTextContents();
}

it('without a script every correction is sent, shows on the story, reads in words, and is undone', async () => {
  const before = await titles();
  await page.locator('article h2 a').first().click();
  const story = page.url();
  await send('name', { title: 'The dam, and who was told', why: 'clearer' });
  await onceDone(async () => {
    await page.reload();
    return page.locator('h1').textContent();
  }).toBe('The dam, and who was told');
  await send('not-one-utterance', { why: 'two occasions' });
  await send('not-that-person', { speaker: 'Zeno Quillfeather' });
  await onceDone(async () => {
    await page.reload();
    return page.locator('.saying h3, #sayings li').allTextContents();
  }).toEqual(expect.arrayContaining([expect.stringContaining('Zeno Quillfeather')]));
  await send('split', {});
  await onceDone(titles).toHaveLength(before.length + 1);
  await page.goto(story);
  await send('merge-stories', { why: 'one event' });
  await onceDone(titles).toHaveLength(before.length);

  await page.goto(`${room.address}/corrections`);
  const told = await page.locator('.correction').allTextContents();
  expect(told).toHaveLength(5);
  expect(told[0]).toMatch(/One story: those of .+ \(.+\) and .+ \(.+\)\.\s*Because: one event/);
  expect(told[2]).toContain('said by Zeno Quillfeather');
  expect(told[3]).toMatch(/Not one saying: .+ \(.+\) and .+ \(.+\)\./);
  expect(told[4]).toContain('is called “The dam, and who was told”');
  await send('undo', {});
  expect(await page.locator('.correction').nth(1).textContent()).toContain('undone by');
  await onceDone(titles).toHaveLength(before.length + 1);
});
