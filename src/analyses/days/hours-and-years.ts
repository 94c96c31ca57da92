import type { FiguresBeside } from '../../core/collation.ts';
import type { FigureRow, Finding } from '../../core/finding.ts';
import type { Language, Signal } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { areSlips } from '../figures/slips.ts';
import { commonGround, likeness } from '../figures/surroundings.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand } from '../version.ts';
import { voiceOf } from '../voice.ts';
import { type Timed, timedIn } from './timed.ts';

interface Pair {
  readonly a: Timed;
  readonly b: Timed;
  readonly ground: number;
}

/** What two clauses must share around the times, by the rarity of the words, for one event: with one verb, and in whatever words. */
const LEAST_OF_ACT: Readonly<Record<Timed['unit'], number>> = { clock: 2, 'calendar year': 3.5 };
const LEAST_OF_ANY: Readonly<Record<Timed['unit'], number>> = { clock: 9, 'calendar year': 6 };
/** Where one verb says no more than that it was. */
const LEAST_OF_PLAIN: Readonly<Record<Timed['unit'], number>> = { clock: 2.5, 'calendar year': 3.5 };
/** In so many words, of one verb and of any. */
const LEAST_WORDS = 2;
const LEAST_WORDS_OF_ANY = 5;
/** Where one hour has the figures of the other in another order. */
const LEAST_OF_SWAPPED = 1.5;
/** Of what is made once, in two years that a slip of the pen sets apart: the verb alone, or a noun by it. */
const LEAST_OF_MADE = 1;
/** What is only laid side by side may share less. */
const LAID = 0.85;

/** Events of one verb at different hours, or in different years, that the days which `told` compares have not told. */
export function hourAndYearFindings(story: StoryInHand, told: readonly Draft[]): Draft[] {
  const timed = story.versions.map((version) => timedIn(version));
  return groupsOf(timed, story.language, 1)
    .filter((group) => !isTold(group, told))
    .map((group) => draft(group));
}

/** Hours and years that may be of one event, beyond those that findings tell. */
export function timesBeside(story: StoryInHand, findings: readonly Finding[]): FiguresBeside[] {
  const timed = story.versions.map((version) => timedIn(version));
  return groupsOf(timed, story.language, LAID)
    .filter((group) => !isTold(group, findings))
    .map((group) => ({ of: nameOf(group[0]!), rows: group.map(rowOf) }));
}

/** Whether a finding has two of the times. */
function isTold(group: readonly Timed[], told: readonly Pick<Finding, 'evidence'>[]): boolean {
  return told.some(
    ({ evidence }) =>
      group.filter(({ version, time }) => evidence.some((one) => one.document === version.id && overlaps(one, time)))
        .length > 1,
  );
}

/** The surest pairs of two reports, in which each time answers the other alone, with the same times of other reports. */
function groupsOf(timed: readonly (readonly Timed[])[], language: Language, share: number): Timed[][] {
  const pairs = timed.flatMap((own, i) =>
    timed.slice(i + 1).flatMap((others) => answering(own, others, language, share)),
  );
  pairs.sort((x, y) => y.ground - x.ground);
  const taken = new Set<Timed>();
  return pairs.flatMap(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return [];
    const rest = timed
      .filter((own) => !own.includes(a) && !own.includes(b))
      .flatMap((own) => own.find((one) => isOneOf(one, [a, b], language)) ?? []);
    const group = [a, b, ...rest];
    for (const one of group) taken.add(one);
    return [group];
  });
}

/** Whether a third report has the time of one of two for the same. */
function isOneOf(one: Timed, both: readonly Timed[], language: Language): boolean {
  return both.some(
    (other) =>
      one.unit === other.unit &&
      one.value === other.value &&
      areOfOneAct(one, other, language) &&
      commonGround(one.around, other.around, language).weight >= 1,
  );
}

function answering(own: readonly Timed[], others: readonly Timed[], language: Language, share: number): Pair[] {
  const all = own.flatMap((a) => others.flatMap((b) => pairOf(a, b, language) ?? []));
  return all.filter((pair) => {
    const { a, b, ground } = pair;
    if (!differ(a, b) || ground < pair.least * share) return false;
    // Where another time answers nearly as well, the reports tell of several.
    return !all.some((other) => other !== pair && (other.a === a || other.b === b) && other.ground > CLEAR * ground);
  });
}

/** A rival with more than this of the best one's ground leaves it open which is meant. */
const CLEAR = 0.5;

function pairOf(a: Timed, b: Timed, language: Language): (Pair & { readonly least: number }) | null {
  if (a.unit !== b.unit || a.zoned !== b.zoned) return null;
  const isSlip = a.unit === 'clock' ? areSwapped(a, b) : areYearSlips(a.value, b.value);
  if (Math.abs(a.value - b.value) > MOST_APART[a.unit] && !(isSlip && a.unit === 'calendar year')) return null;
  if (a.ofFirst !== b.ofFirst) return null;
  const isOther = a.people.length > 0 && b.people.length > 0 && !a.people.some((one) => b.people.includes(one));
  if (isOther) return null;
  const isOne = areOfOneAct(a, b, language);
  const { weight, words } = commonGround(a.around, b.around, language);
  if (isSlip && a.unit === 'clock') return { a, b, ground: weight, least: LEAST_OF_SWAPPED };
  if (isSlip && isOne && areMade(a, b, language)) return { a, b, ground: weight, least: LEAST_OF_MADE };
  if (words < (isOne || isPlain(a, b, language) ? LEAST_WORDS : LEAST_WORDS_OF_ANY)) return null;
  if (!isOne && isPlain(a, b, language)) return { a, b, ground: weight, least: LEAST_OF_PLAIN[a.unit] };
  return { a, b, ground: weight, least: isOne ? LEAST_OF_ACT[a.unit] : LEAST_OF_ANY[a.unit] };
}

/** Whether a verb tells no more than that something was ("the crash happened", "the talks lasted"): the nouns tell what. */
const isPlain = (a: Timed, b: Timed, language: Language): boolean =>
  [a, b].some(({ act }) => PLAIN.some((signal) => language.signals(act.lemma).includes(signal)));
const PLAIN: readonly Signal[] = ['starts', 'lasts'];

const areOfOneAct = (a: Timed, b: Timed, language: Language): boolean =>
  likeness(a.act.lemma, b.act.lemma, language) > 0;

/** "Was built in 1974", "dates from 1947": a thing is made in one year. */
const areMade = (a: Timed, b: Timed, language: Language): boolean =>
  [a, b].every(({ act }) => language.signals(act.lemma).includes('makes'));

/** Whether two years have the same figures in another order, or lie ten years apart, one figure mistaken. */
const areYearSlips = (a: number, b: number): boolean => areSlips(a, b) || Math.abs(a - b) === 10;

/** Whether two hours have the same figures in another order ("8:25", "8:52"), as a slip of the pen leaves them. */
function areSwapped(a: Timed, b: Timed): boolean {
  const figures = ({ value }: Timed): string => [...`${Math.floor(value / 60)}${value % 60}`].sort().join('');
  return a.value !== b.value && figures(a) === figures(b);
}

/** Minutes or years beyond which it is more often another event. */
const MOST_APART: Readonly<Record<Timed['unit'], number>> = { clock: 180, 'calendar year': 3 };

/** Minutes within which two times of day are one where either is a round one, or is told roughly. */
const ROUND = 15;
const ROUGH = 30;

function differ(a: Timed, b: Timed): boolean {
  const apart = Math.abs(a.value - b.value);
  if (a.unit === 'calendar year') return apart > 0;
  if (a.vague || b.vague) return apart >= ROUGH;
  return apart > (a.value % ROUND === 0 || b.value % ROUND === 0 ? ROUND - 1 : 1);
}

const nameOf = ({ unit, act, version }: Timed): string =>
  `the ${unit === 'clock' ? 'time of day' : 'year'} (“${quoted(version, act)}”)`;

function draft(group: readonly Timed[]): Draft {
  const [first] = group as [Timed];
  const rows = group.map(rowOf);
  const each = group.map(
    ({ version, time, sentence }) =>
      `${version.outlet} has “${quoted(version, time)}” (“${quoted(version, sentence, 120)}”)`,
  );
  return {
    kind: 'dates',
    explanation: `The reports put one event ${first.unit === 'clock' ? 'at different hours' : 'in different years'}: ${listed(each)}.`,
    strength: 0.8,
    evidence: rows.map(({ evidence }) => evidence),
    detail: { type: 'figures', of: nameOf(first), relation: 'conflict', rows },
  };
}

function rowOf({ version, time, unit, value, vague }: Timed): FigureRow {
  return {
    evidence: evidenceAt(version, time, quoted(version, time)),
    value,
    upper: null,
    unit,
    bound: vague ? 'about' : 'exact',
    reality: 'actual',
    by: voiceOf(version, time),
    asOf: version.day,
  };
}
