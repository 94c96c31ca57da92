import type { DateMeaning, TimeMeaning, TimeRule } from '../../time-meaning.ts';
import { holidayNamed, seasonMark } from '../calendar.ts';
import { ordinal, parseNumber, smallNumber } from '../numbers.ts';
import { clockOfPart, date, dayNumber, properMonth } from './meanings.ts';

type Groups = Readonly<Record<string, string | undefined>>;

const PART_OF = '(?:(?:the |that )?(?:(?:early|late) )?{:pod}(?: hours)? of(?: the)? )?';

/** Dates that tell their year. */
export const DATE_RULES: readonly TimeRule[] = [
  {
    name: 'ISO date',
    pattern: '(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)(?:T(?<t>\\d\\d:\\d\\d)(?::\\d\\d)?Z?)?(?![\\d-])',
    meaning: ({ y, m, d, t }) => dayOf(Number(y), Number(m), Number(d), t === undefined ? null : `T${t}`),
  },
  {
    name: 'date in figures',
    pattern: '(?<first>\\d{1,2})(?<mark>[./])(?<second>\\d{1,2})\\k<mark>(?<y>(?:19|20)\\d\\d|\\d\\d)(?![\\d./])',
    meaning: (groups) => dateInFigures(groups),
  },
  {
    name: 'month, day and year',
    pattern: `${PART_OF}(?:{wd},? )?{stretch}?{:mon} (?:the )?{:day},? (?<year>{year}|{anyYear} {era})(?: {:era})?`,
    meaning: (groups) => calendarDate(groups),
  },
  {
    name: 'day, month and year',
    pattern: `${PART_OF}(?:{wd},? )?(?:the )?{stretch}?{:day}(?: of)? {:mon},? (?<year>{year}|{anyYear} {era})(?: {:era})?`,
    meaning: (groups) => calendarDate(groups),
  },
  {
    name: 'month and year',
    pattern: "{stretch}?{:mon}(?:,| of|['’]s)? (?<year>{year}|{anyYear} {era}|{yearWords})(?: {:era})?",
    meaning: (groups) => calendarDate(groups),
  },
  {
    name: 'season and year',
    pattern:
      '(?:the )?(?:(?:early|late|mid)[- ])?{:season}(?: of|,)? (?<year>{year}|{anyYear} {era}|{yearWords})(?: {:era})?',
    meaning: (groups) => withYear(groups, { part: seasonMark(groups.season!) }),
  },
  {
    name: 'feast and year',
    pattern: '{:holiday},? (?<year>{year})',
    meaning: ({ holiday, year }) => {
      const feast = holidayNamed(holiday!);
      if (feast === null) return null;
      return {
        is: 'cyclic',
        weekday: null,
        month: null,
        day: null,
        part: null,
        holiday: feast,
        which: { year: Number(year) },
        clock: null,
      };
    },
  },
  {
    name: 'quarter and year',
    pattern:
      '(?:the )?(?:{stretch})?(?:fiscal )?(?:(?<nth>first|second|third|fourth|final|last|1st|2nd|3rd|4th)[- ]quarters?|Q(?<q>[1-4]))(?: of|,)?(?: fiscal| the fiscal year)? (?<year>{year})',
    meaning: (groups) => withYear(groups, { part: quarterMark(groups) }),
  },
  {
    name: 'year and quarter',
    pattern:
      "(?:the )?(?:fiscal )?(?<year>{year})(?:['’]s)? (?:fiscal[- ])?(?<nth>first|second|third|fourth|final|last)[- ]quarter",
    meaning: (groups) => withYear(groups, { part: quarterMark(groups) }),
  },
  {
    name: 'half and year',
    pattern: '(?:the )?(?<nth>first|second|last|latter) half of (?<year>{year})',
    meaning: (groups) => withYear(groups, { part: groups.nth!.toLowerCase() === 'first' ? 'H1' : 'H2' }),
  },
  {
    name: 'fiscal year',
    pattern: '(?:the )?(?:fiscal(?: year)?|FY) ?(?<year>{year})',
    meaning: (groups) => withYear(groups, {}),
  },
  {
    name: 'year before Christ',
    pattern: '(?:{stretch}|the year )?(?:ca?\\. ?)?(?<year>{anyYear}) (?<era>BCE?\\b|B\\. ?C\\.?(?: ?E\\.)?)',
    meaning: (groups) => withYear(groups, {}),
  },
  {
    name: 'year in words',
    pattern: '(?:{stretch})?(?:the year )?(?<year>{yearWords})',
    meaning: (groups) => withYear(groups, {}),
  },
  {
    name: 'year',
    pattern: '(?:{stretch}|the year )?(?:post-|pre-)?(?<year>{year})(?: and beyond| or later)?',
    meaning: (groups, place) => (isYear(place) ? withYear(groups, {}) : null),
  },
  {
    name: 'year of two figures',
    pattern: "['’‘](?<year>\\d\\d)(?![\\d\\w%'’])",
    meaning: ({ year }, { text, start }) =>
      /(?:\b(?:of|in|since|from|until|and|by|class|summer|winter|spring|fall|season|[A-Z][a-z]{2,8}\.?) |[–-])$/.test(
        text.slice(Math.max(0, start - 12), start),
      )
        ? date({ year: century(Number(year)) })
        : null,
  },
  {
    name: 'last year of a range',
    pattern: '(?<=\\b(?<head>1\\d|20)\\d\\d[-–/])(?<tail>\\d\\d)(?![-–/]?\\d)',
    meaning: ({ head, tail }) => date({ year: Number(head) * 100 + Number(tail) }),
  },
  {
    name: 'decade',
    pattern:
      "(?:the )?(?:(?:very )?(?:early|late|mid)(?:[- ]to[- ](?:mid|late))?[- ]|(?:early|latter|first|last) (?:part|half|years) of the )?(?:(?<decade>(?:1[0-9]|20)\\d)0['’]?s|['’‘]?(?<short>[2-9])0['’]?s)(?!\\w)",
    meaning: ({ decade, short }, place) => {
      if (decade !== undefined) return date({ year: Number(decade) * 10, yearDigits: 3 });
      return isDecade(place) ? date({ year: 1900 + Number(short) * 10, yearDigits: 3 }) : null;
    },
  },
  {
    name: 'decade in words',
    pattern:
      '(?:the )(?:(?:early|late|mid)[- ])?(?:(?<century>eighteen|nineteen)[- ])?(?<decade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)',
    meaning: ({ century: prefix, decade }) => {
      const tens = smallNumber(`${decade!.toLowerCase().slice(0, -3)}y`);
      if (tens === null) return null;
      return date({ year: (prefix?.toLowerCase() === 'eighteen' ? 1800 : 1900) + tens, yearDigits: 3 });
    },
  },
  {
    name: 'century',
    pattern:
      '(?:the )?(?:(?:early|late|mid)[- ]|(?:beginning|start|end|turn|middle) of the |(?:early|late|latter|first|second) (?:part|half) of the )?(?<nth>{ordinal})(?:[- ]century|[- ]centuries)(?: {:era})?',
    meaning: ({ nth, era }) => {
      const number = ordinal(nth!);
      if (number === null) return null;
      return date({ year: (number - 1) * 100, yearDigits: 2, era: isBefore(era) ? 'BC' : 'AD' });
    },
  },
];

function calendarDate(groups: Groups): DateMeaning | null {
  const month = properMonth(groups.mon);
  const day = groups.day === undefined ? null : dayNumber(groups.day);
  return month === null ? null : withYear(groups, { month, day, clock: clockOfPart(groups.pod) });
}

function withYear(groups: Groups, given: Partial<DateMeaning>): DateMeaning | null {
  const words = groups.year!;
  const digits = /^\d+/.exec(words);
  const year = digits ? Number(digits[0]) : yearInWords(words);
  if (year === null || year === 0) return null;
  return date({ year, era: isBefore(groups.era ?? words) ? 'BC' : 'AD', ...given });
}

function isBefore(era: string | undefined): boolean {
  return era !== undefined && /B\.? ?C/i.test(era);
}

function yearInWords(words: string): number | null {
  const form = words.toLowerCase().replaceAll('-', ' ');
  if (form.startsWith('two thousand')) return parseNumber(form);
  const [head, ...rest] = form.split(' ');
  const tail = rest
    .join(' ')
    .replace(/^oh /, '')
    .replace(/^hundred$/, 'zero');
  const low = parseNumber(tail);
  return low === null ? null : (head === 'eighteen' ? 1800 : 1900) + low;
}

function quarterMark({ nth, q }: Groups): string {
  if (q !== undefined) return `Q${q}`;
  const word = nth!.toLowerCase();
  return `Q${word === 'final' || word === 'last' ? 4 : ordinal(word)}`;
}

/** Two figures after an apostrophe: the century that puts them nearest before 2030, as people abbreviate. */
function century(year: number): number {
  return year < 30 ? 2000 + year : 1900 + year;
}

function dateInFigures({ first, second, mark, y }: Groups): TimeMeaning | null {
  const year = y!.length === 2 ? century(Number(y)) : Number(y);
  const [a, b] = [Number(first), Number(second)];
  const monthFirst = mark === '/' ? a <= 12 : b > 12;
  return monthFirst ? dayOf(year, a, b, null) : dayOf(year, b, a, null);
}

function dayOf(year: number, month: number, day: number, clock: string | null): TimeMeaning | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? date({ year, month, day, clock }) : null;
}

const COUNTED_AFTER =
  /^ (?:people|men|women|children|troops|soldiers|fighters|tanks|jobs|workers|miles|kilomet|km\b|met(?:er|re)s|feet|tons|tonnes|pounds|dollars|euros|points|votes|copies|homes|houses|civilians|prisoners|casualties|killed|dead|wounded|MHz|acres|hectares|shares|employees|members|students|degrees|barrels|of (?:the|them|its|his)\b)/;

/** Whether four figures are a year: not money, a number of a thing, or a count. Years before 1500 need a preposition. */
function isYear({ text, start, end }: { text: string; start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, start - 14), start);
  if (
    /(?:[$€£¥#+=&/]|\bNo\.? |\bnumber |[A-Z]-|\d[-–/.,: ]?|\bFlight |\bRoom |\bRoute |\bHighway |\bBoeing |\bpage )$/.test(
      before,
    )
  ) {
    return /(?:1[0-9]|20)\d\d[-–/]$/.test(before);
  }
  if (COUNTED_AFTER.test(text.slice(end, end + 14))) return false;
  const year = Number(/\d{4}/.exec(text.slice(start, end))![0]);
  return (
    (year >= 1500 && year < 2100) ||
    /\b(?:in|by|since|from|until|till|of|during|circa|after|before|year) $/.test(before)
  );
}

/** "the '80s", "in the 80s", not "temperatures in the 80s" or "a man in his 80s". */
function isDecade({ text, start, end }: { text: string; start: number; end: number }): boolean {
  const words = text.slice(start, end);
  if (/['’‘]\d/.test(words)) return true;
  return (
    /^(?:the )?(?:early|late|mid)/i.test(words) &&
    !/\b(?:temperatures?|highs?|lows?|his|her|their|age)\b[^.]{0,20}$/.test(text.slice(Math.max(0, start - 40), start))
  );
}
