import { multiplier, parseNumber, SMALL_NUMBER_WORD } from '../numbers.ts';

/** A number as it stands in a text. */
export interface NumberFound {
  readonly end: number;
  readonly value: number;
  /** Whether it is written in figures; words below a hundred need a noun to count. */
  readonly figures: boolean;
  /** What its last word multiplies by ("million"), for the lower end of a range; 1 for none. */
  readonly scale: number;
  /** Whether a short `m` was taken for million, which it is only of money and of people. */
  readonly shortMillion: boolean;
}

const SCALE = '(?:hundred|thousand|million|billion|trillion|lakh|lac|crore|dozen)';
const SHORT: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  mln: 'million',
  b: 'billion',
  bn: 'billion',
  bln: 'billion',
  t: 'trillion',
  tn: 'trillion',
  trn: 'trillion',
  cr: 'crore',
};

const FIGURES = new RegExp(
  '(?:\\d{1,3}(?:,\\d{2,3})+|\\d{1,3}(?:[\\u00a0\\u202f]\\d{3})+|\\d{1,15})(?:\\.\\d{1,9})?(?: \\d\\/\\d(?!\\d)|[½¼¾⅓⅔⅛]| and a half(?!\\p{L}))?' +
    `(?:(?<scale>(?:[\\s\\u00a0]?${SCALE}(?![\\p{L}-]|s of)|-${SCALE}(?!\\p{L}|s of)){1,2})|[\\s\\u00a0]?(?<short>mn|mln|bn|bln|trn|tn|cr)(?![\\p{L}\\d])|(?<glued>[kmbt])(?![\\p{L}\\d²³/]))?`,
  'iuy',
);

const WORD = `(?:${SMALL_NUMBER_WORD}|hundred|thousand|million|billion|trillion|dozen|lakh|crore)(?![\\p{L}])`;
const WORDS = new RegExp(
  `(?:(?:half|a half|a quarter of)(?: an?)?[ -]${SCALE}(?!\\p{L})|(?:an? )?(?:${WORD})(?:[ -](?:${WORD})|(?<=hundred|thousand|million|billion) and (?:${WORD})){0,7}(?: and a half(?: ${SCALE}(?!\\p{L}))?)?)`,
  'iuy',
);

/** The number that begins at `start`, in figures or words; `null` where none does. Linear: every part is bounded. */
export function numberAt(text: string, start: number): NumberFound | null {
  const code = text.charCodeAt(start);
  return code >= 48 && code <= 57 ? inFigures(text, start) : inWords(text, start);
}

function inFigures(text: string, start: number): NumberFound | null {
  FIGURES.lastIndex = start;
  const match = FIGURES.exec(text);
  if (match === null) return null;
  const { scale, short, glued } = match.groups!;
  const mark = (short ?? glued)?.toLowerCase();
  const digits = match[0]
    .slice(0, match[0].length - (scale ?? short ?? glued ?? '').length)
    .replace(/[\u00a0\u202f](?=\d{3})/g, '')
    .trim();
  const words = `${digits} ${scale ?? (mark === undefined ? '' : SHORT[mark])}`;
  const value = parseNumber(words.trim());
  if (value === null) return null;
  return { end: start + match[0].length, value, figures: true, scale: scaleOf(words), shortMillion: glued === 'm' };
}

function inWords(text: string, start: number): NumberFound | null {
  WORDS.lastIndex = start;
  const match = WORDS.exec(text);
  if (match === null) return null;
  const value = wordsValue(match[0].toLowerCase());
  if (value === null) return null;
  return { end: start + match[0].length, value, figures: false, scale: scaleOf(match[0]), shortMillion: false };
}

function wordsValue(words: string): number | null {
  const quarter = /^a quarter of an? (\w+)$/.exec(words);
  if (quarter) return 0.25 * multiplier(quarter[1]!)!;
  return parseNumber(words);
}

function scaleOf(words: string): number {
  return multiplier(/\p{L}+$/u.exec(words.trim().toLowerCase())?.[0] ?? '') ?? 1;
}

/** Open numbers ("tens of thousands", "several hundred"): the least that they can mean. */
const OPEN =
  /(?:(?<vague>several|a few) (?<scale>dozen|hundred|thousand|million|billion)|(?<tens>tens|dozens|scores|hundreds|thousands|millions) of (?<of>thousands|millions|billions)|(?<plain>dozens|scores|hundreds|thousands|millions|billions|trillions))(?!\p{L})/iuy;

/** An open number that begins at `start`, by its least value; `null` where none does. */
export function openNumberAt(text: string, start: number): { readonly end: number; readonly value: number } | null {
  OPEN.lastIndex = start;
  const match = OPEN.exec(text);
  if (match === null) return null;
  const { tens, of, plain, vague, scale } = match.groups!;
  if (vague !== undefined) return { end: start + match[0].length, value: 2 * multiplier(scale!.toLowerCase())! };
  const value = tens === undefined ? least(plain!) : least(tens) * least(of!);
  return { end: start + match[0].length, value };
}

function least(plural: string): number {
  const form = plural.toLowerCase().slice(0, -1);
  return form === 'ten' ? 10 : multiplier(form)!;
}
