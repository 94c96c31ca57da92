const ROLES = new Set(
  (
    'spokesman spokeswoman spokesperson spokespeople president premier minister secretary chancellor governor mayor ' +
    'senator congressman congresswoman representative lawmaker legislator deputy ambassador envoy diplomat official ' +
    'officer chief chairman chairwoman chair director head leader boss executive ceo founder owner manager coach ' +
    'captain player striker goalkeeper defender midfielder trainer judge justice magistrate prosecutor lawyer attorney ' +
    'solicitor barrister counsel advocate defendant plaintiff witness victim suspect professor scientist researcher ' +
    'analyst economist expert adviser advisor aide strategist pollster consultant doctor surgeon nurse physician ' +
    'seismologist geologist meteorologist engineer firefighter policeman policewoman detective sheriff commander ' +
    'general admiral colonel major lieutenant sergeant soldier veteran king queen prince princess pope archbishop ' +
    'bishop priest imam rabbi pastor teacher student pupil parent mother father son daughter brother sister wife ' +
    'husband widow neighbour neighbor resident survivor protester activist campaigner candidate nominee incumbent ' +
    'opponent rival author writer journalist reporter correspondent editor columnist historian critic artist actor ' +
    'actress singer musician filmmaker producer trader broker investor banker farmer worker driver pilot operator ' +
    'commissioner coordinator inspector auditor regulator negotiator mediator monitor administrator speaker whip ' +
    'undersecretary treasurer councillor councilor councilman councilwoman politician democrat republican ' +
    'conservative businessman businesswoman entrepreneur billionaire tycoon magnate insider source associate friend ' +
    'colleague partner supporter fan voter man woman boy girl teenager organizer organiser curator superintendent ' +
    'principal dean rector provost coroner paramedic ombudsman treasurer spokesmen spokeswomen official referee ' +
    'champion winner boxer golfer swimmer sprinter cyclist jockey quarterback winger manageress skipper guide ranger ' +
    'shopkeeper fisherman miner trucker priestess monk nun chef designer architect planner builder landlord tenant prefect ' +
    'constable corporal brigadier commodore councilmember alderman assemblyman assemblywoman vicar deacon patriarch cardinal ' +
    'employee staffer backbencher eyewitness pensioner'
  ).split(' '),
);

/** Whether a form (lower case) is somebody of several: "a member of her staff", "another of them". */
export function isMember(form: string): boolean {
  return form === 'member' || form === 'one' || form === 'another' || form === 'others';
}

/** Whether a noun (lower case, singular) names what a person is or does, so that `the …` may stand for somebody. */
export function isRoleNoun(form: string): boolean {
  return form.length > 2 && ROLES.has(form);
}

/** Titles that stand before a name and are no part of it, without their full stop, lower case. */
const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sen senator rep representative gov ' +
    'governor president vice-president gen general lt lieutenant col colonel capt captain sgt sergeant cpl maj major adm ' +
    'admiral judge justice chancellor minister secretary king queen prince princess pope archbishop bishop sheikh imam ' +
    'ayatollah mayor ambassador commissioner chairman coach officer detective inspector superintendent sheriff premier prefect ' +
    'hon honourable honorable constable cpl corporal brig brigadier cmdr commander commodore marshal lieut cllr councillor councilor councilman ' +
    'councilwoman alderman assemblyman assemblywoman congressman congresswoman pastor vicar cardinal chief deputy'
  ).split(' '),
);

/** Whether `form` (lower case, without full stop) is a title before a name. */
export function isTitle(form: string): boolean {
  return TITLES.has(form);
}

/** Words that offices hold beside role nouns: "press secretary", "deputy prime minister", "presidential". */
const OFFICE_WORDS = new Set(
  (
    'press prime deputy vice foreign defence defense interior finance senior junior former acting interim assistant ' +
    'presidential presidency state national regional local federal military police government party campaign communications public ' +
    'affairs relations security policy chief executive managing general head vice-president co-founder longtime veteran ' +
    'outgoing incoming newly elected first second third opposition health energy trade economy economics justice ' +
    'education environment agriculture transport culture sports sport tourism labour labor law professor research political ' +
    'fire rescue hospital union army navy air naval intelligence central bank company board league club team football'
  ).split(' '),
);

/** Whether a word (lower case) may be part of an office's name, a role noun or title included. */
export function isOfficeWord(form: string): boolean {
  return OFFICE_WORDS.has(form) || ROLES.has(form) || TITLES.has(form);
}

const RANKS = new Set(['vice', 'deputy', 'assistant', 'associate', 'lieutenant', 'lt']);

/** Whether a word (lower case) sets an office below the one that it stands before: the vice president is not the president. */
export function isRank(form: string): boolean {
  return RANKS.has(form);
}

const FIELDS = new Set(
  (
    'prime foreign defence defense interior finance treasury health energy trade economy education environment agriculture transport ' +
    'culture sports tourism labour labor justice police fire rescue hospital army navy intelligence bank union church ' +
    'university school fbi cia nato'
  ).split(' '),
);

/** Whether a word (lower case) tells of what an office is: the fire chief is not the police chief. */
export function isField(form: string): boolean {
  return FIELDS.has(form);
}

/** Role nouns that name one office in other words. */
const SAME: readonly (readonly string[])[] = [
  ['spokesman', 'spokeswoman', 'spokesperson', 'press secretary'],
  ['chairman', 'chairwoman', 'chair', 'head', 'chief', 'leader', 'boss', 'president', 'director', 'executive', 'ceo'],
  ['premier', 'prime minister', 'leader'],
  ['manager', 'coach', 'boss', 'trainer', 'head coach'],
  ['lawyer', 'attorney', 'solicitor', 'barrister', 'counsel', 'advocate'],
  ['lawmaker', 'legislator', 'senator', 'congressman', 'congresswoman', 'representative', 'deputy', 'politician'],
  ['professor', 'scientist', 'researcher', 'academic', 'expert', 'seismologist', 'geologist', 'economist', 'analyst'],
  ['candidate', 'nominee', 'contender', 'politician'],
  ['policeman', 'policewoman', 'officer', 'detective', 'inspector', 'superintendent'],
  ['ambassador', 'envoy', 'diplomat'],
  ['captain', 'skipper', 'player', 'striker', 'midfielder', 'defender', 'goalkeeper'],
  ['businessman', 'businesswoman', 'entrepreneur', 'billionaire', 'tycoon', 'magnate'],
  ['judge', 'justice', 'magistrate'],
];

/** For each of them what finds the others of its offices. */
const SAME_AS = new Map<string, RegExp[]>();
for (const group of SAME) {
  const pattern = new RegExp(`\\b(?:${group.join('|')})\\b`);
  for (const role of group) SAME_AS.set(role, [...(SAME_AS.get(role) ?? []), pattern]);
}

/** Role nouns that nearly any office answers to. */
const GENERAL = new Map<string, RegExp>([
  [
    'official',
    /spokes|secretary|minister|officer|director|deputy|chief|commissioner|ambassador|envoy|head|adviser|aide|governor|mayor/,
  ],
  ['diplomat', /ambassador|envoy|foreign|minister|secretary|representative/],
  ['politician', /president|minister|senator|governor|mayor|lawmaker|leader|chancellor|candidate/],
  ['minister', /minister|secretary/],
  ['secretary', /secretary|spokes/],
  ['leader', /president|minister|chair|head|leader|chancellor|chief|speaker/],
  ['expert', /professor|scientist|researcher|analyst|economist|seismologist|geologist|doctor/],
]);

/** Whether a head of a role (lower case) speaks for somebody else, as one person mostly does: "a spokesman for the mayor". */
export function speaksForAnother(head: string): boolean {
  return /^(?:spokes(?:man|woman|person)|press secretary)$/.test(head);
}

/** Whether two role phrases (lower case) can name one office: their heads are the same word or stand for one another. */
export function rolesAgree(head: string, phrase: string): boolean {
  if (phrase.includes(head) && phrase.split(/[^\p{L}-]+/u).includes(head)) return true;
  if (SAME_AS.get(head)?.some((pattern) => pattern.test(phrase))) return true;
  return GENERAL.get(head)?.test(phrase) ?? false;
}

/** Role nouns that name one office in other words for certain: no "leader" for a president, which may be another office. */
const ONE_OFFICE = new Map(
  [
    ['spokesman', 'spokeswoman', 'spokesperson', 'press secretary'],
    ['chairman', 'chairwoman', 'chairperson', 'chair'],
    ['premier', 'prime minister'],
    ['manager', 'coach', 'head coach', 'trainer', 'boss'],
    ['lawyer', 'attorney', 'solicitor', 'barrister', 'counsel'],
    [
      'lawmaker',
      'legislator',
      'parliamentarian',
      'deputy',
      'congressman',
      'congresswoman',
      'representative',
      'senator',
    ],
    ['ambassador', 'envoy'],
    ['judge', 'justice', 'magistrate'],
    ['captain', 'skipper'],
    ['businessman', 'businesswoman', 'entrepreneur', 'magnate', 'tycoon', 'billionaire'],
  ].flatMap((group) => group.map((role) => [role, group[0]!] as const)),
);

/** Those who only stand for an office, and may win it: what they are called changes with the race. */
const NO_OFFICE = new Set('candidate nominee contender incumbent challenger opponent rival champion winner'.split(' '));

/** What office a role phrase tells, and the words that say whose or what kind it is; `null` where it tells none. */
export function officeIn(phrase: string): Office | null {
  const lower = withoutLastTitle(phrase.toLowerCase());
  const head = officeOf(lower).split(/\s+/);
  const [two, one] = [head.slice(-2).join(' '), head.at(-1)!];
  const words = lower.split(/[^\p{L}\p{N}.]+/u).filter((word) => !isEmptyInRole(word));
  if (!isRoleNoun(one) || words.some((word) => NO_OFFICE.has(word))) return null;
  const ranks = words.filter(isRank).sort();
  const own = new Set(ONE_OFFICE.has(two) ? head.slice(-2) : [one]);
  return {
    name: [...ranks, ONE_OFFICE.get(two) ?? ONE_OFFICE.get(one) ?? one].join(' '),
    fields: words.filter(isField),
    of: words.filter((word) => !own.has(word) && !isRank(word) && !isAbbreviatedTitle(word)),
  };
}

/** "Spokesman" of "spokesman Commander": the title goes with the name. */
function withoutLastTitle(phrase: string): string {
  const words = phrase.split(' ');
  const isBehind = isTitle(words.at(-1)!) && speaksForAnother(words.at(-2) ?? '');
  return isBehind ? words.slice(0, -1).join(' ') : phrase;
}

/** The last word of "Speaker of the House Rep.", which goes with the name. */
const isAbbreviatedTitle = (word: string): boolean => word.endsWith('.') && isTitle(word.slice(0, -1));

/** An office: two of one name may be one, unless they have fields and share none. */
interface Office {
  readonly name: string;
  readonly fields: readonly string[];
  readonly of: readonly string[];
}

const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another']);

/** Whether a determiner (lower case) makes a role that of somebody not known yet. */
export function isIndefinite(form: string): boolean {
  return INDEFINITE.has(form);
}

const DETERMINERS: ReadonlySet<string> = new Set([
  ...INDEFINITE,
  ...['the', 'his', 'her', 'their', 'its', 'our', 'this', 'that'],
]);

/** Whether a form (lower case) may open the words for a role. */
export function isDeterminer(form: string): boolean {
  return DETERMINERS.has(form);
}

const OUTSIDE_ROLE: ReadonlySet<string> = new Set(
  (
    'and or but that which who by with in on at to from as when while said says told if is was were are be has had after ' +
    'before into against also not'
  ).split(' '),
);

/** Whether a form (lower case) never stands among the words before a role noun. */
export function endsRole(form: string): boolean {
  return OUTSIDE_ROLE.has(form);
}

/** Whether a preposition (lower case) after a role noun tells of whom or what: "head of …". */
export function opensOffice(form: string | undefined): boolean {
  return form === 'of' || form === 'for' || form === 'at';
}

const OFFICE_LINKS: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for']);

/** Whether a form (lower case) stands between the words of an office. */
export function linksOffice(form: string): boolean {
  return OFFICE_LINKS.has(form);
}

const TITLE_LINKS: ReadonlySet<string> = new Set([...OFFICE_LINKS, "'s", '’s', '-', '&', '.']);

/** The same for a title before a name, marks among them. */
export function linksTitle(form: string): boolean {
  return TITLE_LINKS.has(form);
}

/** Whether a role phrase tells an age: "the 26-year-old sprinter". */
export function saysAge(phrase: string): boolean {
  return /\byear-old\b|\d-year/.test(phrase);
}

/** Whether a form (lower case) may be the last word of an age that stands for somebody, and whether a phrase ends in one: "the 31-year-old". */
export function mayEndAge(form: string): boolean {
  return form.endsWith('old') && /^(?:\d+-year-old|old)$/.test(form);
}
export function endsInAge(phrase: string): boolean {
  return phrase.endsWith('-year-old');
}

/** A role phrase (lower case) without whose it is: "press secretary" for "press secretary of the president" and for "the president's press secretary". */
export function officeOf(phrase: string): string {
  return phrase.replace(/^.*['’]s /, '').replace(/ (?:of|for|to|at) .*$/, '');
}

/** Whether a role phrase (lower case) tells of what body it is, and not only of the whole country: "head of the dam company", not "head of state". */
export function tellsOfWhat(phrase: string): boolean {
  return (
    / of (?!(?:the )?(?:state|government|country|nation|republic|kingdom|house)\b)/.test(phrase) ||
    / of (?:the )?\w+['’]s /.test(phrase)
  );
}

const EMPTY = /^(?:the|of|for|a|an|and|to|at|'s|’s|his|her|their|its|s|)$/;

/** Whether a word (lower case) of a role phrase tells nothing of the role. */
export function isEmptyInRole(word: string): boolean {
  return EMPTY.test(word);
}

const COMMON = /^(?:spokes|press$|secretary$|official$|minister$)/;

/** Whether a word (lower case) of a role phrase is its head or part of it, and tells nothing of whose role it is. */
export function isCommonInRole(word: string): boolean {
  return COMMON.test(word);
}

/** What "presidential", "presidency" and "president" have in common. */
export function stemOfRole(word: string): string {
  return word.replace(/(?:tial|cy|t)$/, '').replace(/(?:al|s)$/, '');
}
