import type { Correction } from '../../core/correction.ts';
import type { Language } from '../../core/language.ts';
import type { ClusterOptions } from './cluster.ts';
import { GROUPING_MODEL } from './weights.ts';

/** What grouping asks of a language. */
export type GroupingLanguage = Pick<
  Language,
  'isFunctionWord' | 'lemma' | 'synonyms' | 'signals' | 'charge' | 'rarity' | 'nameKey'
>;

export interface GroupingOptions extends ClusterOptions {
  /** What is true of the documents' language. */
  readonly language: GroupingLanguage;
  /** How many candidates each new document is compared with. */
  readonly candidates: number;
  /** How many of the newest documents stay open to company; older ones keep their story but gain no more members. */
  readonly window: number;
  /** Days before the newest publication after which a document is too old for company; counted in order of coming. */
  readonly windowDays: number;
  /** What people overruled, those that stand, in their order. */
  readonly corrections: readonly Correction[];
}

/** A language that knows nothing: every word carries matter, none is rarer than another. */
const NO_LANGUAGE: GroupingLanguage = {
  isFunctionWord: () => false,
  lemma: (form) => form,
  synonyms: () => [],
  signals: () => [],
  charge: () => null,
  rarity: () => Math.log(1000),
  nameKey: (name) => name.toLowerCase(),
};

export const defaultGroupingOptions: GroupingOptions = {
  language: NO_LANGUAGE,
  model: GROUPING_MODEL,
  // On the development events 0.3 and 0.5 are the same within 0.001; the less, the more of a stream is welded.
  core: 0.3,
  // On the development events -0.5 and -0.3 are the same within 0.002, and -0.2 costs 0.003; the more, the fewer like
  // events are welded: of 19 made-up pairs 5, 4 and 3.
  join: -0.3,
  // On the development events 0.1 and 0.2 are the same, and 0.3 costs 0.001; the more, the fewer like events are welded.
  contrast: 0.2,
  // Of 4,700 strong links of the development set, 12 led to a candidate beyond the twentieth.
  candidates: 20,
  window: 200_000,
  windowDays: Number.POSITIVE_INFINITY,
  corrections: [],
};
