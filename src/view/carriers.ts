import type { Utterance } from '../core/apparatus.ts';
import type { CollatedStory } from '../core/collation.ts';
import { count, type Edition, listed } from './edition.ts';

/** How many reports of a story have a saying, and by their letters those that do not: “in 2 of 3 reports, not in C”. */
export function carriersInWords(edition: Edition, story: CollatedStory, utterance: Utterance): string {
  const having = new Set(utterance.witnesses.map(({ document }) => document)).size;
  return `in ${having} of ${count(story.documents.length, 'report')}${notIn(edition, story, utterance)}`;
}

/** Of so many reports that leave a saying out each is named. */
const MOST_LEAVING_OUT = 4;

/** Which reports have a saying neither as a version nor by the matrix of who carries what. */
function notIn(edition: Edition, story: CollatedStory, { id, witnesses }: Utterance): string {
  const carriers = story.carriage.items.find(({ utterance }) => utterance === id)?.carriers ?? [];
  const having = new Set([...witnesses, ...carriers].map(({ document }) => document));
  const lacking = story.documents.flatMap((one) => (having.has(one) ? [] : (edition.sigils.get(one) ?? [])));
  return lacking.length === 0 || lacking.length > MOST_LEAVING_OUT ? '' : `, not in ${listed(lacking)}`;
}
