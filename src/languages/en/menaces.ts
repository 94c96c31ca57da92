/**
 * What is feared, warned of or planned against somebody, by field, mildest first; words between two commas say as much. Verbs and nouns by
 * their lemmas. Of two reports that fear one thing, one may fear more of it. Written for this project; the order of the first is that of the
 * definitions of aggression by which a war is more than an attack and an attack more than a threat.
 */
const FIELDS: Readonly<Record<string, string>> = {
  war: 'escalate escalation tension provoke provocation, attack strike assault aggression incursion offensive, invade invasion occupy occupation annex annexation, war',
  unrest:
    'protest demonstration rally, unrest disorder disturbance, riot violence clash bloodshed, uprising revolt rebellion insurrection coup',
  economy: 'slowdown slow weakness, recession contraction contract, depression crash collapse meltdown',
  firm: 'loss downturn, layoff redundancy cut cutback, closure close shutdown, insolvency bankruptcy liquidation',
  bank: 'withdrawal, run panic, failure fail collapse default',
  structure: 'leak seepage seep damage crack, breach breaching overflow overtop, burst failure fail collapse rupture',
  disease: 'case infection, outbreak cluster, epidemic, pandemic',
  shortage: 'delay disruption bottleneck, shortage scarcity rationing, famine starvation blackout',
};

const BY_LEMMA = new Map<string, { field: string; grade: number }[]>();
for (const [field, words] of Object.entries(FIELDS)) {
  words.split(', ').forEach((step, grade) => {
    for (const lemma of step.split(' ')) BY_LEMMA.set(lemma, [...(BY_LEMMA.get(lemma) ?? []), { field, grade }]);
  });
}

/** The fields in which a lemma names something to be feared, and how grave it is in each (0 is the mildest); empty for none. */
export function menaces(lemma: string): readonly { readonly field: string; readonly grade: number }[] {
  return BY_LEMMA.get(lemma) ?? [];
}

/** Words before what is feared by which it is no fact yet: nouns, verbs, adjectives, by their lemmas. */
const AHEAD: ReadonlySet<string> = new Set(
  'fear threat danger risk possibility prospect likelihood chance potential imminent impending looming possible likely might may could threaten plan planning prepare preparation poise pretext speculate speculation suspect suspicion worry concern warn warning brink verge avert prevent deter dissuade'.split(
    ' ',
  ),
);

/** Whether a lemma before a feared act says that it is only feared: "the threat of", "might". */
export const isAhead = (lemma: string): boolean => AHEAD.has(lemma);
