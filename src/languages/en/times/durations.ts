import type { TimeMeaning, TimeRule } from '../../time-meaning.ts';
import { seasonMark, timeUnit, weekdayNumber } from '../calendar.ts';
import { parseNumber } from '../numbers.ts';
import { count, duration, fixed, properMonth, relative } from './meanings.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** Lengths of time and what happens again and again. */
export const DURATION_RULES: readonly TimeRule[] = [
  {
    name: 'length as an adjective',
    pattern:
      '{approx}?(?<count>{number}|{vague})[- ](?<unit>{singleUnit})(?:[- ]long)?(?![- ](?:old|ago|earlier|later)\\b)',
    meaning: ({ count: words, unit }) =>
      /^an?$|^one$/i.test(words!) || timeUnit(unit!) === 'quarter' || timeUnit(unit!) === 'second'
        ? null
        : fixedLength(words!, unit!),
  },
  {
    name: 'so many units',
    pattern:
      '{approx}?(?:(?:the )?(?:last|past|next|first|previous|following|coming|latest|final|preceding|initial|subsequent|remaining|opening|other|same) |the |these |those )?' +
      '(?:full )?(?<count>{number}|{vague})(?: more| full| straight| consecutive| long| whole| trading| additional| calendar| further| business| working| previous| past)?[- ](?<unit>{units})(?:[- ]long)?(?: or so| or more)?(?![- ]old\\b)' +
      '(?<tail> of (?:the (?:{month} |{weekday} )?(?:year|month|season)|(?:{month} )?{year}|{month}))?',
    meaning: (groups, { text, start, end }) => lengthOf(groups, text.slice(start, end)),
  },
  {
    name: 'between so many units',
    pattern:
      '{approx}?(?:(?:the )?(?:last|past|next|first|coming) )?(?:between )?(?<low>{number})(?: to | or | and |-|–)(?<count>{number})(?: more)?[- ](?<unit>{unit})(?:[- ]long)?',
    meaning: ({ count: words, unit }) => fixedLength(words!, unit!),
  },
  {
    name: 'a unit',
    pattern:
      '{approx}?(?<count>an?|one|half an?|half a|a half|a full|an entire|a whole|a single)[- ](?<unit>second|minute|hour|day|week|fortnight|month|quarter|year|decade|century)(?: and a half(?!\\w))?(?:[- ]long)?(?: or so| or more| or two)?(?![- ](?:old|ago|earlier|later|before|after)\\b)',
    meaning: (groups, { text, start, end }) => oneUnit(groups, text.slice(start, end)),
  },
  {
    name: 'units',
    pattern:
      '(?:(?:many|the) )?(?:more )?(?<unit>hours|days|weeks|months|years|decades|centuries)(?:[- ]long)?(?! (?:later|earlier|ago|before|after)\\b)',
    meaning: ({ unit }, { text, start }) =>
      /\d[ -]?$|\w-$/.test(text.slice(Math.max(0, start - 3), start))
        ? null
        : fixed('DURATION', duration(null, timeUnit(unit!)!)),
  },
  {
    name: 'recent or coming units',
    pattern:
      '(?:the )?(?<when>recent|past|previous|coming|future)(?: few)? (?<unit>hours|days|weeks|months|quarters|years|decades)(?: and (?:months|years))?',
    meaning: ({ when, unit }) => {
      if (/coming|future/i.test(when!)) return fixed('DATE', 'FUTURE_REF');
      return fixed('DURATION', duration(null, timeUnit(unit!)!));
    },
  },
  {
    name: 'the past or next unit',
    pattern:
      '(?:the )?(?:past|last|next) (?<unit>day|week|month|year|decade|century)(?: or so| or two| of (?:(?:{month} )?{year}|{month}))?',
    meaning: ({ unit }, { text, start }) => {
      const words = text.slice(start, start + 12);
      if (!/^(?:the )/i.test(words)) return null;
      return fixed('DURATION', duration(1, timeUnit(unit!)!));
    },
  },
  {
    name: 'length of a unit',
    pattern: '(?:day|week|month|year|decade|century|hour)[- ]long',
    meaning: (_, { text, start }) => fixed('DURATION', duration(1, timeUnit(/^\w+/.exec(text.slice(start))![0])!)),
  },
  {
    name: 'each unit',
    pattern:
      '(?:each|every)(?: (?<count>{number}|other|few|single))? (?<unit>{unit}|morning|evening|night|afternoon|weekend)(?! (?:ago|earlier|later)\\b)',
    meaning: (groups) => each(groups),
  },
  {
    name: 'each weekday or month',
    pattern: '(?:each|every) (?:(?<weekday>{weekday})|(?<month>{month})|(?<season>{season}))',
    meaning: ({ weekday, month, season }) => {
      if (weekday) return fixed('SET', `XXXX-WXX-${weekdayNumber(weekday)}`);
      if (season) return fixed('SET', `XXXX-${seasonMark(season)}`);
      const number = properMonth(month);
      return number === null ? null : fixed('SET', `XXXX-${String(number).padStart(2, '0')}`);
    },
  },
  {
    name: 'weekdays',
    pattern: '(?:(?<weekday>{weekday})s(?: {pod}s?)?|(?<night>{weekday}) {pod}s)',
    meaning: ({ weekday, night }) =>
      /^[A-Z]/.test((weekday ?? night)!) ? fixed('SET', `XXXX-WXX-${weekdayNumber((weekday ?? night)!)}`) : null,
  },
  {
    name: 'times a unit',
    pattern:
      '(?:once|twice|(?:three|four|five|six|seven|eight|nine|ten) times|\\d{1,3} times) (?:a|an|each|every|per) (?<unit>hour|day|week|month|year|decade)',
    meaning: ({ unit }) => fixed('SET', duration(1, timeUnit(unit!)!)),
  },
  {
    name: 'per unit',
    pattern: 'per (?<unit>hour|day|week|month|year|annum)',
    meaning: ({ unit }) => fixed('SET', duration(1, timeUnit(unit === 'annum' ? 'year' : unit!)!)),
  },
  {
    name: 'adverb of return',
    pattern: '(?<word>daily|weekly|hourly|annually|nightly)',
    meaning: ({ word }, { text, start }) =>
      /^[A-Z]/.test(word!) && /[A-Za-z,] $/.test(text.slice(Math.max(0, start - 2), start))
        ? null
        : fixed('SET', RETURN[word!.toLowerCase()]!),
  },
];

const RETURN: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'XXXX-XX-XXTNI',
  weekly: 'P1W',
  hourly: 'PT1H',
  annually: 'P1Y',
};

function lengthOf({ count: words, unit, tail }: Groups, whole: string): TimeMeaning | null {
  if (
    timeUnit(unit!) === 'quarter' &&
    !/\b(?:last|past|next|first|straight|consecutive|previous|several|few|recent)\b/i.test(whole)
  )
    return null;
  if (tail !== undefined && !/^(?:the )?(?:first|last|final|opening)/i.test(whole)) return null;
  return fixedLength(words!, unit!);
}

function fixedLength(words: string, unitWord: string): TimeMeaning | null {
  const unit = timeUnit(unitWord)!;
  const number = count(words.replace(/^(?:the )?(?:first|last|next|past) /i, ''));
  if (unit === 'decade' && number !== null) return fixed('DURATION', duration(number * 10, 'year'));
  return fixed('DURATION', duration(number, unit));
}

function oneUnit({ count: words, unit }: Groups, whole: string): TimeMeaning | null {
  const kind = timeUnit(unit!)!;
  if (kind === 'second' || (kind === 'quarter' && !/^(?:one|half)/i.test(whole))) return null;
  if (/ or two$/.test(whole)) return fixed('DURATION', duration(null, kind));
  const half = /half/i.test(words!);
  const number = (half ? 0.5 : 1) + (/and a half$/.test(whole) ? 0.5 : 0);
  if (/^one day$/i.test(whole)) return fixed('DURATION', 'P1D');
  if (unit === 'fortnight') return fixed('DURATION', 'P2W');
  return fixedLength(String(number), unit!);
}

function each({ count: words, unit }: Groups): TimeMeaning | null {
  const kind = timeUnit(unit!);
  if (kind === null)
    return fixed('SET', `XXXX-XX-XX${{ m: 'TMO', a: 'TAF', e: 'TEV', n: 'TNI' }[unit![0]!.toLowerCase()]}`);
  const number = words === undefined || words === 'single' ? 1 : words === 'other' ? 2 : parseNumber(words);
  return fixed('SET', duration(number, kind));
}

/** Words for a time that nothing places more closely. */
export const VAGUE_RULES: readonly TimeRule[] = [
  {
    name: 'now',
    pattern:
      '(?:right now|just now|now|currently|current|nowadays|these days|at present|the present(?: time)?|the time being|at the moment)(?![- ]?(?:defunct|famous|that)\\b)',
    meaning: (_, { text, end }) => (/^-(?!day)/.test(text.slice(end, end + 4)) ? null : fixed('DATE', 'PRESENT_REF')),
  },
  {
    name: 'lately',
    pattern:
      '(?:(?:more|most|as) )?(?:recently|lately)|(?:the )?recent past|(?:the )?past(?= \\w+ (?:was|were|had)\\b)|recent',
    meaning: () => fixed('DATE', 'PAST_REF'),
  },
  {
    name: 'the past, the future',
    pattern:
      '(?:the (?:distant |recent )?past(?![- ]\\w)|(?:the )?(?:near |foreseeable |immediate |distant |not[- ]too[- ]distant )?future|the (?:short|near|medium) term)',
    meaning: (_, { text, start, end }) =>
      fixed('DATE', /past$/i.test(text.slice(start, end)) ? 'PAST_REF' : 'FUTURE_REF'),
  },
  {
    name: 'some time ahead',
    pattern: '(?:as soon as possible|the (?:days|weeks|months|years) ahead|a later date)',
    meaning: () => fixed('DATE', 'FUTURE_REF'),
  },
];

/** What guidelines for histories count (Ferro et al. 2005, TIDES standard, section 3.2), and news leaves alone. */
export const NARRATIVE_RULES: readonly TimeRule[] = [
  { name: 'former', pattern: 'former', meaning: () => fixed('DATE', 'PAST_REF') },
  {
    name: 'time told of',
    pattern: '(?:this|that|the same|the)(?: very)? (?:time|period|date|moment)',
    meaning: () => relative('day', 0, { anchor: 'mentioned' }),
  },
];
