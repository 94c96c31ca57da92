import type { Attribution, Citation } from '../../core/annotations.ts';
import type { Document } from '../../core/document.ts';
import { contains, inTextOrder, overlaps, type Span } from '../../core/span.ts';
import { credits } from '../../languages/en/citations/credits.ts';
import { CREDIT, OWN_VERB } from '../../languages/en/citations/cues.ts';
import type { Found } from '../../languages/en/citations/found.ts';
import { backward, describedOutlets, forward } from '../../languages/en/citations/named.ts';
import { anaphors, nameless, posts } from '../../languages/en/citations/unnamed.ts';
import type { WordPlaces } from '../../languages/openings.ts';
import { inFull } from './in-full.ts';
import { attributionOf } from './link.ts';
import { isOwn, isPublisher } from './own.ts';

/**
 * Where a report leans on another outlet, in text order: who reported it, whom somebody told it, where the page says that
 * it comes from, whose post it shows. What a report says of its own outlet is none, nor what somebody quoted says of another. A span covers the name and the words
 * that lean on it. `words` are the text's tokens. "state media" and the like are outlets by those words: a chain that ends there ends in nobody.
 */
export function readCitations(
  document: Pick<Document, 'text' | 'blocks' | 'outlet' | 'url'>,
  words: WordPlaces,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
): Citation[] {
  const { text } = document;
  const told = describedOutlets(text, words);
  const named = [...posts(text), ...forward(text, words, told), ...backward(text, words, told)];
  const kept = withoutOverlap([...named, ...nameless(text, words)].sort(inTextOrder));
  const all = withoutOverlap([...kept, ...anaphors(text, words, kept)].sort(inTextOrder));
  const quoted = attributions.flatMap(({ kind, content }) => (kind === 'direct' ? content : []));
  const credited = credits(text, document.blocks).filter((found) => isOfAnother(found, document));
  const cited = all.filter(
    (found) => !isOwn(found.outlet, document) && !speaksForItself(found, document) && !isCredit(document, found),
  );
  return inFull(withoutOverlap([...credited, ...cited].sort(inTextOrder)), text)
    .filter((found) => !quoted.some((span) => contains(span, found)))
    .map(({ start, end, outlet, kind, rule }) => {
      const attribution = kind === 'source' ? null : attributionOf({ start, end }, sentences, attributions);
      return { start, end, outlet, kind, attribution, rule };
    });
}

/** Whether a credit names another than the publisher; the agency of a dateline is the publisher itself where none is known. */
function isOfAnother({ outlet, kind }: Found, document: Pick<Document, 'outlet' | 'url'>): boolean {
  const isKnown = document.outlet !== null || document.url !== null;
  return (isKnown || kind !== 'source') && !isPublisher(outlet, document);
}

/** "Norna has learned", "Norna asked": in a report whose outlet is not known, as a rule of that outlet. */
function speaksForItself({ rule }: Found, { outlet, url }: Pick<Document, 'outlet' | 'url'>): boolean {
  return outlet === null && url === null && OWN_VERB.test(rule.replace('OUTLET ', ''));
}

/** Whether it stands in a caption, or in brackets as a picture's credit does: "(Ana Roe/Norna via AP)". */
function isCredit({ text, blocks }: Pick<Document, 'text' | 'blocks'>, span: Span): boolean {
  if (blocks.some((block) => block.kind === 'caption' && overlaps(block, span))) return true;
  const opened = text.slice(Math.max(0, span.start - 80), span.start).match(/\([^()\n]*$/);
  return opened !== null && CREDIT.test(text.slice(span.start, span.end)) && /^\s?\)/.test(text.slice(span.end));
}

/** Of overlapping ones the earlier, which is the longer where they begin together. */
function withoutOverlap(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const next of found) {
    const last = kept.at(-1);
    if (last === undefined || next.start >= last.end) kept.push(next);
  }
  return kept;
}
