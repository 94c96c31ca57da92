import { describe, expect, it } from 'vitest';
import { analysed } from './telling.ts';

const told = (one: string, other: string, otherDay = '2031-03-11'): string[] =>
  analysed([
    { outlet: 'North Star', published: '2031-03-10', text: `${one} It rained on both days.` },
    { outlet: 'South Post', published: otherDay, text: `${other} The harbour stayed closed.` },
  ])
    .findings.map(({ explanation }) => explanation)
    .filter((words) =>
      /left office|was received|verdict on|^When|free or held|state of|became of|was done to/.test(words),
    );

describe('what became of somebody or something', () => {
  it.each([
    [
      'The banker Ada Holm remains free until the appeal.',
      'A court in Larn has jailed the banker Ada Holm for three years.',
      'Whether “Ada Holm” is free or held is told differently: “remains free” (North Star, 10 March 2031); and “has jailed the banker Ada Holm” (South Post, 11 March 2031).',
    ],
    [
      'The mayor, Ada Holm, who came to the shelter on Sunday, was warmly received.',
      'Mayor Ada Holm was whistled at in the shelter.',
      'How “Ada Holm” was received is told differently: “was warmly received” (North Star, 10 March 2031); and “was whistled at” (South Post, 11 March 2031).',
    ],
    [
      'The museum director, Jon Brenn, resigned on Monday.',
      'The museum has sacked its director, Jon Brenn.',
      'How “Jon Brenn” left office is told differently: “resigned” (North Star, 10 March 2031); and “has sacked its director” (South Post, 11 March 2031).',
    ],
    [
      'Banker Ada Holm was found guilty of forging cheques and hiding losses in Larn.',
      'The court convicted Ada Holm of forging cheques. It acquitted her of hiding losses.',
      'The verdict on “Ada Holm” is told differently: “acquitted her of hiding losses” (South Post, 11 March 2031); and “was found guilty of forging cheques and hiding losses” (North Star, 10 March 2031).',
    ],
    [
      'Ada Holm was cleared of arson.',
      'Ada Holm was convicted of arson on Monday.',
      'The verdict on “Ada Holm” is told differently: “was cleared of arson” (North Star, 10 March 2031); and “was convicted of arson” (South Post, 11 March 2031).',
    ],
    [
      'The pilot of the boat fled in the first raft.',
      'The pilot was among the last to leave the boat, a diver said.',
      'When “pilot” left is told differently: “fled in the first raft” (North Star, 10 March 2031); and “was among the last to leave” (South Post, 11 March 2031, on the word of',
    ],
    [
      'A girl, 9, is fighting for her life.',
      'A 9-year-old girl was in a stable condition, the clinic said.',
      'The state of “girl” is told differently: “is fighting for her life” (North Star, 10 March 2031); and “was in a stable condition” (South Post, 11 March 2031, on the word of',
    ],
    [
      'Talks between the ferry company and its cooks ended without a result.',
      'Negotiations with the cooks collapsed after a night.',
      'The reports tell what became of “Talks” in words of which one says more than the other: “ended without a result” (North Star) and “collapsed” (South Post).',
    ],
    [
      'The storm destroyed or damaged 412 houses.',
      'More than 400 homes were flattened by the storm.',
      'The reports tell what became of “houses” in words of which one says more than the other: “destroyed or damaged 412 houses” (North Star) and “were flattened” (South Post).',
    ],
    [
      'The concert in Larn has been postponed.',
      'The concert in Larn was called off.',
      'The reports tell what became of “concert” in words of which one says more than the other: “has been postponed” (North Star) and “was called off” (South Post).',
    ],
  ])('is told where the reports part: %s', (one, other, explanation) => {
    expect(told(one, other)).toEqual([expect.stringContaining(explanation)]);
  });

  it.each([
    ['they are two people', 'Ada Holm remains free.', 'A court has jailed Jon Brenn.'],
    ['it is of two charges', 'Ada Holm was acquitted of fraud.', 'Ada Holm was convicted of perjury.'],
    ['it may only come', 'Ada Holm remains free.', 'Ada Holm could be jailed for three years.'],
    ['it is denied', 'Jon Brenn resigned on Monday.', 'Jon Brenn was not dismissed.'],
    ['one report has both', 'Talks broke down.', 'Talks broke down after they had been adjourned twice.'],
    ['they count other things', 'Some 400 homes were destroyed or damaged.', 'Eighty homes were destroyed.'],
    ['they are of two things', 'The concert was postponed.', 'The march was called off.'],
  ])('is not told where %s', (_, one, other) => {
    expect(told(one, other)).toEqual([]);
  });

  it('is not told of what may have come later', () => {
    expect(told('The concert was postponed.', 'The concert was called off.', '2031-03-20')).toEqual([]);
  });
});
