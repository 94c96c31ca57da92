import type { Span } from '../../core/span.ts';
import type { Context } from './cue-features.ts';
import type { Proposal, ProposedCue } from './proposals.ts';

/** A cue that others reckon with: what they learnt from were the gold's. */
export const LIKELY_CUE = 0.45;
const MOST_SPOKEN = 3;

/** All cues of a text as each of them looks at the others. */
export interface Company {
  readonly context: Context;
  readonly cues: readonly ProposedCue[];
  /** The cues of each paragraph, by its number. */
  readonly byParagraph: ReadonlyMap<number, readonly ProposedCue[]>;
  /** How many likely cues have a source that ends with a word, by the word's hash. */
  readonly spoken: ReadonlyMap<number, number>;
}

const isLikely = (cue: ProposedCue): boolean => cue.probability >= LIKELY_CUE;

/** The company of a text's cues. */
export function companyOf(context: Context, cues: readonly ProposedCue[]): Company {
  const spoken = new Map<number, number>();
  for (const cue of cues) {
    const word = lastWord(context, cue.proposals[0]);
    if (word !== null && isLikely(cue)) spoken.set(word, (spoken.get(word) ?? 0) + 1);
  }
  return { context, cues, byParagraph: Map.groupBy(cues, (cue) => context.view.paragraphOf[cue.start]!), spoken };
}

/** The other cues of a cue's paragraph that have proposals. */
export function othersOf({ context, byParagraph }: Company, cue: ProposedCue): ProposedCue[] {
  const all = byParagraph.get(context.view.paragraphOf[cue.start]!)!;
  return all.filter((other) => other !== cue && other.proposals.length > 0);
}

/** How a proposal stands to the other cues of its paragraph, and its source to those of the text, as small numbers. */
export interface Standing {
  /** Likely cues within the content, at most 2. */
  readonly inside: number;
  /** 0 within nothing that another cue tells, 1 in what an unlikely one tells, 2 in what a likely one tells. */
  readonly within: number;
  /** To the contents of likely cues: 0 apart or nested, 1 the same, 2 one end shared, 3 crossing. */
  readonly clash: number;
  /** Likely cues of the text with the same last word of the source, itself left out: 0 no source, 1 none, up to 4. */
  readonly spoke: number;
}

/** The standing of a proposal. `others` come from `othersOf`. */
export function standingOf(
  company: Company,
  cue: ProposedCue,
  proposal: Proposal,
  others: readonly ProposedCue[],
): Standing {
  const likely = others.filter(isLikely);
  return {
    inside: Math.min(2, likely.filter((other) => isInside(other, proposal)).length),
    within: others.reduce((most, other) => {
      return isInside(cue, other.proposals[0]!) ? Math.max(most, isLikely(other) ? 2 : 1) : most;
    }, 0),
    clash: likely.reduce((most, other) => Math.max(most, clashOf(proposal, other.proposals[0]!)), 0),
    spoke: spokeOf(company, cue, proposal),
  };
}

const isInside = (inner: Span, { content }: Proposal): boolean =>
  content.some((range) => range.start <= inner.start && inner.end <= range.end);

function clashOf(one: Proposal, other: Proposal): number {
  let clash = 0;
  for (const a of one.content) {
    for (const b of other.content) {
      if (a.start >= b.end || b.start >= a.end) continue;
      if (a.start === b.start && a.end === b.end) clash = Math.max(clash, 1);
      else if (a.start === b.start || a.end === b.end) clash = Math.max(clash, 2);
      else if (a.start < b.start === a.end < b.end) clash = 3;
    }
  }
  return clash;
}

function spokeOf({ context, spoken }: Company, cue: ProposedCue, proposal: Proposal): number {
  const word = lastWord(context, proposal);
  if (word === null) return 0;
  const isOwn = isLikely(cue) && lastWord(context, cue.proposals[0]) === word;
  return 1 + Math.min(MOST_SPOKEN, (spoken.get(word) ?? 0) - (isOwn ? 1 : 0));
}

function lastWord({ at }: Context, proposal: Proposal | undefined): number | null {
  const last = proposal?.source.at(-1);
  return last === undefined ? null : at.word[last.end - 1]!;
}
