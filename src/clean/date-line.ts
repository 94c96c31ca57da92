import { DATE_WORDS } from '../languages/date-words.ts';
import { daysIn, type ToldDay } from './calendar.ts';

/** A date line is no longer: two dates with their labels and times. */
const LONGEST = 110;

/**
 * The days in a line that holds a date and nothing else: weekday, time, time zone and labels such as "Updated" apart.
 * Empty where the line is one but its date can be read in two ways; `null` for any other line.
 */
export function dateLine(text: string, language: string): readonly ToldDay[] | null {
  if (text.length > LONGEST || !/\d/.test(text)) return null;
  const days = daysIn(text, language);
  let rest = text;
  for (const { start, end } of days.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const bare = rest.replace(/\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/g, ' ~ ').replace(/\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?/g, ' ');
  if (days.length === 0 && !bare.includes('~')) return null;
  const weekdays = weekdayNames(language);
  const told = bare
    .toLowerCase()
    .split(/[^\p{L}\p{N}/+]+/u)
    .filter((word) => word !== '' && !DATE_WORDS.has(word) && !weekdays.has(word) && !/^[+]?\d{1,4}$/.test(word));
  return told.length === 0 ? days : null;
}

const weekdaysOfLanguage = new Map<string, ReadonlySet<string>>();

/** What a language and English call the days of the week, and other words that stand around a date in it, lower case. */
function weekdayNames(language: string): ReadonlySet<string> {
  const known = weekdaysOfLanguage.get(language);
  if (known) return known;
  const names = new Set<string>();
  for (const code of language === 'und' ? ['en'] : ['en', language]) {
    for (let day = 1; day <= 7; day++) {
      for (const weekday of ['long', 'short'] as const) {
        const name = new Intl.DateTimeFormat(code, { weekday, timeZone: 'UTC' }).format(
          new Date(Date.UTC(2021, 1, day)),
        );
        for (const word of name.toLowerCase().split(/[^\p{L}]+/u)) names.add(word);
      }
    }
  }
  weekdaysOfLanguage.set(language, names);
  return names;
}
