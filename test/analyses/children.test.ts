import { describe, expect, it } from 'vitest';
import { analysed } from './telling.ts';

const told = (one: string, other: string, otherDay = '2031-09-11'): string[] =>
  analysed([
    { outlet: 'North Star', published: '2031-03-10', text: `${one} It rained on both days.` },
    { outlet: 'South Post', published: otherDay, text: `${other} The harbour stayed closed.` },
  ])
    .findings.filter(({ explanation }) => explanation.includes('how many children'))
    .map(({ explanation }) => explanation);

describe('how many children somebody has', () => {
  it.each([
    [
      'Police have named tragic mum-of-two Lena Orlo.',
      'Ms Orlo, a 44-year-old mother of one, ran a shop.',
      '“mum-of-two” (North Star, 10 March 2031); and “mother of one” (South Post, 11 September 2031)',
    ],
    [
      'The driver was Jon Brenn, father of three.',
      'The father of four, Jon Brenn, had left work at noon.',
      '“father of three” (North Star, 10 March 2031); and “father of four” (South Post, 11 September 2031)',
    ],
  ])('is told where reports differ: %s', (one, other, each) => {
    expect(told(one, other)).toEqual([expect.stringContaining(each)]);
  });

  it.each([
    ['they agree', 'Police have named mum-of-two Lena Orlo.', 'Lena Orlo, a mother of two, ran a shop.'],
    ['they are two people', 'Police have named mum-of-two Lena Orlo.', 'Ada Holm, a mother of one, ran a shop.'],
    [
      'it is no number of children',
      'He is the father of modern Larn, Jon Brenn.',
      'Jon Brenn, father of one, ran a shop.',
    ],
  ])('is not told where %s', (_, one, other) => {
    expect(told(one, other)).toEqual([]);
  });

  it('is not told of reports years apart', () => {
    expect(told('Jon Brenn, father of three, won.', 'Jon Brenn, father of four, won.', '2035-03-10')).toEqual([]);
  });
});
