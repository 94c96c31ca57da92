import { deFurniture, deTalk } from './de/furniture.ts';
import { enFurniture, enTalk } from './en/furniture.ts';
import { otherFurniture, otherTalk } from './other-furniture.ts';

/** A line that stands on pages beside the report: why it is none of its words, and what it looks like as a whole. */
export interface FurnitureRule {
  /** For a reader: `newsletter line`. */
  readonly reason: string;
  /** Matches the whole line, white space squeezed. */
  readonly pattern: RegExp;
  /** Whether the lines below it belong to it as far as they are not running text: `Related articles`. */
  readonly heads: boolean;
}

/** The rules of all languages that have some, in the order in which they are tried. */
export const FURNITURE: readonly FurnitureRule[] = [...enFurniture, ...deFurniture, ...otherFurniture];

/**
 * Paragraphs in which a site speaks to its readers: about subscribing, its rights, its author. Searched within a
 * paragraph; told only at the edges of a report, since in its midst the same words may be its matter.
 */
export const PAGE_TALK: readonly (readonly [reason: string, pattern: RegExp])[] = [...enTalk, ...deTalk, ...otherTalk];

/** A paragraph about a site's own cookies, wherever it stands: no report speaks of "our cookies". */
export const COOKIE_TALK =
  /(?=.*\b(?:cookies?|recaptcha|google analytics)\b)(?:.*\b(?:we|our|your (?:browser|consent|device|choices)|wir|unsere?[rnms]?|ihr(?:e|en|em)? (?:browser|einwilligung|gerät)|nous|notre|nos|utilizamos|nuestr[oa]s?|usamos|noss[oa]s?|einstellungen|verwendet diese)\b)/i;
