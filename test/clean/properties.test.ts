import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { parseTree, textOf } from '../../src/clean/html/tree.ts';
import type { Document } from '../../src/core/document.ts';
import { InputError } from '../../src/core/errors.ts';
import type { RawItem } from '../../src/core/raw.ts';

const base = {
  file: 'x',
  sha256: 'abcdef0123456789',
  sizeBytes: 1,
  encoding: 'utf-8',
  bytes: new Uint8Array(),
  field: null,
  given: {},
};
const page = (html: string): RawItem => ({ ...base, format: 'html', html });
const saved = (text: string): RawItem => ({ ...base, format: 'text', text });
const markdown = (text: string): RawItem => ({ ...base, file: 'x.md', format: 'text', text });

/** The document, or `null` where the item holds no report; any other failure is one of the program. */
function cleaned(item: RawItem): Document | null {
  try {
    return clean(item);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/** What some of the original reads as: entities decoded, white space of any kind and length as one space. */
function decoded(original: string): string {
  return textOf(parseTree(original)).replace(/\s+/g, ' ');
}

function expectPlaces({ text, offsets, blocks }: Document, original: string, decode: (part: string) => string): void {
  let covered = 0;
  for (const run of offsets) {
    expect(run.clean).toBeGreaterThanOrEqual(covered);
    covered = run.clean + run.length;
    const words = text.slice(run.clean, covered);
    const source = original.slice(run.original, run.original + run.span);
    if (run.span === run.length) expect(words.replace(/\s/g, ' ')).toBe(source.replace(/\s/g, ' '));
    // A line break stands for a tag or an end of line, which decodes to nothing or to white space.
    else if (words.trim() !== '') expect(words).toBe(decode(source));
  }
  let end = 0;
  for (const [i, block] of blocks.entries()) {
    if (i > 0) expect(text.slice(end, block.start)).toBe('\n\n');
    else expect(block.start).toBe(0);
    end = block.end;
  }
  expect(end).toBe(text.length);
}

const WORDS = fc.constantFrom(
  'The harbour was closed on Monday after two tugs had collided in thick fog, the port authority said. ',
  '“We open when the channel is free,” said Ole Petersen, who has run the port for eleven years. ',
  'Read more: Ten photos',
  'Advertisement',
  'a &amp; b',
  '&eacute;t&#233; &#x1F600; &nbsp; &notit; &NotEqualTilde; &',
  'By Jane Doe',
  '3 March 2021',
  ' \n\t ',
  'é 漢字 \u00ad \u200b 😀',
);
const TAG = fc.constantFrom(
  'p',
  'div',
  'li',
  'ul',
  'h1',
  'h2',
  'b',
  'a',
  'blockquote',
  'figure',
  'span',
  'article',
  'td',
  'table',
  'form',
  'svg',
  'title',
  'script',
  'textarea',
);
const MARKUP = fc.oneof(
  { weight: 3, arbitrary: WORDS },
  { weight: 3, arbitrary: TAG.map((tag) => `<${tag}>`) },
  { weight: 3, arbitrary: TAG.map((tag) => `</${tag}>`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<br>',
      '<br/>',
      '<!-- x',
      '-->',
      '<p class="share-bar">',
      '<',
      '</',
      '<blockquote class="twitter-tweet">',
      '<![CDATA[x]]>',
      '<img alt="x">',
      '</br>',
      '</p>',
    ),
  },
);

describe('every character of a clean text', () => {
  it('stands where the page has it', () => {
    fc.assert(
      fc.property(fc.array(MARKUP, { maxLength: 40 }), (parts) => {
        const html = parts.join('');
        const document = cleaned(page(html));
        if (document) expectPlaces(document, html, decoded);
      }),
      { numRuns: 300 },
    );
  });

  it('stands where the saved text has it, and no word is lost', () => {
    const lines = fc.array(
      fc.oneof(
        WORDS,
        fc.constantFrom('', '• A point', 'Latest news', '- Advertisement -', '.', '— A. Name (@handle) May 3, 2021'),
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\n\n'), (parts, end) => {
        const text = parts.join(end);
        const document = cleaned(saved(text));
        if (!document) return;
        expectPlaces(document, text, (part) => part.replace(/\s+/g, ' '));
        const told = [document.text, document.title, ...document.removed.map((removal) => removal.text)].join(' ');
        const left = new Map<string, number>();
        for (const word of wordsOf(told)) left.set(word, (left.get(word) ?? 0) + 1);
        for (const word of wordsOf(text)) {
          expect(left.get(word) ?? 0, word).toBeGreaterThan(0);
          left.set(word, left.get(word)! - 1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stands where the Markdown has it', () => {
    const parts = fc.array(
      fc.oneof(
        WORDS,
        fc.constantFrom('# ', '> ', '- ', '**', '_', '[x](y)', '![x](y)', '\n', '\n\n', '`', '\\*', '<b>'),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(parts, (all) => {
        const text = all.join('');
        const document = cleaned(markdown(text));
        if (document) expectPlaces(document, text, (part) => part.replace(/\s+/g, ' '));
      }),
      { numRuns: 200 },
    );
  });
});

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

describe('hostile input', () => {
  it('of any characters gives a document or an error for the user', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        cleaned(page(text));
        cleaned(saved(text));
        cleaned(markdown(text));
      }),
    );
  });

  it('nested absurdly deep is refused by name', () => {
    const deep = `${'<div>'.repeat(100_000)}words${'</div>'.repeat(100_000)}`;
    expect(() => clean(page(deep))).toThrow('x: is nested more than 10000 elements deep, the limit');
  });

  it('nested as deep as tags left open by mistake is read', () => {
    const sentence = 'The council met for nineteen hours and voted for the new bridge by a single vote in the end.';
    expect(clean(page(`${'<font><b>'.repeat(2000)}<p>${sentence}`)).text).toBe(sentence);
  });

  it.each([
    ['page', (text: string) => page(`<p>${text}</p>`)],
    ['page of many blocks', (text: string) => page(text.replaceAll('. ', '.</p><p class="x">'))],
    ['unclosed tags', (text: string) => page(text.replaceAll('. ', '. <a href="#">'))],
    ['saved text', saved],
    ['saved text of many lines', (text: string) => saved(text.replaceAll('. ', '.\n'))],
    ['names', (text: string) => page(`<p class="${text.replaceAll(/[^a-z]/g, '-')}">Words</p><p>${text}</p>`)],
    ['brackets left open', (text: string) => markdown(text.replaceAll(/[a-z]/g, '['))],
    ['Markdown', (text: string) => markdown(text.replaceAll('the', '**the**'))],
  ])('takes time in proportion to its length: %s', (_, make) => {
    const sentence = 'The ferry left at noon with the mail and came back at night with the news of the storm. ';
    const timeOf = (count: number): number => {
      const item = make(sentence.repeat(count));
      const start = process.cpuUsage();
      clean(item);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    timeOf(1000);
    const small = Math.max(timeOf(1000), 5);
    // Eight times the length, up to 24 times the time: far from the 64 that a quadratic step would take.
    expect(timeOf(8000)).toBeLessThan(24 * small);
  });
});
