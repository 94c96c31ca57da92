import type { Difference } from '../core/apparatus.ts';

/** What each class of difference is called for a reader. */
export const DIFFERENCE_NAMES: Readonly<Record<Difference, string>> = {
  attribution: 'given to another',
  spelling: 'spelling or initials',
  inflection: 'form of the word',
  synonym: 'another word',
  softened: 'softer',
  hardened: 'harder',
  omission: 'left out',
  addition: 'added',
  reordering: 'other order',
  figure: 'other figure',
  name: 'other name',
  paraphrase: 'in other words',
};

/** Classes that leave the sense as it is: shown, but not counted when a witness's differences are summed up. */
export const SLIGHT: ReadonlySet<Difference> = new Set(['spelling', 'inflection']);
