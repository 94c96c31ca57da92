import { expect, it } from 'vitest';
import { tidied } from '../../src/view/tidied.ts';

it.each([
  ['"The quay is safe,"', '"The quay is safe"'],
  ['The quay is safe,"', 'The quay is safe'],
  ['“The quay\n is safe', 'The quay is safe'],
  ['that it was "safe"', 'that it was "safe"'],
  ['“Wait,” … “and see.”', '“Wait,” … “and see.”'],
])('%s', (words, told) => {
  expect(tidied(words)).toBe(told);
});
