import { expect, it } from 'vitest';
import { valueInWords } from '../../src/view/values.ts';

const troops = { value: 175_000, upper: null, unit: 'troop', bound: 'about' } as const;

it.each([
  ['actual', '≈ 175,000'],
  ['possible', '≈ 175,000 (possible)'],
  ['planned', '≈ 175,000 (planned)'],
] as const)('a figure told as %s reads %s', (reality, words) => {
  expect(valueInWords({ ...troops, reality })).toBe(words);
});

it('a figure of which nothing says whether it is a fact has no mark', () => {
  expect(valueInWords(troops)).toBe('≈ 175,000');
});
