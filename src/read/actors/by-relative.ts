import { PENN_TAGS } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { belongsTo } from '../../languages/en/attribution/name-words.ts';
import { isOfMany, pronounOf } from '../../languages/en/attribution/people.ts';
import { isIndefinite } from '../../languages/en/attribution/roles.ts';
import { isPossessive, isRelative, isThe } from '../../languages/en/small-words.ts';
import type { View } from '../attribution/view.ts';
import type { Member } from './cast.ts';
import type { Scene } from './scene.ts';

/**
 * Whom "who" stands for: the name right before it, or the last one of its sentence that a noun in the singular tells of ("Weir, a
 * farmer from the valley, who said"). "Officials at the ministry, who said" are not the ministry, and who "are" sure is not one person.
 */
export function lastNamedBefore(scene: Scene, position: number): Member | null {
  const { view } = scene;
  const noun = view.lower[position - 1] === ',' ? position - 2 : position - 1;
  const tag = PENN_TAGS[view.tokens.tags[noun] ?? 0]!;
  // "A Harbour Ward resident, who": whom the words right before mean, if somebody without a name.
  for (const { range, member } of scene.meant.values()) if (range.end === noun + 1 && member.isNameless) return member;
  if (tag === 'NN' && (isOnlyWhich(scene, noun) || isOwned(scene, noun))) return null;
  let best: { end: number; member: Member } | null = null;
  for (const [use, member] of scene.named) {
    const near = use.end <= position && view.sentenceOf[use.start] === view.sentenceOf[position];
    if (!near || member.kind === 'place' || (best !== null && use.end <= best.end)) continue;
    const isNext = use.end === noun + 1;
    // People have no article.
    const isBody = member.kind !== 'person' || isThe(view.lower[use.start - 1]);
    // "A Harbour Ward resident who": the name only says which.
    // "Pavel Lind, the Norland trade minister, who": so it does within what is said of somebody.
    if (isBody && !isNext && !view.lower.slice(use.end, noun).includes(',')) continue;
    if ((!isNext && tag === 'NNS') || (isBody && belongsTo(before(view, use.start)))) continue;
    if (!isBody && isOfMany(view.lower[position + 1])) continue;
    best = { end: use.end, member };
  }
  return best?.member ?? null;
}

/** "Another Orlan Weir customer, who": a noun with a name before it, which tells of somebody else than it and of nobody named before. */
function isOnlyWhich({ view, named }: Scene, noun: number): boolean {
  const use = [...named.keys()].find(({ end }) => end === noun);
  const first = use === undefined ? -1 : use.start - 1;
  return first >= 0 && (isIndefinite(view.lower[first]!) || isThe(view.lower[first])) && view.lower[first - 1] !== ',';
}

/** "Norland's crowd, who": what a name has is not the name; "Weir's brother, Per Lund, who" is told by his own. */
function isOwned({ view, named }: Scene, noun: number): boolean {
  return isPossessive(view.lower[noun - 1]) && [...named.keys()].some(({ end }) => end === noun - 1);
}

/** "The winner, Ana Weir, herself admitted": whom the name right before a position, past a comma, stands for. */
export function nameRightBefore({ view, named }: Scene, position: number): Member | null {
  const end = view.lower[position - 1] === ',' ? position - 1 : position;
  for (const [use, member] of named) if (use.end === end) return member;
  return null;
}

/** "Norland Rail, which said": the body that stands right before the comma. */
export function byRelative({ view, named }: Scene, range: Span): Member | null {
  const form = view.lower[range.start]!;
  const isWhich = range.end - range.start === 1 && isRelative(form) && pronounOf(form) === null;
  if (!isWhich || view.lower[range.start - 1] !== ',') return null;
  for (const [use, member] of named) if (use.end === range.start - 1) return member;
  return null;
}

const before = (view: View, i: number): string =>
  (isThe(view.lower[i - 1]) ? view.lower[i - 2] : view.lower[i - 1]) ?? '';
