import { inTextOrder, overlaps, type Span } from '../../core/span.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import type { Syntax } from '../syntax/parser.ts';
import type { Attributes } from './attributes.ts';
import { certainCues } from './certain-cues.ts';
import { bestLabels, chainSums, logTotalOf, probabilityOf, scoreOf } from './chain.ts';
import type { ChainModel } from './chain-model.ts';
import { settleClaims } from './claims.ts';
import { type Context, cueFeatures } from './cue-features.ts';
import type { Frame } from './frame.ts';
import { withInverted } from './inverted.ts';
import { linkParagraphs } from './links.ts';
import { nearestSource, repairSource, sharedSubjects } from './repairs.ts';
import { roleContext } from './role-context.ts';
import { Role, roleFeatures } from './role-features.ts';
import { type Evidence, sureness } from './sureness.ts';
import { surroundingsOf } from './surroundings.ts';
import { unclaimedQuotations } from './unclaimed.ts';
import { type Unit, unitsAround } from './units.ts';
import type { View } from './view.ts';

/** The trained parts of attribution. */
export interface AttributionModels {
  readonly cues: ChainModel;
  readonly roles: ChainModel;
}

/** A cue (token range) and how sure it is. */
interface FoundCue extends Span {
  readonly probability: number;
}

/** A cue is looked at from this probability on; nearly all that are less likely come to nothing. */
const CUE_THRESHOLD = 0.25;
/** A cue that others reckon with: what they learnt from were the gold's. */
const LIKELY_CUE = 0.45;
/** A frame is kept from this sureness on: the best full attribution F1 on held-out training articles. */
const KEPT_FROM = 0.4;
/** Chosen so that it costs under half a point of full attribution F1 on the development part. */
const CERTAIN_CUE = 0.9;
/** The probability of a cue that is certain by its words: enough to be kept when it has a source. */
const BY_WORDS = 0.9;
/** Longest cue, in tokens; 99.7 % of PolNeAR's are shorter. */
const LONGEST_CUE = 10;

/** A frame with what speaks for it. */
export interface FoundFrame extends Frame {
  readonly evidence: Evidence;
}

/** Attributions by trained chains and what links paragraphs; frames that are surer than `keptFrom`. */
export function findByModel(
  view: View,
  at: Attributes,
  syntax: Syntax,
  models: AttributionModels,
  keptFrom: number = KEPT_FROM,
): Frame[] {
  const frames = findFrames({ view, at, syntax, around: surroundingsOf(view, at) }, models);
  const kept = frames
    .filter((frame) => isKept(frame, keptFrom))
    .map((frame) => nearestSource(repairSource(view, at, syntax, frame)));
  const shared = sharedSubjects(view, kept);
  const linked = linkParagraphs(view, settleClaims(view, withInverted(view, at, shared)));
  return [...linked, ...unclaimedQuotations(view, linked)];
}

/** A certain cue, other than of thought, with a source is kept though its content may be cut wrongly: half a saying tells more than none. */
function isKept({ confidence, evidence }: FoundFrame, keptFrom: number): boolean {
  if (confidence >= keptFrom) return true;
  return evidence.cue >= CERTAIN_CUE && evidence.mode !== 'thought' && evidence.hasSource;
}

/** All frames that the chains see, likely or not: first the cues of each sentence, then each cue's source and content. */
export function findFrames(context: Context, models: AttributionModels): FoundFrame[] {
  const { view } = context;
  const cues = view.sentences.flatMap((sentence) => cuesIn(context, sentence, models.cues));
  const isCue = new Uint8Array(view.words.length);
  for (const cue of cues) if (cue.probability >= LIKELY_CUE) isCue[cue.start] = 1;
  return cues.map((cue) => frameOf(context, cue, isCue, models.roles));
}

/** The cues of a sentence: each place where a cue is likelier than the threshold to begin, as far as it likely goes on. */
function cuesIn(context: Context, sentence: Span, model: ChainModel): FoundCue[] {
  const length = sentence.end - sentence.start;
  const scores = model.scores(length, (place) => cueFeatures(context, sentence, sentence.start + place, model));
  const sums = chainSums(scores);
  const cues: FoundCue[] = [];
  const p = (place: number, label: number): number => probabilityOf(sums, model.labels, place, label);
  for (let place = 0; place < length; place++) {
    const begins = p(place, 1);
    if (begins < CUE_THRESHOLD) continue;
    let end = place + 1;
    while (end < length && end - place < LONGEST_CUE && p(end, 2) > 0.5 * Math.min(1, begins)) end++;
    cues.push({ start: sentence.start + place, end: sentence.start + end, probability: begins });
    place = end - 1;
  }
  return withCertain(cues, certainCues(context.view, sentence));
}

/** The cues with those that are certain by their words and that they miss, in text order. */
function withCertain(cues: readonly FoundCue[], certain: readonly Span[]): FoundCue[] {
  const missed = certain.filter((one) => !cues.some((cue) => overlaps(cue, one) && cue.probability >= BY_WORDS));
  if (missed.length === 0) return [...cues];
  const kept = cues.filter((cue) => !missed.some((one) => overlaps(cue, one)));
  return [...kept, ...missed.map((one) => ({ ...one, probability: BY_WORDS }))].sort(inTextOrder);
}

function frameOf(context: Context, cue: FoundCue, isCue: Uint8Array, model: ChainModel): FoundFrame {
  const { view } = context;
  const around = unitsAround(view, cue);
  const roles = roleContext(context, around.units, around.cue, isCue);
  const scores = model.scores(around.units.length, (place) => roleFeatures(roles, place, model));
  const labels = bestLabels(scores);
  const content = spansOf(view, around.units, labels, Role.contentStart);
  const source = spansOf(view, around.units, labels, Role.sourceStart);
  const evidence: Evidence = {
    cue: cue.probability,
    roles: scoreOf(scores, labels) - logTotalOf(scores),
    hasSource: source.length > 0,
    isQuoted: around.units.some((unit, u) => unit.isQuotation && labels[u]! >= Role.contentStart),
    mode: cueOf(view.lower[roles.head]!)?.mode ?? 'unknown',
    contentTokens: around.units.reduce(
      (sum, unit, u) => sum + (labels[u]! >= Role.contentStart ? unit.end - unit.start : 0),
      0,
    ),
  };
  return {
    source: source.length === 0 ? null : source,
    cue: [{ start: view.tokens.starts[cue.start]!, end: view.tokens.ends[cue.end - 1]! }],
    content,
    reason: 'model: cue, then its source and content',
    confidence: sureness(evidence),
    evidence,
  };
}

/** The character spans of the runs of a label: begun by `start`, carried on by the label after it. */
function spansOf(view: View, units: readonly Unit[], labels: Uint8Array, start: number): Span[] {
  const spans: Span[] = [];
  for (let u = 0; u < labels.length; u++) {
    if (labels[u] !== start && labels[u] !== start + 1) continue;
    let end = u + 1;
    while (end < labels.length && labels[end] === start + 1) end++;
    spans.push({ start: view.tokens.starts[units[u]!.start]!, end: view.tokens.ends[units[end - 1]!.end - 1]! });
    u = end - 1;
  }
  return spans;
}
