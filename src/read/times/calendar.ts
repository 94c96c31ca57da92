/** A day of the proleptic Gregorian calendar. Month and day run from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * Days since 1970-01-01, by counting in eras of 400 years from 1 March of year 0 (Hinnant 2013, "chrono-Compatible
 * Low-Level Date Algorithms", `days_from_civil`).
 */
export function toDays({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `toDays` (Hinnant 2013, `civil_from_days`). */
export function fromDays(days: number): Day {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekdayOf(day: Day): number {
  return ((((toDays(day) + 3) % 7) + 7) % 7) + 1;
}

/** The ISO 8601 week that a day lies in: weeks start on Monday, week 1 holds the year's first Thursday. */
export function weekOf(day: Day): { year: number; week: number } {
  const thursday = toDays(day) - weekdayOf(day) + 4;
  const year = fromDays(thursday).year;
  const week = Math.floor((thursday - toDays({ year, month: 1, day: 1 })) / 7) + 1;
  return { year, week };
}

export function addDays(day: Day, count: number): Day {
  return fromDays(toDays(day) + count);
}

/** The same day of the month `count` months on, or that month's last day where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const months = day.year * 12 + (day.month - 1) + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return { year, month, day: Math.min(day.day, monthLength(year, month)) };
}

/** Days in a month. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Western Easter Sunday (Meeus 1991, Astronomical Algorithms, ch. 8; the anonymous Gregorian algorithm of 1876). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return { year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 };
}

/** The date at the head of an ISO 8601 string; `null` where there is none or it does not exist. */
export function parseDay(iso: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return exists(day) ? day : null;
}

export function exists({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}
