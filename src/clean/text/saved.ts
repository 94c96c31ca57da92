import type { Document } from '../../core/document.ts';
import { InputError } from '../../core/errors.ts';
import type { RawText } from '../../core/raw.ts';
import { type BlockDraft, buildText } from '../builder.ts';
import { languageOf } from '../language.ts';
import { documentId, originalOf } from '../original.ts';
import { outletOf } from '../outlet.ts';
import { publishedAsGiven } from '../published.ts';

/** The report in a text as a person saved it. Throws an `InputError` for one without words. */
export function cleanSavedText(item: RawText): Document {
  const lines = linesOf(item.text);
  const [first, ...rest] = lines;
  if (!first) throw new InputError(item.file, 'holds no text');
  const { text, blocks, offsets } = buildText(rest);
  const { given } = item;
  return {
    id: documentId(item),
    file: item.file,
    outlet: outletOf({ told: given.outlet ?? null, url: given.url ?? null }),
    title: given.title ?? first.pieces[0]!.text.trim(),
    byline: null,
    url: given.url ?? null,
    published: publishedAsGiven(given.published ?? null),
    language: languageOf(text, null),
    text,
    blocks,
    original: originalOf(item),
    offsets,
    sourceLine: null,
    removed: [],
  };
}

function linesOf(text: string): readonly BlockDraft[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(({ 0: line, index }) => ({
    kind: 'paragraph',
    pieces: [{ text: line, start: index, end: index + line.length }],
  }));
}
