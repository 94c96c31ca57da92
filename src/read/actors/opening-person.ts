import { PENN_TAGS } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { type Gender, genderOfRole, isFamedFor, pronounOf } from '../../languages/en/attribution/people.ts';
import { isIndefinite, isRoleNoun } from '../../languages/en/attribution/roles.ts';
import { isThe } from '../../languages/en/small-words.ts';
import type { View } from '../attribution/view.ts';

/** Tokens of such words at most: "one young constable from the harbour" ends at its noun. */
const LONGEST = 5;

/**
 * The words for a person without a name that open the paragraph of a pronoun of that gender: "One young constable needed stitches. “I
 * thought of my girl,” she said." Only whom no name has come in yet is new: of definite words those for a man or a woman ("the widow")
 * or one of fame ("the former star"), since an office has its holder. Token positions; `null` for none.
 */
export function openingPerson(view: View, place: number, gender: Gender | null): Span | null {
  let start = place;
  while (start > 0 && view.paragraphOf[start - 1] === view.paragraphOf[place]) start--;
  return openingAt(view, start, place, gender) ?? openingSentence(view, start, place, gender);
}

/** The same of the sentence before, where its article tells of somebody new and nobody is meant in the paragraph until then. */
function openingSentence(view: View, first: number, place: number, gender: Gender | null): Span | null {
  let sentence = view.sentenceOf[place]! - 1;
  const startOf = (at: number): number => view.sentences[at]?.start ?? -1;
  while (startOf(sentence) > first && view.quotationOf[startOf(sentence)]! >= 0) sentence--;
  const start = startOf(sentence);
  if (start <= first || !isIndefinite(view.lower[start]!)) return null;
  for (let i = first; i < place; i++) {
    if (view.quotationOf[i]! < 0 && pronounOf(view.lower[i]!)?.for === 'person') return null;
  }
  return openingAt(view, start, place, gender);
}

function openingAt(view: View, start: number, place: number, gender: Gender | null): Span | null {
  const article = view.lower[start]!;
  // "A strong defender of the port, he said …" tells of whom another paragraph named.
  if (view.sentenceOf[start] === view.sentenceOf[place]) return null;
  if (view.quotationOf[start]! >= 0 || (!isIndefinite(article) && !isThe(article))) return null;
  let end = start + 1;
  while (end < place && end - start < LONGEST && /^(?:JJ|NNP?|CD|HYPH)$/.test(PENN_TAGS[view.tokens.tags[end]!]!))
    end++;
  const head = view.lower[end - 1]!;
  const told = genderOfRole(head);
  const isPerson = told !== null || (isIndefinite(article) ? isRoleNoun(head) : isFamedFor(head));
  if (end === start + 1 || !isPerson || (told !== null && gender !== null && told !== gender)) return null;
  return { start: isThe(article) ? start + 1 : start, end };
}
