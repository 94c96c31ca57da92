import { coverage, dot } from '../../text/vector.ts';
import type { Outline } from './outline.ts';

/** One kind of evidence that two documents, or two groups of them, report one event. */
interface Kind {
  readonly name: string;
  /** `shorter` has at most as many words as `longer`. Symmetric where the lengths are equal, but for the last bit. */
  readonly value: (shorter: Outline, longer: Outline) => number;
}

const root = (value: number): number => Math.sqrt(Math.max(0, value));
const both = (a: readonly number[], b: readonly number[]): boolean => a.length > 0 && b.length > 0;

/**
 * What the link model weighs, in the order of its weights. Cosines are of inverse-frequency weights; their roots let a
 * first likeness count more than a further one. `covered`: the share of the one's weight that stands in the other.
 */
export const EVIDENCE: readonly Kind[] = [
  { name: 'words', value: (a, b) => dot(a.words, b.words) },
  { name: 'words, root', value: (a, b) => root(dot(a.words, b.words)) },
  { name: 'lead', value: (a, b) => dot(a.lead, b.lead) },
  { name: 'lead, root', value: (a, b) => root(dot(a.lead, b.lead)) },
  { name: 'opening', value: (a, b) => dot(a.opening, b.opening) },
  { name: 'names', value: (a, b) => dot(a.names, b.names) },
  { name: 'names, root', value: (a, b) => root(dot(a.names, b.names)) },
  { name: 'phrases', value: (a, b) => dot(a.phrases, b.phrases) },
  { name: 'phrases, root', value: (a, b) => root(dot(a.phrases, b.phrases)) },
  { name: 'numbers', value: (a, b) => dot(a.numbers, b.numbers) },
  { name: 'lead against words', value: (a, b) => (dot(a.lead, b.words) + dot(b.lead, a.words)) / 2 },
  { name: 'lead of the shorter covered', value: (a, b) => coverage(a.lead, b.words) },
  { name: 'lead of the longer covered', value: (a, b) => coverage(b.lead, a.words) },
  { name: 'names of the shorter covered', value: (a, b) => coverage(a.names, b.words) },
  { name: 'names of the longer covered', value: (a, b) => coverage(b.names, a.words) },
  { name: 'phrases of the shorter covered', value: (a, b) => coverage(a.phrases, b.phrases) },
  { name: 'first names of the shorter covered', value: (a, b) => coverage(a.heads, b.words) },
  { name: 'first names of the longer covered', value: (a, b) => coverage(b.heads, a.words) },
  { name: 'quotations', value: (a, b) => dot(a.quotes, b.quotes) },
  { name: 'quotations of the shorter covered', value: (a, b) => coverage(a.quotes, b.words) },
  {
    name: 'both quote',
    value: (a, b) => (a.quotes.terms.length >= MIN_QUOTED && b.quotes.terms.length >= MIN_QUOTED ? 1 : 0),
  },
  { name: 'length of the shorter', value: (a) => Math.log1p(a.length) },
  { name: 'length of the longer', value: (_, b) => Math.log1p(b.length) },
  { name: 'publication known', value: (a, b) => (both(a.published, b.published) ? 1 : 0) },
  { name: 'days between publication', value: (a, b) => Math.log1p(gap(a.published, b.published)) },
  { name: 'published more than three days apart', value: (a, b) => (gap(a.published, b.published) > 3 ? 1 : 0) },
  { name: 'a day told by both', value: (a, b) => (both(a.days, b.days) && gap(a.days, b.days) === 0 ? 1 : 0) },
  { name: 'days known', value: (a, b) => (both(a.days, b.days) ? 1 : 0) },
  { name: 'days between what is told', value: (a, b) => Math.log1p(gap(a.days, b.days)) },
  { name: 'a year told by both', value: (a, b) => (both(a.years, b.years) && gap(a.years, b.years) === 0 ? 1 : 0) },
  { name: 'years between the latest told', value: (a, b) => Math.log1p(latestGap(a.years, b.years)) },
  { name: 'latest years differ', value: (a, b) => (latestGap(a.years, b.years) > 0 ? 1 : 0) },
];

/** Different words within quotation marks from which a text is one that quotes: a sentence. */
const MIN_QUOTED = 8;

/** One number for each of `EVIDENCE`, in its order. Linear in the number of terms. */
export function evidence(a: Outline, b: Outline): number[] {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return EVIDENCE.map((kind) => kind.value(shorter, longer));
}

/** The least distance between a number of the one and one of the other; 0 where either is empty. Both ascending. */
export function gap(a: readonly number[], b: readonly number[]): number {
  if (!both(a, b)) return 0;
  let least = Number.POSITIVE_INFINITY;
  let j = 0;
  for (const x of a) {
    while (j + 1 < b.length && Math.abs(b[j + 1]! - x) <= Math.abs(b[j]! - x)) j++;
    least = Math.min(least, Math.abs(b[j]! - x));
  }
  return least;
}

function latestGap(a: readonly number[], b: readonly number[]): number {
  return both(a, b) ? Math.abs(a.at(-1)! - b.at(-1)!) : 0;
}
