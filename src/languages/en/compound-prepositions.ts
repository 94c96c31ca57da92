/**
 * Prepositions of several words (Quirk, Greenbaum, Leech and Svartvik 1985, "A Comprehensive Grammar of the English Language",
 * 9.10 to 9.12), with the conjunctions made like them: their nouns and adjectives tell nothing of the matter. Left out are those
 * whose noun may be what is said ("in favour of", "at the expense of").
 */
const COMPOUND_PREPOSITIONS: ReadonlySet<string> = new Set(
  `according to;ahead of;along with;apart from;as a result of;as for;as part of;as regards;as to;as well as;aside from;
  because of;by means of;by virtue of;by way of;due to;for the sake of;in accordance with;in addition to;in case of;
  in connection with;in front of;in light of;in the light of;in lieu of;in line with;in order to;in place of;in regard to;
  in relation to;in respect of;in response to;in spite of;in terms of;in the case of;in the course of;in the event of;
  in the face of;in the middle of;in the wake of;in view of;instead of;irrespective of;on account of;on behalf of;
  on the basis of;on top of;other than;owing to;prior to;rather than;regardless of;so as to;subsequent to;such as;
  thanks to;together with;with reference to;with regard to;with respect to`
    .split(';')
    .map((words) => words.trim()),
);

const LONGEST = 4;

const FIRST_WORDS: ReadonlySet<string> = new Set([...COMPOUND_PREPOSITIONS].map((words) => words.split(' ')[0]!));

/** How many of the forms (lower case) from the first on are one preposition: 2 of `due`, `to`, `the`; 0 where they are none. */
export function compoundPreposition(forms: readonly string[]): number {
  if (!FIRST_WORDS.has(forms[0] ?? '')) return 0;
  for (let length = Math.min(LONGEST, forms.length); length > 1; length--) {
    if (COMPOUND_PREPOSITIONS.has(forms.slice(0, length).join(' '))) return length;
  }
  return 0;
}
