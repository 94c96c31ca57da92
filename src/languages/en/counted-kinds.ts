import { kindsByLemma } from './kinds.ts';

/**
 * Nouns by what they count or measure, where reports do so under several of them: "houses", "homes"; "revenue",
 * "turnover". Only what is
 * one thing as a rule; a kind and what belongs to it ("vehicles", "cars") where reports put one for the other. Written for
 * this project, field by field.
 */
const KINDS: Readonly<Record<string, string>> = {
  dwelling: 'home house household dwelling building property apartment flat residence',
  vessel: 'ship vessel boat tanker freighter ferry trawler craft',
  aircraft: 'plane aircraft jet airliner airplane aeroplane',
  carriage: 'carriage coach wagon railcar',
  vehicle: 'vehicle car truck lorry van automobile',
  factory: 'factory plant works mill',
  shop: 'shop store outlet branch',
  road: 'road street highway motorway',
  worker: 'worker employee labourer laborer staff',
  job: 'job position post',
  soldier: 'soldier troop serviceman trooper',
  fighter: 'fighter rebel militant insurgent guerrilla gunman combatant',
  captive: 'hostage captive prisoner detainee',
  police: 'officer policeman constable',
  demonstrator: 'protester demonstrator marcher protestor',
  traveller: 'passenger traveller traveler commuter',
  spectator: 'spectator fan supporter onlooker',
  resident: 'resident villager inhabitant',
  pupil: 'pupil student schoolchild',
  subject: 'patient volunteer participant',
  medic: 'doctor medic physician',
  voter: 'voter elector',
  ballot: 'ballot vote',
  breach: 'irregularity violation breach',
  gun: 'gun rifle firearm',
  raid: 'airstrike raid bombing',
  lawmaker: 'lawmaker legislator',
  missile: 'missile rocket',
  aftershock: 'aftershock tremor',
  charge: 'count charge',
  win: 'win victory',
  defeat: 'defeat loss',
  share: 'share stock',
  revenue: 'revenue turnover',
  profit: 'profit earnings',
  pay: 'wage pay salary',
  compensation: 'compensation payout severance',
  price: 'price cost',
  debt: 'debt liability',
  firm: 'company firm business',
};

/** The kinds that are of people by what they do or what befell them, and nouns that no kind has. */
const PEOPLE = 'worker soldier fighter captive police traveller resident pupil subject voter'.split(' ');
const ANY_PERSON: ReadonlySet<string> = new Set(['man', 'woman']);

/** "Nationalist", "motorist", but not "checklist". */
const FOLLOWER = /^(?!(?:check|play|short|black|white|wish|hit)list)\p{L}{3,}ist$/u;

const BY_LEMMA: ReadonlyMap<string, readonly string[]> = kindsByLemma(KINDS);

/** Whether two nouns, by their lemmas, can count or measure the same ("home", "house"). */
export function countAlike(a: string, b: string): boolean {
  return a === b || (BY_LEMMA.get(a)?.some((kind) => BY_LEMMA.get(b)?.includes(kind)) ?? false);
}

/** Whether a noun, by its lemma, counts people of some kind ("passenger", "woman"). */
export function countsPeople(noun: string): boolean {
  return (
    ANY_PERSON.has(noun) || FOLLOWER.test(noun) || (BY_LEMMA.get(noun)?.some((kind) => PEOPLE.includes(kind)) ?? false)
  );
}
