import { COURTS_RETELLINGS } from './courts.ts';
import { CRIME_RETELLINGS } from './crime.ts';
import { DIPLOMACY_RETELLINGS } from './diplomacy.ts';
import { GOVERNMENT_RETELLINGS } from './government.ts';
import { JUDGING_RETELLINGS } from './judging.ts';
import { MANNER_RETELLINGS } from './manner.ts';
import { MIGRATION_RETELLINGS } from './migration.ts';
import { UNREST_RETELLINGS } from './unrest.ts';
import { WAR_RETELLINGS } from './war.ts';

/**
 * More of what stands in `retellings.ts`, by subject, as stars: the first word of a line stands for each of the others, these
 * not for one another. Written by hand, blind to any sample. No word that more than a tenth of reports have ("give", "have",
 * "need"): what such words share says little.
 */
export const RETELLINGS_BY_SUBJECT: readonly string[] = [
  COURTS_RETELLINGS,
  CRIME_RETELLINGS,
  DIPLOMACY_RETELLINGS,
  GOVERNMENT_RETELLINGS,
  JUDGING_RETELLINGS,
  MANNER_RETELLINGS,
  MIGRATION_RETELLINGS,
  UNREST_RETELLINGS,
  WAR_RETELLINGS,
];
