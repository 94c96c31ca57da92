import type { PenaltyTold } from '../../core/language.ts';
import { parseNumber, SMALL_NUMBER_WORD } from './numbers.ts';

const NUMBER = `(?:\\d{1,3}|${SMALL_NUMBER_WORD}(?:-${SMALL_NUMBER_WORD})?)`;
const LENGTH = `(?<length>${NUMBER}(?: and a half)? (?:years?|months?)(?:(?:,? and|,) ${NUMBER} months?)?)`;
const PRISON =
  "(?:(?:in|of|behind) (?:prison|jail|custody|bars|detention|imprisonment)|(?:prison|jail|imprisonment)|(?:’|'))";

/** What a court gave: "sentenced to six years", "jailed for six years today", "given six years in prison", "a six-year prison sentence". */
const IMPOSED: readonly RegExp[] = [
  new RegExp(`\\b(?:sentenced|condemned)(?: [\\p{L}’'.-]+){0,4}? to (?:serve |spend )?${LENGTH}(?!-)`, 'giu'),
  new RegExp(`\\b(?:jailed|imprisoned|locked up)(?: [\\p{L}’'.-]+){0,4}? for ${LENGTH}(?!-)`, 'giu'),
  new RegExp(`\\b(?:given|handed|gets?|got|received|receives) (?:a term of )?${LENGTH} ${PRISON}`, 'giu'),
  new RegExp(
    `\\b(?:given|handed|gets?|got|received|receives|sentenced to|began|begins) (?:a |an )?(?<length>${NUMBER}-(?:year|month)) (?:prison |jail |custodial )(?:sentence|term)\\b`,
    'giu',
  ),
];
/** What the prosecution wanted: "had asked for eight years", "demanded seven years". */
const ASKED: readonly RegExp[] = [
  new RegExp(
    `\\b(?:prosecut\\p{Ll}+|prosecutors?)\\b[^.;\\n]{0,60}?\\b(?:asked for|demanded|sought|requested|called for|seeking|asked the court for|wanted) (?:a sentence of |a term of )?${LENGTH}(?!-)`,
    'giu',
  ),
];

/** The prison terms that a text tells, in text order, in months. */
export function penaltiesIn(text: string): PenaltyTold[] {
  const found = [...IMPOSED.flatMap((one) => told(text, one, true)), ...ASKED.flatMap((one) => told(text, one, false))];
  return found.sort((a, b) => a.start - b.start);
}

function told(text: string, pattern: RegExp, isGiven: boolean): PenaltyTold[] {
  return [...text.matchAll(pattern)].map((match) => {
    const length = match.groups!.length!;
    const start = match.index + match[0].lastIndexOf(length);
    return { start, end: start + length.length, from: match.index, months: monthsIn(length), isGiven };
  });
}

/** "Five years and six months" are 66. */
function monthsIn(length: string): number {
  const parts = length.toLowerCase().matchAll(new RegExp(`(${NUMBER})( and a half)?[ -](year|month)`, 'giu'));
  return [...parts].reduce((sum, [, number, half, unit]) => {
    const value = (parseNumber(number!) ?? 0) + (half === undefined ? 0 : 0.5);
    return sum + value * (unit === 'year' ? 12 : 1);
  }, 0);
}
