import type { PeopleTerm } from '../../core/language.ts';

/**
 * Nouns for groups of people, where one report may have another for the same. Each line is `terms: reason`; an empty
 * reason marks the plain ones. Words of a term are lemmas. The judgements follow what newsroom guides warn of (BBC
 * Editorial Guidelines 2019, section 11 and its guidance on language; Reuters Handbook of Journalism; AP Stylebook,
 * entries on the same words), written anew in this project's words.
 */
const LINES: readonly string[] = [
  'man, youth, teenager, boy, student, resident, villager, civilian, participant:',
  'protester, protestor, demonstrator, marcher, striker, activist, campaigner, opponent, supporter, follower, fan, spectator, crowd:',
  'migrant, immigrant, newcomer, traveller, settler:',
  'suspect, defendant, detainee, arrestee, prisoner, inmate:',
  'soldier, fighter, gunman, combatant, insurgent, rebel, militant, separatist, guerrilla, armed group:',
  'rioter, looter, hooligan, thug, mob, vandal, troublemaker, ruffian, tough, hoodlum, yob: presents them as lawless',
  'terrorist, extremist, jihadist, fanatic: judges them by their deeds or beliefs',
  'mercenary, henchman, puppet, stooge, crony, lackey: says that they serve another',
  'militia, paramilitary: denies them the standing of soldiers',
  'freedom fighter, liberator, hero, martyr, patriot: presents their cause as just',
  'traitor, turncoat, collaborator: presents them as disloyal',
  'dissident, prisoner of conscience, political prisoner: says that they suffer for their views',
  'hostage, captive, abductee: says that they are held unlawfully',
  'refugee, asylum seeker, asylum-seeker, displaced person: says that they flee from danger',
  'illegal immigrant, illegal alien, illegal migrant, illegal, alien, invader, infiltrator, trespasser: judges their being there as a crime',
  'undocumented immigrant, undocumented migrant, undocumented worker, irregular migrant: keeps from calling it a crime',
  'caravan: names them by their march',
  'horde, swarm: presents them as a danger by their number',
  'squatter, encroacher, land grabber: denies them a right to the place',
  'robber, thief, burglar, raider, pirate, hijacker, kidnapper, smuggler, trafficker, murderer, killer, attacker, assailant, perpetrator, culprit, hacker, poacher: says that they did it',
  'criminal, bandit, brigand, gangster, gang, mobster, crook, outlaw: presents them as given to crime',
  'conspirator, plotter: says that they plotted in secret',
];

/** Nouns that name several people in the singular. */
const COLLECTIVE: ReadonlySet<string> = new Set(['crowd', 'mob', 'gang', 'caravan', 'horde', 'swarm', 'militia']);

/** Before such a noun: then nobody says that they are it. Lemmas, as of "suspected pirates". */
const DOUBTED: ReadonlySet<string> = new Set([
  'suspect',
  'suspected',
  'alleged',
  'allege',
  'accused',
  'accuse',
  'presumed',
  'presume',
  'supposed',
]);

interface Term {
  readonly words: readonly string[];
  readonly charged: string | null;
  readonly unruly: boolean;
}

const UNRULY = 'presents them as lawless';

const TERMS: ReadonlyMap<string, readonly Term[]> = byFirstWord();

function byFirstWord(): Map<string, Term[]> {
  const terms = LINES.flatMap((line) => {
    const [names, reason] = line.split(':') as [string, string];
    const charged = reason.trim() === '' ? null : `${reason.trim()} (Variorum's lexicon of nouns for people)`;
    const unruly = reason.trim() === UNRULY;
    return names.split(',').map((name) => ({ words: name.trim().split(' '), charged, unruly }));
  });
  // The longest first, so that "illegal alien" is found before "illegal".
  terms.sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(terms, ({ words }) => words[0]!);
}

/** The nouns for groups of people among a sentence's lemmas (lower case), in order, the longest at each place. */
export function peopleTerms(lemmas: readonly string[]): PeopleTerm[] {
  const found: PeopleTerm[] = [];
  for (let i = 0; i < lemmas.length; i++) {
    const term = TERMS.get(lemmas[i]!)?.find(({ words }) => words.every((word, k) => word === lemmas[i + k]));
    if (term === undefined) continue;
    const end = i + term.words.length;
    const isDoubted = DOUBTED.has(lemmas[i - 1] ?? '');
    if (isDoubted && found.at(-1)?.end === i) found.pop();
    found.push({
      start: isDoubted ? i - 1 : i,
      end,
      charged: isDoubted ? null : term.charged,
      collective: COLLECTIVE.has(lemmas[end - 1]!),
      unruly: term.unruly,
    });
    i = end - 1;
  }
  return found;
}
