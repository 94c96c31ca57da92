export type Gender = 'female' | 'male';

const WORDS: Record<Gender, string> = {
  female:
    'mrs ms miss dame lady madam spokeswoman chairwoman congresswoman policewoman businesswoman councilwoman actress queen princess ' +
    'mother daughter sister wife widow woman girl grandmother aunt nun',
  male:
    'mr sir lord spokesman chairman congressman policeman businessman councilman king prince pope father son brother ' +
    'husband man boy grandfather uncle monk fisherman imam archbishop',
};

/** First names that go with one gender nearly always, in whatever country; enough to stop `he` from meaning Angela. "Andrea", "Kim" and "Chris" are both. */
const FIRST_NAMES: Record<Gender, string> = {
  female:
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ' +
    'kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen ' +
    'amy angela shirley anna brenda pamela emma nicole ruth katherine catherine christine samantha janet debra rachel ' +
    'carolyn maria heather diane virginia julie joyce victoria olivia christina evelyn lauren judith ' +
    'hillary chelsea ivanka melania nikki kamala theresa ursula annalena jen psaki liz penny kellyanne huma loretta ' +
    'elena olga natalia tatiana svetlana irina ekaterina yulia julia kristalina giorgia sanna mette marine jacinda ' +
    'ana carla fatima aisha leila layla amina sofia sophia isabella charlotte amelia mia alice grace chloe ' +
    'hannah lucy megan claire kate katie jane anne ann alexandra valentina gabriela camila lucia elise ingrid astrid ' +
    'priya indira sonia keiko akiko mei hana zahra maryam yasmin nadia vera galina lyudmila oksana iryna eva anja marta marie ines irene ida ines greta rosa clara carla sara sonja ' +
    'silvia monica paola francesca giulia chiara elisa beatrice martina federica ruth esther miriam leah naomi rebekah ' +
    'gabrielle celine sylvie nathalie isabelle helene monique brigitte sabine petra ute heike birgit karin kirsten lena hanne ' +
    'marina larisa ludmila nina zoya alla daria polina ksenia anastasia milena jelena ivana vesna olena halyna lidia joanna ' +
    'agnieszka magdalena beata ewa zofia rosa dolores pilar carmen lourdes consuelo guadalupe uma ritu anjali deepa sunita meera ' +
    'ayesha zainab khadija amal huda samira farah leyla elif zeynep noura grace faith joy ngozi chioma amara wanjiru ' +
    'heidi paula daniela danielle louise roberta josephine stella nora teresa melinda jill diana rosalind gloria phyllis doris lois peggy ' +
    'sheila yvonne suzanne annette veronica claudia regina vanessa bridget caroline madeleine harriet eleanor miranda natasha raquel',
  male:
    'james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark ' +
    'donald steven andrew paul joshua kenneth kevin brian timothy ronald george jason edward jeffrey ryan jacob ' +
    'nicholas gary eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank ' +
    'raymond jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle noah ethan jeremy walter ' +
    'christian keith roger austin sean gerald carl harold arthur bernie ted mike joe tim bill barack jeb marco ' +
    'vladimir dmitry dmitri dmytro sergei sergey igor ivan boris mikhail nikolai oleg alexei aleksandr andrei yuri ' +
    'viktor volodymyr petro jens antony emmanuel olaf rishi keir nigel tony gordon xi narendra recep benjamin bashar ' +
    'hassan ali mohammed mohammad muhammad ahmed ahmad omar abdul ibrahim yusuf khalid luis carlos juan jorge pedro ' +
    'miguel diego antonio francisco javier fernando lionel kylian jurgen pep carlo hans klaus karl lars erik anders ' +
    'pierre louis henri matteo giuseppe silvio hiroshi kenji takeshi shinzo chen raj rahul vikram tom ben ' +
    'dan matt nick rob jim bob greg steve jeff fred harry simon martin philip ian neil graham stuart ' +
    'tomas thomas luca luka marko nikola milan goran zoran dragan petar pavel petr jiri jakub piotr pawel marek andrzej ' +
    'tomasz lech janusz laszlo viktor istvan gabor bela ferenc ion mihai radu georgi nikos kostas yannis stavros ' +
    'mehmet mustafa ahmet kemal fatih yusuf hakan reza hossein mahmoud karim samir tariq walid nabil faisal salman bandar ' +
    'rashid imran nawaz asif arjun sanjay rajesh manmohan anil sunil joon minho hiro satoshi taro ' +
    'joko prabowo bongbong rodrigo kwame kofi chinua emeka tunde sipho thabo cyril jacob uhuru william raila haile ' +
    'per ole knut magnus sven gustav axel oskar henrik soren mads jens niels kristian mikkel jonas lukas felix max moritz ' +
    'stefan wolfgang helmut jurgen dieter gerhard franz josef sebastian bruno hugo leon arnaud thierry didier francois jacques ' +
    'alain bernard michel nicolas laurent fabrice mario marco paolo luigi franco sergio aldo enzo roberto stefano ' +
    'alvaro rafael andres pablo enrique raul hugo nestor evo lula jair gustavo ricardo eduardo alberto mauricio ' +
    'francis derek clive trevor gareth hugh geoffrey adrian colin duncan malcolm leonard norman ralph russell bruce wayne craig brad todd ' +
    'marcus julian mitch phil oliver albert alfred ernest clarence donovan rupert',
};

/** First names that both genders have and one has mostly: enough to keep the other one's pronoun from it where nothing else is told. */
const MOSTLY: Record<Gender, string> = {
  female: 'kelly ashley dana jan joan',
  male: 'chris sam alex terry jean alexis amit',
};

const GENDERS = new Map<string, Gender>();
for (const gender of ['female', 'male'] as const) {
  for (const word of WORDS[gender].split(' ')) GENDERS.set(word, gender);
}
const FIRST = new Map<string, Gender>();
for (const gender of ['female', 'male'] as const) {
  for (const name of FIRST_NAMES[gender].split(' ')) FIRST.set(name, gender);
}

const MOSTLY_FIRST = new Map<string, Gender>();
for (const gender of ['female', 'male'] as const) {
  for (const name of MOSTLY[gender].split(' ')) MOSTLY_FIRST.set(name, gender);
}

/** The gender that a title or role word (lower case) tells; `null` where it tells none. */
export function genderOfRole(word: string): Gender | null {
  return GENDERS.get(word) ?? null;
}

/** The gender that a first name (lower case) tells; `null` where it tells none or is unknown. */
export function genderOfFirstName(name: string): Gender | null {
  return FIRST.get(name) ?? null;
}

/** The gender that most who bear a first name (lower case) of both have; `null` for other names. */
export function usualGender(name: string): Gender | null {
  return MOSTLY_FIRST.get(name) ?? null;
}

const COURTESY: ReadonlyMap<string, Gender> = new Map([
  ...['mrs', 'ms', 'miss', 'dame', 'lady'].map((title) => [title, 'female'] as const),
  ...['mr', 'sir', 'lord'].map((title) => [title, 'male'] as const),
]);

/** The gender that a title of courtesy (lower case, without full stop) tells for certain, as "man" before a name may not ("the man Orlan met"); `null` for other words. */
export function genderOfCourtesy(title: string): Gender | null {
  return COURTESY.get(title) ?? null;
}

/** A person's name without its title of courtesy, and the gender which that or the first name tells; a surname alone tells none. */
export function bareName(name: string): { readonly name: string; readonly gender: Gender | null } {
  const [first = '', ...others] = name.split(' ');
  const gender = others.length === 0 ? null : genderOfCourtesy(first.toLowerCase().replace(/\.$/, ''));
  if (gender !== null) return { name: others.join(' '), gender };
  return { name, gender: others.length === 0 ? null : genderOfFirstName(first.toLowerCase()) };
}

/** A pronoun that can stand for a speaker. */
export interface Pronoun {
  readonly gender: Gender | null;
  /** What it may stand for; `relative` for whoever was named right before. */
  readonly for: 'person' | 'thing' | 'many' | 'speaker' | 'relative';
}

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  Object.entries<Pronoun>({
    he: { gender: 'male', for: 'person' },
    him: { gender: 'male', for: 'person' },
    his: { gender: 'male', for: 'person' },
    she: { gender: 'female', for: 'person' },
    her: { gender: 'female', for: 'person' },
    hers: { gender: 'female', for: 'person' },
    who: { gender: null, for: 'relative' },
    they: { gender: null, for: 'many' },
    them: { gender: null, for: 'many' },
    it: { gender: null, for: 'thing' },
    i: { gender: null, for: 'speaker' },
    we: { gender: null, for: 'speaker' },
  }),
);

/** Whether a pronoun stands for several: "they". */
export function isOfSeveral(pronoun: Pronoun): boolean {
  return pronoun.for === 'many';
}

const LONGEST_PRONOUN = 4;

/** What a pronoun (lower case) may stand for; `null` for any other word. */
export function pronounOf(form: string): Pronoun | null {
  return form.length > LONGEST_PRONOUN ? null : (PRONOUNS.get(form) ?? null);
}

const EMPHASIS: ReadonlySet<string> = new Set(['himself', 'herself', 'itself', 'themselves', 'both', 'all', 'too']);

/** Whether a form (lower case) may follow a pronoun that is the whole of a source ("she herself"); "her trainer" is none. */
export function isEmphasis(form: string | undefined): boolean {
  return EMPHASIS.has(form ?? '');
}

/** Whether a form (lower case) stands behind a name to stress it: "Weir herself admitted". */
export function isReflexive(form: string): boolean {
  return form === 'himself' || form === 'herself' || form === 'itself' || form === 'themselves';
}

const OWNERS: ReadonlySet<string> = new Set(['its', 'his', 'her', 'their']);

/** Whether a form (lower case) says that what follows belongs to somebody told before. */
export function isOwner(form: string | undefined): boolean {
  return OWNERS.has(form ?? '');
}

const KIN: ReadonlySet<string> = new Set(
  (
    'brother sister father mother parent son daughter wife husband widow widower uncle aunt cousin nephew niece grandfather ' +
    'grandmother grandson granddaughter stepfather stepmother stepson stepdaughter fiance fiancee partner girlfriend boyfriend twin ' +
    'neighbour neighbor friend'
  ).split(' '),
);

/** Whether a noun (lower case) says how somebody is related to another. */
export function isKin(form: string): boolean {
  return KIN.has(form);
}

/** Whether a noun (lower case) is of a wife or husband. */
export function isSpouse(form: string | undefined): boolean {
  return form === 'wife' || form === 'husband' || form === 'widow' || form === 'widower';
}

/** Whether a form (lower case) stands for a person of whom nothing is told: "someone must have known". */
export function isAnybody(form: string): boolean {
  return /^(?:some|any|every)(?:one|body)$/.test(form);
}

const NEGATIVES: ReadonlySet<string> = new Set(['no', 'none', 'nobody', 'neither', 'nor']);

/** Whether a form (lower case) at the head of a noun phrase says that there is no such person: "no senior official". */
export function isNegative(form: string): boolean {
  return NEGATIVES.has(form);
}

const POINTING: ReadonlySet<string> = new Set(['which', 'that', 'this', 'these', 'those', 'you', 'whom']);

/** Whether a form (lower case) alone is no name for anybody, whoever it points at: "that", "you". */
export function isPointing(form: string): boolean {
  return POINTING.has(form);
}

const OF_MANY: ReadonlySet<string> = new Set(['are', 'were', 'have', 'do']);

/** Whether a verb form (lower case) after "who" tells of several: "who have asked". */
export function isOfMany(form: string | undefined): boolean {
  return OF_MANY.has(form ?? '');
}

const FOLLOWING: ReadonlySet<string> = new Set(
  (
    'administration campaign team camp government cabinet presidency ministry aides aide officials allies ally advisers advisors ' +
    'supporters loyalists lawyers attorneys family estate foundation organization organisation spokesmen transition'
  ).split(' '),
);

/** Whether a noun (lower case) after a person's name tells of those who are theirs: "the Weir campaign". */
export function isFollowing(form: string): boolean {
  return FOLLOWING.has(form);
}

/** Whether words (lower case) name nobody by themselves, since they point at what was told before: "which", "many of whom", "whose members". */
export function pointsBack(words: string): boolean {
  return isPointing(words) || /^(?:who|whose|which) /.test(words) || / (?:whom|which)$/.test(words);
}

/** Whether a form (lower case) alone stands for two who were named before: "both". */
export function tellsOfTwo(form: string): boolean {
  return form === 'both';
}

/** Whether a form (lower case) alone stands for what has just been said: "deny it", "say so". */
export function pointsAtSaying(form: string): boolean {
  return form === 'it' || form === 'this' || form === 'that' || form === 'so';
}

const PAPERS: ReadonlySet<string> = new Set(
  (
    'statement report letter indictment lawsuit suit complaint document video poll survey recording article tweet post bill result ' +
    'results decision choice removal monologue discussion story study law memo email message website headline release'
  ).split(' '),
);

/** Whether a noun (lower case) names what somebody wrote or did, which may speak but is no "they". */
export function isPaper(form: string): boolean {
  return PAPERS.has(form);
}

const FAMED: ReadonlySet<string> = new Set(
  (
    'star ace legend hero idol favourite favorite youngster newcomer prodigy talent veteran striker winger midfielder defender ' +
    'goalkeeper keeper forward batsman bowler sprinter runner boxer cyclist jockey singer rapper comedian playwright novelist'
  ).split(' '),
);

/** Whether a noun (lower case) tells by what somebody is famed or plays and by no office, as reports vary a name: "the former star". */
export function isFamedFor(form: string): boolean {
  return FAMED.has(form);
}

/** Whether a pronoun (lower case) may be an object, and so mean somebody else than the subject before it: "Weir met her". */
export function isObjectForm(form: string): boolean {
  return form === 'her' || form === 'him' || form === 'hers';
}

/** Whether a form (lower case) is a plural without "s" for people, who have bodies of their own: "the Women's Institute". */
export function isPeople(form: string): boolean {
  return form === 'people' || form === 'women' || form === 'men' || form === 'children';
}

/** Words before a noun that tell of several, or of each of them, whom "it" does not mean. */
const OF_SEVERAL: ReadonlySet<string> = new Set(
  'each both either neither all most some many several few other others two three four five six dozens scores hundreds thousands'.split(
    ' ',
  ),
);

/** Whether a form (lower case) before a noun tells of several: "each side". */
export function countsSeveral(form: string): boolean {
  return OF_SEVERAL.has(form);
}

/** Whether a form (lower case) ends a noun phrase's head: "residents of the valley". */
export function endsHead(form: string): boolean {
  return /^(?:of|at|in|from|for|with|on|near|close|who|which|that|familiar|,)$/.test(form);
}
