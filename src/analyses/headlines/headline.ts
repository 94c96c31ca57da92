import type { Language } from '../../core/language.ts';
import { areKin } from '../likeness.ts';
import type { Sentence, Version, Word } from '../version.ts';

/** One statement of a headline: what stands between its colons, stops and dashes. */
export interface HeadlineClause {
  readonly text: string;
  readonly words: readonly HeadlineWord[];
}

/** A word of a headline, which stands outside the text and has no tag. */
export interface HeadlineWord {
  /** Where it stands in its clause's text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly form: string;
  /** What it is a form of, as a noun and as a verb. */
  readonly lemmas: readonly string[];
  readonly matter: boolean;
  readonly weight: number;
}

/** Letters of a headline that are looked at: a page may call anything its headline. */
const MOST_LETTERS = 300;

/**
 * What a version's headline states, one clause a statement; none where it asks, or has words in quotation marks: those are
 * somebody's. `says` tells whether one of its clauses is so short that it may name who says the rest ("Mayor: …").
 */
export function headlineOf(version: Version, language: Language): { clauses: HeadlineClause[]; says: boolean } {
  const title = (version.read.document.title ?? '').replace(/[’‘](?=\p{L})/gu, "'");
  if (title.length > MOST_LETTERS || /[?"“”„«»]|(?<!\p{L})['‘]/u.test(title)) return { clauses: [], says: false };
  const clauses = title
    .split(/(?:[:;.!|]|\s[–—-])\s+|\s*[–—]\s*/u)
    .map((text) => ({ text, words: wordsOf(text, language) }));
  const told = clauses.filter(({ words }) => words.length > 0);
  return { clauses: told, says: told.length > 1 && told.some(({ words }) => words.length <= SPEAKER_WORDS) };
}

/** Words that name who says the rest of a headline: "Union leader: …". */
const SPEAKER_WORDS = 4;

/** The tags under which a word of a headline may have its dictionary form. */
const TAGS = ['NN', 'NNS', 'VBZ', 'VBD', 'VBG'];

function wordsOf(text: string, language: Language): HeadlineWord[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu)].map(({ 0: written, index }) => {
    const form = written.toLowerCase();
    // "US" is no "us".
    const matter = !language.isFunctionWord(form) || /^\p{Lu}{2}/u.test(written);
    const lemma = language.lemma(form.replace(/'s$/, ''), null);
    const lemmas = [...new Set([lemma, ...TAGS.map((tag) => language.lemma(form.replace(/'s$/, ''), tag))])];
    const place = { start: index, end: index + written.length };
    return { ...place, form, lemmas, matter, weight: matter ? language.rarity(lemma) : 0 };
  });
}

/** Whether a word of the text is one of a headline's, or another form or name of it. */
export function isOne(word: Word, { lemmas, form }: HeadlineWord, language: Language): boolean {
  if (lemmas.some((lemma) => areKin(lemma, word.lemma))) return true;
  // "Us" is no state.
  const state = word.capital ? language.stateNamed(word.form) : null;
  return (
    (state !== null && state === language.stateNamed(form)) ||
    lemmas.some((lemma) => language.synonyms(lemma).includes(word.lemma))
  );
}

/** How much of what some words of a headline tell stands among words of the text, 0 to 1; 0 where they tell nothing. */
export function covered(headline: readonly HeadlineWord[], words: readonly Word[], language: Language): number {
  const all = headline.reduce((sum, { weight }) => sum + weight, 0);
  const own = headline.filter((one) => one.matter && words.some((word) => isOne(word, one, language)));
  return all === 0 ? 0 : own.reduce((sum, { weight }) => sum + weight, 0) / all;
}

/** Share of a headline's clause that a sentence must have to tell what it tells. */
const SAME = 0.5;

/** A sentence that tells what a clause of the headline tells, with its words. */
export interface Telling {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
}

/** The sentences of a version that tell what a clause of its headline tells. */
export function tellingsOf({ words }: HeadlineClause, version: Version, language: Language): Telling[] {
  return version.sentences.flatMap((sentence) => {
    const own = version.words.slice(sentence.first, sentence.last);
    return covered(words, own, language) >= SAME ? [{ sentence, words: own }] : [];
  });
}
