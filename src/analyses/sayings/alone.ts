import type { Language } from '../../core/language.ts';
import { areKin } from '../likeness.ts';
import type { Word } from '../version.ts';

/** Whether a word has nothing in the other quotation that is its like: a form of it, a synonym, another spelling, a number in words. */
export function isAlone({ lemma, form, tag }: Word, against: readonly Word[], language: Language): boolean {
  const synonyms = new Set(language.synonyms(lemma));
  // "Work force" and "workforce".
  const own = lettersOf(form);
  if (
    own.length >= LEAST_LETTERS &&
    against
      .map((word) => lettersOf(word.form))
      .join('')
      .includes(own)
  )
    return false;
  return !against.some((word) => {
    const other = lettersOf(word.form);
    return (
      word.lemma === lemma ||
      areKin(word.lemma, lemma) ||
      synonyms.has(word.lemma) ||
      lastKey(word.form, language) === lastKey(form, language) ||
      own === other ||
      // "O.K." and "okay".
      language.synonyms(own).includes(other) ||
      // "20 years" and "twenty years", "11th" and "eleventh": in figures or in words.
      (/^(?:CD|JJ)$/.test(word.tag) && /\d/.test(other) !== /\d/.test(own) && /^(?:CD|JJ)$/.test(tag)) ||
      isShort(own, other) ||
      isShort(other, own) ||
      // "Sen." and "Senator".
      (Math.min(own.length, other.length) >= LEAST_OF_SHORT && (own.startsWith(other) || other.startsWith(own)))
    );
  });
}

/** "km" for "kilometres", "pct" for "percent": some of the consonants, in order. */
function isShort(short: string, long: string): boolean {
  const rest = [...short].reduce(
    (left, letter) => (left.includes(letter) ? left.slice(left.indexOf(letter) + 1) : '\n'),
    `${long}.`,
  );
  return (
    short.length > 1 && short.length < long.length && short[0] === long[0] && !/[aeiou\d]/.test(short) && rest !== '\n'
  );
}

const LEAST_LETTERS = 4;
const LEAST_OF_SHORT = 3;

/** Letters and digits, "6:00" as "6" and "paedo" as "pedo". */
const lettersOf = (form: string): string =>
  form
    .replace(/:00$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[ao]e/g, 'e');

/** "Gadhafi" for "al-Qaddafi". */
const lastKey = (form: string, language: Language): string => language.nameKey(form.split('-').at(-1)!);
