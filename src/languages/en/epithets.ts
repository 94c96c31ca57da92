import { genderOfFirstName } from './attribution/people.ts';
import { readWordSenses, type WordSenses } from './attribution/word-senses.ts';

/** What popular papers put before a name to say how somebody feels, is judged or fares: "Tearful Ana Roe". Hardly anybody's first name. Lower case. */
const STATES =
  'absent accused acquitted ailing anxious arrogant ashamed axed bankrupt battling bungling beleaguered bereaved besieged bitter brave ' +
  'brazen brutal callous cheeky controversial convicted corrupt courageous cowardly crazed cruel cunning cynical daring defeated ' +
  'defiant deluded demoted depraved deposed deranged desperate despicable devastated devious disgraced disgruntled dishonest ' +
  'distraught dodgy doomed drunk drunken dying ecstatic elderly elusive embattled emotional enraged evil exhausted exiled fallen ' +
  'famed famous fearless feisty flamboyant former frantic fuming furious angry glamorous gleeful greedy grieving gutted hapless hated ' +
  'heartbroken heartless heroic homeless horrified humiliated infamous injured jailed jobless jubilant late livid lonely loyal ' +
  'lovesick lying maverick missing murderous mysterious nasty nervous notorious obsessed ousted outgoing incoming outraged outspoken ' +
  'overjoyed perverted plucky posh predatory pregnant proud psychotic reclusive remorseful retired rogue ruthless sacked sadistic ' +
  'seething selfish selfless shaken shamed shameless sick sinister skint sleazy smug sneaky sobbing struggling stunned suspended ' +
  'tearful teenage terrified tragic traumatised traumatized treacherous troubled twisted under-fire unlucky unrepentant unsung upset ' +
  'vengeful veteran vicious vile violent warped weary wicked widowed worried wounded';

/** What they call people by, where it stands right before the name: "Pensioner Ana Roe". Lower case. */
const NOUNS =
  'aristocrat arsonist assassin bachelor barmaid barman billionaire bodyguard bookie bouncer bride bully bungler burglar cabbie ' +
  'celeb celebrity chancer cheat comedian comedienne comic conman convict cop crook dad daredevil diva druggie fanatic fiend ' +
  'firebrand fraudster fugitive gangster gran grandad granddad grandfather grandma grandmother grandpa granny groom gunman hacker ' +
  'hardman heir heiress hero heroine hooligan housewife hotelier hunk joyrider kidnapper killer kingpin knifeman lad loner lothario ' +
  'lout madman maniac millionaire mobster monster mugger multimillionaire mum mom mummy murderer newlywed oligarch paedo paedophile ' +
  'patient pensioner pervert playboy predator prisoner psycho psychopath racist rapist robber scammer schoolboy schoolgirl sleuth ' +
  'socialite squatter stalker starlet stowaway stunner superstar swindler teen terrorist thief thug toddler toff tory tot traitor ' +
  'trickster troll tyrant vandal vigilante villain warlord whistleblower whizzkid widower wonderkid yob youngster zealot';

/** What they call people by that is plain work or a plain errand: "Deckhand Ana Roe". Lower case. */
const TRADES =
  'bricklayer carpenter cashier caterer cleaner clerk commuter cornerback courier dancer deckhand dentist diner docker ' +
  'electrician florist footballer gamekeeper grocer hairdresser hiker holidaymaker janitor joiner jogger lecturer lifeguard ' +
  'linebacker locksmith lorry-driver mechanic midwife motorcyclist motorist nanny newsagent optician passenger pedestrian pharmacist ' +
  'plumber postman postwoman publican receptionist roofer seamstress shopper stallholder stewardess stockbroker surveyor tailor tourist ' +
  'trawlerman undertaker vet waiter waitress welder windsurfer';

const EPITHETS: ReadonlySet<string> = new Set(`${STATES} ${NOUNS} ${TRADES}`.split(' '));

/** Beginnings of a compound before a name: "Ex-con Ana Roe", "Multi-millionaire". Lower case. */
const PREFIXES: ReadonlySet<string> = new Set([
  'ex',
  'multi',
  'super',
  'self',
  'non',
  'anti',
  'pro',
  'mum',
  'mom',
  'dad',
]);

/** A stem of fewer letters may be a name's: "Hamed", "Sayed", "Jared". */
const SHORTEST_STEM = 4;
/** Capitals of fewer letters may be initials: "JK". */
const SHORTEST_CAPITALS = 4;

/**
 * How many of a person's name's first tokens (`forms`, as written) are no part of it but say what the person is like; 0 for none.
 * "Heartbroken Ana Roe", "Ex-con Ana Roe", "SHAMED Ana Roe"; where one other word is left only words of the list count ("Crazed Roe").
 */
export function epithetLength(forms: readonly string[]): number {
  let length = 0;
  for (let next = epithetAt(forms); next > length; next = length + epithetAt(forms.slice(length))) length = next;
  return length;
}

function epithetAt(forms: readonly string[]): number {
  const [first = '', hyphen, second = ''] = forms;
  if (forms.length < 2) return 0;
  if (hyphen === '-') return isCompound(first, second, forms) ? compoundEnd(forms) : 0;
  if (!/^\p{L}/u.test(hyphen!)) return 0;
  const lower = first.toLowerCase();
  if (EPITHETS.has(lower) || PREFIXES.has(/^(.+?)-\p{L}/u.exec(lower)?.[1] ?? '')) return 1;
  return forms.length > 2 && (isParticiple(lower) || isShouted(first, hyphen!)) ? 1 : 0;
}

/** "Ex-con", "Gun-toting", "Mum-of-three": no "Jean-Luc", and "Seo-yun" only before one name. */
function isCompound(first: string, second: string, forms: readonly string[]): boolean {
  const left = forms.length - compoundEnd(forms);
  if (left < 1) return false;
  if (PREFIXES.has(first.toLowerCase())) return true;
  return left > 1 && /^\p{Ll}/u.test(second) && !isName(first.toLowerCase());
}

function compoundEnd(forms: readonly string[]): number {
  let end = 1;
  while (forms[end] === '-' && end + 1 < forms.length) end += 2;
  return end;
}

let senses: WordSenses | null = null;

/** "Sacked", "grieving": of a verb that is known, and no "Ahmed". */
function isParticiple(form: string): boolean {
  const stem = /^(.+?)(?:ed|ing)$/.exec(form)?.[1] ?? '';
  if (stem.length < SHORTEST_STEM || isName(form)) return false;
  senses ??= readWordSenses();
  return senses.verb(stem) > 0 || senses.verb(`${stem}e`) > 0;
}

/** A word in capitals, as popular papers open a report with, before one that is not. */
function isShouted(first: string, next: string): boolean {
  const isLoud = first.length >= SHORTEST_CAPITALS && /^\p{Lu}+$/u.test(first);
  return isLoud && /^\p{Lu}\p{Ll}/u.test(next) && !isName(first.toLowerCase());
}

const isName = (form: string): boolean => genderOfFirstName(form) !== null;
