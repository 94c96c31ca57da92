/** What a title writes small within: articles, conjunctions and short prepositions, as style guides have it. */
const SMALL = new Set('a an and as at but by for from in of on or the to vs with'.split(' '));

/** Whether a word is written small within a title in title case. */
export function isSmallInTitle(word: string): boolean {
  return SMALL.has(word);
}

/** The end of what leads to a programme's title: “on”, “told”, with or without whose programme it is (“on Channel Nine’s”). */
export const LEADS_TO_TITLE =
  /\b(?:on|told)\s+(?:(?:the\s+)?(?:\p{Lu}[\p{L}\p{N}.&-]*\s+){0,4}\p{Lu}[\p{L}\p{N}.&-]*(?:['’]s?)\s+)?$/u;

/** Whose programme it is, its title, a day, before “that”: “Channel Nine’s ‘Morning Table’ on Sunday that”. */
export const TITLE_BEFORE_THAT =
  /^(?<owner>(?:\p{Lu}[\p{L}\p{N}.&-]*\s+){0,4}\p{Lu}[\p{L}\p{N}.&-]*['’]s?\s+)?(?<title>["“‘'][^"”\n]{2,60}["”’'])\s+(?:(?:(?:on|last)\s+)?\p{Lu}\p{Ll}+day\s+)?(?=that\s)/u;
