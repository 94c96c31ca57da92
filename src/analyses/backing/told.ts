import type { Language } from '../../core/language.ts';
import { groupStart, type Phrase, phraseAt, phraseBefore } from '../phrases.ts';
import type { Word } from '../version.ts';

/** Words that say that somebody helps or leads people: "Orland arms the rebels", "Orland-backed rebels". */
export interface Backing {
  readonly backer: readonly Word[];
  /** Who is helped. */
  readonly people: Phrase;
  readonly words: readonly Word[];
}

/** All that a sentence or clause says of who backs whom, in order. */
export function backingsIn(words: readonly Word[], language: Language): Backing[] {
  return words.flatMap((word, at) => {
    if (!language.signals(word.lemma).includes('backs')) return [];
    const found = compound(words, at, language) ?? passive(words, at, language) ?? active(words, at, language);
    return found !== null && isOfPeople(found.people, language) ? [found] : [];
  });
}

/** Whether a phrase names people or a force. */
export function isOfPeople(phrase: Phrase | null, language: Language): boolean {
  const isPeople = ({ lemma }: Word): boolean => language.peopleTerms([lemma]).length > 0 || language.isDoer(lemma);
  return phrase?.heads.some(isPeople) === true;
}

/** "Orland-backed rebels", "Orland proxy forces"; not "Orland aid workers". */
function compound(words: readonly Word[], at: number, language: Language): Backing | null {
  const from = words[at - 1]?.tag === 'HYPH' ? at - 2 : at - 1;
  const [backer, people] = [words[from], phraseAt(words, at + 1)];
  if (backer === undefined || !backer.capital || people === null) return null;
  const { tag, form } = words[at]!;
  const isTool = /^(?:NN|JJ)$/.test(tag) && language.sidesIn(`${backer.form} ${form}`).length > 0;
  if (tag !== 'VBN' && !isTool) return null;
  // "Are occupied by Orland proxy forces".
  const isBy = from > 1 && language.signals(words[from - 1]!.form).includes('agent') && words[from - 2]!.tag === 'VBN';
  const start = isBy ? groupStart(words, from - 2, language) : from;
  return { backer: [backer], people, words: [...words.slice(start, at + 1), ...people.words] };
}

/** "Rebels backed by Orland". */
function passive(words: readonly Word[], at: number, language: Language): Backing | null {
  const isBy = language.signals(words[at + 1]?.form ?? '').includes('agent');
  const [people, backer] = [phraseBefore(words, groupStart(words, at, language), language), phraseAt(words, at + 2)];
  if (!isBy || words[at]!.tag !== 'VBN' || people === null || backer === null) return null;
  return { backer: backer.words, people, words: [...people.words, ...words.slice(at, at + 2), ...backer.words] };
}

/** "Orland arms the rebels", "Orland took the port and arms the rebels". */
function active(words: readonly Word[], at: number, language: Language): Backing | null {
  const from = groupStart(words, at, language);
  const group = words.slice(from, at);
  const isFiniteVerb = /^VB[DPZ]$/.test((group[0] ?? words[at]!).tag);
  if (!isFiniteVerb || group.some(({ tag, form }) => tag === 'MD' || language.isNegation(form))) return null;
  const joins = words[from - 1]?.tag === 'CC';
  const verb = joins ? words.findLastIndex(({ tag }, i) => i < from - 1 && /^VB[DPZ]$/.test(tag)) : from;
  const [backer, people] = [verb < 0 ? null : phraseBefore(words, verb, language), phraseAt(words, at + 1)];
  if (backer === null || people === null) return null;
  return { backer: backer.words, people, words: [...backer.words, ...words.slice(at, at + 1), ...people.words] };
}
