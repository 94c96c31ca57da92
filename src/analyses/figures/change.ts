import type { Language } from '../../core/language.ts';
import type { Word } from '../version.ts';

/** Whether a figure tells what was added ("another 12", "nine more bodies"), not what there is. */
export function isChange(words: readonly Word[], at: number, language: Language): boolean {
  const before = words.slice(Math.max(0, at - 2), at);
  const [next, then] = [words[at + 1], words[at + 2]];
  // "Nine more than last year" compares.
  const isAdded = next !== undefined && language.signals(next.form).includes('more') && /^(?:JJ|NN)/.test(next.tag);
  if (isAdded && then?.tag !== 'IN') return true;
  // "Must also pay" adds no sum to another.
  return before.some(({ form, tag }, i) => {
    // "By evening 21 ships" tells of when.
    const isOfOther = tag === 'IN' && before[i + 1]?.tag.startsWith('NN');
    return tag !== 'RB' && !isOfOther && language.signals(form).includes('more');
  });
}

/** How far before the preposition the word for a rise may stand: "rose on Thursday to 49". */
const RISE_REACH = 3;

/** Whether a figure is said to have come to this ("rose to 49"). */
export function isRisen(words: readonly Word[], at: number, language: Language): boolean {
  const preposition = words[at - 1];
  // "Rose by 49" tells how much was added.
  if (!/^(?:TO|IN)$/.test(preposition?.tag ?? '') || language.signals(preposition!.form).includes('change'))
    return false;
  const before = words.slice(Math.max(0, at - 1 - RISE_REACH), at - 1);
  return before.some((word) => language.signals(word.form).includes('change'));
}
