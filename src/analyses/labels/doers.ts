import type { Language } from '../../core/language.ts';
import { groupStart } from '../phrases.ts';
import type { Word } from '../version.ts';

/** Words between "who" and the verb that it goes with: "who in turn took up arms". */
const MOST_BETWEEN = 4;

/**
 * Several people who did what the verb at `at` tells, with what says of them where they are, as they stand right before it:
 * "the mostly Larnish villagers in the hills, who later took up arms". `null` where nobody does, or one only.
 */
export function doersOf(words: readonly Word[], at: number, language: Language): readonly Word[] | null {
  const relative = words.findLastIndex(({ tag }, i) => i < at && at - i <= MOST_BETWEEN && /^W(?:P|DT)$/.test(tag));
  let end = relative < 0 ? groupStart(words, at, language) : relative;
  if (relative > 0 && words[end - 1]?.form === ',') end--;
  const group = nounGroup(words, end);
  const before = words[group - 1]?.tag === 'DT' ? group - 2 : group - 1;
  // "In the hills": the people stand before it.
  const inPlace = words[end - 1]?.tag !== 'NNS' && words[before]?.tag === 'IN';
  const [first, last] = inPlace ? [nounGroup(words, before), before] : [group, end];
  return first < last && /^NNP?S$/.test(words[last - 1]!.tag) ? words.slice(first, end) : null;
}

/** Where the nouns and adjectives begin that end before `end`; `end` where no noun stands there. */
function nounGroup(words: readonly Word[], end: number): number {
  if (!/^NN/.test(words[end - 1]?.tag ?? '')) return end;
  let from = end;
  while (from > 0 && /^(?:NN|JJ|HYPH|CD|RB|VBN)/.test(words[from - 1]!.tag)) from--;
  return from;
}
