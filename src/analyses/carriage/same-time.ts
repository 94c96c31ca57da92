import type { TemporalExpression } from '../../core/annotations.ts';
import type { Utterance } from '../../core/apparatus.ts';
import { contains, hull, overlaps } from '../../core/span.ts';
import { type StoryInHand, sentenceAt, type Version, wordsIn } from '../version.ts';
import type { Near } from './near.ts';

/** How sure it is that what another report tells of the same minute or day is the same. */
const SCORE = 0.45;

/** With more telling words beside the time a saying tells more than when something was. */
const MOST_WORDS = 3;

/**
 * Where other reports name the minute or the day that is nearly all of a saying of one report alone (“the attack began at 4:40”): two things
 * seldom happen in one minute of a story.
 */
export function sameTimes(story: StoryInHand, { witnesses }: Utterance): readonly Near[] {
  const [witness] = witnesses;
  const version = story.versions.find(({ id }) => id === witness?.document);
  if (witness === undefined || version === undefined || witnesses.length > 1) return [];
  const place = hull(witness.content);
  const times = version.read.annotations.times.filter((time) => contains(place, time));
  const own = new Set(times.flatMap((time) => momentOf(version, time) ?? []));
  const beside = wordsIn(version, place).filter((word) => word.matter && !times.some((time) => overlaps(time, word)));
  if (own.size === 0 || beside.length > MOST_WORDS) return [];
  return story.versions.flatMap((other) => {
    const same = other.read.annotations.times.find((time) => own.has(momentOf(other, time) ?? ''));
    const sentence = other === version || same === undefined ? null : sentenceAt(other, same);
    return sentence === null
      ? []
      : [{ version: other, place: { start: sentence.start, end: sentence.end }, score: SCORE }];
  });
}

/** The minute that a time names, or a day by its date; `null` for full hours, weekdays and the report's own day. */
function momentOf({ read, day }: Version, { start, end, value }: TemporalExpression): string | null {
  if (value === null) return null;
  const [, minute] = /T(\d\d:\d\d)$/.exec(value) ?? [];
  if (minute !== undefined) return minute.endsWith(':00') ? null : minute;
  const isDate = /^\d{4}-\d\d-\d\d$/.test(value) && /\d/.test(read.document.text.slice(start, end));
  return isDate && value !== day ? value : null;
}
