import { certainReason } from './rules.ts';
import { type Element, isElement } from './tree.ts';

/** How much running text an element holds: what tells a report from the page around it. */
export interface Measures {
  /** Whether so much of the page's running text is below `element` that it must be the report, whatever its name. */
  holdsTheReport(element: Element): boolean;
}

/** Characters of paragraphs that are long enough to be running text and are not made of links. */
const PARAGRAPH_LENGTH = 80;
/** More than a third: the report is the longest text of nearly every page, comments apart. */
const REPORT_SHARE = 0.35;

/** Measures every element below `root` once. */
export function measure(root: Element): Measures {
  const running = new Map<Element, number>();
  const total = runningLength(root, running);
  return { holdsTheReport: (element) => total > 0 && (running.get(element) ?? 0) / total > REPORT_SHARE };
}

function runningLength(element: Element, found: Map<Element, number>): number {
  if (certainReason(element) !== null) return 0;
  let length = 0;
  let own = 0;
  for (const child of element.children) {
    if (!isElement(child)) own += child.text.trim().length;
    else if (INLINE.has(child.tag)) own += plainLength(child);
    else length += runningLength(child, found);
  }
  if (own >= PARAGRAPH_LENGTH) length += own;
  found.set(element, length);
  return length;
}

const INLINE = new Set(
  'abbr b bdi bdo br cite code em font i ins mark q s small span strong sub sup time u wbr'.split(' '),
);

function plainLength(element: Element): number {
  let length = 0;
  for (const child of element.children) {
    if (!isElement(child)) length += child.text.trim().length;
    else if (INLINE.has(child.tag)) length += plainLength(child);
  }
  return length;
}
