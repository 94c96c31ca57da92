import { describe, expect, it } from 'vitest';
import { attributesOf } from '../../../src/read/attribution/attributes.ts';
import { completed } from '../../../src/read/attribution/completed.ts';
import type { Frame } from '../../../src/read/attribution/frame.ts';
import { viewOf } from '../../../src/read/attribution/view.ts';
import { englishModels } from '../../../src/read/models.ts';
import { splitSentences } from '../../../src/read/sentences.ts';
import { tagSentences } from '../../../src/read/tags/tag-sentences.ts';
import { tokenise } from '../../../src/read/tokens.ts';

interface Parts {
  readonly source: string | null;
  readonly cue: string;
  readonly content: readonly string[];
}

/** What becomes of a frame with these words of a text for its parts. */
function parts(text: string, { source, cue, content }: Parts): Omit<Parts, 'cue'> {
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, []);
  tagSentences(text, tokens, sentences, englishModels());
  const view = viewOf(text, tokens, sentences);
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const frame: Frame = {
    source: source === null ? null : [span(source)],
    cue: [span(cue)],
    content: content.map(span),
    reason: 'test',
    confidence: 0.5,
  };
  const got = completed(view, attributesOf(view, []), frame);
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return { source: got.source === null ? null : got.source.map(words).join(' | '), content: got.content.map(words) };
}

describe('a content that was cut', () => {
  it('is joined where nothing stands between its fragments', () => {
    const text = 'The warden called the fence “a sieve with posts” on Monday.';
    const cut = { source: 'The warden', cue: 'called', content: ['the fence', '“a sieve with posts”'] };
    expect(parts(text, cut).content).toEqual(['the fence “a sieve with posts”']);
  });

  it('stays in two where two quotations stand side by side', () => {
    const text = 'The warden said: “The fence is new.” “It cost a fortune.”';
    const two = { source: 'The warden', cue: 'said', content: ['“The fence is new.”', '“It cost a fortune.”'] };
    expect(parts(text, two).content).toEqual(two.content);
  });

  it('stays in two where words stand between', () => {
    const text = 'The fence, the warden said on Monday, has many holes.';
    const two = { source: 'the warden', cue: 'said', content: ['The fence', 'has many holes'] };
    expect(parts(text, two).content).toEqual(two.content);
  });

  it('is more than its condition where something is threatened', () => {
    const text = 'The guild threatened with a walkout if the mill closes.';
    const cut = { source: 'The guild', cue: 'threatened', content: ['if the mill closes'] };
    expect(parts(text, cut).content).toEqual(['with a walkout if the mill closes']);
  });

  it('is no more than its condition where it is asked', () => {
    const text = 'The guild asked the owners if the mill closes.';
    const asked = { source: 'The guild', cue: 'asked', content: ['if the mill closes'] };
    expect(parts(text, asked).content).toEqual(asked.content);
  });

  it('is the clause after the source of "according to"', () => {
    const text = 'According to Mayor Lena Brandt, the council is weighing three plans for the harbour.';
    const swapped = { source: 'the council', cue: 'According to', content: ['Mayor Lena Brandt'] };
    expect(parts(text, swapped)).toEqual({
      source: 'Mayor Lena Brandt',
      content: ['the council is weighing three plans for the harbour'],
    });
  });

  it('is more than the subject of that clause', () => {
    const text = 'According to Mayor Lena Brandt, the council is weighing three plans for the harbour.';
    const cut = { source: 'Mayor Lena Brandt', cue: 'According to', content: ['the council'] };
    expect(parts(text, cut)).toEqual({
      source: 'Mayor Lena Brandt',
      content: ['the council is weighing three plans for the harbour'],
    });
  });

  it('is with what it is declared to be', () => {
    const text = 'The council declared the supposed strike over.';
    const cut = { source: 'The council', cue: 'declared', content: ['the supposed strike'] };
    expect(parts(text, cut).content).toEqual(['the supposed strike over']);
  });

  it('is with what leads in to the clause of "according to"', () => {
    const text = 'According to Mayor Lena Brandt, after two winters, the pier began to sink.';
    const cut = { source: 'Mayor Lena Brandt', cue: 'According to', content: ['the pier began to sink'] };
    expect(parts(text, cut).content).toEqual(['after two winters, the pier began to sink']);
  });

  it('is with the clause that leads in to what is told', () => {
    const text = 'While the pass is open again, the ministry wants chains on every lorry, Lena Brandt said.';
    const cut = { source: 'Lena Brandt', cue: 'said', content: ['the ministry wants chains on every lorry'] };
    expect(parts(text, cut).content).toEqual([
      'While the pass is open again, the ministry wants chains on every lorry',
    ]);
  });

  it('is no more than a quotation that a clause leads in to', () => {
    const text = 'While the hall emptied, “nobody thanked us,” Lena Brandt said.';
    const cut = { source: 'Lena Brandt', cue: 'said', content: ['“nobody thanked us,”'] };
    expect(parts(text, cut).content).toEqual(['“nobody thanked us,”']);
  });
});
