/**
 * Prepositions before what only goes with a claim: its cause or occasion. After Quirk, Greenbaum, Leech and Svartvik 1985,
 * "A Comprehensive Grammar of the English Language", 9.40 to 9.48. Of conjunctions those of a condition (15.33 to 15.35), which
 * is not claimed to hold; what follows "because" is claimed itself.
 */
const ALWAYS =
  'due to;because of;owing to;thanks to;as a result of;in light of;in the light of;in view of;in response to;on account of;in the wake of;in the face of;amid;amidst;despite;in spite of';

const CONDITIONS = 'if;unless;provided that;providing that;assuming that;in case;in the event;on condition that';

/** The same where a mark stands before them; else they are participles ("was given", "following him"). */
const AFTER_MARK = 'given;following';

const PREPOSITIONS: ReadonlyMap<string, 'always' | 'after mark'> = new Map([
  ...[...ALWAYS.split(';'), ...CONDITIONS.split(';')].map((words) => [words, 'always'] as const),
  ...AFTER_MARK.split(';').map((words) => [words, 'after mark'] as const),
]);

const FIRST_WORDS: ReadonlySet<string> = new Set([...PREPOSITIONS.keys()].map((words) => words.split(' ')[0]!));

const LONGEST = 4;

/** How many forms (lower case) from the first on are a preposition that opens a circumstance; 0 where they are none. */
export function circumstance(forms: readonly string[], isAfterMark: boolean): number {
  if (!FIRST_WORDS.has(forms[0] ?? '')) return 0;
  for (let length = Math.min(LONGEST, forms.length); length > 0; length--) {
    const found = PREPOSITIONS.get(forms.slice(0, length).join(' '));
    if (found !== undefined && (found === 'always' || isAfterMark)) return length;
  }
  return 0;
}
