import type { Language, Signal } from '../../core/language.ts';
import { contains } from '../../core/span.ts';
import { quoted, type Version, type Word } from '../version.ts';
import type { FigureFact } from './fact.ts';

/** Words between "put" and "at": "put the number of those taking part at". */
const MOST_BETWEEN = 7;
/** "The organisers of the march", "the interior ministry". */
const MOST_OF_TELLER = 6;

/** Who "puts the number at" a figure, in the report's words; `null` where the figure is not told so. */
export function tellerOf({ version, figure, sentence }: FigureFact, language: Language): string | null {
  const words = version.words.slice(sentence.first, sentence.last);
  const has = (word: Word | undefined, signal: Signal): boolean =>
    word !== undefined && language.signals(word.form).includes(signal);
  const at = words.findIndex((word) => contains(figure, word));
  const reaches = words.findLastIndex((word, i) => i < at && i >= at - HEDGES && has(word, 'reaches'));
  const verb = words.findLastIndex((word, i) => i < reaches && i >= reaches - MOST_BETWEEN && has(word, 'puts'));
  if (verb < 1 || !words.slice(verb, reaches).some((word) => has(word, 'tally'))) return null;
  const from = words.findLastIndex(({ form, tag }, i) => i < verb && (/^[,;:]$/.test(form) || tag === 'CC')) + 1;
  const teller = words.slice(from, verb).filter(({ tag }) => !/^(?:MD|RB|VB)/.test(tag));
  const isNamed = teller.some(({ tag }) => tag.startsWith('NN')) && teller.length <= MOST_OF_TELLER;
  if (!isNamed) return null;
  return asTold(version, teller, from === 0);
}

/** Words for whoever counts; "Employers put the figure at …" has its capital from the sentence. */
function asTold(version: Version, words: readonly Word[], opens: boolean): string {
  const told = quoted(version, { start: words[0]!.start, end: words.at(-1)!.end });
  const isCommon = /^(?:DT|NNS?|JJ)$/.test(words[0]!.tag) && opens;
  return isCommon ? `${told.slice(0, 1).toLowerCase()}${told.slice(1)}` : told;
}

/** "At more than". */
const HEDGES = 4;

/**
 * Who is named as counting before a figure in its sentence, no other figure between: "the organisers spoke of 8,000", "police
 * at 3,000", "the paper's count gives 5,000"; `null` where nobody is.
 */
export function counterBefore({ version, figure, sentence }: FigureFact, language: Language): string | null {
  const words = version.words.slice(sentence.first, sentence.last);
  const before = version.read.annotations.figures.findLast(({ end }) => end <= figure.start);
  const from = words.findIndex(({ start }) => start >= (before?.end ?? 0));
  const at = words.findLastIndex(
    ({ lemma, tag, end }, i) =>
      i >= from && end <= figure.start && tag.startsWith('NN') && language.signals(lemma).includes('counters'),
  );
  if (at < 0) return null;
  let first = at;
  while (first > from && /^(?:DT|JJ|NNP?S?|POS|PRP\$)$/.test(words[first - 1]!.tag)) first--;
  return asTold(version, words.slice(first, at + 1), first === 0);
}
