import type { Language, Signal } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { allegedIn } from '../allegations/alleged.ts';
import { type Deed, finiteDeed, spanOf } from '../allegations/deed.ts';
import type { Draft } from '../draft.ts';
import { meet, placesIn, statesIn } from '../keys.ts';
import { areKin, containment, matterOf } from '../likeness.ts';
import { listed } from '../sentences.ts';
import {
  clauseAround,
  evidenceAt,
  quoted,
  quotedAll,
  type StoryInHand,
  sentenceAt,
  type Version,
  type Word,
  wordsIn,
} from '../version.ts';
import { namesSomebody } from '../voice.ts';
import { flatDenialFindings } from './flat-denials.ts';
import { isNamed, named, type Saying, sameSpeaker, sayingsIn } from './saying.ts';

/** A denial that does not say what it denies ("a pack of lies"), where its report does not tell it either and another does. */
export function deniedElsewhereFindings(story: StoryInHand): Draft[] {
  const { versions, language } = story;
  const explained = flatDenialFindings(story).flatMap(({ evidence }) => evidence);
  const denials = versions
    .flatMap((version) => sweepingIn(version, language))
    .filter(({ saying }) => !explained.some((one) => one.document === saying.version.id && overlaps(one, saying.span)));
  if (denials.length === 0) return [];
  const told = versions.flatMap((version) => accusationsIn(version, language));
  return denials.flatMap((denial) => {
    const own = told.filter((one) => isDenied(one, denial, language) && !carries(denial.saying.version, one, language));
    const targets = [...new Map(own.toReversed().map((one) => [one.deed.version.outlet, one])).values()].toReversed();
    return targets.length === 0 ? [] : [draft(denial, targets.slice(0, MOST_TARGETS))];
  });
}

const MOST_TARGETS = 3;

/** A denial of whatever is said of somebody. */
interface Sweeping {
  readonly saying: Saying;
  /** Who denies, by name and state. */
  readonly party: readonly string[];
  /** The states that are told to say it. */
  readonly accusers: readonly string[];
  readonly answers: readonly Answered[];
}

/** A clause around a word for the accusation that a denial answers: "asked about the reports accusing Orland". */
interface Answered extends Span {
  /** Whether it tells what is said: "the claim that Orland sent them". */
  readonly tells: boolean;
}

/** How many sentences before a denial say what it answers. */
const SENTENCES_BEFORE = 2;

function sweepingIn(version: Version, language: Language): Sweeping[] {
  const found = sayingsIn(version, 0).flatMap((saying) => {
    const sentence = sentenceAt(version, saying.span);
    if (sentence === null || !isNamed(saying) || saying.attribution.negated) return [];
    const at = version.sentences.indexOf(sentence);
    const before = version.sentences.slice(Math.max(0, at - SENTENCES_BEFORE), at + 1);
    const around = before.map(({ first, last }) => version.words.slice(first, last));
    if (!isSweeping(saying, around.flat(), language)) return [];
    const party = partyOf(saying, language);
    const accusing = around.filter((words) => words.some((word) => isClaimNoun(word, language)));
    const accusers = accusing
      .flatMap((words) => placesIn(version, words, language))
      .filter((state) => !party.includes(state));
    return [{ saying, party, accusers, answers: answeredBy(saying, around.flat(), language) }];
  });
  // One a speaker: who denies is quoted on it again and again.
  return found.filter(
    ({ saying }, i) => found.findIndex((one) => sameSpeaker(one.saying.speaker, saying.speaker, language)) === i,
  );
}

/** Words from that for an accusation to the "that" of what it says: "the accusations from Orland that". */
const MOST_TO_CLAUSE = 4;

/** The clauses around the words for an accusation that a denial answers, without the denial and who makes it. */
function answeredBy({ version, attribution }: Saying, around: readonly Word[], language: Language): Answered[] {
  const own = [...attribution.content, ...(attribution.cue ?? []), ...(attribution.source ?? [])];
  const isOutside = (word: Word): boolean => !own.some((span) => overlaps(span, word));
  const telling = around.filter(
    (word) =>
      isOutside(word) && (isClaimNoun(word, language) || (word.tag === 'VBG' && has(word, 'accuses', language))),
  );
  const clauses = telling.map((word) => {
    const clause = clauseAround(version, word).filter(isOutside);
    const at = clause.indexOf(word) + 1;
    const tells = clause
      .slice(at, at + MOST_TO_CLAUSE)
      .some((next) => next.tag !== 'DT' && has(next, 'that', language));
    return { start: clause[0]!.start, end: clause.at(-1)!.end, tells };
  });
  return clauses.filter((one, i) => clauses.findIndex(({ start }) => start === one.start) === i);
}

const has = (word: Word, signal: Signal, language: Language): boolean => language.signals(word.form).includes(signal);

const isClaimNoun = (word: Word, language: Language): boolean =>
  word.tag.startsWith('NN') && has(word, 'claim', language) && has(word, 'suspects', language);

/** "The accusations are baseless", "a pack of lies" of accusations told before, "dismissed the allegations against him". */
function isSweeping({ version, attribution, words }: Saying, around: readonly Word[], language: Language): boolean {
  if (!around.some((word) => isClaimNoun(word, language))) return false;
  const cue = (attribution.cue ?? []).flatMap((part) => wordsIn(version, part));
  const rejects = cue.some((word) => has(word, 'denies', language) || has(word, 'rejects', language));
  const isBare = !words.some(({ tag }) => /^(?:VB|MD)/.test(tag)) && words.some((word) => isClaimNoun(word, language));
  if (rejects) return isBare;
  const untrue = words.findIndex((word) => has(word, 'untrue', language));
  return (
    untrue >= 0 &&
    !words.slice(Math.max(0, untrue - NEGATED_REACH), untrue).some(({ form }) => language.isNegation(form))
  );
}

const NEGATED_REACH = 3;

/** The names, and the states in the name and roles, of a speaker. */
function partyOf({ version, attribution, speaker }: Saying, language: Language): readonly string[] {
  const actor = version.read.annotations.actors.find(({ id }) => id === attribution.speaker);
  const source = (attribution.source ?? []).flatMap((part) => wordsIn(version, part));
  const name = language.personName(speaker!).name.toLowerCase().split(/\s+/);
  const roles = (actor?.roles ?? []).flatMap((role) => namesOf(role, language));
  const places = [...placesIn(version, source, language), ...namesOf(speaker!, language), ...roles];
  return [...new Set(places.filter((place) => !name.includes(place) || language.stateNamed(place) !== null))];
}

/** The states and other names that some words have. */
function namesOf(text: string, language: Language): readonly string[] {
  const words = text.replace(/[’']s\b/g, '').split(/\s+/);
  return words.flatMap((word, i) => {
    const form = word.toLowerCase();
    const state = language.stateNamed(`${form} ${words[i + 1]?.toLowerCase() ?? ''}`) ?? language.stateNamed(form);
    const isName = /^\p{Lu}/u.test(word) && !language.isRole(language.lemma(form, 'NN'));
    return state ?? (isName ? form : []);
  });
}

/** Something that somebody is said to have done, on another's word. */
interface Accusation {
  readonly deed: Deed;
  readonly span: Span;
  readonly by: string | null;
  /** The states of who says so. */
  readonly states: readonly string[];
  /** Whether it is put as an accusation, not only said. */
  readonly isPut: boolean;
}

function accusationsIn(version: Version, language: Language): Accusation[] {
  const put = allegedIn(version)
    .filter(({ manner }) => manner !== 'hearsay')
    .map(({ deed, span, by }) => ({ deed, span, by, states: namesOf(by ?? '', language), isPut: true }));
  const said = sayingsIn(version).flatMap((saying) => {
    const { speaker, span, attribution } = saying;
    const sentence = sentenceAt(version, span);
    if (speaker === null || sentence === null || !namesSomebody(version, attribution, speaker)) return [];
    if (attribution.negated || attribution.stance === 'denying') return [];
    const all = version.words.slice(sentence.first, sentence.last);
    const at = all.findIndex(
      (word, i) => overlaps(word, span) && finiteDeed({ version, sentence, words: all, at: i }) !== null,
    );
    const deed = at < 0 ? null : finiteDeed({ version, sentence, words: all, at });
    if (deed === null) return [];
    return [{ deed, span: spanOf(deed), by: named(saying), states: partyOf(saying, language), isPut: false }];
  });
  return [...put, ...said];
}

/** Whether what somebody is accused of is what the denial answers: it is of the denier, and put as an accusation or said by those who accuse. */
function isDenied(one: Accusation, { saying, party, accusers }: Sweeping, language: Language): boolean {
  const { deed, by, states, isPut } = one;
  if (deed.version.outlet === saying.version.outlet || sameSpeaker(by, saying.speaker, language)) return false;
  const doers = deed.doer.filter(({ tag }) => /^(?:NN|JJ)/.test(tag));
  const forms = doers.map(({ lemma }) => lemma);
  const isOf = meet([...statesIn(doers, language), ...forms], party) || isNamedIn(saying, forms, language);
  return isOf && !meet(states, party) && (isPut || meet(states, accusers));
}

/** Whether some words name a speaker: a person by the last name, a body by its whole one. */
function isNamedIn({ version, attribution, speaker }: Saying, forms: readonly string[], language: Language): boolean {
  const actor = version.read.annotations.actors.find(({ id }) => id === attribution.speaker);
  const name = language.personName(language.withoutArticle(speaker!)).name.toLowerCase().split(/\s+/);
  return (actor?.kind === 'person' ? name.slice(-1) : name).every((part) => forms.some((form) => areKin(form, part)));
}

/** How much of what is denied a sentence may have and not tell it. */
const TOLD = 0.4;

function carries(version: Version, { deed }: Accusation, language: Language): boolean {
  const matter = matterOf([deed.verb, ...deed.rest]);
  return version.sentences.some(
    ({ first, last }) => containment(matter, matterOf(version.words.slice(first, last)), language) >= TOLD,
  );
}

function draft({ saying, answers }: Sweeping, targets: readonly Accusation[]): Draft {
  const { version } = saying;
  const told = targets.map(({ deed, span, by }) => {
    const whose = by === null ? '' : `, on the word of ${by}`;
    return `${deed.version.outlet} has “${quoted(deed.version, span)}”${whose}`;
  });
  const own = answers.findLast(({ tells }) => tells);
  const tells =
    own === undefined
      ? 'but does not tell what is denied'
      : `but tells of what is denied only “${quoted(version, own)}”`;
  return {
    kind: 'denial',
    explanation: `${version.outlet} has a denial by ${named(saying)} (“${quotedAll(version, saying.attribution.content)}”) ${tells}. ${listed(told)}.`,
    strength: 0.7 * saying.attribution.confidence,
    evidence: [
      evidenceAt(version, saying.span, `denied by ${named(saying)}`),
      ...answers.map((span) => evidenceAt(version, span, 'what it answers')),
      ...targets.map(({ deed, span }) => evidenceAt(deed.version, span, 'what is not told there')),
    ],
    detail: { type: 'plain' },
  };
}
