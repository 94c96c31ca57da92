import { hasCredit } from '../captions.ts';
import { isCookieTalk, talkReason } from '../furniture.ts';
import { endsSentence, isRunning, type LineKind, lineKind } from '../lines.ts';
import { type PageBlock, runs } from './blocks.ts';

/** What was told by lines that are taken out of a report, and why each block of it was. */
export interface PostCleaned {
  readonly removed: ReadonlyMap<PageBlock, string>;
  readonly known: ReadonlyMap<PageBlock, LineKind>;
}

/** What the page tells of its report besides. */
export interface Told {
  readonly title: string | null;
  readonly byline: string | null;
}

/** Blocks within the report's container that are none of its words. */
export function postClean(blocks: readonly PageBlock[], told: Told, language: string): PostCleaned {
  const known = new Map<PageBlock, LineKind>();
  const removed = new Map<PageBlock, string>();
  for (const block of blocks) {
    const kind = block.kind === 'post' ? null : lineKind(block.text, language);
    if (kind !== null) known.set(block, kind);
    const reason = reasonAlone(block, kind);
    if (reason !== null) removed.set(block, reason);
  }
  removeLists(blocks, known, removed);
  removeAdvertisements(blocks, removed);
  removeTalk(blocks, removed);
  removeHead(blocks, told, removed);
  removeTail(blocks, removed);
  return { removed, known };
}

/** The share of a block that is links from which it only leads elsewhere. */
const LINK_SHARE = 0.8;

/** Why a block is no part of a report whatever stands around it. */
function reasonAlone(block: PageBlock, kind: LineKind | null): string | null {
  if (kind !== null && !isLoneWord(block, kind)) return reasonOf(kind);
  if (isCookieTalk(block.text)) return 'cookie notice';
  if (block.kind === 'post' || block.kind === 'quote') return null;
  if (block.kind === 'caption') return isLongCaption(block) ? null : 'caption';
  if (hasCredit(block.text) && block.kind !== 'heading') return 'caption';
  const linked = block.linkLength >= LINK_SHARE * block.textLength;
  return linked && !isRunning(block.text) ? 'link to another report' : null;
}

/** Some sites tell part of a report below its pictures. A caption of two long sentences is longer than most. */
function isLongCaption({ text }: PageBlock): boolean {
  return text.length >= 120 && isRunning(text) && !hasCredit(text);
}

/** A single word in a list, a table or a heading may be a menu's or the report's: there it stays. */
function isLoneWord({ text, kind, linkLength }: PageBlock, known: LineKind): boolean {
  return (
    known.kind === 'furniture' &&
    known.reason === 'navigation' &&
    kind === 'heading' &&
    linkLength === 0 &&
    !text.includes(' ')
  );
}

function reasonOf(kind: LineKind): string {
  switch (kind.kind) {
    case 'furniture':
    case 'credit':
      return kind.reason;
    case 'source':
      return 'source line';
    case 'date':
      return 'date line';
    case 'copyright':
      return 'copyright line';
    case 'mark':
      return 'stray mark';
    case 'weather':
    case 'outlet':
    case 'byline':
    case 'address':
      return kind.kind;
  }
}

/** Short blocks below a label such as "Related articles". */
function removeLists(
  blocks: readonly PageBlock[],
  known: ReadonlyMap<PageBlock, LineKind>,
  removed: Map<PageBlock, string>,
): void {
  for (const [i, block] of blocks.entries()) {
    const kind = known.get(block);
    if (kind?.kind !== 'furniture' || !kind.heads) continue;
    for (let at = i + 1; at < blocks.length && belongsToList(blocks[at]!); at++) removed.set(blocks[at]!, kind.reason);
  }
}

/** What stands below the word "Advertisement" in the same small frame is what it announces. */
function removeAdvertisements(blocks: readonly PageBlock[], removed: Map<PageBlock, string>): void {
  for (const [i, label] of blocks.entries()) {
    const frame = label.container.parent;
    if (removed.get(label) !== 'advertisement mark' || frame === null || blocks[i - 1]?.container.parent === frame)
      continue;
    const framed = blocks.slice(i + 1).filter(({ container }) => container.parent === frame);
    if (framed.reduce((sum, { textLength }) => sum + textLength, 0) > LONGEST_ADVERTISEMENT) continue;
    for (const block of framed) removed.set(block, 'advertisement');
  }
}

/** In characters; the report's own frame holds more. */
const LONGEST_ADVERTISEMENT = 300;

/** How many blocks at either edge may be the site's word to its readers. */
const EDGE = 4;

function removeTalk(blocks: readonly PageBlock[], removed: Map<PageBlock, string>): void {
  const left = blocks.filter((block) => !removed.has(block) && block.kind !== 'post');
  const last = Math.max(left.length - EDGE, Math.ceil(left.length / 2));
  for (const block of [...left.slice(0, Math.min(3, last)), ...left.slice(last)]) {
    const reason = talkReason(block.text);
    if (reason !== null) removed.set(block, reason);
  }
}

function belongsToList(block: PageBlock): boolean {
  if (runs(block) && block.linkLength < block.textLength / 2) return false;
  return block.linkLength > 0 || block.kind === 'list item' || block.kind === 'caption';
}

/** Lines above the first running text: the headline again, names of sections, dates; a deck that is a sentence stays. */
function removeHead(blocks: readonly PageBlock[], { title, byline }: Told, removed: Map<PageBlock, string>): void {
  const author = key(byline ?? '');
  const first = blocks.findIndex((block) => !removed.has(block) && block.kind !== 'heading' && runs(block));
  for (const block of blocks.slice(0, Math.max(first, 0))) {
    if (removed.has(block) || block.kind === 'post') continue;
    if (block.tag === 'h1' || (title !== null && key(title).includes(key(block.text))))
      removed.set(block, 'doubled headline');
    else if (author !== '' && block.text.length < 2 * author.length + 20 && key(block.text).includes(author)) {
      removed.set(block, 'byline');
    } else if (block.text.length < 40 && !endsSentence(block.text) && block.kind !== 'heading') {
      removed.set(block, 'line above the report');
    }
  }
  // A report of short paragraphs has no first running one; its headline goes all the same.
  const [head] = blocks;
  if (first < 0 && head && blocks.length > 1 && head.tag === 'h1' && title !== null && key(title) === key(head.text)) {
    removed.set(head, 'doubled headline');
  }
}

function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** What stands below the last running text without being a sentence, and headings that head nothing. */
function removeTail(blocks: readonly PageBlock[], removed: Map<PageBlock, string>): void {
  for (const block of blocks.toReversed()) {
    if (removed.has(block)) continue;
    if (runs(block) || block.kind === 'post' || block.kind === 'list item' || block.kind === 'quote') return;
    if (endsSentence(block.text) && block.kind !== 'heading') return;
    removed.set(block, 'line below the report');
  }
}
