import type { RelativeMeaning, TimeMeaning, TimeRule, TimeUnit } from '../../time-meaning.ts';
import { timeUnit } from '../calendar.ts';
import { clockOfPart, count, date, duration, fixed, relative } from './meanings.ts';

type Groups = Readonly<Record<string, string | undefined>>;

const EARLY = '(?:(?:very )?(?:early|late|earlier|later|mid|sometime)(?: in| on)?[- ])?';
const END_OF =
  '(?:(?:the )?(?:beginning|start|end|middle|close|latter part|early part|first half|second half|last half|rest|remainder) of )?';
const DAY_SHIFT: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

/** Times told from the day of the report, or from the time last told of. */
export const RELATIVE_RULES: readonly TimeRule[] = [
  {
    name: 'today, yesterday, tomorrow',
    pattern: `(?:(?:{:pod}|mid-{:pod2=pod}) )?${EARLY}(?<day>today|yesterday|tomorrow|tonight)(?: {:pod3=pod})?`,
    meaning: ({ day, pod, pod2, pod3 }) => {
      const form = day!.toLowerCase();
      return relative('day', DAY_SHIFT[form]!, {
        clock: form === 'tonight' ? 'TNI' : clockOfPart(pod ?? pod2 ?? pod3),
      });
    },
  },
  {
    name: 'part of a day near',
    pattern: `${EARLY}(?<which>this|last|that(?: same)?|the next|the following|the previous) (?<mid>early |late |mid-)?{:pod}`,
    meaning: ({ which, pod }) => {
      const form = which!.toLowerCase();
      const clock = clockOfPart(pod);
      if (form === 'this') return relative('day', 0, { clock });
      if (form === 'last') return relative('day', -1, { clock });
      return relative('day', form.startsWith('that') ? 0 : form === 'the previous' ? -1 : 1, {
        anchor: 'mentioned',
        clock,
      });
    },
  },
  {
    name: 'unit near the report',
    pattern: `${EARLY}${END_OF}(?<which>last|this|next|this past|this coming|the current|the present|the coming|the latest|last|past|current)(?: fiscal| calendar| full| same)? (?<unit>week|weekend|month|quarter|year|decade|century)`,
    meaning: ({ which, unit }) => nearReport(which!, timeUnit(unit!)!),
  },
  {
    name: 'unit near the time told of',
    pattern: `${EARLY}${END_OF}(?<which>that(?: same| very)?|the same|the following|the next|the previous|the preceding|the prior|the ensuing) (?<unit>day|week|weekend|month|quarter|year|decade|century)`,
    meaning: ({ which, unit }) => nearMentioned(which!, timeUnit(unit!)!),
  },
  {
    name: 'day before or after',
    pattern:
      '(?:the|a) day (?:(?<side>before|after) (?<named>yesterday|tomorrow)|(?<edge>before|after)(?=[^\\S\\n]*(?:[.,;:)”"]|$))|(?<counted>earlier|later))',
    meaning: ({ side, edge, counted: told }) => {
      if (side) return relative('day', /before/i.test(side) ? -2 : 2);
      return relative('day', /before|earlier/i.test((edge ?? told)!) ? -1 : 1, { anchor: 'mentioned', counted: true });
    },
  },
  {
    name: 'so long ago',
    pattern:
      '{approx}?(?<count>{number}|{vague}|an?|half an?)(?:[- ](?<unit>{unit})(?: or so)? ago)(?: today| (?:last |this )?{weekday})?',
    meaning: (groups) => counted(groups, -1, 'report'),
  },
  {
    name: 'units ago',
    pattern: '(?:{unit}|years and years) ago',
    meaning: () => fixed('DATE', 'PAST_REF'),
  },
  {
    name: 'so long from now',
    pattern: '{approx}?(?<count>{number}|an?)[- ](?<unit>{unit})(?: or so)? (?:from now|from today|hence)',
    meaning: (groups) => counted(groups, 1, 'report'),
  },
  {
    name: 'so long before or after what was told of',
    pattern:
      '{approx}?(?<count>{number}|{vague}|an?|half an?|the)[- ](?<unit>{unit})(?: or so)? (?<side>earlier|before(?= *(?:[.,;:]|$))|previously|prior(?! to)|later|after(?:wards?|(?= *(?:[.,;:]|$))))',
    meaning: (groups) =>
      counted(groups, /^(?:earlier|before|previously|prior)/i.test(groups.side!) ? -1 : 1, 'mentioned'),
  },
  {
    name: 'units before or after what was told of',
    pattern: '(?<unit>days|weeks|months|years|hours|decades) (?<side>earlier|later)',
    meaning: ({ side }) => fixed('DATE', side === 'earlier' ? 'PAST_REF' : 'FUTURE_REF'),
  },
  {
    name: 'period a year before',
    pattern:
      '(?:(?:the )?(?:comparable |corresponding |same )?year[- ](?:earlier|ago|before) (?:period|quarter|(?:first|second|third|fourth)[- ]quarter|month|level|(?:three|six|nine) months|half)|year[- ](?:earlier|ago))',
    meaning: () => relative('year', -1, { anchor: 'mentioned', counted: true }),
  },
  {
    name: 'period of last year',
    pattern:
      '(?:the )?(?:corresponding|comparable|same|equivalent|like) (?:period|quarter|month|week|day)(?: of| in)?(?: (?:a year (?:ago|earlier)|last year|the (?:previous|prior) year))',
    meaning: () => relative('year', -1, { anchor: 'mentioned', counted: true }),
  },
  {
    name: 'end of the unit',
    pattern: "(?:around )?(?<unit>year|month|quarter|week)(?:['’]s|[- ]) ?end(?![- ]to|[- ]of)",
    meaning: ({ unit }) => relative(timeUnit(unit!)!, 0, { anchor: unit === 'year' ? 'report' : 'mentioned' }),
  },
  {
    name: 'period of a year',
    pattern: '(?:the |its )?(?<year>{year})(?:[- ](?:period|quarter|half|month))',
    meaning: ({ year }) => date({ year: Number(year) }),
  },
  {
    name: 'year or quarter under report',
    pattern: `${END_OF}the (?:(?:full|fiscal|latest|entire|whole|calendar) )?(?<unit>quarter|year|month|week|weekend|period)(?:[- ]end)?(?! ?[- ](?:old|long|to|ago|earlier)| [IVX])`,
    meaning: ({ unit }, { text, start, end }) =>
      /^[A-Z]/.test(unit!) ? null : underReport(unit!, text.slice(start, end), text.slice(end, end + 10)),
  },
];

function nearReport(which: string, unit: TimeUnit): RelativeMeaning {
  const form = which.toLowerCase();
  if (/last|past/.test(form)) return relative(unit, -1);
  if (form === 'the latest') return relative(unit, -1);
  return relative(unit, /next|coming/.test(form) ? 1 : 0);
}

function nearMentioned(which: string, unit: TimeUnit): RelativeMeaning {
  const form = which.toLowerCase();
  const shift = /previous|preceding|prior/.test(form) ? -1 : /next|following|ensuing/.test(form) ? 1 : 0;
  return relative(unit, shift, { anchor: 'mentioned' });
}

function counted(groups: Groups, direction: 1 | -1, anchor: 'report' | 'mentioned'): TimeMeaning | null {
  const unit = timeUnit(groups.unit!)!;
  const words = groups.count!.toLowerCase();
  const number = words === 'the' ? 1 : /half an?$/.test(words) ? 0.5 : count(words);
  if (number === null) return fixed('DATE', direction < 0 ? 'PAST_REF' : 'FUTURE_REF');
  if (number > 9999) return fixed('DURATION', duration(number, unit));
  return relative(unit, direction * number, { anchor, counted: true });
}

function underReport(unit: string, words: string, after: string): TimeMeaning | null {
  if (unit === 'year' && /^ (?:ended|ending|to \w|that ended)/.test(after)) return fixed('DURATION', 'P1Y');
  const told = unit === 'period' ? 'quarter' : timeUnit(unit)!;
  if (unit === 'period') return /latest/i.test(words) ? relative(told, 0, { anchor: 'mentioned' }) : null;
  if (told === 'weekend') return relative(told, -1);
  if (told === 'quarter') return relative(told, 0, { anchor: 'mentioned' });
  return relative(told, 0, { anchor: told === 'month' ? 'mentioned' : 'report' });
}
