import { describe, expect, it } from 'vitest';
import type { VoteTold } from '../../src/core/language.ts';
import { votesIn } from '../../src/languages/en/votes.ts';
import { analysed } from './telling.ts';

/** A vote as a case tells it. */
function inWords(told: VoteTold): string {
  switch (told.is) {
    case 'tally':
      return `${told.ayes} to ${told.noes}`;
    case 'dissent':
      return `${told.noes} against`;
    case 'margin':
      return `by ${told.margin}`;
    case 'unanimous':
      return told.is;
  }
}

describe('votes in a text', () => {
  it.each([
    ['The board approved the bridge by a vote of 4 to 3.', ['4 to 3']],
    ['The bill was passed by 154 votes to 141.', ['154 to 141']],
    ['In a 5–4 ruling the court let the ban stand.', ['5 to 4']],
    ['The crew voted by nineteen to four to sail.', ['19 to 4']],
    ['Eleven were for the merger, six against.', ['11 to 6']],
    ['The decision was unanimous.', ['unanimous']],
    ['The council unanimously rejected the plan.', ['unanimous']],
    ['Two members of the seven-strong panel voted against.', ['2 against']],
    ['The law got through with a majority of 13.', ['by 13']],
    ['Death sentences need a unanimous verdict.', []],
    ['Critics were unanimous in their praise.', []],
    ['Her lead was cut from 212 votes to 38.', []],
    ['Larn beat Orvik 3-2 on Sunday.', []],
    ['He won with a majority of the vote.', []],
  ])('%s', (text, votes) => {
    expect(votesIn(text).map(inWords)).toEqual(votes);
  });
});

/** What is told of votes over reports of one story. */
function told(...texts: readonly string[]): string[] {
  const reports = texts.map((text, i) => ({ outlet: ['North Star', 'South Star', 'West Star'][i]!, text }));
  return analysed(reports).findings.flatMap(({ detail, explanation }) =>
    detail.type === 'figures' && detail.of === 'the vote' ? [explanation] : [],
  );
}

it('tells that one report has a vote unanimous and others count some against', () => {
  expect(
    told(
      'The harbour council of Larn raised the fees on Friday. The vote was 5 to 2.',
      'Fees go up in Larn. Two members of the harbour council voted against, sources say.',
      'Larn will pay more to land fish. The decision was unanimous.',
    ),
  ).toEqual([
    'The reports do not agree on the vote: “5 to 2” (North Star), “Two members of the harbour council voted against” (South Star) and “decision was unanimous” (West Star).',
  ]);
});

it('tells another split of one body, and a majority that the tally does not leave', () => {
  expect(
    told(
      'The board of Larn Docks sold the quay by a vote of 6 to 3.',
      'By 5 votes to 4 the board of Larn Docks sold the quay.',
    ),
  ).toHaveLength(1);
  expect(
    told('Parliament passed the law by 154 votes to 141.', 'The law went through parliament with a majority of 18.'),
  ).toHaveLength(1);
});

it('tells nothing of votes that agree, of two bodies, or of reports that tell of several', () => {
  expect(told('The law was passed by 154 votes to 141.', 'The law passed with a majority of 13.')).toEqual([]);
  expect(told('The senate passed it by 51 votes to 49.', 'The court unanimously let it stand.')).toEqual([]);
  expect(
    told(
      'The crew voted by 9 to 4 to sail. The owners unanimously agreed.',
      'The owners unanimously agreed. The crew voted by 9 to 4 to sail.',
    ),
  ).toEqual([]);
});

it('tells two tallies that have one large side alike, of which one must be misprinted', () => {
  expect(
    told(
      'The congress of the Dockers’ League in Larn met on Friday. The motion passed by 389 votes to 301.',
      'By 389 votes to 310 the Dockers’ League opened the way on Friday.',
    ),
  ).toHaveLength(1);
  expect(
    told(
      'The harbour council of Larn met on Friday. The motion passed by 12 votes to 5.',
      'By 12 votes to 7 the harbour council of Larn raised the fees.',
      'By 3 votes to 2 the harbour council of Larn closed the pier. It was split, 12 to 4, on the fees.',
    ),
  ).toHaveLength(0);
});
