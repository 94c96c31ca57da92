import { kindsByLemma } from './kinds.ts';

/**
 * Verbs of doing harm or of breaking what binds, whose doer a report names or leaves open ("police shot a man", "a man
 * was shot"), by kind, with the nouns made of them. The classes follow Levin 1993, English Verb Classes and Alternations
 * (verbs of killing, poisoning, hitting, hurting, destroying, stealing, banishing, confining), written anew for news.
 * Verbs whose doer goes without saying (arrest, sentence) are left out. Lemmas.
 */
const VERBS: Readonly<Record<string, string>> = {
  killing:
    'kill murder assassinate slay massacre slaughter execute butcher lynch behead exterminate shoot gun stab knife strangle drown poison',
  wounding:
    'wound injure hurt maim shoot stab knife beat batter club bludgeon punch kick hit assault attack torture maul gas',
  abuse: 'abuse rape molest harass mistreat intimidate threaten bully torture',
  shelling: 'bomb shell bombard strafe strike attack torpedo raid',
  destruction:
    'destroy demolish raze wreck ruin vandalise vandalize smash ransack loot burn torch damage sabotage deface desecrate flatten bomb shell bombard cut',
  taking: 'seize capture kidnap abduct hijack snatch steal rob loot plunder',
  driving: 'expel deport evict oust banish displace uproot',
  breach: 'violate break breach flout infringe contravene defy disregard',
  intrusion: 'hack breach bug tap intercept leak steal',
  hindrance: 'block blockade besiege obstruct sabotage disrupt jam',
};

/** The nouns made of them, and what else tells of such an act. */
const NOUNS: Readonly<Record<string, string>> = {
  killing:
    'killing murder assassination slaying massacre slaughter execution lynching beheading shooting gunfire fire shot bullet stabbing poisoning strangling homicide clash crackdown attack shootout',
  wounding:
    'beating assault attack torture shooting gunfire fire shot bullet stabbing clash crackdown baton teargas gas scuffle shootout',
  abuse: 'abuse rape harassment mistreatment intimidation threat torture assault',
  shelling: 'bombing shelling bombardment airstrike strike attack raid missile shell rocket bomb drone',
  destruction:
    'destruction demolition vandalism arson sabotage desecration looting damage bombing shelling attack explosive strike raid',
  taking: 'seizure capture kidnapping abduction hijacking theft robbery looting raid heist',
  driving: 'expulsion deportation eviction ouster displacement',
  breach: 'violation breach infringement contravention attack offensive',
  intrusion: 'hacking hack breach leak interception theft intrusion cyberattack espionage',
  hindrance: 'blockade siege obstruction sabotage disruption',
};

const [BY_VERB, BY_NOUN] = [kindsByLemma(VERBS), kindsByLemma(NOUNS)];

/** The kinds of harm that a verb or, for other tags, a noun can name, by its lemma: `shoot` a `killing` or a `wounding`; empty for none. */
export function harmKinds(lemma: string, tag: string): readonly string[] {
  return (tag.startsWith('VB') ? BY_VERB : BY_NOUN).get(lemma) ?? [];
}

/** Nouns for those who can do harm and are no persons by name: forces, bodies, crowds. Lemmas. */
const DOERS: ReadonlySet<string> = new Set(
  (
    'police policeman policewoman officer deputy guard marshal agent army military navy troop soldier force trooper ' +
    'marine paratrooper sniper gunman gunmen shooter attacker assailant bomber hacker cop regime government state ' +
    'authority administration junta crowd mob gang group cartel crew army side party faction company firm union ' +
    'contractor worker employee management official driver man woman boy girl teenager youth student husband wife ' +
    'father mother son daughter brother sister neighbour neighbor somebody someone pilot commander general'
  ).split(' '),
);

/** Whether a noun, by its lemma, names one who can do harm: `police`, `army`, `crowd`. */
export function isDoer(lemma: string): boolean {
  return DOERS.has(lemma);
}
