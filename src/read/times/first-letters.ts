/**
 * With which letters the matches of a pattern can begin, so that rules need only be tried where their first letters stand. For
 * patterns as the time rules are written: literals, classes, groups, alternatives, quantifiers, look-arounds, back references.
 */

/** So many characters are told: one of the word after "the", with which half of all tries began. */
export const REACH = 5;
/** Stands for any character. */
const ANY = '?';

/**
 * The beginnings that matches of `source` can have, as `beginningOf` writes them: of `REACH` characters, or fewer where that is all
 * of a match; `ANY` stands for whatever character. Never too few, at times too many.
 */
export function firstLetters(source: string): ReadonlySet<string> {
  const at = { source, place: 0 };
  return alternatives(at);
}

/** The first characters of `text` from `start` on, digits as 0 and white space as a blank. */
export function beginningOf(text: string, start: number): string {
  return text
    .slice(start, start + REACH)
    .replace(/\d/g, '0')
    .replace(/\s/g, ' ');
}

/** Whether a text with this beginning may match. */
export function mayBegin(letters: ReadonlySet<string>, beginning: string): boolean {
  for (const own of letters) {
    let i = 0;
    while (i < own.length && (own[i] === ANY || own[i] === beginning[i])) i++;
    if (i === own.length) return true;
  }
  return false;
}

interface Reading {
  readonly source: string;
  place: number;
}

type Beginnings = Set<string>;
const EMPTY: Beginnings = new Set(['']);

function alternatives(at: Reading): Beginnings {
  const all: Beginnings = new Set();
  do {
    for (const one of sequence(at)) all.add(one);
  } while (takes(at, '|'));
  return all;
}

function sequence(at: Reading): Beginnings {
  let sofar = EMPTY;
  while (at.place < at.source.length && at.source[at.place] !== '|' && at.source[at.place] !== ')')
    sofar = joined(sofar, quantified(at));
  return sofar;
}

function joined(before: Beginnings, after: Beginnings): Beginnings {
  const all: Beginnings = new Set();
  for (const one of before) {
    if (one.length === REACH) all.add(one);
    else for (const other of after) all.add((one + other).slice(0, REACH));
  }
  return all;
}

const QUANTIFIERS = '?*+{';

function quantified(at: Reading): Beginnings {
  const one = atom(at);
  if (!QUANTIFIERS.includes(at.source[at.place] ?? ' ')) return one;
  const rest = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(at.source.slice(at.place, at.place + 12));
  if (rest === null) return one;
  at.place += rest[0].length;
  const sign = rest[0][0]!;
  const least = sign === '{' ? Number(rest[1]) : sign === '+' ? 1 : 0;
  const most =
    sign === '?' ? 1 : sign !== '{' ? REACH : rest[2] === '' ? least : rest[3] === '' ? REACH : Number(rest[3]);
  const all: Beginnings = new Set(least === 0 ? EMPTY : []);
  let times = EMPTY;
  for (let n = 1; n <= Math.min(most, Math.max(least, REACH)); n++) {
    times = joined(times, one);
    if (n >= least) for (const each of times) all.add(each);
  }
  return all;
}

function atom(at: Reading): Beginnings {
  const sign = at.source[at.place++]!;
  if (sign === '(') return group(at);
  if (sign === '[') return charactersIn(at);
  if (sign === '\\') return escaped(at);
  if (sign === '^' || sign === '$') return EMPTY;
  return new Set([sign === '.' ? ANY : written(sign)]);
}

function group(at: Reading): Beginnings {
  const kind =
    at.source[at.place] === '?'
      ? (/^\?(?:[:=!]|<[=!]|<\w+>)/.exec(at.source.slice(at.place, at.place + 40))?.[0] ?? '')
      : '';
  at.place += kind.length;
  const inside = alternatives(at);
  at.place += 1;
  return /^\?<?[=!]/.test(kind) ? EMPTY : inside;
}

/** A class of few characters by each of them. */
function charactersIn(at: Reading): Beginnings {
  const whole = /^\^?(?:\\.|[^\]\\])*\]/.exec(at.source.slice(at.place))![0];
  at.place += whole.length;
  const inside = whole.slice(0, -1);
  if (/^\^|[^\\]-.|\\[^sd.\-/]/.test(inside)) return inside === '0-9' ? new Set(['0']) : new Set([ANY]);
  const own = inside.match(/\\.|[^\\]/gu)!;
  return new Set(own.map((one) => (one === '\\s' ? ' ' : one === '\\d' ? '0' : written(one.at(-1)!))));
}

function escaped(at: Reading): Beginnings {
  const sign = at.source[at.place++]!;
  if (sign === 'k') {
    at.place = at.source.indexOf('>', at.place) + 1;
    // What a group held: any length of any characters.
    return new Set(Array.from({ length: REACH + 1 }, (_, length) => ANY.repeat(length)));
  }
  if (sign === 'b' || sign === 'B') return EMPTY;
  if (sign === 'd') return new Set(['0']);
  if (sign === 's' || sign === 'n') return new Set([' ']);
  return new Set([/[a-zA-Z]/.test(sign) ? ANY : written(sign)]);
}

/** As `beginningOf` writes a character; the sign for any stands for itself as well. */
function written(sign: string): string {
  if (sign.length > 1) return ANY;
  if (sign >= '0' && sign <= '9') return '0';
  return /\s/.test(sign) ? ' ' : sign;
}

function takes(at: Reading, sign: string): boolean {
  if (at.source[at.place] !== sign) return false;
  at.place += 1;
  return true;
}
