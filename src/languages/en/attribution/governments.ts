/** Countries by the words that stand for their state: the adjective, the capital and the seat of power. */
const STATES: readonly string[] = [
  'russia russian moscow kremlin',
  'ukraine ukrainian kyiv kiev',
  'united-states american washington us u.s. america white-house pentagon',
  'united-kingdom british london uk u.k. britain downing-street whitehall',
  'china chinese beijing',
  'france french paris elysee élysée',
  'germany german berlin bundestag',
  'italy italian rome',
  'spain spanish madrid',
  'poland polish warsaw',
  'belarus belarusian minsk',
  'turkey turkish ankara türkiye',
  'iran iranian tehran',
  'iraq iraqi baghdad',
  'israel israeli jerusalem',
  'syria syrian damascus',
  'japan japanese tokyo',
  'india indian delhi new-delhi',
  'pakistan pakistani islamabad',
  'afghanistan afghan kabul',
  'north-korea north-korean pyongyang',
  'south-korea south-korean seoul',
  'brazil brazilian brasilia brasília',
  'mexico mexican mexico-city',
  'canada canadian ottawa',
  'australia australian canberra',
  'egypt egyptian cairo',
  'saudi-arabia saudi riyadh',
  'greece greek athens',
  'hungary hungarian budapest',
  'austria austrian vienna',
  'sweden swedish stockholm',
  'finland finnish helsinki',
  'norway norwegian oslo',
  'denmark danish copenhagen',
  'netherlands dutch hague the-hague',
  'belgium belgian',
  'serbia serbian belgrade',
  'romania romanian bucharest',
  'bulgaria bulgarian sofia',
  'czech czechia prague',
  'georgia georgian tbilisi',
  'armenia armenian yerevan',
  'azerbaijan azerbaijani baku',
  'kazakhstan kazakh astana',
  'european-union european eu brussels',
  'venezuela venezuelan caracas',
  'argentina argentine buenos-aires',
  'cuba cuban havana',
  'indonesia indonesian jakarta',
  'philippines philippine manila',
  'thailand thai bangkok',
  'vietnam vietnamese hanoi',
  'nigeria nigerian abuja',
  'kenya kenyan nairobi',
  'ethiopia ethiopian addis-ababa',
  'south-africa south-african pretoria',
  'lebanon lebanese beirut',
  'jordan jordanian amman',
  'qatar qatari doha',
  'portugal portuguese lisbon',
  'ireland irish dublin',
  'switzerland swiss bern',
  'latvia latvian riga',
  'lithuania lithuanian vilnius',
  'estonia estonian tallinn',
  'moldova moldovan chisinau',
  'taiwan taiwanese taipei',
];

/** Seats of power and capitals, which speak for a government. */
const stateOf = new Map<string, string>();
for (const line of STATES) {
  const words = line.split(' ');
  for (const word of words) stateOf.set(word.replaceAll('-', ' '), words[0]!.replaceAll('-', ' '));
}

/** The state that a name, adjective or capital (lower case) belongs to: `russia` for `moscow`; `null` for none. */
export function stateFor(name: string): string | null {
  return stateOf.get(name.startsWith('the ') ? name.slice(4) : name) ?? null;
}

/** Words by which a name is seen to be an organisation's. */
const ORGANISATION =
  /\b(?:ministry|department|agency|committee|commission|council|party|court|bank|university|institute|union|association|federation|organi[sz]ation|office|bureau|board|group|company|corporation|inc|corp|ltd|plc|foundation|campaign|police|army|navy|force|forces|government|administration|parliament|congress|senate|house|assembly|league|club|united|city|fc|society|network|news|times|post|journal|service|authority|centre|center|hospital|church|school|college|team|coalition|alliance|kremlin|pentagon|nato)\b/i;

/** Whether a name has a word that organisations carry. */
export function soundsLikeOrganisation(name: string): boolean {
  return ORGANISATION.test(name);
}

/** Whether a name ends in what only parties are called: "Norland Labour". */
export function isPartyName(name: string): boolean {
  return / (?:Labou?r|Conservatives|Democrats|Greens|Liberals|Nationalists|Republicans|Socialists|Unionists)$/.test(
    name,
  );
}

/** Whether a form (lower case) is the letter of a party, as it stands before a member's state: "(R-N.Y.)". */
export function isPartyLetter(form: string | undefined): boolean {
  return form === 'r' || form === 'd' || form === 'i';
}

/** Whether a name is of a body that people found together, by its word: "Union", "Trust for Rivers". */
export function isBody(name: string): boolean {
  return (
    soundsLikeOrganisation(name) ||
    /^(?:trust|guild|fund|front|movement|bloc|congress|confederation|charter|defence|defense|rights)\b/i.test(name)
  );
}

const BODIES_ALONE: ReadonlySet<string> = new Set(
  (
    'staff assembly command headquarters council secretariat hospital hotel office electric motors mills dynamics strike ' +
    'election elections synod conference congress court union workers division league'
  ).split(' '),
);

/** Whether a form (lower case) is a body that a title before it belongs to: "General Staff", "General Assembly", "King Hospital". */
export function isBodyAlone(form: string): boolean {
  return BODIES_ALONE.has(form);
}
