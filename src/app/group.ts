import { type Grouping, groupStories } from '../collate/stories/group.ts';
import type { ReadDocument } from '../core/collation.ts';
import { english } from '../languages/en/language.ts';

/** The stories and storylines of `documents`, without what stands in them. The same documents give the same answer. */
export function group(documents: readonly ReadDocument[]): Grouping {
  return groupStories(documents, { language: english });
}
