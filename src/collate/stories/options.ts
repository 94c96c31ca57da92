import type { Language } from '../../core/language.ts';

/** What grouping asks of a language. */
export type GroupingLanguage = Pick<Language, 'isFunctionWord' | 'lemma' | 'rarity' | 'nameKey'>;

export interface GroupingOptions {
  /** What is true of the documents' language. */
  readonly language: GroupingLanguage;
  /** Log-odds from which documents are one story, as an average over the pairs between two groups. */
  readonly threshold: number;
  /** How many candidates each new document is compared with. */
  readonly candidates: number;
  /** How many of the newest documents stay open to company; older ones keep their story but gain no more members. */
  readonly window: number;
}

/** A language that knows nothing: every word carries matter, none is rarer than another. */
const NO_LANGUAGE: GroupingLanguage = {
  isFunctionWord: () => false,
  lemma: (form) => form,
  rarity: () => Math.log(1000),
  nameKey: (name) => name.toLowerCase(),
};

export const defaultGroupingOptions: GroupingOptions = {
  language: NO_LANGUAGE,
  // Even odds, as the model was trained for; the development set's best lies within 0.5 of it.
  threshold: 0,
  // Of 24, 32 and 48 candidates none changed the groups of the development set; bursts need room for copies.
  candidates: 32,
  window: 200_000,
};
