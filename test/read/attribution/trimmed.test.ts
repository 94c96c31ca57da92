import { describe, expect, it } from 'vitest';
import { trimmed } from '../../../src/read/attribution/trimmed.ts';
import { viewOf } from '../../../src/read/attribution/view.ts';
import { createReader } from '../../../src/read/reader.ts';
import { tokenise } from '../../../src/read/tokens.ts';
import { documentOf } from './score-cases.ts';

const reader = createReader();

function contentsOf(text: string): string[] {
  const { attributions } = reader.read(documentOf(text));
  return attributions.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(' '));
}

describe('what cannot be part of a saying', () => {
  it('addresses at the end of a post are left out', () => {
    const text =
      'The spokesman says the port “cannot reopen” before May https://example.org/a1 pic.twitter.com/Xy12 as the inquiry goes on.';
    for (const { content } of reader.read(documentOf(text)).attributions) {
      for (const { start, end } of content) expect(text.slice(start, end)).not.toMatch(/Xy12$/);
    }
  });

  it.each(['UPPER MARLOW, Norway, Sept 3 (Norna) - ', 'Marlow (Norna) — ', 'MARLOW, 3 May – ', 'PORT MARLOW -- '])(
    'the dateline “%s” is left out',
    (dateline) => {
      const told = 'At least 31 people were killed and 80 were missing after the dam broke';
      const [content] = contentsOf(`${dateline}${told}, police said.`);
      expect(content).toBe(told);
    },
  );

  it('what only looks like a dateline stays', () => {
    const text = 'NATO - which has no troops there - will not send any, the minister said.';
    expect(contentsOf(text)[0]).toMatch(/^NATO/);
  });

  it('an address that is a fragment of its own is left out', () => {
    const text = 'The port cannot reopen, the spokesman says https://example.org/a1 pic.twitter.com/Xy12';
    const [tokens, sentences] = [tokenise(text), [{ start: 0, end: text.length }]];
    const frame = {
      source: [{ start: 24, end: 37 }],
      cue: [{ start: 38, end: 42 }],
      content: [
        { start: 0, end: 22 },
        { start: 43, end: text.length },
      ],
      reason: '',
      confidence: 1,
    };
    expect(trimmed(viewOf(text, tokens, sentences), frame).content).toEqual([{ start: 0, end: 22 }]);
  });

  it.each(['late March 2020', 'last week', 'early December 2021'])('%s is no source', (time) => {
    const text = `A leak at the dam was first reported in ${time}. The ministry said it had been mended.`;
    const sources = reader
      .read(documentOf(text))
      .attributions.flatMap(({ source }) => (source ?? []).map(({ start, end }) => text.slice(start, end)));
    expect(sources).not.toContain(time);
    expect(sources).toContain('The ministry');
  });

  it('videos are published, and nothing is said', () => {
    const text = 'The regional newspaper published videos of the flood on its site.';
    expect(reader.read(documentOf(text)).attributions).toEqual([]);
  });
});
