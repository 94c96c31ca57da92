import type { Occasion } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { DESCRIBES_OUTLET, OCCASION_PATTERNS, PUBLISHES } from '../../languages/en/attribution/occasions.ts';
import { withoutThe } from '../../languages/en/small-words.ts';
import type { Frame } from './frame.ts';

/**
 * Where or to whom something was said, from the sentence of its cue without the words that were said; `null` where
 * nothing tells. `sentence`, the frame's source and contents are character spans into `text`. Where somebody else posts what the source
 * is then told to say ("The Gazette posted a film on its Twitter page, showing her as saying …"), that is not where it was said.
 */
export function findOccasion(
  text: string,
  sentence: Span,
  { source, content }: Pick<Frame, 'source' | 'content'>,
): Occasion | null {
  const told = masked(text, sentence, content);
  for (const { kind, needs, pattern } of OCCASION_PATTERNS) {
    if (!needs.some((words) => told.includes(words))) continue;
    const match = pattern.exec(told);
    if (match === null || match[0].trim() === '') continue;
    const isBefore = source?.every(({ start }) => start >= sentence.start + match.index + match[0].length) === true;
    if (kind === 'post' && isBefore && PUBLISHES.test(told.slice(0, match.index))) continue;
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

/** A name without the full stop of its sentence, and without "the" where that belongs to what it is: CNN for "the CNN television company". */
function withoutArticle(name: string, rest: string): string {
  const bare = name.replace(/(?<=\p{L}{3})\.$/u, '');
  return DESCRIBES_OUTLET.test(rest) && /^\p{Ll}+ \p{Lu}/u.test(bare) ? withoutThe(bare) : bare;
}
