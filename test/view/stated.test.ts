import { expect, it } from 'vitest';
import { isStated } from '../../src/view/stated.ts';

const said =
  'Report A has Irena Holt say “The dam at Ostrava is safe … and it will stay so until spring”, report B has “over 1,400,000 blue crates”.';

it.each([
  ['that the dam at Ostrava is safe', true],
  ['"The dam at Ostrava is safe," said Holt, "and it will stay so until spring."', true],
  ['the dam at Kelm has been leaking for weeks', false],
  ['spring', false],
  ['over 1,400,000 blue crates', false],
])('%s', (words, isSaid) => {
  expect(isStated(said, words)).toBe(isSaid);
});
