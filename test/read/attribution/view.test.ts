import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../src/read/attribution/view.ts';
import { splitSentences } from '../../../src/read/sentences.ts';
import { tokenise } from '../../../src/read/tokens.ts';

/** The first words of each paragraph of a text. */
function paragraphs(text: string): string[] {
  const tokens = tokenise(text);
  const { words, paragraphOf } = viewOf(text, tokens, splitSentences(text, tokens, []));
  return words.filter((_, i) => paragraphOf[i] !== paragraphOf[i - 1]);
}

describe('the paragraphs of a text', () => {
  it('are its lines, but for those of one quotation', () => {
    expect(paragraphs('One is here. It stays.\nTwo is here.\n“Three is here.\nFour is,” she said.')).toEqual([
      'One',
      'Two',
      '“',
    ]);
  });

  it('end with a sentence where they would be too long, but not within a quotation', () => {
    const long = 'The gate stays shut all night. '.repeat(400);
    expect(paragraphs(`${long}${long}`)).toEqual(['The', 'The', 'The']);
    expect(paragraphs(`She said: “${long.trim()}”`)).toEqual(['She']);
  });
});
