import { ISSUE_WORDS, WEEKDAY_ONLY } from '../languages/en/saved-page.ts';
import { type DateLine, dateLine } from './date-line.ts';
import { isSection, isSlogan } from './slogan.ts';

/** A masthead's second line is no longer. */
const LONGEST = 130;

/** Marks between what such a line tells, and a dash, slash or mark with nothing but a blank beside it. */
const MARKED = /\s*[|•·]\s*|\s+[—–/-]\s+/;

/**
 * The day on a line that tells beside it only which issue this is, what the paper is, its price or sections: "Late edition ·
 * Monday 4 March 2031 · 40 cents", "The voice of Larn — 4 March 2031". `null` for other lines.
 */
export function issueDay(text: string, language: string): DateLine | null {
  if (text.length > LONGEST || !/\d/.test(text)) return null;
  return dayAmong(text.split(MARKED), language) ?? dayAmong(text.split(/,\s+|\s+[—–]\s+/), language);
}

function dayAmong(parts: readonly string[], language: string): DateLine | null {
  const told = parts.filter((part) => !CLOCK.test(part) && !WEEKDAY_ONLY.test(`${part} `) && part !== '');
  const dates = told.flatMap((part) => dateLine(part, language) ?? []);
  const others = told.filter((part) => dateLine(part, language) === null);
  const isWhole = dates.length === 1 && dates[0]!.name === null && dates[0]!.days.length > 0;
  if (!isWhole || others.length === 0) return null;
  if (others.every(isOfIssue)) return dates[0]!;
  // "4 March 2031 / 17:20 / Harbour, Ferries": a clock or an issue's number beside the day leaves a topic.
  const isDayOfYear = dates[0]!.days.some(({ year, day }) => year !== null && day !== null);
  const topics = others.filter((part) => !isOfIssue(part));
  return isDayOfYear && parts.length > 2 && topics.length === 1 && isTopics(topics[0]!) ? dates[0]! : null;
}

const CLOCK = /^\d{1,2}[:.h]\d{2}(?: ?(?:am|pm|h|uhr))?$/i;

/** Up to three names of one or two words, with a comma between. */
function isTopics(part: string): boolean {
  const names = part.split(', ');
  return names.length <= 3 && names.every((name) => name.split(' ').length <= 2 && /^\p{Lu}[\p{L} -]+$/u.test(name));
}

function isOfIssue(part: string): boolean {
  return part.split(', ').every((words) => ISSUE_WORDS.test(words)) || isSection(part) || isSlogan(part);
}
