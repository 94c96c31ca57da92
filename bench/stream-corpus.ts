/**
 * An endless made-up news stream. Events of many kinds break at some hour and are told of by few or by hundreds within
 * days, each in its own choice, order and wording of what is known; many share country, minister and kind with another
 * under way, many go on in further events days or weeks later that repeat their background. A fifth of the reports are
 * copies of others of their event, with other headlines, cut tails, changed words or further paragraphs. The words are
 * those of the project's lexicon with their real frequencies, the names have Zipf's; everybody in it is invented.
 * The same seed gives the same stream.
 */

import type { Attribution } from '../src/core/annotations.ts';
import type { ReadDocument } from '../src/core/collation.ts';
import { documentOf } from '../test/collate/stories/made.ts';
import { type Random, randomOf } from './random.ts';
import { consequences, type Fact, type MadeEvent, newEvent, type Quote, sizeOf } from './stream-events.ts';
import { capital, makeWorld, type World } from './stream-world.ts';

export interface StreamOptions {
  readonly documentsPerDay: number;
  readonly seed: number;
}

/** A report as reading gives it, with what it was made from. */
export interface StreamReport {
  readonly read: ReadDocument;
  /** The gold story. */
  readonly event: number;
  /** The gold storyline. */
  readonly thread: number;
  readonly country: string;
  /** Whether it repeats an earlier report. */
  readonly copied: boolean;
}

const HOUR_MS = 3_600_000;
const START = Date.UTC(2031, 0, 1);
/** Mean hours from an event to a report of it, and the latest. */
const TOLD_WITHIN = 9;
const LATEST = 60;
/** Share of the reports after an event's first that copy an earlier one. */
const COPIED = 0.25;

/** Reports in order of time, without end. Holds only what is still to be told. */
export function* makeStream({ documentsPerDay, seed }: StreamOptions): Generator<StreamReport> {
  const random = randomOf(seed);
  const world = makeWorld(random);
  const meanSize = Array.from({ length: 20_000 }, () => sizeOf(random)).reduce((a, b) => a + b, 0) / 20_000;
  const agenda = new Agenda(world, random);
  let at = 0;
  for (let hour = 0; ; hour++) {
    const breaking = documentsPerDay / 24 / meanSize;
    const due = agenda.open(hour, Math.floor(breaking) + (random.next() < breaking % 1 ? 1 : 0));
    for (const [i, event] of random.shuffle(due).entries()) {
      const time = new Date(START + (hour + i / due.length) * HOUR_MS);
      yield report(`d${at++}`, event, time, world, random);
    }
  }
}

/** What is still to come, by hour. */
class Agenda {
  readonly #world: World;
  readonly #random: Random;
  readonly #events = new Map<number, MadeEvent[]>();
  readonly #reports = new Map<number, MadeEvent[]>();
  #count = 0;

  constructor(world: World, random: Random) {
    this.#world = world;
    this.#random = random;
  }

  /** Lets `count` events break, those that earlier ones brought about first; the events of the reports due this hour. */
  open(hour: number, count: number): MadeEvent[] {
    const due = this.#events.get(hour) ?? [];
    this.#events.delete(hour);
    while (due.length < count) due.push(newEvent(this.#count++, hour, this.#world, this.#random));
    for (const event of due) this.#break(event);
    const reports = this.#reports.get(hour) ?? [];
    this.#reports.delete(hour);
    return reports;
  }

  #break(event: MadeEvent): void {
    for (let i = 0; i < event.size; i++) {
      const after = Math.min(LATEST, -TOLD_WITHIN * Math.log(1 - this.#random.next()));
      push(this.#reports, Math.floor(event.hour + (i === 0 ? 0 : after)), event);
    }
    for (const further of consequences(event, () => this.#count++, this.#world, this.#random)) {
      // Never into the hour that is just being told.
      push(this.#events, Math.max(Math.floor(event.hour) + 1, Math.floor(further.hour)), further);
    }
  }
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function report(id: string, event: MadeEvent, time: Date, world: World, random: Random): StreamReport {
  const copied = event.told.length > 0 && random.next() < COPIED;
  const written = copied ? copy(event, world, random) : { outlet: world.outlet(), ...write(event, world, random) };
  // Copies of copies are left out, and so is the hundredth original, to hold memory.
  if (!copied && event.told.length < 6) event.told.push(written);
  const title = titleOf(event, world, random);
  const text = written.paragraphs.join('\n\n');
  const read = documentOf({ id, outlet: written.outlet, title, published: time.toISOString(), text });
  return {
    read: { ...read, annotations: { ...read.annotations, ...quoted(text, event.quotes) } },
    event: event.index,
    thread: event.thread,
    country: event.country.name,
    copied,
  };
}

/** What reading finds of the event's quotations. */
function quoted(text: string, quotes: readonly Quote[]): Pick<ReadDocument['annotations'], 'actors' | 'attributions'> {
  const found = quotes.flatMap((quote, i) => {
    const start = text.indexOf(capital(quote.words.slice(0, 12)));
    const end = text.indexOf('”', start);
    return start > 0 && end > 0 ? [{ quote, id: `p${i}`, start: start - 1, end: end + 1 }] : [];
  });
  return {
    actors: found.map(({ id, quote }) => ({ id, kind: 'person', name: quote.speaker, roles: [], reasons: [] })),
    attributions: found.map(({ id, start, end }) => ({ ...SAID, id, content: [{ start, end }], speaker: id })),
  };
}

const SAID: Omit<Attribution, 'id' | 'content' | 'speaker'> = {
  kind: 'direct',
  mode: 'speech',
  source: null,
  cue: null,
  stance: 'neutral',
  judgement: null,
  negated: false,
  within: null,
  occasion: null,
  time: null,
  reason: 'made up',
  confidence: 1,
};

function titleOf(event: MadeEvent, world: World, random: Random): string {
  const words = event.facts[0]!.filter(() => random.next() < 0.6).map(short);
  return capital([...words, random.pick(event.words), world.word()].join(' '));
}

/** Of 40 to 700 words, by a log-normal law about 200: the main fact, then others as they matter, then what is known of old. */
function write(event: MadeEvent, world: World, random: Random): { paragraphs: string[] } {
  const sentenceCount = Math.round(Math.min(40, Math.max(3, 12 * Math.exp(0.6 * normal(random)))));
  const facts = event.facts
    .slice(1)
    .map((fact, i) => ({ fact, order: i + 8 * random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ fact }) => fact);
  const own = [event.facts[0]!, ...facts.slice(0, Math.ceil(sentenceCount * 0.45))];
  const old = event.background.filter(() => random.next() < 0.5).slice(0, Math.ceil(sentenceCount * 0.2));
  const sentences = own.map((fact) => tell(fact, world, random));
  for (const { speaker, words } of event.quotes) {
    if (random.next() > 0.4) continue;
    const said = random.next() < 0.3 ? words.split(' ').slice(0, -3).join(' ') : words;
    sentences.splice(1 + random.below(sentences.length), 0, `“${capital(said)},” ${speaker} said.`);
  }
  sentences.push(...old.map((fact) => tell(fact, world, random)));
  while (sentences.length < sentenceCount) sentences.push(filler(event, world, random));
  return { paragraphs: sentences };
}

/** The words of a fact, most of them, with what grammar asks for. */
function tell(fact: Fact, world: World, random: Random): string {
  const turn = random.next() < 0.3 ? random.below(fact.length) : 0;
  const words: string[] = [];
  for (const word of [...fact.slice(turn), ...fact.slice(0, turn)]) {
    const draw = random.next();
    if (draw < 0.2) continue;
    if (random.next() < 0.7) words.push(world.grammar());
    words.push(draw < 0.35 ? world.word() : draw < 0.65 ? short(word) : word);
  }
  return `${capital([world.grammar(), ...words, world.word()].join(' '))}.`;
}

/** What any report of the kind may say. */
function filler(event: MadeEvent, world: World, random: Random): string {
  const words = Array.from({ length: 8 + random.below(12) }, () => {
    const draw = random.next();
    if (draw < 0.42) return world.grammar();
    if (draw < 0.6) return event.topic.word();
    if (draw < 0.64) return short(random.pick(event.people));
    return draw < 0.66 ? event.country.name : world.word();
  });
  return `${capital([world.grammar(), ...words].join(' '))}.`;
}

/** An earlier report again: cut, reworded a little, with a paragraph of one's own, or by the same outlet with news on top. */
function copy(event: MadeEvent, world: World, random: Random): { outlet: string; paragraphs: string[] } {
  const { outlet, paragraphs } = random.pick(event.told);
  const kept = paragraphs.slice(0, Math.max(2, Math.ceil(paragraphs.length * (0.4 + 0.6 * random.next()))));
  if (random.next() < 0.2)
    return { outlet, paragraphs: [tell(random.pick(event.facts), world, random), ...paragraphs] };
  const changed = random.next() < 0.5 ? kept : kept.map((paragraph) => reworded(paragraph, world, random));
  if (random.next() < 0.4) changed.splice(1, 0, tell(random.pick(event.facts), world, random));
  return { outlet: world.outlet(), paragraphs: changed };
}

function reworded(paragraph: string, world: World, random: Random): string {
  if (paragraph.startsWith('“')) return paragraph;
  return paragraph.replace(/ [a-z]+/g, (word) => (random.next() < 0.1 ? ` ${world.word()}` : word));
}

/** The last word of a name. */
function short(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** A standard normal number (Box and Muller 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
