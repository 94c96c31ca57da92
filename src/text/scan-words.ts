const UNKNOWN = 0;
const OTHER = 1;
const LETTER = 2;
const NUMBER = 3;
const MARK = 4;
/** What each UTF-16 code unit is, found out when it is first met. Halves of a pair are looked at together. */
const KINDS = new Uint8Array(65_536);

/**
 * Calls `visit` with the half-open place of every word and number of `text`, in order: what the expression
 * `\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*` matches, without making a match of each. Linear.
 */
export function scanWords(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    const start = at;
    at += sizeAt(text, at);
    if (kind === LETTER) {
      for (let next = kindAt(text, at); next >= LETTER; next = kindAt(text, at)) at += sizeAt(text, at);
    } else if (kind === NUMBER) {
      at = endOfNumber(text, at);
    } else continue;
    visit(start, at);
  }
}

/** Digits go on over a point or comma that a digit follows. */
function endOfNumber(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (kindAt(text, at) === NUMBER) at += sizeAt(text, at);
    const mark = text.charCodeAt(at);
    if ((mark !== 46 && mark !== 44) || kindAt(text, at + 1) !== NUMBER) return at;
    at++;
  }
}

/** `OTHER` behind the end of the text. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const unit = text.charCodeAt(at);
  if ((unit & 0xf800) === 0xd800) return kindOf(String.fromCodePoint(text.codePointAt(at)!));
  const known = KINDS[unit]!;
  if (known !== UNKNOWN) return known;
  const kind = kindOf(String.fromCharCode(unit));
  KINDS[unit] = kind;
  return kind;
}

/** UTF-16 code units of the character at a place. */
function sizeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return (unit & 0xf800) === 0xd800 && text.codePointAt(at)! > 0xffff ? 2 : 1;
}

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return NUMBER;
  return /\p{M}/u.test(character) ? MARK : OTHER;
}
