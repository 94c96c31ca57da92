import { describe, expect, it } from 'vitest';
import { ordinal, parseNumber } from '../../src/languages/en/numbers.ts';

describe('numbers in words', () => {
  it.each([
    ['1,250', 1250],
    ['12,50,000', 1_250_000],
    ['2.5', 2.5],
    ['5 1/2', 5.5],
    ['5½', 5.5],
    ['thirty-two', 32],
    ['two and a half', 2.5],
    ['a hundred and ten', 110],
    ['three hundred thousand and forty', 300_040],
    ['1.2 million', 1_200_000],
    ['two dozen', 24],
    ['one and a half million', 1_500_000],
    ['half a million', 500_000],
    ['a', 1],
  ])('%s', (words, value) => {
    expect(parseNumber(words)).toBe(value);
  });

  it.each(['five two', 'twenty fourteen', 'word', '', '3 4', 'half half'])('no number: "%s"', (words) => {
    expect(parseNumber(words)).toBeNull();
  });

  it.each([
    ['first', 1],
    ['31st', 31],
    ['twenty-third', 23],
    ['thirtieth', 30],
    ['twenty-tenth', null],
    ['one', null],
  ])('ordinal %s', (words, value) => {
    expect(ordinal(words)).toBe(value);
  });
});
