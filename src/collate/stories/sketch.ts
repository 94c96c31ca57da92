import type { ReadDocument } from '../../core/collation.ts';
import type { Document } from '../../core/document.ts';
import { hash32, hashPair } from '../../text/hash.ts';
import { dayOf } from './days.ts';
import type { GroupingLanguage } from './options.ts';

/** What grouping takes from one document before it knows how rare its words are: counts by term. */
export interface Sketch {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** Day of publication, days since 1970; `null` where unknown. */
  readonly published: number | null;
  /** First and last day on which it can have been published; infinite where nothing tells. */
  readonly bounds: readonly [number, number];
  /** Words that carry matter, with the title's counted double. */
  readonly words: Counts;
  /** The same of the title and the first sentences. */
  readonly lead: Counts;
  /** The same with each occurrence weighing less the later it stands, as reports put first what matters. */
  readonly opening: Counts;
  /** Words written with a capital where grammar does not ask for one. */
  readonly names: Counts;
  /** Neighbouring words or numbers. */
  readonly phrases: Counts;
  /** Numbers of two digits and more, as written, other than years. */
  readonly numbers: Counts;
  /** Words within quotation marks. */
  readonly quotes: Counts;
  /** What people are quoted as saying, longest first. */
  readonly sayings: readonly Saying[];
  /** Years told in the text, ascending. */
  readonly years: Int32Array;
  /** Days told in the text and the day of publication, days since 1970, ascending. */
  readonly days: Int32Array;
  /** How the text writes its terms, for reasons. */
  readonly forms: ReadonlyMap<number, string>;
  /** Rarity of each word in the language at large. */
  readonly rarity: ReadonlyMap<number, number>;
}

/** Words that somebody is quoted with. */
interface Saying {
  /** The last word of the speaker's name, by its common spelling; `null` where it is not known whose it is. */
  readonly speaker: string | null;
  readonly words: Counts;
}

export type Counts = ReadonlyMap<number, number>;

/** Words of the text that make its lead, with the title: two to three sentences of news. */
const LEAD_WORDS = 60;
/** In how many words the weight of a place falls to a half: the length of a long first paragraph. */
const OPENING_WORDS = 80;
const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*/gu;
const YEAR = /^(?:19|20)\d\d$/;
const SENTENCE_MARKS = '.!?:;"“”‘\'`([{-–—•*\n|';
/** A quotation: between marks of any of the usual kinds, at least three words or so, not running away where a mark is missing. */
const QUOTATION = /[“"«]([^“”"«»]{12,500})[”"»]|``(.{12,500}?)''/gu;

/** Takes from `read` what grouping compares. Linear in the text. */
export function sketch(read: ReadDocument, language: GroupingLanguage): Sketch {
  const { document, annotations } = read;
  const words = wordsOf(document.text);
  const taker = new Taker(termsOf(language), capitalised(document.text, words));
  if (document.title !== null) taker.take(wordsOf(document.title), 2, true);
  taker.take(words, 1, false);
  const published = document.published.value === null ? null : dayOf(document.published.value);
  return {
    id: document.id,
    outlet: document.outlet,
    title: document.title,
    url: document.url,
    published,
    bounds: boundsOf(document.published, published),
    words: taker.words,
    lead: taker.lead,
    opening: taker.opening,
    names: taker.names,
    phrases: taker.phrases,
    numbers: taker.numbers,
    quotes: quotedWords(quotations(document.text), language),
    sayings: sayingsOf(read, language),
    years: Int32Array.from(taker.years).sort(),
    days: daysTold(
      published,
      annotations.times.map((time) => time.value),
    ),
    forms: taker.forms,
    rarity: taker.rarity,
  };
}

/** A word or number where it stands in its text. */
interface Word {
  readonly form: string;
  readonly start: number;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({ form: match[0], start: match.index }));
}

/** Goes through a text once and counts what it meets. */
class Taker {
  readonly words = new Map<number, number>();
  readonly lead = new Map<number, number>();
  readonly opening = new Map<number, number>();
  readonly names = new Map<number, number>();
  readonly phrases = new Map<number, number>();
  readonly numbers = new Map<number, number>();
  readonly years = new Set<number>();
  readonly forms = new Map<number, string>();
  readonly rarity = new Map<number, number>();
  readonly #terms: (form: string) => Term;
  readonly #capitals: ReadonlySet<string>;
  #place = 0;

  constructor(terms: (form: string) => Term, capitals: ReadonlySet<string>) {
    this.#terms = terms;
    this.#capitals = capitals;
  }

  /** Counts every word `count` times; the whole of a title is lead. */
  take(words: readonly Word[], count: number, title: boolean): void {
    let previous = 0;
    for (const [index, { form }] of words.entries()) {
      this.#place++;
      const term = this.#take(form, count, title || index < LEAD_WORDS);
      if (term === 0) continue;
      if (previous !== 0) add(this.phrases, hashPair(previous, term), count);
      previous = term;
    }
  }

  /** The term of a word or number; 0 for a word that carries no matter. */
  #take(form: string, count: number, isLead: boolean): number {
    const { kind, own, lemma, rarity, ownRarity, form: kept } = this.#terms(form);
    if (kind === 'grammar') return 0;
    if (kind === 'number') {
      add(this.numbers, own, 1);
      this.forms.set(own, kept);
      return own;
    }
    if (kind === 'year' || kind === 'digit') {
      if (kind === 'year') this.years.add(Number(form));
      return own;
    }
    const isName = this.#capitals.has(form);
    const term = isName ? own : lemma;
    if (!this.rarity.has(term)) {
      this.forms.set(term, kept);
      this.rarity.set(term, isName ? ownRarity : rarity);
    }
    add(this.words, term, count);
    add(this.opening, term, 1 / (1 + this.#place / OPENING_WORDS));
    if (isLead) add(this.lead, term, count);
    if (isName) add(this.names, term, count);
    return term;
  }
}

/** What is to be known of a form, looked up once. */
interface Term {
  /** Not a slice of a text, which would keep the whole text in memory. */
  readonly form: string;
  readonly kind: 'word' | 'grammar' | 'number' | 'year' | 'digit';
  /** Of the form itself, as a name keeps it. */
  readonly own: number;
  /** Of its dictionary form. */
  readonly lemma: number;
  readonly rarity: number;
  readonly ownRarity: number;
}

/** Forms kept for each language: more than a day's news has; beyond it they are looked up anew. */
const KEPT_TERMS = 200_000;
const KEPT = new WeakMap<GroupingLanguage, Map<string, Term>>();

function termsOf(language: GroupingLanguage): (form: string) => Term {
  const kept = KEPT.get(language) ?? new Map<string, Term>();
  KEPT.set(language, kept);
  return (form) => {
    let term = kept.get(form);
    if (term === undefined) {
      if (kept.size >= KEPT_TERMS) kept.clear();
      term = lookUp(Buffer.from(form).toString(), language);
      kept.set(term.form, term);
    }
    return term;
  };
}

function lookUp(form: string, language: GroupingLanguage): Term {
  if (isNumber(form)) {
    const own = hash32(form, 1);
    const kind = YEAR.test(form) ? 'year' : form.length > 1 ? 'number' : 'digit';
    return { form, kind, own, lemma: own, rarity: 0, ownRarity: 0 };
  }
  const low = form.toLowerCase();
  if (form.length < 2 || language.isFunctionWord(low))
    return { form, kind: 'grammar', own: 0, lemma: 0, rarity: 0, ownRarity: 0 };
  const lemma = language.lemma(low, null);
  return {
    form,
    kind: 'word',
    own: hash32(low),
    lemma: hash32(lemma),
    rarity: language.rarity(lemma),
    ownRarity: language.rarity(low),
  };
}

function add(counts: Map<number, number>, term: number, count: number): void {
  counts.set(term, (counts.get(term) ?? 0) + count);
}

function isNumber(form: string): boolean {
  const code = form.charCodeAt(0);
  return (code >= 48 && code <= 57) || (code > 127 && /^\p{N}/u.test(form));
}

function quotations(text: string): string[] {
  return Array.from(text.matchAll(QUOTATION), ([, marked, ticked]) => marked ?? ticked!);
}

function quotedWords(quoted: readonly string[], language: GroupingLanguage): Counts {
  const terms = termsOf(language);
  const counts = new Map<number, number>();
  for (const text of quoted) {
    for (const [form] of text.matchAll(WORD)) {
      const { kind, lemma } = terms(form);
      if (kind === 'word') add(counts, lemma, 1);
    }
  }
  return counts;
}

/** Sayings of fewer words than this are found in any affair ("no comment"). */
const MIN_SAYING = 4;
/** Sayings that are compared: the longest tell most. */
const SAYINGS = 10;

/** By the attributions that quote; where reading found none, whatever stands between marks. */
function sayingsOf({ document, annotations }: ReadDocument, language: GroupingLanguage): Saying[] {
  const names = new Map(annotations.actors.map((actor) => [actor.id, actor.name]));
  const quoting = annotations.attributions.filter((one) => one.kind !== 'indirect');
  const sayings = quoting.map(({ content, speaker }) => {
    const words = content.map(({ start, end }) => document.text.slice(start, end));
    return { speaker: speakerKey(names.get(speaker ?? '') ?? null, language), words: quotedWords(words, language) };
  });
  const unread = sayings.length > 0 ? [] : quotations(document.text);
  const all = [...sayings, ...unread.map((text) => ({ speaker: null, words: quotedWords([text], language) }))];
  const long = all.filter(({ words }) => words.size >= MIN_SAYING);
  return long.sort((a, b) => b.words.size - a.words.size).slice(0, SAYINGS);
}

function speakerKey(name: string | null, language: GroupingLanguage): string | null {
  const last = name?.match(/\p{Lu}[\p{L}\p{M}]*/gu)?.at(-1);
  return last === undefined ? null : language.nameKey(last);
}

function boundsOf(told: Document['published'], published: number | null): [number, number] {
  if (published !== null) return [published, published];
  const [earliest, latest] = [told.earliest, told.latest].map((date) => (date === null ? null : dayOf(date)));
  return [earliest ?? Number.NEGATIVE_INFINITY, latest ?? Number.POSITIVE_INFINITY];
}

/** Forms that are written with a capital somewhere within a sentence. */
function capitalised(text: string, words: readonly Word[]): Set<string> {
  const found = new Set<string>();
  for (const { form, start } of words) {
    const first = form.charCodeAt(0);
    if (first < 65 || (first > 90 && first < 192) || form[0] === form[0]!.toLowerCase()) continue;
    let before = start - 1;
    while (before >= 0 && text.charCodeAt(before) === 32) before--;
    if (before >= 0 && !SENTENCE_MARKS.includes(text[before]!)) found.add(form);
  }
  return found;
}

function daysTold(published: number | null, values: readonly (string | null)[]): Int32Array {
  const days = new Set<number>(published === null ? [] : [published]);
  for (const value of values) {
    const day = value === null ? null : dayOf(value);
    if (day !== null) days.add(day);
  }
  return Int32Array.from(days).sort();
}
