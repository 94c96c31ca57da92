import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCorpus } from '../../bench/corpus.ts';
import { addInputs } from '../../src/app/add.ts';
import { defaultSettings } from '../../src/app/settings.ts';
import { updateStories } from '../../src/app/update-stories.ts';
import { keepCorrection } from '../../src/archive/corrections.ts';
import { type OpenArchive, openArchive } from '../../src/archive/open.ts';
import { rejoin } from '../../src/collate/stories/rejoin.ts';
import type { CollatedStoryline } from '../../src/core/collation.ts';
import { InputError } from '../../src/core/errors.ts';

const TIMEOUT_MS = 180_000;
/** So few that only the days around what came are grouped. */
const TOGETHER = 1;
const none = (): void => {};

let folder: string;
let archive: OpenArchive;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-incremental-'));
  archive = await openArchive(join(folder, 'test.variorum'));
});

afterEach(async () => {
  await archive.close();
  rmSync(folder, { recursive: true });
});

/** Two events a month apart, of which the second's reports come in two parts. */
const records = [...makeCorpus(30, 5)]
  .filter(({ event }) => event < 2)
  .map(({ event, text, published, ...record }) => ({
    ...record,
    event,
    published: event === 0 ? published : published.replace('-01-', '-03-'),
    text: text.split('\n\n').slice(0, 5).join('\n\n'),
  }));

async function add(some: typeof records): Promise<void> {
  const file = join(folder, `${some.length}.jsonl`);
  writeFileSync(file, some.map((record) => JSON.stringify(record)).join('\n'));
  for await (const outcome of addInputs(archive, [file], { ...defaultSettings, workers: 0 })) {
    expect(outcome).not.toBeInstanceOf(InputError);
  }
}

async function partition(): Promise<string[]> {
  const rows = await archive.db.selectFrom('story_document').selectAll().orderBy('document').execute();
  const groups = new Map<string, string[]>();
  for (const { story, document } of rows) groups.set(story, [...(groups.get(story) ?? []), document]);
  return [...groups.values()].map((group) => group.join(' ')).sort();
}

describe('stories as reports come in', () => {
  it(
    'are those of the whole archive, and touch only the days around what came',
    async () => {
      const second = records.filter(({ event }) => event === 1);
      const late = second.at(-1)!;
      await add(records.filter((record) => record !== late));
      await updateStories(archive, none, TOGETHER);
      expect(await updateStories(archive, none, TOGETHER)).toEqual([]);
      const before = await archive.db.selectFrom('story').select(['id', 'title']).execute();
      // Would be made anew if it were touched.
      await archive.db.updateTable('story').set({ fingerprint: 'old' }).where('toDay', '<', '2031-02').execute();
      await add([late]);
      const changed = await updateStories(archive, none, TOGETHER);
      const days = await archive.db.selectFrom('story').select('toDay').where('id', 'in', changed).execute();
      expect(days.length).toBeGreaterThan(0);
      expect(days.every(({ toDay }) => toDay! >= '2031-03')).toBe(true);
      expect(before.length).toBeGreaterThan(1);
      const stepwise = await partition();
      await archive.db.deleteFrom('state').execute();
      await updateStories(archive, none);
      expect(await partition()).toEqual(stepwise);
    },
    TIMEOUT_MS,
  );

  it(
    'are corrected long after, and back',
    async () => {
      await add(records);
      await updateStories(archive, none, TOGETHER);
      const before = await partition();
      const [first] = records.filter(({ event }) => event === 0);
      await keepCorrection(
        archive.db,
        { id: 'c1', who: 'Ada', when: null, why: null, op: 'split', documents: [first!.id] },
        '2031-05-01',
      );
      await updateStories(archive, none, TOGETHER);
      expect(await partition()).toContain(first!.id);
      await keepCorrection(
        archive.db,
        { id: 'c2', who: 'Ada', when: null, why: null, op: 'undo', undone: 'c1' },
        '2031-05-02',
      );
      await updateStories(archive, none, TOGETHER);
      expect(await partition()).toEqual(before);
    },
    TIMEOUT_MS,
  );
});

describe('storylines of a part', () => {
  const line = (stories: string[]): CollatedStoryline => ({
    id: `l${stories[0]!.slice(1)}`,
    name: stories.join(),
    stories,
    links: stories.slice(1).map((story) => ({ score: 1, text: `why ${story}`, evidence: [] })),
    recurring: [],
    findings: [],
  });
  const days = new Map([
    ['sa', '2031-01-01'],
    ['sb', '2031-02-01'],
    ['sc', '2031-03-01'],
    ['sd', '2031-03-05'],
  ]);

  it('go on with what they had outside of it', () => {
    const [whole, ...others] = rejoin([line(['sc', 'sd'])], [line(['sa', 'sb', 'sc'])], days);
    expect(others).toEqual([]);
    expect(whole).toMatchObject({ id: 'la', stories: ['sa', 'sb', 'sc', 'sd'] });
    expect(whole!.links.map((link) => link.text)).toEqual(['why sb', 'why sc', 'why sd']);
  });

  it('keep what is left of a line whose story is no more', () => {
    const lines = rejoin([line(['sd'])], [line(['sa', 'sb', 'sx'])], days);
    expect(lines.map((one) => one.stories)).toEqual([['sd'], ['sa', 'sb']]);
  });
});
