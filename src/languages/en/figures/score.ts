import { countedAfter } from './counted.ts';
import type { Draft } from './draft.ts';
import { isNamedBefore } from './not-figures.ts';
import { unitAfter } from './unit-after.ts';

const SCORE = /(\d{1,3})[-–—](\d{1,3})(?![\d%\p{L}]|[.,-–]\d)/uy;
const SCORE_AFTER =
  /^(?:,? (?:win|victory|defeat|loss|draw|lead|triumph|thrashing|drubbing|aggregate|scoreline|rout|success|result|away|home|winners?|at half|at the break|on penalties|after extra|vote|ruling|decision|majority|against|down|up|to the|over|record|in favou?r)|, \d{1,2}[-–]\d{1,2}| \(\d)/;
const SCORE_BEFORE =
  /\b(?:wins?|won|los[te]s?|beat(?:en|ing)?(?: [\p{L} ]{2,24})?|drew|draws?|lead(?:s|ing)?|led|defeat(?:ed|s)?(?: [\p{L} ]{2,24})?|victory|score|scoreline|finish(?:ed)?|ended|ahead|trail(?:ed|ing|s)?|behind|tied|edged(?: [\p{L} ]{2,24})?|thrashed(?: [\p{L} ]{2,24})?|voted?|level at|it) (?:by |at |of |as |a )?$|\d[-–]\d,? (?:and )?$/u;

/** "3-2 win", "beat Norburg 1–0", "voted 5-4": `value` and `upper` are the two sides' numbers in the order of the text. */
export function score(text: string, start: number): Draft | null {
  SCORE.lastIndex = start;
  const match = SCORE.exec(text);
  if (match === null || isNamedBefore(text, start)) return null;
  const end = start + match[0].length;
  const told =
    SCORE_AFTER.test(text.slice(end, end + 24)) || SCORE_BEFORE.test(text.slice(Math.max(0, start - 36), start));
  const falls = Number(match[1]) > Number(match[2]) || Number(match[2]) === 0;
  if ((!told && !falls) || unitAfter(text, end, 1) !== null || (told && !falls && countedAfter(text, end) !== null))
    return null;
  return {
    start,
    end,
    numberEnd: end,
    value: Number(match[1]),
    upper: Number(match[2]),
    unit: 'score',
    of: null,
    bound: 'exact',
    rule: 'score',
  };
}
