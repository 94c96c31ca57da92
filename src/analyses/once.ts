import { overlaps } from '../core/span.ts';
import type { Draft } from './draft.ts';
import type { StoryInHand } from './version.ts';

/** An analysis that another leans on: of each story it is made once. */
export function oncePerStory(analysis: (story: StoryInHand) => Draft[]): (story: StoryInHand) => readonly Draft[] {
  const made = new WeakMap<StoryInHand, readonly Draft[]>();
  return (story) => {
    const drafts = made.get(story) ?? analysis(story);
    made.set(story, drafts);
    return drafts;
  };
}

/** Drafts without those that say of two versions of one report, which differ, what an edit of them says. */
export function withoutEdited(drafts: readonly Draft[]): readonly Draft[] {
  const edited = drafts.filter(({ kind }) => kind === 'edit').flatMap(({ evidence }) => evidence);
  if (edited.length === 0) return drafts;
  return drafts.filter(
    ({ kind, evidence }) =>
      kind === 'edit' ||
      !evidence.every((place) => edited.some((other) => other.document === place.document && overlaps(other, place))),
  );
}
