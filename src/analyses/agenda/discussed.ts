import type { Language } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import { groupStart, phraseAt, subjectBefore } from '../phrases.ts';
import type { Sentence, Version, Word } from '../version.ts';

/** A conversation of which a report tells what it was about. */
export interface Discussion {
  readonly version: Version;
  readonly sentence: Sentence;
  /** What was talked about, each in its words. */
  readonly topics: readonly (readonly Word[])[];
  /** Who is told to take part, by name. */
  readonly parties: readonly Party[];
  /** The days that its sentence tells, ISO. */
  readonly days: readonly string[];
}

/** Somebody who takes part, by what does not change with the words (`keysOf`). */
export interface Party {
  readonly key: string;
  readonly word: Word;
}

/** The conversations of which a version says what they were about, in order. */
export function discussionsIn(version: Version, language: Language): Discussion[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    const days = daysOf(version, sentence);
    if (days.length === 0) return [];
    return words.flatMap((_, at) => {
      const topics = topicsAt(version, words, at, language).map((topic) => withoutTime(version, topic));
      if (topics.length === 0) return [];
      return [{ version, sentence, topics, parties: partiesAt(version, words, at, language), days }];
    });
  });
}

/** The days that a sentence tells, ISO. */
export function daysOf(version: Version, sentence: Sentence): readonly string[] {
  return version.read.annotations.times
    .filter((time) => overlaps(time, sentence))
    .flatMap(({ value }) => /^\d{4}-\d\d-\d\d/.exec(value ?? '') ?? []);
}

/** A topic without the time at its end: "a cut in dividends | on Thursday". */
export function withoutTime({ read }: Version, topic: readonly Word[]): readonly Word[] {
  const isTime = (word: Word): boolean => read.annotations.times.some((time) => overlaps(time, word));
  const last = topic.findLastIndex((word) => !isTime(word) && word.tag !== 'IN');
  // "Only the dam was discussed".
  const first = topic.findIndex(({ tag }) => tag !== 'RB');
  return topic.slice(Math.max(0, first), last + 1);
}

function topicsAt(
  version: Version,
  words: readonly Word[],
  at: number,
  language: Language,
): readonly (readonly Word[])[] {
  const { tag, lemma } = words[at]!;
  const signals = language.signals(lemma);
  const isAbout = language.signals(words[at + 1]?.form ?? '').includes('topic');
  if (tag.startsWith('NN')) return signals.includes('discussion') && isAbout ? listAt(words, at + 2, language) : [];
  // "Talking points" are none.
  const tells = signals.includes('discusses') || (signals.includes('converses') && isAbout);
  if (!tag.startsWith('VB') || !tells) return [];
  const from = groupStart(words, at, language);
  const group = words.slice(from, at);
  if (group.some((word) => word.tag === 'MD' || language.isNegation(word.form))) return [];
  const isPassive = /^VB[DN]$/.test(tag) && group.some((word) => language.signals(word.lemma).includes('passive'));
  return isPassive
    ? listAt(words, startBefore(version, words, from), language)
    : listAt(words, isAbout ? at + 2 : at + 1, language);
}

/** What a noun phrase and its coordinates are made of. */
const IN_LIST = /^(?:DT|PDT|JJ[RS]?|CD|PRP\$|NN|NNS|NNP|NNPS|POS|IN|CC|HYPH|VB[NG]|,|RB)$/;

/** Where the subject before `at` begins, a time at its head left out: "On Tuesday | tolls and fish were discussed". */
function startBefore({ read }: Version, words: readonly Word[], at: number): number {
  const isTime = (word: Word): boolean => read.annotations.times.some((time) => overlaps(time, word));
  let from = at;
  while (from > 0 && IN_LIST.test(words[from - 1]!.tag)) from--;
  while (from < at && (/^(?:IN|,)$/.test(words[from]!.tag) || isTime(words[from]!))) from++;
  return from;
}

/** The noun phrases joined in a list from `at` on. */
export function listAt(words: readonly Word[], at: number, language: Language): readonly (readonly Word[])[] {
  let end = at;
  while (end < words.length && IN_LIST.test(words[end]!.tag) && !isThat(words[end]!, language)) end++;
  const parts: Word[][] = [[]];
  for (let i = at; i < end; i++) {
    const joint = jointAt(words, i);
    // "The toll, in the words of the mayor,".
    if (joint > 0 && words[i + joint]?.tag === 'IN') break;
    if (joint === 0) parts.at(-1)!.push(words[i]!);
    else {
      parts.push([]);
      i += joint - 1;
    }
  }
  // "Talked to reporters"; a name alone is a place or a speaker after a comma.
  if (/^(?:IN|TO)$/.test(words[at]?.tag ?? '')) return [];
  return parts.filter((part) => part.some(({ tag, capital, matter }) => /^NNS?$/.test(tag) && matter && !capital));
}

const isThat = ({ form }: Word, language: Language): boolean => language.signals(form).includes('that');

/** How many words from `at` on join two of a list: ",", ", and", "as well as". */
function jointAt(words: readonly Word[], at: number): number {
  const tags = words.slice(at, at + 3).map(({ tag }) => tag);
  if (tags[0] === ',') return 1 + jointAt(words, at + 1);
  if (tags[0] === 'CC') return 1;
  return tags[0] === 'RB' && tags[1] === 'RB' && tags[2] === 'IN' ? 3 : 0;
}

/** Who takes part: the subject of the verb, "between X and Y", "the X-Y council". */
function partiesAt(version: Version, words: readonly Word[], at: number, language: Language): readonly Party[] {
  const between = words.flatMap((word, i) =>
    word.tag === 'IN' && language.signals(word.form).includes('parties') ? (phraseAt(words, i + 1)?.words ?? []) : [],
  );
  const pairs = words.flatMap((word, i) => {
    const [hyphen, other] = [words[i + 1], words[i + 2]];
    return hyphen?.tag === 'HYPH' && isName(word) && other !== undefined && isName(other) ? [word, other] : [];
  });
  const all = [...subjectOf(version, words, at, language), ...between, ...pairs].filter(isName);
  const parties = all.map((word) => ({ key: language.stateNamed(word.form) ?? word.lemma, word }));
  return [...new Map(parties.map((party) => [party.key, party])).values()];
}

const isName = ({ tag, capital }: Word): boolean => capital && /^(?:NNP|JJ)/.test(tag);

/** The subject of an active verb, or of the verb that it hangs on ("spent hours discussing"). */
function subjectOf(version: Version, words: readonly Word[], at: number, language: Language): readonly Word[] {
  if (!words[at]!.tag.startsWith('VB')) return [];
  const from = groupStart(words, at, language);
  if (words.slice(from, at).some(({ lemma }) => language.signals(lemma).includes('passive'))) return [];
  const hangs = words[at]!.tag === 'VBG' && from === at;
  const verb = hangs ? words.findLastIndex(({ tag }, i) => i < at && /^VB[DPZ]$/.test(tag)) : from;
  return verb < 0 ? [] : (subjectBefore(version, words, verb, language)?.words ?? []);
}
