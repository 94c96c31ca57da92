import type { CausalCue } from '../../core/language.ts';

/**
 * Words by which reports say what brought an event about, by lemma, with the side on which each of the two stands. After
 * the causal connectives of Dunietz, Levin and Carbonell 2017, "The BECauSE Corpus 2.0", and the verbs of Girju 2003,
 * "Automatic detection of causal relations"; only those that name a beginning or a cause, not a purpose or a condition.
 */
const CUES: Readonly<Record<CausalCue['kind'], string>> = {
  brings:
    'cause, trigger, spark, prompt, provoke, ignite, unleash, precipitate, spur, touch off, set off, lead to, result in, give rise to, bring about, bring on, spawn, stoke',
  begins: 'begin, start, erupt, break out, flare, flare up, kick off, commence, originate, escalate, arise, ensue',
  owes: 'stem from, result from, arise from, originate from, grow out of, due to, owe to, because of, as a result of, in response to, on account of, follow, the result of, come after, come in response to',
  blames: 'blame, attribute, trace, pin, put down',
  names: 'cause of, trigger of, trigger for, reason for, cause for',
};

const BY_FIRST: ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly kind: CausalCue['kind'] }[]
> = Map.groupBy(
  (Object.entries(CUES) as [CausalCue['kind'], string][])
    .flatMap(([kind, cues]) => cues.split(', ').map((cue) => ({ words: cue.split(' '), kind })))
    .sort((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0]!,
);

/** The causal cue that begins `lemmas`, the longest; `null` where none does. */
export function causalCue(lemmas: readonly string[]): CausalCue | null {
  const cues = BY_FIRST.get(lemmas[0] ?? '') ?? [];
  const found = cues.find(({ words }) => words.every((word, i) => lemmas[i] === word));
  return found === undefined ? null : { kind: found.kind, length: found.words.length };
}
