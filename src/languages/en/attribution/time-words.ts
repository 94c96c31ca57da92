import { CALENDAR_WORDS } from '../calendar.ts';

const WORDS: ReadonlySet<string> = new Set([
  ...CALENDAR_WORDS,
  ...'early mid late last this next the of today yesterday tomorrow recent ago ,'.split(' '),
]);
const NUMBER = /^\d{1,2}(?:st|nd|rd|th)?$|^(?:1[5-9]|20)\d\ds?$/;

/** Whether a form (lower case) may be part of the words for a time and nothing else: "early", "march", "2021". */
export function isTimeWord(form: string): boolean {
  return WORDS.has(form) || NUMBER.test(form);
}

/** Whether a noun (lower case) tells with what stands before it how often something was done: "numerous occasions". */
export function isOccasion(form: string): boolean {
  return form === 'occasion' || form === 'occasions';
}
