import type { Language } from '../../core/language.ts';
import { areKin } from '../likeness.ts';
import type { StoryInHand, Version } from '../version.ts';
import { headlineTerms, isPlain, KIN_START, rarityOf, sentenceTerms, type Term } from './terms.ts';

/** A headline or a sentence of a report, by what it says. */
export interface Unit {
  readonly version: Version;
  /** By its number; `null` for the headline. */
  readonly sentence: number | null;
  readonly terms: readonly Term[];
}

/** Where a term is met: units in ascending order, and how well each meets it, 0 to 1. */
interface Met {
  readonly units: readonly number[];
  readonly degrees: readonly number[];
}

/** What a word counts for that only another of its root meets, a synonym, or a word that reports put for it or for its contrary. A tenth more or less of any changes little. */
const KIN = 0.85;
const SYNONYM = 0.7;
const RETOLD = 0.35;

/** How many sentences the language's general table counts for beside the story's own: as for sayings in `collate`. */
const PRIOR = 30;
/** What even the commonest word tells. */
const LEAST_WEIGHT = 0.5;

/** All headlines and sentences of a story, found by what they say in whatever words. */
export class StoryTerms {
  readonly units: readonly Unit[];
  /** By version, the number of its headline's unit; its sentences follow. */
  readonly firstOf: ReadonlyMap<Version, number>;
  readonly #language: Language;
  readonly #own = new Map<Term, number[]>();
  /** The terms that begin alike, among which those of one root are. */
  readonly #beginnings = new Map<string, Term[]>();
  readonly #met = new Map<Term, Met>();
  readonly #weights = new Map<Term, number>();
  readonly #unitWeights: Float64Array;

  constructor({ versions, language }: StoryInHand) {
    this.#language = language;
    this.units = versions.flatMap(unitsOf);
    this.firstOf = new Map(
      this.units.flatMap(({ version, sentence }, unit) => (sentence === null ? [[version, unit] as const] : [])),
    );
    this.units.forEach(({ terms }, unit) => {
      for (const term of terms) this.#add(term, unit);
    });
    this.#unitWeights = Float64Array.from(this.units, ({ terms }) => this.weightOf(terms));
  }

  #add(term: Term, unit: number): void {
    const known = this.#own.get(term);
    if (known !== undefined) {
      known.push(unit);
      return;
    }
    this.#own.set(term, [unit]);
    if (!isPlain(term)) return;
    const beginning = term.slice(0, KIN_START);
    const others = this.#beginnings.get(beginning);
    if (others === undefined) this.#beginnings.set(beginning, [term]);
    else others.push(term);
  }

  /** How much all of the terms tell in the story. */
  weightOf(terms: readonly Term[]): number {
    return terms.reduce((sum, term) => sum + this.#weightOf(term), 0);
  }

  weightOfUnit(unit: number): number {
    return this.#unitWeights[unit]!;
  }

  /**
   * The information of meeting a term, its frequency smoothed by that in reports at large (Dirichlet prior; Zhai and Lafferty 2004, "A
   * study of smoothing methods for language models", TOIS 22): what the whole story is about tells little in it.
   */
  #weightOf(term: Term): number {
    let weight = this.#weights.get(term);
    if (weight === undefined) {
      const general = PRIOR * Math.exp(-rarityOf(term, this.#language));
      const share = ((this.#own.get(term)?.length ?? 0) + general) / (this.units.length + PRIOR);
      weight = Math.max(LEAST_WEIGHT, -Math.log(Math.min(1, share)));
      this.#weights.set(term, weight);
    }
    return weight;
  }

  /** What each unit has of some terms, by its weight; 0 for most. */
  sharedWith(terms: readonly Term[]): Shared {
    const alone = new Float64Array(this.units.length);
    const withNext = new Float64Array(this.units.length);
    for (const term of terms) {
      const weight = this.#weightOf(term);
      const { units, degrees } = this.#metBy(term);
      units.forEach((unit, i) => {
        const degree = degrees[i]!;
        alone[unit]! += weight * degree;
        withNext[unit]! += weight * (units[i + 1] === unit + 1 ? Math.max(degree, degrees[i + 1]!) : degree);
        if (unit > 0 && units[i - 1] !== unit - 1) withNext[unit - 1]! += weight * degree;
      });
    }
    return { alone, withNext };
  }

  /** The units that have a term as it is. */
  having(term: Term): readonly number[] {
    return this.#own.get(term) ?? [];
  }

  /** The units that have a term in whatever form, or a synonym of it. */
  alikeIn(term: Term): readonly number[] {
    const { units, degrees } = this.#metBy(term);
    return units.filter((_, i) => degrees[i]! >= SYNONYM);
  }

  /** Where a term is met, in whatever word for it: looked up once, as every saying of the story asks. */
  #metBy(term: Term): Met {
    let met = this.#met.get(term);
    if (met === undefined) {
      const best = new Map<number, number>();
      for (const [other, degree] of this.#alike(term))
        for (const unit of this.having(other)) best.set(unit, Math.max(degree, best.get(unit) ?? 0));
      const units = [...best.keys()].sort((a, b) => a - b);
      met = { units, degrees: units.map((unit) => best.get(unit)!) };
      this.#met.set(term, met);
    }
    return met;
  }

  #alike(term: Term): (readonly [Term, number])[] {
    const itself = [term, 1] as const;
    if (!isPlain(term)) return [itself];
    const kin = (this.#beginnings.get(term.slice(0, KIN_START)) ?? []).filter((other) => areKin(term, other));
    const retold = [...this.#language.retellings(term), ...this.#language.complements(term)];
    return [
      itself,
      ...kin.map((other) => [other, KIN] as const),
      ...this.#language.synonyms(term).map((other) => [other, SYNONYM] as const),
      ...retold.map((other) => [other, RETOLD] as const),
    ];
  }
}

function unitsOf(version: Version): Unit[] {
  const headline = { version, sentence: null, terms: headlineTerms(version) };
  return [headline, ...sentenceTerms(version).map((terms, sentence) => ({ version, sentence, terms }))];
}

/** The weight that each unit has of something, by itself and together with the next. */
export interface Shared {
  readonly alone: Float64Array;
  readonly withNext: Float64Array;
}

const made = new WeakMap<StoryInHand, StoryTerms>();

/** The index of a story, made once: several analyses ask. */
export function storyTerms(story: StoryInHand): StoryTerms {
  const known = made.get(story) ?? new StoryTerms(story);
  made.set(story, known);
  return known;
}
