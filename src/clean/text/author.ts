import { ARTICLE_FIRST, BEFORE_PLACE, WRITERS } from '../../languages/en/saved-page.ts';
import { isOutletName, isShortName } from '../lines.ts';
import { contentWords } from './content-words.ts';
import type { KnownParagraph } from './head.ts';

/** "Mira Dahl" by a date, "Mira Dahl in Harbour Town" anywhere between headline and text. */
export function isAuthorLine(text: string, index: number, titleAt: number, lines: readonly KnownParagraph[]): boolean {
  if (index <= titleAt) return false;
  const [name = '', place] = text.split(BEFORE_PLACE);
  if (!isPersonName(name)) return false;
  // Below a line that names who wrote it stands where it was written.
  const named = lines
    .slice(Math.max(titleAt, 0), index)
    .some(({ known }) => known?.kind === 'byline' || known?.kind === 'credit');
  if (named) return false;
  return place === undefined
    ? [index - 1, index + 1].some((at) => lines[at]?.known?.kind === 'date')
    : isShortName(place);
}

/** "Mira Dahl", right above the text, or "Mira Dahl, Ole Vik and Norna" anywhere above it, where no line says who wrote it. */
export function isSigned(
  text: string,
  index: number,
  titleAt: number,
  lines: readonly KnownParagraph[],
  bodyWords: ReadonlySet<string>,
): boolean {
  if (titleAt < 0 || index <= titleAt) return false;
  if (lines.some(({ known }) => known?.kind === 'byline' || known?.kind === 'credit')) return false;
  if (WRITERS.test(text)) return true;
  // What heads a part of the report has words that come again in it.
  return index === lines.length - 1 && isPersonName(text) && contentWords(text).every((word) => !bodyWords.has(word));
}

/** Two or three capitalised words without an article or a publisher's noun: "Mira Dahl". */
export function isPersonName(text: string): boolean {
  return (
    /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}'’-]+){1,2}$/u.test(text) &&
    !ARTICLE_FIRST.test(text) &&
    !isOutletName(text)
  );
}
