import type { ReadDocument } from '../../core/collation.ts';
import type { Document } from '../../core/document.ts';
import { hashPair } from '../../text/hash.ts';
import { scanWords } from '../../text/scan-words.ts';
import { TermTable } from '../../text/term-table.ts';
import { dayOf } from './days.ts';
import type { GroupingLanguage } from './options.ts';
import { quotationsOf, quotedWords, type Saying, sayingsOf } from './quotations.ts';
import { type Term, type TermAt, termsOf } from './terms.ts';

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
  readonly words: WordCounts;
  /** Neighbouring words or numbers. */
  readonly phrases: Counts;
  /** Numbers of two digits and more, as written, other than years. */
  readonly numbers: Counts & { readonly forms: readonly string[] };
  /** Words within quotation marks. */
  readonly quotes: SharedCounts;
  /** What people are quoted as saying, longest first. */
  readonly sayings: readonly Saying[];
  /** Years told in the text, ascending. */
  readonly years: readonly number[];
  /** Days told in the text and the day of publication, days since 1970, ascending. */
  readonly days: readonly number[];
}

/** How often each of some terms stands in a text; each term once. */
export interface Counts {
  readonly terms: Uint32Array;
  readonly counts: Float32Array;
}

/** With the share of the language's documents that have each. */
export interface SharedCounts extends Counts {
  readonly shares: Float32Array;
}

/** Words that carry matter, with the title's counted double, in several countings side by side. */
export interface WordCounts extends SharedCounts {
  /** Those of the title and the first sentences. */
  readonly lead: Float32Array;
  /** Each occurrence weighing less the later it stands, as reports put first what matters. */
  readonly opening: Float32Array;
  /** Those written with a capital where grammar does not ask for one. */
  readonly names: Float32Array;
  /** How the text writes them, for reasons. */
  readonly forms: readonly string[];
}

/** Words of the text that make its lead, with the title: two to three sentences of news. */
const LEAD_WORDS = 60;
/** In how many words the weight of a place falls to a half: the length of a long first paragraph. */
const OPENING_WORDS = 80;
const SENTENCE_MARKS = '.!?:;"“”‘\'`([{-–—•*\n|';

/** Takes from `read` what grouping compares. Linear in the text. */
export function sketch(read: ReadDocument, language: GroupingLanguage): Sketch {
  const { document, annotations } = read;
  const terms = termsOf(language);
  const words = wordsOf(document.text, terms);
  const taker = new Taker(capitalised(document.text, words));
  if (document.title !== null) taker.take(wordsOf(document.title, terms), 2, true);
  taker.take(words, 1, false);
  const published = document.published.value === null ? null : dayOf(document.published.value);
  const quotations = quotationsOf(document.text);
  return {
    id: document.id,
    outlet: document.outlet,
    title: document.title,
    url: document.url,
    published,
    bounds: boundsOf(document.published, published),
    words: taker.words(),
    phrases: countsOf(PHRASES),
    numbers: { ...countsOf(NUMBERS), forms: taker.numberForms },
    quotes: quotedWords(quotations, language),
    sayings: sayingsOf(read, quotations, language),
    years: [...taker.years].sort((a, b) => a - b),
    days: daysTold(
      published,
      annotations.times.map((time) => time.value),
    ),
  };
}

/** A word or number where it stands in its text. */
interface Word {
  readonly term: Term;
  readonly start: number;
}

function wordsOf(text: string, terms: TermAt): Word[] {
  const words: Word[] = [];
  scanWords(text, (start, end) => {
    words.push({ term: terms(text, start, end), start });
  });
  return words;
}

/** Used for one document after another. Columns: count, lead, opening, name, share. */
const WORDS = new TermTable(5);
const PHRASES = new TermTable(1);
const NUMBERS = new TermTable(1);

/** Goes through a text once and counts what it meets. */
class Taker {
  readonly years = new Set<number>();
  readonly numberForms: string[] = [];
  readonly #forms: string[] = [];
  readonly #capitals: ReadonlySet<Term>;
  #place = 0;

  constructor(capitals: ReadonlySet<Term>) {
    this.#capitals = capitals;
    for (const table of [WORDS, PHRASES, NUMBERS]) table.clear();
  }

  /** Counts every word `count` times; the whole of a title is lead. */
  take(words: readonly Word[], count: number, title: boolean): void {
    let previous = 0;
    for (let index = 0; index < words.length; index++) {
      this.#place++;
      const term = this.#take(words[index]!.term, count, title || index < LEAD_WORDS);
      if (term === 0) continue;
      if (previous !== 0) add(PHRASES, hashPair(previous, term), count);
      previous = term;
    }
  }

  /** The term of a word or number; 0 for a word that carries no matter. */
  #take(term: Term, count: number, isLead: boolean): number {
    const { kind, own, lemma, form } = term;
    if (kind === 'grammar') return 0;
    if (kind === 'number') {
      if (add(NUMBERS, own, 1)) this.numberForms.push(form);
      return own;
    }
    if (kind === 'year' || kind === 'digit') {
      if (kind === 'year') this.years.add(Number(form));
      return own;
    }
    const isName = this.#capitals.has(term);
    const hash = isName ? own : lemma;
    const known = WORDS.count;
    const row = WORDS.row(hash);
    if (row === known) {
      this.#forms.push(form);
      WORDS.column(4)[row] = isName ? term.ownShare : term.share;
    }
    WORDS.column(0)[row]! += count;
    WORDS.column(2)[row]! += 1 / (1 + this.#place / OPENING_WORDS);
    if (isLead) WORDS.column(1)[row]! += count;
    if (isName) WORDS.column(3)[row]! += count;
    return hash;
  }

  words(): WordCounts {
    const column = (index: number): Float32Array => Float32Array.from(WORDS.column(index).subarray(0, WORDS.count));
    return {
      ...countsOf(WORDS),
      lead: column(1),
      opening: column(2),
      names: column(3),
      shares: column(4),
      forms: this.#forms,
    };
  }
}

/** Whether the term is new. */
function add(table: TermTable, term: number, count: number): boolean {
  const before = table.count;
  const row = table.row(term);
  table.column(0)[row]! += count;
  return row === before;
}

function countsOf(table: TermTable): Counts {
  return { terms: table.terms(), counts: Float32Array.from(table.column(0).subarray(0, table.count)) };
}

function boundsOf(told: Document['published'], published: number | null): [number, number] {
  if (published !== null) return [published, published];
  const [earliest, latest] = [told.earliest, told.latest].map((date) => (date === null ? null : dayOf(date)));
  return [earliest ?? Number.NEGATIVE_INFINITY, latest ?? Number.POSITIVE_INFINITY];
}

/** Forms that are written with a capital somewhere within a sentence. */
function capitalised(text: string, words: readonly Word[]): Set<Term> {
  const found = new Set<Term>();
  for (const { term, start } of words) {
    const first = text.charCodeAt(start);
    if (first < 65 || (first > 90 && first < 192) || text[start] === text[start]!.toLowerCase()) continue;
    let before = start - 1;
    while (before >= 0 && text.charCodeAt(before) === 32) before--;
    if (before >= 0 && !SENTENCE_MARKS.includes(text[before]!)) found.add(term);
  }
  return found;
}

function daysTold(published: number | null, values: readonly (string | null)[]): number[] {
  const days = new Set<number>(published === null ? [] : [published]);
  for (const value of values) {
    const day = value === null ? null : dayOf(value);
    if (day !== null) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}
