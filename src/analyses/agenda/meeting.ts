import type { Language } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { keysOf } from '../keys.ts';
import { hullOf, phraseAt, subjectBefore } from '../phrases.ts';
import type { Sentence, Version, Word } from '../version.ts';
import { listAt, withoutTime } from './discussed.ts';

/** A meeting of two sides that a report mentions, whether or not it tells what it was about. */
export interface Meeting {
  readonly version: Version;
  readonly sentence: Sentence;
  /** What tells of it in its sentence. */
  readonly span: Span;
  /** Who meets, at least two, each by the keys of its name. */
  readonly parties: readonly (readonly string[])[];
  /** The days that are told of it, ISO. */
  readonly days: readonly string[];
  /** Where, as a name; `null` where that is not told. */
  readonly place: Word | null;
  readonly topics: readonly (readonly Word[])[];
  /** The words that say it was about what was told before ("the same topic"); empty for none. */
  readonly same: readonly Word[];
}

/** The meetings of two sides that a version mentions, in order. */
export function meetingsIn(version: Version, language: Language): Meeting[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    const found = words.flatMap((word, at) => (isMeeting(word, language) ? [at] : []));
    return found.flatMap((at, i) => {
      const from = i === 0 ? clauseStart(words, at) : at;
      const part = words.slice(from, found[i + 1] ?? words.length);
      return meetingAt(version, sentence, part, at - from, language) ?? [];
    });
  });
}

/** Where the clause before `at` begins: "she spoke on Monday, and | a meeting between …". */
function clauseStart(words: readonly Word[], at: number): number {
  const joint = words.findLastIndex(({ tag }, i) => i < at && tag === 'CC' && words[i - 1]?.form === ',');
  return words.slice(0, Math.max(0, joint)).some(({ tag }) => /^VB[DPZ]$/.test(tag)) ? joint + 1 : 0;
}

function isMeeting({ tag, lemma, capital }: Word, language: Language): boolean {
  if (tag.startsWith('NN')) return !capital && language.signals(lemma).includes('discussion');
  return /^VB[DPZ]$/.test(tag) && language.signals(lemma).includes('meets');
}

/** The meeting whose noun or verb stands at `at` of the words that may tell of it; `null` where no two sides are told to meet. */
function meetingAt(
  version: Version,
  sentence: Sentence,
  words: readonly Word[],
  at: number,
  language: Language,
): Meeting | null {
  const parties = partiesOf(version, words, at, language);
  if (parties.length < 2) return null;
  const { times } = version.read.annotations;
  const own = hullOf(words);
  const days = times
    .filter((time) => overlaps(time, own))
    .flatMap(({ value }) => /^\d{4}-\d\d-\d\d$/.exec(value?.slice(0, 10) ?? '') ?? []);
  const topics = topicsOf(version, words, at, language);
  const span = { start: words[at]!.start, end: words.findLast(({ tag }) => !/^[.,:]$/.test(tag))!.end };
  return { version, sentence, span, parties, days, place: placeOf(version, words, at), ...topics };
}

/** Who meets: "between X and Y", "the X-Y talks", "X met Y", "X held talks with Y". */
function partiesOf(
  version: Version,
  words: readonly Word[],
  at: number,
  language: Language,
): readonly (readonly string[])[] {
  const after = words.flatMap((word, i) => {
    const opens = word.tag === 'IN' && language.signals(word.form).includes('parties');
    return opens && i > at ? sidesOf(phraseAt(words, i + 1)?.words ?? [], language) : [];
  });
  const pair = words.flatMap((word, i) =>
    words[i + 1]?.tag === 'HYPH' && isName(word) && words[i + 2] !== undefined && isName(words[i + 2]!)
      ? sidesOf([word], language).concat(sidesOf([words[i + 2]!], language))
      : [],
  );
  if (after.length > 1) return after;
  if (pair.length > 1) return pair;
  const verb = words[at]!.tag.startsWith('VB')
    ? at
    : words.findLastIndex(({ tag }, i) => i < at && /^VB[DPZ]$/.test(tag));
  if (verb < 0 || at - verb > 3) return [];
  const subject = sidesOf(subjectBefore(version, words, verb, language)?.words ?? [], language);
  const object = verb === at ? sidesOf(phraseAt(words, at + 1)?.words ?? [], language) : after;
  return [...subject, ...object];
}

const isName = ({ tag, capital }: Word): boolean => capital && /^(?:NNP|JJ)/.test(tag);

/** The sides of a phrase that names them together, each by its keys: "Norland and the rebels". */
function sidesOf(words: readonly Word[], language: Language): readonly (readonly string[])[] {
  const sides: Word[][] = [[]];
  for (const word of words) {
    if (word.tag === 'CC' || word.form === ',') sides.push([]);
    else sides.at(-1)!.push(word);
  }
  return sides.map((side) => keysOf(side, language)).filter((keys) => keys.length > 0);
}

/** The place that follows the noun or verb: "took place in Geneva". */
function placeOf({ read, language }: Version, words: readonly Word[], at: number): Word | null {
  const places = read.annotations.mentions.filter(({ kind, form }) => kind === 'place' && form === 'name');
  const found = words.findIndex(
    (word, i) =>
      i > at + 1 &&
      language.signals(words[i - 1]!.form).includes('within') &&
      places.some((place) => overlaps(place, word)),
  );
  return found < 0 ? null : words[found]!;
}

function topicsOf(
  version: Version,
  words: readonly Word[],
  at: number,
  language: Language,
): { readonly topics: readonly (readonly Word[])[]; readonly same: readonly Word[] } {
  const isLoose = (word: Word): boolean =>
    isName(word) || word.tag === 'IN' || version.read.annotations.times.some((time) => overlaps(time, word));
  // "Talks | in Geneva | on"; "on" after other words says something else.
  const opener = words.findIndex(({ form }, i) => {
    if (i <= at || !language.signals(form).includes('topic')) return false;
    const isOfDay = version.read.annotations.times.some((time) => overlaps(time, words[i + 1] ?? words[i]!));
    return !isOfDay && (language.signals(form).includes('regards') || words.slice(at + 1, i).every(isLoose));
  });
  if (opener < 0) return { topics: [], same: [] };
  const topics = listAt(words, opener + 1, language).map((topic) =>
    withoutSides(withoutTime(version, topic), language),
  );
  const same = topics.find((topic) => topic.some(({ form }) => language.signals(form).includes('same')));
  return same === undefined ? { topics: topics.filter((topic) => topic.length > 0), same: [] } : { topics: [], same };
}

/** A topic without who meets: "the fish quota | between Norland and Orland". */
function withoutSides(topic: readonly Word[], language: Language): readonly Word[] {
  const end = topic.findIndex(({ tag, form }) => tag === 'IN' && language.signals(form).includes('parties'));
  return end < 0 ? topic : topic.slice(0, end);
}
