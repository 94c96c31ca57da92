import type { ReadDocument } from '../../core/collation.ts';
import type { Membership, Story, Storyline } from '../../core/story.ts';
import { isoOf } from './days.ts';
import { Grouper, type OpenStory } from './grouper.ts';
import type { GroupingOptions } from './options.ts';
import type { Profile } from './profile.ts';
import { ALONE, reasonAgainst, reasonFor } from './reasons.ts';
import { findStorylines } from './storylines.ts';
import { titleOf } from './titles.ts';

/** Stories and storylines of a finished pile of documents. */
export interface Grouping {
  /** Most documents first, then most recent, then by id. */
  readonly stories: Story[];
  /** Every story in exactly one; most stories first, then by id. */
  readonly storylines: Storyline[];
}

/** Groups `documents` into stories, and those into storylines. The result does not depend on their order. */
export function groupStories(documents: readonly ReadDocument[], options: Partial<GroupingOptions>): Grouping {
  const ordered = [...documents].sort((a, b) => compareText(a.document.id, b.document.id));
  const texts = new Map(ordered.map((read) => [read.document.id, read.document.text]));
  const grouper = new Grouper({ window: Math.max(1, documents.length), ...options });
  grouper.add(ordered);
  const open = grouper.stories;
  const titles = new Map(open.map((story) => [story.id, titleOf(profilesOf(grouper, story), texts)]));
  const stories = open.map((story) => tellStory(grouper, story, titles)).sort(compareStories);
  return {
    stories,
    storylines: findStorylines(open.map((story) => ({ id: story.id, profiles: profilesOf(grouper, story) }))),
  };
}

function profilesOf(grouper: Grouper, story: OpenStory): Profile[] {
  return story.members.map((slot) => grouper.profileOf(slot));
}

function tellStory(grouper: Grouper, story: OpenStory, titles: ReadonlyMap<string, string>): Story {
  const slots = [...story.members].sort((a, b) => compareProfiles(grouper.profileOf(a), grouper.profileOf(b)));
  const memberships = slots.map((slot) => membership(grouper, slot, slots, titles));
  const days = slots.flatMap((slot) => [...grouper.profileOf(slot).published]);
  return {
    id: story.id,
    title: titles.get(story.id)!,
    documents: memberships.map((one) => one.document),
    memberships,
    from: days.length > 0 ? isoOf(Math.min(...days)) : null,
    to: days.length > 0 ? isoOf(Math.max(...days)) : null,
  };
}

function membership(
  grouper: Grouper,
  slot: number,
  slots: readonly number[],
  titles: ReadonlyMap<string, string>,
): Membership {
  const own = grouper.profileOf(slot);
  const others = slots.filter((other) => other !== slot).map((other) => grouper.profileOf(other));
  return {
    document: own.id,
    reason: others.length === 0 ? ALONE : reasonFor(own, others, grouper.model),
    nearest: nearestOther(grouper, slot, titles),
    copyOf: null,
  };
}

/** The other story that holds the document of the strongest link to this one. */
function nearestOther(grouper: Grouper, slot: number, titles: ReadonlyMap<string, string>): Membership['nearest'] {
  const own = grouper.storyOf(slot);
  let best: { story: string; score: number } | null = null;
  for (const { a, b, score } of grouper.linksOf(slot)) {
    const story = grouper.storyOf(a === slot ? b : a);
    if (story !== own && (best === null || score > best.score)) best = { story, score };
  }
  if (best === null) return null;
  const story = grouper.stories.find(({ id }) => id === best.story)!;
  const reason = reasonAgainst(
    grouper.profileOf(slot),
    profilesOf(grouper, story),
    titles.get(best.story)!,
    grouper.model,
  );
  return { story: best.story, reason };
}

function compareProfiles(a: Profile, b: Profile): number {
  return (
    (a.published[0] ?? Number.MAX_SAFE_INTEGER) - (b.published[0] ?? Number.MAX_SAFE_INTEGER) || compareText(a.id, b.id)
  );
}

function compareStories(a: Story, b: Story): number {
  return b.documents.length - a.documents.length || compareText(b.to ?? '', a.to ?? '') || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
