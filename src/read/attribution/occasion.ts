import type { Occasion } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { DESCRIBES_OUTLET, OCCASION_PATTERNS } from '../../languages/en/attribution/occasions.ts';

/**
 * Where or to whom something was said, from the sentence of its cue without the words that were said; `null` where
 * nothing tells. `sentence` and `contents` are character spans into `text`.
 */
export function findOccasion(text: string, sentence: Span, contents: readonly Span[]): Occasion | null {
  const told = masked(text, sentence, contents);
  for (const { kind, pattern } of OCCASION_PATTERNS) {
    const match = pattern.exec(told);
    if (match === null || match[0].trim() === '') continue;
    const from = match.index + (match[0].length - match[0].trimStart().length);
    const to =
      match.groups?.to === undefined
        ? null
        : withoutArticle(match.groups.to, told.slice(match.index + match[0].length));
    return { start: sentence.start + from, end: sentence.start + match.index + match[0].trimEnd().length, kind, to };
  }
  return null;
}

/** The sentence with what was said blotted out, so that positions stay. */
function masked(text: string, sentence: Span, contents: readonly Span[]): string {
  let told = text.slice(sentence.start, sentence.end);
  for (const content of contents) {
    const from = Math.max(content.start, sentence.start) - sentence.start;
    const to = Math.min(content.end, sentence.end) - sentence.start;
    if (to > from) told = told.slice(0, from) + '\n'.repeat(to - from) + told.slice(to);
  }
  return told;
}

/** "The" before a name with what it is after it belongs to that: CNN for "the CNN television company". */
const withoutArticle = (name: string, rest: string): string =>
  DESCRIBES_OUTLET.test(rest) ? name.replace(/^the (?=\p{Lu})/u, '') : name;
