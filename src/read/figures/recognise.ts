import type { Figure } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { timeUnit } from '../../languages/en/calendar.ts';
import { type Counted, countedAfter, countedByOne, singular } from '../../languages/en/figures/counted.ts';
import { fractionAt } from '../../languages/en/figures/fractions.ts';
import { isAge, isCodeAfter, isDefinite, isNamedBefore } from '../../languages/en/figures/not-figures.ts';
import { type NumberFound, numberAt, openNumberAt } from '../../languages/en/figures/number.ts';
import { FUNCTION_WORDS } from '../../languages/en/function-words.ts';
import { smallNumber } from '../../languages/en/numbers.ts';
import { MONEY_SIGN, moneySign, unitNamed } from '../../languages/en/units.ts';

/** A figure before its bound is looked for. `start` and `end` take in a sign of money and a unit. */
export interface Draft {
  start: number;
  end: number;
  /** Where its number alone ends. */
  readonly numberEnd: number;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly of: Span | null;
  /** A bound that its own words tell; `null` leaves it to what stands around. */
  readonly bound: Figure['bound'] | null;
  readonly rule: string;
}

/** In order: what is most of its own kind first. */
const RECOGNISERS: readonly ((text: string, start: number) => Draft | null)[] = [
  score,
  fractionOf,
  openNumber,
  quantity,
];

/** The figure whose number begins at `start`; `null` where what stands there is none. */
export function recognise(text: string, start: number): Draft | null {
  for (const recogniser of RECOGNISERS) {
    const draft = recogniser(text, start);
    if (draft !== null) return draft;
  }
  return null;
}

const SCORE = /(\d{1,3})[-–—](\d{1,3})(?![\d%\p{L}]|[.,-–]\d)/uy;
const SCORE_AFTER =
  /^(?:,? (?:win|victory|defeat|loss|draw|lead|triumph|thrashing|drubbing|aggregate|scoreline|rout|success|result|away|home|winners?|at half|at the break|on penalties|after extra|vote|ruling|decision|majority|against|down|up|to the|over|record|in favou?r)|, \d{1,2}[-–]\d{1,2}| \(\d)/;
const SCORE_BEFORE =
  /\b(?:wins?|won|los[te]s?|beat(?:en|ing)?(?: [\p{L} ]{2,24})?|drew|draws?|lead(?:s|ing)?|led|defeat(?:ed|s)?(?: [\p{L} ]{2,24})?|victory|score|scoreline|finish(?:ed)?|ended|ahead|trail(?:ed|ing|s)?|behind|tied|edged(?: [\p{L} ]{2,24})?|thrashed(?: [\p{L} ]{2,24})?|voted?|level at|it) (?:by |at |of |as |a )?$|\d[-–]\d,? (?:and )?$/u;

/** "3-2 win", "beat Norburg 1–0", "voted 5-4": `value` and `upper` are the two sides' numbers in the order of the text. */
function score(text: string, start: number): Draft | null {
  SCORE.lastIndex = start;
  const match = SCORE.exec(text);
  if (match === null || isNamedBefore(text, start)) return null;
  const end = start + match[0].length;
  const told =
    SCORE_AFTER.test(text.slice(end, end + 24)) || SCORE_BEFORE.test(text.slice(Math.max(0, start - 36), start));
  const falls = Number(match[1]) > Number(match[2]) || Number(match[2]) === 0;
  if ((!told && !falls) || unitAfter(text, end, 1) !== null || (told && !falls && countedAfter(text, end) !== null))
    return null;
  return {
    start,
    end,
    numberEnd: end,
    value: Number(match[1]),
    upper: Number(match[2]),
    unit: 'score',
    of: null,
    bound: 'exact',
    rule: 'score',
  };
}

function fractionOf(text: string, start: number): Draft | null {
  const found = fractionAt(text, start);
  if (found === null) return null;
  const base = { start, numberEnd: found.end, value: found.value, upper: null, bound: null, rule: 'fraction' };
  const article = /^ of an? /.exec(text.slice(found.end, found.end + 7));
  const unit = article === null ? null : unitAfter(text, found.end + article[0].length - 1, 1);
  if (unit !== null) return { ...base, end: unit.end, unit: unit.unit, of: null };
  return { ...base, end: found.end, unit: null, of: shareOf(text, found.end) };
}

const WHOLE =
  /[\s\u00a0](?:of[\s\u00a0](?:the |its |their |his |her |our |all )?|the |its |their |his |her |our |all )?((?:(?:\p{Lu}[\p{L}'’.-]+|[\p{Ll}-]+(?:al|ic|ive|ous|ian|ish|ary|ern|ional|ed))[\s\u00a0]){0,2}[\p{L}'’-]{3,})/uy;

/** Nouns in the singular of which shares are told, so that what follows them is a verb: "a third of the country lives". */
const COLLECTIVE =
  /^ of (?:the |its |their |our )?(?:\w+ )?(?:population|country|world|electorate|public|nation|city|town|workforce|vote|total|budget|market|economy|land|area|army|crew|money|parliament|audience|community)\b/;

/** What a share is taken of: "two-thirds of the ballots", "61% of the vote", "a 40% rise". */
function shareOf(text: string, end: number): Span | null {
  const counted = COLLECTIVE.test(text.slice(end, end + 24)) ? null : countedAfter(text, end);
  if (counted !== null) return counted.of;
  WHOLE.lastIndex = end;
  const match = WHOLE.exec(text);
  if (match === null || isFunctionWord(match[1]!)) return null;
  return { start: end + match[0].length - match[1]!.length, end: end + match[0].length };
}

function isFunctionWord(words: string): boolean {
  return (
    words
      .split(/[\s\u00a0]/)
      .some((word) => FUNCTION_WORDS.has(word.toLowerCase()) || smallNumber(word.toLowerCase()) !== null) ||
    /^(?:said|says)$/.test(words)
  );
}

function openNumber(text: string, start: number): Draft | null {
  const found = openNumberAt(text, start);
  if (found === null) return null;
  const money = unitAfterOf(text, found.end);
  const counted = money === null ? countedAfter(text, found.end) : null;
  const end = money?.end ?? found.end;
  return {
    start,
    end,
    numberEnd: found.end,
    value: found.value,
    upper: null,
    unit: money?.unit ?? counted?.unit ?? null,
    of: counted?.of ?? null,
    bound: 'at least',
    rule: 'open number',
  };
}

/** The unit after "millions of dollars". */
function unitAfterOf(text: string, end: number): { unit: string; end: number } | null {
  return / of /y.test(text.slice(end, end + 4)) ? unitAfter(text, end + 3, 1) : null;
}

const RANGE = /(?:[\s\u00a0]?[-–—][\s\u00a0]?|[\s\u00a0](?:to|or)[\s\u00a0])(?=[\p{Sc}\p{L}\d])/uy;
const BETWEEN = /[\s\u00a0]and[\s\u00a0]/y;

/** A number or range of numbers with its unit, its money, or what it counts. */
function quantity(text: string, start: number): Draft | null {
  const sign = signBefore(text, start);
  const first = numberAt(text, start);
  if (first === null) return null;
  const last = rangeEnd(text, sign === null ? start : sign.start, first, sign !== null) ?? first;
  if (first.figures && sign === null && isNamedBefore(text, start)) return null;
  const measured =
    sign === null
      ? unitAfter(text, last.end, last.value)
      : { unit: sign.unit, end: moneyEnd(text, last.end), hyphened: false };
  const magnitude = measured === null ? magnitudeOf(text, start, last.end) : null;
  if (measured === null && magnitude === null && last.figures && isCodeAfter(text, last.end)) return null;
  if (isAge(text, first === last ? start : last.end - 2, last.end, last.value)) return null;
  const lead = first === last ? minusBefore(text, start) : betweenBefore(text, sign?.start ?? start);
  const base = { numberEnd: last.end, ...valuesOf(first, last), bound: null };
  if (sign !== null)
    return { ...base, start: lead ?? sign.start, end: measured!.end, unit: sign.unit, of: null, rule: 'money' };
  if (magnitude !== null) return { ...base, ...magnitude, unit: 'magnitude', of: null, rule: 'magnitude' };
  if (measured === null) return withStart(countDraft(text, start, base, first, last), first === last ? null : lead);
  const draft = measuredDraft(text, start, base, measured);
  if (draft === null || lead === null) return draft;
  return first === last ? { ...draft, start: lead, value: -draft.value } : { ...draft, start: lead };
}

type Base = Pick<Draft, 'numberEnd' | 'value' | 'upper' | 'bound'>;

function measuredDraft(text: string, start: number, base: Base, measured: UnitFound): Draft | null {
  if (/^one$/i.test(text.slice(start, base.numberEnd)) && !measuresOne(text, start, measured)) return null;
  const counted = /^(?:%|percentage point|basis point|degree.*|score)$/.test(measured.unit)
    ? shareOf(text, measured.end)
    : null;
  return {
    ...base,
    start,
    end: measured.end,
    unit: measured.unit,
    of: measured.unit === '%' ? counted : null,
    rule: 'number with unit',
  };
}

/** "one kilometre", "for one day"; not "one day" for some day, nor "the one hour". */
function measuresOne(text: string, start: number, { unit, hyphened }: UnitFound): boolean {
  if (isDefinite(text, start)) return false;
  if (timeUnit(unit) === null || hyphened) return true;
  return /\b(?:for|in|after|within|than|least|most|only|just|about|nearly|almost|over|under|by|of|every|lasted) $/i.test(
    text.slice(Math.max(0, start - 9), start),
  );
}

function countDraft(text: string, start: number, base: Base, first: NumberFound, last: NumberFound): Draft | null {
  const words = text.slice(start, last.end);
  const compound = compoundNoun(text, last.end, first.figures);
  if (compound !== null)
    return { ...base, start, end: compound.end, unit: compound.unit, of: null, rule: 'number in a compound' };
  if (/^one$/i.test(words)) {
    const one = isDefinite(text, start) ? null : countedByOne(text, last.end);
    return one === null ? null : { ...base, start, end: last.end, unit: one.unit, of: one.of, rule: 'count' };
  }
  const counted = countedAfter(text, last.end) ?? countedBefore(text, start);
  const small = !first.figures && last.value < 13;
  if (counted === null) return bareNumber(text, start, base, first, last);
  if (small && isDefinite(text, start)) return null;
  return { ...base, start, end: last.end, unit: counted.unit, of: counted.of, rule: 'count' };
}

/** A number with nothing that it counts: in figures, or large, and no year or mark of a list. */
function bareNumber(text: string, start: number, base: Base, first: NumberFound, last: NumberFound): Draft | null {
  const draft = { ...base, start, end: last.end, unit: null, of: null, rule: 'number alone' };
  if (!first.figures)
    return last.value >= 100 || last.scale > 1 || GROUP_OF.test(text.slice(Math.max(0, start - 16), start))
      ? draft
      : null;
  if (/^0\d/.test(text.slice(start, start + 2))) return null;
  const plain = /^\d{1,4}$/.test(text.slice(start, last.end));
  if (plain && last.value >= 1500 && last.value < 2100) return null;
  if (
    /(?:^|\n)[\s(]*$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[.)]/.test(text.slice(last.end, last.end + 1))
  )
    return null;
  if (
    plain &&
    /\p{Lu}[\p{L}'’]*[\s\u00a0]$/u.test(text.slice(Math.max(0, start - 24), start)) &&
    !startsClause(text, start)
  )
    return null;
  if (/^\d{1,4}[-–]\d{1,4}$/.test(text.slice(start, last.end)) && last.value >= 1500 && last.value < 2100) return null;
  return draft;
}

/** Whether the capital before a number is only that of a sentence's first word ("About 30"), or of a clause. */
function startsClause(text: string, start: number): boolean {
  return /(?:^|[.!?:"“]\s+|\n)\p{Lu}[\p{L}'’]*\s$/u.test(text.slice(Math.max(0, start - 24), start));
}

/** Nouns that tell how many they hold: "a crew of seven". */
const GROUP_OF =
  /\b(?:crew|team|family|group|party|squad|gang|band|panel|jury|staff|total|toll|population|number|convoy|fleet|average|maximum) of $/;

const KILLED =
  /\b(kill|injur|wound|hurt|arrest|detain|captur|evacuat|displac|infect|hospitali[sz])(?:ed|ing|s|es|e)?(?: (?:at least|about|some|around|over|more than|nearly|almost|up to|as many as|an estimated))? $/i;
const STATE_OF: Readonly<Record<string, string>> = {
  kill: 'killed',
  injur: 'injured',
  wound: 'wounded',
  hurt: 'injured',
  arrest: 'arrested',
  detain: 'detained',
  captur: 'captured',
  evacuat: 'evacuated',
  displac: 'displaced',
  infect: 'infected',
};

/** What a number counts by the verb before it: "killed 43". */
function countedBefore(text: string, start: number): Counted | null {
  const from = Math.max(0, start - 36);
  const match = KILLED.exec(text.slice(from, start));
  if (match === null) return null;
  const word = /^\S+/.exec(match[0])![0];
  return {
    of: { start: from + match.index, end: from + match.index + word.length },
    unit: STATE_OF[match[1]!.toLowerCase()] ?? 'hospitalised',
  };
}

const COMPOUND =
  /-(?:strong|(member|seat|storey|story|man|page|nation|point|bed|room|car|vehicle|ship|carat|lane|person|country|round|game|part|goal|run|vote|ton|tonne|piece|barrel|inch|foot|acre))(?![\p{L}])/uy;

/** "a 30-member panel", "a 2,000-strong force": where the compound ends, and its noun. */
function compoundNoun(text: string, end: number, figures: boolean): { end: number; unit: string | null } | null {
  COMPOUND.lastIndex = end;
  const match = COMPOUND.exec(text);
  if (match === null || (!figures && /-(?:man|part|point)$/.test(match[0]))) return null;
  return { end: end + match[0].length, unit: match[1] === undefined ? null : singular(match[1]) };
}

const SIGN = new RegExp(`(?<![\\p{L}])(?<sign>${MONEY_SIGN})[\\s\\u00a0]?$`, 'u');

function signBefore(text: string, start: number): { start: number; unit: string } | null {
  const before = text.slice(Math.max(0, start - 5), start);
  const match = SIGN.exec(before);
  const unit = match === null ? null : moneySign(match.groups!.sign!);
  return match === null || unit === null ? null : { start: start - (before.length - match.index), unit };
}

/** After "$5 million": a word or code that only repeats the sign. */
function moneyEnd(text: string, end: number): number {
  const match = /^ (?:US|USD|CAD|AUD)\b/.exec(text.slice(end, end + 5));
  return match === null ? end : end + match[0].length;
}

interface UnitFound {
  readonly unit: string;
  readonly end: number;
  readonly hyphened: boolean;
}

/** The words after a number that can be its unit's: "km/h", "U.S. dollars", "cubic metres", "°C". */
const UNIT =
  /(?<joint>[\s\u00a0]?|-)(?<words>%|°(?:[\s\u00a0]?[CF](?!\p{L}))?|\p{L}[\p{L}.]*(?:\/h|[23²³])?(?:[\s\u00a0-]\p{L}+){0,2})(?![\p{L}\d])/uy;

/** The unit after a number; `null` where none is, and for short ones that are something else. */
function unitAfter(text: string, end: number, value: number): UnitFound | null {
  UNIT.lastIndex = end;
  const match = UNIT.exec(text);
  if (match === null) return null;
  const { joint, words } = match.groups!;
  for (let tried = words!; tried !== ''; tried = withoutLastWord(tried)) {
    const unit = unitOfWords(tried, joint!, value);
    if (unit === null) continue;
    const found = { unit, end: end + joint!.length + tried.length, hyphened: joint === '-' };
    return isOrdinarySecond(tried, joint!) || startsName(text, found.end, tried) ? null : found;
  }
  return null;
}

function withoutLastWord(words: string): string {
  if (words.endsWith('.')) return words.slice(0, -1);
  const cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('\u00a0'), words.lastIndexOf('-'));
  return cut < 0 ? '' : words.slice(0, cut);
}

/** Short units stand right after figures; "pounds" of a million or more are money; "mark" and "real" are so only in the plural. */
function unitOfWords(words: string, joint: string, value: number): string | null {
  if (
    /^(?:m|g|p|mi|ha|bp|oz|ft|ml|mg|lb|°|mb|gb|kb|tb|mw|gw|kw)$/i.test(words) &&
    joint === ' ' &&
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

const MAGNITUDE_BEFORE = /\bmagnitude(?:[- ]of)?[\s-](?:of )?(?:about |around |at least |over )?$/i;
const MAGNITUDE_AFTER = /^(?:[\s-]magnitude\b| on the (?:Richter|moment magnitude|open-ended Richter)(?: scale)?)/i;

/** "magnitude 6.4", "a 6.4-magnitude quake", "6.4 on the Richter scale". */
function magnitudeOf(text: string, start: number, end: number): { start: number; end: number } | null {
  const after = MAGNITUDE_AFTER.exec(text.slice(end, end + 36));
  if (after !== null) return { start, end: end + after[0].length };
  const before = MAGNITUDE_BEFORE.exec(text.slice(Math.max(0, start - 30), start));
  return before === null ? null : { start: start - before[0].length, end };
}

/** The number that ends a range which `first` begins: "5-10", "three to four", "between 3 and 5"; `null` for no range. */
function rangeEnd(text: string, start: number, first: NumberFound, money: boolean): NumberFound | null {
  const joint = jointAfter(text, start, first.end);
  if (joint === null || isChange(text, start, joint)) return null;
  let at = first.end + joint.length;
  if (money) at += /^(?:US|A|C)?[$€£]/.exec(text.slice(at, at + 3))?.[0].length ?? 0;
  const last = numberAt(text, at);
  if (last === null || last.figures !== first.figures) return null;
  const low = first.scale === 1 && last.scale > 1 && first.value < 1000 ? first.value * last.scale : first.value;
  return low < last.value ? last : null;
}

function jointAfter(text: string, start: number, end: number): string | null {
  if (/\bbetween (?:about |around |some )?$/i.test(text.slice(Math.max(0, start - 15), start))) {
    BETWEEN.lastIndex = end;
    const and = BETWEEN.exec(text);
    if (and !== null) return and[0];
  }
  RANGE.lastIndex = end;
  return RANGE.exec(text)?.[0] ?? null;
}

const CHANGED =
  /\b(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grows?|growing|increas\w+|decreas\w+|cut|raised?|raising|lower\w*|dropp?\w*|climb\w*|jump\w*|slipp?\w*|declin\w+|went|gone|up|down|widen\w*|narrow\w*|expand\w*|reduc\w+|shr[aiu]nk|surg\w+|soar\w+|plung\w+|doubl\w+|trebl\w+|tripl\w+|chang\w+|revis\w+|upgrad\w+|downgrad\w+)\b[^.;]{0,40}\bfrom (?:about |around |some |an? )?$/i;

/** Whether "from 30 to 43" tells of a change, which is two figures, and not of a range. */
function isChange(text: string, start: number, joint: string): boolean {
  return joint.trim() === 'to' && CHANGED.test(text.slice(Math.max(0, start - 70), start));
}

/** The ends of a range, which share a scale ("5-10 million"), or the value of a single number. */
function valuesOf(first: NumberFound, last: NumberFound): { value: number; upper: number | null } {
  if (first === last) return { value: rounded(first.value), upper: null };
  const low = first.scale === 1 && last.scale > 1 && first.value < 1000 ? first.value * last.scale : first.value;
  return { value: rounded(low), upper: rounded(last.value) };
}

/** Where "minus" or its sign begins before a number; `null` where there is none, or a plus goes before it. */
function minusBefore(text: string, start: number): number | null {
  const match = /(?:(?<!\bor )\bminus |(?<![\p{L}\p{N}\p{Pd}])[−-])$/iu.exec(text.slice(Math.max(0, start - 9), start));
  return match === null ? null : start - match[0].length;
}

/** Where "between" or "from" begins before a range. */
function betweenBefore(text: string, start: number): number | null {
  const match = /\b(?:between|from) $/i.exec(text.slice(Math.max(0, start - 9), start));
  return match === null ? null : start - match[0].length;
}

function withStart(draft: Draft | null, start: number | null): Draft | null {
  return draft === null || start === null ? draft : { ...draft, start };
}

/** Without the dust of binary fractions: 1.1 million is 1100000. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
