/**
 * Phrasal verbs of the news and the plain verb that another outlet may have for them, by lemma. Only those whose parts
 * stand together and mean one thing nearly always: "put up with", not "put up".
 */
const PHRASAL_VERBS: ReadonlyMap<string, string> = new Map([
  ['back down', 'yield'],
  ['bail out', 'rescue'],
  ['blow up', 'explode'],
  ['break out', 'erupt'],
  ['bring about', 'cause'],
  ['bring back', 'restore'],
  ['build up', 'amass'],
  ['call for', 'demand'],
  ['call off', 'cancel'],
  ['carry out', 'conduct'],
  ['cut off', 'sever'],
  ['deal with', 'handle'],
  ['do away with', 'abolish'],
  ['find out', 'discover'],
  ['get rid of', 'remove'],
  ['give up', 'abandon'],
  ['hand over', 'surrender'],
  ['hit back', 'retaliate'],
  ['kick out', 'expel'],
  ['lay off', 'dismiss'],
  ['leave out', 'omit'],
  ['let go', 'dismiss'],
  ['look into', 'investigate'],
  ['open fire', 'shoot'],
  ['pass away', 'die'],
  ['point out', 'note'],
  ['pull back', 'withdraw'],
  ['pull out', 'withdraw'],
  ['put forward', 'propose'],
  ['put off', 'postpone'],
  ['put up with', 'tolerate'],
  ['roll back', 'reverse'],
  ['rule out', 'exclude'],
  ['scale back', 'reduce'],
  ['send back', 'return'],
  ['set up', 'establish'],
  ['shoot down', 'down'],
  ['shut down', 'close'],
  ['speed up', 'accelerate'],
  ['step down', 'resign'],
  ['step up', 'increase'],
  ['take off', 'depart'],
  ['take over', 'seize'],
  ['take part', 'participate'],
  ['throw out', 'reject'],
  ['turn down', 'reject'],
  ['wipe out', 'destroy'],
]);

const MOST_PARTS = 3;

/** The plain verb for the phrasal verb that begins `lemmas`, longest first; `null` where none does. */
export function phrasalVerb(lemmas: readonly string[]): { readonly lemma: string; readonly length: number } | null {
  for (let length = Math.min(MOST_PARTS, lemmas.length); length > 1; length--) {
    const lemma = PHRASAL_VERBS.get(lemmas.slice(0, length).join(' '));
    if (lemma !== undefined) return { lemma, length };
  }
  return null;
}
