import { dayInWords } from '../../core/day-in-words.ts';
import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { resemblance } from '../likeness.ts';
import { evidenceAt, quoted, type StoryInHand, sentenceAt } from '../version.ts';
import { type DatedEvent, datedIn, type Point } from './events.ts';
import { hourAndYearFindings } from './hours-and-years.ts';
import { differ, differing, LEAST_ALIKE, LEAST_ALIKE_TO_ONE, type Pair } from './pairs.ts';

/** The same event dated differently by two reports; one finding for each two times and event. */
export function dateFindings(story: StoryInHand): Draft[] {
  const told = dayFindings(story);
  return [...told, ...hourAndYearFindings(story, told)];
}

function dayFindings(story: StoryInHand): Draft[] {
  const events = story.versions.flatMap((version) => datedIn(version));
  const pairs = events.flatMap((a, i) => events.slice(i + 1).flatMap((b) => differing(a, b, story.language) ?? []));
  pairs.sort((a, b) => b.score - a.score);
  const told = new Set<string>();
  return pairs.flatMap((pair) => {
    const key = [pair.a, pair.b]
      .map(({ point }) => Object.values(point).join(' '))
      .sort()
      .join();
    if (told.has(key)) return [];
    told.add(key);
    return draft(pair, events, story.language);
  });
}

function draft({ a, b, score }: Pair, events: readonly DatedEvent[], language: Language): Draft[] {
  // A report that has the event on both days tells of two.
  const also = (one: DatedEvent, other: DatedEvent): boolean =>
    events.some(
      (event) =>
        event.version === one.version &&
        !differ(event.point, other.point) &&
        tellsAsMuch(event.point, other.point) &&
        resemblance(event.clause, other.clause, language) >= LEAST_ALIKE,
    );
  if (also(a, b) || also(b, a)) return [];
  const own = [a, b, ...agreeing([a, b], events, language)];
  const sides = own.map(
    (side) =>
      `${side.version.outlet} has “${quoted(side.version, side.time)}”${resolved(side)} (“${quoted(side.version, sentenceSpan(side), 120)}”)`,
  );
  return [
    {
      kind: 'dates',
      explanation: `The reports date one event differently: ${sides.join('; ')}.`,
      strength: Math.min(1, 0.5 + score),
      evidence: own.map((side) => evidenceAt(side.version, side.time, side.point.day ?? side.point.clock)),
      detail: { type: 'plain' },
    },
  ];
}

/** The same of other reports, each with the time of one of the two. */
function agreeing(pair: readonly DatedEvent[], events: readonly DatedEvent[], language: Language): DatedEvent[] {
  const others = events.filter(
    (event) =>
      pair.every(({ version }) => version !== event.version) &&
      pair.some((one) => !differ(event.point, one.point) && tellsAsMuch(event.point, one.point)) &&
      pair.some((one) => areAlike(event, one, language)),
  );
  return [...Map.groupBy(others, ({ version }) => version.id).values()].map(([first]) => first!);
}

function areAlike(a: DatedEvent, b: DatedEvent, language: Language): boolean {
  const [own, its] = [a.act?.lemma ?? '', b.act?.lemma ?? ''];
  const isOneAct = own !== '' && (own === its || language.synonyms(own).includes(its));
  return isOneAct && resemblance(a.clause, b.clause, language) >= LEAST_ALIKE_TO_ONE;
}

/** The day that a weekday or "yesterday" stands for; empty where the words tell it themselves. */
function resolved({ version, time, point }: DatedEvent): string {
  return point.day === null || /\d/.test(quoted(version, time)) ? '' : `, which is ${dayInWords(point.day)}`;
}

/** Whether a time tells the parts that another has. */
function tellsAsMuch(one: Point, other: Point): boolean {
  return (other.weekday === null || one.weekday !== null) && (other.clock === null || one.clock !== null);
}

function sentenceSpan(event: DatedEvent): { readonly start: number; readonly end: number } {
  const sentence = sentenceAt(event.version, event.time);
  return sentence === null ? event.time : { start: sentence.start, end: sentence.end };
}
