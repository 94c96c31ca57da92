import type { Language } from '../../core/language.ts';
import type { Word } from '../words.ts';
import type { MatchedWords } from './soft-match.ts';

/**
 * Which words stand in a circumstance or condition of what is claimed ("due to …", "amid …", "if …"), up to the next mark: 1 for
 * these, 0 for others.
 */
export function asidesOf(words: readonly Word[], language: Language): Uint8Array {
  const asides = new Uint8Array(words.length);
  for (let index = 0; index < words.length; index++) {
    const isAfterMark = index === 0 || endsWithMark(words[index - 1]!);
    const forms = words.slice(index, index + MOST_FORMS).map(({ form }) => form);
    const length = language.circumstance(forms, isAfterMark);
    if (length === 0) continue;
    let end = index + length;
    while (end < words.length && (end === index + length || !endsWithMark(words[end - 1]!))) end++;
    asides.fill(1, index, end);
    index = end - 1;
  }
  return asides;
}

/** Whether all that is said is a condition ("was sorry *if the fire had to do with it*"): whether it is claimed, what stands before it tells. */
export function isConditionAlone(words: readonly Word[], asides: Uint8Array, language: Language): boolean {
  const [first] = words;
  if (first === undefined || !language.signals(first.form).includes('condition')) return false;
  return words.every(({ kind }, index) => kind === 'grammar' || asides[index] === 1);
}

/** The longest preposition has so many forms. */
const MOST_FORMS = 4;

function endsWithMark({ end, outer }: Word): boolean {
  return outer.end > end;
}

/** Share of what the pairs tell that the one has in a circumstance and the other in what it claims, 0 to 1. */
export function crossing(
  pairs: readonly MatchedWords[],
  [a, b]: readonly [readonly Word[], readonly Word[]],
  [asidesOfA, asidesOfB]: readonly [Uint8Array, Uint8Array],
): number {
  let [crossed, all] = [0, 0];
  for (const pair of pairs) {
    const [ours, theirs] = [a[pair.a]!, b[pair.b]!];
    if (ours.kind === 'grammar') continue;
    const weight = pair.score * Math.min(ours.weight, theirs.weight);
    all += weight;
    if (asidesOfA[pair.a] !== asidesOfB[pair.b]) crossed += weight;
  }
  return all === 0 ? 0 : crossed / all;
}
