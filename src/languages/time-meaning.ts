/**
 * What the words of a temporal expression say by themselves, before the day of the report or the text around them is
 * brought in. A language's rules make these; `src/read/times` resolves them, and knows no language.
 */
export type TimeMeaning = DateMeaning | CyclicMeaning | RelativeMeaning | FixedMeaning;

export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** A place in the calendar that tells its year, or leans on another year that is told. */
export interface DateMeaning {
  readonly is: 'date';
  /** Astronomers' count is not used: with `era` `BC`, 490 is 490 BC; `null` leaves the era to the text. A decade is its first year, a century likewise. */
  readonly year: number;
  readonly era: 'AD' | 'BC' | null;
  /** How much the words tell of the year: 194 for the 1940s has three digits, 19 for the twentieth century two. */
  readonly yearDigits: 4 | 3 | 2;
  readonly month: number | null;
  readonly day: number | null;
  /** A season, quarter or half in place of a month, as TIMEX3 writes it: `SU`, `Q3`, `H1`. */
  readonly part: string | null;
  readonly clock: Clock | null;
}

/** Something that comes round: a weekday, a month, a day of a month, a season, a quarter, a feast. */
export interface CyclicMeaning {
  readonly is: 'cyclic';
  readonly weekday: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly part: string | null;
  readonly holiday: Holiday | null;
  /** `bare` leaves it to tense and text; `last`, `next` and `this` as the words say; else its year is told. */
  readonly which: 'bare' | 'last' | 'next' | 'this' | YearSaid;
  readonly clock: Clock | null;
}

/** A year, or so many years from that of the report ("last year") or the one last told of ("that year"). */
export type YearSaid = { readonly year: number } | { readonly fromReport: number } | { readonly fromMentioned: number };

/** So many units from the day of the report, or from the time last told of. */
export interface RelativeMeaning {
  readonly is: 'relative';
  readonly unit: TimeUnit;
  readonly shift: number;
  readonly anchor: 'report' | 'mentioned';
  /** Whether the shift was counted out ("two years ago") rather than named ("last year"). */
  readonly counted: boolean;
  readonly clock: Clock | null;
  /** A part of the unit reached: `Q3` of last year, `WE` of this week; `null` for the whole. */
  readonly part: string | null;
}

/** What needs no context: durations, sets and the three references to an unspecified time. */
export interface FixedMeaning {
  readonly is: 'fixed';
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
}

/** The time of a day: `T14:30`, `TMO`, `T09:00` in TIMEX3; seconds are left out where the words do. */
type Clock = string;

/** A feast by its rule. `nth` counts from the end when negative; weekdays run from 1, Monday, to 7. */
export type Holiday =
  | { readonly rule: 'fixed'; readonly month: number; readonly day: number }
  | { readonly rule: 'weekday of month'; readonly month: number; readonly weekday: number; readonly nth: number }
  | { readonly rule: 'easter'; readonly offset: number };

/** One row of a language's list of rules. */
export interface TimeRule {
  /** For a reader: `month, day and year`. */
  readonly name: string;
  /** A regular expression in which `{…}` stands for one of the language's pieces and a blank for white space. */
  readonly pattern: string;
  /** What the groups mean; `null` where the words turn out to be no time. */
  readonly meaning: (groups: Readonly<Record<string, string | undefined>>, place: Place) => TimeMeaning | null;
}

/** Where a rule matched, for rules that must look around. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Everything that reading times needs to know of a language. */
export interface TimeGrammar {
  /** In order: of matches of one length at one place, the first rule's stands. */
  readonly rules: readonly TimeRule[];
  /** Rules for texts that tell of the past at length (histories), tried after `rules`. */
  readonly narrativeRules: readonly TimeRule[];
  /** Sources of regular expressions by the name that stands in `{…}`. */
  readonly pieces: Readonly<Record<string, string>>;
  /** Words, lower case, of which an expression has at least one, beside numbers. */
  readonly cores: ReadonlySet<string>;
  /** The same for `narrativeRules`. */
  readonly narrativeCores: ReadonlySet<string>;
  /** Words, lower case, that an expression can begin with beside the cores and numbers. */
  readonly openers: ReadonlySet<string>;
  /** Words, lower case, that say of an act that it is planned: `scheduled`, `due`. */
  readonly plans: ReadonlySet<string>;
  /** Verbs in the present, lower case, that tell of speech and say nothing of when: `says`. */
  readonly tells: ReadonlySet<string>;
  /** Modal verbs, lower case, that speak of what lies ahead: `will`. Others leave it open. */
  readonly ahead: ReadonlySet<string>;
  /** Auxiliaries of the perfect, lower case: `has`. */
  readonly has: ReadonlySet<string>;
  /** Forms, lower case, of the verb that a passive or a continuous form is made with: `is`, `been`. */
  readonly being: ReadonlySet<string>;
  /** Those of them that put a continuous form in the past: `was`. */
  readonly wasBeing: ReadonlySet<string>;
  /** What makes a plan one of the past, right before it: `had`, `been`. */
  readonly hadBeen: readonly string[];
  /** Matches at the start of what follows a time where that belongs to the time: `’s` in "Tuesday’s vote". */
  readonly possessive: RegExp;
  /** Years that a text tells in figures, as a global expression. */
  readonly years: RegExp;
  /** Times that only news tells: weekdays, today; as a global expression. */
  readonly newsTimes: RegExp;
  /** Matches what may stand between a time of day and its day: `, `, ` on `. */
  readonly joint: RegExp;
}
