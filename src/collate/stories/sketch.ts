import type { ReadDocument } from '../../core/collation.ts';
import type { Document } from '../../core/document.ts';
import { ArrayRoom } from '../../text/array-room.ts';
import { hashPair } from '../../text/hash.ts';
import { TermTable } from '../../text/term-table.ts';
import { dayOf } from './days.ts';
import type { GroupingLanguage } from './options.ts';
import { quotationsOf, type Saying, sayingsOf } from './quotations.ts';
import { formsOf, GRAMMAR, type KnownForms, NUMBER, WORD, YEAR } from './terms.ts';
import { TextWords } from './text-words.ts';

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
  /** What people are quoted as saying, longest first. */
  readonly sayings: readonly Saying[];
  /** Years told in the text, ascending. */
  readonly years: readonly number[];
  /** Days told in the text, days since 1970, ascending. */
  readonly days: readonly number[];
}

/** How often each of some terms stands in a text; each term once, ascending. */
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

/** Used for one document after another. Columns of words: count, lead, opening, name, share. */
const TITLE = new TextWords();
const TEXT = new TextWords();
const WORDS = new TermTable(5);
const PHRASES = new TermTable(1);
const NUMBERS = new TermTable(1);
/** Terms stay as long as their document, counts until they are weighed. */
const TERMS = new ArrayRoom(1 << 16);
const COUNTED = new ArrayRoom(1 << 16);

/** Takes from `read` what grouping compares. Linear in the text. */
export function sketch(read: ReadDocument, language: GroupingLanguage): Sketch {
  const { document, annotations } = read;
  const known = formsOf(language);
  TITLE.read(document.title ?? '', known);
  TEXT.read(document.text, known);
  TEXT.findCapitals(known);
  const taker = new Taker(known);
  taker.take(TITLE, 2, true);
  taker.take(TEXT, 1, false);
  const published = document.published.value === null ? null : dayOf(document.published.value);
  const quotations = quotationsOf(document.text);
  return {
    id: document.id,
    outlet: document.outlet,
    title: document.title,
    url: document.url,
    published,
    bounds: boundsOf(document.published, published),
    ...taker.counts(),
    sayings: sayingsOf(annotations, quotations, TEXT, known, language),
    years: [...taker.years].sort((a, b) => a - b),
    days: daysTold(annotations.times.map((time) => time.value)),
  };
}

/** Goes through a text once and counts what it meets. */
class Taker {
  readonly years = new Set<number>();
  readonly #known: KnownForms;
  /** How the text first writes each row of its table. */
  readonly #numberForms: string[] = [];
  readonly #wordForms: string[] = [];
  #place = 0;

  constructor(known: KnownForms) {
    this.#known = known;
    for (const table of [WORDS, PHRASES, NUMBERS]) table.clear();
  }

  /** Counts every word `count` times; the whole of a title is lead. */
  take({ forms, count: wordCount }: TextWords, count: number, title: boolean): void {
    let previous = 0;
    for (let index = 0; index < wordCount; index++) {
      this.#place++;
      const term = this.#take(forms[index]!, count, title || index < LEAD_WORDS);
      if (term === 0) continue;
      if (previous !== 0) countPhrase(hashPair(previous, term), count);
      previous = term;
    }
  }

  /** The term of a word or number; 0 for a word that carries no matter. */
  #take(form: number, count: number, isLead: boolean): number {
    const known = this.#known;
    const kind = known.kindOf(form);
    if (kind === GRAMMAR) return 0;
    if (kind === WORD) return this.#takeWord(form, count, isLead);
    const own = known.own(form);
    if (kind === YEAR) this.years.add(Number(known.texts[form]));
    if (kind === NUMBER) {
      const row = NUMBERS.row(own);
      if (row === this.#numberForms.length) this.#numberForms.push(known.texts[form]!);
      NUMBERS.column(0)[row]! += 1;
    }
    return own;
  }

  #takeWord(form: number, count: number, isLead: boolean): number {
    const known = this.#known;
    const isName = TEXT.isCapital(form);
    const term = isName ? known.own(form) : known.lemma(form);
    const row = WORDS.row(term);
    if (row === this.#wordForms.length) {
      this.#wordForms.push(known.texts[form]!);
      WORDS.column(4)[row] = isName ? known.ownShare(form) : known.share(form);
    }
    WORDS.column(0)[row]! += count;
    WORDS.column(2)[row]! += 1 / (1 + this.#place / OPENING_WORDS);
    if (isLead) WORDS.column(1)[row]! += count;
    if (isName) WORDS.column(3)[row]! += count;
    return term;
  }

  counts(): Pick<Sketch, 'words' | 'phrases' | 'numbers'> {
    const order = WORDS.ascending();
    const words = {
      ...countsOf(WORDS, order),
      lead: WORDS.sumsOf(1, order, COUNTED),
      opening: WORDS.sumsOf(2, order, COUNTED),
      names: WORDS.sumsOf(3, order, COUNTED),
      shares: WORDS.sumsOf(4, order, COUNTED),
      forms: inOrder(this.#wordForms, order),
    };
    const phrases = countsOf(PHRASES, PHRASES.ascending());
    const numbers = NUMBERS.ascending();
    return { words, phrases, numbers: { ...countsOf(NUMBERS, numbers), forms: inOrder(this.#numberForms, numbers) } };
  }
}

function countPhrase(phrase: number, count: number): void {
  // The row first: a table that grows by it has other columns than before.
  const row = PHRASES.row(phrase);
  PHRASES.column(0)[row]! += count;
}

function countsOf(table: TermTable, order: Uint32Array): Counts {
  return { terms: table.termsOf(order, TERMS), counts: table.sumsOf(0, order, COUNTED) };
}

function inOrder(forms: readonly string[], order: Uint32Array): string[] {
  const sorted: string[] = [];
  for (let i = 0; i < order.length; i++) sorted.push(forms[order[i]!]!);
  return sorted;
}

function boundsOf(told: Document['published'], published: number | null): [number, number] {
  if (published !== null) return [published, published];
  const [earliest, latest] = [told.earliest, told.latest].map((date) => (date === null ? null : dayOf(date)));
  return [earliest ?? Number.NEGATIVE_INFINITY, latest ?? Number.POSITIVE_INFINITY];
}

function daysTold(values: readonly (string | null)[]): number[] {
  const days = new Set<number>();
  for (const value of values) {
    const day = value === null ? null : dayOf(value);
    if (day !== null) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}
