import { DESCRIBES_OUTLET, SAYS, SECTION_WORDS } from '../languages/en/saved-page.ts';
import { DESCRIBES_ELSEWHERE } from '../languages/other-lines.ts';

/** Whether a line tells what an outlet is ("The paper for Larn") or which part of it this is ("World | Border row"). */
export function isSlogan(text: string): boolean {
  const [first = '', ...rest] = partsOf(text);
  return (isSection(first) || isDescription(first)) && rest.every((part) => part.split(' ').length <= 4);
}

/** Whether words tell what an outlet is: "The paper for Larn", "Unabhängige Zeitung für die Küste". */
export function isDescription(text: string): boolean {
  return (DESCRIBES_OUTLET.test(text) || DESCRIBES_ELSEWHERE.test(text)) && !SAYS.test(text);
}

/** The parts of a line between bars, slashes and middle dots. */
export function partsOf(text: string): readonly string[] {
  return text.split(/\s*[|/]\s*|\s+·\s+/);
}

/** Whether a line only has names of a site's sections. */
export function isSection(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[\s&,]+|\band\b/)
    .every((word) => word === '' || SECTION_WORDS.has(word));
}
