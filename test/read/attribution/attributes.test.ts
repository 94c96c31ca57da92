import { describe, expect, it } from 'vitest';
import { type Attributes, attributesOf, Class, evenMarks } from '../../../src/read/attribution/attributes.ts';
import { type View, viewOf } from '../../../src/read/attribution/view.ts';
import { englishModels } from '../../../src/read/models.ts';
import { splitSentences } from '../../../src/read/sentences.ts';
import { tagSentences } from '../../../src/read/tags/tag-sentences.ts';
import { tokenise } from '../../../src/read/tokens.ts';

function read(text: string): { view: View; at: Attributes } {
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, []);
  tagSentences(text, tokens, sentences, englishModels());
  const view = viewOf(text, tokens, sentences);
  return { view, at: attributesOf(view, []) };
}

function marked(text: string): Attributes {
  const { view, at } = read(text);
  evenMarks(view, at);
  return at;
}

describe('the marks of a quotation', () => {
  const said = (open: string, close: string) => `${open}The ferry is late,${close} the warden said.`;

  it.each([
    ['straight', said('"', '"')],
    ['two single ones', said("''", "''")],
    ['of a typewriter', said('``', "''")],
    ['French', said('«', '»')],
  ])('look alike, be they curly or %s', (_, text) => {
    const [even, curly] = [marked(text), marked(said('“', '”'))];
    for (const place of [0, 6]) {
      for (const list of ['form', 'word', 'tag', 'class', 'shape'] as const)
        expect(even[list][place]).toBe(curly[list][place]);
    }
    expect([even.class[0], even.class[6]]).toEqual([Class.open, Class.close]);
  });

  it('stay as they are where nothing is quoted', () => {
    const text = 'The 27" screen hangs in the miners\' hut.';
    expect(marked(text)).toEqual(read(text).at);
  });
});
