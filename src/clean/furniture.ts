import { COOKIE_TALK, FURNITURE, type FurnitureRule, PAGE_TALK } from '../languages/furniture.ts';

/** No line that only serves the page is longer; what is longer is tried against no rule. */
const LONGEST = 300;

/** The first rule that a line, white space squeezed, matches as a whole; `null` for a line of a report. */
export function furnitureRule(line: string): FurnitureRule | null {
  if (line.length > LONGEST) return null;
  return FURNITURE.find(({ pattern }) => pattern.test(line)) ?? null;
}

/** Paragraphs to readers are longer than lines, but no longer than this. */
const LONGEST_TALK = 700;

/** Somebody else's words: sites do not quote when they speak of themselves. */
const QUOTATION = /["“„«][^"”“»]{12,}["”“»]/u;

/** Why a paragraph at the edge of a report is the site's word to its readers; `null` for one of the report's own. */
export function talkReason(paragraph: string): string | null {
  if (paragraph.length > LONGEST_TALK || QUOTATION.test(paragraph)) return null;
  return PAGE_TALK.find(([, pattern]) => pattern.test(paragraph))?.[0] ?? null;
}

/** Whether a paragraph, wherever it stands, is about the site's own cookies. */
export function isCookieTalk(paragraph: string): boolean {
  return paragraph.length <= LONGEST_TALK && !QUOTATION.test(paragraph) && COOKIE_TALK.test(paragraph);
}
