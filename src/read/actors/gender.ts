import { isObjectForm, pronounOf } from '../../languages/en/attribution/people.ts';
import type { View } from '../attribution/view.ts';
import type { Member } from './cast.ts';
import type { NamedUses } from './group-names.ts';

/** In tokens: a pronoun farther behind a name than this may mean anybody. */
const REACH = 14;
/** So many pronouns tell a gender, where those of the other are at most a third of them. */
const ENOUGH = 2;
const FOR_ONE_AGAINST = 3;

/**
 * Gives people whom neither title nor first name tells a gender as their seeming one that of the pronouns which follow their name within its sentence, before
 * another person is named ("Weir said his plan … Weir repeated that he …"). What a document itself tells of its names, as gender
 * is learnt from pronouns over many (Bergsma and Lin 2006, "Bootstrapping Path-Based Pronoun Resolution").
 */
export function learnGenders(view: View, named: NamedUses): void {
  const unknown = [...named].filter(([, member]) => member.kind === 'person' && member.gender === null);
  if (unknown.length === 0) return;
  const personAt = new Set<number>();
  for (const [use, member] of named) if (member.kind === 'person') personAt.add(use.start);
  const votes = new Map<Member, { female: number; male: number }>();
  for (const [use, member] of unknown) {
    const gender = genderAfter(view, use.end, personAt);
    if (gender === null) continue;
    const vote = votes.get(member) ?? { female: 0, male: 0 };
    vote[gender] += 1;
    votes.set(member, vote);
  }
  for (const [member, { female, male }] of votes) {
    if (male >= Math.max(ENOUGH, FOR_ONE_AGAINST * female)) member.seemingGender = 'male';
    else if (female >= Math.max(ENOUGH, FOR_ONE_AGAINST * male)) member.seemingGender = 'female';
  }
}

/** The gender of the first pronoun after a name that stands with it in or outside of quotation marks; `null` where none comes before another person. */
function genderAfter(view: View, from: number, personAt: ReadonlySet<number>): 'female' | 'male' | null {
  const [sentence, quotation] = [view.sentenceOf[from - 1], view.quotationOf[from - 1]];
  for (let i = from; i < from + REACH && view.sentenceOf[i] === sentence; i++) {
    if (personAt.has(i)) return null;
    const pronoun = view.quotationOf[i] === quotation ? pronounOf(view.lower[i]!) : null;
    if (pronoun?.for === 'person' && !isObjectForm(view.lower[i]!)) return pronoun.gender;
  }
  return null;
}
