import type { Piece } from '../builder.ts';
import { daysIn, isoDay } from '../calendar.ts';
import type { Paragraph } from './paragraphs.ts';

/** "— Name (@handle) January 17, 2022": the line with which an embedded post ends once pasted as text. */
const SIGNATURE = /^[—–-]{1,2}\s?\S.{0,80}\(@\w{1,40}\)\s*.{0,60}$/u;
/** Posts are short; a longer paragraph above a signature is the report's own. */
const LONGEST = 700;

/** Whether a paragraph is a post's signature. */
export function isSignature({ text }: Paragraph): boolean {
  return SIGNATURE.test(text);
}

/** The ISO date in a signature; `null` where it has none. */
export function postDay({ text }: Paragraph, language: string): string | null {
  const day = daysIn(text, language).find(({ year, day }) => year !== null && day !== null);
  return day ? isoDay(day.year!, day.month, day.day!) : null;
}

/** Whether `above` can be the text of the post that `signature` ends. */
export function isPostText(above: Paragraph): boolean {
  return above.text.length <= LONGEST && !isSignature(above);
}

/** The pieces of a post as one block: its text, a line break, its signature. */
export function postPieces(text: Paragraph | null, signature: Paragraph): readonly Piece[] {
  if (text === null) return signature.pieces;
  return [...text.pieces, { text: '\n', start: text.end, end: signature.start }, ...signature.pieces];
}
