import { kindsByLemma } from './kinds.ts';

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

/** Nouns for the same deeds. */
const NOUNS: Readonly<Record<string, string>> = {
  massing: 'buildup build massing concentration deployment amassing accumulation',
  theft: 'embezzlement theft fraud swindle diversion',
  laundering: 'laundering',
  bribery: 'bribery bribe kickback corruption',
  rigging: 'rigging falsification forgery manipulation tampering fabrication',
  concealing: 'concealment cover-up coverup',
  lying: 'lie deception',
  supplying: 'supply shipment smuggling',
  plotting: 'plot conspiracy',
  spying: 'spying espionage eavesdropping snooping',
  meddling: 'interference meddling intervention',
  doping: 'doping',
  agreeing: 'agreement deal pact accord',
  evasion: 'evasion avoidance',
};

const BY_VERB = kindsByLemma(KINDS);
const BY_NOUN = kindsByLemma(NOUNS);

/** The kinds of deed that a verb or, by its Penn tag, a noun can name, by its lemma: `mass`, `gather` and `buildup` a `massing`; empty for none. */
export function deedKinds(lemma: string, tag: string): readonly string[] {
  return (tag.startsWith('NN') ? BY_NOUN : BY_VERB).get(lemma) ?? [];
}
