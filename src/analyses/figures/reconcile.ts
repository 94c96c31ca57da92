import type { Figure } from '../../core/annotations.ts';
import type { FigureFact } from './fact.ts';

/** Whether a figure says only that it is at least or at most so much. */
export function isBound(figure: Figure): boolean {
  return figure.bound === 'at least' || figure.bound === 'at most';
}

/** Whether a figure is told as two, of which either may be ("three or four"). */
export function isRange(figure: Figure): boolean {
  return figure.upper !== null && figure.upper !== figure.value;
}

/** Whether one true value could stand behind both. */
export function reconcilable(a: FigureFact, b: FigureFact): boolean {
  const first = rangeOf(a);
  const second = rangeOf(b);
  // "Three or four" allows for four.
  const touch = isRange(a.figure) !== isRange(b.figure) && first.low <= second.high && second.low <= first.high;
  const meet = touch || (first.low < second.high && second.low < first.high);
  if (!meet && a.figure.value !== b.figure.value) return a.scale === b.scale && cutShort(a, b);
  return touch || isBound(a.figure) || isBound(b.figure) || apart(a, b) <= ABOUT;
}

/** Whether two values without bounds are told equally fine: "$23 million" and "roughly $22 million" are not one number rounded twice. */
export function isEquallyFine(a: Figure, b: Figure): boolean {
  if (a.value === b.value || isBound(a) || isBound(b) || a.upper !== null || b.upper !== null) return false;
  return unitOf(a.value) === unitOf(b.value);
}

/** Whether one is the other told roughly, so that they say the same: "more than 200" and "212", "at least three" and "three". */
export function isSummary(a: FigureFact, b: FigureFact): boolean {
  if ([a, b].some(({ figure }) => figure.bound === 'at most' || isRange(figure))) return false;
  const isRounder = significant(a.figure.value) !== significant(b.figure.value) || a.vague || b.vague;
  return apart(a, b) === 0 || (isRounder && apart(a, b) <= ABOUT);
}

/** How far apart two values are, as a share of the larger. */
function apart(a: FigureFact, b: FigureFact): number {
  const [first, second] = [a.figure.value * a.scale, b.figure.value * b.scale];
  return Math.abs(first - second) / Math.max(first, second, Number.MIN_VALUE);
}

/** Whether the one with fewer figures is the other rounded or cut off: "$43 million" for 43,885,310, "11 million" for 11.5. */
function cutShort(a: FigureFact, b: FigureFact): boolean {
  const [short, long] = [a.figure.value, b.figure.value].sort((x, y) => significant(x) - significant(y)) as [
    number,
    number,
  ];
  const unit = unitOf(short);
  // Small numbers are counted out: "130 pounds" is not 135 cut off.
  if (
    Math.min(short, long) < LEAST_CUT &&
    a.figure.bound === 'exact' &&
    b.figure.bound === 'exact' &&
    Number.isInteger(long)
  )
    return false;
  if (significant(short) === significant(long) || unit > ABOUT * Math.abs(short)) return false;
  return Math.floor(long / unit) * unit === short || Math.round(long / unit) * unit === short;
}

/** From this number on, figures are given in thousands and more, and the rest is left off. */
const LEAST_CUT = 1000;

/** More than this share of the larger value apart, nobody takes one for the other rounded. */
export const ABOUT = 0.1;

/** The values that a figure allows for: a bound to one side, half a unit of the last figure of a round number. */
function rangeOf(fact: FigureFact): { readonly low: number; readonly high: number } {
  const { low, high } = ownRange(fact);
  return { low: low * fact.scale, high: high * fact.scale };
}

function ownRange({ figure, count, short, slight }: FigureFact): { readonly low: number; readonly high: number } {
  const slack = (value: number): number => (count ? slackOfCount(value) : slackOfAmount(value));
  const upper = figure.upper ?? figure.value;
  // "Just over 60 percent" is not 68.
  if (slight && figure.bound === 'at least')
    return { low: figure.value - slack(figure.value), high: upper + slackOfSlight(upper) };
  if (slight && figure.bound === 'at most')
    return { low: figure.value - slackOfSlight(figure.value), high: upper + slack(upper) };
  if (figure.bound === 'at least') return { low: figure.value - slack(figure.value), high: Number.POSITIVE_INFINITY };
  if (figure.bound === 'at most') return { low: Number.NEGATIVE_INFINITY, high: upper + slack(upper) };
  // "Nearly two dozen" is 23, which a range that begins there would not hold.
  const least = count ? Math.max(LEAST_SHORT, SHORT * figure.value) : slackOfAbout(figure.value);
  if (short) return { low: figure.value - least, high: upper };
  if (figure.bound === 'about')
    // "Nearly $44 million" may be anything over 43.
    return { low: figure.value - slackOfAbout(figure.value), high: upper + slackOfAbout(upper) };
  return { low: figure.value - slack(figure.value), high: upper + slack(upper) };
}

/** Half a unit of the last figure that is not nought; nothing for numbers under 100, which are counted, not rounded. */
function slackOfCount(value: number): number {
  return Math.abs(value) < 100 || value % 10 !== 0 ? 0 : slackOfAmount(value);
}

/** Half a unit of the last figure that is not nought, as what is measured is always rounded somewhere; at most a fortieth, for 200 is seldom said of 240. */
function slackOfAmount(value: number): number {
  return Math.min(unitOf(value) / 2, Math.abs(value) / 40);
}

/** "Almost 300" is said of 284, "nearly two dozen" of 23, but "nearly 100" hardly of 83: so much as a share, and at least. */
const SHORT = 0.06;
const LEAST_SHORT = 1.5;

/** A whole unit of the last figure that is not nought, at most a fortieth. */
function slackOfAbout(value: number): number {
  return Math.min(unitOf(value), Math.abs(value) / 40);
}

/** A whole unit of the last figure that is not nought, at most a twentieth. */
function slackOfSlight(value: number): number {
  return Math.min(unitOf(value), Math.abs(value) / 20);
}

/** The unit of the last figure that is not nought: of 1,250 ten, of 2.1 a tenth. */
function unitOf(value: number): number {
  if (!Number.isInteger(value)) return 10 ** -decimals(value);
  let unit = 1;
  while (value !== 0 && value % (unit * 10) === 0) unit *= 10;
  return unit;
}

function decimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** How many figures a number has before its closing noughts. */
export function significant(value: number): number {
  return String(value).replace('.', '').replace(/0+$/, '').length;
}
