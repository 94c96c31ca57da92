import { type Gender, isObjectForm, pronounOf } from '../../languages/en/attribution/people.ts';
import type { View } from '../attribution/view.ts';
import type { Member } from './cast.ts';
import type { NameUse } from './names.ts';

/** In tokens: a pronoun farther behind a name than this may mean anybody. */
const REACH = 14;
/** So many pronouns tell a gender, where those of the other are at most a third of them. */
const ENOUGH = 2;
const FOR_ONE_AGAINST = 3;

/**
 * Gives people whom neither title nor first name tells a gender as their seeming one that of the pronouns which follow their name within its sentence, before
 * another person is named ("Weir said his plan … Weir repeated that he …"). What a document itself tells of its names, as gender
 * is learnt from pronouns over many (Bergsma and Lin 2006, "Bootstrapping Path-Based Pronoun Resolution"). `people` are all
 * that the document names, whoever they are; what `usual` tells beforehand of somebody counts as much as enough pronouns.
 */
export function learnGenders(
  view: View,
  named: ReadonlyMap<NameUse, Member>,
  people: readonly NameUse[],
  usual: (member: Member) => Gender | null = () => null,
): void {
  const unknown = [...named].filter(([, member]) => member.kind === 'person' && member.gender === null);
  if (unknown.length === 0) return;
  const personAt = new Set(people.map(({ start }) => start));
  const votes = new Map<Member, { female: number; male: number }>();
  for (const [use, member] of unknown) {
    if (!votes.has(member)) votes.set(member, priorOf(usual(member)));
    const gender = genderAfter(view, use.end, personAt);
    if (gender === null) continue;
    votes.get(member)![gender] += 1;
  }
  for (const [member, { female, male }] of votes) {
    if (male >= Math.max(ENOUGH, FOR_ONE_AGAINST * female)) member.seemingGender = 'male';
    else if (female >= Math.max(ENOUGH, FOR_ONE_AGAINST * male)) member.seemingGender = 'female';
  }
}

const priorOf = (usual: Gender | null) => ({
  female: usual === 'female' ? ENOUGH : 0,
  male: usual === 'male' ? ENOUGH : 0,
});

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
