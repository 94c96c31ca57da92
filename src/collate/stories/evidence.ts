import { dot, overlap } from '../../text/vector.ts';
import type { Outline } from './outline.ts';

/**
 * What the link model weighs, in the order of its weights. Cosines are of inverse-frequency weights; their roots let a
 * first likeness count more than a further one. `shorter` and `longer`: by number of words. `covered`: the share of the
 * one's weight that stands in the other. Lengths, days and years are natural logarithms of one more.
 */
export const EVIDENCE = [
  'words',
  'words, root',
  'lead',
  'lead, root',
  'opening',
  'names',
  'names, root',
  'phrases',
  'phrases, root',
  'numbers',
  'lead against words',
  'lead of the shorter covered',
  'lead of the longer covered',
  'names of the shorter covered',
  'names of the longer covered',
  'phrases of the shorter covered',
  'first names of the shorter covered',
  'first names of the longer covered',
  'quotations',
  'quotations of the shorter covered',
  'both quote',
  'a saying in common',
  'the same speaker with other words',
  'length of the shorter',
  'length of the longer',
  'publication known',
  'days between publication',
  'published more than three days apart',
  'a day told by both',
  'days known',
  'days between what is told',
  'latest year told by both',
  'years between the latest told',
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];

/** Different words within quotation marks from which a text is one that quotes: a sentence. */
const MIN_QUOTED = 8;
/** A report that comes so many days later mostly reports something further. */
const SAME_NEWS_DAYS = 3;

/** One number for each of `EVIDENCE`, in its order. Linear in the number of terms. */
export function evidence(one: Outline, other: Outline): number[] {
  const [a, b] = one.length <= other.length ? [one, other] : [other, one];
  const words = dot(a.words, b.words);
  const lead = dot(a.lead, b.lead);
  const names = dot(a.names, b.names);
  const phrases = overlap(a.phrases, b.phrases);
  const leadA = overlap(a.lead, b.words);
  const leadB = overlap(b.lead, a.words);
  return [
    words,
    Math.sqrt(words),
    lead,
    Math.sqrt(lead),
    dot(a.opening, b.opening),
    names,
    Math.sqrt(names),
    phrases.cosine,
    Math.sqrt(phrases.cosine),
    dot(a.numbers, b.numbers),
    (leadA.cosine + leadB.cosine) / 2,
    leadA.coveredA,
    leadB.coveredA,
    overlap(a.names, b.words).coveredA,
    overlap(b.names, a.words).coveredA,
    phrases.coveredA,
    overlap(a.heads, b.words).coveredA,
    overlap(b.heads, a.words).coveredA,
    dot(a.quotes, b.quotes),
    overlap(a.quotes, b.words).coveredA,
    a.quotes.terms.length >= MIN_QUOTED && b.quotes.terms.length >= MIN_QUOTED ? 1 : 0,
    ...sayingEvidence(a, b),
    Math.log1p(a.length),
    Math.log1p(b.length),
    ...dayEvidence(a, b),
  ];
}

/** Cosine from which two sayings are renderings of one: translations of a sentence keep about half of its words. */
const SAME_SAYING = 0.4;

function sayingEvidence(a: Outline, b: Outline): number[] {
  let best = 0;
  let sameSpeaker = false;
  for (const x of a.sayings) {
    for (const y of b.sayings) {
      if (x.speaker !== null && x.speaker === y.speaker) sameSpeaker = true;
      best = Math.max(best, dot(x.words, y.words));
    }
  }
  return [best, sameSpeaker && best < SAME_SAYING ? 1 : 0];
}

function dayEvidence(a: Outline, b: Outline): number[] {
  const published = publicationGap(a, b);
  const told = gap(a.days, b.days);
  const latest = both(a.years, b.years) ? Math.abs(a.years.at(-1)! - b.years.at(-1)!) : null;
  return [
    published === null ? 0 : 1,
    Math.log1p(published ?? 0),
    (published ?? 0) > SAME_NEWS_DAYS ? 1 : 0,
    told === 0 ? 1 : 0,
    told === null ? 0 : 1,
    Math.log1p(told ?? 0),
    latest === 0 ? 1 : 0,
    Math.log1p(latest ?? 0),
  ];
}

function both(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0;
}

/** Days between the publication of two, at the least; `null` where that is not known. */
export function publicationGap(a: Outline, b: Outline): number | null {
  const exact = gap(a.published, b.published);
  if (exact !== null) return exact;
  const apart = Math.max(a.bounds[0] - b.bounds[1], b.bounds[0] - a.bounds[1]);
  return apart > 0 ? apart : null;
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
