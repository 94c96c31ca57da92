/**
 * A made-up corpus with the shape of news: events covered by one to eight outlets, each in its own order and words,
 * with speakers, quotations that differ in a word or two, figures that are rounded or updated, citations and copies.
 * The same seed gives the same corpus. Everybody and every place in it is invented.
 */
import { type Random, randomOf } from './random.ts';

export interface MadeReport {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string;
  readonly text: string;
  /** The event it was made from: the gold story. */
  readonly event: number;
}

interface Event {
  readonly index: number;
  readonly day: Date;
  readonly place: string;
  readonly subject: string;
  readonly speakers: readonly { name: string; role: string }[];
  readonly sayings: readonly { by: number; words: string; variant: string; told: string }[];
  readonly toll: number;
  readonly facts: readonly string[];
}

const GIVEN =
  'Anna Boris Carla Daniel Elena Farid Greta Hugo Irina Jonas Karin Luka Marta Nadia Oskar Petra Quentin Rosa Stefan Talia'.split(
    ' ',
  );
const FAMILY_START = [
  'Kor',
  'Vel',
  'Brand',
  'Mar',
  'Sol',
  'Tes',
  'Hal',
  'Dor',
  'Lin',
  'Rav',
  'Ost',
  'Gren',
  'Pal',
  'Nor',
  'Zab',
];
const FAMILY_END = ['enko', 'berg', 'ovic', 'mann', 'etti', 'sson', 'ara', 'wick', 'ides', 'oux', 'eira', 'sky'];
const PLACE_START = [
  'Alten',
  'Bor',
  'Cal',
  'Dun',
  'Ester',
  'Far',
  'Gol',
  'Harn',
  'Ister',
  'Jur',
  'Kest',
  'Lor',
  'Mel',
  'Nar',
  'Orl',
];
const PLACE_END = ['burg', 'mouth', 'ava', 'stad', 'ford', 'ino', 'grad', 'ville', 'haven', 'field'];
const OUTLETS =
  'Morning Ledger|Coast Herald|The Northern Post|Daily Beacon|Tribune Online|Channel Five News|The Evening Mail|Harbour Times'.split(
    '|',
  );
const AGENCIES = ['Meridian News Agency', 'Argus Wire', 'Pan-Coast Press'];
const ROLES = [
  'spokesman',
  'spokeswoman',
  'minister',
  'mayor',
  'police chief',
  'union leader',
  'chief executive',
  'judge',
  'coach',
  'rescue coordinator',
];
const SUBJECTS = [
  'ferry collision',
  'budget vote',
  'refinery fire',
  'border talks',
  'dam repair',
  'bank merger',
  'harbour strike',
  'cup final',
  'flood relief',
  'fraud trial',
  'rail crash',
  'election recount',
];
const NOUNS =
  'harbour bridge archive reservoir quarry tramway orchard refinery clinic stadium tunnel granary ferry depot foundry lighthouse market observatory cannery railway mill shipyard airfield pipeline power station chapel library customs house warehouse prison theatre canal smelter vineyard hospital academy sawmill brewery laboratory embankment aqueduct monastery garrison ministry treasury pension fund registry parliament tribunal fishery coalfield terminal substation greenhouse museum'.split(
    ' ',
  );
/** What is said, as first quoted, as another outlet renders it, and as indirect speech. `{n}` is a noun of the event. */
const CLAIMS: readonly (readonly [string, string, string])[] = [
  [
    'We are watching a slow takeover of the {n} by people who never asked about the {m}',
    'We are watching a gradual takeover of the {n} by people who never asked about the {m}',
    'it was watching a takeover of the {n}',
  ],
  [
    'Nobody is threatening the {n}, and nobody at the {m} wants this to go any further',
    'No one is threatening the {n}, and nobody at the {m} wants this to go any further',
    'nobody was threatening the {n}',
  ],
  [
    'The repairs of the {n} were paid for twice and they were never once inspected',
    'The repairs of the {n} were paid for twice and were not inspected once',
    'the repairs of the {n} had been paid for but not inspected',
  ],
  [
    'We will publish every page about the {n}, but only when the {m} has been searched',
    'We will publish every page about the {n}',
    'the papers about the {n} would be published',
  ],
  [
    'The {n} is a tool of pressure and the {m} shall not give in to it',
    'The {n} is an instrument of pressure and the {m} will not yield to it',
    'the {n} was a means of pressure',
  ],
  [
    'The figures that are going round about the {n} are wrong and whoever spreads them knows it',
    'The numbers going round about the {n} are false and those who spread them know it',
    'the figures about the {n} were wrong',
  ],
  [
    'I regret what happened at the {n} and I will answer every question about the {m}',
    'I regret what happened at the {n} and will answer all questions about the {m}',
    'what happened at the {n} was regrettable',
  ],
  [
    'If the talks fail we shall have to close the {n} and two of the three wings of the {m}',
    'If talks fail we will have to close the {n} and two wings of the {m}',
    'the {n} might have to close',
  ],
];
const FACTS = [
  'The alarm was raised at the {n} shortly before dawn, and the first crews reached the {m} within half an hour.',
  'Shares in the owner of the {n} fell by {d}.5 percent in early trading before they recovered in the afternoon.',
  'The two sides last met about the {n} in March, when a meeting at the {m} ended without a joint statement.',
  'Residents near the {n} were told to boil their water until the {m} has been cleaned.',
  'The council of {p} had put the work on the {n} off {d} times because the {m} had taken all the money.',
  'A commission of inquiry into the {n} is expected to give a first report within {d}0 days.',
  'Schools between the {n} and the {m} stayed closed on the following day.',
  'The opposition in {p} called for the resignation of the minister for the {n}, who declined to comment.',
  'About {d},200 people marched from the {n} to the {m}, according to the organisers.',
  'Insurers put the damage to the {n} at between {d}0 and {e}0 million dollars.',
  'The {n} has been sold twice, most recently in 201{d}, when the {m} was part of the bargain.',
  'Prosecutors in {p} had asked for a sentence of {d} years in the case of the {n}.',
  'Engineers who worked on the {n} for {d} months say that the {m} was never meant to carry so much.',
  'Traffic past the {n} was led over the {m}, and the police expect delays of up to {e}0 minutes.',
  'A vote on the {n}, planned for the autumn, may now be held before the {m} opens again.',
  'Historians recall that the {n} of {p} burned down {d}0 years ago and that the {m} was built from its stones.',
];

/** `length`: `long` gives reports of about 3,500 characters, as newspapers print; else about 1,700. */
export function* makeCorpus(count: number, seed = 1, length: 'short' | 'long' = 'short'): Generator<MadeReport> {
  const random = randomOf(seed);
  for (let event = 0, made = 0; made < count; event++) {
    const told = makeEvent(event, random, length);
    const outlets = random.shuffle(OUTLETS).slice(0, Math.min(1 + random.below(8), count - made));
    for (const [place, outlet] of outlets.entries()) yield makeReport(told, outlet, place, made++, random);
  }
}

function makeEvent(index: number, random: Random, length: 'short' | 'long'): Event {
  const place = random.pick(PLACE_START) + random.pick(PLACE_END);
  const speakers = Array.from({ length: 2 + random.below(2) }, () => ({
    name: `${random.pick(GIVEN)} ${random.pick(FAMILY_START)}${random.pick(FAMILY_END)}`,
    role: random.pick(ROLES),
  }));
  return {
    index,
    day: new Date(Date.UTC(2031, 0, 1 + (index % 700))),
    place,
    subject: random.pick(SUBJECTS),
    speakers,
    sayings: random
      .shuffle(CLAIMS)
      .slice(0, 6)
      .map((claim) => fill(claim, place, random))
      .map(([words, variant, told], i) => ({ by: i % speakers.length, words, variant, told })),
    toll: 10 + random.below(400),
    facts: (length === 'long'
      ? [...random.shuffle(FACTS), ...random.shuffle(FACTS)]
      : random.shuffle(FACTS).slice(0, 12)
    ).flatMap((fact) => fill([fact], place, random)),
  };
}

/** The same nouns and digits in each of an event's wordings of one thing. */
function fill<T extends readonly string[]>(templates: T, place: string, random: Random): { [K in keyof T]: string } {
  const digit = 1 + random.below(8);
  const words: Record<string, string> = {
    n: random.pick(NOUNS),
    m: random.pick(NOUNS),
    p: place,
    d: `${digit}`,
    e: `${digit + 1}`,
  };
  return templates.map((t) => t.replace(/\{(\w)\}/g, (_, slot) => words[slot]!)) as { [K in keyof T]: string };
}

function makeReport(event: Event, outlet: string, place: number, number: number, random: Random): MadeReport {
  const { speakers, subject } = event;
  const title = `${event.place} ${subject}: ${speakers[0]!.role} ${speakers[0]!.name.split(' ')[1]} answers critics`;
  const toll =
    place % 3 === 0
      ? `at least ${event.toll}`
      : place % 3 === 1
        ? `${event.toll}`
        : `about ${Math.round(event.toll / 10) * 10}`;
  const lead = `${capital(toll)} people were hurt in the ${subject} in ${event.place} on ${weekday(event.day)}, the ${speakers[0]!.role} ${speakers[0]!.name} said.`;
  const kept = random.shuffle(event.facts).slice(0, Math.ceil(event.facts.length * (2 / 3)));
  const paragraphs = [lead, ...random.shuffle([...event.sayings.map((s) => saying(event, s, random)), ...kept])];
  if (place > 2)
    paragraphs.push(`The account was first given by ${random.pick(AGENCIES)}, ${random.pick(AGENCIES)} reported.`);
  const published = new Date(event.day.getTime() + (place * 5 + 8) * 3_600_000).toISOString();
  return { id: `d${number}`, outlet, title, published, text: paragraphs.join('\n\n'), event: event.index };
}

function saying(event: Event, made: Event['sayings'][number], random: Random): string {
  const { name, role } = event.speakers[made.by]!;
  const surname = name.split(' ')[1];
  return random.pick([
    `“${made.words},” said ${name}, the ${role} of ${event.place}.`,
    `“${made.variant},” ${surname} told reporters in ${event.place}.`,
    `The ${role} said that ${made.told}. “${made.variant},” he added.`,
    `In an interview with ${random.pick(AGENCIES)}, ${name} said that ${made.told}.`,
  ]);
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
const weekday = (day: Date): string => day.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });

/** The words of which its names and subjects are made: what a copy of the corpus may have others for. */
export const MADE_NAMES: readonly string[] = [
  ...GIVEN,
  ...FAMILY_START.flatMap((start) => FAMILY_END.map((end) => start + end)),
  ...PLACE_START.flatMap((start) => PLACE_END.map((end) => start + end)),
];
export const MADE_NOUNS: readonly string[] = NOUNS;
export const MADE_OUTLETS: readonly string[] = OUTLETS;

/** The report as a page with the clutter of one. */
export function asPage(report: MadeReport): string {
  const links = Array.from({ length: 25 }, (_, i) => `<li><a href="/s/${i}">More from section ${i}</a></li>`).join('');
  const body = report.text
    .split('\n\n')
    .map((p) => `<p>${p}</p>`)
    .join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${report.title} | ${report.outlet}</title>
<meta property="og:site_name" content="${report.outlet}"><meta property="article:published_time" content="${report.published}">
<link rel="canonical" href="https://news.example/${report.id}"></head><body><nav><ul>${links}</ul></nav>
<div class="share"><a href="#">Share</a> <a href="#">Tweet</a></div><article><h1>${report.title}</h1>${body}</article>
<aside class="related"><h3>Read more</h3><ul>${links}</ul></aside><footer>© ${report.outlet}</footer></body></html>`;
}
