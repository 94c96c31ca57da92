/**
 * With which letters the matches of a pattern can begin, so that rules need only be tried where their first letters stand. For
 * patterns as the time rules are written: literals, classes, groups, alternatives, quantifiers, look-arounds, back references.
 */

/** So many characters are told: two of the word after "the", with which half of all tries would begin. */
export const REACH = 6;
/** Stands for any character. */
const ANY = '?';

/**
 * The beginnings that matches of `source` can have, as `beginningOf` writes them: of `reach` characters, or fewer where that is all
 * of a match; `ANY` stands for whatever character. Never too few, at times too many.
 */
export function firstLetters(source: string, reach = REACH): ReadonlySet<string> {
  return alternatives({ source, reach, place: 0 });
}

/** The first characters of `text` from `start` on, digits as 0 and white space as a blank. */
export function beginningOf(text: string, start: number): string {
  return text
    .slice(start, start + REACH)
    .replace(/\d/g, '0')
    .replace(/\s/g, ' ');
}

/** Which of several patterns may match a text, by its beginning. */
export class Beginnings {
  /** The patterns, by number, that have a beginning. */
  readonly #byLetters = new Map<string, number[]>();
  /** Beginnings in which some character stands for any. */
  readonly #open: { readonly letters: string; readonly pattern: number }[] = [];

  /** For each pattern what `firstLetters` tells of it. */
  constructor(patterns: readonly ReadonlySet<string>[]) {
    patterns.forEach((beginnings, pattern) => {
      for (const letters of beginnings) {
        if (letters.includes(ANY)) this.#open.push({ letters, pattern });
        else if (this.#byLetters.has(letters)) this.#byLetters.get(letters)!.push(pattern);
        else this.#byLetters.set(letters, [pattern]);
      }
    });
  }

  /** The numbers, ascending, of the patterns that a text with this beginning, as `beginningOf` gives it, may match. */
  of(beginning: string): number[] {
    const found = new Set<number>();
    for (let length = 0; length <= beginning.length; length++) {
      for (const pattern of this.#byLetters.get(beginning.slice(0, length)) ?? []) found.add(pattern);
    }
    for (const { letters, pattern } of this.#open) if (fits(letters, beginning)) found.add(pattern);
    return [...found].sort((a, b) => a - b);
  }
}

function fits(letters: string, beginning: string): boolean {
  let i = 0;
  while (i < letters.length && (letters[i] === ANY || letters[i] === beginning[i])) i++;
  return i === letters.length;
}

interface Reading {
  readonly source: string;
  readonly reach: number;
  place: number;
}

type Letters = Set<string>;
const EMPTY: Letters = new Set(['']);

function alternatives(at: Reading): Letters {
  const all: Letters = new Set();
  do {
    for (const one of sequence(at)) all.add(one);
  } while (takes(at, '|'));
  return all;
}

function sequence(at: Reading): Letters {
  let sofar = EMPTY;
  while (at.place < at.source.length && at.source[at.place] !== '|' && at.source[at.place] !== ')')
    sofar = joined(sofar, quantified(at), at.reach);
  return sofar;
}

function joined(before: Letters, after: Letters, reach: number): Letters {
  const all: Letters = new Set();
  for (const one of before) {
    if (one.length === reach) all.add(one);
    else for (const other of after) all.add((one + other).slice(0, reach));
  }
  return all;
}

const QUANTIFIERS = '?*+{';

function quantified(at: Reading): Letters {
  const one = atom(at);
  if (!QUANTIFIERS.includes(at.source[at.place] ?? ' ')) return one;
  const rest = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(at.source.slice(at.place, at.place + 12));
  if (rest === null) return one;
  at.place += rest[0].length;
  const sign = rest[0][0]!;
  const least = sign === '{' ? Number(rest[1]) : sign === '+' ? 1 : 0;
  const most =
    sign === '?' ? 1 : sign !== '{' ? at.reach : rest[2] === '' ? least : rest[3] === '' ? at.reach : Number(rest[3]);
  const all: Letters = new Set(least === 0 ? EMPTY : []);
  let times = EMPTY;
  for (let n = 1; n <= Math.min(most, Math.max(least, at.reach)); n++) {
    times = joined(times, one, at.reach);
    if (n >= least) for (const each of times) all.add(each);
  }
  return all;
}

function atom(at: Reading): Letters {
  const sign = at.source[at.place++]!;
  if (sign === '(') return group(at);
  if (sign === '[') return charactersIn(at);
  if (sign === '\\') return escaped(at);
  if (sign === '^' || sign === '$') return EMPTY;
  return new Set([sign === '.' ? ANY : written(sign)]);
}

function group(at: Reading): Letters {
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
function charactersIn(at: Reading): Letters {
  const whole = /^\^?(?:\\.|[^\]\\])*\]/.exec(at.source.slice(at.place))![0];
  at.place += whole.length;
  const inside = whole.slice(0, -1);
  if (/^(?:\d(?:-\d)?)+$/.test(inside)) return new Set(['0']);
  if (/^\^|[^\\]-.|\\[^sd.\-/]/.test(inside)) return new Set([ANY]);
  const own = inside.match(/\\.|[^\\]/gu)!;
  return new Set(own.map((one) => (one === '\\s' ? ' ' : one === '\\d' ? '0' : written(one.at(-1)!))));
}

function escaped(at: Reading): Letters {
  const sign = at.source[at.place++]!;
  if (sign === 'k') {
    at.place = at.source.indexOf('>', at.place) + 1;
    // What a group held: any length of any characters.
    return new Set(Array.from({ length: at.reach + 1 }, (_, length) => ANY.repeat(length)));
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
