/**
 * An endless made-up news stream: events of many topics break at some hour, are covered by few or by hundreds within
 * days, and are copied. Names and words have the uneven frequencies of real ones (Zipf). The same seed gives the same
 * stream; everybody in it is invented.
 */
import type { MadeReport } from './corpus.ts';
import { type Random, randomOf } from './random.ts';

const SYLLABLES =
  'ba ke li mo nu ra se ti vo za do fe gi ho ju ka le mi no pa ru sa te vi wo ya che dra gre plo sti tru'.split(' ');
const DAY_MS = 86_400_000;
const START = Date.UTC(2031, 0, 1);

export interface StreamOptions {
  readonly documentsPerDay: number;
  readonly seed: number;
}

interface Event {
  readonly index: number;
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly numbers: readonly number[];
  readonly topic: readonly string[];
  readonly saying: string;
  remaining: number;
  lastText: string;
}

/** Reports in order of time, without end. About a sixth are copies of the one before them of the same event. */
export function* makeStream({ documentsPerDay, seed }: StreamOptions): Generator<MadeReport> {
  const random = randomOf(seed);
  const common = vocabulary(random, 20_000, 2, 4);
  const people = vocabulary(random, 30_000, 2, 4).map(capital);
  const places = vocabulary(random, 4_000, 2, 3).map(capital);
  const topics = Array.from({ length: 300 }, () => Array.from({ length: 120 }, () => zipf(common, random)));
  const live: Event[] = [];
  let events = 0;
  for (let at = 0; ; at++) {
    // Enough events are under way for their reports to come mixed; the busiest draw most.
    while (live.length < documentsPerDay / 12) {
      live.push(breakEvent(events++, random, common, people, places, topics));
    }
    const event = live[Math.floor(random.next() ** 1.5 * live.length)]!;
    yield report(at, event, new Date(START + (at / documentsPerDay) * DAY_MS), random, common);
    if (--event.remaining <= 0) live.splice(live.indexOf(event), 1);
  }
}

function breakEvent(
  index: number,
  random: Random,
  common: readonly string[],
  people: readonly string[],
  places: readonly string[],
  topics: readonly (readonly string[])[],
): Event {
  const topic = random.pick(topics);
  return {
    index,
    topic,
    words: Array.from({ length: 14 }, () => (random.next() < 0.5 ? random.pick(common) : random.pick(topic))),
    names: [...Array.from({ length: 4 }, () => zipf(people, random)), zipf(places, random), random.pick(places)],
    numbers: Array.from({ length: 3 }, () => 10 + random.below(5000)),
    saying: Array.from({ length: 14 }, () => random.pick(common)).join(' '),
    // Most events are told of by a few, some by hundreds (Pareto, cut at 400).
    remaining: Math.min(400, Math.ceil(1.2 / (1 - random.next()) ** 0.9)),
    lastText: '',
  };
}

function report(at: number, event: Event, time: Date, random: Random, common: readonly string[]): MadeReport {
  const copied = event.lastText !== '' && random.next() < 1 / 6;
  const text = copied ? cut(event.lastText, random) : write(event, random, common);
  if (!copied) event.lastText = text;
  const title = `${random.pick(event.names)} ${random.pick(event.words)} ${random.pick(event.words)} ${random.pick(event.names)}`;
  return {
    id: `d${at}`,
    outlet: `Outlet ${random.below(400)}`,
    title,
    published: time.toISOString(),
    text,
    event: event.index,
  };
}

function write(event: Event, random: Random, common: readonly string[]): string {
  const sentences = Array.from({ length: 9 }, (_, i) => {
    const words = Array.from({ length: 14 }, () => {
      const draw = random.next();
      // The beginning tells the event, the rest more and more of its background.
      if (draw < 0.3 - 0.02 * i) return random.pick(event.words);
      if (draw < 0.42 - 0.02 * i) return random.pick(event.names);
      if (draw < 0.46 - 0.01 * i) return String(random.pick(event.numbers));
      return draw < 0.65 ? random.pick(event.topic) : zipf(common, random);
    });
    return `${capital(zipf(common, random))} ${words.join(' ')}.`;
  });
  if (random.next() < 0.4) sentences.splice(3, 0, `“${capital(event.saying)},” ${event.names[0]} said.`);
  return sentences.join(' ');
}

function cut(text: string, random: Random): string {
  const sentences = text.split(/(?<=\.) /);
  return sentences.slice(0, Math.ceil(sentences.length * (0.5 + random.next() / 2))).join(' ');
}

function vocabulary(random: Random, size: number, least: number, most: number): string[] {
  const words = new Set<string>();
  while (words.size < size) {
    const length = least + random.below(most - least + 1);
    words.add(Array.from({ length }, () => random.pick(SYLLABLES)).join(''));
  }
  return [...words];
}

/** An item drawn so that the one at rank r comes about 1 / r as often as the first. */
function zipf<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(items.length ** random.next()) - 1] ?? items[0]!;
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
