import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asPage, makeCorpus } from '../../../bench/corpus.ts';
import { addInputs } from '../../../src/app/add.ts';
import {
  addAlert,
  alertAtom,
  alertEvents,
  deliverAlerts,
  endAlert,
  evaluateAlerts,
} from '../../../src/app/alerts/alerts.ts';
import { defaultSettings } from '../../../src/app/settings.ts';
import { updateStories } from '../../../src/app/update-stories.ts';
import { type OpenArchive, openArchive } from '../../../src/archive/open.ts';
import { readFeed } from '../../../src/intake/feeds/parse.ts';
import { createFetcher, type Fetcher } from '../../../src/network/fetcher.ts';
import { privateAllowed } from '../../../src/network/options.ts';
import { serveHttp } from '../../network/servers.ts';

let folder: string;
let archive: OpenArchive;
let fetcher: Fetcher;
const NOW = Date.UTC(2031, 5, 1);
const reports = [...makeCorpus(10, 9)];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-alerts-'));
  archive = await openArchive(join(folder, 'test.variorum'));
  fetcher = createFetcher({ ...privateAllowed, hostDelayMs: 0 });
});

afterEach(async () => {
  fetcher.close();
  await archive.close();
  rmSync(folder, { recursive: true });
});

async function add(name: string, content: string): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, content);
  for await (const _ of addInputs(archive, [file], { ...defaultSettings, workers: 0 })) {
  }
  await updateStories(archive);
}

const make = (rule: string, query = '', webhook: string | null = null) =>
  addAlert(archive, { rule, query, name: null, webhook }, NOW);

const titles = async (id: string): Promise<string[]> => (await alertEvents(archive, id, 50)).map(({ title }) => title);

/** Two outlets that part about a figure, and one with whom a third agrees. */
const told = (outlet: string, toll: number, more = ''): string =>
  `${JSON.stringify({ id: outlet, outlet, title: 'Ferry runs aground off Quellin', published: '2031-03-04', url: `https://${outlet}.example/ferry`, text: `The ferry Marigold ran aground off Quellin on Tuesday night. At least ${toll} passengers were injured when the ferry Marigold ran aground, the harbour office said. “We will find out why the Marigold left the channel,” said Ola Brandt, the harbour master of Quellin.${more}` })}\n`;

describe('an alert', () => {
  it('for a search tells of reports that come, once, and not of those that were there', async () => {
    await add('a.jsonl', told('post', 14));
    const alert = await make('search', 'Marigold');
    expect(await evaluateAlerts(archive, null, NOW)).toBe(0);
    await add('b.jsonl', told('mail', 14));
    expect(await evaluateAlerts(archive, [], NOW)).toBe(1);
    expect(await evaluateAlerts(archive, null, NOW)).toBe(0);
    expect(await titles(alert.id)).toEqual(['Ferry runs aground off Quellin (mail)']);
  });

  it('for a speaker tells of what is said anew, not of what another outlet repeats', async () => {
    await add('a.jsonl', told('post', 14));
    const alert = await make('speaker', 'Ola Brandt');
    await add('b.jsonl', told('mail', 14));
    await evaluateAlerts(archive, null, NOW);
    expect(await titles(alert.id)).toEqual([]);
    await add('c.jsonl', told('news', 14, ' Brandt added: “The pilot has been suspended until the inquiry ends.”'));
    await evaluateAlerts(archive, null, NOW);
    expect(await titles(alert.id)).toEqual([expect.stringContaining('pilot has been suspended')]);
  });

  it('for an edit shows what was taken out and put in', async () => {
    await add('a.html', asPage(reports[0]!));
    const alert = await make('edit');
    await add('a.html', asPage(reports[0]!).replace('people were hurt', 'people were injured'));
    await evaluateAlerts(archive, null, NOW);
    const [event] = await alertEvents(archive, alert.id, 5);
    expect(event!.summary).toMatch(/^– .*people were hurt[\s\S]*\n\+ .*people were injured/);
  });

  it('for a figure tells when outlets part about it, not when they agree', async () => {
    const sold = (outlet: string, count: number): string =>
      `${JSON.stringify({ id: outlet, outlet, title: 'Quellin sells its ferries', published: '2031-03-04', text: `The harbour board of Quellin voted on Tuesday to sell ${count} ferries of the Marigold line.` })}\n`;
    await add('a.jsonl', sold('post', 14));
    const alert = await make('figure');
    const other = await make('figure', 'volcano');
    await add('b.jsonl', sold('mail', 14));
    await evaluateAlerts(archive, null, NOW);
    expect(await titles(alert.id)).toEqual([]);
    await add('c.jsonl', sold('news', 9));
    await evaluateAlerts(archive, null, NOW);
    expect(await titles(alert.id)).toEqual([expect.stringMatching(/14 ferries.*9 ferries|9 ferries.*14 ferries/s)]);
    await add('d.jsonl', sold('echo', 14));
    await evaluateAlerts(archive, null, NOW);
    expect(await titles(alert.id)).toHaveLength(1);
    expect(await titles(other.id)).toEqual([]);
  });

  it('for a quotation tells when an outlet cuts one short', async () => {
    const quoted = (outlet: string, words: string): string =>
      `${JSON.stringify({ id: outlet, outlet, title: 'Ferry runs aground off Quellin', published: '2031-03-04', text: `The ferry Marigold ran aground off Quellin on Tuesday night, the harbour office said. “${words},” said Ola Brandt, the harbour master of Quellin, on Wednesday morning.` })}\n`;
    const whole = 'The Marigold was sound when we looked at her in March, but only as long as she carried no lorries';
    await add('a.jsonl', quoted('post', whole));
    const alert = await make('quotation');
    await add('b.jsonl', quoted('mail', whole));
    await evaluateAlerts(archive, null, NOW);
    expect(await titles(alert.id)).toEqual([]);
    await add('c.jsonl', quoted('news', 'The Marigold was sound when we looked at her in March'));
    await evaluateAlerts(archive, null, NOW);
    const [title, ...more] = await titles(alert.id);
    expect(title).toContain('news ends the quotation of Ola Brandt');
    expect(title).toContain('as long as she carried no lorries');
    expect(more.every((one) => one.startsWith('news ends'))).toBe(true);
  });

  it('for origins tells of each number once', async () => {
    await add('a.jsonl', told('post', 14));
    const alert = await make('origin', 'ferry');
    const own =
      'Divers of the coast guard reached the ferry Marigold off Quellin this morning and found a hole of two metres in the hull, our reporter saw. The ferry ran aground on Tuesday night.';
    await add(
      'b.jsonl',
      `${JSON.stringify({ id: 'own', outlet: 'own', title: 'Divers reach ferry aground off Quellin', published: '2031-03-05', text: own })}\n`,
    );
    await evaluateAlerts(archive, null, NOW);
    const first = await titles(alert.id);
    expect(first).toEqual(['Ferry runs aground off Quellin: 2 origins']);
    await evaluateAlerts(archive, null, NOW);
    expect(await titles(alert.id)).toEqual(first);
  });

  it('must be of a rule that there is, with a search that can be understood', async () => {
    await expect(make('weather')).rejects.toThrow('is no rule; there are search, speaker');
    await expect(make('speaker')).rejects.toThrow('needs a name');
    await expect(make('search', '"open')).rejects.toThrow();
    await expect(make('edit', '', 'file:///x')).rejects.toThrow('is no http address');
    await expect(endAlert(archive, 'a0')).rejects.toThrow('there is no alert "a0"');
  });

  it('is told as Atom that a reader can read', async () => {
    const alert = await make('search', 'Marigold');
    await add('a.jsonl', told('A & <b>', 14));
    await evaluateAlerts(archive, null, NOW);
    const xml = await alertAtom(archive, alert.id, {
      self: 'http://localhost/x',
      addressOf: ({ document }) => `http://localhost/${document}`,
    });
    const feed = readFeed(xml, 'http://localhost/x');
    expect(feed.format).toBe('atom');
    expect(feed.entries).toHaveLength(1);
    expect(feed.entries[0]!.id).toMatch(/^urn:variorum:event:msg_/);
  });
});

describe('a webhook', () => {
  it('gets each event signed, again under the same id after a failure, and never after a success', async () => {
    const got: { headers: IncomingHttpHeaders; body: string }[] = [];
    let status = 500;
    const hook = await serveHttp((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        got.push({ headers: request.headers, body });
        response.writeHead(status).end();
      });
    });
    const alert = await make('search', 'Marigold', `${hook.origin}/hook`);
    await add('a.jsonl', told('post', 14));
    await evaluateAlerts(archive, null, NOW);
    expect(await deliverAlerts(archive, fetcher, () => NOW)).toEqual({ delivered: 0, failed: 1 });
    expect(await deliverAlerts(archive, fetcher, () => NOW + 4000)).toEqual({ delivered: 0, failed: 0 });
    status = 204;
    expect(await deliverAlerts(archive, fetcher, () => NOW + 6000)).toEqual({ delivered: 1, failed: 0 });
    expect(await deliverAlerts(archive, fetcher, () => NOW + 999_999)).toEqual({ delivered: 0, failed: 0 });
    expect(got).toHaveLength(2);
    expect(got[1]!.headers['webhook-id']).toBe(got[0]!.headers['webhook-id']);
    const { headers, body } = got[1]!;
    const signedText = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const key = Buffer.from(alert.secret.slice(6), 'base64');
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signedText).digest('base64')}`);
    expect(JSON.parse(body)).toMatchObject({
      type: 'alert.search',
      data: { document: 'post', alert: { id: alert.id } },
    });
    await hook.close();
  });

  it('on a private address is refused unless that is allowed, and given up when gone', async () => {
    const hook = await serveHttp((_, response) => response.writeHead(410).end());
    await make('search', 'Marigold', `${hook.origin}/hook`);
    await make('search', 'ferry', 'http://127.0.0.1/hook');
    await add('a.jsonl', told('post', 14));
    await evaluateAlerts(archive, null, NOW);
    const strict = createFetcher();
    expect(await deliverAlerts(archive, strict, () => NOW)).toEqual({ delivered: 0, failed: 2 });
    const states = (await alertEvents(archive, null, 9)).map(({ state }) => state);
    expect(states).toEqual(['failed', 'failed']);
    expect(hook.requests.size).toBe(0);
    strict.close();
    await hook.close();
  });
});
