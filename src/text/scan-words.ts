const UNKNOWN = 0;
const OTHER = 1;
const LETTER = 2;
const NUMBER = 3;
const MARK = 4;
/** What each UTF-16 code unit is, found out when it is first met. Halves of a pair are looked at together. */
const KINDS = new Uint8Array(65_536);

/**
 * Calls `visit` with the half-open place of every word and number that stands in `units`, UTF-16 code units, from
 * `from` to `to`, in order: what the expression `\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*` matches there, without
 * making a match of each. Linear.
 */
export function scanWords(
  units: Uint16Array,
  from: number,
  to: number,
  visit: (start: number, end: number) => void,
): void {
  for (let at = from; at < to; ) {
    const start = at;
    const kind = kindAt(units, at, to);
    at += sizeAt(units, at, to);
    if (kind === LETTER) {
      at = endOfWord(units, at, to);
    } else if (kind === NUMBER) {
      at = endOfNumber(units, at, to);
    } else continue;
    visit(start, at);
  }
}

/** What is known of a unit is nearly always enough; a half of a pair is never known by itself. */
function endOfWord(units: Uint16Array, from: number, to: number): number {
  let at = from;
  for (;;) {
    while (at < to && KINDS[units[at]!]! >= LETTER) at++;
    if (kindAt(units, at, to) < LETTER) return at;
    at += sizeAt(units, at, to);
  }
}

/** Digits go on over a point or comma that a digit follows. */
function endOfNumber(units: Uint16Array, from: number, to: number): number {
  let at = from;
  for (;;) {
    while (kindAt(units, at, to) === NUMBER) at += sizeAt(units, at, to);
    const mark = units[at]!;
    if (at >= to || (mark !== 46 && mark !== 44) || kindAt(units, at + 1, to) !== NUMBER) return at;
    at++;
  }
}

/** `OTHER` behind the end. */
function kindAt(units: Uint16Array, at: number, to: number): number {
  if (at >= to) return OTHER;
  const known = KINDS[units[at]!]!;
  return known === UNKNOWN ? kindOf(units, at, to) : known;
}

/** Looks the kind up; remembers it but for halves of pairs, of which either may belong to letters and to others. */
function kindOf(units: Uint16Array, at: number, to: number): number {
  const unit = units[at]!;
  if (sizeAt(units, at, to) === 2) return kindOfCharacter(String.fromCharCode(unit, units[at + 1]!));
  const kind = kindOfCharacter(String.fromCharCode(unit));
  if (!isHalf(unit)) KINDS[unit] = kind;
  return kind;
}

/** Code units of the character at a place. */
function sizeAt(units: Uint16Array, at: number, to: number): number {
  const isPair = isHalf(units[at]!) && units[at]! < 0xdc00 && at + 1 < to && (units[at + 1]! & 0xfc00) === 0xdc00;
  return isPair ? 2 : 1;
}

function isHalf(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}

function kindOfCharacter(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return NUMBER;
  return /\p{M}/u.test(character) ? MARK : OTHER;
}
