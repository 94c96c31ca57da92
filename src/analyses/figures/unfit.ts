import type { Figure } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { contains, overlaps } from '../../core/span.ts';
import { compoundLengths } from '../compound-lengths.ts';
import { type Version, type Word, wordsIn } from '../version.ts';

/** Whether a figure, whose first word is that at `at` of its sentence, is of nothing that two reports could count or measure alike. */
export function tellsNoQuantity(
  version: Version,
  figure: Figure,
  words: readonly Word[],
  at: number,
  language: Language,
): boolean {
  return (
    isUnfit(figure, words, at) ||
    isTime(version, figure) ||
    // "An hour and fifty minutes": neither is how long it was.
    compoundLengths(version).some((length) => overlaps(length, figure)) ||
    isBrokenOff(version, figure) ||
    isInCompound(words, at, figure, language) ||
    isTolerance(words, at, language) ||
    isNeeded(words, at, language)
  );
}

/** A score is of a match at a moment, a bare ratio of whatever stands before it; "four times the limit" says of what. */
function isUnfit({ unit, end }: Figure, words: readonly Word[], at: number): boolean {
  if (unit !== 'time') return unit === 'score';
  const next = words.slice(at).find(({ start }) => start >= end);
  return next === undefined || !/^(?:DT|PRP\$)$/.test(next.tag);
}

/** Whether a figure is none of what is counted: too small, or a time. How long something took is a figure. */
function isTime(version: Version, figure: Figure): boolean {
  // "40 years ago".
  const [next] = wordsIn(version, { start: figure.end, end: figure.end + AGO_REACH });
  if (next !== undefined && figure.unit !== null && version.language.hoursIn(figure.unit) !== null) {
    const signals = version.language.signals(next.form);
    // "Sat for three days before it ruled" is how long.
    if (signals.includes('past') && !signals.includes('earlier')) return true;
  }
  const isOwn = figure.unit !== null && version.language.hoursIn(figure.unit) === null;
  return (
    isTooSmall(figure, version.language) ||
    version.read.annotations.times.some(
      (time) => overlaps(time, figure) && (time.type === 'DURATION' ? figure.unit === null : !isOwn),
    )
  );
}

/** "One" is as often a pronoun or an article; one person may be the toll, and 0.8 percent is an amount. */
function isTooSmall({ value, unit }: Figure, language: Language): boolean {
  if (value >= 2) return false;
  return unit === null || (Number.isInteger(value) && language.stateOf(unit) === null);
}

/** Letters within which "ago" follows a figure. */
const AGO_REACH = 10;

/** "A magnitude of 6. 4", "$37. 5 million", "more than 1, 000", as texts in separate tokens have them: neither part is a number of its own. */
function isBrokenOff(version: Version, { start, end, value }: Figure): boolean {
  const { text } = version.read.document;
  const isSecond = /(?<![\d.,])\d{1,3}\.\s$/.test(text.slice(Math.max(0, start - BROKEN_REACH), start));
  const isFirst = /^\.\s\d{1,2}(?!\d)/.test(text.slice(end, end + BROKEN_REACH));
  if (value === 1 && /^,\s\d{3}(?!\d)/.test(text.slice(end, end + BROKEN_REACH))) return true;
  return (
    (isSecond && /^\d{1,2}(?!\d)/.test(text.slice(start, end))) ||
    (isFirst && /(?<![\d.,])\d{1,3}$/.test(text.slice(start, end)))
  );
}

/** Letters within which the other part of a number broken in two stands. */
const BROKEN_REACH = 6;

/** "A 15 - year employee", "3: 37 PM": the number is a part of something else; "a 6.4-magnitude quake" tells a measure. */
function isInCompound(words: readonly Word[], at: number, figure: Figure, language: Language): boolean {
  const { value, unit } = figure;
  const isMeasure = !Number.isInteger(value) && (unit === null || language.measureKind(unit) !== null);
  const isHyphen = (word: Word | undefined): boolean => /^[-–]$/.test(word?.form ?? '');
  const isSum = /^[A-Z]{3}$/.test(unit ?? '') && /^\d/.test(words[at]!.form);
  const isOwn = (word: Word | undefined): boolean =>
    word !== undefined && contains(figure, word) && (word.tag === 'CD' || isSum);
  let last = at;
  // "Twenty-two", "a 70-million-euro bid": one number.
  while (isHyphen(words[last + 1]) && isOwn(words[last + 2])) last += 2;
  const mark = words[at - 1]?.form ?? '';
  // "Nine died: seven patients and a nurse" lists.
  const isAfterNumber = mark === '/' || (mark === ':' && /^\d/.test(words[at - 2]?.form ?? ''));
  return (isHyphen(words[last + 1]) && !isMeasure) || isAfterNumber;
}

/** How far before a figure the verb may stand that makes it what is needed: "would need another 358". */
const NEED_REACH = 2;

/** "He would still need 358 delegates": nobody has counted them. */
function isNeeded(words: readonly Word[], at: number, language: Language): boolean {
  return words
    .slice(Math.max(0, at - NEED_REACH), at)
    .some(({ lemma }) => language.signals(lemma).includes('requires'));
}

/** How far before a figure the word may stand that makes it a tolerance: "a margin of error of plus or minus 3". */
const TOLERANCE_REACH = 5;

/** Every poll has its own margin of error. */
function isTolerance(words: readonly Word[], at: number, language: Language): boolean {
  const before = words.slice(Math.max(0, at - TOLERANCE_REACH), at);
  return before.some(({ form }) => language.signals(form).includes('tolerance'));
}
