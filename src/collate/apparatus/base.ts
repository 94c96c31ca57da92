import type { Rendering } from './rendering.ts';

export interface Base {
  /** Index into the renderings. */
  readonly index: number;
  readonly reason: string;
}

const RANKS: readonly Rendering['kind'][] = ['direct', 'mixed', 'indirect', 'unattributed'];

/** A rendering this near to the longest is as full: a word more or less should not outweigh being nearer to the rest. */
const FULL = 0.85;

/**
 * The text that the others are read against: a direct quotation before a reported one, of those the fullest, of equally
 * full ones that most like the rest, then the earliest. Textual criticism would ask for the nearest to the archetype;
 * what was quoted whole comes nearest to it, and what most witnesses share was most likely said.
 *
 * `similarity` compares two renderings, 0 to 1. The renderings are in order of publication.
 */
export function chooseBase(renderings: readonly Rendering[], similarity: (a: number, b: number) => number): Base {
  const all = renderings.map((_, index) => index);
  const rank = Math.min(...renderings.map((rendering) => RANKS.indexOf(rendering.kind)));
  const kind = RANKS[rank]!;
  const ofKind = all.filter((index) => renderings[index]!.kind === kind);
  const longest = Math.max(...ofKind.map((index) => renderings[index]!.words.length));
  const isFull = (index: number): boolean =>
    renderings[index]!.kind === kind && renderings[index]!.words.length >= FULL * longest;
  const full = all.filter(isFull);
  // Hundreds may carry an agency's words: each wording is compared once, and counts as often as it stands.
  const wordings = [...Map.groupBy(all, (index) => wordingOf(renderings[index]!)).values()];
  const central = (index: number): number =>
    wordings.reduce((sum, same) => sum + same.length * similarity(index, same[0]!), 0);
  const weighed = wordings.filter((same) => same.some(isFull)).map((same) => ({ same, sum: central(same[0]!) }));
  const highest = Math.max(...weighed.map(({ sum }) => sum));
  const best = full.filter((index) => weighed.some(({ same, sum }) => sum >= highest - 1e-9 && same.includes(index)));
  return { index: best[0]!, reason: reasonFor(kind, all.length, ofKind.length, full.length, best.length) };
}

const wordingOf = ({ words }: Rendering): string => words.map(({ form }) => form).join(' ');

const KIND_WORDS: Record<Rendering['kind'], string> = {
  direct: 'direct quotation',
  mixed: 'partly quoted rendering',
  indirect: 'reported rendering',
  unattributed: 'sentence without a speaker',
};

function reasonFor(kind: Rendering['kind'], all: number, ofKind: number, full: number, best: number): string {
  const words = KIND_WORDS[kind];
  if (ofKind === 1) return `the only ${words}`;
  const scope = ofKind === all ? `${words}s` : `${ofKind} ${words}s`;
  if (full === 1) return `the fullest of the ${scope}`;
  if (best === 1) return `among the fullest of the ${scope}, the one most like all the others`;
  return `the earliest of the fullest ${words}s that are equally like the others`;
}
