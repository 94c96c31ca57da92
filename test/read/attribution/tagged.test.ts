import { describe, expect, it } from 'vitest';
import { attributesOf } from '../../../src/read/attribution/attributes.ts';
import { withTagged } from '../../../src/read/attribution/tagged.ts';
import { viewOf } from '../../../src/read/attribution/view.ts';
import { englishModels } from '../../../src/read/models.ts';
import { splitSentences } from '../../../src/read/sentences.ts';
import { tagSentences } from '../../../src/read/tags/tag-sentences.ts';
import { tokenise } from '../../../src/read/tokens.ts';

/** Source, cue and content of the quotations of a text that their neighbours claim, where nothing else does. */
function tagged(text: string): string[][] {
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, []);
  tagSentences(text, tokens, sentences, englishModels());
  const view = viewOf(text, tokens, sentences);
  const words = (spans: readonly { start: number; end: number }[] | null) =>
    (spans ?? []).map(({ start, end }) => text.slice(start, end)).join(' | ');
  return withTagged(view, attributesOf(view, []), []).map(({ source, cue, content }) => [
    words(source),
    words(cue),
    words(content),
  ]);
}

describe('a quotation with its speaker beside it', () => {
  it.each([
    ['“The gate stays shut all night,” beamed Ines Marr.', ['Ines Marr', 'beamed', '“The gate stays shut all night,”']],
    ['“The gate stays shut,” an angry warden retaliated.', ['an angry warden', 'retaliated', '“The gate stays shut,”']],
    ['“Nobody shuts this gate,” she will say on Monday.', ['she', 'will say', '“Nobody shuts this gate,”']],
    [
      '“Today the valley is one of many,” the farmers state in a letter.',
      ['the farmers', 'state', '“Today the valley is one of many,”'],
    ],
    ['He jokes, “It is a gate that never ends!”', ['He', 'jokes', '“It is a gate that never ends!”']],
  ])('%s', (text, [source, cue, content]) => {
    expect(tagged(text)).toEqual([[source, cue, content]]);
  });

  it.each([
    'The song “All the gates are shut,” the band’s joke of the year, sold well.',
    'In “A Gate in the Hills,” the report was read by many.',
  ])('is none where what stands beside tells of no saying: %s', (text) => {
    expect(tagged(text)).toEqual([]);
  });
});
