/**
 * Words for what one side puts to another, by what they make of it; an empty reason marks the plain ones. The kinds are
 * those of Searle and Vanderveken 1985 (*Foundations of Illocutionary Logic*): who demands insists, who proposes leaves the answer to
 * the other, who voices a concern asks for nothing.
 */
const KINDS: Readonly<Record<string, string>> = {
  'demand, ultimatum, dictate, claim, condition, red line': 'presents it as insisted on',
  'proposal, propose, offer, suggestion, suggest, initiative': '',
  'request, plea, appeal, petition, entreaty, wish': 'presents it as asked for',
  'concern, worry, grievance, complaint, objection, anxiety':
    'presents it as something that troubles those who raise it',
};

const KIND_OF: ReadonlyMap<string, { readonly kind: string; readonly charged: string | null }> = new Map(
  Object.entries(KINDS).flatMap(([nouns, reason]) => {
    const charged = reason === '' ? null : `${reason} (Variorum's lexicon of words for what is put forward)`;
    return nouns.split(', ').map((noun) => [noun, { kind: nouns, charged }] as const);
  }),
);

/** Nouns that also stand for what is put to nobody ("the mayor's concerns", "the firm's conditions"): they count where somebody is to take it up. */
const OPEN: ReadonlySet<string> = new Set(
  'claim condition initiative wish appeal concern worry grievance complaint objection anxiety suggestion'.split(' '),
);

const ANSWERS: ReadonlySet<string> = new Set(
  (
    'answer respond response reply react reaction reject accept consider address discuss discussion negotiate meet satisfy ' +
    'grant dismiss rebuff submit table hand present deliver study examine accommodate heed ignore'
  ).split(' '),
);

/** What a noun or verb (lemma) makes of what one side puts to another; `null` where it is no such word. */
export function wantedKind(
  lemma: string,
): { readonly kind: string; readonly charged: string | null; readonly open: boolean } | null {
  const found = KIND_OF.get(lemma);
  return found === undefined ? null : { ...found, open: OPEN.has(lemma) };
}

/** Whether a lemma tells that what was put forward is, or is to be, taken up by the other side. */
export function takesUp(lemma: string): boolean {
  return ANSWERS.has(lemma);
}
