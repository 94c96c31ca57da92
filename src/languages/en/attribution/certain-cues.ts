/**
 * Phrases that tell of a saying wherever they stand, as the forms of their first word and the rest: what the trained chain
 * rarely met. All in lower case.
 */
const PHRASES: readonly { readonly forms: ReadonlySet<string>; readonly rest: readonly string[] }[] = [
  { forms: new Set(['rule', 'rules', 'ruled', 'ruling']), rest: ['out'] },
  { forms: new Set(['make', 'makes', 'made', 'making']), rest: ['clear', 'that'] },
  { forms: new Set(['make', 'makes', 'made', 'making']), rest: ['it', 'clear', 'that'] },
  { forms: new Set(['let', 'letting']), rest: ['it', 'be', 'known', 'that'] },
];

/** The phrases by each form of their first word, which hardly any word is. */
const BY_FIRST = Map.groupBy(
  PHRASES.flatMap(({ forms, rest }) => [...forms].map((first) => ({ first, rest }))),
  ({ first }) => first,
);

/** How many words of a cue phrase begin at word `i`; "that", which belongs to what is said, is not counted. 0 for none. */
export function phraseLength(lower: readonly string[], i: number): number {
  for (const { rest } of BY_FIRST.get(lower[i]!) ?? []) {
    if (rest.some((word, k) => lower[i + 1 + k] !== word)) continue;
    return 1 + rest.length - (rest.at(-1) === 'that' ? 1 : 0);
  }
  return 0;
}

/** Verbs that stand between a clause and its speaker at the end of a sentence: "…, reports the ministry." */
const INVERTED = new Set(
  (
    'say says said reports reported writes wrote adds added notes noted states stated announces announced explains explained ' +
    'claims claimed warns warned confirms confirmed recalls recalled believes assures assured emphasizes emphasized emphasises emphasised ' +
    'stresses stressed informs informed specifies specified clarifies clarified sums observes observed complains complained predicts predicted'
  ).split(' '),
);

/** Whether a form (lower case) may stand before its speaker at the end of a sentence. */
export function isInverted(form: string): boolean {
  return INVERTED.has(form);
}

const CLOSING: ReadonlySet<string> = new Set([
  ...INVERTED,
  ...(
    'say testifies testified acknowledges acknowledged alleges alleged discloses disclosed reveals revealed insists insisted maintains ' +
    'maintained declares declared concedes conceded admits admitted suggests suggested estimates estimated argues argued contends ' +
    'contended asserts asserted cautions cautioned concludes concluded replies replied jokes joked continues continued'
  ).split(' '),
]);

/** Whether a form (lower case) may end a sentence after its speaker ("…, the ministry acknowledged"). */
export function isClosing(form: string): boolean {
  return CLOSING.has(form);
}

/** Prepositions that begin a phrase of where or when a thing was said, after its speaker ("…, said NAME, at a briefing"). */
const TRAILING = new Set(['at', 'during', 'in', 'on', 'after', 'before', 'via', 'through']);

/** Whether a form (lower case) may begin such a phrase. */
export function isTrailing(form: string): boolean {
  return TRAILING.has(form);
}

/** How many words at `i` tell that an outlet passes on what another has told ("with reference to"); 0 for none. */
export function referringLength(lower: readonly string[], i: number): number {
  if (lower[i] === 'citing') return 1;
  if (lower[i] === 'with' && lower[i + 1] === 'reference' && lower[i + 2] === 'to') return 3;
  return lower[i] === 'referring' && lower[i + 1] === 'to' ? 2 : 0;
}

/** Verbs that tell of saying beside a quotation alone: "they chanted" something may be anything, "“…!” they chanted" is not. */
const QUOTING = new Set(
  (
    'chants chanted sings sang screams screamed reads intones intoned pleads pleaded snaps snapped barks barked thunders ' +
    'thundered declares groans groaned grins grinned smiles smiled bellows bellowed hisses hissed roars roared exclaims exclaimed ' +
    'beams beamed retaliates retaliated riffs riffed croons crooned deadpans deadpanned fumes fumed hollers hollered ' +
    'rages raged storms stormed gushes gushed enthuses enthused purrs purred muses mused sighs sighed shrugs shrugged sneers sneered ' +
    'sniffs sniffed scoffs scoffed snorts snorted laughs laughed chuckles chuckled giggles giggled weeps wept sobs sobbed wails ' +
    'wailed growls growled grumbles grumbled mutters muttered murmurs murmured whispers whispered shouts shouted yells yelled ' +
    'shrieks shrieked booms boomed crows crowed brags bragged boasts boasted retorts retorted interjects interjected ventures ' +
    'ventured marvels marvelled marveled gasps gasped stammers stammered stutters stuttered splutters spluttered blasts blasted'
  ).split(' '),
);

/** Whether a form (lower case) tells of saying beside a quotation. */
export function isQuoting(form: string): boolean {
  return QUOTING.has(form);
}

/** Verbs that tell of a saying even within another ("she said that he had promised to pay"), in the forms that have a subject. */
const NESTING = new Set(
  (
    'says said tells told reports reported promises promised claims claimed denies denied warns warned adds added announces announced ' +
    'states stated admits admitted asks asked argues argued insists insisted vows vowed pledges pledged confirms confirmed assures ' +
    'assured ordered orders urges urged informs informed writes wrote written acknowledges acknowledged alleges alleged complained ' +
    'testifies testified declares declared threatened threatens demands demanded'
  ).split(' '),
);

/** Whether a form (lower case) tells of a saying within another. */
export function isNesting(form: string): boolean {
  return NESTING.has(form);
}

const LEAD_INS = new Set('as when while after before once until asked in on at during with despite amid'.split(' '));

/** Whether a form (lower case) may begin what leads in to a quotation without being part of it ("As the hall emptied, she said"). */
export function isLeadIn(form: string): boolean {
  return LEAD_INS.has(form);
}

/** Verbs that bring a feeling about or end it, in all forms: who "fuelled fears" has told of none. */
const CAUSING =
  /^(?:fuell?|stok|spark|fann?|trigger|heighten|deepen|fe(?:e)?d|kindl|rekindl|provok|ignit|eas|allay|calm|dampen|dampn|dispel|quell|inflam|sow|unleash|assuag|soothe?|soften|intensif)(?:s|es|ed|ied|led|ling|ing|ning|ned|e|ies|y)?$/;

/** Whether a form (lower case) is of a verb that brings a feeling about or ends it. */
export function isCausing(form: string): boolean {
  return CAUSING.test(form);
}

const ACTS = new Set(
  (
    'sign signs signed signing ink inks inked inking ratify ratifies ratified ratifying publish publishes published publishing ' +
    'sink sinks sank sunk sinking crash crashes crashed crashing collide collides collided colliding capsize capsizes capsized ' +
    'capsizing derail derails derailed derailing explode explodes exploded exploding collapse collapses collapsed collapsing'
  ).split(' '),
);

/** Whether a form (lower case) is of a verb for what is done on paper or befalls things and is not said, unless a clause tells what with ("signed that …"). */
export function isAct(form: string): boolean {
  return ACTS.has(form);
}

const VERDICTS = new Set('sentenced convicted acquitted jailed imprisoned fined guilty'.split(' '));
const BEINGS = new Set('am is are was were be been being'.split(' '));

/** Whether the words of a cue (lower case) are what a court does to its subject, who says nothing: "was sentenced to", "has been found guilty". */
export function isVerdict(cue: readonly string[]): boolean {
  return cue.some((form) => BEINGS.has(form)) && cue.some((form) => VERDICTS.has(form));
}

/** Whether "rules" or the like after "under" (both in lower case) is what binds somebody, and no verb: "under takeover rules". */
export function isBinding(before: string | undefined, form: string): boolean {
  return before === 'under' && form === 'rules';
}

const ACT_PHRASES: ReadonlySet<string> = new Set(['called in', 'picked off', 'put on', 'took on', 'looked out']);

/** The same for a verb (lower case) with the particle after it: "called in helicopters". */
export function isActPhrase(verb: string, particle: string | undefined): boolean {
  return ACT_PHRASES.has(`${verb} ${particle}`);
}

/** Forms of "say" that a clause may follow without "that" even within another saying ("reported that she said the bridge was safe"). */
export function isSay(form: string): boolean {
  return form === 'said' || form === 'says';
}

/** Whether the words at `i` (lower case) are "according to", after which its source stands, and after a comma what it tells. */
export function isAccordingTo(lower: readonly string[], i: number): boolean {
  return lower[i] === 'according' && lower[i + 1] === 'to';
}

/** Whether a form (lower case) begins a condition. */
export function isConditional(form: string): boolean {
  return form === 'if' || form === 'unless';
}

/** Whether a form (lower case) is of a verb whose object is who is charged with something, and never what is said. */
export function isAccusing(form: string): boolean {
  return /^accus(?:e|es|ed|ing)$/.test(form);
}

/** Whether a form (lower case) is of a verb that tells what a thing is from now on ("declared the road open"). */
export function isDeclaring(form: string): boolean {
  return /^(?:declar|pronounc|deem)(?:e|es|ed|ing)$/.test(form);
}

const OUTCOMES = new Set(
  (
    'over dead open closed void invalid valid null illegal legal unlawful lawful unconstitutional safe unsafe finished complete ' +
    'extinct bankrupt insolvent guilty innocent winner fit unfit ready unanimous successful'
  ).split(' '),
);

/** Whether a form (lower case) may be what a thing is declared to be. */
export function isOutcome(form: string): boolean {
  return OUTCOMES.has(form);
}

/** Whether a form (lower case) begins a clause that limits the one after it ("While the pass is closed, …"). */
export function isSubordinate(form: string): boolean {
  return /^(?:while|although|though|if|unless|because|since|until|once)$/.test(form);
}

/** Whether a form (lower case) is a noun for what is felt or thought "among" people, and a clause may tell what. */
function isFeeling(form: string): boolean {
  return /^(?:concern|fear|hope|belief|suspicion|doubt|expectation|worr(?:y|ie))s?$|^(?:anger|consensus|agreement|speculation|unease|alarm|relief|anxiety)$/.test(
    form,
  );
}

/** Where "there", "among" and "that" stand in "There is … FEELING among PEOPLE that …", of a sentence that begins at `start`; `null` for any other. */
export function feltAmong(
  lower: readonly string[],
  start: number,
): { readonly among: number; readonly that: number } | null {
  if (lower[start] !== 'there') return null;
  const among = lower.indexOf('among', start + 3);
  if (among < 0 || !isFeeling(lower[among - 1]!)) return null;
  const that = lower.indexOf('that', among + 2);
  return that < 0 ? null : { among, that };
}

const AS_SAYING: ReadonlySet<string> = new Set(['saying', 'stating', 'telling', 'adding']);

/** Whether the word at `i` ends "as saying", before which stands who is quoted. */
export function isAsSaying(lower: readonly string[], i: number): boolean {
  return AS_SAYING.has(lower[i] ?? '') && lower[i - 1] === 'as';
}

/** Whether a verb (lower case) and the word after it tell of an answer with a thing or to somebody: "answered with gas". */
export function answersInKind(form: string, after: string | undefined): boolean {
  const isAnswer = /^(?:answer|repl|respond|retaliat|react|hit)(?:s|ed|ied|ies|e|es|ing|ying|y|ting)?$/.test(form);
  return isAnswer && (after === 'with' || after === 'to');
}

/** Whether a form (lower case) is of a verb by which an outlet has somebody's words: "quoted her as saying". */
export function isOutletQuoting(form: string): boolean {
  return /^(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))$/.test(form);
}

/** The particle without which a verb does not tell of saying: "went on", "puts it". */
const PARTICLES: ReadonlyMap<string, string> = new Map([
  ['went', 'on'],
  ['goes', 'on'],
  ['go', 'on'],
  ['put', 'it'],
  ['puts', 'it'],
]);

/** How many words a verb at `i` takes that tells of saying with a particle only: 2 with it, 0 without; `null` for all other verbs. */
export function particleLength(lower: readonly string[], i: number): number | null {
  const particle = PARTICLES.get(lower[i]!);
  if (particle === undefined) return null;
  return lower[i + 1] === particle ? 2 : 0;
}

const ATTACKS: ReadonlySet<string> = new Set(['attack', 'attacks', 'attacked', 'attacking']);
const FIGHTERS: ReadonlySet<string> = new Set(
  (
    'gunman gunmen troops soldiers militants rebels insurgents fighters forces attackers attacker assailant assailants bomber bombers ' +
    'militia militiamen guerrillas terrorists mob rioters raiders warplanes jets drones helicopters hooligans thugs vandals robbers ' +
    'arsonists looters youths hackers kidnappers sharks dogs'
  ).split(' '),
);

/** Whether a verb form (lower case), told of those who bear arms, tells of blows and not of words: "the gunmen attacked the office". */
export function isBlow(verb: string, who: string | undefined): boolean {
  return ATTACKS.has(verb) && FIGHTERS.has(who ?? '');
}

const CLAIMING: ReadonlySet<string> = new Set('claim claims claimed claiming'.split(' '));

const LOSSES: ReadonlySet<string> = new Set('life lives victim victims dead casualties limbs'.split(' '));

/** Whether a verb form and the noun that it takes (lower case) tell of a loss and not of words: "the floods claimed 31 lives". */
export function isLoss(verb: string, noun: string): boolean {
  return CLAIMING.has(verb) && LOSSES.has(noun);
}

/** Whether the words behind a comma (lower case) begin what somebody was asked: "asked why", "when asked". */
export function isAsked(first: string, second: string): boolean {
  return first === 'asked' || (first === 'when' && second === 'asked');
}
