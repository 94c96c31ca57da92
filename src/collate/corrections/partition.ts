import type { Correction } from '../../core/correction.ts';

/** A story as a set of documents. */
export interface DocumentGroup {
  readonly id: string;
  readonly documents: readonly string[];
}

/**
 * `groups` as people put them right: merged, split and moved in the order of the corrections, each seeing what those
 * before it did. Documents that are not here are passed over. A story that others are merged into keeps its id; one that
 * is split off is named for the first document that the correction names; those that end up empty are gone.
 */
export function correctGroups(groups: readonly DocumentGroup[], corrections: readonly Correction[]): DocumentGroup[] {
  const storyOf = new Map(groups.flatMap(({ id, documents }) => documents.map((document) => [document, id] as const)));
  for (const correction of corrections) {
    if (correction.op === 'merge-stories') merge(storyOf, correction.documents);
    else if (correction.op === 'split') split(storyOf, correction.documents);
    else if (correction.op === 'move') move(storyOf, correction.document, correction.to);
  }
  const corrected = new Map<string, string[]>();
  for (const [document, story] of storyOf) corrected.set(story, [...(corrected.get(story) ?? []), document]);
  return [...corrected].map(([id, documents]) => ({ id, documents }));
}

function merge(storyOf: Map<string, string>, documents: readonly string[]): void {
  const stories = new Set(documents.flatMap((document) => storyOf.get(document) ?? []));
  const [target] = stories;
  for (const [document, story] of storyOf) if (stories.has(story)) storyOf.set(document, target!);
}

function split(storyOf: Map<string, string>, documents: readonly string[]): void {
  const leaving = new Set(documents);
  // Named for the first that is named, at hand or not, so that the story keeps its id from run to run.
  let id = `s${documents[0]}-split`;
  const isTaken = (): boolean => [...storyOf].some(([document, story]) => story === id && !leaving.has(document));
  for (let i = 2; isTaken(); i++) id = `s${documents[0]}-split-${i}`;
  for (const document of leaving) if (storyOf.has(document)) storyOf.set(document, id);
}

function move(storyOf: Map<string, string>, document: string, to: string): void {
  const story = storyOf.get(to);
  if (story !== undefined && storyOf.has(document)) storyOf.set(document, story);
}

/** The last correction that put a document where it is; `null` where none did. */
export function correctionOf(document: string, corrections: readonly Correction[]): Correction | null {
  const concerns = (correction: Correction): boolean =>
    correction.op === 'move'
      ? correction.document === document
      : (correction.op === 'merge-stories' || correction.op === 'split') && correction.documents.includes(document);
  return corrections.findLast(concerns) ?? null;
}

/** What people called the story that holds one of `documents`, the last name first; `null` where nobody named it. */
export function givenTitle(documents: readonly string[], corrections: readonly Correction[]): string | null {
  const named = corrections.findLast((one) => one.op === 'name' && documents.includes(one.document));
  return named?.op === 'name' ? named.title : null;
}
