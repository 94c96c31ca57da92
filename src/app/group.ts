import { standingCorrections } from '../collate/corrections/standing.ts';
import { type Grouping, groupStories } from '../collate/stories/group.ts';
import type { ReadDocument } from '../core/collation.ts';
import type { Correction } from '../core/correction.ts';
import { english } from '../languages/en/language.ts';
import { withDays } from './days.ts';

/** Stories and storylines of `documents`, without what is said in them; `corrections` in order, undone ones among them. */
export function group(documents: readonly ReadDocument[], corrections: readonly Correction[] = []): Grouping {
  return groupStories(withDays(documents), { language: english, corrections: standingCorrections(corrections) });
}
