import { PENN_TAGS } from '../core/annotations.ts';
import type { ReadDocument } from '../core/collation.ts';
import type { Language } from '../core/language.ts';
import { contains, covering, firstFrom, type Span } from '../core/span.ts';

/** A word of a document as collating compares it. Its span is the bare word's. */
export interface Word extends Span {
  /** With the marks that stand by it and no white space: the outer spans of a text's words leave only white space out. */
  readonly outer: Span;
  /** Lower case, apostrophes and dashes made plain. */
  readonly form: string;
  readonly lemma: string;
  readonly kind: 'matter' | 'grammar' | 'name' | 'figure';
  /** The language's spelling common to variants; of what is not a name, the form. */
  readonly nameKey: string;
  /** For a word of a figure: its value, its unit and its bound, as a key; `null` for others. */
  readonly figure: string | null;
  readonly negates: boolean;
  /** Whether it is a verb of any form, by its tag. */
  readonly isVerb: boolean;
  /** How its tag gives a verb: in the past or its participle, in the present, in -ing, or bare; `null` for no verb. */
  readonly verbForm: 'past' | 'present' | 'going' | 'bare' | null;
  /** How many words from it on are a phrasal verb, whose plain verb is its lemma: 3 for "put" in "put up with", lemma "tolerate"; 0 where it heads none. */
  readonly phraseLength: number;
  /** Lemmas that say the same without the negation that it stands under ("not withdrawn": keep); empty for a word that is not negated. */
  readonly complements: readonly string[];
  /** Whether it belongs to a time told: all sayings of a story share its days. */
  readonly isTime: boolean;
  /** Whether it stands between quotation marks and is not put in there by the editor, in brackets. */
  readonly quoted: boolean;
  /** Whether an editor put it into a quotation, in brackets: it was not said, so it tells little. */
  readonly inserted: boolean;
  /**
   * Words of one number are compared alike (`CompareWords`): they have form, lemma, figure, complements and whether they are
   * grammar, a name or phrasal in common. Unlike that of any other word of this thread.
   */
  readonly number: number;
  /** How much it tells, from the rarity of its lemma; of a word that carries grammar, `GRAMMAR_WEIGHT`. */
  readonly weight: number;
}

/** What a word that carries grammar adds: enough to part otherwise equal renderings, too little to make two alike. Chosen on the tuning part of the gold pairs. */
const GRAMMAR_WEIGHT = 0.25;

/** Names and figures carry a saying's facts; their lemma may be frequent all the same ("Russia", "two"). Chosen likewise. */
const LEAST_FACT_WEIGHT = 1.5;

/** All words of a document in text order. */
export function wordsOf(read: ReadDocument, language: Language): Word[] {
  const { text } = read.document;
  const { tokens, mentions, figures, times } = read.annotations;
  const isNamed = covering(mentions.filter((mention) => mention.form === 'name'));
  const isCounted = covering(figures);
  const isDated = covering(times);
  const outers = outerSpans(text, tokens.starts, tokens.ends);
  const isQuoted = covering(quotationsIn(text));
  const isBracketed = covering(bracketsIn(text));
  const words = outers.map(({ token, outer }) => {
    const span = { start: tokens.starts[token]!, end: tokens.ends[token]! };
    const tag = PENN_TAGS[tokens.tags[token]!] ?? null;
    const figure = isCounted(span) ? figures.find((candidate) => contains(candidate, span)) : undefined;
    const isTime = isDated(span);
    const isName = isNamed(span);
    const value = figure ? `${figure.value}|${figure.upper}` : null;
    const between = isQuoted(span);
    const inserted = between && isBracketed(span);
    const word = wordFrom(text, span, outer, tag, isName, value, language);
    const weight = inserted ? GRAMMAR_WEIGHT : word.weight;
    const isVerb = /^(VB|MD)/.test(tag ?? '');
    return {
      ...word,
      weight,
      isTime,
      isVerb,
      verbForm: isVerb ? verbFormOf(tag!) : null,
      quoted: between && !inserted,
      inserted,
      phraseLength: 0,
      complements: NO_LEMMAS,
    };
  });
  const plain = withPlainVerbs(withPrepositions(words, language), language);
  return plain.map((word, index) => {
    const complements = isNegated(plain, index) ? language.complements(word.lemma) : NO_LEMMAS;
    return numbered({ ...word, complements });
  });
}

function verbFormOf(tag: string): Word['verbForm'] {
  if (tag === 'VBD' || tag === 'VBN') return 'past';
  if (tag === 'VBG') return 'going';
  return tag === 'VBZ' || tag === 'VBP' ? 'present' : 'bare';
}

type Unnumbered = Omit<Word, 'number'>;

/** The word with the number that goes with what it is. */
export function numbered(word: Unnumbered): Word {
  return { ...word, number: numberOf(word, word.complements.length > 0) };
}

const NO_LEMMAS: readonly string[] = [];

const numbers = new Map<string, number>();
/** Words whose numbers are known; forgotten when there are so many, after which the same word gets another number. */
const MOST_NUMBERED = 50_000;
let numberCount = 0;

function numberOf({ form, lemma, kind, figure, phraseLength }: Unnumbered, hasComplements: boolean): number {
  const key = `${form}|${lemma}|${kind}|${figure}|${phraseLength > 0}|${hasComplements}`;
  let number = numbers.get(key);
  if (number === undefined) {
    if (numbers.size >= MOST_NUMBERED) numbers.clear();
    number = ++numberCount;
    numbers.set(key, number);
  }
  return number;
}

/** The words of a preposition of several words carry grammar: two sayings that both say "due to" share no cause yet. */
function withPrepositions(words: readonly Unnumbered[], language: Language): Unnumbered[] {
  const plain = [...words];
  for (let index = 0; index < words.length; index++) {
    const length = language.compoundPreposition(words.slice(index, index + 4).map(({ form }) => form));
    for (let part = index; part < index + length; part++) {
      plain[part] = { ...words[part]!, kind: 'grammar', weight: GRAMMAR_WEIGHT };
    }
    index += Math.max(0, length - 1);
  }
  return plain;
}

/** The head of a phrasal verb gets the lemma of the plain verb; a noun in it stays what it is ("made *available*"), as others may have it too. */
function withPlainVerbs(words: readonly Unnumbered[], language: Language): Unnumbered[] {
  return words.map((word, index) => {
    const found = word.isVerb ? language.phrasalVerb(lemmasFrom(words, index)) : null;
    if (found === null) return word;
    const { lemma, length } = found;
    return { ...word, lemma, phraseLength: length, kind: 'matter', weight: language.rarity(lemma) };
  });
}

/** So many words are looked at for a phrase. */
const PHRASE_WORDS = 6;

function lemmasFrom(words: readonly Unnumbered[], index: number): string[] {
  return words.slice(index, index + PHRASE_WORDS).map(({ lemma }) => lemma);
}

/** So many words of grammar stand between a negation and what it negates at most: "would not have been withdrawn". */
const NEGATION_REACH = 3;

/** Whether a word is the first one of matter after a negation, with no place between them at which `isBroken`: before the word of that index another clause ends. */
export function isNegated(
  words: readonly Unnumbered[],
  index: number,
  isBroken: (index: number) => boolean = () => false,
): boolean {
  if (words[index]!.kind !== 'matter') return false;
  for (let before = index - 1; before >= Math.max(0, index - NEGATION_REACH - 1); before--) {
    if (isBroken(before + 1)) return false;
    if (words[before]!.negates) return true;
    if (words[before]!.kind !== 'grammar') return false;
  }
  return false;
}

function wordFrom(
  text: string,
  span: Span,
  outer: Span,
  tag: string | null,
  isName: boolean,
  figure: string | null,
  language: Language,
): Omit<Unnumbered, 'quoted' | 'inserted' | 'isTime' | 'isVerb' | 'verbForm' | 'phraseLength' | 'complements'> {
  const form = plainForm(text.slice(span.start, span.end));
  const lemma = language.lemma(form, tag);
  const value = figure ?? digits(form);
  const grammar = language.isFunctionWord(form, tag) && value === null;
  const kind = value !== null ? 'figure' : grammar ? 'grammar' : isName ? 'name' : 'matter';
  const weight = grammar ? GRAMMAR_WEIGHT : language.rarity(lemma);
  return {
    ...span,
    outer,
    form,
    lemma,
    kind,
    nameKey: kind === 'name' ? language.nameKey(form) : form,
    figure: value,
    negates: language.isNegation(form),
    weight: kind === 'figure' || kind === 'name' ? Math.max(weight, LEAST_FACT_WEIGHT) : weight,
  };
}

function plainForm(word: string): string {
  return word.toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/[‐‑–]/g, '-');
}

function digits(form: string): string | null {
  return /^\d[\d,.]*$/.test(form) ? `${Number(form.replace(/,/g, ''))}|null` : null;
}

/**
 * What stands between quotation marks, marks and all, by the plainest rule: in each paragraph a mark that opens one up to
 * the next that closes one, a single one within a thousand letters: beyond that it is an apostrophe. A quotation that goes
 * on over paragraphs opens each anew; its last mark may be missing.
 */
function quotationsIn(text: string): Span[] {
  return [
    ...text.matchAll(
      /[“«„][^“”«»\n]*[”»]?|``[^`\n]*?(?:''|$)|"[^"\n]*"?|(?<![\p{L}\p{N}])[‘'](?=\S)[^\n]{0,1000}?\S[’'](?![\p{L}\p{N}])/gmu,
    ),
  ].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** What stands in brackets: "[the president's]", "(military activity in the region)". */
function bracketsIn(text: string): Span[] {
  return [...text.matchAll(/\[[^\]\n]*\]|\([^)\n]*\)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Each token that is a word, with the marks that stand by it: what follows goes to the word before, what opens to the word after. */
function outerSpans(text: string, starts: Uint32Array, ends: Uint32Array): { token: number; outer: Span }[] {
  const found: { token: number; outer: Span }[] = [];
  let opening = -1;
  for (let token = 0; token < starts.length; token++) {
    const start = starts[token]!;
    const end = ends[token]!;
    const last = found.at(-1);
    if (/[\p{L}\p{N}\p{Sc}%]/u.test(text.slice(start, end))) {
      found.push({ token, outer: { start: opening >= 0 ? opening : start, end } });
      opening = -1;
    } else if (last !== undefined && opening < 0 && (start === last.outer.end || !opens(text, end))) {
      last.outer = { start: last.outer.start, end };
    } else if (opening < 0) {
      opening = start;
    }
  }
  const last = found.at(-1);
  if (opening >= 0 && last !== undefined) last.outer = { start: last.outer.start, end: ends.at(-1)! };
  return found;
}

/** Whether a mark that ends here leans on the word after it. */
function opens(text: string, end: number): boolean {
  return end < text.length && !/\s/.test(text[end]!);
}

/** The words that lie within any of `spans`, in text order; `words` is in text order. */
export function wordsWithin(words: readonly Word[], spans: readonly Span[]): Word[] {
  return spans.flatMap((span) => {
    const { start, end } = placesWithin(words, span);
    return words.slice(start, end);
  });
}

/** The same of one span, as a half-open range of indices. */
export function placesWithin(words: readonly Word[], span: Span): Span {
  return { start: firstFrom(words, span.start), end: firstFrom(words, span.end) };
}
