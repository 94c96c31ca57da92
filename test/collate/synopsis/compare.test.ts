import { describe, expect, it } from 'vitest';
import { makeSynopsis } from '../../../src/collate/synopsis/make.ts';
import { english } from '../../../src/languages/en/language.ts';
import { readReport } from '../../analyses/telling.ts';

/** How many sentences of the two texts are laid side by side. */
function laid(...texts: readonly string[]): number {
  const documents = texts.map((text, index) => readReport({ outlet: `Outlet ${index + 1}`, text }));
  return makeSynopsis(documents, [], english).links.length;
}

describe('two sentences of which only a number is the same', () => {
  it('are not of one matter where it tells a time in one and counts in the other', () => {
    expect(
      laid('More than 60 were arrested.', 'The minister of justice, Ada Holm, promised a report within 60 days.'),
    ).toBe(0);
  });

  it('may be of one matter where it counts in both', () => {
    expect(laid('More than 60 were arrested.', 'More than 60 were detained in the night.')).toBe(1);
  });
});
