import { squeeze } from './metadata.ts';
import { certainReason, suggestedReason } from './rules.ts';
import { type Element, elementsOf, isElement, textOf } from './tree.ts';

/** How much running text an element holds: what tells a report from the page around it. */
export interface Measures {
  /** Whether what an element's name suggests is to be believed, seen what it holds. */
  isTold(element: Element, reason: string): boolean;
}

interface Amounts {
  /** Characters of running text. */
  readonly running: number;
  readonly text: number;
  readonly links: number;
  readonly holdsHeadline: boolean;
  readonly holdsQuotation: boolean;
}

/** Characters of paragraphs that are long enough to be running text and are not made of links. */
const PARAGRAPH_LENGTH = 80;
/** More than a third: the report is the longest text of nearly every page, comments apart. */
const REPORT_SHARE = 0.35;
/** Of a list of other reports nearly all is links; a lead that is only named like one has next to none. */
const LIST_LINK_SHARE = 0.1;

/** Measures every element below `root` once. `title` tells which heading is the report's. */
export function measure(root: Element, title: string | null): Measures {
  const amounts = new Map<Element, Amounts>();
  const total = amountsOf(root, headlineOf(root, title), amounts).running;
  return {
    isTold(element, reason) {
      const { running, text, links, holdsHeadline, holdsQuotation } = amounts.get(element) ?? NOTHING;
      if (reason === 'comments') return !holdsHeadline;
      if (holdsHeadline) return false;
      // What frames a post of a social network is named like a row of share links.
      if (holdsQuotation && reason === 'share links') return false;
      const isLead = running > 0 || (element.tag === 'p' && text >= SENTENCE_LENGTH);
      if (LISTS.has(reason) && isLead && links < LIST_LINK_SHARE * text) return false;
      return total === 0 || running / total <= REPORT_SHARE;
    },
  };
}

/** A paragraph named for a teaser and no shorter than this is a lead, not a label. */
const SENTENCE_LENGTH = 45;

/** Removals that are about lists of links. */
const LISTS: ReadonlySet<string> = new Set(['list of other reports']);
const NOTHING: Amounts = { running: 0, text: 0, links: 0, holdsHeadline: false, holdsQuotation: false };

function amountsOf(element: Element, headline: Element | null, found: Map<Element, Amounts>): Amounts {
  if (certainReason(element) !== null) return NOTHING;
  let { running, text, links } = NOTHING;
  let holdsHeadline = element === headline;
  let holdsQuotation = element.tag === 'blockquote';
  let own = 0;
  for (const child of element.children) {
    if (!isElement(child)) {
      own += child.text.trim().length;
      text += child.text.trim().length;
      continue;
    }
    const inner = amountsOf(child, headline, found);
    if (INLINE.has(child.tag)) own += inner.text;
    else if (suggestedReason(child) !== 'comments') running += inner.running;
    text += inner.text;
    links += inner.links;
    holdsHeadline ||= inner.holdsHeadline;
    holdsQuotation ||= inner.holdsQuotation;
  }
  if (element.tag === 'a') links = text;
  if (own >= PARAGRAPH_LENGTH && !INLINE.has(element.tag)) running += own;
  const amounts = { running, text, links, holdsHeadline, holdsQuotation };
  found.set(element, amounts);
  return amounts;
}

/** The `<h1>` that says the title, else the first: some sites set the titles of other reports in it too. */
function headlineOf(root: Element, title: string | null): Element | null {
  const headings = elementsOf(root).filter(({ tag }) => tag === 'h1');
  return headings.find((heading) => squeeze(textOf(heading)) === title) ?? headings[0] ?? null;
}

const INLINE = new Set('abbr b bdi bdo cite code em font i ins mark q s small span strong sub sup time u'.split(' '));
