import type { Attribution, Citation } from '../../core/annotations.ts';
import type { Document } from '../../core/document.ts';
import { inTextOrder, overlaps, type Span } from '../../core/span.ts';
import type { Found } from '../../languages/en/citations/found.ts';
import { backward, describedOutlets, forward } from '../../languages/en/citations/named.ts';
import { anaphors, nameless, posts } from '../../languages/en/citations/unnamed.ts';
import type { WordPlaces } from '../../languages/openings.ts';
import { attributionOf } from './link.ts';

/**
 * Where a report leans on another outlet, in text order: who reported it, whom somebody told it, where the page says that
 * it comes from, whose post it shows. What a report says of its own outlet is none. A span covers the name and the words
 * that lean on it. `words` are the text's tokens. "state media" and the like are outlets by those words: a chain that ends there ends in nobody.
 */
export function readCitations(
  document: Pick<Document, 'text' | 'blocks' | 'outlet'>,
  words: WordPlaces,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
): Citation[] {
  const { text } = document;
  const told = describedOutlets(text, words);
  const named = [...posts(text), ...forward(text, words, told), ...backward(text, words, told)];
  const kept = withoutOverlap([...named, ...nameless(text, words)].sort(inTextOrder));
  const all = withoutOverlap([...kept, ...anaphors(text, words, kept)].sort(inTextOrder));
  const own = document.outlet === null ? null : keyOf(document.outlet);
  return all
    .filter((found) => keyOf(found.outlet) !== own && !inCaption(document, found))
    .map(({ start, end, outlet, kind, rule }) => {
      const attribution = kind === 'source' ? null : attributionOf({ start, end }, sentences, attributions);
      return { start, end, outlet, kind, attribution, rule };
    });
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/^the /, '');
}

function inCaption(document: Pick<Document, 'blocks'>, span: Span): boolean {
  return document.blocks.some((block) => block.kind === 'caption' && overlaps(block, span));
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
