/**
 * Whether one number is the other as a slip of the pen leaves it: the same digits in another order (“1.3”, “3.1”), without its
 * point (“4.3”, “43”), or with a one before it (“7”, “17”). A nought more or less is none: tens and hundreds are as often two things.
 */
export function areSlips(a: number, b: number): boolean {
  if (a === b || Math.max(a, b) > MOST_TIMES * Math.min(a, b)) return false;
  const [first, second] = [digitsOf(a), digitsOf(b)];
  const isPointLost = Number.isInteger(a) !== Number.isInteger(b);
  if (first === second) return isPointLost && first.length > 1;
  const areSwapped = first.length > 1 && inOrder(first) === inOrder(second);
  return areSwapped || String(a) === `1${b}` || String(b) === `1${a}`;
}

/** A point lost makes a number ten times as high. */
const MOST_TIMES = 10;

/** The digits of a number without noughts at either end. */
const digitsOf = (value: number): string =>
  String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '');

const inOrder = (digits: string): string => [...digits].sort().join('');
