import type { Block } from '../../core/document.ts';
import type { Given } from '../../core/raw.ts';
import type { Piece } from '../builder.ts';
import { type Paragraph, squeezed } from './paragraphs.ts';

/** What a Markdown file tells before its text. */
export interface FrontMatter {
  readonly given: Given & { readonly byline?: string };
  /** Where the text begins, after it. */
  readonly end: number;
}

/** Keys of front matter and what they tell, as site generators and web clippers write them. */
const KEYS: Readonly<Record<string, keyof FrontMatter['given']>> = {
  title: 'title',
  headline: 'title',
  author: 'byline',
  authors: 'byline',
  byline: 'byline',
  by: 'byline',
  date: 'published',
  published: 'published',
  pubdate: 'published',
  published_at: 'published',
  outlet: 'outlet',
  publisher: 'outlet',
  publication: 'outlet',
  site: 'outlet',
  site_name: 'outlet',
  source: 'outlet',
  url: 'url',
  link: 'url',
  canonical: 'url',
  canonical_url: 'url',
  source_url: 'url',
};

/** The front matter of a text; `null` where it begins with none. A `source` that is an address is the report's. */
export function frontMatter(text: string): FrontMatter | null {
  const match = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match || !/^\w[\w -]*:/m.test(match[1]!)) return null;
  const given: Record<string, string> = {};
  for (const [, name, raw] of match[1]!.matchAll(/^(\w[\w -]*):[ \t]*(.+)$/gm)) {
    const value = raw!
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .replace(/^\[+|\]+$/g, '')
      .trim();
    const key = KEYS[name!.toLowerCase()];
    if (key && value) given[key === 'outlet' && /^https?:/.test(value) ? 'url' : key] ??= value;
  }
  return { given, end: match[0].length };
}

interface MarkedLine {
  readonly kind: Block['kind'] | null;
  /** Characters of the line taken up by indentation and block marks. */
  readonly markLength: number;
}

/** Block marks, first match wins. */
const MARKS: readonly (readonly [pattern: RegExp, kind: Block['kind']])[] = [
  [/^\s{0,3}#{1,6}\s+/, 'heading'],
  [/^\s{0,3}(?:>\s?)+/, 'quote'],
  [/^\s*(?:[-*+•]|\d{1,3}[.)])\s+/, 'list item'],
];

interface OpenParagraph {
  readonly kind: Block['kind'] | null;
  readonly start: number;
  end: number;
  readonly pieces: Piece[];
  readonly afterBlank: boolean;
}

/** The paragraphs of Markdown from `start` on: block and inline marks are left out, links leave their words. */
export function markdownParagraphs(text: string, start: number): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: OpenParagraph | null = null;
  let afterBlank = false;
  const close = (): void => {
    if (open) paragraphs.push(finish(open));
    open = null;
  };
  for (const { 0: whole, index } of text.slice(start).matchAll(/[^\r\n]*(?:\r\n|[\r\n]|$)/g)) {
    const line = whole.trimEnd();
    if (line === '') {
      close();
      afterBlank = true;
      continue;
    }
    const { kind, markLength } = markOf(line);
    const from = start + index;
    if (kind !== null || (open && endsParagraph(open.pieces))) close();
    const pieces = inlinePieces(line.slice(markLength), from + markLength);
    if (open === null) open = { kind, start: from, end: from, pieces: [], afterBlank };
    else open.pieces.push({ text: ' ', start: open.pieces.at(-1)?.end ?? from, end: from + markLength });
    open.pieces.push(...pieces);
    open.end = from + line.length;
    if (kind === 'heading') close();
    afterBlank = false;
  }
  close();
  return paragraphs;
}

function markOf(line: string): MarkedLine {
  for (const [pattern, kind] of MARKS) {
    const mark = pattern.exec(line);
    if (mark) return { kind, markLength: mark[0].length };
  }
  return { kind: null, markLength: line.length - line.trimStart().length };
}

/** A long line that ends a sentence is a paragraph written without a blank line after it, whatever the standard says. */
function endsParagraph(pieces: readonly Piece[]): boolean {
  const line = squeezed(pieces);
  return line.length > 120 && /[.!?…]["'”’»)\]]*$/.test(line);
}

function finish(open: OpenParagraph): Paragraph {
  return {
    pieces: open.pieces,
    text: squeezed(open.pieces),
    start: open.start,
    end: open.end,
    marked: open.kind,
    afterBlank: open.afterBlank,
  };
}

/**
 * Inline marks in the order in which they are tried: images, links with an address or a reference, addresses and tags in
 * angle brackets, emphasis that touches a word, escapes. The group `words` holds what stays. Lengths
 * are bounded so that time stays in proportion to the length of the text.
 */
const INLINE =
  /!\[[^\]]{0,500}\]\([^)]{0,1000}\)|!\[[^\]]{0,500}\]\[[^\]]{0,100}\]|\[(?<words>[^\]]{0,500})\](?:\((?:[^()]|\([^()]{0,500}\)){0,1000}\)|\[[^\]]{0,100}\])|<\/?[a-z][^>]{0,500}>|(?:\*{1,3}|~~|`+)(?=\S)|(?<=\S)(?:\*{1,3}|~~|`+)|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])|\\(?=[\\`*_{}[\]()#+.!>-])/giu;

function inlinePieces(line: string, start: number): readonly Piece[] {
  const pieces: Piece[] = [];
  const keep = (from: number, to: number): void => {
    if (to > from) pieces.push({ text: line.slice(from, to), start: start + from, end: start + to });
  };
  let from = 0;
  for (const match of line.matchAll(INLINE)) {
    keep(from, match.index);
    const words = match.groups?.words;
    if (words) pieces.push(...inlinePieces(words, start + match.index + 1));
    from = match.index + match[0].length;
  }
  keep(from, line.length);
  return pieces;
}
