import { type NumberFound, numberAt } from './number.ts';

const RANGE = /(?:[\s\u00a0]?[-–—][\s\u00a0]?|[\s\u00a0](?:to|or)[\s\u00a0])(?=[\p{Sc}\p{L}\d])/uy;
const BETWEEN = /[\s\u00a0]and[\s\u00a0]/y;

/** The number that ends a range which `first` begins: "5-10", "three to four", "between 3 and 5"; `null` for no range. */
export function rangeEnd(text: string, start: number, first: NumberFound, money: boolean): NumberFound | null {
  const joint = jointAfter(text, start, first.end);
  if (joint === null || isChange(text, start, joint)) return null;
  let at = first.end + joint.length;
  if (money) at += /^(?:US|A|C)?[$€£]/.exec(text.slice(at, at + 3))?.[0].length ?? 0;
  const last = numberAt(text, at);
  // "Between eight and 10 seconds" has both.
  if (last === null || (last.figures !== first.figures && joint.trim() !== 'and')) return null;
  return lowEnd(first, last) < last.value ? last : null;
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

/** The lower end in full: "5-10 million" is of millions, and "5-6,000" of thousands. */
function lowEnd(first: NumberFound, last: NumberFound): number {
  if (first.scale === 1 && last.scale > 1 && first.value < 1000) return first.value * last.scale;
  const thousands = first.figures && first.value < 1000 && last.value % 1000 === 0 && first.value * 1000 < last.value;
  return thousands && last.value < 1_000_000 ? first.value * 1000 : first.value;
}

/** The ends of a range, which share a scale ("5-10 million"), or the value of a single number. */
export function valuesOf(first: NumberFound, last: NumberFound): { value: number; upper: number | null } {
  if (first === last) return { value: rounded(first.value), upper: null };
  return { value: rounded(lowEnd(first, last)), upper: rounded(last.value) };
}

/** Where "minus" or its sign begins before a number; `null` where there is none, or a plus goes before it. */
export function minusBefore(text: string, start: number): number | null {
  const match = /(?:(?<!\bor )\bminus |(?<![\p{L}\p{N}\p{Pd}])[−-])$/iu.exec(text.slice(Math.max(0, start - 9), start));
  return match === null ? null : start - match[0].length;
}

/** Where "between" or "from" begins before a range. */
export function betweenBefore(text: string, start: number): number | null {
  const match = /\b(?:between|from) $/i.exec(text.slice(Math.max(0, start - 9), start));
  return match === null ? null : start - match[0].length;
}

/** Without the dust of binary fractions: 1.1 million is 1100000. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
