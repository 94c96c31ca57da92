import { describe, expect, it } from 'vitest';
import { analysed } from './telling.ts';

const told = (one: string, other: string): string[] =>
  analysed([
    { outlet: 'North Star', published: '2031-03-10', text: `${one} It rained on both days.` },
    { outlet: 'South Post', published: '2031-03-10', text: `${other} The harbour stayed closed.` },
  ])
    .findings.map(({ explanation }) => explanation)
    .filter((words) => words.includes('in other reports'));

describe('who is silent in one report and speaks in another', () => {
  it.each([
    [
      'The brewer, Holm Ale, could not be reached.',
      'The brewer, Holm Ale, denied that any water had been mixed in.',
      'Holm Ale “could not be reached” (North Star, 10 March 2031); in other reports Holm Ale speaks, perhaps at another time: “denied that any water had been mixed in” (South Post, 10 March 2031).',
    ],
    [
      'The head of the choir, Ada Holm, who booked the hall, did not answer our questions.',
      '"We have paid for the hall twice," said Ada Holm, the head of the choir.',
      'Ada Holm “did not answer our questions” (North Star, 10 March 2031); in other reports Ada Holm speaks, perhaps at another time: “We have paid for the hall twice” (South Post, 10 March 2031).',
    ],
  ])('is told: %s', (one, other, explanation) => {
    expect(told(one, other)).toEqual([explanation]);
  });

  it.each([
    [
      'somebody is silent on one thing',
      'Ada Holm declined to comment on the price.',
      '"We have paid twice," said Ada Holm.',
    ],
    ['another speaks', 'The office of Ada Holm declined to comment.', '"We have paid twice," said Ada Holm.'],
    [
      'the silent one speaks in the same report',
      'Ada Holm declined to comment. "It is late," said Ada Holm.',
      '"We have paid twice for it," said Ada Holm.',
    ],
    ['both are silent', 'Ada Holm declined to comment.', 'Ada Holm could not be reached.'],
  ])('is not told where %s', (_, one, other) => {
    expect(told(one, other)).toEqual([]);
  });
});
