import type { Language } from '../core/language.ts';
import { overlaps } from '../core/span.ts';
import { areKin } from './likeness.ts';
import type { Version, Word } from './version.ts';

/** Who or what some words name, by what does not change with the words: the state of a name or capital, else the nouns that are no office. */
export function keysOf(words: readonly Word[], language: Language): readonly string[] {
  return words.flatMap((word, i) => {
    const state = stateAt(words, i, language);
    if (state !== null) return [state];
    const isNoun = word.tag.startsWith('NN') || (word.tag === 'JJ' && word.capital);
    // "President" is many; "the pilots" are a party of their own.
    const isOffice = word.tag !== 'NNS' && language.isRole(word.lemma);
    return isNoun && !isOffice ? [word.lemma] : [];
  });
}

/** The keys of a phrase's own nouns, those that hang on it left out: of "pilots of Halvern Air" the pilots; its offices where it has no others. */
export function partyOf(words: readonly Word[], language: Language): readonly string[] {
  const own = withoutPhrases(words, () => true);
  const keys = keysOf(own, language);
  return keys.length > 0 ? keys : officesIn(own, language);
}

/** The keys of a phrase without where or with whom it is: "judges in Halvern" are no Halvern, "the board of Halvern Air" is. */
export function bodyOf(words: readonly Word[], language: Language): readonly string[] {
  return keysOf(
    withoutPhrases(words, ({ form }) => !language.signals(form).includes('partitive')),
    language,
  );
}

function withoutPhrases(words: readonly Word[], cuts: (preposition: Word) => boolean): readonly Word[] {
  const end = words.findIndex((word) => word.tag === 'IN' && cuts(word));
  return words.slice(0, end < 0 ? words.length : end);
}

/** The offices and roles that some words name: "the judge". */
export function officesIn(words: readonly Word[], language: Language): readonly string[] {
  return words.filter(({ lemma, tag }) => tag.startsWith('NN') && language.isRole(lemma)).map(({ lemma }) => lemma);
}

/** The states that some words name, by country, adjective, capital or seat of power. */
export function statesIn(words: readonly Word[], language: Language): readonly string[] {
  return words.flatMap((_, i) => stateAt(words, i, language) ?? []);
}

function stateAt(words: readonly Word[], at: number, language: Language): string | null {
  const { form } = words[at]!;
  const next = words[at + 1];
  return language.stateNamed(next === undefined ? form : `${form} ${next.form}`) ?? language.stateNamed(form);
}

/** The states and other places that some words name, whoever is named beside them left out. */
export function placesIn(version: Version, words: readonly Word[], language: Language): readonly string[] {
  const { mentions, times } = version.read.annotations;
  const others = [...times, ...mentions.filter(({ kind, form }) => kind !== 'place' && form === 'name')];
  return words.flatMap((word, at) => {
    const state = stateAt(words, at, language);
    if (state !== null) return [state];
    const isName = word.capital && /^(?:NNP|JJ)/.test(word.tag);
    return isName && !others.some((other) => overlaps(other, word)) ? [word.lemma] : [];
  });
}

/** Whether two lists of keys have one in common, in whatever form. */
export function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((other) => areKin(one, other)));
}
