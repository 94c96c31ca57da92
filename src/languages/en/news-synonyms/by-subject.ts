import { FORCE_SYNONYMS } from './force.ts';
import { JUDGING_SYNONYMS } from './judging.ts';
import { LAW_SYNONYMS } from './law.ts';
import { SAYING_SYNONYMS } from './saying.ts';
import { STATE_SYNONYMS } from './state.ts';

/**
 * More of what stands in `news-synonyms.ts`, by subject, as stars: the first word of a line can take the place of each of the
 * others, these not of one another. Written by hand, blind to any sample; rarer words and nearer neighbours than there.
 */
export const NEWS_SYNONYMS_BY_SUBJECT: readonly string[] = [
  FORCE_SYNONYMS,
  JUDGING_SYNONYMS,
  LAW_SYNONYMS,
  SAYING_SYNONYMS,
  STATE_SYNONYMS,
];
