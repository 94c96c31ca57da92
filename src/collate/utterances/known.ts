import type { Word } from '../words.ts';
import { asidesOf, isConditionAlone } from './asides.ts';
import type { Comparison, Spoken } from './comparison.ts';
import { type Predicates, predicatesOf } from './predicates.ts';
import { isClaim } from './sayings.ts';
import type { Speaker } from './speakers.ts';

/** What is asked of one saying in each of its comparisons. */
export interface Known {
  /** Whose it is, of all that have these words: the saying and its rendering. */
  readonly attribution: Spoken['attribution'];
  readonly speaker: Speaker | null;
  readonly forms: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  /** Share of the telling words that stand between quotation marks. */
  readonly quotedShare: number;
  /** What its words weigh together, and those of matter alone. */
  readonly weight: number;
  readonly matter: number;
  /** Whether the outcome is a negative: the words negate, or the act does ("denied that"), and not both. */
  readonly negates: boolean;
  readonly isClaim: boolean;
  readonly predicates: Predicates;
  /** Which words stand in a circumstance. */
  readonly asides: Uint8Array;
  readonly hasAside: boolean;
  /** Whether a condition is all that is said. */
  readonly isConditionAlone: boolean;
  /** By word its company. */
  readonly companies: readonly number[];
  /** The companies of the words for the act. */
  readonly acts: readonly number[];
  /** The lemmas of the telling words that name who said it here. */
  readonly source: readonly string[];
  /** All telling words that name who said it, here or where the document names them in full. */
  readonly naming: ReadonlySet<string>;
  /** To whom it was said, lower case. */
  readonly occasion: string | undefined;
}

/** A saying is compared with dozens of others of its story: what is asked of it alone is told once, and goes with its words. */
const KNOWN = new WeakMap<readonly Word[], Known>();

/** What is asked of one saying; told once while its rendering and its speaker stay the same. */
export function knownOf(saying: Spoken, { language }: Comparison): Known {
  const { words, attribution, speaker } = saying;
  const known = KNOWN.get(words);
  if (known !== undefined && known.attribution === attribution && known.speaker === speaker) return known;
  const telling = words.filter(({ kind }) => kind !== 'grammar');
  const source = saying.source.flatMap(({ kind, lemma }) => (kind === 'grammar' ? [] : lemma));
  const full = speaker?.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const asides = asidesOf(words, language);
  const companyOf = (word: Word): number => (word.kind === 'matter' ? language.company(word.lemma) : 0);
  const told: Known = {
    attribution,
    speaker,
    forms: new Set(words.map(({ form }) => form)),
    names: new Set(words.flatMap(({ kind, nameKey }) => (kind === 'name' ? nameKey : []))),
    figures: new Set(words.flatMap(({ figure }) => figure ?? [])),
    quotedShare: telling.length === 0 ? 0 : telling.filter(({ quoted }) => quoted).length / telling.length,
    weight: totalWeight(words),
    matter: totalWeight(words.filter(({ kind }) => kind === 'matter')),
    negates: (words.filter((word) => word.negates).length % 2 === 1) !== (attribution?.negated ?? false),
    isClaim: isClaim(saying),
    predicates: predicatesOf(words, attribution?.negated ?? false, language),
    asides,
    hasAside: asides.includes(1),
    isConditionAlone: isConditionAlone(words, asides, language),
    companies: words.map(companyOf),
    acts: saying.cue.filter(({ weight }) => weight >= LEAST_ACT_WEIGHT).map(companyOf),
    source,
    naming: new Set([...source, ...full]),
    occasion: attribution?.occasion?.to?.toLowerCase(),
  };
  KNOWN.set(words, told);
  return told;
}

/** What even the commonest act ("said") tells less than: two reports that say "said" have nothing in common yet. */
const LEAST_ACT_WEIGHT = 1;

/** What words weigh together. */
export function totalWeight(words: readonly { readonly weight: number }[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** The weight of two telling words. Chosen on the tuning and reporting pairs. */
export const SOME_WEIGHT = 6;
