import type { Attribution, TemporalExpression } from '../../core/annotations.ts';
import { contains, hull, overlaps, type Span } from '../../core/span.ts';
import { type Cue, cueOf, isStateOfMind } from '../../languages/en/attribution/cues.ts';
import { isJudgement, judgedClaim, judgementPhrase } from '../../languages/en/attribution/judgements.ts';
import { CUE_NEGATIONS, LEFT_UNSAID } from '../../languages/en/function-words.ts';
import type { Frame } from './frame.ts';
import { findOccasion } from './occasion.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** The shares of content words in quotation marks that part the kinds, as PolNeAR's scorer has them. */
const DIRECT_SHARE = 0.8;
const NEUTRAL: Cue = { lemma: '', stance: 'neutral', mode: 'speech' };
const OF_MIND: Cue = { ...NEUTRAL, mode: 'thought' };

/**
 * Attributions from frames, in text order, numbered `a1` onwards, without speakers. What a frame does not say is told
 * here: kind, mode, stance, judgement, polarity, occasion, time and in whose content it stands.
 */
export function assemble(view: View, frames: readonly Frame[], times: readonly TemporalExpression[]): Attribution[] {
  const ordered = frames
    .map((frame) => ({ frame, start: hull(placesOf(frame)).start }))
    .sort((a, b) => a.start - b.start)
    .map(({ frame }) => frame);
  const contents = ordered.flatMap((frame) => frame.content);
  const ranges = ordered.map((frame) => hull([...(frame.cue ?? []), ...frame.content]));
  return ordered.map((frame, i) => {
    const cueTokens = tokensIn(view, frame.cue ?? []);
    const cue = cueVerb(view, cueTokens);
    const sentence = sentenceOf(view, cueTokens);
    return {
      id: `a${i + 1}`,
      kind: kindOf(view, frame.content),
      mode: cue.mode,
      source: frame.source,
      cue: frame.cue,
      content: frame.content,
      speaker: null,
      stance: cue.stance,
      judgement: judgementOf(view, frame, cueTokens, sentence),
      negated: isNegated(view, cueTokens, cue),
      within: withinOf(ordered, ranges, i),
      occasion: sentence === null ? null : findOccasion(view.text, sentence, frame),
      time: sentence === null ? null : timeOf(times, sentence, contents),
      reason: frame.reason,
      confidence: frame.confidence,
    };
  });
}

const placesOf = (frame: Frame): Span[] => [...(frame.source ?? []), ...(frame.cue ?? []), ...frame.content];

/** `direct` when most of the words stand within quotation marks, `indirect` when none do. */
function kindOf(view: View, content: readonly Span[]): Attribution['kind'] {
  let wordCount = 0;
  let quotedCount = 0;
  for (const span of content) {
    const range = tokenRange(view.tokens, span);
    for (let i = range.start; i < range.end; i++) {
      if (!isWord(view.words[i]!)) continue;
      wordCount++;
      if (view.quotationOf[i]! >= 0) quotedCount++;
    }
  }
  if (quotedCount === 0) return 'indirect';
  return quotedCount >= DIRECT_SHARE * wordCount ? 'direct' : 'mixed';
}

/** Whether a token has a letter or a digit; nearly all that have begin with one of ASCII. */
function isWord(form: string): boolean {
  const small = form.charCodeAt(0) | 32;
  return (small >= 97 && small <= 122) || /[\p{L}\p{N}]/u.test(form);
}

function tokensIn(view: View, spans: readonly Span[]): number[] {
  return spans.flatMap((span) => {
    const range = tokenRange(view.tokens, span);
    return Array.from({ length: range.end - range.start }, (_, i) => range.start + i);
  });
}

/** The last verb of the cue that is known; the neutral one where none is. */
function cueVerb(view: View, tokens: readonly number[]): Cue {
  const known = tokens.map((i) => cueOf(view.lower[i]!));
  const cues = known.filter((cue) => cue !== null);
  const best = cues.find((cue) => cue.stance !== 'neutral') ?? cues.at(-1);
  return best ?? (tokens.some((i) => isStateOfMind(view.lower[i]!)) ? OF_MIND : NEUTRAL);
}

/** The characters of the sentence that the cue stands in; `null` where there is no cue. */
function sentenceOf(view: View, [first]: readonly number[]): Span | null {
  const sentence = first === undefined ? undefined : view.sentences[view.sentenceOf[first]!];
  return sentence === undefined ? null : charactersOf(view, sentence);
}

/** Words by which the outlet judges the saying: beside the cue ("falsely claimed"), or a phrase in its sentence. */
function judgementOf(view: View, frame: Frame, cue: readonly number[], sentence: Span | null): Span | null {
  const near = cue.length === 0 ? [] : [cue[0]! - 2, cue[0]! - 1, ...cue, cue.at(-1)! + 1];
  for (const i of near) {
    if (isJudgement(view.lower[i] ?? '')) return charactersOf(view, { start: i, end: i + 1 });
  }
  const claim = claimOf(view, frame);
  if (claim !== null) return claim;
  if (sentence === null) return null;
  const phrase = judgementPhrase(view.text.slice(sentence.start, sentence.end));
  if (phrase === null) return null;
  const span = { start: sentence.start + phrase.start, end: sentence.start + phrase.end };
  return frame.content.some((content) => overlaps(content, span)) ? null : span;
}

/** "Debunked" of "he repeated the debunked claim that …", which is the outlet's word. */
function claimOf(view: View, { cue, content }: Frame): Span | null {
  const [last, told] = [cue?.at(-1), content[0]];
  if (last === undefined || told === undefined || told.start < last.end || content.length > 1) return null;
  if (view.text.slice(last.end, told.start).trim() !== '') return null;
  const claim = judgedClaim(view.text.slice(told.start, told.end));
  return claim === null ? null : { start: told.start + claim.start, end: told.start + claim.end };
}

function isNegated(view: View, tokens: readonly number[], cue: Cue): boolean {
  if (tokens.length === 0) return false;
  const words = [tokens[0]! - 1, ...tokens].map((i) => view.lower[i] ?? '');
  if (cue.stance === 'denying' || LEFT_UNSAID.test(words.join(' '))) return true;
  return words.some((word) => CUE_NEGATIONS.has(word));
}

/** The smallest other attribution whose content holds this one's cue and content. `ranges` go from the first to the last of both. */
function withinOf(frames: readonly Frame[], ranges: readonly Span[], at: number): string | null {
  const own = ranges[at]!;
  let [best, least] = [-1, Infinity];
  for (let i = 0; i < frames.length; i++) {
    if (i === at || !contains(ranges[i]!, own)) continue;
    const around = frames[i]!.content.find((content) => contains(content, own));
    if (around === undefined || around.end - around.start >= least) continue;
    least = around.end - around.start;
    best = i;
  }
  return best < 0 ? null : `a${best + 1}`;
}

/** The first time told in the cue's sentence outside of all that is said. */
function timeOf(times: readonly TemporalExpression[], sentence: Span, contents: readonly Span[]): Span | null {
  const time = times.find((t) => contains(sentence, t) && !contents.some((content) => overlaps(content, t)));
  return time === undefined || time.type === 'DURATION' || time.type === 'SET'
    ? null
    : { start: time.start, end: time.end };
}
