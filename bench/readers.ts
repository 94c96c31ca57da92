// What the three readers of the blind pairs decided, each alone, and how far they agree: for `bench/utterances.ts`.
import { readFileSync } from 'node:fs';
import type { Span } from '../src/core/span.ts';
import type { GoldPair } from './pairs.ts';

interface Place extends Span {
  readonly document: string;
}

/** A verdict: one saying, two, or undecided. */
type Verdict = boolean | null;

export interface ReadPair {
  readonly a: Place;
  readonly b: Place;
  readonly part: GoldPair['part'];
  /** In the order of the readers, who did not see one another's. */
  readonly verdicts: readonly Verdict[];
}

/** The pairs of the blind parts with each reader's verdict, also those that no two readers decided alike. */
export function readPairs(): ReadPair[] {
  const lines = readFileSync(new URL('./gold/utterance-readers.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as ReadPair);
}

/** Tells a pair by its places. */
export function keyOf({ a, b }: { readonly a: Place; readonly b: Place }): string {
  return [a, b].map(({ document, start, end }) => `${document}:${start}-${end}`).join(' ');
}

/** What more than half of all readers decided, and null where they did not; who was undecided counts for neither. */
export function majorityOf(verdicts: readonly Verdict[]): Verdict {
  const most = [true, false].find((verdict) => verdicts.filter((v) => v === verdict).length > verdicts.length / 2);
  return most ?? null;
}

export interface Agreement {
  /** Pairs that both decided; the other three are of these. */
  readonly pairs: number;
  /** Share decided alike, 0 to 1. */
  readonly alike: number;
  /** Cohen's kappa (1960): 1 is full agreement, 0 what chance would give; NaN where both have one verdict alone. */
  readonly kappa: number;
  /** F1 of the one for "one saying" with the other as gold, the same either way; NaN where neither has such a pair. */
  readonly f1: number;
}

/** How far two readers of the same pairs, in the same order, agree. */
export function agreementOf(one: readonly Verdict[], other: readonly Verdict[]): Agreement {
  const both = one.flatMap((verdict, i) => {
    const second = other[i] ?? null;
    return verdict === null || second === null ? [] : [[verdict, second] as const];
  });
  const share = (holds: (pair: readonly [boolean, boolean]) => boolean): number =>
    both.filter(holds).length / both.length;
  const alike = share(([x, y]) => x === y);
  const [first, second] = [share(([x]) => x), share(([, y]) => y)];
  const chance = first * second + (1 - first) * (1 - second);
  return {
    pairs: both.length,
    alike,
    kappa: (alike - chance) / (1 - chance),
    f1: (2 * share(([x, y]) => x && y)) / (first + second),
  };
}
