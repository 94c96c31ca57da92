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
