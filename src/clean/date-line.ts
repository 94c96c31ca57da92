import { DATE_WORDS } from '../languages/date-words.ts';
import { BESIDE_DATE, DISPATCH_TIME } from '../languages/en/saved-page.ts';
import { BEFORE_NAME } from '../languages/other-lines.ts';
import { daysIn, shortYearDaysIn, type ToldDay } from './calendar.ts';

/** A date line is no longer: two dates with their labels and times. */
const LONGEST = 110;

/** What a date line tells. */
export interface DateLine {
  /** Empty where the date can be read in two ways. */
  readonly days: readonly ToldDay[];
  /** A place or name that stands with it: "Harbour Town, 3 March 2021"; `null` without one. */
  readonly name: string | null;
}

/** What is translated keeps the line of the paper that it was in: "Publié le 3 mars 2021", "Mittwoch, 3. März 2021". */
const ELSEWHERE = ['de', 'fr', 'es', 'it'];

/** A place or a name has no more words. */
const NAME_WORDS = 4;

/**
 * What a line tells that holds a date and nothing else but weekday, time, time zone, labels such as "Updated" and the
 * name of a place or person; `null` for any other line.
 */
export function dateLine(line: string, language: string): DateLine | null {
  if (line.length > LONGEST || !/\d/.test(line)) return null;
  const dispatch = DISPATCH_TIME.exec(line)?.groups;
  if (dispatch) {
    const days = daysIn(`${dispatch.day} ${dispatch.month} ${dispatch.year!.padStart(4, '20')}`, language);
    return days.length > 0 ? { days, name: null } : null;
  }
  // Copying glues what stands in boxes of its own: "June 7, 20234:12 PM GMT+1Updated".
  const text = line.replace(/((?:19|20)\d{2})(\d{1,2}:\d{2})/, '$1 $2').replace(/([+]\d)(?=\p{L})/u, '$1 ');
  const found = ELSEWHERE.reduce(
    (days, other) => (days.length > 0 ? days : daysIn(text, other)),
    daysIn(text, language),
  );
  const days = found.length > 0 ? found : shortYearDaysIn(text);
  let rest = text;
  for (const { start, end } of days.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const bare = rest
    .replace(BESIDE_DATE, ' ')
    .replace(/\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/g, ' ~ ')
    .replace(/\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?/g, ' ');
  if (days.length === 0 && !bare.includes('~')) return null;
  const weekdays = [language, ...ELSEWHERE].map(weekdayNames);
  const told = bare.split(/[^\p{L}\p{N}/+]+/u).filter((word) => {
    const form = word.toLowerCase();
    return (
      form !== '' &&
      !DATE_WORDS.has(form) &&
      !weekdays.some((names) => names.has(form)) &&
      !/^(?:utc|gmt)?[+]?\d{1,4}$/.test(form)
    );
  });
  if (told.length === 0) return { days, name: null };
  const isName = told.length <= NAME_WORDS && told.every((word) => /^\p{Lu}\p{L}+$/u.test(word));
  // A headline may hold a day and few words; its date has no year or its words no mark between.
  const isWhole = days.some(({ year, day }) => year !== null && day !== null) && BEFORE_NAME.test(rest);
  return isName && (isWhole || isPlaceAndDay(rest, told)) ? { days, name: told.join(' ') } : null;
}

/** "Harbour Town, Saturday, 3 March": a place, a comma and a day are a dateline without a year too. */
function isPlaceAndDay(rest: string, told: readonly string[]): boolean {
  const [place = '', ...others] = rest.split(',');
  return others.length > 0 && place === told.join(' ') && told.length < NAME_WORDS;
}

const weekdaysOfLanguage = new Map<string, ReadonlySet<string>>();

/** What a language and English call the days of the week, and other words that stand around a date in it, lower case. */
function weekdayNames(language: string): ReadonlySet<string> {
  const known = weekdaysOfLanguage.get(language);
  if (known) return known;
  const names = new Set<string>();
  for (const code of language === 'und' ? ['en'] : ['en', language]) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(code, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day++) {
        const name = format.format(new Date(Date.UTC(2021, 1, day)));
        for (const word of name.toLowerCase().split(/[^\p{L}]+/u)) names.add(word);
      }
    }
  }
  weekdaysOfLanguage.set(language, names);
  return names;
}
