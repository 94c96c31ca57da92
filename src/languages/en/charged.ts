import type { RivalTerm } from '../../core/language.ts';
import { lemmaOf } from './lemma.ts';

/**
 * Fields whose terms are set side by side, with the words within which a place is what the term is said of ("annexed the
 * Ukrainian peninsula of Crimea", "the regime in Ostrad"), and what a sentence calls the thing itself, with `at` before a place.
 * In the others two terms near one place are too often of two things, as the benchmark's stories showed; their terms
 * are only marked as charged.
 */
const TIES: Readonly<Record<string, Pick<RivalTerm, 'reach' | 'tie' | 'thing' | 'at' | 'lasts'>>> = {
  'change of rule over a territory': {
    reach: 7,
    tie: 'year',
    thing: 'one change of rule over a territory',
    at: 'that involves',
    lasts: false,
  },
  'armed group': { reach: 16, tie: 'place', thing: 'the same armed group', at: 'in', lasts: true },
  'those in power': { reach: 2, tie: 'place', thing: 'those in power', at: 'in', lasts: true },
  'crowd in the street': { reach: 4, tie: 'place', thing: 'what happened in the streets', at: 'in', lasts: false },
  'something that went wrong': { reach: 4, tie: 'place', thing: 'what went wrong', at: 'in', lasts: false },
  'forces near a border': { reach: 8, tie: 'place', thing: 'the forces', at: 'near', lasts: true },
  'armed conflict': { reach: 8, tie: 'place', thing: 'the fighting', at: 'in', lasts: true },
  talks: { reach: 30, tie: 'day', thing: 'the talks', at: 'with', lasts: false },
};

/**
 * Terms that stand beside rivals for the same thing, by field. Each line is `terms: reason`; an empty reason marks the
 * plain terms. Words of a term are lemmas; `*` stands for one word of any kind. The judgements follow what newsroom
 * guides warn of (BBC Editorial Guidelines 2019, section 11 and its guidance on language; Reuters Handbook of Journalism,
 * "Attribution", "Objective language"; AP Stylebook, entries on the same words), written anew in this project's words.
 */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'change of rule over a territory': [
    'annex, annexation, take control, incorporate, incorporation:',
    'rejoin, reunite, reunify, reunification, return to: presents the change as wanted and rightful',
    'seize, seizure, land grab: presents the change as robbery',
    'invade, invasion, occupy, occupation, conquer, conquest: presents the change as a war of conquest',
    'liberate, liberation: presents the former rule as oppression',
  ],
  'armed group': [
    'separatist, rebel, armed group, secessionist, insurgent, militant:',
    'proxy force, proxy * force, proxy militia, puppet force, mercenary, henchman: says that another power commands them',
    'militia, paramilitary, warlord: denies them the standing of soldiers',
    'terrorist, extremist: judges them by their deeds',
    'self-proclaimed republic, so-called republic, self-styled republic: denies the standing that they claim',
    "people 's republic: grants the standing that they claim",
    'self-defence unit, self-defence force, self-defense unit, self-defense force, coast guard, home guard: presents them as defending themselves',
    'take up arm, take arm: tells of them as people who began to fight, not as a force',
    'freedom fighter: presents their cause as just',
  ],
  'forces near a border': [
    'military presence, troop presence, military deployment, troop deployment, troop movement, activity of army, activity of the army, activity of troop:',
    'troop concentration, concentration of troop, concentration of force, troop massing, military buildup, troop buildup, military build-up, troop build-up, buildup of troop, buildup of force, massing of troop: presents it as a preparation for attack',
    'show of force, sabre-rattling, saber-rattling: presents it as a threat',
  ],
  'armed conflict': [
    'armed confrontation, armed conflict, fighting, hostility, conflict:',
    'defensive conflict, defensive war, war of defence, war of defense: presents one side as the attacked',
    'civil war, internal conflict, domestic conflict: presents it as the affair of one people',
    'war of aggression, war of conquest: judges the attacker',
    'war of liberation, war of independence, liberation struggle: presents their cause as just',
  ],
  talks: [
    'talk, discussion, discuss, meeting, consultation, dialogue:',
    'negotiation, negotiate, bargaining: says that terms are bargained over',
    'ultimatum, dictate: says that one side set the terms',
  ],
  'use of force': [
    'war, offensive, attack, military operation, strike, fighting, hostility, battle, incursion:',
    'special operation, special military operation, security operation, peacekeeping operation, police action, anti-terrorist operation: avoids the word war',
    'aggression, assault, onslaught, massacre, slaughter, genocide, carnage, invasion: judges the attacker',
    'crackdown: presents the force as used against the weak',
    'conflict, crisis, tension, standoff, clash: names no attacker',
  ],
  'those in power': [
    'government, administration:',
    'regime, junta, dictator, dictatorship, strongman, autocrat, tyrant, ruler, oligarchy: denies them legitimacy',
  ],
  'crowd in the street': [
    'protest, protester, demonstrator, demonstration:',
    'riot, rioter, mob, looter: presents them as lawless',
    'uprising, revolt: presents them as a people rising',
    'coup, putsch, insurrection: presents it as an unlawful seizure of power',
    'unrest, disorder, disturbance: names no cause',
  ],
  'people who come or settle': [
    'migrant, immigrant, newcomer, resident, villager, inhabitant:',
    'refugee, asylum seeker, displaced person: says that they flee from danger',
    'illegal immigrant, illegal alien, illegal migrant, illegal, alien, invader, infiltrator: judges their being there as a crime',
    'undocumented immigrant, undocumented migrant, undocumented worker, irregular migrant: keeps from calling it a crime',
    'squatter, informal settler, settler, encroacher: denies them a right to the place',
    'caravan: names them by their march',
  ],
  'a killing': [
    'killing, kill, death, shooting:',
    'murder, assassination, execution, slaying, massacre, slaughter, butchery: judges the deed as a crime',
    'neutralise, neutralize, liquidate, eliminate, take out, collateral damage: hides the deed in a technical word',
  ],
  'hindering of trade or passage': [
    'closure, restriction, inspection, queue, delay, customs inspection:',
    'blockade, siege, strangle, strangling, stranglehold, chokehold: presents it as an act of war',
    'quarantine, safety measure, protective measure: presents it as care',
  ],
  'something that went wrong': [
    'accident, collapse, crash, derailment, sinking:',
    'incident, loss of containment, lose containment: plays it down',
    'disaster, catastrophe, tragedy, calamity: stresses the suffering',
  ],
  'one who speaks for another': [
    'spokesman, spokeswoman, spokesperson, press secretary, representative:',
    'mouthpiece, propagandist, apologist, spin doctor: denies them honesty',
  ],
  'harsh questioning': [
    'interrogation, questioning:',
    'torture, torment: judges it as a crime',
    'enhanced interrogation, enhanced interrogation technique: hides it in a technical word',
  ],
  'barrier at a border': [
    'barrier, fence, border fence, border barrier:',
    'wall, border wall: stresses the shutting out',
    'security fence, security barrier, separation fence: presents it as protection',
    'apartheid wall, separation wall: judges it as oppression',
  ],
  'stance on abortion': [
    'abortion opponent, anti-abortion, abortion rights, abortion rights advocate:',
    'pro-life, pro-choice: the name that one camp gives itself',
    'pro-abortion, baby killer, anti-choice: the name that one camp gives the other',
  ],
  'warming of the climate': [
    'climate change, global warming:',
    'climate crisis, climate emergency, climate breakdown: stresses the danger',
    'climate hoax, climate alarmism, climate hysteria: denies the danger',
  ],
  'doubt about an inquiry': [
    'investigation, inquiry, probe, examination:',
    'witch hunt, hoax, fishing expedition, smear campaign: denies it a cause',
    'cover-up, whitewash: denies it honesty',
  ],
  'an agreement ended or made': [
    'deal, agreement, accord, pact, treaty, settlement:',
    'surrender, capitulation, sellout, sell-out, giveaway: judges one side to have lost',
    'breakthrough, triumph, landmark deal: judges it a success',
  ],
};

interface Term {
  readonly words: readonly string[];
  readonly field: string;
  readonly charged: string | null;
}

const HYPHENED = /^(\p{L}+)-(\p{L}+)$/u;

const TERMS: ReadonlyMap<string, readonly Term[]> = byFirstWord();

function byFirstWord(): Map<string, Term[]> {
  const terms = new Map<string, Term[]>();
  for (const [field, lines] of Object.entries(FIELDS)) {
    for (const line of lines) for (const term of termsOf(field, line)) add(terms, term);
  }
  // The longest first, so that "proxy militia" is found before "proxy".
  for (const list of terms.values()) list.sort((a, b) => b.words.length - a.words.length);
  return terms;
}

function termsOf(field: string, line: string): Term[] {
  const colon = line.indexOf(':');
  const reason = line.slice(colon + 1).trim();
  const charged = reason === '' ? null : `${reason} (Variorum's lexicon of charged terms, field “${field}”)`;
  return line
    .slice(0, colon)
    .split(',')
    .flatMap((term) => spelled(term.trim().split(' ')).map((words) => ({ words, field, charged })));
}

/** A term's words as tokens have them: "self-proclaimed" is one there or three, its last by its form or as a participle ("self - proclaim"). */
function spelled(words: readonly string[]): readonly (readonly string[])[] {
  if (!words.some((word) => HYPHENED.test(word))) return [words];
  const apart = (last: (part: string) => string): string[] =>
    words.flatMap((word) => word.replace(HYPHENED, (_, first, second) => `${first} - ${last(second)}`).split(' '));
  return [words, apart((part) => part), apart((part) => lemmaOf(part, 'VBN'))];
}

function add(terms: Map<string, Term[]>, term: Term): void {
  const first = term.words[0]!;
  terms.set(first, [...(terms.get(first) ?? []), term]);
}

/** “Riot police” stand where there may be no riot. */
const AGAINST_RIOTS = /^riot (?:police|officer|squad|unit|gear|shield|helmet|act)$/;

/** The terms with rivals among a sentence's lemmas (lower case): in order, the longest at each place, without overlap. */
export function rivalTerms(lemmas: readonly string[]): RivalTerm[] {
  const found: RivalTerm[] = [];
  for (let i = 0; i < lemmas.length; i++) {
    const term = TERMS.get(lemmas[i]!)?.find(({ field, words }) => field in TIES && standsAt(words, lemmas, i));
    if (term === undefined) continue;
    const end = i + term.words.length;
    if (AGAINST_RIOTS.test(`${lemmas[end - 1]} ${lemmas[end]}`)) continue;
    found.push({ start: i, end, field: term.field, charged: term.charged, ...TIES[term.field]! });
    i = end - 1;
  }
  return found;
}

function standsAt(words: readonly string[], lemmas: readonly string[], at: number): boolean {
  return words.every((word, k) => word === '*' || word === lemmas[at + k]);
}

const REASONS: ReadonlyMap<string, string> = singleReasons();

/** Of a word in several fields only what all agree on is told: "attack" alone is not charged because one field says so. */
function singleReasons(): Map<string, string> {
  const reasons = new Map<string, string>();
  for (const terms of TERMS.values()) {
    const single = terms.filter((term) => term.words.length === 1);
    const reason = single[0]?.charged ?? null;
    if (reason !== null && single.every((term) => term.charged !== null)) reasons.set(single[0]!.words[0]!, reason);
  }
  return reasons;
}

/** Why a word (lower case lemma) is charged, naming the lexicon and the field; `null` where it is not. */
export function charge(lemma: string): string | null {
  return REASONS.get(lemma) ?? null;
}
