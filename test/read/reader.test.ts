import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/core/document.ts';
import { identityOffsets } from '../../src/core/offsets.ts';
import type { Span } from '../../src/core/span.ts';
import { createReader } from '../../src/read/reader.ts';

const reader = createReader();

/** A document whose paragraphs are parted by blank lines. */
function documentOf(paragraphs: readonly string[]): Document {
  const text = paragraphs.join('\n\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { start, end: start + paragraph.length, kind: 'paragraph' as const };
    start = block.end + 2;
    return block;
  });
  return {
    id: 'made',
    file: 'made.txt',
    outlet: null,
    title: null,
    byline: null,
    url: null,
    published: { value: '2031-04-02', known: 'metadata', earliest: null, latest: null, evidence: 'made' },
    language: 'en',
    text,
    blocks,
    original: { sha256: '', sizeBytes: text.length, encoding: 'utf-8', format: 'text', field: null },
    offsets: identityOffsets(text.length),
    sourceLine: null,
    removed: [],
  };
}

const pieces = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '“We will not,” said Anna Orlova.',
    'He told NATO that ',
    '"',
    '”',
    'Peskov',
    ' according to the ministry',
    '\n',
    'on Jan. 12',
    '5,000 people',
    'Interfax reports',
    '…',
  ),
);
const documents = fc
  .array(
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(' ')),
    { maxLength: 4 },
  )
  .map(documentOf);

describe('reading', () => {
  it('gives spans that lie within the text, whatever it is', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const read = reader.read(document);
        const attributed = read.attributions.flatMap((a) => [...(a.source ?? []), ...(a.cue ?? []), ...a.content]);
        const spans: Span[] = [
          ...read.sentences,
          ...read.mentions,
          ...attributed,
          ...read.figures,
          ...read.times,
          ...read.citations,
        ];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(document.text.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same twice, and for an empty text nothing', () => {
    const document = documentOf(['“We will not,” said Anna Orlova of NATO on Monday.']);
    expect(reader.read(document)).toEqual(reader.read(document));
    const empty = reader.read(documentOf([]));
    expect([empty.sentences, empty.mentions, empty.attributions, empty.figures, empty.times]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  });
});
