/** A calendar day told in a text, with its place there. `year` is `null` where the words leave it out. */
export interface ToldDay {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31; `null` where only the month is told. */
  readonly day: number | null;
  readonly start: number;
  readonly end: number;
}

const monthsOfLanguage = new Map<string, ReadonlyMap<string, number>>();

/** The names that a language gives to the months, long and short, as they stand alone and within a date, lower case. */
function monthNames(language: string): ReadonlyMap<string, number> {
  const known = monthsOfLanguage.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const form of [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const) {
    const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(new Date(Date.UTC(2021, month - 1, 15)));
      const name = parts
        .find(({ type }) => type === 'month')
        ?.value.toLowerCase()
        .replace(/\.$/, '');
      // Languages that number their months have no names to look for.
      if (name && /\p{L}{3}/u.test(name) && !names.has(name)) names.set(name, month);
    }
  }
  // The one short form in use that the Unicode data give only for British English.
  if (names.get('september') === 9) names.set('sept', 9);
  monthsOfLanguage.set(language, names);
  return names;
}

/**
 * The days that a text names by number or by a month's name in `language` or English, in text order. A day written
 * `03/04/2021` is left out, since half the world reads it as March and half as April.
 */
export function daysIn(text: string, language: string): readonly ToldDay[] {
  const months = new Map([...monthNames('en'), ...(language === 'und' ? [] : monthNames(language))]);
  const found = [...numeric(text), ...named(text, months)];
  return found.filter(isPossible).sort((a, b) => a.start - b.start);
}

function isPossible({ year, month, day }: ToldDay): boolean {
  if (month < 1 || month > 12 || (year !== null && (year < 1900 || year > 2100))) return false;
  return day === null || (day >= 1 && day <= new Date(Date.UTC(year ?? 2020, month, 0)).getUTCDate());
}

function numeric(text: string): readonly ToldDay[] {
  const at = ({ index, 0: words }: RegExpExecArray, year?: string, month?: string, day?: string): ToldDay => ({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    start: index,
    end: index + words.length,
  });
  const isoLike = [...text.matchAll(/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g)];
  const dotted = [...text.matchAll(/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/g)];
  const slashed = [...text.matchAll(/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/g)];
  return [
    ...isoLike.map((match) => at(match, match[1], match[2], match[3])),
    ...dotted.map((match) => at(match, match[3], match[2], match[1])),
    ...slashed.flatMap((match) => {
      const [first, second] = [Number(match[1]), Number(match[2])];
      if (first > 12) return [at(match, match[3], match[2], match[1])];
      return second > 12 || first === second ? [at(match, match[3], match[1], match[2])] : [];
    }),
    // 2021年4月2日 and its like
    ...[...text.matchAll(/(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g)].map((match) =>
      at(match, match[1], match[2], match[3]),
    ),
  ];
}

/**
 * The days in figures that leave out the century, "3.11.21" and "21/11/03" where only one order is possible. Only for
 * lines that are a date: in sentences such figures are scores and versions.
 */
export function shortYearDaysIn(line: string): readonly ToldDay[] {
  const found = [...line.matchAll(/(?<![\d./-])(\d{1,2})([./])(\d{1,2})\2(\d{2})(?![\d./-])/g)];
  return found
    .flatMap(({ index, 0: words, 1: first, 2: mark, 3: second, 4: last }) => {
      const [one, two, short] = [Number(first), Number(second), Number(last)];
      const place = { year: (short < FIRST_SHORT ? 2000 : 1900) + short, start: index, end: index + words.length };
      if (mark === '.' || one > 12) return [{ ...place, month: two, day: one }];
      return two > 12 || one === two ? [{ ...place, month: one, day: two }] : [];
    })
    .filter(isPossible);
}

/** Reports are not copied from the web of before the web. */
const FIRST_SHORT = 95;

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

function named(text: string, months: ReadonlyMap<string, number>): readonly ToldDay[] {
  const days: ToldDay[] = [];
  for (const match of text.matchAll(WORD)) {
    const month = months.get(match[0].toLowerCase());
    if (month === undefined) continue;
    const end = match.index + match[0].length;
    const told = aroundName(text.slice(Math.max(0, match.index - 12), match.index), text.slice(end, end + 16));
    // "may" and "march" are verbs too: a month stands with a number.
    if (told) days.push({ ...told, month, start: match.index - told.before, end: end + told.after });
  }
  return days;
}

/** Day and year around a month's name, and how many characters they take up before and after it. */
function aroundName(
  before: string,
  after: string,
): { year: number | null; day: number | null; before: number; after: number } | null {
  const dayBefore = /(?<![\d.,:])(\d{1,2})(?:st|nd|rd|th|er|º|ª)?\.?\s*(?:of\s+|de\s+|di\s+|d[’']\s*)?$/i.exec(before);
  if (dayBefore) {
    const year = /^\.?,?\s*(?:de[l]?\s+)?(\d{4})(?!\d)/i.exec(after);
    return {
      day: Number(dayBefore[1]),
      year: year ? Number(year[1]) : null,
      before: dayBefore[0].length,
      after: year?.[0].length ?? 0,
    };
  }
  const dayAfter = /^\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d|\d)(?:,?\s*(\d{4})(?!\d))?/i.exec(after);
  if (dayAfter) {
    return {
      day: Number(dayAfter[1]),
      year: dayAfter[2] ? Number(dayAfter[2]) : null,
      before: 0,
      after: dayAfter[0].length,
    };
  }
  const yearAfter = /^\.?,?\s*(?:of\s+|de[l]?\s+)?(\d{4})(?!\d)/i.exec(after);
  return yearAfter ? { day: null, year: Number(yearAfter[1]), before: 0, after: yearAfter[0].length } : null;
}

/** `2022-01-17`. */
export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days from one ISO date to another; negative when `to` is before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}
