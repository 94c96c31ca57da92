import type { Holiday, TimeUnit } from '../time-meaning.ts';

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The days of the week, lower case, Monday first. */
export const WEEKDAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const UNITS: Readonly<Record<string, TimeUnit>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  fortnight: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
  centurie: 'century',
  millennium: 'millennium',
};

const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};

const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  dawn: 'TMO',
  morning: 'TMO',
  noon: 'T12:00',
  midday: 'T12:00',
  'mid-day': 'T12:00',
  lunchtime: 'TMI',
  afternoon: 'TAF',
  dusk: 'TEV',
  evening: 'TEV',
  night: 'TNI',
  nighttime: 'TNI',
  overnight: 'TNI',
  midnight: 'T24:00',
  daytime: 'TDT',
};

const HOLIDAYS: Readonly<Record<string, Holiday>> = {
  'new year day': { rule: 'fixed', month: 1, day: 1 },
  'new year eve': { rule: 'fixed', month: 12, day: 31 },
  'valentine day': { rule: 'fixed', month: 2, day: 14 },
  'st patrick day': { rule: 'fixed', month: 3, day: 17 },
  'april fool day': { rule: 'fixed', month: 4, day: 1 },
  'may day': { rule: 'fixed', month: 5, day: 1 },
  'independence day': { rule: 'fixed', month: 7, day: 4 },
  'bastille day': { rule: 'fixed', month: 7, day: 14 },
  halloween: { rule: 'fixed', month: 10, day: 31 },
  'veterans day': { rule: 'fixed', month: 11, day: 11 },
  'armistice day': { rule: 'fixed', month: 11, day: 11 },
  'christmas eve': { rule: 'fixed', month: 12, day: 24 },
  christmas: { rule: 'fixed', month: 12, day: 25 },
  'christmas day': { rule: 'fixed', month: 12, day: 25 },
  'boxing day': { rule: 'fixed', month: 12, day: 26 },
  'martin luther king day': { rule: 'weekday of month', month: 1, weekday: 1, nth: 3 },
  'memorial day': { rule: 'weekday of month', month: 5, weekday: 1, nth: -1 },
  'labor day': { rule: 'weekday of month', month: 9, weekday: 1, nth: 1 },
  'columbus day': { rule: 'weekday of month', month: 10, weekday: 1, nth: 2 },
  thanksgiving: { rule: 'weekday of month', month: 11, weekday: 4, nth: 4 },
  'thanksgiving day': { rule: 'weekday of month', month: 11, weekday: 4, nth: 4 },
  'good friday': { rule: 'easter', offset: -2 },
  easter: { rule: 'easter', offset: 0 },
  'easter sunday': { rule: 'easter', offset: 0 },
  'easter monday': { rule: 'easter', offset: 1 },
};

/** 1 to 12 for the name of a month or a common abbreviation of it, in any case, with or without its full stop. */
export function monthNumber(name: string): number | null {
  const form = name.toLowerCase().replace('.', '');
  const found = form.length < 3 ? -1 : MONTH_NAMES.findIndex((month) => month.startsWith(form.slice(0, 3)));
  return found < 0 ? null : found + 1;
}

/** 1, Monday, to 7 for the name of a weekday or a common abbreviation of it, in any case. */
export function weekdayNumber(name: string): number | null {
  const form = name.toLowerCase().slice(0, 3);
  const found = WEEKDAY_NAMES.findIndex((weekday) => weekday.startsWith(form));
  return found < 0 ? null : found + 1;
}

/** The unit that a noun names, singular or plural; `null` for other words. */
export function timeUnit(noun: string): TimeUnit | null {
  const form = noun.toLowerCase().replace(/s$/, '');
  return Object.hasOwn(UNITS, form) ? UNITS[form]! : null;
}

const HOURS: Readonly<Partial<Record<TimeUnit, number>>> = {
  second: 1 / 3600,
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  month: 730.5,
  year: 8766,
  decade: 87_660,
};

/** How many hours a unit of time has, a month and a year on average; `null` for other units. */
export function hoursIn(unit: string): number | null {
  const found = timeUnit(unit);
  return found === null ? null : (HOURS[found] ?? null);
}

/** TIMEX3's mark of a season (`SU`). Throws for other words: the pattern let through what it must not. */
export function seasonMark(name: string): string {
  return known(SEASONS[name.toLowerCase()], name);
}

/** TIMEX3's mark of a part of the day (`TMO`, `T12:00`). Throws for other words. */
export function partOfDay(name: string): string {
  return known(PARTS_OF_DAY[name.toLowerCase()], name);
}

/** The feast that a name means; `null` for other words. Apostrophes, possessives and full stops do not matter. */
export function holidayNamed(name: string): Holiday | null {
  const form = name
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .replace(/\./g, '')
    .replace(/\s+/g, ' ');
  return HOLIDAYS[form] ?? HOLIDAYS[form.replace(/s day$/, ' day')] ?? HOLIDAYS[`${form} day`] ?? null;
}

/** Single words of which the calendar's names are made, lower case. */
export const CALENDAR_WORDS: readonly string[] = [
  ...MONTH_NAMES,
  ...MONTH_NAMES.map((month) => month.slice(0, 3)),
  'sept',
  ...WEEKDAY_NAMES,
  ...WEEKDAY_NAMES.map((weekday) => `${weekday}s`),
  ...WEEKDAY_NAMES.map((weekday) => weekday.slice(0, 3)),
  'tues',
  'thur',
  'thurs',
  ...Object.keys(UNITS).flatMap((unit) => [unit, `${unit}s`]),
  ...Object.keys(SEASONS).flatMap((season) => [season, `${season}s`]),
  ...Object.keys(PARTS_OF_DAY).flatMap((part) => part.split('-')),
  ...Object.keys(HOLIDAYS).map((name) => name.split(' ')[0]!),
];

function known(value: string | undefined, name: string): string {
  if (value === undefined) throw new RangeError(`"${name}" is not in the calendar's lists`);
  return value;
}
