import type { ReadDocument } from '../../core/collation.ts';
import type { Correction } from '../../core/correction.ts';
import type { Copy, Membership, Reason, Story, Storyline } from '../../core/story.ts';
import { findCopies } from '../copies/find.ts';
import { correctGroups, correctionOf, givenTitle } from '../corrections/partition.ts';
import { isoOf } from './days.ts';
import { Grouper } from './grouper.ts';
import { joinLone } from './lone.ts';
import type { OpenStory } from './open-stories.ts';
import { defaultGroupingOptions, type GroupingOptions } from './options.ts';
import type { Profile } from './profile.ts';
import { ALONE, ofFew, reasonAgainst, reasonFor } from './reasons.ts';
import { findStorylines } from './storylines.ts';
import { titleOf } from './titles.ts';

/** Stories and storylines of a finished pile of documents. */
export interface Grouping {
  /** Most documents first, then most recent, then by id. */
  readonly stories: Story[];
  /** Every story in exactly one; most stories first, then by id. */
  readonly storylines: Storyline[];
}

/**
 * Groups `documents` into stories, and those into storylines, as the corrections in `options` put them right. The result
 * does not depend on the order of the documents.
 */
export function groupStories(documents: readonly ReadDocument[], options: Partial<GroupingOptions>): Grouping {
  const ordered = [...documents].sort((a, b) => compareText(a.document.id, b.document.id));
  const texts = new Map(ordered.map((read) => [read.document.id, read.document.text]));
  const grouper = new Grouper({ window: Math.max(1, documents.length), ...options });
  grouper.add(ordered);
  const corrections = options.corrections ?? [];
  const { stories: found, joined } = joinLone(grouper.stories, (slot) => grouper.profileOf(slot), grouper.model);
  const open = correctStories(grouper, found, corrections);
  const language = options.language ?? defaultGroupingOptions.language;
  const copies = findCopies(ordered);
  const titles = new Map(
    open.map((story) => [story.id, titleOf(withoutCopies(profilesOf(grouper, story), copies), texts, language)]),
  );
  const layout: Layout = {
    grouper,
    corrections,
    titles,
    copies,
    joined,
    stories: new Map(open.map((story) => [story.id, story])),
    storyOf: new Map(open.flatMap((story) => story.members.map((slot) => [slot, story.id]))),
  };
  return {
    stories: open.map((story) => tellStory(layout, story)).sort(compareStories),
    storylines: findStorylines(
      open.map((story) => ({ id: story.id, profiles: profilesOf(grouper, story) })),
      { texts, isFunctionWord: language.isFunctionWord },
    ),
  };
}

/** The stories as they are told of: what the grouper found, put right. */
interface Layout {
  readonly grouper: Grouper;
  readonly corrections: readonly Correction[];
  readonly titles: ReadonlyMap<string, string>;
  /** What each document took from another, by its id. */
  readonly copies: ReadonlyMap<string, Copy>;
  /** Those that stand where they do because the pile is small. */
  readonly joined: ReadonlySet<number>;
  readonly stories: ReadonlyMap<string, OpenStory>;
  readonly storyOf: ReadonlyMap<number, string>;
}

function correctStories(
  grouper: Grouper,
  stories: readonly OpenStory[],
  corrections: readonly Correction[],
): readonly OpenStory[] {
  if (corrections.length === 0) return stories;
  const slots = new Map<string, number>();
  const groups = stories.map(({ id, members }) => {
    const documents = members.map((slot) => grouper.profileOf(slot).id);
    documents.forEach((document, i) => {
      slots.set(document, members[i]!);
    });
    return { id, documents };
  });
  return correctGroups(groups, corrections).map(({ id, documents }) => ({
    id,
    members: documents.map((document) => slots.get(document)!).sort((a, b) => a - b),
  }));
}

function profilesOf(grouper: Grouper, story: OpenStory): Profile[] {
  return story.members.map((slot) => grouper.profileOf(slot));
}

/** Reports of their own: what a copy is headed by has been chosen from the same text. All where there is no other. */
function withoutCopies(profiles: readonly Profile[], copies: ReadonlyMap<string, Copy>): readonly Profile[] {
  const own = profiles.filter(({ id }) => (copies.get(id)?.kind ?? 'passage') === 'passage');
  return own.length > 0 ? own : profiles;
}

function tellStory(layout: Layout, story: OpenStory): Story {
  const { grouper, titles, corrections } = layout;
  const slots = [...story.members].sort((a, b) => compareProfiles(grouper.profileOf(a), grouper.profileOf(b)));
  const memberships = slots.map((slot) => membership(layout, slot, slots));
  const days = slots.flatMap((slot) => [...grouper.profileOf(slot).published]);
  return {
    id: story.id,
    title:
      givenTitle(
        memberships.map((one) => one.document),
        corrections,
      ) ?? titles.get(story.id)!,
    documents: memberships.map((one) => one.document),
    memberships,
    from: days.length > 0 ? isoOf(Math.min(...days)) : null,
    to: days.length > 0 ? isoOf(Math.max(...days)) : null,
  };
}

function membership(layout: Layout, slot: number, slots: readonly number[]): Membership {
  const { grouper, corrections, copies, joined } = layout;
  const own = grouper.profileOf(slot);
  const others = slots.filter((other) => other !== slot).map((other) => grouper.profileOf(other));
  const found = others.length === 0 ? ALONE : reasonFor(own, others, grouper.model);
  return {
    document: own.id,
    reason: reasonOfCorrection(own.id, corrections) ?? (joined.has(slot) && others.length > 0 ? ofFew(found) : found),
    nearest: nearestOther(layout, slot),
    copyOf: copies.get(own.id) ?? null,
  };
}

/** That a person put a document where it is; `null` where none did. */
function reasonOfCorrection(document: string, corrections: readonly Correction[]): Reason | null {
  const correction = correctionOf(document, corrections);
  if (correction === null) return null;
  const { who, when, why } = correction;
  const text = `Put here by ${who ?? 'a person'}${when === null ? '' : ` on ${when.slice(0, 10)}`}${why === null ? '' : `: ${why}`}.`;
  return { score: 1, text, evidence: [] };
}

/** The other story that holds the document of the strongest link to this one. */
function nearestOther({ grouper, storyOf, stories, titles }: Layout, slot: number): Membership['nearest'] {
  const own = storyOf.get(slot);
  let best: { story: string; score: number } | null = null;
  for (const { a, b, score } of grouper.linksOf(slot)) {
    const story = storyOf.get(a === slot ? b : a)!;
    if (story !== own && (best === null || score > best.score)) best = { story, score };
  }
  if (best === null) return null;
  const story = stories.get(best.story)!;
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
