import { genderOfFirstName, usualGender } from '../../languages/en/attribution/people.ts';
import { joinsNouns } from '../../languages/en/small-words.ts';
import type { View } from '../attribution/view.ts';
import type { NameUse } from './names.ts';

/**
 * The uses with the first of two who bear one surname under it: "Tom" of "Tom and Ada Grell" is Tom Grell, so that "Mr Grell" is not
 * Ada. Only of first names that are known as such, and which no other full name of the text has.
 */
export function withCouples(view: View, uses: readonly NameUse[]): NameUse[] {
  const full = uses.filter(({ kind, name }) => kind === 'person' && name.includes(' '));
  const couples = full.flatMap((use) => partnerOf(view, use, full) ?? []);
  if (couples.length === 0) return [...uses];
  return [...uses.filter(({ start }) => !couples.some((couple) => couple.start === start)), ...couples];
}

function partnerOf(view: View, { start, name }: NameUse, full: readonly NameUse[]): NameUse | null {
  const first = start - 2;
  if (first < 0 || !joinsNouns(view.lower[first + 1]) || view.sentenceOf[first] !== view.sentenceOf[start]) return null;
  const form = view.lower[first]!;
  const isFirstName = (genderOfFirstName(form) ?? usualGender(form)) !== null && /^\p{Lu}/u.test(view.words[first]!);
  const isAlone =
    !/^\p{Lu}/u.test(view.words[first - 1] ?? '') || view.sentenceOf[first - 1] !== view.sentenceOf[first];
  const isKnown = full.some((other) => other.name.startsWith(`${view.words[first]} `));
  if (!isFirstName || !isAlone || isKnown) return null;
  const surname = name.slice(name.indexOf(' ') + 1);
  return { start: first, end: first + 1, kind: 'person', name: `${view.words[first]} ${surname}` };
}
