import type { TemporalExpression } from '../core/annotations.ts';
import { contains } from '../core/span.ts';
import { type Version, type Word, wordsIn } from './version.ts';

const known = new WeakMap<Version, readonly TemporalExpression[]>();

/** Lengths of time told in two units, each as one: "an hour and fifty minutes", "one year, three months". */
export function compoundLengths(version: Version): readonly TemporalExpression[] {
  const { times } = version.read.annotations;
  const found =
    known.get(version) ??
    times.flatMap((time, i) => {
      const next = times[i + 1];
      const value = next === undefined || !areJoined(version, time, next) ? null : together(time.value, next.value);
      return value === null ? [] : [{ ...time, end: next!.end, value }];
    });
  known.set(version, found);
  return found;
}

/** The words of a sentence without those that join the two parts of such a length, which would end its clause. */
export function withoutJoints(words: readonly Word[], version: Version): readonly Word[] {
  const lengths = compoundLengths(version);
  return words.filter((word) => !isJoint(word) || !lengths.some((length) => contains(length, word)));
}

const isJoint = ({ tag, form }: Word): boolean => tag === 'CC' || form === ',';

/** Letters of ", and ". */
const JOINT = 6;

/** Whether nothing but "and" or a comma parts the two, and they are no ends of a range ("between an hour and fifty minutes"). */
function areJoined(version: Version, first: TemporalExpression, second: TemporalExpression): boolean {
  if (first.type !== 'DURATION' || second.type !== 'DURATION' || second.start - first.end > JOINT) return false;
  const gap = wordsIn(version, { start: first.end, end: second.start });
  const { words, language } = version;
  const before = words.findLast(({ end }) => end <= first.start);
  const isRange = before !== undefined && language.signals(before.form).includes('parties');
  return !isRange && gap.every((word) => isJoint(word) && !language.signals(word.form).includes('either'));
}

/** Units from the longest to the shortest, with how many at most follow a longer one. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^P(\d+)Y$/, Number.POSITIVE_INFINITY],
  [/^P(\d+)M$/, 11],
  [/^P(\d+)W$/, 51],
  [/^P(\d+)D$/, 364],
  [/^PT(\d+)H$/, 23],
  [/^PT(\d+)M$/, 59],
  [/^PT(\d+)S$/, 59],
];

/** `PT1H` and `PT50M` as `PT1H50M`; `null` where the second is no part of the first's unit. */
function together(first: string | null, second: string | null): string | null {
  const [long, short] = [first, second].map((value) => UNITS.findIndex(([unit]) => unit.test(value ?? '')));
  if (long! < 0 || short! <= long!) return null;
  const [unit, most] = UNITS[short!]!;
  if (Number(unit.exec(second!)![1]) > most) return null;
  const rest = second!.slice(1);
  return first!.includes('T') ? first! + rest.slice(1) : first! + rest;
}
