import { describe, expect, it } from 'vitest';
import { groupStories } from '../../../src/collate/stories/group.ts';
import { english } from '../../../src/languages/en/language.ts';
import cases from './cases/like-events.json' with { type: 'json' };
import { documentOf } from './made.ts';

type Case = (typeof cases.cases)[number];

const documentsOf = ({ kind, reports }: Case) =>
  reports.map(({ id, title, text, published }) =>
    documentOf({ id: `${kind} ${id}`, title, text, ...(published === null ? {} : { published }) }),
  );
const storyOf = (id: string): string => id.replace(/-\d+$/, '');

/** Of the cases, those in which two events stand in one story, and those in which the reports of one stand in two. */
function judge(found: readonly (readonly string[])[], judged: readonly Case[]): { welded: string[]; torn: string[] } {
  const holds = (one: Case, is: (inCase: (readonly string[])[]) => boolean): boolean =>
    is(found.map((ids) => ids.filter((id) => id.startsWith(one.kind))).filter((ids) => ids.length > 0));
  return {
    welded: judged
      .filter((one) => holds(one, (groups) => groups.some((ids) => new Set(ids.map(storyOf)).size > 1)))
      .map(({ kind }) => kind),
    torn: judged.filter((one) => holds(one, (groups) => groups.length > 2)).map(({ kind }) => kind),
  };
}

const group = (judged: readonly Case[]) =>
  groupStories(judged.flatMap(documentsOf), { language: english }).stories.map((story) => story.documents);

/**
 * What is still taken for one event, of 19 cases: the same few people, words and places, and little besides. Whoever mends
 * one takes it from the list.
 */
const WELDED = [
  'two matches of one club, three days apart',
  'same square, two demonstrations, a week apart',
  'two rate decisions of one bank',
  'two derailments on one line, without dates',
];

describe('two like events', () => {
  it('are kept apart, and the reports of each together, when nothing else is at hand', () => {
    const each = cases.cases.map((one) => judge(group([one]), [one]));
    expect(each.flatMap(({ welded }) => welded)).toEqual(WELDED);
    expect(each.flatMap(({ torn }) => torn)).toEqual([]);
  });

  it('are kept apart among all the others', () => {
    const found = group(cases.cases);
    const { welded, torn } = judge(found, cases.cases);
    expect(welded).toEqual(WELDED);
    expect(torn).toEqual([]);
    // Nor is anything put together across the cases.
    for (const ids of found) expect(new Set(ids.map((id) => id.replace(/ [a-z\d-]+$/, ''))).size).toBe(1);
  });
});
