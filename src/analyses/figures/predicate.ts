import type { Language } from '../../core/language.ts';
import type { Word } from '../version.ts';

/** Some words of a sentence, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The part of a sentence that tells of the word at `at` with a verb of its own: cut at marks, at "and", "but" and at
 * "while", "when" and the like, a part without a verb left with the one before it. Of "Twelve officers were hurt and 68
 * people were arrested" the arrests are no part of the first.
 */
export function stretchAround(words: readonly Word[], at: number, language: Language): Stretch {
  const stretches: Stretch[] = [];
  let from = 0;
  for (let i = 0; i <= words.length; i++) {
    if (i < words.length && !cuts(words[i]!, language)) continue;
    const last = stretches.at(-1);
    const isOwn = hasVerb(words, from, i) && (last === undefined || hasVerb(words, last.from, last.to));
    if (last === undefined || isOwn) stretches.push({ from, to: i });
    else stretches[stretches.length - 1] = { from: last.from, to: i };
    from = i;
  }
  return stretches.find((one) => one.from <= at && at < one.to) ?? { from: 0, to: words.length };
}

function cuts({ tag, form }: Word, language: Language): boolean {
  if (/^(?:CC|,|:)$/.test(tag) || /^[,;:–—-]$/.test(form)) return form !== '-';
  const signals = /^(?:IN|WRB|RB)$/.test(tag) ? language.signals(form) : [];
  return signals.includes('onset') ? !signals.includes('accompanies') : signals.includes('contrast');
}

function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]!.tag.startsWith('VB')) return true;
  return false;
}

/** Whether what is counted at `at` does or suffers what the verb after it in its stretch tells, and more than being. */
export function hasOwnVerb(words: readonly Word[], at: number, { to }: Stretch): boolean {
  for (let i = at + 1; i < to; i++) if (words[i]!.tag.startsWith('VB') && words[i]!.matter) return true;
  return false;
}
