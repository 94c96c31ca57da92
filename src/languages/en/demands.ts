import { stateFor } from './attribution/governments.ts';

/** Nouns and verbs by which somebody wants something of somebody else, by lemma: the directives of Searle 1976 that news tells of, and offers, which another may take or not. */
const NOUNS: ReadonlySet<string> = new Set(
  'demand ultimatum request call appeal plea proposal offer bid petition condition entreaty invitation'.split(' '),
);
const VERBS: ReadonlySet<string> = new Set(
  'demand request urge ask beg plead appeal call order petition press implore exhort propose offer'.split(' '),
);

/** Whether a lemma tells, as a noun or a verb by its Penn tag, that somebody wants something of somebody. */
export function isDemand(lemma: string, tag: string): boolean {
  return (tag.startsWith('VB') ? VERBS : NOUNS).has(lemma);
}

/** Verbs of refusing, and verbs of giving way that refuse when they are negated ("will never compromise"), by lemma. */
const REFUSALS = {
  refuses:
    'refuse, reject, rebuff, spurn, decline, turn down, rule out, shrug off, brush aside, brush off, say no, knock back, wave away, throw out, resist, snub',
  yields:
    'compromise, yield, budge, relent, surrender, capitulate, back down, give in, give way, give up, bow, cave, cave in, concede, negotiate, comply, accept, agree, accede, consent, bend, retreat, bargain, grant, meet, accommodate',
} as const;

type Kind = keyof typeof REFUSALS;

const BY_FIRST = Map.groupBy(
  (Object.entries(REFUSALS) as [Kind, string][])
    .flatMap(([kind, cues]) => cues.split(', ').map((cue) => ({ words: cue.split(' '), kind })))
    .sort((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0]!,
);

/** The verb of refusing or giving way that begins `lemmas`, the longest; `null` where none does. */
export function refusalCue(lemmas: readonly string[]): { readonly kind: Kind; readonly length: number } | null {
  const found = BY_FIRST.get(lemmas[0] ?? '')?.find(({ words }) => words.every((word, i) => lemmas[i] === word));
  return found === undefined ? null : { kind: found.kind, length: found.words.length };
}

/** The state that a name, an adjective, a capital or a seat of power (lower case) stands for: `russia` for `kremlin`; `null` for none. */
export const stateNamed = stateFor;
