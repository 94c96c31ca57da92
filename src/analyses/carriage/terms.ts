import type { Language } from '../../core/language.ts';
import { contains, covering, firstFrom, type Span } from '../../core/span.ts';
import type { Version, Word } from '../version.ts';
import { speakerName } from '../voice.ts';

/** What a word says, to be met in other writing: a lemma; `#47` for a number; `@2031-05-04` for a day; `>voss` for who speaks or acts. */
export type Term = string;

/** Whether a term is an ordinary word's. */
export const isPlain = (term: Term): boolean => !/^[#@>]/.test(term);

/** Whether it is a number or a day, which two sentences seldom share by chance. */
export const isExact = (term: Term): boolean => /^[#@]/.test(term);

/** Letters at the front that words of one root share (`areKin`). */
export const KIN_START = 5;

/** How rare a day is, and somebody who speaks, in a story's sentences before they are counted. */
const RARITY_OF_NAME = 3;

/** How rare a term is in reports at large (`Language.rarity`); of a number the more figures it has, as a number of one figure may be of anything. */
export function rarityOf(term: Term, language: Language): number {
  if (isPlain(term)) return language.rarity(term);
  if (!term.startsWith('#')) return RARITY_OF_NAME;
  const figures = term.slice(1).replace(/\.|0+$/g, '').length;
  const value = Number(term.slice(1));
  if (figures > 1) return 7;
  if (value >= 1000) return 6;
  return value > 3 ? 4 : 2;
}

/** The terms of some stretches of a version, each once. */
export function termsIn(version: Version, spans: readonly Span[]): readonly Term[] {
  const own = termsOfWords(version);
  const within = ({ start, end }: Span) => own.slice(firstFrom(version.words, start), firstFrom(version.words, end));
  return [...new Set(spans.flatMap((span) => within(span).flat()))];
}

/** The terms of each sentence of a version, in order, among them those who speak or act in it. */
export function sentenceTerms(version: Version): readonly (readonly Term[])[] {
  const own = termsOfWords(version);
  const people = peopleIn(version);
  return version.sentences.map(({ first, last }, i) => [...new Set([...own.slice(first, last).flat(), ...people[i]!])]);
}

function peopleIn(version: Version): readonly (readonly Term[])[] {
  const { sentences, language, read } = version;
  const people = sentences.map((): Term[] => []);
  const terms = new Map<string, Term>();
  const add = (name: string, { start, end }: Span): void => {
    const term = terms.get(name) ?? personTerm(name, language);
    terms.set(name, term);
    const last = firstFrom(sentences, end);
    for (let at = Math.max(0, firstFrom(sentences, start + 1) - 1); at < last; at++) people[at]!.push(term);
  };
  for (const mention of read.annotations.mentions) if (mention.actor !== null) add(mention.name, mention);
  for (const saying of read.annotations.attributions) {
    const name = speakerName(version, saying);
    if (name !== null) for (const span of saying.content) add(name, span);
  }
  return people;
}

/** Whoever has one last name, or whose office ends in one word, is one. */
function personTerm(name: string, language: Language): Term {
  return `>${language
    .nameKey(language.withoutArticle(language.personName(name).name))
    .split(' ')
    .at(-1)}`;
}

/** Letters of a headline that are looked at: a page may call anything its headline. */
const MOST_LETTERS = 300;

/** The terms of a version's headline, whose words have no tags: each in all forms that it may be of. */
export function headlineTerms({ read, language }: Version): readonly Term[] {
  const title = (read.document.title ?? '').slice(0, MOST_LETTERS).replace(/[’‘]/g, "'");
  const words = title.match(/[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu) ?? [];
  return [...new Set(words.flatMap((word) => untaggedTerms(word, language)))];
}

/** The tags under which a word may have its dictionary form. */
const TAGS = [null, 'NN', 'NNS', 'VBZ', 'VBD', 'VBG'];

function untaggedTerms(written: string, language: Language): Term[] {
  const form = written.toLowerCase();
  const number = numberTerm(form, language);
  if (number !== null) return [number];
  // "US" is no "us".
  if (language.isFunctionWord(form) && !/^\p{Lu}{2}/u.test(written)) return [];
  const bare = form.replace(/'s$/, '');
  return [...TAGS.map((tag) => language.lemma(bare, tag)), ...partsOf(bare, language)];
}

const kept = new WeakMap<Version, readonly (readonly Term[])[]>();

/** The terms of each word of a version: made once, as every saying asks. */
function termsOfWords(version: Version): readonly (readonly Term[])[] {
  const known = kept.get(version);
  if (known !== undefined) return known;
  const { figures, times } = version.read.annotations;
  const [isCounted, isDated] = [covering(figures), covering(times)];
  const terms = version.words.map((word) => {
    const day = isDated(word) ? (times.find((time) => contains(time, word))?.value ?? '').slice(0, 10) : '';
    if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return [`@${day}`];
    const figure = isCounted(word) ? figures.find((one) => contains(one, word)) : undefined;
    const amount = figure === undefined ? [] : [`#${figure.value}`];
    return [...amount, ...wordTerms(word, version.language)];
  });
  kept.set(version, terms);
  return terms;
}

function wordTerms({ form, lemma, matter }: Word, language: Language): Term[] {
  const number = numberTerm(form, language);
  if (number !== null) return [number];
  return matter ? [lemma, ...partsOf(form, language)] : [];
}

/** What a compound is of: "74-kilometre" of 74 and "kilometre". */
function partsOf(form: string, language: Language): Term[] {
  if (!form.includes('-')) return [];
  const parts = form.split('-').filter((part) => part !== '');
  if (parts.length < 2) return [];
  return parts.flatMap((part) => {
    if (language.isFunctionWord(part)) return [];
    return [numberTerm(part, language) ?? language.lemma(part, null)];
  });
}

/** The number that a form is, in figures ("1,200", "12%", "74km") or words ("forty-seven"); `null` for none. */
function numberTerm(form: string, language: Language): Term | null {
  if (!/[\d-]/.test(form)) {
    const small = language.smallNumber(form);
    return small === null ? null : `#${small}`;
  }
  const figures = /^(\d[\d,]*(?:\.\d+)?)(?:%|\p{L}{1,3})?$/u.exec(form);
  if (figures !== null && !/(?:st|nd|rd|th)$/.test(form)) return `#${Number(figures[1]!.replace(/,/g, ''))}`;
  const [tens, ones = 0, ...more] = form.split('-').map((part) => language.smallNumber(part));
  if (tens === null || tens === undefined || ones === null || more.length > 0) return null;
  return ones === 0 || (tens >= 20 && ones < 10) ? `#${tens + ones}` : null;
}
