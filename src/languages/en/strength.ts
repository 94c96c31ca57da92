/**
 * Scales of words that say the same thing more softly or harder, softest first; words between two commas are equally
 * strong. Gathered by hand for reports of all kinds; only words that can stand in one place of one sentence share a
 * scale (Horn 1972, "On the semantic properties of logical operators in English", for the quantifiers and modals).
 * A word stands on one scale only.
 */
const SCALES: Readonly<Record<string, string>> = {
  modality: 'might, may could, can, should, shall will would, must',
  quantity: 'few, some several, many numerous, most, all every',
  frequency: 'never, rarely seldom, sometimes occasionally, often frequently, usually, always constantly',
  likelihood: 'conceivable, possible, plausible, likely probable, sure, certain definite, inevitable',
  hedge: 'possibly perhaps maybe, probably, surely, certainly definitely undoubtedly',
  credence: 'allege, claim, contend assert, say state tell, confirm, admit acknowledge concede confess, prove',
  request: 'hint, suggest, ask request, propose, urge, call, insist, demand, order force',
  criticism: 'question, criticize criticise, rebuke, condemn denounce, slam blast, vilify',
  warning: 'caution, warn, threaten',
  fear: 'unease, worry concern, anxiety, fear, alarm, terror panic',
  worrying: 'worrying concerning troubling disturbing, alarming, frightening scary, terrifying',
  anger: 'displeasure, annoyance, anger, outrage, fury rage',
  size: 'minor slight, small little, moderate, considerable significant substantial, big large major, huge enormous massive vast giant',
  growth: 'edge, rise increase grow climb, jump surge, soar, skyrocket',
  fall: 'dip slip ease, fall decline drop decrease, sink tumble, plunge plummet, collapse crash',
  cutting: 'trim, cut reduce, slash, gut',
  strife: 'disagreement, dispute, row, tension standoff, confrontation, conflict, war',
  trouble: 'issue, problem, setback, emergency, crisis, disaster, catastrophe',
  violence: 'event, incident, scuffle, clash, violence, attack assault, bloodshed, massacre slaughter, genocide',
  death: 'die, perish, kill, murder, butcher',
  force: 'movement, exercise, deployment, operation, incursion, offensive, invasion',
  taking: 'join, absorb, take, annex, seize, occupy',
  protest: 'gathering, demonstration rally, protest, unrest, riot, uprising, rebellion, insurrection',
  fighter: 'activist, militant, insurgent rebel, extremist, terrorist',
  falsehood: 'inaccuracy, misstatement, falsehood, lie',
  wrongdoing: 'lapse, mistake, misconduct wrongdoing, offence offense, crime',
  harm: 'affect, hurt damage harm, cripple, ruin devastate destroy',
  damage: 'scratched, damaged, wrecked ruined, destroyed devastated, obliterated',
  injury: 'shaken, hurt injured wounded, maimed',
  opposition: 'doubt, oppose, reject refuse, deny',
  approval: 'tolerate, accept, support back, endorse, champion',
  liking: 'hate detest, dislike, like, love adore',
  defeat: 'edge, beat defeat, trounce thrash crush rout',
  speed: 'creeping gradual, slow, steady, quick fast rapid swift, sudden',
  severity: 'mild, moderate, serious, severe grave, dire, critical catastrophic',
  good: 'adequate, decent, good, great excellent, outstanding superb',
  bad: 'poor, bad, terrible awful dreadful horrible, atrocious',
};

const PLACES = new Map<string, { readonly scale: string; readonly value: number }>();
for (const [scale, words] of Object.entries(SCALES)) {
  const steps = words.split(', ');
  steps.forEach((step, index) => {
    const value = (2 * index) / (steps.length - 1) - 1;
    for (const lemma of step.split(' ')) if (!PLACES.has(lemma)) PLACES.set(lemma, { scale, value });
  });
}

/** Where a lemma stands on its scale: see `Language.strength`. */
export function strengthOf(lemma: string): { readonly scale: string; readonly value: number } | null {
  return PLACES.get(lemma) ?? null;
}
