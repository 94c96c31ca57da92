import { type Attribution, PENN_TAGS } from '../core/annotations.ts';
import type { Witness } from '../core/apparatus.ts';
import type { ReadDocument } from '../core/collation.ts';
import { sliceAll } from '../core/span.ts';
import { documentOf, type Edition } from './edition.ts';

/** A longer cue runs over a clause of its own and tells no manner. */
const LONGEST_CUE = 60;

/**
 * The words by which a report introduces a version, where they do not just say that it was said: "claimed", "hopes for",
 * "stopped short of calling for". Without them what somebody opposes would read as what he wants.
 */
export function introducedBy(edition: Edition, { document, attribution }: Witness): string | null {
  const read = documentOf(edition, document);
  const saying = read.annotations.attributions.find(({ id }) => id === attribution);
  if (saying === undefined || saying.cue === null) return null;
  if (saying.mode === 'speech' && saying.stance === 'neutral' && !saying.negated) return null;
  const words = `${turnBefore(read, saying)}${sliceAll(read.document.text, saying.cue)}`;
  return words.length > LONGEST_CUE ? null : `“${words}”`;
}

/** The words before a cue that turn it round: "did not " of "did not rule out". */
function turnBefore(
  { document, annotations: { tokens } }: ReadDocument,
  { negated, stance, cue }: Attribution,
): string {
  if (!negated || stance === 'denying') return '';
  const start = cue![0]!.start;
  const first = tokens.starts.indexOf(start);
  const tagAt = (at: number) => PENN_TAGS[tokens.tags[at] ?? -1] ?? '';
  if (tagAt(first - 1) !== 'RB') return '';
  const from = /^(?:VB|MD)/.test(tagAt(first - 2)) ? first - 2 : first - 1;
  return document.text.slice(tokens.starts[from], start);
}
