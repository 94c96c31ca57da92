import type { Figure } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { contains, type Span } from '../../core/span.ts';
import type { Word } from '../version.ts';
import { isMoney } from './money.ts';

/** Whether a figure counts things, rather than measuring an amount. */
export function isCount(figure: Figure, of: ReadonlySet<string>, language: Language): boolean {
  const { unit, value } = figure;
  // "A magnitude 6.4 earthquake" counts no earthquakes.
  if (unit === null || of.size === 0 || !Number.isInteger(value) || isMoney(figure, language)) return false;
  return of.has(unit) || of.has(language.lemma(unit, null)) || language.stateOf(unit) !== null;
}

/** The index after the last word of a figure. */
export function endOf(words: readonly Word[], at: number, figure: Figure): number {
  let end = at;
  while (end < words.length && words[end]!.start < figure.end) end++;
  return end;
}

/** The verb before a figure and the main verb after it, in its clause; "be", "have" and the like tell no act. */
export function actsBeside(clause: readonly Word[], figure: Span): string[] {
  const isVerb = ({ tag }: Word): boolean => tag.startsWith('VB') || tag === 'MD';
  const before = clause.findLast((word) => word.end <= figure.start && isVerb(word));
  const from = clause.findIndex((word) => word.start >= figure.end && isVerb(word));
  let last = from;
  while (last >= 0 && clause[last + 1] !== undefined && /^(?:VB|RB|MD)/.test(clause[last + 1]!.tag)) last++;
  const after = from < 0 ? undefined : clause.slice(from, last + 1).findLast(isVerb);
  return [before, after].flatMap((verb) => (verb?.matter === true ? [verb.lemma] : []));
}

/** "31.50 dollars a share", "$32 for each share", "12 percent a year". */
export function rateOf(words: readonly Word[], end: number, language: Language): string | null {
  const each = words.findIndex(({ form }, i) => i >= end && i <= end + 1 && language.signals(form).includes('each'));
  const isNear = each === end || (each === end + 1 && words[end]!.tag === 'IN');
  const noun = isNear ? words[each + 1] : undefined;
  return noun !== undefined && /^NNS?$/.test(noun.tag) ? noun.lemma : null;
}

/** The nouns of the phrase that "of" ties to what is counted. */
export function complementOf(words: readonly Word[], at: number, figure: Figure, language: Language): string[] {
  if (figure.of === null) return [];
  const last = words.findLastIndex((word, i) => i >= at && contains(figure.of!, word));
  if (last < 0 || words[last + 1] === undefined || !language.signals(words[last + 1]!.form).includes('partitive'))
    return [];
  const phrase = words.slice(last + 2, last + 2 + COMPLEMENT_REACH);
  const end = phrase.findIndex(({ tag }) => !/^(?:DT|JJ|NN|CD|PRP\$|VBN)/.test(tag));
  return phrase
    .slice(0, end < 0 ? phrase.length : end)
    .flatMap(({ tag, matter, lemma }) => (matter && tag.startsWith('NN') ? [lemma] : []));
}

/** "Six versions of the old attack code" has four words after its "of". */
const COMPLEMENT_REACH = 4;
