import { dayInWords } from '../../core/day-in-words.ts';
import type { Language } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { keysOf, meet } from '../keys.ts';
import { areKin } from '../likeness.ts';
import { hullOf } from '../phrases.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, trimmed, type Version, type Word } from '../version.ts';
import { type Discussion, discussionsIn, type Party } from './discussed.ts';
import { type Meeting, meetingsIn } from './meeting.ts';
import { onlyNamed } from './meetings.ts';
import { areOne, isNamed, isOneTopic } from './topics.ts';

/** One conversation that two reports tell, of which one leaves out a matter that was discussed, or a side that took part. */
export function agendaFindings({ versions, language }: StoryInHand): Draft[] {
  const all = versions.flatMap((version) => discussionsIn(version, language));
  if (all.length < 2) return [];
  const meetings = versions.flatMap((version) => meetingsIn(version, language));
  const told = new Set<string>();
  return all.flatMap((a) =>
    all.flatMap((b) => {
      if (a.version.outlet === b.version.outlet || !isOne(a, b, language)) return [];
      const [topics, parties] = [missing(a, b, language), absent(b, a)];
      const key = [a, b]
        .map(({ version, sentence }) => `${version.id} ${sentence.start}`)
        .sort()
        .join();
      if (topics.length === 0 || told.has(key)) return [];
      told.add(key);
      return [draft(a, b, parties, onlyNamed(a, b, meetings))];
    }),
  );
}

/** Whether two sentences tell of one conversation: of one day, on one matter at least, with something else in common. */
function isOne(a: Discussion, b: Discussion, language: Language): boolean {
  const others = ({ version, sentence, topics }: Discussion): readonly string[] => {
    const isTime = (word: Word): boolean => version.read.annotations.times.some((time) => overlaps(time, word));
    const words = version.words.slice(sentence.first, sentence.last);
    return keysOf(
      words.filter((word) => !isTime(word) && !topics.some((topic) => topic.includes(word))),
      language,
    );
  };
  return (
    meet(others(a), others(b)) &&
    a.days.some((day) => b.days.includes(day)) &&
    a.topics.some((one) => b.topics.some((other) => isOneTopic(one, other, language)))
  );
}

/** The matters that one report has and the other has nothing of, in its sentence or those next to it. */
function missing(a: Discussion, b: Discussion, language: Language): readonly (readonly Word[])[] {
  const around = wordsAround(b);
  const plain = (words: readonly Word[]): readonly Word[] => words.filter((word) => word.matter && !isNamed(word));
  return a.topics.filter((topic) => {
    const own = plain(topic);
    return own.length > 0 && !own.some((word) => around.some((other) => areOne(word, other, language)));
  });
}

function wordsAround({ version, sentence }: Discussion): readonly Word[] {
  const at = version.sentences.indexOf(sentence);
  const [before, after] = [version.sentences[at - 1] ?? sentence, version.sentences[at + 1] ?? sentence];
  return version.words.slice(before.first, after.last);
}

/** Those whom one report names as taking part beside all whom the other names. */
function absent(a: Discussion, b: Discussion): readonly Party[] {
  const has = ({ parties }: Discussion, key: string): boolean => parties.some((one) => areKin(one.key, key));
  if (b.parties.length === 0 || !b.parties.every(({ key }) => has(a, key))) return [];
  return a.parties.filter(({ key }) => !has(b, key));
}

function draft(a: Discussion, b: Discussion, parties: readonly Party[], named: readonly Meeting[]): Draft {
  const day = a.days.find((one) => b.days.includes(one))!;
  const words = (version: Version, all: readonly (readonly Word[])[]): string =>
    listed(all.map((topic) => `“${quoted(version, hullOf(topic))}”`));
  const side =
    parties.length === 0
      ? ''
      : ` ${b.version.outlet} has ${words(
          b.version,
          parties.map(({ word }) => [word]),
        )} among those who took part, whom ${a.version.outlet} does not name there.`;
  return {
    kind: 'omission',
    explanation: `${b.version.outlet} leaves out part of what was discussed on ${dayInWords(day)}: ${a.version.outlet} has ${words(a.version, a.topics)}, ${b.version.outlet} only ${words(b.version, b.topics)}.${side}${named.map(({ version, span }) => ` ${version.outlet} only names the meeting: “${quoted(version, span)}”.`).join('')}`,
    strength: 0.7,
    evidence: [
      ...[a, b].map(({ version, sentence }, i) =>
        evidenceAt(version, trimmed(version, sentence), i === 0 ? 'more was discussed' : 'less was discussed'),
      ),
      ...named.map(({ version, span }) => evidenceAt(version, span, 'only named')),
    ],
    detail: { type: 'plain' },
  };
}
