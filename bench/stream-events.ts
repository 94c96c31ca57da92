/** The events of the made-up stream: alone, beside a like one, or following an earlier one. */
import type { Random } from './random.ts';
import type { Country, Topic, World } from './stream-world.ts';

/** A sentence's worth of matter: content words, names and numbers in the order in which they are told. */
export type Fact = readonly string[];

export interface Quote {
  readonly speaker: string;
  readonly words: string;
}

export interface MadeEvent {
  readonly index: number;
  /** Which affair it belongs to: the gold storyline. */
  readonly thread: number;
  readonly topic: Topic;
  readonly country: Country;
  readonly place: string;
  /** Full names: who is always in the news first. */
  readonly people: readonly string[];
  readonly organisation: string;
  /** What is particular to it. */
  readonly words: readonly string[];
  /** The first is what every report tells. */
  readonly facts: readonly Fact[];
  readonly quotes: readonly Quote[];
  /** Facts of its thread's past. */
  readonly background: readonly Fact[];
  /** A toll, which grows from report to report. */
  readonly toll: number;
  /** When it breaks, hours since the stream began. */
  readonly hour: number;
  /** How many reports tell of it. */
  readonly size: number;
  /** Full texts of its reports so far that others copy. */
  readonly told: { readonly outlet: string; readonly paragraphs: readonly string[] }[];
}

/** Share of events that break beside a like one: of one kind, in one country, within two days. */
const LIKE = 0.25;
/** Share of events that go on in a further one. */
const FOLLOWED = 0.4;

export function newEvent(index: number, hour: number, world: World, random: Random): MadeEvent {
  const country = world.country();
  const stranger = (): string => `${world.given()} ${world.family()}`;
  return tellable(
    {
      index,
      thread: index,
      topic: world.topic(),
      country,
      place: country.place(),
      people: [country.person(), country.person(), stranger(), stranger(), stranger()],
      organisation: country.organisation(),
      words: Array.from({ length: 14 }, world.particular),
      background: [],
      hour,
    },
    world,
    random,
  );
}

/** What `event` brings about: a like one beside it, one that follows from it, both or neither, with places in the future. */
export function consequences(event: MadeEvent, next: () => number, world: World, random: Random): MadeEvent[] {
  const found: MadeEvent[] = [];
  if (event.thread === event.index && random.next() < LIKE) found.push(likeEvent(event, next(), world, random));
  if (random.next() < FOLLOWED) found.push(nextEvent(event, next(), world, random));
  return found;
}

/** The second of two quakes or trials: other place and people, but the same minister, kind of event and some of its words. */
function likeEvent(event: MadeEvent, index: number, world: World, random: Random): MadeEvent {
  const stranger = (): string => `${world.given()} ${world.family()}`;
  return tellable(
    {
      ...event,
      index,
      thread: index,
      place: event.country.place(),
      people: [event.people[0]!, event.country.person(), stranger(), stranger(), stranger()],
      organisation: random.next() < 0.5 ? event.organisation : event.country.organisation(),
      words: event.words.map((word) => (random.next() < 0.3 ? word : world.particular())),
      background: [],
      hour: event.hour + random.next() * 48,
    },
    world,
    random,
  );
}

/** The next instalment of an affair, a day to some weeks later: the same people and place, other facts. */
function nextEvent(event: MadeEvent, index: number, world: World, random: Random): MadeEvent {
  return tellable(
    {
      ...event,
      index,
      topic: random.next() < 0.5 ? event.topic : world.topic(),
      people: event.people.map((name) => (random.next() < 0.8 ? name : `${world.given()} ${world.family()}`)),
      words: event.words.map((word) => (random.next() < 0.4 ? word : world.particular())),
      background: [...event.facts.slice(0, 3), ...event.background].slice(0, 5),
      hour: event.hour + 24 * 25 ** random.next(),
    },
    world,
    random,
  );
}

type Untold = Omit<MadeEvent, 'facts' | 'quotes' | 'toll' | 'size' | 'told'>;

function tellable(untold: Untold, world: World, random: Random): MadeEvent {
  const { topic, people, place, organisation, words } = untold;
  const toll = 3 + random.below(400);
  const name = (): string => people[Math.floor(random.next() ** 1.3 * people.length)]!;
  const matter = (): string => {
    const draw = random.next();
    if (draw < 0.3) return random.pick(words);
    if (draw < 0.65) return topic.word();
    if (draw < 0.78) return name();
    if (draw < 0.84) return random.pick([place, untold.country.name, organisation]);
    return draw < 0.88 ? String(2 + random.below(900)) : world.word();
  };
  const fact = (): Fact => Array.from({ length: 7 + random.below(7) }, matter);
  const main = [place, topic.word(), words[0]!, name(), topic.word(), String(toll), words[1]!, organisation, words[2]!];
  const quote = (): Quote => ({
    speaker: name(),
    words: Array.from({ length: 8 + random.below(16) }, () => (random.next() < 0.5 ? world.grammar() : matter()))
      .join(' ')
      .toLowerCase(),
  });
  return {
    ...untold,
    facts: [main, ...Array.from({ length: 14 }, fact)],
    quotes: Array.from({ length: 3 }, quote),
    toll,
    size: sizeOf(random),
    told: [],
  };
}

/** Most events are told of by a few, some by hundreds (Pareto, cut at 400). */
export function sizeOf(random: Random): number {
  return Math.min(400, Math.ceil(1.2 / (1 - random.next()) ** 0.9));
}
