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
    meaning: (groups, { text, start, end }) => hourAndMinute(groups, text, start, end),
  },
  {
    name: 'past or to the hour',
    pattern: `${APPROXIMATE}(?:(?<halfHour>half)|(?:a )?(?<quarter>quarter)|(?<minutes>{number})(?: minutes)?) (?<side>past|to) (?<hour>{number})${HALF_OF_DAY}?`,
    meaning: (groups, { text, end }) => pastOrTo(groups, text.slice(end, end + DAY_REACH)),
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

/** A bare "10.30" or "3:2" is more often a price or a score: without a sign of time only a colon and two figures do, or a day right after it, or "at" in a text that writes hours so. */
function hourAndMinute(groups: Groups, text: string, start: number, end: number): TimeMeaning | null {
  const words = text.slice(start, end);
  const after = text.slice(end, end + DAY_REACH);
  const told =
    groups.half ?? groups.part ?? groups.night ?? groups.zone ?? (/(?:h|hrs|hours)$/.test(words) ? 'h' : undefined);
  if (told === undefined && /^ ?(?:win|loss|lead|ratio|majority|vote|-|–)/.test(after)) return null;
  if (told === undefined && words.includes('.') && !OF_DAY.test(after) && !isHourWithDot(text, start)) return null;
  return clock(
    hourIn24(Number(groups.hour), told === undefined ? withDayAfter(groups, after) : groups),
    Number(groups.minute),
  );
}

/** Letters within which the day and its part may stand that say when an hour was: " on Wednesday afternoon". */
const DAY_REACH = 24;
const OF_DAY =
  /^ (?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|tomorrow|(?:this|that|the next) (?:morning|afternoon|evening))\b/i;

/** "9:40 on Saturday night" is late in the day. */
function withDayAfter(groups: Groups, after: string): Groups {
  const told = /^ (?:on )?(?:\p{L}+ )?(?<part>morning|afternoon|evening|night)\b/iu.exec(after);
  const part = told?.groups?.part?.toLowerCase();
  return part === undefined ? groups : part === 'night' ? { ...groups, night: part } : { ...groups, part };
}

/** How far around a bare "at 1.10" the text is looked at for how it writes hours. */
const HABIT_REACH = 2000;
const WRITES_DOTS =
  /(?<![\d.])\d{1,2}\.[0-5]\d ?(?:[ap]\.?m\b|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|afternoon|evening|night)|in the (?:morning|afternoon|evening))/i;

function isHourWithDot(text: string, start: number): boolean {
  return (
    /\b(?:at|by|until|till|before|after|since) $/i.test(text.slice(Math.max(0, start - 8), start)) &&
    WRITES_DOTS.test(text.slice(Math.max(0, start - HABIT_REACH), start + HABIT_REACH))
  );
}

/** "Half past four", "a quarter to five", "ten past five in the morning". */
function pastOrTo(groups: Groups, after: string): TimeMeaning | null {
  const minutes = groups.halfHour === undefined ? (groups.quarter === undefined ? numberIn(groups.minutes) : 15) : 30;
  const hour = numberIn(groups.hour);
  if (minutes === null || hour === null || hour < 1 || hour > 12 || minutes < 1 || minutes > 30) return null;
  const isTo = groups.side?.toLowerCase() === 'to';
  // "Half to four"; "voted ten to three" is no time without its part of the day.
  const hasPart = groups.half ?? groups.part ?? groups.night;
  if (isTo && (minutes === 30 || (hasPart === undefined && groups.quarter === undefined))) return null;
  const full = hourIn24(hour, hasPart === undefined ? withDayAfter(groups, after) : groups);
  return isTo ? clock((full + 23) % 24, 60 - minutes) : clock(full, minutes);
}

function numberIn(words: string | undefined): number | null {
  if (words === undefined) return null;
  return /^\d+$/.test(words) ? Number(words) : smallNumber(words.toLowerCase());
}

function hourOnly(groups: Groups): TimeMeaning | null {
  const hour = numberIn(groups.hour);
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
