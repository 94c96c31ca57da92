/**
 * Verbs for what newsmakers are accused of, by kind, beside the verbs of harm (`harms.ts`): what one report tells as done
 * another may have as an accusation in another verb of its kind ("gathered troops", "of massing forces"). The classes
 * follow Levin 1993, English Verb Classes and Alternations (herd, amass, send, cheat, steal, conceal verbs). Lemmas.
 */
const KINDS: Readonly<Record<string, string>> = {
  massing: 'gather amass mass assemble concentrate accumulate marshal muster deploy station position',
  theft: 'embezzle steal siphon skim misappropriate divert pocket defraud swindle cheat fleece loot',
  laundering: 'launder',
  bribery: 'bribe corrupt',
  rigging: 'rig falsify forge manipulate fix tamper doctor fabricate fake stuff',
  concealing: 'hide conceal bury withhold suppress mask disguise',
  lying: 'lie mislead deceive dupe misrepresent misstate',
  supplying: 'arm supply equip ship smuggle',
  plotting: 'plot conspire scheme',
  spying: 'spy eavesdrop snoop',
  meddling: 'interfere meddle intervene',
  doping: 'dope',
  agreeing: 'agree sign seal strike clinch conclude',
  evasion: 'evade dodge',
};

const BY_VERB = invert();

function invert(): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const [kind, lemmas] of Object.entries(KINDS)) {
    for (const lemma of lemmas.split(' ')) kinds.set(lemma, [...(kinds.get(lemma) ?? []), kind]);
  }
  return kinds;
}

/** The kinds of deed that a verb can name, by its lemma: `mass` and `gather` a `massing`; empty for none. */
export function deedKinds(lemma: string): readonly string[] {
  return BY_VERB.get(lemma) ?? [];
}
