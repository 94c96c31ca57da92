import { describe, expect, it } from 'vitest';
import { groupStories } from '../../../src/collate/stories/group.ts';
import { english } from '../../../src/languages/en/language.ts';
import { documentOf } from './made.ts';

const REPORT =
  'The harbour office in Velmouth said on Monday that the ferry Halcyon would stay at its pier until its pumps were mended. Captain Ines Rook told reporters that nobody had been hurt.';
const OTHER =
  'Captain Ines Rook of the ferry Halcyon spoke of pumps at the pier of Velmouth. The harbour office there wanted papers and a second engineer, and Rook told the port council so.';

const told = (id: string, text: string, day: string | null) =>
  documentOf({ id, title: 'Ferry', text, ...(day === null ? {} : { published: day }) });

/** How sure it is that the two are one story, whatever is asked for that. */
function sureness(day: string | null, otherDay: string | null): number {
  const pair = [told('a', REPORT, day), told('b', OTHER, otherDay)];
  const { stories } = groupStories(pair, { language: english, core: -8, join: -8 });
  expect(stories).toHaveLength(1);
  return stories[0]!.memberships[0]!.reason.score;
}

describe('a report of unknown day', () => {
  it('is less sure to be of a story whose day is known than of one whose day is unknown too', () => {
    expect(sureness('2031-03-03', null)).toBeLessThan(sureness(null, null));
  });
});
