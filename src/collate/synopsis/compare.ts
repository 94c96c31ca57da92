import type { Language } from '../../core/language.ts';
import type { CompareWords } from '../likeness.ts';
import { type Candidate, findCandidates } from '../utterances/candidates.ts';
import type { Similarity } from '../utterances/similarity.ts';
import { compareSentences, likelihoodOf, type MatterFeatures } from './features.ts';
import type { Sentence } from './sentences.ts';

/** Two sentences of two reports, that of the report which comes first as `a`. */
export interface ComparedPair {
  readonly a: Sentence;
  readonly b: Sentence;
  readonly similarity: Similarity;
  readonly features: MatterFeatures;
  /** How sure it is that they are of one matter, 0 to 1. */
  readonly likelihood: number;
}

/** With how many others a sentence is compared, the likeliest by the words they share; in a large story the same is told a hundred times. */
const MOST = { small: 30, large: 10 };
/** Reports of a story that is not yet large. */
const SMALL = 30;

/** Share of the lighter sentence's weight that two must have in common to be compared: of less, none of those read were of one matter. */
const LEAST_SHARED = 0.18;

/** The pairs of sentences worth comparing, compared; by `a`, then by `b`. `sentences` are report after report. */
export function compareAll(sentences: readonly Sentence[], compare: CompareWords, language: Language): ComparedPair[] {
  const isLarge = (sentences.at(-1)?.report ?? 0) >= SMALL;
  const limits = { most: isLarge ? MOST.large : MOST.small, leastShared: LEAST_SHARED };
  const apart = (a: number, b: number): boolean => sentences[a]!.report !== sentences[b]!.report;
  const found = findCandidates(sentences, language, apart, limits);
  const pairs = withSame(found, sentences, apart)
    .map(([a, b]) => ({ at: [a, b] as const, ...compareSentences(sentences[a]!, sentences[b]!, compare) }))
    .filter(({ at: [a, b], similarity }) => sharesMatter(sentences[a]!, sentences[b]!, similarity));
  const known = new Map(pairs.map((pair) => [pair.at.join(' '), pair]));
  const shareAt = (a: number, b: number): number => known.get(`${a} ${b}`)?.features.share ?? 0;
  return pairs.map(({ at: [a, b], similarity, features: alone }) => {
    const ofTwo = [sentences[a]!, sentences[b]!] as const;
    const steps = [-1, 1].filter((step) => areOfOneReport(sentences, [a, b], step));
    const beside = Math.max(0, ...steps.map((step) => shareAt(a + step, b + step)));
    const features = { ...alone, beside };
    return { a: ofTwo[0], b: ofTwo[1], similarity, features, likelihood: likelihoodOf(features) };
  });
}

/**
 * `found` with each sentence and the next of the same words, as a word that hundreds of reports have brings no candidates:
 * of a line that all of them copied none is to stand alone.
 */
function withSame(
  found: readonly Candidate[],
  sentences: readonly Sentence[],
  apart: (a: number, b: number) => boolean,
): Candidate[] {
  const same = Map.groupBy(sentences.keys(), (at) => sentences[at]!.words.map(({ form }) => form).join(' '));
  const known = new Set(found.map((pair) => pair.join(' ')));
  same.delete('');
  const next = [...same.values()].flatMap((own) => own.slice(1).map((b, before): Candidate => [own[before]!, b]));
  const added = next.filter((pair) => apart(...pair) && !known.has(pair.join(' ')));
  return [...found, ...added].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/** Whether more answers than a number that is a time here and counts there: "a report within 60 days" is not of "60 were arrested". */
function sharesMatter(a: Sentence, b: Sentence, { pairs }: Similarity): boolean {
  return pairs.some((pair) => {
    const { kind, figure } = a.words[pair.a]!;
    return kind !== 'grammar' && (kind !== 'figure' || isOfTime(figure, a) === isOfTime(b.words[pair.b]!.figure, b));
  });
}

const isOfTime = (figure: string | null, { words }: Sentence): boolean =>
  words.some((word) => word.isTime && word.figure === figure);

/** Whether the sentences `step` on from both are of the same reports as they are. */
function areOfOneReport(sentences: readonly Sentence[], pair: readonly number[], step: number): boolean {
  return pair.every((at) => sentences[at + step]?.report === sentences[at]!.report);
}
