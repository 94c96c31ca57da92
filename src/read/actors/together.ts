import { PENN_TAGS } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { opensComplement } from '../../languages/en/attribution/name-words.ts';
import { isOwner, tellsOfTwo } from '../../languages/en/attribution/people.ts';
import { isOfficeWord, linksTitle } from '../../languages/en/attribution/roles.ts';
import { isAnd, isPossessive, isThe, opensDescription } from '../../languages/en/small-words.ts';
import type { View } from '../attribution/view.ts';
import { type Cast, join, type Member } from './cast.ts';
import type { NamedUses } from './group-names.ts';
import { textOf } from './names.ts';

/** What telling of several needs of what is known while speakers are resolved. */
interface Known {
  readonly view: View;
  readonly named: NamedUses;
  readonly cast: Cast;
}

/** "Norland and Westmark", "the ministry and its allies", "Mayor Ana Roe and Governor Per Lund": those whom a source tells together; `null` for one alone. */
export function jointly(known: Known, source: Span): Member | null {
  const { view } = known;
  const range = namedTogether(known, source);
  const and = range.start + view.lower.slice(range.start, range.end).findIndex(isAnd);
  if (and <= range.start || and + 1 >= range.end || view.lower.slice(and + 1, range.end).some(isAnd)) return null;
  const [first, second] = [
    { start: range.start, end: and },
    { start: and + 1, end: range.end },
  ];
  const people = [personAt(known, first), personAt(known, second) ?? describedAt(known, second)];
  if (people[0] && people[1] && people[0] !== people[1]) return together(known, range.start, people[0], and, people[1]);
  const [left, right] = [partOf(known, first), partOf(known, second)];
  const isOwned = isOwner(view.lower[and + 1]) && isPlain(view, second);
  if (left === null || left === right || (right === null && !isOwned)) return null;
  return together(known, range.start, left, and, right ?? textOf(view, second));
}

/** Whom "both" means: the last two who are named together before it, in its sentence or the one before. */
export function bothBefore(known: Known, source: Span): Member | null {
  const { view, named } = known;
  if (source.end - source.start > 1 || !tellsOfTwo(view.lower[source.start]!)) return null;
  const first = view.sentences[Math.max(0, view.sentenceOf[source.start]! - 1)]!.start;
  for (let and = source.start - 1; and > first; and--) {
    if (!isAnd(view.lower[and])) continue;
    const before = view.lower[and - 1] === ',' ? and - 1 : and;
    const left = [...named].find(([use]) => use.end === before)?.[1];
    const right = [...named].find(([use]) => use.start > and && isDescription(view, and + 1, use.start))?.[1];
    const arePeople = left?.kind === 'person' && right?.kind === 'person';
    if (arePeople) return together(known, source.start, left.name, and, right.name);
  }
  return null;
}

function together({ view, cast }: Known, at: number, left: string, and: number, right: string): Member {
  const name = `${left} ${view.lower[and]} ${right}`;
  const same = cast.members.find((other) => other.name === name);
  if (same !== undefined) join(same, at, `the same names: ${name}`);
  if (same !== undefined) return same;
  const member = cast.add('group', name, at, `together: ${name}`);
  member.isSeveral = true;
  return member;
}

/** "Two members, Ana Roe and Per Lund,": the names alone, behind the noun that tells of them together. */
function namedTogether({ view, named }: Known, { start, end: whole }: Span): Span {
  const end = view.lower[whole - 1] === ',' ? whole - 1 : whole;
  const comma = start + view.lower.slice(start, end).indexOf(',');
  if (comma <= start || PENN_TAGS[view.tokens.tags[comma - 1]!] !== 'NNS') return { start, end };
  for (const [use, { kind }] of named)
    if (use.start === comma + 1 && kind === 'person') return { start: comma + 1, end };
  return { start, end };
}

/** The person whom a part of a source names with nothing but an office before it; `null` for none. */
function personAt({ view, named }: Known, { start, end }: Span): string | null {
  for (const [use, { kind, name }] of named) {
    if (kind === 'person' && use.end === end && use.start >= start && isOfTitle(view, start, use.start)) return name;
  }
  return null;
}

/** What a part of a source that is nothing but a name is called, by whom it stands for if that is known; `null` for other words. */
function partOf({ view, named }: Known, range: Span): string | null {
  const start = isThe(view.lower[range.start]) ? range.start + 1 : range.start;
  for (const [use, member] of named) {
    if (use.start === start && use.end === range.end) return member.name;
    // "St Ada's and the City Hospital": a house that is called after somebody.
    if (use.start === start && use.end === range.end - 1 && isPossessive(view.lower[use.end]))
      return textOf(view, { start, end: range.end });
  }
  const isName = start < range.end && view.words.slice(start, range.end).every((word) => /^\p{Lu}/u.test(word));
  return isName ? textOf(view, { start, end: range.end }) : null;
}

/** "Per Lund, the mayor": the name that a range begins with, and what tells more of it behind a comma; `null` for none. */
function describedAt({ view, named }: Known, { start, end }: Span): string | null {
  for (const [use, { kind, name }] of named) {
    const isDescribed = view.lower[use.end] === ',' && opensDescription(view.lower[use.end + 1]);
    if (kind === 'person' && use.start >= start && use.end < end && isDescribed && isOfTitle(view, start, use.start))
      return name;
  }
  return null;
}

const isOfTitle = (view: View, start: number, end: number): boolean =>
  end >= start &&
  view.words
    .slice(start, end)
    .every(
      (word, i) => isOfficeWord(view.lower[start + i]!) || linksTitle(view.lower[start + i]!) || /^\p{Lu}/u.test(word),
    );

/** An office, or any words for somebody before a name: "the outside member". */
const isDescription = (view: View, start: number, end: number): boolean =>
  isOfTitle(view, start, end) ||
  (end > start && view.lower.slice(start, end).every((_, i) => OF_NOUN.test(PENN_TAGS[view.tokens.tags[start + i]!]!)));

const OF_NOUN = /^(?:DT|JJ|NNP?)$/;

const isPlain = (view: View, range: Span): boolean =>
  view.lower.slice(range.start, range.end).every((word) => /^\p{L}[\p{L}’'-]*$/u.test(word) && !opensComplement(word));
