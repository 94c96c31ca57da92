import { exactTest } from '../../text/exact-test.ts';
import type { Telling } from './tellings.ts';

/** Two groups of sayings, the first with more verbs that doubt or judge. */
export interface Contrast {
  readonly first: readonly Telling[];
  readonly second: readonly Telling[];
  /** How often verbs dealt out at random would set one of so many groups so far apart (Bonferroni), 0 to 1. */
  readonly chance: number;
}

/** Sayings of either group from which on its verbs tell anything, and verbs that doubt or judge among them. */
export const LEAST_SAYINGS = 3;
const LEAST_COLOURED = 2;

/** What falls apart oftener by chance is not told: with three sayings on either side it takes all of the one and none of the other. */
const MOST_CHANCE = 0.05;

/** `null` where the groups are not far enough apart; `others` makes the second; `groupCount` groups are compared with their others. */
export function contrastOf(
  first: readonly Telling[],
  others: () => readonly Telling[],
  groupCount: number,
): Contrast | null {
  const own = first.filter(isColoured);
  if (first.length < LEAST_SAYINGS || own.length < LEAST_COLOURED) return null;
  // "He" may be somebody else.
  if (!own.some(({ isNamed }) => isNamed)) return null;
  const second = others();
  if (second.length < LEAST_SAYINGS) return null;
  const other = second.filter(isColoured).length;
  if (own.length / first.length <= other / second.length) return null;
  const chance = groupCount * exactTest(own.length, first.length, other, second.length);
  return chance > MOST_CHANCE ? null : { first, second, chance };
}

export function isColoured({ manner }: Pick<Telling, 'manner'>): boolean {
  return manner === 'doubting' || manner === 'judging';
}

/** For a sentence, no finer than the test is: "about once in 40 times". */
export function chanceInWords(chance: number): string {
  return chance < RAREST
    ? 'less than once in 1,000 times'
    : `about once in ${Number((1 / chance).toPrecision(1))} times`;
}

const RAREST = 0.001;
