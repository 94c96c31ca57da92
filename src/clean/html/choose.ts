import type { PageBlock } from './blocks.ts';
import type { Element } from './tree.ts';

/**
 * What one block costs before its text counts: makes a short block speak against its surroundings and a paragraph for
 * them.
 */
const BLOCK_COST = 25;
/** How much worse a linked character is than a plain one is good. */
const LINK_COST = 2;

/**
 * The element whose blocks together read most like a report: the one with the greatest sum of weights, where each plain
 * character counts for it, and linked characters and short blocks against. After maximum subsequence segmentation
 * (Pasternack and Roth 2009, "Extracting Article Text from the Web with Maximum Subsequence Segmentation"), with
 * subtrees in place of runs of tokens. `null` for a page without blocks.
 */
export function chooseContainer(blocks: readonly PageBlock[]): Element | null {
  const sums = new Map<Element, number>();
  for (const block of blocks) {
    const weight = weightOf(block);
    for (let at: Element | null = block.container; at; at = at.parent) sums.set(at, (sums.get(at) ?? 0) + weight);
  }
  let best: Element | null = null;
  for (const [element, sum] of sums) if (best === null || sum > sums.get(best)!) best = element;
  return best;
}

function weightOf({ textLength, linkLength }: PageBlock): number {
  return textLength - linkLength - LINK_COST * linkLength - BLOCK_COST;
}
