/** Columns that a terminal gives a character: none to what combines, two to what is wide (UAX #11, W and F). */
function columnsOfCharacter(character: string): number {
  if (/^[\p{M}\p{Cf}]$/u.test(character)) return 0;
  return /^[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]$/u.test(
    character,
  )
    ? 2
    : 1;
}

/** Columns that `text` takes on a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

/** As much of `text` as fits into `columns`, ending in `…` where it is cut. */
export function fitted(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let out = '';
  let used = 1;
  for (const character of text) {
    used += columnsOfCharacter(character);
    if (used > columns) break;
    out += character;
  }
  return `${out}…`;
}

/**
 * `text` without what a terminal would obey instead of show: control characters, and the marks that turn the direction of
 * writing. White space is a space.
 */
export function harmless(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').replace(OBEYED, '\ufffd');
}

/** The same for a line that is laid out already: its spaces stay, and what would end it is a space. */
export function harmlessLine(line: string): string {
  return line
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(OBEYED, '\ufffd');
}

const OBEYED = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
