import type { Block } from '../../core/document.ts';
import { CAPTION } from '../../languages/en/saved-page.ts';
import type { BlockDraft } from '../builder.ts';
import { talkReason } from '../furniture.ts';
import { endsSentence, isRunning } from '../lines.ts';
import type { KnownParagraph } from './head.ts';
import type { Paragraph } from './paragraphs.ts';
import { isPostText, isSignature, postPieces } from './posts.ts';

/** What becomes of each paragraph below the head, by index: why it is no part of the report. Absent: it is. */
export type Removed = ReadonlyMap<number, string>;

/**
 * Lines that only serve the page. Lists below a label are known only from `bodyAt`, the first running text, since a
 * masthead's "Latest posts" stands right above the headline. Running text goes only below a label for comments.
 */
export function sortBody(all: readonly KnownParagraph[], bodyAt: number): Removed {
  const removed = new Map<number, string>();
  const end = commentsAt(all, bodyAt);
  const lastRunning = all.findLastIndex((one, i) => i < end && one.known === null && isReport(one.paragraph.text));
  let below: string | null = null;
  for (const [i, { paragraph, known }] of all.entries()) {
    if (i >= end) removed.set(i, 'comments');
    else if (known !== null) {
      if (isHeadingAfterAll(all, i, lastRunning) || (i > bodyAt && i < lastRunning && isPlaceAndDay(known))) continue;
      removed.set(i, reasonOf(known));
      if (i >= bodyAt && known.kind === 'furniture' && known.heads) removeList(all, i, lastRunning, removed);
      if (i > lastRunning) below = 'after the report';
    } else if (below !== null && !removed.has(i) && !endsSentence(paragraph.text)) removed.set(i, below);
  }
  return removed;
}

/** Running text, or a sentence that is too short for it: the last of either ends a report. */
function isReport(text: string): boolean {
  return isRunning(text) || (endsSentence(text) && text.split(' ').length >= 5);
}

/** How many paragraphs at the end may be the site's word to its readers. */
const EDGE = 4;

/** Takes out the site's words to its readers at the end of what is left. */
export function sortTalk(all: readonly KnownParagraph[], removed: Map<number, string>, titleAt: number): void {
  const left = all.flatMap((_, i) => (removed.has(i) || i === titleAt ? [] : [i]));
  for (const i of left.slice(Math.max(left.length - EDGE, Math.ceil(left.length / 2)))) {
    const reason = talkReason(all[i]!.paragraph.text);
    if (reason !== null) removed.set(i, reason);
  }
}

function reasonOf(known: NonNullable<KnownParagraph['known']>): string {
  switch (known.kind) {
    case 'furniture':
    case 'credit':
      return known.reason;
    case 'date':
      return 'date line';
    case 'weather':
      return 'masthead: weather line';
    case 'source':
      return 'source line';
    case 'outlet':
      return 'masthead: outlet';
    case 'address':
      return 'address';
    case 'byline':
      return 'byline';
    case 'copyright':
      return 'copyright line';
    case 'mark':
      return 'stray mark';
  }
}

/** Within a report, a place and a day head a part of it. */
function isPlaceAndDay(known: NonNullable<KnownParagraph['known']>): boolean {
  return known.kind === 'date' && known.name !== null;
}

/** A single word such as "Jobs" or "Help" right above running text heads it, though menus have it too. */
function isHeadingAfterAll(all: readonly KnownParagraph[], i: number, lastRunning: number): boolean {
  const { paragraph, known } = all[i]!;
  if (known?.kind !== 'furniture' || known.reason !== 'navigation' || i > lastRunning) return false;
  const next = all[i + 1];
  return (
    /^\p{Lu}\p{L}+$/u.test(paragraph.text) &&
    next !== undefined &&
    next.known === null &&
    isRunning(next.paragraph.text)
  );
}

/**
 * Takes out the headlines below a label such as "Related articles". The last, where it is short and right above running
 * text, is a heading of the report.
 */
function removeList(
  all: readonly KnownParagraph[],
  label: number,
  lastRunning: number,
  removed: Map<number, string>,
): void {
  let end = label + 1;
  while (end < all.length && all[end]!.known === null && !isRunning(all[end]!.paragraph.text)) end++;
  const above = end <= lastRunning && end > label + 1 ? all[end - 1]!.paragraph : null;
  if (above && above.text.split(' ').length <= 4) end--;
  for (let i = label + 1; i < end; i++) {
    if (!endsSentence(all[i]!.paragraph.text) || i > lastRunning) removed.set(i, 'list of other reports');
  }
}

/** Index of the label above readers' comments, once at least half of the running text stands before it. */
function commentsAt(all: readonly KnownParagraph[], from: number): number {
  const lengths = all.map(({ paragraph, known }) =>
    known === null && isRunning(paragraph.text) ? paragraph.text.length : 0,
  );
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  for (let i = 0; i < all.length; i++) {
    const { known } = all[i]!;
    const opens = known?.kind === 'furniture' && known.reason === 'comments' && known.heads;
    if (i >= from && opens && before * 2 > total) return i;
    before += lengths[i]!;
  }
  return all.length;
}

/** The blocks of the paragraphs that are kept, posts put together from their text and signature. */
export function blocksOf(kept: readonly Paragraph[]): readonly BlockDraft[] {
  const drafts: BlockDraft[] = [];
  for (const [i, paragraph] of kept.entries()) {
    const below = kept[i + 1];
    if (below && isSignature(below) && isPostText(paragraph)) continue;
    if (isSignature(paragraph)) {
      const above = kept[i - 1];
      drafts.push({ kind: 'post', pieces: postPieces(above && isPostText(above) ? above : null, paragraph) });
    } else drafts.push({ kind: kindOf(paragraph, below), pieces: paragraph.pieces });
  }
  return drafts;
}

const LONGEST_HEADING = 110;

function kindOf(paragraph: Paragraph, below: Paragraph | undefined): Block['kind'] {
  const { text, marked } = paragraph;
  if (marked !== null) return marked;
  if (CAPTION.test(text)) return 'caption';
  const opens = /^["'“‘«„(]?[\p{Lu}\p{N}]/u.test(text) && !/[.,;…]["'”’»)]*$/u.test(text);
  return opens &&
    text.length <= LONGEST_HEADING &&
    below &&
    (isRunning(below.text) || below.marked === 'list item') &&
    !isRunning(paragraph.text)
    ? 'heading'
    : 'paragraph';
}
