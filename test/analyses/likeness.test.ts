import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostResemblance, resemblance, weightOf } from '../../src/analyses/likeness.ts';
import { english } from '../../src/languages/en/language.ts';

const LEMMAS = ['harbour', 'harbourmaster', 'port', 'ship', 'vessel', 'close', 'shut', 'storm', 'Lornia', 'Lornian'];
const matter = fc
  .dictionary(fc.constantFrom(...LEMMAS), fc.double({ min: 0.25, max: 12, noNaN: true }))
  .map((weights) => new Map(Object.entries(weights)));

test('two stretches of text resemble each other at most so far as their weights allow', () => {
  fc.assert(
    fc.property(matter, matter, (a, b) => {
      const equal = weightOf(new Map([...a].filter(([lemma]) => b.has(lemma))));
      const bound = mostResemblance(weightOf(a), weightOf(b), equal);
      expect(resemblance(a, b, english)).toBeLessThanOrEqual(bound + 1e-9);
    }),
  );
});
