import type { TimeMeaning, TimeRule } from '../../time-meaning.ts';
import { smallNumber } from '../numbers.ts';
import { clockOfPart, relative } from './meanings.ts';

type Groups = Readonly<Record<string, string | undefined>>;

const APPROXIMATE = '(?:(?:about|around|just (?:before|after)|shortly (?:before|after)|nearly|roughly) )?';
const HALF_OF_DAY = '(?: ?(?<half>[ap])\\.?m\\b\\.?| in the (?<part>morning|afternoon|evening)| at (?<night>night))';

/** Times of day. Their day is the one last told of, until one that stands beside them is joined to them. */
export const CLOCK_RULES: readonly TimeRule[] = [
  {
    name: 'hour and minute',
    pattern: `${APPROXIMATE}(?<hour>[01]?\\d|2[0-4])[:.](?<minute>[0-5]\\d)(?::[0-5]\\d)?(?:${HALF_OF_DAY}| ?(?:hrs|hours|h)\\b)?(?: {:zone})?(?![:.]?\\d)`,
    meaning: (groups, { text, start, end }) => hourAndMinute(groups, text.slice(start, end), text.slice(end, end + 8)),
  },
  {
    name: 'hour',
    pattern: `${APPROXIMATE}(?<hour>1[0-2]|0?[1-9]|{number})${HALF_OF_DAY}(?: {:zone})?`,
    meaning: (groups) => hourOnly(groups),
  },
  {
    name: "o'clock",
    pattern: `${APPROXIMATE}(?<hour>{number}) o['’]clock${HALF_OF_DAY}?`,
    meaning: (groups) => hourOnly(groups),
  },
  {
    name: 'hours in four figures',
    pattern: `${APPROXIMATE}(?<hour>[01]\\d|2[0-4])(?<minute>[0-5]\\d) ?(?:hours|hrs|GMT|UTC|h\\b)(?: {:zone})?`,
    meaning: (groups, { text, start, end }) =>
      /\b(?:at|by|around|until|till|from|before|after|since|and|to) $/i.test(
        text.slice(Math.max(0, start - 8), start),
      ) || /GMT|UTC|hrs/.test(text.slice(start, end))
        ? clock(Number(groups.hour), Number(groups.minute))
        : null,
  },
  {
    name: 'part of a day',
    pattern: `(?:early |late |mid[- ]|the (?:early |late )?)?${APPROXIMATE}{:pod}(?: hours)?`,
    meaning: ({ pod }, { text, start, end }) => {
      const form = pod!.toLowerCase();
      const words = text.slice(start, end);
      if (form === 'noon' || form === 'midnight' || form === 'midday') return partOfDay(form);
      return /^(?:early|late|mid|the) /i.test(words) && !/^ [A-Z]/.test(text.slice(end, end + 2))
        ? partOfDay(form)
        : null;
    },
  },
];

function partOfDay(part: string): TimeMeaning {
  return relative('day', 0, { anchor: 'mentioned', clock: clockOfPart(part) });
}

/** A bare "10.30" or "3:2" is more often a price or a score: without a sign of time only a colon and two figures do. */
function hourAndMinute(groups: Groups, words: string, after: string): TimeMeaning | null {
  const told =
    groups.half ?? groups.part ?? groups.night ?? groups.zone ?? (/(?:h|hrs|hours)$/.test(words) ? 'h' : undefined);
  if (told === undefined && (words.includes('.') || /^ ?(?:win|loss|lead|ratio|majority|vote|-|–)/.test(after)))
    return null;
  return clock(hourIn24(Number(groups.hour), groups), Number(groups.minute));
}

function hourOnly(groups: Groups): TimeMeaning | null {
  const words = groups.hour!.toLowerCase();
  const hour = /^\d+$/.test(words) ? Number(words) : smallNumber(words);
  if (hour === null || hour < 1 || hour > 12) return null;
  return clock(hourIn24(hour, groups), 0);
}

function hourIn24(hour: number, { half, part, night }: Groups): number {
  if (hour > 12) return hour;
  const late =
    half?.toLowerCase() === 'p' || part === 'afternoon' || part === 'evening' || (night !== undefined && hour > 5);
  const early = half?.toLowerCase() === 'a' || part === 'morning';
  if (late) return hour === 12 ? 12 : hour + 12;
  return early && hour === 12 ? 0 : hour;
}

function clock(hour: number, minute: number): TimeMeaning | null {
  if (hour > 24 || minute > 59) return null;
  return relative('day', 0, {
    anchor: 'mentioned',
    clock: `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
  });
}
