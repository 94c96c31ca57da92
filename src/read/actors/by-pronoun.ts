import { PENN_TAGS } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import {
  isEmphasis,
  isOfSeveral,
  isReflexive,
  type Pronoun,
  pronounOf,
} from '../../languages/en/attribution/people.ts';
import { withSmallArticle } from '../../languages/en/small-words.ts';
import { lastNamedBefore, nameRightBefore } from './by-relative.ts';
import { byWords } from './by-words.ts';
import { join, type Member } from './cast.ts';
import { textOf } from './names.ts';
import { openingPerson } from './opening-person.ts';
import { isTag, opensSentence, resolvePronoun, scoreOfWords } from './resolve-pronouns.ts';
import { mean, type Scene } from './scene.ts';
import { unnamedBefore, writingSeen } from './unnamed-bodies.ts';

/** Whom a source that is nothing but a pronoun stands for; `self` speaks around it. "Herself" is who stands before it. */
export function byPronoun(scene: Scene, range: Span, self: Member | null): Member | null {
  const { view } = scene;
  const next = view.lower[range.start + 1];
  // "Weir, who had left early, said": the chain took the clause alone.
  if (isClauseOfName(scene, range)) return lastNamedBefore(scene, range.start);
  const alone = range.end - range.start === 1 || isEmphasis(next) || next === ',';
  if (!alone || range.end - range.start > 2) return null;
  if (isReflexive(view.lower[range.start]!)) return nameRightBefore(scene, range.start);
  const pronoun = pronounOf(view.lower[range.start]!);
  if (pronoun === null || pronoun.for === 'speaker') return null;
  const member =
    pronoun.for === 'relative' ? lastNamedBefore(scene, range.start) : antecedent(scene, range.start, pronoun, self);
  if (member === null) return null;
  member.gender ??= pronoun.gender;
  join(member, range.start, `“${view.lower[range.start]}” means the last who fits`);
  mean(scene, { start: range.start, end: range.start + 1 }, 'pronoun', member);
  return member;
}

/** Whom "he", "it" or "they" stands for; for a body also words without a name that stand nearer: "the league's board … it". */
function antecedent(scene: Scene, place: number, pronoun: Pronoun, self: Member | null): Member | null {
  const { view, cast } = scene;
  const opening = pronoun.for === 'person' ? personAtHead(scene, place, pronoun) : null;
  if (opening !== null) return opening;
  const writing = pronoun.for === 'thing' ? writingSeen(view, place) : null;
  if (writing !== null) return byWords(scene, writing);
  const isBody = pronoun.for === 'thing' || isOfSeveral(pronoun);
  const before = isBody ? unnamedBefore(view, place, isOfSeveral(pronoun)) : null;
  // "The inspectorate had found faults, it said": it is another.
  const isTold = before !== null && isTag(view, place) && view.sentenceOf[before.start] === view.sentenceOf[place];
  const words = isTold ? null : before;
  const opens = words !== null && opensSentence(view, words.start);
  const known = resolvePronoun(view, place, pronoun, cast, scene.spoken, opens, self);
  if (words === null || scoreOfWords(view, words.start, place) <= (known?.score ?? 0)) return known?.member ?? null;
  // "The Norland foreign ministry" is known by its name.
  const isNamed = cast.members.some(({ places }) => places.some((at) => at >= words.start && at < words.end));
  return isNamed ? (known?.member ?? null) : byWords(scene, words);
}

/** The person without a name whom the paragraph of a pronoun begins with, where nobody is named between. */
function personAtHead(scene: Scene, place: number, { gender }: Pronoun): Member | null {
  const { view, cast } = scene;
  const words = openingPerson(view, place, gender);
  if (words === null) return null;
  // "The spokesman" may have been found to be somebody with a name.
  const meant = [...scene.meant.values()].find(({ range }) => range.start <= words.start && words.end <= range.end);
  const known = meant?.member ?? null;
  const isOther = ({ kind, places }: Member): boolean =>
    kind === 'person' && places.some((at) => at >= words.start && at < place && view.quotationOf[at]! < 0);
  // "An aide told the paper of it. Her lawyer, Ada Weir, denied it. “It is untrue,” she said."
  if (scene.spoken.some((one) => one.member !== known && one.place > words.end && one.place < place)) return null;
  if (known !== null || cast.members.some(isOther)) return known;
  const name = withSmallArticle(textOf(view, words));
  const member = cast.add('person', name, words.start, `nameless: ${name}`);
  member.isNameless = true;
  return member;
}

/** A source that begins with "who" behind a comma and goes on with its verb; in "who some experts said" others speak. */
function isClauseOfName({ view }: Scene, { start, end }: Span): boolean {
  const isClause = end - start > 2 && view.lower[start - 1] === ',';
  const next = PENN_TAGS[view.tokens.tags[start + 1] ?? 0]!;
  return isClause && pronounOf(view.lower[start]!)?.for === 'relative' && /^(?:VB[DZP]|MD|RB|IN)$/.test(next);
}
