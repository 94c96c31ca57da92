import { CALENDAR_WORDS, WEEKDAY_NAMES } from '../calendar.ts';

const WORDS: ReadonlySet<string> = new Set([
  ...CALENDAR_WORDS,
  ...'early mid late last this next the of today yesterday tomorrow tonight recent ago earlier later ,'.split(' '),
]);
const NUMBER = /^\d{1,2}(?:st|nd|rd|th)?$|^(?:1[5-9]|20)\d\ds?$/;

/** Whether a form (lower case) may be part of the words for a time and nothing else: "early", "march", "2021". */
export function isTimeWord(form: string): boolean {
  return WORDS.has(form) || NUMBER.test(form);
}

/** Whether a noun (lower case) tells with what stands before it how often something was done: "numerous occasions". */
export function isOccasion(form: string): boolean {
  return form === 'occasion' || form === 'occasions';
}

const DAYS: ReadonlySet<string> = new Set(WEEKDAY_NAMES);
/** Months that are nobody's name. */
const MONTHS_ALONE: ReadonlySet<string> = new Set([
  'january',
  'february',
  'july',
  'september',
  'october',
  'november',
  'december',
]);
const MONTHS: ReadonlySet<string> = new Set([...MONTHS_ALONE, 'march', 'april', 'may', 'june', 'august']);

/** Words that alone, and phrases that by their first word, tell when: "yesterday", "last night". */
const TODAY: ReadonlySet<string> = new Set(['today', 'yesterday', 'tomorrow', 'tonight']);
const NEAR: ReadonlySet<string> = new Set(['this', 'last', 'next', 'earlier', 'later']);

/** Whether a word as it is written tells a day by itself ("yesterday"; "USA Today" is a name) or with the form after it ("this morning"). */
export function tellsDay(word: string, next: string | undefined): boolean {
  return TODAY.has(word) || (NEAR.has(word) && isPartOfTime(next ?? ''));
}

/** Whether a form (lower case) is the name of a day, or of a month that is no first name or has its day after it ("May 3"). */
export function isDayOrMonth(form: string, next: string | undefined): boolean {
  return DAYS.has(form) || MONTHS_ALONE.has(form) || (MONTHS.has(form) && /^\d/.test(next ?? ''));
}

/** Whether a form (lower case) is the name of a month, though it may be somebody's as well. */
export function isMonth(form: string): boolean {
  return MONTHS.has(form);
}

const PARTS_OF_DAY: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night']);

/** Whether a form (lower case) may be part of a time with a part of the day in it: "late Friday afternoon". */
export function isPartOfTime(form: string): boolean {
  return isTimeWord(form) || PARTS_OF_DAY.has(form);
}
