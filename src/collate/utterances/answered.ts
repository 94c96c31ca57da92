import { answersAsComplement } from '../likeness.ts';
import type { Word } from '../words.ts';
import type { Comparison, Spoken } from './comparison.ts';
import type { Known } from './known.ts';
import type { Similarity } from './similarity.ts';

/** What the words that answer tell together. */
export interface Answered {
  /** The weight of the longest run of the same words, quoted on both sides. */
  readonly quotedRun: number;
  /** The weight of those of matter, and of names and figures. */
  readonly matter: number;
  readonly facts: number;
  /** How many are of grammar, are verbs, follow the one before closely. */
  readonly grammar: number;
  readonly verbs: number;
  readonly inOrder: number;
  /** Whether an odd number of negated words is answered by their complements. */
  readonly negationMet: boolean;
}

/** Words at most so far apart follow closely. */
const CLOSE = 3;

/** What the words of two sayings that answer tell together. Linear in the pairs. */
export function answeredOf({ pairs, carried }: Similarity, a: readonly Word[], b: readonly Word[]): Answered {
  let [quotedRun, run, matter, facts, grammar, verbs, inOrder] = [0, 0, carried?.matter ?? 0, 0, 0, 0, 0];
  let negationMet = false;
  let [beforeA, beforeB] = [-CLOSE - 2, -CLOSE - 2];
  for (const pair of pairs) {
    const [ours, theirs] = [a[pair.a]!, b[pair.b]!];
    const isUnbroken = pair.a === beforeA + 1 && pair.b === beforeB + 1;
    const isQuoted = ours.quoted && theirs.quoted && ours.lemma === theirs.lemma;
    run = isQuoted ? (isUnbroken ? run : 0) + ours.weight : 0;
    if (run > quotedRun) quotedRun = run;
    const { kind } = ours;
    const least = Math.min(ours.weight, theirs.weight);
    if (kind === 'matter' && theirs.kind === 'matter') matter += pair.score * least;
    if (kind === 'name' || kind === 'figure') facts += least;
    if (kind === 'grammar') grammar++;
    else if (answersAsComplement(ours, theirs)) negationMet = !negationMet;
    if (kind === 'matter' && ours.isVerb && theirs.isVerb) verbs++;
    if (pair.b > beforeB && pair.b - beforeB <= CLOSE && pair.a - beforeA <= CLOSE) inOrder++;
    [beforeA, beforeB] = [pair.a, pair.b];
  }
  return { quotedRun, matter, facts, grammar, verbs, inOrder, negationMet };
}

/** The unanswered weight of the lighter one, and the share of its weight that the other's left-over words keep company. */
export function leftOver(
  [a, b]: readonly [readonly Word[], readonly Word[]],
  [ours, theirs]: readonly [Known, Known],
  { pairs, carried }: Similarity,
): { weight: number; company: number } {
  const [answeredA, answeredB] = [new Uint8Array(a.length), new Uint8Array(b.length)];
  carried?.ofA.forEach((score, index) => {
    answeredA[index] = Math.ceil(score);
  });
  carried?.ofB.forEach((score, index) => {
    answeredB[index] = Math.ceil(score);
  });
  for (const pair of pairs) {
    answeredA[pair.a] = 1;
    answeredB[pair.b] = 1;
  }
  const [ofA, ofB] = [unanswered(a, answeredA), unanswered(b, answeredB)];
  const isOursLight = ours.weight <= theirs.weight;
  const [words, light, whole] = isOursLight ? [a, ofA, ours] : [b, ofB, theirs];
  const [heavy, other] = isOursLight ? [ofB, theirs] : [ofA, ours];
  let [weight, kept] = [0, 0];
  for (const index of light) {
    const company = whole.companies[index]!;
    weight += words[index]!.weight;
    if (company > 0 && heavy.some((place) => other.companies[place] === company)) kept += words[index]!.weight;
  }
  return { weight, company: whole.weight === 0 ? 0 : kept / whole.weight };
}

/** Where the telling words stand that nothing answers. */
function unanswered(words: readonly Word[], answered: Uint8Array): number[] {
  const places: number[] = [];
  for (let index = 0; index < words.length; index++) {
    if (words[index]!.kind !== 'grammar' && answered[index] === 0) places.push(index);
  }
  return places;
}

/** How far what answers stands together nowhere else in the two documents: 1 where no other saying there has a word of it. */
export function onlyHere(a: Spoken, b: Spoken, { pairs }: Similarity, { elsewhere }: Comparison): number {
  const [placesA, placesB, weights]: [number[], number[], number[]] = [[], [], []];
  let total = 0;
  for (const pair of pairs) {
    const [ours, theirs] = [a.words[pair.a]!, b.words[pair.b]!];
    if (ours.kind === 'grammar') continue;
    const weight = pair.score * Math.min(ours.weight, theirs.weight);
    placesA.push(pair.a);
    placesB.push(pair.b);
    weights.push(weight);
    total += weight;
  }
  if (total === 0) return 0;
  const [ofA, ofB] = [
    elsewhere.most(a, { places: placesA, weights, total }),
    elsewhere.most(b, { places: placesB, weights, total }),
  ];
  return (1 - ofA) * (1 - ofB);
}
