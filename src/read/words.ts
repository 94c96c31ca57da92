import { readWordGroups } from '../languages/en/attribution/word-groups.ts';
import { gazetteerBits } from '../languages/en/gazetteer.ts';
import type { FormFacts } from './attribution/attributes.ts';
import { hashOf } from './model/hash.ts';
import { ownedCopy } from './model/owned.ts';
import type { WordTable } from './model/word-table.ts';

/** What a form shows of itself, as hashes: the raw matter of the tagger's, the name recogniser's and the parser's features. */
export interface WordFacts {
  /** Unlike that of any other facts made in this thread; 0 for what stands outside a sentence. */
  readonly number: number;
  readonly form: string;
  /** In lower case; the same with straight apostrophes. */
  readonly small: string;
  readonly lower: string;
  /** Hash of the lower-case form, digits as 0. */
  readonly word: number;
  /** Whether its first letter is a capital. */
  readonly isCapital: boolean;
  /** Whether it has any letter; whether any of its characters is a capital or a digit. */
  readonly hasLetter: boolean;
  readonly hasCapitalOrDigit: boolean;
  /** Hash of the pattern of its letters: `Xxx`, `dd:dd`; runs over three shortened. */
  readonly shape: number;
  /** Hashes of the last 1, 2, 3 and 4 characters, lower case. */
  readonly ends: readonly [number, number, number, number];
  /** Hashes of the first 1, 2, 3 and 4 characters, lower case. */
  readonly begins: readonly [number, number, number, number];
  /** The number of its tag set in the tag dictionary; 0 where that lacks it, 1 for what stands outside the sentence. */
  readonly known: number;
  /** Distributional class from 1 up; 0 where the form has none. */
  readonly cluster: number;
  /** The same of fewer, wider classes. */
  readonly coarse: number;
  /** Group by company in a far larger corpus, among many and among few; 0 for a word that has none. */
  readonly group: number;
  readonly wideGroup: number;
  /** Lists that have the word. */
  readonly gazetteer: number;
  /** The number plus one of the tag that a common word always has; 0 where it has several or is rare. */
  readonly sure: number;
  /** What attribution works out of the form, by tag; filled in as forms come up with tags. */
  readonly byTag: FormFacts[];
}

/** Slots for forms found by their characters, a quarter of which are used at most. */
const CUT_SLOTS = 1 << 17;

/** Whether `form` is what stands from `start` to `end` in `text`. */
function stands(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** Facts of forms, kept for those seen before. Bounded, so that reading many articles stays flat in memory. */
export class WordCache {
  readonly #facts = new Map<string, WordFacts>();
  /** The same by their characters, open addressing: places in the list plus one (0: the slot is free). */
  readonly #slots = new Int32Array(CUT_SLOTS);
  readonly #cut: WordFacts[] = [];
  readonly #table: WordTable;
  readonly #limit: number;

  /** `limit`: forms kept before all are forgotten; an article has some 400, a large corpus's common ones fit in 50,000. */
  constructor(table: WordTable, limit = 50_000) {
    this.#table = table;
    this.#limit = limit;
  }

  /** As `of`, for the form that stands from `start` to `end` in `text`: one that was met before need not be cut out to be found. */
  at(text: string, start: number, end: number): WordFacts {
    let hash = end - start;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & (CUT_SLOTS - 1);
    for (let place = this.#slots[slot]!; place > 0; place = this.#slots[slot]!) {
      const facts = this.#cut[place - 1]!;
      if (stands(facts.form, text, start, end)) return facts;
      slot = (slot + 1) & (CUT_SLOTS - 1);
    }
    const facts = this.of(text.slice(start, end));
    if (this.#cut.length >= CUT_SLOTS / 4) {
      this.#cut.length = 0;
      this.#slots.fill(0);
    } else this.#slots[slot] = this.#cut.push(facts);
    return facts;
  }

  of(form: string): WordFacts {
    const found = this.#facts.get(form);
    if (found !== undefined) return found;
    if (this.#facts.size >= this.#limit) this.#facts.clear();
    const facts = factsOf(form, this.#table);
    // A form cut from an article would keep the whole article in memory.
    this.#facts.set(facts.form, facts);
    return facts;
  }
}

/** The hash by which words are known: of the lower-case form with straight apostrophes, digits as 0. */
export function wordKey(lower: string): number {
  return hashOf(lower.replace(/\d/g, '0'));
}

const CAPITAL = /^\P{L}*\p{Lu}/u;
let made = 0;

/** The facts of `form`. */
function factsOf(form: string, table: WordTable): WordFacts {
  const own = ownedCopy(form);
  const small = own.toLowerCase();
  const lower = small.replaceAll('’', "'");
  const n = lower.length;
  const word = wordKey(lower);
  const end = (length: number) => hashOf(lower, Math.max(0, n - length), n) ^ length;
  const begin = (length: number) => hashOf(lower, 0, Math.min(n, length)) ^ (length + 16);
  made += 1;
  return {
    number: made,
    form: own,
    small,
    lower,
    word,
    isCapital: CAPITAL.test(own),
    hasLetter: /\p{L}/u.test(own),
    hasCapitalOrDigit: /[\p{Lu}\d]/u.test(own),
    shape: hashOf(shapeOf(own)),
    ends: [end(1), end(2), end(3), end(4)],
    begins: [begin(1), begin(2), begin(3), begin(4)],
    known: table.known(word),
    cluster: table.cluster(word),
    coarse: table.coarse(word),
    group: readWordGroups().fine(lower),
    wideGroup: readWordGroups().coarse(lower),
    gazetteer: gazetteerBits(lower),
    sure: table.sure(word),
    byTag: [],
  };
}

/** The pattern of a form's characters: capital, small letter, digit, other as they are; a run is at most three long. */
function shapeOf(form: string): string {
  return form
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/g, 'd')
    .replace(/(.)\1{3,}/gu, '$1$1$1');
}

/** What stands before and after a sentence. */
export const OUTSIDE: WordFacts = {
  number: 0,
  form: '',
  small: '',
  lower: '',
  word: 1,
  isCapital: false,
  hasLetter: false,
  hasCapitalOrDigit: false,
  shape: 1,
  ends: [1, 1, 1, 1],
  begins: [1, 1, 1, 1],
  known: 1,
  cluster: 0,
  coarse: 0,
  group: 0,
  wideGroup: 0,
  gazetteer: 0,
  sure: 0,
  byTag: [],
};
