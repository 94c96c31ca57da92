import type { ReadDocument } from '../../core/collation.ts';
import { hash32, hashPair } from '../../text/hash.ts';
import { dayOf } from './days.ts';
import type { GroupingLanguage } from './options.ts';

/** What grouping takes from one document before it knows how rare its words are: counts, in no language. */
export interface Sketch {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** Day of publication, days since 1970; `null` where unknown. */
  readonly published: number | null;
  /** Words that carry matter, by term: how often, with the title's counted double. */
  readonly words: ReadonlyMap<number, number>;
  /** The same of the title and the opening. */
  readonly lead: ReadonlyMap<number, number>;
  /** Words written with a capital where grammar does not ask for one, and the words of recognised names. */
  readonly names: ReadonlyMap<number, number>;
  /** Neighbouring words that both carry matter. */
  readonly phrases: ReadonlyMap<number, number>;
  /** Numbers as written. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Days told in the text, days since 1970, ascending. */
  readonly days: Int32Array;
  /** How the text writes its terms, for reasons. */
  readonly forms: ReadonlyMap<number, string>;
  /** Rarity of each term in the language at large. */
  readonly rarity: ReadonlyMap<number, number>;
}

/** Words of the opening that are taken for the lead beside the title: two to three sentences of news. */
const LEAD_WORDS = 60;
const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*/gu;
const SENTENCE_MARKS = '.!?:;"“”‘\'`([{-–—•*\n|';

/** Takes from `read` what grouping compares. Linear in the text. */
export function sketch(read: ReadDocument, language: GroupingLanguage): Sketch {
  const { document, annotations } = read;
  const words = new Map<number, number>();
  const lead = new Map<number, number>();
  const names = new Map<number, number>();
  const phrases = new Map<number, number>();
  const numbers = new Map<number, number>();
  const forms = new Map<number, string>();
  const rarity = new Map<number, number>();
  const add = (counts: Map<number, number>, term: number, count: number): void => {
    counts.set(term, (counts.get(term) ?? 0) + count);
  };
  const capitals = capitalised(document.text);
  const take = (text: string, count: number, leadWords: number): void => {
    let previous = 0;
    let place = 0;
    for (const match of text.matchAll(WORD)) {
      const form = match[0];
      place++;
      const low = form.toLowerCase();
      if (/^\p{N}/u.test(form)) {
        previous = 0;
        const term = hash32(low, 1);
        forms.set(term, form);
        add(numbers, term, 1);
        continue;
      }
      if (form.length < 2 || language.isFunctionWord(low)) continue;
      const isName = capitals.has(form);
      const lemma = isName ? low : language.lemma(low, null);
      const term = hash32(lemma);
      if (!forms.has(term)) {
        forms.set(term, form);
        rarity.set(term, language.rarity(lemma));
      }
      add(words, term, count);
      if (place <= leadWords) add(lead, term, count);
      if (isName) add(names, term, count);
      if (previous !== 0) add(phrases, hashPair(previous, term), count);
      previous = term;
    }
  };
  if (document.title !== null) take(document.title, 2, Number.POSITIVE_INFINITY);
  take(document.text, 1, LEAD_WORDS);
  return {
    id: document.id,
    outlet: document.outlet,
    title: document.title,
    url: document.url,
    published: document.published.value === null ? null : dayOf(document.published.value),
    words,
    lead,
    names,
    phrases,
    numbers,
    days: daysTold(annotations.times.map((time) => time.value)),
    forms,
    rarity,
  };
}

/** Forms that are written with a capital somewhere within a sentence. */
function capitalised(text: string): Set<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(WORD)) {
    if (!/^\p{Lu}/u.test(match[0])) continue;
    let before = match.index - 1;
    while (before >= 0 && text[before] === ' ') before--;
    if (before >= 0 && !SENTENCE_MARKS.includes(text[before]!)) found.add(match[0]);
  }
  return found;
}

function daysTold(values: readonly (string | null)[]): Int32Array {
  const days = new Set<number>();
  for (const value of values) {
    const day = value === null ? null : dayOf(value);
    if (day !== null) days.add(day);
  }
  return Int32Array.from(days).sort();
}
