import type { Figure } from '../../../core/annotations.ts';
import { timeUnit } from '../calendar.ts';

type Bound = Figure['bound'];

/** Words before a number that say how it bounds, by what they mean. */
const BEFORE: readonly (readonly [words: string, bound: Bound])[] = [
  [
    'at least|no fewer than|not fewer than|no less than|not less than|over|well over|just over|a little over|slightly over|more than|well more than|slightly more than|' +
      'a little more than|just more than|above|just above|well above|upwards of|in excess of|exceeding|exceeds|exceeded|a minimum of|minimum|greater than|higher than|' +
      'better than|north of|topping|topped|tops|surpassing|surpassed|surpasses|passed|longer than|older than|larger than|bigger than|beyond|>|≥|min\\.',
    'at least',
  ],
  [
    'at most|at the most|no more than|not more than|less than|fewer than|under|just under|below|just below|well below|well under|up to|as many as|as much as|as high as|' +
      'a maximum of|maximum|not exceeding|not to exceed|lower than|short of|within|<|≤|max\\.',
    'at most',
  ],
  [
    'about|around|approximately|approx\\.|roughly|some|nearly|almost|close to|near|an estimated|estimated|estimated at|circa|ca\\.|c\\.|in the region of|in the order of|' +
      'on the order of|somewhere around|approaching|perhaps|maybe|more or less|practically|virtually|~|≈|an average of|averaging|a total of about|as few as|just about|only about|only around',
    'about',
  ],
];

const BOUND_OF: ReadonlyMap<string, Bound> = new Map(
  BEFORE.flatMap(([words, bound]) =>
    words.split('|').map((word): [string, Bound] => [word.replaceAll('\\', ''), bound]),
  ),
);

const BEFORE_PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<words>${[...BEFORE.flatMap(([words]) => words.split('|'))].sort((a, b) => b.length - a.length).join('|')})[\\s\\u00a0]?(?:[\\s\\u00a0](?:the|a|an)[\\s\\u00a0])?$`,
  'iu',
);

/** How far before a number its bound's first word may stand: "slightly more than the ". */
const REACH = 26;

/** What bounds a number that starts at `start`, and where those words start; `null` where nothing does. */
export function boundBefore(text: string, start: number): { readonly bound: Bound; readonly start: number } | null {
  const from = Math.max(0, start - REACH);
  const match = BEFORE_PATTERN.exec(text.slice(from, start));
  if (match === null) return null;
  const words = match.groups!.words!.toLowerCase().replace(/\s+/g, ' ');
  // "More than the $5 million that was asked for" is told of another sum.
  if (COMPARED.test(match[0]) && BOUND_OF.get(words) === 'at least') return null;
  if (words === 'short of' || (words === 'near' && /\bnear the $/.test(text.slice(from, start)))) return null;
  return { bound: BOUND_OF.get(words)!, start: from + match.index };
}

const COMPARED = /\bthe[\s\u00a0]$/i;

const AFTER =
  /(?:[\s\u00a0](?<least>or (?:more|above|over|higher|greater|older)|and (?:counting|over|above|up)|plus\b|at (?:the )?least)|(?<sign>\+(?!\d)|-plus\b)|[\s\u00a0](?<about>or so|or thereabouts)|[\s\u00a0](?<most>or (?:less|fewer|under|below|younger)|at (?:the )?most))/uy;

/** What bounds a number (with its unit) that ends at `end`, and where those words end; `null` where nothing does. */
export function boundAfter(text: string, end: number): { readonly bound: Bound; readonly end: number } | null {
  AFTER.lastIndex = end;
  const match = AFTER.exec(text);
  if (match === null) return null;
  const { least, sign, about } = match.groups!;
  const bound = (least ?? sign) !== undefined ? 'at least' : about !== undefined ? 'about' : 'at most';
  return { bound, end: end + match[0].length };
}

/** Whether "over" and "within" lead a stretch of time ("repaid over ten years") and not a bound ("for over ten years"). */
export function isStretch(text: string, start: number, unit: string | null): boolean {
  if (unit === null || timeUnit(unit) === null || !/^over /i.test(text.slice(start, start + 5))) return false;
  return !/\b(?:for|after|in|of|than|just|well|last(?:ed|ing|s)?|took|takes?|taken|be|was|been|to|spent|a little|slightly) $/i.test(
    text.slice(Math.max(0, start - 10), start),
  );
}
