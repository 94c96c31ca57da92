import { analyse, analyseStoryline, recurringClaims } from '../analyses/index.ts';
import { correctSpeakers } from '../collate/corrections/speakers.ts';
import { standingCorrections } from '../collate/corrections/standing.ts';
import { findRecurrences } from '../collate/recurrences/find.ts';
import { groupStories } from '../collate/stories/group.ts';
import { matchUtterances } from '../collate/utterances/match.ts';
import type { CollatedStory, Collation, ReadDocument } from '../core/collation.ts';
import type { Correction } from '../core/correction.ts';
import type { Language } from '../core/language.ts';
import type { Story } from '../core/story.ts';
import { english } from '../languages/en/language.ts';
import { withDays } from './days.ts';

/** Told after each story is done: how many of how many. */
export type Progress = (done: number, total: number) => void;

export interface CollateOptions {
  /** What people overruled, in order, undone ones among them. */
  readonly corrections: readonly Correction[];
  readonly progress: Progress;
  /** What was made of the same story before, where it still holds; `null` where it must be made. */
  readonly earlier: (story: Story) => CollatedStory | null;
  /** By id, the versions that a document had before and that are not among the documents, the oldest first. */
  readonly versionsBefore: ReadonlyMap<string, readonly ReadDocument[]>;
}

/**
 * The whole answer about `documents`: grouped into stories and storylines, their sayings matched, and what differs found.
 * The same documents give the same answer.
 */
export function collate(
  given: readonly ReadDocument[],
  {
    corrections = [],
    progress = () => {},
    earlier = () => null,
    versionsBefore = new Map(),
  }: Partial<CollateOptions> = {},
): Collation {
  const standing = standingCorrections(corrections);
  const documents = withDays(given.map((read) => correctSpeakers(read, standing)));
  const byId = new Map(documents.map((read) => [read.document.id, read]));
  const grouping = groupStories(documents, { language: english, corrections: standing });
  const stories = grouping.stories.map((story, i) => {
    const own = story.documents.map((id) => byId.get(id)!);
    const known = earlier(story);
    const collated = known ? { ...known, ...story } : collateStory(story, own, english, standing, versionsBefore);
    progress(i + 1, grouping.stories.length);
    return collated;
  });
  const told = new Map(stories.map((story) => [story.id, { story, utterances: story.utterances }]));
  return {
    documents,
    stories,
    storylines: grouping.storylines.map((line) => {
      const own = line.stories.map((id) => told.get(id)!);
      const alike = { ...line, recurring: findRecurrences(line, own, documents, english) };
      const whole = { ...alike, recurring: recurringClaims(alike, stories, documents, english) };
      return { ...whole, findings: analyseStoryline(whole, stories, documents, english) };
    }),
  };
}

function collateStory(
  story: Story,
  documents: readonly ReadDocument[],
  language: Language,
  corrections: readonly Correction[],
  versionsBefore: CollateOptions['versionsBefore'],
): CollatedStory {
  const utterances = matchUtterances(story, documents, language, corrections);
  return { ...story, utterances, ...analyse(story, documents, utterances, language, versionsBefore) };
}
