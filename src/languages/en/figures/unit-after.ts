import { MONEY_SIGN, moneySign, unitNamed } from '../units.ts';

export interface UnitFound {
  readonly unit: string;
  readonly end: number;
  readonly hyphened: boolean;
}

/** The words after a number that can be its unit's: "km/h", "U.S. dollars", "cubic metres", "°C". */
const UNIT =
  /(?<joint>[\s\u00a0]{0,2}|-)(?<words>%|°(?:[\s\u00a0]?[CF](?!\p{L}))?|\p{L}[\p{L}.]*(?:\/h|[23²³])?(?:[\s\u00a0-]\p{L}+){0,2})(?![\p{L}\d])/uy;

/** The unit after a number; `null` where none is, and for short ones that are something else. */
export function unitAfter(text: string, end: number, value: number): UnitFound | null {
  UNIT.lastIndex = end;
  const match = UNIT.exec(text);
  if (match === null) return null;
  const { joint, words } = match.groups!;
  const degree = /^[CF](?![\p{L}-])/u.test(words!) ? degreeIn(text, end, value, words![0]!) : null;
  if (degree !== null) return { unit: degree, end: end + joint!.length + 1, hyphened: false };
  for (let tried = words!; tried !== ''; tried = withoutLastWord(tried)) {
    const unit = unitOfWords(tried, joint!, value);
    if (unit === null) continue;
    const found = { unit, end: end + joint!.length + tried.length, hyphened: joint === '-' };
    return isOrdinarySecond(tried, joint!) || startsName(text, found.end, tried) ? null : found;
  }
  return null;
}

/** Words that speak of how hot or cold it is. */
const OF_HEAT = /temperature|degrees?\b|\bheat|\bhot|\bcold|thermometer|mercury|fever|scorching|freezing/i;

/** "Temperatures hit 45C": a single letter is a unit only where heat is spoken of shortly before. */
function degreeIn(text: string, end: number, value: number, letter: string): string | null {
  if (Math.abs(value) > 150 || !OF_HEAT.test(text.slice(Math.max(0, end - HEAT_REACH), end))) return null;
  return letter === 'C' ? 'degree Celsius' : 'degree Fahrenheit';
}

/** Letters within which heat is spoken of. */
const HEAT_REACH = 60;

function withoutLastWord(words: string): string {
  if (words.endsWith('.')) return words.slice(0, -1);
  const cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('\u00a0'), words.lastIndexOf('-'));
  return cut < 0 ? '' : words.slice(0, cut);
}

/** Short units stand right after figures; "pounds" of a million or more are money; "mark" and "real" are so only in the plural. */
function unitOfWords(words: string, joint: string, value: number): string | null {
  if (
    /^(?:m|g|p|mi|ha|bp|oz|ft|ml|mg|lb|°|mb|gb|kb|tb|mw|gw|kw)$/i.test(words) &&
    joint.trim() === '' &&
    joint !== '' &&
    words !== '°' &&
    !/^(?:ft|lb|oz|mb|gb|mw|gw|kw|ha)$/i.test(words)
  )
    return null;
  if (
    /^(?:mark|real|won|dong|rand|birr|lev|leu|p|buck|second|quarter|half)$/i.test(words) &&
    !/^(?:won|rand|birr|dong)$/.test(words)
  )
    return null;
  if ((words === 'won' && value < 100) || /^[A-Z]$/.test(words)) return null;
  if (/^pounds?$/i.test(words) && value >= 100_000) return 'GBP';
  if (/^[A-Z]{3}$/.test(words)) return moneySign(words) ?? unitNamed(words);
  return unitNamed(words);
}

function isOrdinarySecond(words: string, joint: string): boolean {
  return /^second$/i.test(words) && joint !== '-';
}

/** "12 Days", "20 Minutes" with capitals: the name of a work or a paper, not a length. */
function startsName(text: string, end: number, words: string): boolean {
  return (
    /^(?:Minutes|Days|Weeks|Hours|Years|Miles)$/.test(words) && /^(?: \p{Lu}|[”"’'])/u.test(text.slice(end, end + 2))
  );
}

const SIGN = new RegExp(`(?<![\\p{L}])(?<sign>${MONEY_SIGN})[\\s\\u00a0]?$`, 'u');

export function signBefore(text: string, start: number): { start: number; unit: string } | null {
  const before = text.slice(Math.max(0, start - 5), start);
  const match = SIGN.exec(before);
  const unit = match === null ? null : moneySign(match.groups!.sign!);
  return match === null || unit === null ? null : { start: start - (before.length - match.index), unit };
}

/** After "$5 million": a word or code that only repeats the sign. */
export function moneyEnd(text: string, end: number): number {
  const match = /^ (?:US|USD|CAD|AUD)\b/.exec(text.slice(end, end + 5));
  return match === null ? end : end + match[0].length;
}

const MAGNITUDE_BEFORE = /\bmagnitude(?:[- ]of)?[\s-](?:of )?(?:about |around |at least |over )?$/i;
const MAGNITUDE_AFTER = /^(?:[\s-]magnitude\b| on the (?:Richter|moment magnitude|open-ended Richter)(?: scale)?)/i;

/** "magnitude 6.4", "a 6.4-magnitude quake", "6.4 on the Richter scale". */
export function magnitudeOf(text: string, start: number, end: number): { start: number; end: number } | null {
  const after = MAGNITUDE_AFTER.exec(text.slice(end, end + 36));
  if (after !== null) return { start, end: end + after[0].length };
  const before = MAGNITUDE_BEFORE.exec(text.slice(Math.max(0, start - 30), start));
  return before === null ? null : { start: start - before[0].length, end };
}
