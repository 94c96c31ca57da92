import type { Evidence, FindingKind } from '../core/finding.ts';
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

/**
 * Drafts without those that say what another says of the same places: of two versions of one report, which differ, what an edit
 * of them says; a denial that a contradiction or verdict has; lengths of time that stand among figures; and that one report alone has a saying, whose count a finding sets
 * beside that of another report.
 */
export function withoutRepeated(drafts: readonly Draft[]): readonly Draft[] {
  const edited = drafts.filter(({ kind }) => kind === 'edit').flatMap(({ evidence }) => evidence);
  const answered = drafts.filter(({ kind }) => kind === 'contradiction' || kind === 'verdict');
  const counts = drafts.filter(({ kind }) => kind === 'figures').filter(isOfSeveral);
  const repeats: Partial<Record<FindingKind, (draft: Draft) => boolean>> = {
    denial: (draft) => answered.some((other) => draft.evidence.every((place) => isAmong(place, other.evidence))),
    dates: (draft) => counts.some(({ evidence }) => draft.evidence.every((place) => isAmong(place, evidence))),
    'only here': (draft) => counts.some(({ evidence }) => evidence.some((place) => isAmong(place, draft.evidence))),
  };
  return drafts.filter(
    (draft) =>
      draft.kind === 'edit' ||
      !(draft.evidence.every((place) => isAmong(place, edited)) || repeats[draft.kind]?.(draft) === true),
  );
}

const isOfSeveral = ({ evidence }: Draft): boolean => new Set(evidence.map(({ document }) => document)).size > 1;

const isAmong = (place: Evidence, others: readonly Evidence[]): boolean =>
  others.some((other) => other.document === place.document && overlaps(other, place));
