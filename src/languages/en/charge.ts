/** Words that judge while they name, by the kind of charge; after Recasens et al. 2013, "Linguistic Models for Analyzing and Detecting Biased Language" (framing and epistemic bias). Lower case lemmas. */
const CHARGED: Readonly<Record<string, string>> = {
  'judges a person or group':
    'terrorist extremist radical militant thug mob regime junta puppet dictator tyrant strongman warlord fanatic fascist nazi traitor propagandist crony oligarch henchman mercenary separatist insurgent rebel bandit criminal butcher',
  'judges an act':
    'invade invasion aggression occupation occupy annexation annex coup massacre atrocity genocide slaughter butchery provocation betrayal plot crackdown purge smear witch-hunt land-grab blackmail sabotage',
  praises: 'freedom liberation liberate hero heroic patriot brave legendary courageous martyr',
  'doubts what was said': 'claim allege purport so-called supposed supposedly alleged allegedly self-proclaimed',
  'takes what was said as true': 'reveal admit acknowledge concede expose confess point-out debunk',
  'raises the tone':
    'slam blast lash rant shocking outrageous stunning chilling brutal ruthless vicious notorious infamous',
};

const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries(CHARGED).flatMap(([reason, list]) =>
    list.split(' ').map((lemma) => [lemma, `${reason} (own list of charged words)`] as const),
  ),
);

/** Why a label or verb (lower case lemma) is charged, naming the lexicon; `null` where it is not. */
export function chargeOf(lemma: string): string | null {
  return REASONS.get(lemma) ?? null;
}
