/** The made-up world of the news stream: countries with their places and people, topics with their words, outlets. */
import { readFileSync } from 'node:fs';
import { FUNCTION_WORDS } from '../src/languages/en/function-words.ts';
import type { Random } from './random.ts';

/** Gives one of its items, the frequent ones often. */
export type Draw<T> = () => T;

export interface Country {
  readonly name: string;
  /** The first is the capital, which is in the news most. */
  readonly place: Draw<string>;
  /** Full names of those who are in the news all the time. */
  readonly person: Draw<string>;
  readonly organisation: Draw<string>;
}

/** A kind of event: quakes, trials, summits. */
export interface Topic {
  readonly words: readonly string[];
  readonly word: Draw<string>;
}

export interface World {
  readonly country: Draw<Country>;
  readonly topics: readonly Topic[];
  readonly topic: Draw<Topic>;
  readonly outlet: Draw<string>;
  /** A content word of news by its real frequency. */
  readonly word: Draw<string>;
  /** The same with the frequent ones held down: what makes an event particular. */
  readonly particular: Draw<string>;
  readonly grammar: Draw<string>;
  readonly given: Draw<string>;
  readonly family: Draw<string>;
}

const SYLLABLES =
  'ba ke li mo nu ra se ti vo za do fe gi ho ju ka le mi no pa ru sa te vi wo ya che dra gre plo sti tru'.split(' ');
const LEXICON = new URL('../src/languages/en/lexicon.txt', import.meta.url);

/** The same random numbers give the same world. */
export function makeWorld(random: Random): World {
  const names = new Set<string>();
  const name = (least: number, most: number): string => newName(random, names, least, most);
  const many = (count: number, least: number, most: number): string[] =>
    Array.from({ length: count }, () => name(least, most));
  const given = zipf(many(300, 2, 2), random);
  const family = zipf(many(8000, 2, 4), random);
  const words = contentWords();
  const word = drawer(
    words.map(([form]) => form),
    words.map(([, documents]) => documents),
    random,
  );
  const particular = drawer(
    words.map(([form]) => form),
    words.map(([, documents]) => Math.sqrt(documents)),
    random,
  );
  const countries = Array.from({ length: 80 }, () => ({
    name: name(2, 3),
    place: zipf(many(60, 2, 3), random),
    person: zipf(
      Array.from({ length: 60 }, () => `${given()} ${family()}`),
      random,
    ),
    organisation: zipf(
      Array.from({ length: 40 }, () => `${name(2, 3)} ${capital(particular())}`),
      random,
    ),
  }));
  const topics = Array.from({ length: 120 }, () => {
    const own = [...new Set(Array.from({ length: 150 }, particular))];
    return { words: own, word: zipf(own, random) };
  });
  return {
    country: zipf(countries, random),
    topics,
    topic: zipf(topics, random),
    outlet: zipf(
      Array.from({ length: 400 }, () => `${name(2, 3)} ${random.pick(['Times', 'Post', 'News', 'Herald', 'Online'])}`),
      random,
    ),
    word,
    particular,
    grammar: zipf(
      [...FUNCTION_WORDS].filter((form) => /^[a-z]{1,6}$/.test(form)),
      random,
    ),
    given,
    family,
  };
}

/** The words of the project's English lexicon that are neither grammar nor names, with the number of documents that have them. */
function contentWords(): [string, number][] {
  const [, ...lines] = readFileSync(LEXICON, 'utf8').trimEnd().split('\n');
  return lines.flatMap((line): [string, number][] => {
    const [form, documents, classes] = line.split(' ') as [string, string, string];
    const isMatter = /^[a-z]{3,}$/.test(form) && !FUNCTION_WORDS.has(form) && !classes.includes('p');
    return isMatter ? [[form, Number(documents)]] : [];
  });
}

function newName(random: Random, taken: Set<string>, least: number, most: number): string {
  for (;;) {
    const length = least + random.below(most - least + 1);
    const made = capital(Array.from({ length }, () => random.pick(SYLLABLES)).join(''));
    if (taken.has(made)) continue;
    taken.add(made);
    return made;
  }
}

/** The item at rank r comes about 1 / r as often as the first (Zipf 1935). */
function zipf<T>(items: readonly T[], random: Random): Draw<T> {
  return drawer(
    items,
    items.map((_, rank) => 1 / (rank + 2)),
    random,
  );
}

/** Draws by weight from a table of 2^15 places: the least share it can give is one of them. */
function drawer<T>(items: readonly T[], weights: readonly number[], random: Random): Draw<T> {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const table: T[] = [];
  let reached = 0;
  items.forEach((item, i) => {
    reached += weights[i]! / sum;
    while (table.length < reached * 32768) table.push(item);
  });
  return () => random.pick(table);
}

export function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
