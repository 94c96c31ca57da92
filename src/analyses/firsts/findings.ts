import { dayInWords } from '../../core/day-in-words.ts';
import type { Language, Signal } from '../../core/language.ts';
import { contains, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { areKin } from '../likeness.ts';
import { nameLikeness } from '../name-likeness.ts';
import { outletAndDay } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, trimmed, type Version, type Word } from '../version.ts';
import { daysOf, type FirstClaim, firstClaims, sinceClaims } from './claim.ts';

/** What one report of a story says was first told or seen at a time, where another tells of it before that. */
export function firstFindings({ versions, language }: StoryInHand): Draft[] {
  return againstFirsts(versions, language, () => true);
}

/** The same across the stories of a storyline; `apart` tells which two versions are of two stories. */
export function firstsAcross(
  versions: readonly Version[],
  language: Language,
  apart: (a: Version, b: Version) => boolean,
): Draft[] {
  return againstFirsts(versions, language, apart);
}

/** Each claim with the earliest report that tells of the same before the time claimed, or dates it before. */
function againstFirsts(
  versions: readonly Version[],
  language: Language,
  apart: (a: Version, b: Version) => boolean,
): Draft[] {
  const claims = versions.flatMap((version) => [...firstClaims(version, language), ...sinceClaims(version, language)]);
  return claims.flatMap((claim) => {
    const tellings = versions
      .filter((version) => version !== claim.version && apart(claim.version, version))
      .flatMap((version) => tellingsIn(version, claim, language));
    const [earliest] = tellings.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)) || b.share - a.share);
    const open = versions.flatMap((version) =>
      version === claim.version ? [] : openTellingIn(version, claim, language),
    );
    return earliest === undefined ? [] : [draft(claim, earliest, open)];
  });
}

/** A sentence that tells of what a claim says was new later, at a month or day of which the report does not say the year. */
interface OpenTelling {
  readonly version: Version;
  readonly span: Span;
  readonly time: Span;
}

/** The first of a report of unknown day that is dated by a month alone: what it tells may have been before the claim's time or after it. */
function openTellingIn(version: Version, claim: FirstClaim, language: Language): OpenTelling[] {
  if (claim.after !== null || version.day !== null) return [];
  const all = version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    const time = version.read.annotations.times.find(
      ({ start, end, value }) => YEARLESS.test(value ?? '') && contains(sentence, { start, end }),
    );
    if (time === undefined || tells(words, claim, language, LIST_APART) === null) return [];
    return [{ version, span: trimmed(version, sentence), time: { start: time.start, end: time.end } }];
  });
  return all.slice(0, 1);
}

/** The value of "in March" where nothing tells the year. */
const YEARLESS = /^XXXX-\d\d/;

/** A sentence that tells of what a claim says was new later. */
interface Telling {
  readonly version: Version;
  readonly span: Span;
  /** ISO day that puts it before the claim's time: its report's own, or that of the time told. */
  readonly day: string;
  /** The words that date it; `null` where it is the day of the report. */
  readonly time: Span | null;
  readonly share: number;
}

/** Days that a report must lie before the time claimed: "first seen on Monday", told on Sunday night, is a matter of hours. */
const LEAST_DAYS = 3;
/** And at most, two years: what is told of long before is another of its kind. */
const MOST_DAYS = 730;

function tellingsIn(version: Version, claim: FirstClaim, language: Language): Telling[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    const found = tells(words, claim, language);
    if (found === null) return [];
    const time = timeBeside(version, sentence, claim);
    if (time === 'no earlier') return [];
    const day = time?.day ?? version.day;
    if (day === null) return [];
    const days = (Date.parse(claim.from) - Date.parse(day)) / 86_400_000;
    if (claim.after === null ? days < LEAST_DAYS || days > MOST_DAYS : !isBetween(claim, time, days, version))
      return [];
    return [{ version, span: trimmed(version, sentence), day, time: time?.span ?? null, share: found }];
  });
}

/** Days that lie between "the first since 1959" and what is told to be of a time in between, else it is the same one. */
const LEAST_SINCE = 60;

/** Whether a time that a sentence tells lies after the "since" and well before the claim's report, in a report on the same affair. */
function isBetween(claim: FirstClaim, time: { readonly day: string } | null, days: number, version: Version): boolean {
  if (time === null || time.day <= claim.after! || days < LEAST_SINCE) return false;
  return (nameLikeness(claim.version, version) ?? 0) >= LEAST_ALIKE;
}

/** How alike two reports must be by the names in them to speak of the firsts of one place or team. */
const LEAST_ALIKE = 0.2;

/** Days from a report's own within which a time told is that of the report. */
const OWN_WEEK = 7;

/** The one time of a sentence, where it lies before the claim's; `no earlier` where it does not, or there are several; `null` where it tells none but of the report's week. */
function timeBeside(
  version: Version,
  sentence: Span,
  claim: FirstClaim,
): { day: string; span: Span } | 'no earlier' | null {
  const times = version.read.annotations.times.filter(
    (time) => time.type === 'DATE' && contains(sentence, time) && daysOf(time.value ?? '') !== null,
  );
  const [time] = times;
  if (time === undefined) return null;
  const { to } = daysOf(time.value!)!;
  // "On Wednesday" is the report's own week.
  const fromReport = version.day === null ? null : Math.abs(Date.parse(to) - Date.parse(version.day)) / 86_400_000;
  if (times.length === 1 && fromReport !== null && fromReport <= OWN_WEEK) return null;
  return times.length > 1 || to >= claim.from ? 'no earlier' : { day: to, span: { start: time.start, end: time.end } };
}

/** How much of a claim's subject a sentence must have: of its plain words, whose head must be among them, and of all of it, by weight. */
const LEAST_PLAIN = 0.75;
const LEAST_SHARE = 0.6;
/** What the subject must weigh to be one thing: two telling words of some rarity ("the outbreak" is any). */
const LEAST_WEIGHT = 7;
/** Words among which the plain ones must stand: scattered over a long sentence, they tell of several things. */
const MOST_APART = 12;
/** The same where what was done is told with a list (“gathered soldiers, tanks and ships near the border”) and nothing rests on it alone. */
const LIST_APART = 24;
/** Words of a sentence by which what it tells need not be so. */
const OPEN: readonly Signal[] = ['possible', 'planned', 'condition', 'asks'];

/** How much of the claim's subject stands together in a sentence that tells it as so, 0 to 1; `null` where too little does. */
function tells(
  words: readonly Word[],
  { subject, head }: FirstClaim,
  language: Language,
  apart = MOST_APART,
): number | null {
  const telling = subject.filter(
    (word, i) => word.matter && subject.findIndex(({ lemma }) => lemma === word.lemma) === i,
  );
  const plain = telling.filter((word) => !isName(word));
  if (plain.length === 0 || telling.length < 2 || weigh(telling) < LEAST_WEIGHT) return null;
  const placeOf = (word: Word): number => words.findIndex((other) => isAnswer(word, other, language));
  const isThere = (word: Word): boolean => placeOf(word) >= 0;
  const [all, ofPlain] = [telling, plain].map((own) => weigh(own.filter(isThere)) / weigh(own)) as [number, number];
  if (!isThere(head) || all < LEAST_SHARE || ofPlain < LEAST_PLAIN) return null;
  return isToldAsSo(words, plain.filter(isThere).map(placeOf), apart, language) ? all : null;
}

/** Whether the words at some places stand together, and neither there nor right before is anything denied or left open. */
function isToldAsSo(words: readonly Word[], places: readonly number[], apart: number, language: Language): boolean {
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const opens = ({ form }: Word): boolean =>
    language.isNegation(form) || language.signals(form).some((signal) => OPEN.includes(signal));
  return to - from <= apart && !words.slice(Math.max(0, from - BEFORE), to + 1).some(opens);
}

/** Words before an act in which its "not", "plan to" or "fears of" stand. */
const BEFORE = 4;

const isName = ({ capital, tag }: Word): boolean => capital && /^(?:NNP|JJ)/.test(tag);

const weigh = (words: readonly Word[]): number => words.reduce((sum, { weight }) => sum + weight, 0);

function isAnswer(a: Word, b: Word, language: Language): boolean {
  if (!b.matter) return false;
  if (areKin(a.lemma, b.lemma)) return true;
  if (isName(a)) return false;
  const kinds = language.deedKinds(a.lemma, a.tag);
  return (
    language.synonyms(a.lemma).includes(b.lemma) ||
    language.deedKinds(b.lemma, b.tag).some((kind) => kinds.includes(kind))
  );
}

function draft(claim: FirstClaim, telling: Telling, open: readonly OpenTelling[]): Draft {
  const { version } = claim;
  const first = `${outletAndDay(version)} has “${quoted(version, claim.span)}”`;
  const words = `“${quoted(telling.version, telling.span)}”`;
  const second =
    telling.time === null
      ? `${telling.version.outlet}, of ${dayInWords(telling.day)}, already tells of it: ${words}`
      : `${outletAndDay(telling.version)}, dates it ${claim.after === null ? 'before that' : 'in between'}, “${quoted(telling.version, telling.time)}”: ${words}`;
  const third = open.map(
    ({ version, span, time }) =>
      `; ${version.outlet} has one of “${quoted(version, time)}” and does not say of which year: “${quoted(version, span)}”`,
  );
  const what =
    claim.after === null
      ? 'One report says when this was first, another tells of it earlier, though perhaps of another occasion'
      : 'One report calls something the first since a time, another tells of one after that time';
  return {
    kind: 'dates',
    explanation: `${what}: ${first}; ${second}${third.join('')}.`,
    strength: Math.min(1, 0.4 + telling.share / 2),
    evidence: [
      evidenceAt(version, claim.span, claim.time.value),
      evidenceAt(telling.version, telling.span, telling.day),
      ...open.map(({ version, span }) => evidenceAt(version, span, 'year not told')),
    ],
    detail: { type: 'plain' },
  };
}
