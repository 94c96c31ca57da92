import type { CyclicMeaning, Place, TimeRule, YearSaid } from '../../time-meaning.ts';
import { holidayNamed, seasonMark, weekdayNumber } from '../calendar.ts';
import { ordinal } from '../numbers.ts';
import { clockOfPart, cyclic, date, dayNumber, properMonth } from './meanings.ts';

type Groups = Readonly<Record<string, string | undefined>>;

const PART_OF = '(?:(?:the |that )?(?:(?:early|late) )?{:pod}(?: hours)? of(?: the)? )?';
const WHICH =
  '(?:(?<which>last|next|this past|this coming|this|the following|the coming|the previous|the past|past|coming) )';
const YEAR_SAID =
  '(?: (?:of |in )?(?<yearSaid>last year|this year|next year|that (?:same )?year|the (?:same|following|previous|next) year))?';

/** What comes round and leaves its year, or its week, to the reader. */
export const CYCLIC_RULES: readonly TimeRule[] = [
  {
    name: 'month and day',
    pattern: `${PART_OF}(?:{wd},? )?{stretch}?${'{:mon}'} (?:the )?(?<day>{day}|{ordinalWord})(?! ?(?:[ap]\\.?m|o'clock))${YEAR_SAID}`,
    meaning: (groups) => monthAndDay(groups),
  },
  {
    name: 'day and month',
    pattern: `${PART_OF}(?:{wd},? )?(?:the )?{stretch}?(?<day>{day}|{ordinalWord})(?: of)? {:mon}${YEAR_SAID}`,
    meaning: (groups) => monthAndDay(groups),
  },
  {
    name: 'first day of a range',
    pattern: '(?:the )?(?<day>{day})(?= ?(?:[-–/]| and | to | or ) ?{day}(?: of)? {:mon}\\b)',
    meaning: (groups) => monthAndDay(groups),
  },
  {
    name: 'last day of a range',
    pattern:
      '(?<=\\b{:mon} \\d{1,2}(?:st|nd|rd|th)? ?(?:[-–/]| and | to | or ) ?)(?<day>{day})(?!,? ?(?:{year}|{mon}))',
    meaning: (groups) => monthAndDay(groups),
  },
  {
    name: 'last day of a range and its year',
    pattern: '(?<=\\b{:mon} \\d{1,2}(?:st|nd|rd|th)? ?(?:[-–/]| and | to | or ) ?)(?<day>{day}),? (?<year>{year})',
    meaning: ({ mon, day, year }) => {
      const month = properMonth(mon);
      return month === null ? null : date({ year: Number(year), month, day: dayNumber(day) });
    },
  },
  {
    name: 'which month',
    pattern: `(?:(?:early|late|earlier|later) )?${WHICH}{:month}`,
    meaning: ({ which, month }) => {
      const number = properMonth(month);
      return number === null ? null : cyclic({ month: number, which: whichOf(which!) });
    },
  },
  {
    name: 'month',
    pattern: `{stretch}?{:month}${YEAR_SAID}`,
    meaning: (groups, place) => month(groups, place),
  },
  {
    name: 'which weekday',
    pattern: `(?:(?:early|late|earlier|later) )?${WHICH}{:weekday}(?: {:pod})?`,
    meaning: ({ which, weekday, pod }) =>
      proper(weekday!)
        ? cyclic({ weekday: weekdayNumber(weekday!), which: whichOf(which!), clock: clockOfPart(pod) })
        : null,
  },
  {
    name: 'weekday',
    pattern: '(?:(?:early|late|earlier|later|mid)[- ](?:on )?)?{:weekday}(?: (?:the )?{:pod})?',
    meaning: ({ weekday, pod }) =>
      proper(weekday!) ? cyclic({ weekday: weekdayNumber(weekday!), clock: clockOfPart(pod) }) : null,
  },
  {
    name: 'which season',
    pattern: `(?:(?:early|late|earlier|later) )?${WHICH}{:season}`,
    meaning: ({ which, season }) => cyclic({ part: seasonMark(season!), which: whichOf(which!) }),
  },
  {
    name: 'season',
    pattern: `(?:the )?(?:(?:early|late|mid|middle)(?: of| in)?[- ](?:the )?)?{:season}${YEAR_SAID}`,
    meaning: (groups, place) => season(groups, place),
  },
  {
    name: 'feast',
    pattern: `(?:${WHICH})?{:holiday}(?: {:pod})?${YEAR_SAID}`,
    meaning: ({ which, holiday, pod, yearSaid }) => {
      const feast = holidayNamed(holiday!);
      if (feast === null) return null;
      return cyclic({
        holiday: feast,
        which: yearSaid ? yearOf(yearSaid) : whichOf(which ?? 'bare'),
        clock: clockOfPart(pod),
      });
    },
  },
  {
    name: 'quarter of a year said',
    pattern:
      "(?:(?<yearSaid>last year|this year|next year)['’]s )?(?:(?:the )?(?:fiscal[- ])?(?<nth>first|second|third|fourth|final|1st|2nd|3rd|4th)(?:[- ]fiscal)? quarters?|(?:fiscal[- ])?(?<hyphened>first|second|third|fourth)-quarter)" +
      '(?: (?:of |in )?(?<later>last year|this year|next year|the (?:fiscal )?year|a year (?:earlier|ago)))?',
    meaning: (groups) => quarter(groups),
  },
];

function monthAndDay(groups: Groups): CyclicMeaning | null {
  const month = properMonth(groups.mon);
  const day = dayNumber(groups.day);
  if (month === null || day === null) return null;
  return cyclic({
    month,
    day,
    which: groups.yearSaid ? yearOf(groups.yearSaid) : 'bare',
    clock: clockOfPart(groups.pod),
  });
}

function month(groups: Groups, place: Place): CyclicMeaning | null {
  const number = properMonth(groups.month);
  if (number === null || !isMonth(groups.month!, place)) return null;
  return cyclic({ month: number, which: groups.yearSaid ? yearOf(groups.yearSaid) : 'bare' });
}

/** "May" at the head of a sentence is the verb; "April Jones", "June Carter", "Mr. March" are people. */
function isMonth(name: string, { text, start, end }: Place): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 14);
  const led =
    /(?:\b(?:in|since|until|till|by|from|to|and|of|through|for|during|between|before|after|or|last|next|this|early|late|mid|each|every)|mid-|[,–-]) ?$/i.test(
      before,
    );
  if (name === 'May' || name === 'March')
    return led || /[A-Za-z\s-]{4,}/.test(text.slice(start, end).replace(name, ''));
  if (/\b(?:Ms|Mrs|Mr|Dr|[Mm]iss|[Aa]unt)\.? $/.test(before)) return false;
  if (
    /^(?:April|June|August)$/.test(name) &&
    /^ [A-Z][a-z]+/.test(after) &&
    !/\b(?:in|since|until|by|from|of|this|last|next|early|late|mid)[ -]$/i.test(before)
  )
    return false;
  return true;
}

function season({ season: name, yearSaid }: Groups, place: Place): CyclicMeaning | null {
  const before = place.text.slice(Math.max(0, place.start - 10), place.start);
  const after = place.text.slice(place.end, place.end + 10);
  const words = place.text.slice(place.start, place.end);
  const led = /\b(?:in|by|during|of|since|until|last|every|each) $/i.test(before) || /^(?:early|late|mid)/i.test(words);
  const form = name!.toLowerCase();
  if (form === 'fall' && (!led || /^ (?:of|into|out|in)\b/.test(after))) return null;
  if (form === 'spring' && !led && !/^the /i.test(words)) return null;
  if (/^ (?:Olympics?|Games|Palace|Street|Hill|Wheat|Paralympics?)/.test(after)) return null;
  return cyclic({ part: seasonMark(form), which: yearSaid ? yearOf(yearSaid) : 'bare' });
}

function quarter({ nth, hyphened, yearSaid, later }: Groups): CyclicMeaning | null {
  const word = (nth ?? hyphened)!.toLowerCase();
  const part = `Q${word === 'final' ? 4 : ordinal(word)}`;
  const said = yearSaid ?? later;
  return cyclic({ part, which: said === undefined ? 'bare' : yearOf(said) });
}

function whichOf(word: string): CyclicMeaning['which'] {
  const form = word.toLowerCase();
  if (/last|past|previous/.test(form)) return 'last';
  if (/next|coming|following/.test(form)) return 'next';
  return form === 'this' ? 'this' : 'bare';
}

/** Which year "last year", "that year" and the like mean. */
function yearOf(said: string): YearSaid {
  if (/last/i.test(said)) return { fromReport: -1 };
  if (/this|the fiscal year|the year/i.test(said)) return { fromReport: 0 };
  if (/^next/i.test(said)) return { fromReport: 1 };
  if (/previous|ago|earlier/i.test(said)) return { fromMentioned: -1 };
  return { fromMentioned: /next|following/i.test(said) ? 1 : 0 };
}

function proper(name: string): boolean {
  return /^[A-Z]/.test(name);
}
