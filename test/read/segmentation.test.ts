import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../src/core/span.ts';
import { splitSentences } from '../../src/read/sentences.ts';
import { tokenise } from '../../src/read/tokens.ts';

function cases<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`./cases/${name}.json`, import.meta.url), 'utf8')) as T[];
}

function forms(text: string): string[] {
  const { starts, ends } = tokenise(text);
  return [...starts].map((start, i) => text.slice(start, ends[i]));
}

/** Anything that text may hold, with what these rules look at more often than chance would give it. */
const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(' ', '. ', '.” ', '"', '’s', 'Mr. ', '\n\n', '…', 'U.S. ', '3.5', 'A'),
    ),
  )
  .map((parts) => parts.join(''));

describe('tokens', () => {
  it.each(cases<{ text: string; tokens: string[] }>('tokens'))('of $text', ({ text, tokens }) => {
    expect(forms(text)).toEqual(tokens);
  });

  it('hold every character but white space once, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(forms(text).join('')).toBe(text.replace(/\s+/gu, ''));
      }),
    );
  });
});

describe('sentences', () => {
  it.each(cases<{ text: string; sentences: string[] }>('sentences'))('of $text', ({ text, sentences }) => {
    expect(splitSentences(text, tokenise(text), []).map((span) => slice(text, span))).toEqual(sentences);
  });

  it('do not span two blocks', () => {
    const text = 'A heading\nthe text under it';
    const blocks = [
      { start: 0, end: 9, kind: 'heading' as const },
      { start: 10, end: 27, kind: 'paragraph' as const },
    ];
    expect(splitSentences(text, tokenise(text), blocks)).toEqual([
      { start: 0, end: 9 },
      { start: 10, end: 27 },
    ]);
  });

  it('hold every token once, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const whole = splitSentences(text, tokenise(text), []).map((span) => slice(text, span));
        expect(whole.join('').replace(/\s+/gu, '')).toBe(text.replace(/\s+/gu, ''));
      }),
    );
  });
});
