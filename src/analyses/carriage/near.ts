import { overlaps, type Span } from '../../core/span.ts';
import type { Sentence, StoryInHand, Version } from '../version.ts';
import { type Shared, type StoryTerms, storyTerms } from './story-terms.ts';
import { isExact, termsIn } from './terms.ts';

/** Something told, where a report has it. */
export interface ToldAt {
  readonly version: Version;
  readonly content: readonly Span[];
}

/** Where a report comes near something that another tells. */
export interface Near {
  readonly version: Version;
  /** The sentence, or two in a row; `null` for the headline. */
  readonly place: Span | null;
  /** How sure it is that it is told there, 0 to 1. */
  readonly score: number;
}

/** What speaks for one or two sentences telling, in whatever words, what another report tells. */
interface Features {
  /** Share of its weight that they have, 0 to 1. */
  readonly share: number;
  /** Logarithm of that weight: how much evidence there is. */
  readonly amount: number;
  /** 1 where they have a number or a day of it, else 0. */
  readonly number: number;
  /** How alike the sentences are that both stand in: geometric mean of the shares of either that the other has. */
  readonly beside: number;
}

/**
 * Logistic regression, learnt from 412 pairs of a saying and a report without a version of it, in twenty invented stories, of which a
 * reader judged 73 to be told there. Who is named in both, whether it is one sentence or two, and what stands before and after had no weight left.
 */
const WEIGHTS: Features = { share: 2.4, amount: 1.3, number: 0.7, beside: 6.8 };
const BIAS = -7;

/** Below this something is not near: of 281 pairs where nothing reaches it 13 are told there all the same, of 127 where something does 60. */
const LEAST_SCORE = 0.14;

/** Of renderings of one saying so many different ones are looked for: the rest say little else. */
const MOST_RENDERINGS = 4;

/** In so many other reports at most the matrix looks for something: of dozens nobody reads in which one something near it stands. */
export const MOST_ASKED = 24;

/** With fewer terms (“The plan stands”: two) nothing can be looked for. */
const LEAST_TERMS = 2;

/**
 * The nearest place in every report that comes near what is told, in the story's order; in none of those that tell it (`without`). `null`
 * where no rendering says enough to be looked for.
 */
export function nearPlaces(
  story: StoryInHand,
  told: readonly ToldAt[],
  without: ReadonlySet<string>,
): readonly Near[] | null {
  const telling = told.filter((one) => termsIn(one.version, one.content).length >= LEAST_TERMS);
  if (telling.length === 0) return null;
  const asked = story.versions.filter(({ id }) => !without.has(id));
  if (asked.length === 0) return [];
  const index = storyTerms(story);
  const renderings = uniqueBy(telling, (one) => termsIn(one.version, one.content).join(' ')).slice(0, MOST_RENDERINGS);
  const searches = renderings.map((one) => searchFor(index, one));
  return asked.flatMap((version) => {
    const found = searches.map((search) => nearestIn(index, search, version));
    const best = found.reduce((a, b) => (b.logOdds > a.logOdds ? b : a), NOWHERE);
    const score = 1 / (1 + Math.exp(-best.logOdds));
    return score < LEAST_SCORE ? [] : [{ version, place: placeOf(index, best), score }];
  });
}

/** What of something told stands where. */
interface Search {
  /** Weight of all that it tells. */
  readonly weight: number;
  readonly shared: Shared;
  /** Units that have a number or a day of it. */
  readonly exact: ReadonlySet<number>;
  /** By unit, `Features.beside`. */
  readonly beside: Float64Array;
}

function searchFor(index: StoryTerms, { version, content }: ToldAt): Search {
  const terms = termsIn(version, content);
  return {
    weight: index.weightOf(terms),
    shared: index.sharedWith(terms),
    exact: new Set(terms.filter(isExact).flatMap((term) => index.having(term))),
    beside: besideOf(index, version, content),
  };
}

/** How alike every unit is to the sentences that a content stands in. */
function besideOf(index: StoryTerms, version: Version, content: readonly Span[]): Float64Array {
  const best = new Float64Array(index.units.length);
  version.sentences.forEach((sentence, number) => {
    if (!content.some((part) => overlaps(part, sentence))) return;
    const own = index.firstOf.get(version)! + 1 + number;
    index.sharedWith(index.units[own]!.terms).alone.forEach((shared, unit) => {
      if (shared === 0) return;
      const ofBoth = Math.min(1, shared / index.weightOfUnit(own)) * Math.min(1, shared / index.weightOfUnit(unit));
      best[unit] = Math.max(best[unit]!, Math.sqrt(ofBoth));
    });
  });
  return best;
}

/** One unit or two in a row, and how likely it is that they tell what is looked for. */
interface Place {
  readonly first: number;
  readonly last: number;
  /** Which of the two has more of it. */
  readonly main: number;
  readonly logOdds: number;
}

const NOWHERE: Place = { first: 0, last: 0, main: 0, logOdds: Number.NEGATIVE_INFINITY };

function nearestIn(index: StoryTerms, search: Search, version: Version): Place {
  const from = index.firstOf.get(version)!;
  const to = from + version.sentences.length;
  const { alone, withNext } = search.shared;
  let best = NOWHERE;
  const look = (first: number, last: number, shared: number): void => {
    const logOdds = shared === 0 ? Number.NEGATIVE_INFINITY : logOddsOf(search, first, last, shared);
    const main = alone[first]! >= alone[last]! ? first : last;
    if (logOdds > best.logOdds) best = { first, last, main, logOdds };
  };
  for (let unit = from; unit <= to; unit++) {
    look(unit, unit, alone[unit]!);
    const isMore = withNext[unit]! > Math.max(alone[unit]!, alone[unit + 1] ?? 0);
    if (unit > from && unit < to && isMore) look(unit, unit + 1, withNext[unit]!);
  }
  return best;
}

function logOddsOf({ weight, exact, beside }: Search, first: number, last: number, shared: number): number {
  const features: Features = {
    share: shared / weight,
    amount: Math.log1p(shared),
    number: Number(exact.has(first) || exact.has(last)),
    beside: Math.max(beside[first]!, beside[last]!),
  };
  return (Object.keys(WEIGHTS) as (keyof Features)[]).reduce((sum, key) => sum + WEIGHTS[key] * features[key], BIAS);
}

/** Of sentences in two paragraphs only the one that has more: who is pointed to the first of them looks for it there. */
function placeOf({ units }: StoryTerms, { first, last, main }: Place): Span | null {
  const { version, sentence } = units[first]!;
  if (sentence === null) return null;
  const at = (unit: number): Sentence => version.sentences[units[unit]!.sentence!]!;
  const isOneParagraph = version.read.document.blocks.some(
    ({ start, end }) => start <= at(first).start && at(last).end <= end,
  );
  return isOneParagraph ? { start: at(first).start, end: at(last).end } : { start: at(main).start, end: at(main).end };
}

function uniqueBy<T>(all: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [key(one), one])).values()];
}
