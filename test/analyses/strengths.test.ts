import { describe, expect, it } from 'vitest';
import { toldOverStories } from './telling.ts';

/** What is told of figures across a storyline with one story a report. */
function strengths(...reports: readonly (readonly [published: string | undefined, text: string])[]): string[] {
  return toldOverStories(reports.map(([published, text]) => (published === undefined ? { text } : { published, text })))
    .filter(({ kind }) => kind === 'figures')
    .map(({ explanation }) => explanation);
}

const SPRING = 'In April the Halvern army gathered thousands of soldiers and artillery near the Merrin frontier.';

describe('how many soldiers the reports of a storyline say stand at one place', () => {
  it('is told by day, vague numbers and what is only possible among them', () => {
    const told = strengths(
      ['2024-11-20', 'More than 60,000 Halvern troops are deployed along the Merrin border, the ministry said.'],
      ['2024-04-11', SPRING],
      ['2024-12-02', 'Analysts fear that Halvern could send 90,000 troops across the Merrin border in spring.'],
    );
    expect(told).toEqual([
      'Reports of different stories give numbers of troops that do not count the same: “thousands of soldiers” (South Star, 11 April 2024); “More than 60,000 Halvern troops” (North Star, 20 November 2024, on the word of the ministry); and “90,000 troops” (East Star, 2 December 2024, on the word of analysts, only as possible).',
    ]);
  });

  it.each([
    ['soldiers of another army', 'Some 9,000 Orland troops are deployed along the Merrin border near Halvern.'],
    ['soldiers elsewhere', 'Some 9,000 troops are deployed in the Larn desert, the Orland army said.'],
    ['soldiers that are added', 'Halvern has deployed another 9,000 troops along the Merrin border.'],
    ['those who are no soldiers', 'Some 9,000 Halvern delegates gathered near the Merrin border.'],
  ])('is not %s', (_, text) => {
    expect(
      strengths(
        ['2024-04-11', SPRING.replace('the Halvern army', 'Halvern').replace('soldiers', 'Halvern soldiers')],
        ['2024-11-20', text],
      ),
    ).toEqual([]);
  });
});
