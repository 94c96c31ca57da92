import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultGroupingOptions } from '../../../src/collate/stories/options.ts';
import { formsOf } from '../../../src/collate/stories/terms.ts';
import { TextWords } from '../../../src/collate/stories/text-words.ts';

const known = formsOf(defaultGroupingOptions.language);
const textsOf = (words: TextWords): string[] =>
  Array.from(words.forms.subarray(0, words.count), (form) => known.texts[form]!);

describe('TextWords', () => {
  it('gives within any place what a text of its own would have', () => {
    const words = new TextWords();
    const part = new TextWords();
    const text = fc.string({ unit: fc.constantFrom('a', 'é', 'B', '1', '.', ',', ' ', '“', '”', '𝒜'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(80), fc.nat(80), (whole, from, length) => {
        words.read(whole, known);
        const found: string[] = [];
        words.within({ start: from, end: from + length }, known, (form) => found.push(known.texts[form]!));
        part.read(whole.slice(from, from + length), known);
        // Half of a pair is a character that no text has; places never begin there.
        fc.pre(
          !/[\ud800-\udfff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(
            whole.slice(from, from + length),
          ),
        );
        expect(found).toEqual(textsOf(part));
      }),
      { numRuns: 1000 },
    );
  });

  it('tells capitals within a sentence from those at its beginning', () => {
    const words = new TextWords();
    words.read('Storms hit the Alps. Rain fell on Élan “Then it stopped”', known);
    words.findCapitals(known);
    const marked = words.forms.subarray(0, words.count).filter((form) => words.isCapital(form));
    expect(Array.from(marked, (form) => known.texts[form])).toEqual(['Alps', 'Élan']);
  });
});
