import { dot } from '../../text/vector.ts';
import { phrasesCosine, type Shared, sharedWords } from './meeting.ts';
import { HEADS, KINDS, LEAD, NAMES, OPENING, type Outline, type WordVectors } from './outline.ts';

/**
 * What the link model weighs, in the order of its weights. Cosines are of inverse-frequency weights; their roots let a
 * first likeness count more than a further one. `shorter` and `longer`: by number of words. `covered`: the share of the
 * one's weight that stands in the other. Lengths, days and years are natural logarithms of one more.
 */
export const EVIDENCE = [
  'words, root',
  'lead, root',
  'opening',
  'names, root',
  'phrases, root',
  'numbers',
  'lead against words',
  'lead of the shorter covered',
  'lead of the longer covered',
  'names of the shorter covered',
  'names of the longer covered',
  'first names of the shorter covered',
  'first names of the longer covered',
  'a saying in common',
  'the same speaker with other words',
  'length of the shorter',
  'length of the longer',
  'publication known',
  'days between publication',
  'published more than three days apart',
  'published up to a month apart',
  'a day told by both',
  'days known',
  'days between what is told',
  'days between what is told, words in common',
  'latest year told by both',
  'years between the latest told',
  'published weeks apart',
  'published weeks apart, words in common',
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];

/** A report that comes so many days later mostly reports something further. */
const SAME_NEWS_DAYS = 3;
const MONTH_DAYS = 30;

/** One number for each of `EVIDENCE`, in its order, into the beginning of `into`. Linear in the number of terms. */
export function weighEvidence(one: Outline, other: Outline, into: Float64Array): void {
  const [a, b] = one.length <= other.length ? [one, other] : [other, one];
  compareWords(a.words, b.words, sharedWords(a, b), into);
  into[4] = Math.sqrt(phrasesCosine(a, b));
  into[5] = dot(a.numbers, b.numbers);
  compareSayings(a, b, into);
  into[15] = Math.log1p(a.length);
  into[16] = Math.log1p(b.length);
  compareDays(a, b, into);
}

/** The same as a list, for learning and reasons. */
export function evidence(one: Outline, other: Outline): number[] {
  const values = new Float64Array(EVIDENCE.length);
  weighEvidence(one, other, values);
  return [...values];
}

/** All that is told by the words that two texts share. */
function compareWords(a: WordVectors, b: WordVectors, { count, inA, inB }: Shared, into: Float64Array): void {
  let [words, lead, opening, names, leadA, leadB] = [0, 0, 0, 0, 0, 0];
  let [leadCoveredA, leadCoveredB, namesCoveredA, namesCoveredB, headsCoveredA, headsCoveredB] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < count; at++) {
    const i = inA[at]!;
    const j = inB[at]!;
    const x = a.weights[i]!;
    const y = b.weights[j]!;
    const p = KINDS * i;
    const q = KINDS * j;
    const inLeadA = a.kinds[p + LEAD]!;
    const inLeadB = b.kinds[q + LEAD]!;
    const nameA = a.kinds[p + NAMES]!;
    const nameB = b.kinds[q + NAMES]!;
    const headA = a.kinds[p + HEADS]!;
    const headB = b.kinds[q + HEADS]!;
    words += x * y;
    lead += inLeadA * inLeadB;
    opening += a.kinds[p + OPENING]! * b.kinds[q + OPENING]!;
    names += nameA * nameB;
    leadA += inLeadA * y;
    leadB += inLeadB * x;
    leadCoveredA += inLeadA * inLeadA;
    leadCoveredB += inLeadB * inLeadB;
    namesCoveredA += nameA * nameA;
    namesCoveredB += nameB * nameB;
    headsCoveredA += headA * headA;
    headsCoveredB += headB * headB;
  }
  into[0] = Math.sqrt(words);
  into[1] = Math.sqrt(lead);
  into[2] = opening;
  into[3] = Math.sqrt(names);
  into[6] = (leadA + leadB) / 2;
  into[7] = leadCoveredA;
  into[8] = leadCoveredB;
  into[9] = namesCoveredA;
  into[10] = namesCoveredB;
  into[11] = headsCoveredA;
  into[12] = headsCoveredB;
}

/** Cosine from which two sayings are renderings of one: translations of a sentence keep about half of its words. */
const SAME_SAYING = 0.4;

function compareSayings(a: Outline, b: Outline, into: Float64Array): void {
  let best = 0;
  let sameSpeaker = false;
  for (const x of a.sayings) {
    for (const y of b.sayings) {
      if (x.speaker !== null && x.speaker === y.speaker) sameSpeaker = true;
      best = Math.max(best, dot(x.words, y.words));
    }
  }
  into[13] = best;
  into[14] = sameSpeaker && best < SAME_SAYING ? 1 : 0;
}

function compareDays(a: Outline, b: Outline, into: Float64Array): void {
  const published = publicationGap(a, b);
  const told = toldGap(a, b);
  const latest = both(a.years, b.years) ? Math.abs(a.years.at(-1)! - b.years.at(-1)!) : null;
  into[17] = published === null ? 0 : 1;
  into[18] = Math.log1p(published ?? 0);
  into[19] = (published ?? 0) > SAME_NEWS_DAYS ? 1 : 0;
  into[20] = Math.min(1, (published ?? 0) / MONTH_DAYS);
  into[21] = told === 0 ? 1 : 0;
  into[22] = told === null ? 0 : 1;
  into[23] = Math.log1p(told ?? 0);
  into[24] = into[23] * into[0]!;
  into[25] = latest === 0 ? 1 : 0;
  into[26] = Math.log1p(latest ?? 0);
  into[27] = weeksApart(published ?? 0);
  into[28] = into[27] * into[0]!;
}

/**
 * Weeks beyond the second between the publication of two, 0 to 3: pages are often dated up to two weeks late, and from
 * then on an affair that goes on with the same people brings something further.
 */
function weeksApart(days: number): number {
  return Math.min(3, Math.max(0, days - 14) / 7);
}

function both(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0;
}

/**
 * The least distance between a day that one tells of and one that the other tells of or came out on; `null` where neither
 * tells of any. That both came out on one day is told apart: where thousands come out a day it says next to nothing.
 */
function toldGap(a: Outline, b: Outline): number | null {
  const gaps = [gap(a.days, b.days), gap(a.days, b.published), gap(a.published, b.days)];
  const known = gaps.filter((one) => one !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** Days between the publication of two, at the least; `null` where that is not known. */
export function publicationGap(a: Outline, b: Outline): number | null {
  const exact = gap(a.published, b.published);
  if (exact !== null) return exact;
  const apart = Math.max(a.bounds[0] - b.bounds[1], b.bounds[0] - a.bounds[1]);
  return apart > 0 ? apart : null;
}

/** Whether of one it is known when it came out, if only within bounds, and of the other not at all. */
export function isHalfDated(a: Outline, b: Outline): boolean {
  return isDated(a) !== isDated(b);
}

function isDated({ published, bounds }: Outline): boolean {
  return published.length > 0 || Number.isFinite(bounds[0]) || Number.isFinite(bounds[1]);
}

const PUBLISHED_APART = EVIDENCE.indexOf('days between publication');
const TOLD_APART = EVIDENCE.indexOf('days between what is told');
/** Two weeks, as days are counted in `EVIDENCE`: pages are dated late by less. */
const OTHER_NEWS = Math.log1p(14);

/** Whether, by their evidence, two came out more than two weeks apart, and tell of no days that are nearer to one another than that. */
export function isOfOtherDays(values: ArrayLike<number>): boolean {
  return values[PUBLISHED_APART]! > OTHER_NEWS && values[TOLD_APART]! > OTHER_NEWS;
}

/** The least distance between a number of the one and one of the other; `null` where either is empty. Both ascending. */
function gap(a: readonly number[], b: readonly number[]): number | null {
  if (!both(a, b)) return null;
  let least = Number.POSITIVE_INFINITY;
  let j = 0;
  for (const x of a) {
    while (j + 1 < b.length && Math.abs(b[j + 1]! - x) <= Math.abs(b[j]! - x)) j++;
    least = Math.min(least, Math.abs(b[j]! - x));
  }
  return least;
}
