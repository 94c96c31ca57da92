import { dayInWords } from '../../core/day-in-words.ts';
import type { Draft } from '../draft.ts';
import { evidenceAt, type StoryInHand, sentenceAt, trimmed } from '../version.ts';

/** Days that the day above a headline must lie after the latest that its text tells as past: a page may stay up for a fortnight. */
const LEAST_DAYS = 14;

/** Days within which another report's own day shows that the story was news on the day at the head. */
const NEAR_DAYS = 3;

const isNear = (day: string | null, head: string): boolean =>
  day !== null && Math.abs(Date.parse(day) - Date.parse(head)) <= NEAR_DAYS * 86_400_000;

/** Pages headed by a day long after the latest that their text tells of: the day of a visit or a copy, not of the report. */
export function pageDayFindings({ versions }: StoryInHand): Draft[] {
  return versions.flatMap((version) => {
    const { earliest, latest } = version.read.document.published;
    if (earliest === null || latest === null) return [];
    if (Date.parse(latest) - Date.parse(earliest) < LEAST_DAYS * 86_400_000) return [];
    if (versions.some((other) => other !== version && isNear(other.day, latest))) return [];
    const time = version.read.annotations.times.find(({ value }) => value?.slice(0, 10) === earliest);
    const sentence = time === undefined ? null : sentenceAt(version, time);
    if (sentence === null) return [];
    return {
      kind: 'dates',
      explanation: `The page of ${version.outlet} is headed by ${dayInWords(latest)}, but the latest day that its text tells as past is ${dayInWords(earliest)}: the day at the head may be that of a visit to the page or of a copy.`,
      strength: 0.6,
      evidence: [evidenceAt(version, trimmed(version, sentence), earliest)],
      detail: { type: 'plain' },
    };
  });
}
