import { fraction, parseNumber, SMALL_NUMBER_WORD } from '../numbers.ts';

/** A part of something. */
export interface FractionFound {
  readonly end: number;
  readonly value: number;
}

const OF_WHAT = '(?=[\\s\\u00a0](?:of|the|its|their|his|her|our|all)(?!\\p{L}))';
const PART = '(?:half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?';

const NAMED = new RegExp(
  `(?:(?<many>${SMALL_NUMBER_WORD}|\\d)[\\s-](?<parts>${PART})(?:(?![\\p{L}-])|(?=-of-))|(?:a|one)[\\s-](?<one>${PART})(?=[\\s\\u00a0]of(?!\\p{L}))|(?<half>half)${OF_WHAT}|(?<over>\\d{1,2})\\/(?<under>\\d{1,2})(?=[\\s\\u00a0]of(?!\\p{L})))`,
  'iuy',
);
const RATIO = new RegExp(
  `(?<some>${SMALL_NUMBER_WORD}|\\d{1,3})[\\s-](?:in|out of|of)(?: every)?[\\s-](?<all>${SMALL_NUMBER_WORD}|\\d{1,5})(?![\\p{L}\\d:%])`,
  'iuy',
);

/** "two-thirds", "a quarter of", "half of", "one in five" at `start`, as a share; `null` where none begins there. */
export function fractionAt(text: string, start: number): FractionFound | null {
  return namedAt(text, start) ?? ratioAt(text, start);
}

function namedAt(text: string, start: number): FractionFound | null {
  NAMED.lastIndex = start;
  const match = NAMED.exec(text);
  if (match === null) return null;
  const { many, parts, one, half, over, under } = match.groups!;
  const end = start + match[0].length;
  if (over !== undefined) return Number(over) < Number(under) ? { end, value: Number(over) / Number(under) } : null;
  if (half !== undefined)
    return /\b(?:first|second|other|better|latter|last|top|bottom) $/i.test(text.slice(Math.max(0, start - 8), start))
      ? null
      : { end, value: 0.5 };
  const word = (parts ?? one)!
    .toLowerCase()
    .replace(/halves/, 'half')
    .replace(/s$/, '');
  const value = fraction(word);
  const count = many === undefined ? 1 : parseNumber(many);
  if (value === null || count === null || (count > 1 && !/s$/i.test(parts!)) || count * value > 1) return null;
  return { end, value: count * value };
}

/** "1 in 5" is a share; "7 of 12" too, where less than all are told of. "one in two" needs no noun. */
function ratioAt(text: string, start: number): FractionFound | null {
  RATIO.lastIndex = start;
  const match = RATIO.exec(text);
  if (match === null) return null;
  const some = parseNumber(match.groups!.some!);
  const all = parseNumber(match.groups!.all!);
  if (some === null || all === null || some >= all || some === 0) return null;
  if (/\bof\b/.test(match[0]) && !/out of/i.test(match[0])) return null;
  if (/\bin\b/i.test(match[0]) && (all > 1000 || (all > 31 && all % 10 !== 0))) return null;
  return { end: start + match[0].length, value: some / all };
}
