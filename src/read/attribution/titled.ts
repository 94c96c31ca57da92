import type { Span } from '../../core/span.ts';
import { isSmallInTitle, LEADS_TO_TITLE, TITLE_BEFORE_THAT } from '../../languages/en/attribution/titles.ts';

/** As long as this is what stands between the preposition and the mark ("on Channel Nine’s “…”"), at most, in characters. */
const REACH = 60;
/** A title has at most so many words: the longest of 44 on the benchmark's stories has seven. */
const LONGEST = 8;
const LONGEST_IN_CHARACTERS = 80;
/** One capital is any name between quotation marks, or a sentence's beginning. */
const LEAST_CAPITALS = 2;

/** A title without the comma or full stop that Americans put within the marks, words only. */
const TITLE =
  /^[^\p{L}\p{N}]+((?:[\p{L}\p{N}][\p{L}\p{N}.&’'-]*)(?:\s[\p{L}\p{N}&][\p{L}\p{N}.&’'-]*)*)\s?[,.]?[”"’']+$/u;

/**
 * Whether a quotation is the title of a programme or a paper where something was said (“said on ‘Morning Table’ that …”, “told Channel
 * Nine’s ‘Meet the Public’”), and nobody's words: all in title case behind such a preposition or verb.
 */
export function isTitled(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_IN_CHARACTERS) return false;
  const words = TITLE.exec(text.slice(start, end))?.[1]?.split(/\s/) ?? [];
  if (words.length < LEAST_CAPITALS || words.length > LONGEST) return false;
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  const isTitleCase = words.every((word, i) => /^[\p{Lu}\p{N}]/u.test(word) || (i > 0 && isSmallInTitle(word)));
  const isShouted = words.every((word) => !/\p{Ll}/u.test(word));
  if (!isTitleCase || isShouted || capitals.length < LEAST_CAPITALS) return false;
  return LEADS_TO_TITLE.test(text.slice(Math.max(0, start - REACH), start));
}

/** The characters of the programme with which a content begins before its “that”; 0 where it begins with none. */
export function titleLength(text: string, { start, end }: Span): number {
  const found = TITLE_BEFORE_THAT.exec(text.slice(start, Math.min(end, start + 2 * REACH)));
  if (found === null) return 0;
  const title = start + (found.groups!.owner?.length ?? 0);
  return isTitled(text, { start: title, end: title + found.groups!.title!.length }) ? found[0].length : 0;
}
