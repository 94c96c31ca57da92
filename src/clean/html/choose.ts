import { endsSentence } from '../lines.ts';
import { type PageBlock, runs } from './blocks.ts';
import { type Element, elementsOf } from './tree.ts';

/**
 * What one block costs before its text counts: makes a short block speak against its surroundings and a paragraph for
 * them.
 */
const BLOCK_COST = 25;
/** How much worse a linked character is than a plain one is good. */
const LINK_COST = 2;
/** The most that one block can speak against its surroundings: lists of links stand within reports too. */
const WORST = -60;

/**
 * The blocks that read most like a report, in order: those of the element with the greatest sum of weights, where each
 * plain character counts for it, and linked characters and short blocks against; with the sections beside it that are
 * made like it, and the lead that stands between the headline and it. After maximum subsequence segmentation
 * (Pasternack and Roth 2009, "Extracting Article Text from the Web with Maximum Subsequence Segmentation"), with
 * subtrees in place of runs of tokens. Empty for a page without blocks.
 */
export function chooseReport(blocks: readonly PageBlock[], title: string | null): readonly PageBlock[] {
  const container = greatest(blocks);
  if (container === null) return [];
  const chosen = firstArticle(container, blocks) ?? container;
  const areas = [chosen, ...sectionsLike(chosen, blocks)];
  const from = areas.reduce((least, { start }) => Math.min(least, start), chosen.start);
  const headline = headlineEnd(blocks, title, from);
  return blocks.filter((block) => areas.some((area) => isWithin(block, area)) || isLead(block, headline, from));
}

function greatest(blocks: readonly PageBlock[]): Element | null {
  const sums = new Map<Element, number>();
  for (const block of blocks) {
    const weight = weightOf(block);
    for (let at: Element | null = block.container; at; at = at.parent) sums.set(at, (sums.get(at) ?? 0) + weight);
  }
  let best: Element | null = null;
  for (const [element, sum] of sums) if (best === null || sum > sums.get(best)!) best = element;
  // Of two short paragraphs the longer one is not the report: what holds it is, where little speaks against that.
  while (best?.parent && PARAGRAPHS.has(best.tag) && sums.get(best.parent)! >= sums.get(best)! - 2 * BLOCK_COST) {
    best = best.parent;
  }
  return best;
}

/** Elements that hold a part of a report and hardly ever the whole. */
const PARAGRAPHS = new Set(['p', 'li', 'blockquote', 'figcaption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dd', 'dt']);

function weightOf({ textLength, linkLength }: PageBlock): number {
  return Math.max(textLength - linkLength - LINK_COST * linkLength - BLOCK_COST, WORST);
}

/** Running text that makes an `<article>` a report of its own, in characters: three paragraphs or so. */
const REPORT_LENGTH = 500;

/** The first of several reports that a page shows one below the other; `null` where there is one only. */
function firstArticle(container: Element, blocks: readonly PageBlock[]): Element | null {
  const articles = elementsOf(container).filter(({ tag }) => tag === 'article');
  const reports = articles.filter((article) => runningLength(article, blocks) >= REPORT_LENGTH);
  const first = reports[0];
  return first && reports.some((report) => report.start >= first.end) ? first : null;
}

function runningLength(area: Element, blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => (isWithin(block, area) && isPlain(block) ? sum + block.textLength : sum), 0);
}

/** Sections beside the chosen one that share its tag and a class and hold running text. */
function sectionsLike(chosen: Element, blocks: readonly PageBlock[]): readonly Element[] {
  // Articles side by side are reports of their own.
  if (chosen.tag === 'article') return [];
  const siblings = (chosen.parent?.children ?? []).filter((node): node is Element => 'tag' in node && node !== chosen);
  const classes = classesOf(chosen);
  return siblings.filter((sibling) => {
    const alike = sibling.tag === chosen.tag && classesOf(sibling).some((name) => classes.includes(name));
    const unnamed =
      sibling.tag === 'p' || (sibling.tag === chosen.tag && classes.length === 0 && classesOf(sibling).length === 0);
    return (alike || unnamed) && blocks.some((block) => isWithin(block, sibling) && isPlain(block));
  });
}

function classesOf({ attributes }: Element): readonly string[] {
  return (attributes.class ?? '').split(/\s+/).filter(Boolean);
}

/** End of the last heading above `before` that says the title; -1 without one. */
function headlineEnd(blocks: readonly PageBlock[], title: string | null, before: number): number {
  const wanted = key(title ?? '');
  const headline = blocks.findLast(({ kind, tag, text, pieces }) => {
    if (pieces[0]!.start >= before || kind !== 'heading') return false;
    return tag === 'h1' || (wanted !== '' && wanted.includes(key(text)) && key(text).length > wanted.length / 2);
  });
  return headline?.pieces.at(-1)?.end ?? -1;
}

/** A lead need not end like a sentence; it is longer than the lines about author and date around it. */
const LEAD_LENGTH = 80;
/** A short sentence is a lead too. */
const SENTENCE_LENGTH = 45;

function isLead(block: PageBlock, headline: number, from: number): boolean {
  const { start } = block.pieces[0]!;
  if (headline < 0 || start < headline || start >= from || block.kind === 'list item') return false;
  if (isPlain(block)) return true;
  const least = endsSentence(block.text) ? SENTENCE_LENGTH : LEAD_LENGTH;
  return block.textLength >= least && block.linkLength === 0 && block.kind !== 'caption';
}

/** Running text that is not made of links. */
function isPlain(block: PageBlock): boolean {
  return block.kind !== 'caption' && runs(block) && block.linkLength * 4 < block.textLength;
}

function isWithin({ pieces }: PageBlock, area: Element): boolean {
  return pieces[0]!.start >= area.start && pieces[0]!.start < area.end;
}

function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
