import { PHRASAL_VERB_ROWS } from './phrasal-verbs-table.ts';

const PHRASAL_VERBS: ReadonlyMap<string, string> = new Map(
  PHRASAL_VERB_ROWS.trim()
    .split('\n')
    .map((row) => row.split(': ') as [string, string]),
);

/** The longest has so many parts. */
const MOST_PARTS = 4;

/** By the lemma of their first part, so that most verbs cost one look. */
const HEADS: ReadonlySet<string> = new Set(
  [...PHRASAL_VERBS.keys()].map((phrase) => phrase.slice(0, phrase.indexOf(' '))),
);

/** What may stand within a phrase and is no part of it: "cast their votes", "made a decision". */
const DETERMINERS: ReadonlySet<string> = new Set('a the his her its their my our your'.split(' '));

/** The plain verb for the phrasal verb that begins `lemmas`, longest first; `null` where none does. */
export function phrasalVerb(lemmas: readonly string[]): { readonly lemma: string; readonly length: number } | null {
  if (!HEADS.has(lemmas[0] ?? '')) return null;
  const parts: string[] = [];
  let found: { lemma: string; length: number } | null = null;
  for (let index = 0; index < lemmas.length && parts.length < MOST_PARTS; index++) {
    if (DETERMINERS.has(lemmas[index]!)) continue;
    parts.push(lemmas[index]!);
    const lemma = PHRASAL_VERBS.get(parts.join(' '));
    if (lemma !== undefined) found = { lemma, length: index + 1 };
  }
  return found;
}
