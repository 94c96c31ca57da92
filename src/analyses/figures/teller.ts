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

/** On whose word a sentence gives a figure in words that lead or follow it closely: "Larn speaks of seven dead", "four died according to Larn"; `null` where it does not. */
export function sourceBeside(version: Version, words: readonly Word[], at: number, language: Language): string | null {
  const isOf = words[at - 1]?.tag === 'IN';
  const speaks = isOf && language.signals(words[at - 2]?.lemma ?? '').includes('speaks');
  const source = speaks ? subjectBefore(words, at - 2) : accordingTo(words, at, language);
  const isNamed = source.some(({ tag }) => tag.startsWith('NN')) && source.length <= MOST_OF_TELLER;
  return isNamed ? asTold(version, source, source[0] === words[0]) : null;
}

const isStop = ({ form, tag }: Word): boolean => /^[,;:.]$/.test(form) || tag === 'CC';

function subjectBefore(words: readonly Word[], verb: number): readonly Word[] {
  const from = words.findLastIndex((word, i) => i < verb && isStop(word)) + 1;
  const subject = words.slice(from, verb).filter(({ tag }) => !/^(?:MD|RB)$/.test(tag));
  return subject.every(({ tag }) => /^(?:DT|JJ|NNP?S?|POS|IN)$/.test(tag)) ? subject : [];
}

function accordingTo(words: readonly Word[], at: number, language: Language): readonly Word[] {
  const stops = words.findIndex((word, i) => i > at && isStop(word));
  const rest = words.slice(at, stops < 0 ? words.length : stops);
  const cue = rest.findIndex(
    ({ form }, i) => language.signals(form).includes('accords') && /^(?:TO|IN)$/.test(rest[i + 1]?.tag ?? ''),
  );
  const source = cue < 0 ? [] : rest.slice(cue + 2).filter(({ tag }) => !/^[.'"`)]/.test(tag));
  return source.every(({ tag }) => /^(?:DT|JJ|NNP?S?|POS|IN)$/.test(tag)) ? source : [];
}
