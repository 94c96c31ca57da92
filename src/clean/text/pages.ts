import { PAGE_NUMBER } from '../../languages/en/saved-page.ts';
import type { Paragraph } from './paragraphs.ts';

/**
 * What stands on every page of a text that has pages (a form feed parts them, as printing programs and `pdftotext` write
 * it): lines that come again on a third of the pages, their numbers apart, and page numbers at a page's edge. Why each is
 * no part of the report, by index.
 */
export function pageMargins(paragraphs: readonly Paragraph[], text: string): ReadonlyMap<number, string> {
  const pages = onPages(paragraphs, text);
  const removed = new Map<number, string>();
  if (pages.length < 2) return removed;
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.map((i) => keyOf(paragraphs[i]!)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const page of pages) {
    const edge = new Set([...page.slice(0, EDGE), ...page.slice(-EDGE)]);
    for (const i of edge) {
      const paragraph = paragraphs[i]!;
      const count = counts.get(keyOf(paragraph))!;
      if (PAGE_NUMBER.test(paragraph.text)) removed.set(i, 'page number');
      else if (paragraph.text.length <= LONGEST && count >= 2 && count * 3 >= pages.length)
        removed.set(i, 'line on every page');
    }
  }
  return removed;
}

/** How many lines at the beginning and end of a page may be there on every page. */
const EDGE = 4;
const LONGEST = 150;

const keyOf = ({ text }: Paragraph): string => text.toLowerCase().replace(/\d+/g, '0');

/** The indices of the paragraphs of each page. */
function onPages(paragraphs: readonly Paragraph[], text: string): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  let before = 0;
  for (const [i, { start }] of paragraphs.entries()) {
    if (text.slice(before, start).includes('\f')) pages.push([]);
    pages.at(-1)!.push(i);
    before = start;
  }
  return pages;
}
