import { dayInWords } from '../../core/day-in-words.ts';
import type { Language } from '../../core/language.ts';
import { areAlike } from '../causes/findings.ts';
import type { Draft } from '../draft.ts';
import { meet } from '../keys.ts';
import { hullOf } from '../phrases.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, trimmed, type Version, type Word, wordsIn } from '../version.ts';
import { type Discussion, daysOf, discussionsIn } from './discussed.ts';
import { type Meeting, meetingsIn } from './meeting.ts';
import { areOne, isOneTopic } from './topics.ts';

/**
 * One meeting that two reports tell of: where each says what it was about and they have nothing in common, and where only
 * one says it.
 */
export function meetingFindings({ versions, language }: StoryInHand): Draft[] {
  const all = versions.flatMap((version) => meetingsIn(version, language));
  const told = new Set<string>();
  return all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) => {
      const key = [a.version.outlet, b.version.outlet].sort().join();
      if (a.version.outlet === b.version.outlet || told.has(key) || !isOne(a, b)) return [];
      const found = differing(a, b, language);
      if (found !== null) told.add(key);
      return found ?? [];
    }),
  );
}

/** Whether two mentions are of one meeting: a day in common, and each side of the one a side of the other. */
function isOne(a: Meeting, b: Meeting): boolean {
  const [few, many] = a.parties.length <= b.parties.length ? [a, b] : [b, a];
  return (
    a.days.some((day) => b.days.includes(day)) &&
    few.parties.every((side) => many.parties.some((other) => meet(side, other)))
  );
}

function differing(a: Meeting, b: Meeting, language: Language): Draft | null {
  if (!tellsTopic(a) || !tellsTopic(b)) return null;
  if (a.same.length > 0 && b.same.length > 0) return null;
  if (a.topics.some((one) => b.topics.some((other) => mayBeOne(one, other, language)))) return null;
  if (tells(a.version, b, language) || tells(b.version, a, language)) return null;
  return draft(a, b);
}

/** Whether two matters may be one: alike in a word that tells, or in its sense or root ("fishing rights", "fishery"). */
function mayBeOne(a: readonly Word[], b: readonly Word[], language: Language): boolean {
  const isClose = (one: Word, other: Word): boolean =>
    areAlike(one.lemma, other.lemma, language) || one.lemma.slice(0, ROOT) === other.lemma.slice(0, ROOT);
  return (
    isOneTopic(a, b, language) || a.some((one) => one.matter && b.some((other) => other.matter && isClose(one, other)))
  );
}

/** Letters at the front in which words of one root agree; four would be few for saying that two are one, and here they only forbid to say that they are not. */
const ROOT = 4;

const tellsTopic = ({ topics, same }: Meeting): boolean => topics.length > 0 || same.length > 0;

/** Whether a version tells anywhere of a matter of a meeting that another has: "strategic stability" between its quotation marks is no other matter. */
function tells(version: Version, { topics }: Meeting, language: Language): boolean {
  const plain = topics.map((topic) => topic.filter(({ matter, capital }) => matter && !capital));
  return version.sentences.some((sentence) => {
    const words = wordsIn(version, sentence);
    return plain.some(
      (topic) => topic.length > 0 && topic.every((one) => words.some((word) => areOne(one, word, language))),
    );
  });
}

/** Days after another event of its sentence at which a meeting without a day may be the one of a day ("and a meeting followed"). */
const NEAR_DAYS = 7;

/** Mentions of a meeting whose matters two other reports tell: of the same sides, and on no other day. One a report. */
export function onlyNamed(a: Discussion, b: Discussion, meetings: readonly Meeting[]): readonly Meeting[] {
  const sides = [...a.parties, ...b.parties].map(({ key }) => key);
  const days = a.days.filter((day) => b.days.includes(day));
  const others = meetings.filter(
    (one) =>
      ![a.version.outlet, b.version.outlet].includes(one.version.outlet) &&
      one.parties.every((side) => meet(side, sides)) &&
      isNear(one, days),
  );
  const outlets = [...new Set(others.map(({ version }) => version.outlet))];
  return outlets.flatMap((outlet) => {
    const own = others.filter(({ version }) => version.outlet === outlet);
    return own.some(tellsTopic) ? [] : [own[0]!];
  });
}

function isNear(meeting: Meeting, days: readonly string[]): boolean {
  if (meeting.days.length > 0) return meeting.days.some((day) => days.includes(day));
  const told = daysOf(meeting.version, meeting.sentence);
  return told.some((one) => days.some((day) => daysBetween(one, day) >= 0 && daysBetween(one, day) <= NEAR_DAYS));
}

const daysBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;

function draft(a: Meeting, b: Meeting): Draft {
  const day = a.days.find((one) => b.days.includes(one))!;
  const places = [a, b].filter(({ place }) => place !== null);
  const [placed] = places;
  const where =
    placed === undefined || places.length > 1
      ? ''
      : ` Only ${placed.version.outlet} tells where: in ${quoted(placed.version, placed.place!)}.`;
  return {
    kind: 'account',
    explanation: `What a meeting on ${dayInWords(day)} was about is told differently: ${a.version.outlet} has ${topicsTold(a)}, ${b.version.outlet} ${topicsTold(b)}.${where}`,
    strength: 0.7,
    evidence: [a, b].map(({ version, sentence }) =>
      evidenceAt(version, trimmed(version, sentence), 'what was discussed'),
    ),
    detail: { type: 'plain' },
  };
}

/** What a meeting was about, in its report's words; of "the same topic" also what that takes up. */
function topicsTold({ version, sentence, topics, same }: Meeting): string {
  const words = (all: readonly (readonly Word[])[]): string =>
    listed(all.map((topic) => `“${quoted(version, hullOf(topic))}”`));
  if (same.length === 0) return words(topics);
  const at = version.sentences.indexOf(sentence);
  const before = discussionsIn(version, version.language).findLast((one) => {
    const distance = at - version.sentences.indexOf(one.sentence);
    return distance > 0 && distance <= SENTENCES_BACK;
  });
  const taken =
    before === undefined
      ? ''
      : ` (just before, it tells what was discussed on ${dayInWords(before.days[0]!)}: ${words(before.topics)})`;
  return `${words([same])}${taken}`;
}

/** How far back "the same topic" may reach. */
const SENTENCES_BACK = 3;
