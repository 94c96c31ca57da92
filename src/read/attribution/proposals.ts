import type { Span } from '../../core/span.ts';
import { totalsOf } from './chain.ts';
import type { ChainModel } from './chain-model.ts';
import { bestPaths } from './chain-paths.ts';
import type { Context } from './cue-features.ts';
import { roleContext } from './role-context.ts';
import { ROLE_COUNT, Role, roleFeatures } from './role-features.ts';
import { type Unit, unitsAround } from './units.ts';

/** A cue (token range) and how sure it is. */
export interface FoundCue extends Span {
  readonly probability: number;
}

/** One way to read what stands round a cue: its source and content, as token ranges in text order. */
export interface Proposal {
  readonly source: readonly Span[];
  /** At least one. */
  readonly content: readonly Span[];
  /** Natural logarithm of its probability as the chain of roles has it, 0 or less. */
  readonly likelihood: number;
}

/** A cue with the likeliest ways to read it, best first. */
export interface ProposedCue extends FoundCue {
  /** The token that is most of all the cue. */
  readonly head: number;
  readonly proposals: readonly Proposal[];
  /** What stands round it, and how likely each of that belongs to a content, begins one, or belongs to a source: to be called once. */
  readonly units: readonly Unit[];
  readonly beliefs: () => Beliefs;
}

/** Probabilities by unit, 0 to 1, as the chain of roles has them. */
export interface Beliefs {
  readonly content: Float64Array;
  readonly contentStart: Float64Array;
  readonly source: Float64Array;
}

/** So many labellings are looked at: of the right ones among the first twenty all but one in thirty are among the first eight. */
const MOST_PATHS = 8;
/**
 * A labelling that is less likely than the best by more than this (natural logarithm) is not looked at. With 5 the judge has a
 * third more of them to look at, and F1 on the development part is 69.7 in place of 69.8.
 */
const WIDEST_GAP = 4;

/** The likeliest ways to read a cue that have any content. `isCue` marks the first tokens of all likely cues. */
export function proposalsOf(context: Context, cue: FoundCue, isCue: Uint8Array, model: ChainModel): ProposedCue {
  const around = unitsAround(context.view, cue);
  needSyntaxOf(context, around.units);
  const roles = roleContext(context, around.units, around.cue, isCue);
  const scores = model.scores(around.units.length, (place) => roleFeatures(roles, place, model));
  const paths = bestPaths(scores, MOST_PATHS, WIDEST_GAP);
  const { logTotal: total, shares } = totalsOf(scores);
  const proposals: Proposal[] = [];
  for (const { labels, score } of paths) {
    const source = rangesOf(around.units, labels, Role.sourceStart);
    const content = rangesOf(around.units, labels, Role.contentStart);
    const isNew = !proposals.some((other) => areSame(other.source, source) && areSame(other.content, content));
    if (content.length > 0 && isNew) proposals.push({ source, content, likelihood: score - total });
  }
  return { ...cue, head: roles.head, proposals, units: around.units, beliefs: () => beliefsOf(shares()) };
}

function beliefsOf(shares: Float64Array): Beliefs {
  const count = shares.length / ROLE_COUNT;
  const [content, contentStart, source] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (let u = 0, i = 0; u < count; u++, i += ROLE_COUNT) {
    contentStart[u] = shares[i + Role.contentStart]!;
    content[u] = contentStart[u]! + shares[i + Role.content]!;
    source[u] = shares[i + Role.sourceStart]! + shares[i + Role.source]!;
  }
  return { content, contentStart, source };
}

/** Has the sentences of units parsed. */
function needSyntaxOf({ view, syntax }: Context, units: readonly Unit[]): void {
  for (const { start, end } of units) {
    for (let sentence = view.sentenceOf[start]!; sentence <= view.sentenceOf[end - 1]!; sentence++)
      syntax.need(sentence);
  }
}

/** Whether two lists hold the same ranges in the same order. */
export function areSame(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start === b[i]!.start && end === b[i]!.end);
}

/** The token ranges of the runs of a label: begun by `start`, carried on by the label after it. */
function rangesOf(units: readonly Unit[], labels: Uint8Array, start: number): Span[] {
  const ranges: Span[] = [];
  for (let u = 0; u < labels.length; u++) {
    if (labels[u] !== start && labels[u] !== start + 1) continue;
    let end = u + 1;
    while (end < labels.length && labels[end] === start + 1) end++;
    ranges.push({ start: units[u]!.start, end: units[end - 1]!.end });
    u = end - 1;
  }
  return ranges;
}
