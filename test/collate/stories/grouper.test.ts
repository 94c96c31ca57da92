import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Grouper } from '../../../src/collate/stories/grouper.ts';
import { assignIds } from '../../../src/collate/stories/names.ts';
import { english } from '../../../src/languages/en/language.ts';
import similar from './cases/similar-events.json' with { type: 'json' };
import { documentOf } from './made.ts';

const documents = similar.documents.map(documentOf);
const options = { language: english, window: 100 };
const partition = (grouper: Grouper): string[][] =>
  grouper
    .openDocuments()
    .map(({ documents: ids }) => [...ids].sort())
    .sort();

function grouped(batches: readonly (readonly (typeof documents)[number][])[]): Grouper {
  const grouper = new Grouper(options);
  for (const batch of batches) grouper.add(batch);
  return grouper;
}

describe('Grouper', () => {
  it('finds the same stories when documents come singly, in any order, as when they come at once', () => {
    const expected = partition(grouped([documents]));
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(partition(grouped(shuffled.map((one) => [one])))).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('keeps the id of a story that grows, and tells what happened', () => {
    const grouper = new Grouper(options);
    const [first, second] = [documents[0]!, documents[1]!];
    const [opened] = grouper.add([first]);
    expect(opened).toMatchObject({ kind: 'opened', other: null });
    expect(grouper.add([second])).toEqual([{ kind: 'grew', story: opened!.story, other: null }]);
    expect(grouper.stories.map(({ id }) => id)).toEqual([opened!.story]);
  });

  it('goes on from a kept state as if it had never stopped', () => {
    const [before, after] = [documents.slice(0, 5), documents.slice(5)];
    const kept = deserialize(serialize(grouped([before]).state));
    const resumed = new Grouper(options, kept);
    const whole = grouped([before]);
    expect(resumed.add(after)).toEqual(whole.add(after));
    expect(resumed.openDocuments()).toEqual(whole.openDocuments());
  });

  it('lets go of what is older than the window, and hands its stories over', () => {
    const byDay = [...documents].sort((a, b) => (a.document.published.value! < b.document.published.value! ? -1 : 1));
    const grouper = new Grouper({ ...options, windowDays: 7 });
    for (const one of byDay) grouper.add([one]);
    const closed = grouper.takeClosed();
    expect(grouper.takeClosed()).toEqual([]);
    const all = [...closed, ...grouper.openDocuments()].flatMap(({ documents: ids }) => ids);
    expect(all.sort()).toEqual(documents.map(({ document }) => document.id).sort());
    // The cup final of May is the last; everything else is of February and March.
    expect(partition(grouper)).toEqual([['cup-final-11']]);
  });
});

describe('assignIds', () => {
  const storyOf = (old: Record<number, string>) => (slot: number) => old[slot] ?? '';
  const newId = (slots: readonly number[]): string => `s${slots[0]}`;

  it('names a merger after the larger story', () => {
    const { named, changes } = assignIds([[1, 2, 3]], storyOf({ 1: 'a', 2: 'b', 3: 'b' }), newId);
    expect(named.map(({ id }) => id)).toEqual(['b']);
    expect(changes).toEqual([
      { kind: 'merged', story: 'a', other: 'b' },
      { kind: 'grew', story: 'b', other: null },
    ]);
  });

  it('leaves the larger part of a split its id', () => {
    const { named, changes } = assignIds([[1], [2, 3]], storyOf({ 1: 'a', 2: 'a', 3: 'a' }), newId);
    expect(named.map(({ id }) => id)).toEqual(['s1', 'a']);
    expect(changes).toEqual([{ kind: 'split', story: 'a', other: 's1' }]);
  });

  it('gives every group an id of its own', () => {
    const slots = fc.uniqueArray(fc.nat(12), { minLength: 1 });
    fc.assert(
      fc.property(
        slots,
        fc.array(fc.constantFrom('', 'a', 'b', 's1'), { minLength: 13, maxLength: 13 }),
        (all, old) => {
          const groups = [...Map.groupBy(all, (slot) => slot % 4).values()];
          const { named } = assignIds(groups, (slot) => old[slot]!, newId);
          expect(new Set(named.map(({ id }) => id)).size).toBe(groups.length);
          expect(named.map((group) => group.slots)).toEqual(groups);
        },
      ),
    );
  });
});
