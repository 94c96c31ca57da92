import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../src/read/attribution/quotations.ts';

interface QuotationCase {
  readonly name: string;
  readonly text: string;
  /** The quotations with their marks, outer before inner. */
  readonly quotations: readonly string[];
}

const cases = JSON.parse(
  readFileSync(new URL('./quotation-cases.json', import.meta.url), 'utf8'),
) as readonly QuotationCase[];

describe('quotation marks', () => {
  it.each(cases)('$name', ({ text, quotations }) => {
    expect(findQuotations(text).map(({ start, end }) => text.slice(start, end))).toEqual(quotations);
  });

  it('are found in the time that the text is long, also where every one opens and none closes', () => {
    expect(findQuotations("'a ".repeat(150_000))).toEqual([]);
  });

  it('lie within the text, in order, and nest without crossing, whatever the text', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      "'",
      '‘',
      '’',
      '«',
      '»',
      ' ',
      'a',
      'it',
      '.',
      '\n',
      '\n\n',
      "''",
      '``',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const found = findQuotations(text);
        found.forEach((one, i) => {
          expect(one.start).toBeLessThan(one.end);
          expect(one.end).toBeLessThanOrEqual(text.length);
          if (i > 0) expect(one.start).toBeGreaterThanOrEqual(found[i - 1]!.start);
          for (const other of found.slice(i + 1)) {
            const crosses = other.start < one.end && other.end > one.end && other.start > one.start;
            expect(crosses).toBe(false);
          }
        });
      }),
    );
  });
});
