import type { GroupingModel } from './model.ts';
import { halfDatedLoss, pairLink } from './model.ts';
import type { OpenStory } from './open-stories.ts';
import type { Profile } from './profile.ts';

/** Stories with what was joined to them at the lower bar of a small pile. */
export interface WithLone {
  readonly stories: readonly OpenStory[];
  /** Documents, by slot, that were so joined. */
  readonly joined: ReadonlySet<number>;
}

/**
 * Who puts up a handful of reports mostly has one event in mind, so that of few documents two are of one event far more
 * often than of many. On small piles made of the benchmark's stories, see `docs/stories.md`.
 */
const SMALL_PILE = 8;
/**
 * Mean log-odds with a story's reports from which a report that stands alone joins it, without what is taken off where only
 * one of two reports is dated. At -1.5 like events are welded twice as often as here, at -0.5 half of the gain is lost.
 */
const LEAST = -1;
/** By how much that must be more than with any other: else it may belong to either. */
const CLEARLY = 1.5;

/**
 * In a pile of few documents: puts each that stands alone with the one story, of two documents and more, that it clearly
 * could belong to, likeliest first. Two that both stand alone are left so: there is no story yet that would say more.
 */
export function joinLone(
  stories: readonly OpenStory[],
  profileOf: (slot: number) => Profile,
  model: GroupingModel,
): WithLone {
  const joined = new Set<number>();
  if (stories.reduce((sum, { members }) => sum + members.length, 0) > SMALL_PILE) return { stories, joined };
  const linkOf = (a: number, b: number): number => {
    const [one, other] = [profileOf(a), profileOf(b)];
    return pairLink(one, other, model) + halfDatedLoss(one, other);
  };
  let left = stories;
  for (let next = likeliest(left, linkOf); next !== null; next = likeliest(left, linkOf)) {
    const { lone, to } = next;
    joined.add(lone.members[0]!);
    const grown = { id: to.id, members: [...to.members, ...lone.members].sort((a, b) => a - b) };
    left = left.filter((story) => story !== lone).map((story) => (story === to ? grown : story));
  }
  return { stories: left, joined };
}

interface Joining {
  readonly lone: OpenStory;
  readonly to: OpenStory;
  readonly link: number;
}

function likeliest(stories: readonly OpenStory[], linkOf: (a: number, b: number) => number): Joining | null {
  const all = stories.filter(({ members }) => members.length === 1).flatMap((lone) => joiningOf(lone, stories, linkOf));
  return all.sort((a, b) => b.link - a.link)[0] ?? null;
}

/** The one story that a lone document could belong to; empty where there is none, or several. */
function joiningOf(
  lone: OpenStory,
  stories: readonly OpenStory[],
  linkOf: (a: number, b: number) => number,
): readonly Joining[] {
  const [slot] = lone.members;
  const links = stories
    .filter((story) => story !== lone)
    .map((to) => ({ lone, to, link: mean(to.members.map((other) => linkOf(slot!, other))) }))
    .sort((a, b) => b.link - a.link);
  const [best, rival] = links;
  if (best === undefined || best.to.members.length < 2 || best.link < LEAST) return [];
  return rival !== undefined && rival.link > best.link - CLEARLY ? [] : [best];
}

function mean(links: readonly number[]): number {
  return links.reduce((sum, link) => sum + link, 0) / links.length;
}
