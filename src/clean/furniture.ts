import { FURNITURE, type FurnitureRule } from '../languages/furniture.ts';

/** No line that only serves the page is longer; what is longer is tried against no rule. */
const LONGEST = 300;

/** The first rule that a line, white space squeezed, matches as a whole; `null` for a line of a report. */
export function furnitureRule(line: string): FurnitureRule | null {
  if (line.length > LONGEST) return null;
  return FURNITURE.find(({ pattern }) => pattern.test(line)) ?? null;
}
