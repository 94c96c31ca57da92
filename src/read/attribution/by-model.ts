import { inTextOrder, overlaps, type Span } from '../../core/span.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import type { Syntax } from '../syntax/parser.ts';
import { withAccordingTo } from './according.ts';
import { withAmong } from './among.ts';
import { withoutQuestion } from './asked.ts';
import type { Attributes } from './attributes.ts';
import { certainCues } from './certain-cues.ts';
import { type ChainScores, marginals } from './chain.ts';
import type { ChainModel } from './chain-model.ts';
import { settleClaims } from './claims.ts';
import { type Company, companyOf, LIKELY_CUE } from './company.ts';
import { completed } from './completed.ts';
import { addSyntaxSums, type Context, plainCueSums } from './cue-features.ts';
import { nearestSource, quotationsParticiples, sharedSubjects, withBoth } from './fellow-source.ts';
import type { Frame } from './frame.ts';
import { withoutHearer } from './hearer.ts';
import { withoutInner } from './inner-source.ts';
import { withIntroduced } from './introduced.ts';
import { withInverted } from './inverted.ts';
import { type JudgeModels, judge, type Verdict } from './judge.ts';
import { linkParagraphs } from './links.ts';
import { isQuestionHead, withoutMisfits } from './misfits.ts';
import { repairSource } from './missing-source.ts';
import { nestedSayings } from './nested.ts';
import { withoutPatients } from './passives.ts';
import { type FoundCue, type ProposedCue, proposalsOf } from './proposals.ts';
import { withQuotedAs } from './quoted-as.ts';
import { withRejoined } from './rejoined.ts';
import { sourceAlone } from './source-alone.ts';
import { type Evidence, sureness } from './sureness.ts';
import { surroundingsOf } from './surroundings.ts';
import { unparted, unswapped, withoutName, withoutNumber } from './swapped.ts';
import { withTagged } from './tagged.ts';
import { trimmed, withoutLeadIn, withoutMainVerb, withoutSecondVerb } from './trimmed.ts';
import { withUnclaimed } from './unclaimed.ts';
import { charactersOf, type View } from './view.ts';

/** The trained parts of attribution. */
export interface AttributionModels extends JudgeModels {
  readonly cues: ChainModel;
  readonly roles: ChainModel;
}

/** A cue is looked at from this probability on: with 0.05, 0.15 and 0.25 the judge did no better on held-out training articles. */
const CUE_THRESHOLD = 0.2;
/**
 * The same before syntax is looked at: of 1,826 sentences of the development part that have a cue with it, one is given up, with a
 * cue under 0.45; at 0.07 it is four, and a thirtieth of the sentences less to parse.
 */
const PLAIN_THRESHOLD = 0.05;
/** A frame is kept from this sureness on: the best full attribution F1 on held-out training articles, hardly worse from 0.34 to 0.4. */
const KEPT_FROM = 0.36;
/** Chosen so that it costs under half a point of full attribution F1 on the development part. */
const CERTAIN_CUE = 0.9;
/** A denial with a source is kept from this sureness on; it cost nothing on held-out training articles. */
const DENIAL_FROM = 0.25;
/** The probability of a cue that is certain by its words: enough to be kept when it has a source. */
const BY_WORDS = 0.9;
/** Longest cue, in tokens; 99.7 % of PolNeAR's are shorter. */
const LONGEST_CUE = 10;

/** A frame with what speaks for it. */
export interface FoundFrame extends Frame {
  readonly evidence: Evidence;
}

/** Attributions by trained models and what links paragraphs; frames that are surer than `keptFrom`. */
export function findByModel(
  view: View,
  at: Attributes,
  syntax: Syntax,
  models: AttributionModels,
  keptFrom: number = KEPT_FROM,
): Frame[] {
  const frames = findFrames({ view, at, syntax, around: surroundingsOf(view, at) }, models);
  return finishFrames(
    view,
    at,
    syntax,
    frames.filter((frame) => isKept(frame, keptFrom)),
  );
}

/** How one frame is mended, in this order: its source, then its content, which leaves out what belongs to the source. */
const MENDS: readonly ((frame: Frame, view: View, at: Attributes, syntax: Syntax) => Frame)[] = [
  (frame, view, at) => withoutNumber(view, at, withoutName(view, at, frame)),
  (frame, view, at, syntax) => repairSource(view, at, syntax, frame),
  nearestSource,
  (frame, view) => withBoth(view, frame),
  (frame, view, at) => withoutInner(view, at, frame),
  (frame, view, at) => unswapped(view, at, frame),
  (frame, view, at) => unparted(view, at, frame),
  (frame, view, at) => sourceAlone(view, at, frame),
  (frame, view) => trimmed(view, frame),
  (frame, view, at) => withoutMainVerb(view, at, frame),
  (frame, view, at) => withoutSecondVerb(view, at, frame),
  (frame, view, at) => completed(view, at, frame),
  (frame, view, at) => withoutHearer(view, at, frame),
];

/** Mends kept frames by rule, and adds those that rules alone find. */
function finishFrames(view: View, at: Attributes, syntax: Syntax, kept: readonly Frame[]): Frame[] {
  const mended = kept.map((frame) => MENDS.reduce((now, mend) => mend(now, view, at, syntax), frame));
  const shared = sharedSubjects(view, withoutPatients(view, at, mended));
  const likely = withoutMisfits(view, at, syntax, shared);
  const settled = settleClaims(
    view,
    withInverted(
      view,
      at,
      withAccordingTo(
        view,
        at,
        likely.map((frame) => withoutLeadIn(view, frame)),
      ),
    ),
  );
  const introduced = withIntroduced(view, at, withRejoined(view, at, settled));
  const linked = linkParagraphs(view, withTagged(view, at, withAmong(view, at, withQuotedAs(view, at, introduced))));
  const nested = nestedSayings(view, at, linked);
  const all = quotationsParticiples(view, withUnclaimed(view, [...linked, ...nested]));
  return all
    .filter((frame) => !isQuestionHead(view, at, frame))
    .map((frame) => trimmed(view, withoutQuestion(view, at, frame)));
}

/**
 * A certain cue, other than of thought, with a source is kept though its content may be cut wrongly: half a saying tells more
 * than none. So are denials, which the chains give little: "The army denied it".
 */
function isKept({ confidence, evidence }: FoundFrame, keptFrom: number): boolean {
  if (confidence >= keptFrom || (evidence.isDenial && evidence.hasSource && confidence >= DENIAL_FROM)) return true;
  return evidence.cue >= CERTAIN_CUE && evidence.mode !== 'thought' && evidence.hasSource;
}

/** All frames that the models see, likely or not: the cues of each sentence, the ways to read each, and the best of them. */
export function findFrames(context: Context, models: AttributionModels): FoundFrame[] {
  const company = proposedCues(context, models);
  const verdicts = judge(company, models);
  return company.cues.flatMap((cue, c) => {
    const verdict = verdicts[c]!;
    return verdict === null ? [] : frameOf(context, cue, verdict);
  });
}

/** The cues of a text in text order with the ways to read each. */
export function proposedCues(context: Context, models: Pick<AttributionModels, 'cues' | 'roles'>): Company {
  const { view } = context;
  const cues = view.sentences.flatMap((_, sentence) => cuesIn(context, sentence, models.cues));
  const isCue = new Uint8Array(view.words.length);
  for (const cue of cues) if (cue.probability >= LIKELY_CUE) isCue[cue.start] = 1;
  return companyOf(
    context,
    cues.map((cue) => proposalsOf(context, cue, isCue, models.roles)),
  );
}

/** The cues of a sentence by its number: those that are likely, and those that are certain by their words. */
function cuesIn(context: Context, number: number, model: ChainModel): FoundCue[] {
  const sentence = context.view.sentences[number]!;
  return withCertain(likelyCues(context, number, model), certainCues(context.view, sentence));
}

/**
 * Each place where a cue is likelier than the threshold to begin, as far as it likely goes on. Sentences that have none by far
 * without their syntax, a quarter of a report, are not parsed for it.
 */
function likelyCues(context: Context, number: number, model: ChainModel): FoundCue[] {
  const sentence = context.view.sentences[number]!;
  const length = sentence.end - sentence.start;
  const sums = plainCueSums(context, sentence, model);
  if (!isAnyLikely(model.scoresFrom(sums))) return [];
  context.syntax.need(number);
  addSyntaxSums(context, sentence, model, sums);
  const shares = marginals(model.scoresFrom(sums));
  const cues: FoundCue[] = [];
  const p = (place: number, label: number): number => shares[place * model.labels + label]!;
  for (let place = 0; place < length; place++) {
    const begins = p(place, 1);
    if (begins < CUE_THRESHOLD) continue;
    let end = place + 1;
    while (end < length && end - place < LONGEST_CUE && p(end, 2) > 0.5 * Math.min(1, begins)) end++;
    cues.push({ start: sentence.start + place, end: sentence.start + end, probability: begins });
    place = end - 1;
  }
  return cues;
}

/** Whether a cue may begin anywhere, as far as can be told without syntax. */
function isAnyLikely(scores: ChainScores): boolean {
  const shares = marginals(scores);
  for (let at = 1; at < shares.length; at += scores.labels) if (shares[at]! >= PLAIN_THRESHOLD) return true;
  return false;
}

/** The cues with those that are certain by their words and that they miss, in text order. */
function withCertain(cues: readonly FoundCue[], certain: readonly Span[]): FoundCue[] {
  const missed = certain.filter((one) => !cues.some((cue) => overlaps(cue, one) && cue.probability >= BY_WORDS));
  if (missed.length === 0) return [...cues];
  const kept = cues.filter((cue) => !missed.some((one) => overlaps(cue, one)));
  return [...kept, ...missed.map((one) => ({ ...one, probability: BY_WORDS }))].sort(inTextOrder);
}

function frameOf(context: Context, cue: ProposedCue, { proposal, none, share }: Verdict): FoundFrame {
  const { view } = context;
  const { source, content } = proposal;
  const verb = cueOf(view.lower[cue.head]!);
  const evidence: Evidence = {
    cue: cue.probability,
    found: 1 - none,
    share,
    hasSource: source.length > 0,
    isQuoted: content.some((range) => view.quotationOf[range.start]! >= 0 && range.end - range.start > 2),
    mode: verb?.mode ?? 'unknown',
    isDenial: verb?.stance === 'denying' && verb.mode === 'speech',
    contentTokens: content.reduce((sum, { start, end }) => sum + end - start, 0),
  };
  return {
    source: source.length === 0 ? null : source.map((range) => charactersOf(view, range)),
    cue: [charactersOf(view, cue)],
    content: content.map((range) => charactersOf(view, range)),
    reason: 'model: cue, then its source and content',
    confidence: sureness(evidence),
    evidence,
  };
}
