import type { FigureRelation, FigureRow } from '../../core/finding.ts';
import type { Language } from '../../core/language.ts';
import { evidenceAt, quoted, type Version } from '../version.ts';
import { areRare } from './beside-pairs.ts';
import { befell, type FigureFact } from './fact.ts';
import { factsOf } from './facts.ts';
import { type Pair, pairsOf } from './pairing.ts';
import { plausibleGrowth, sameQuantity } from './quantity.ts';
import { areSetAgainst } from './with-both.ts';

/** All figures of one quantity, by time and then by document; at least one. */
export interface LedgerEntry {
  readonly facts: readonly FigureFact[];
  /** How sure it is that all are of one quantity, 0 to 1: that of the weakest link that was needed. */
  readonly certainty: number;
}

/**
 * The figures of all versions, gathered by quantity. Agglomerative, the surest pair first; two groups join only where
 * their members belong together on average. Quadratic in the figures of one unit.
 */
export function ledgerOf(versions: readonly Version[], language: Language): readonly LedgerEntry[] {
  const found = ledgers.get(versions) ?? gather(versions, language);
  ledgers.set(versions, found);
  return found;
}

/** The findings and the matrix of who carries what ask for the same ledger. */
const ledgers = new WeakMap<readonly Version[], readonly LedgerEntry[]>();

function gather(versions: readonly Version[], language: Language): LedgerEntry[] {
  const facts = versions.flatMap((version) => withoutRepeats(factsOf(version, language)));
  const answers = pairsOf(facts, language);
  const pairs = [...surePairs(facts, language), ...answers].sort((a, b) => b.score - a.score);
  const tie = tieOf(answers, language);
  const groups = new Map<FigureFact, LedgerEntry>(facts.map((fact) => [fact, { facts: [fact], certainty: 1 }]));
  const apart = new WeakMap<LedgerEntry, WeakSet<LedgerEntry>>();
  for (const { a, b, score } of pairs) {
    const [first, second] = [groups.get(a)!, groups.get(b)!];
    if (first === second || apart.get(first)?.has(second) || apart.get(second)?.has(first)) continue;
    if (!fit(first.facts, second.facts) || averageLink(first.facts, second.facts, tie) < LEAST_AVERAGE) {
      // The next pair of these groups would find them the same.
      apart.set(first, (apart.get(first) ?? new WeakSet()).add(second));
      continue;
    }
    const joined = {
      facts: [...first.facts, ...second.facts],
      certainty: Math.min(first.certainty, second.certainty, score),
    };
    for (const fact of joined.facts) groups.set(fact, joined);
  }
  return [...new Set(groups.values())].map((group) => ({ ...group, facts: group.facts.toSorted(byTime) }));
}

/** A report that says the same over and over says nothing more: of one value in one wording so many are looked at. */
const MOST_REPEATED = 4;

function withoutRepeats(facts: readonly FigureFact[]): FigureFact[] {
  const times = new Map<string, number>();
  return facts.filter(({ version, figure, sentence }) => {
    const wording = version.read.document.text.slice(sentence.start, sentence.end);
    const key = [figure.value, figure.upper, figure.bound, figure.unit, wording].join('\n');
    times.set(key, (times.get(key) ?? 0) + 1);
    return times.get(key)! <= MOST_REPEATED;
  });
}

/** Whether no report would have two values of one quantity: one that tells "12 magazines" and "31 magazines" counts two things, unless each is on another's word. Nor two values too far apart for one. */
function fit(a: readonly FigureFact[], b: readonly FigureFact[]): boolean {
  const clash = (x: FigureFact, y: FigureFact): boolean =>
    x.version === y.version ? x.figure.value !== y.figure.value && !areSetAgainst(x, y) : !plausibleGrowth(x, y);
  return !a.some((x) => b.some((y) => alikeInKind(x, y) && clash(x, y)));
}

function alikeInKind(a: FigureFact, b: FigureFact): boolean {
  return a.reality === b.reality && a.part === b.part;
}

/** Half of what a sure pair has: lets in the third report that words a count differently, keeps chains of chance likeness out. */
const LEAST_AVERAGE = 0.35;

function surePairs(
  facts: readonly FigureFact[],
  language: Language,
): { a: FigureFact; b: FigureFact; score: number }[] {
  const pairs = [];
  for (let i = 0; i < facts.length; i++) {
    for (let j = i + 1; j < facts.length; j++) {
      const score = sameQuantity(facts[i]!, facts[j]!, language);
      if (score > 0) pairs.push({ a: facts[i]!, b: facts[j]!, score });
    }
  }
  return pairs;
}

type Tie = (a: FigureFact, b: FigureFact) => number;

/** How sure it is that two figures are of one quantity: by their sentences, or as they answer one another. */
function tieOf(answers: readonly Pair[], language: Language): Tie {
  const paired = new Map<FigureFact, Map<FigureFact, number>>();
  for (const { a, b, score } of answers) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      paired.set(one, (paired.get(one) ?? new Map()).set(other, score));
  }
  return (a, b) => Math.max(sameQuantity(a, b, language), paired.get(a)?.get(b) ?? 0);
}

function averageLink(a: readonly FigureFact[], b: readonly FigureFact[], tie: Tie): number {
  // What one report sets against the other says nothing of how alike the rest is.
  const [first, second] = [told(a), told(b)];
  const tieOfAny = (xs: readonly FigureFact[], ys: readonly FigureFact[]): number =>
    Math.max(...xs.flatMap((x) => ys.map((y) => tie(x, y))));
  const pairs = first.flatMap((xs) =>
    second.flatMap((ys) => (saysAgain(xs[0]!, ys[0]!) || areSetAgainst(xs[0]!, ys[0]!) ? [] : tieOfAny(xs, ys))),
  );
  // Where each report tells but one such number, those that tell it alike speak with the one that words it most alike.
  if (new Set(a.map(amountOf)).size + new Set(b.map(amountOf)).size === 2 && [...a, ...b].every(isTelling))
    return Math.max(0, ...pairs);
  return pairs.reduce((sum, one) => sum + one, 0) / Math.max(1, pairs.length);
}

/** Figures by report and value: what a report tells again in a sentence of few words is no less of one quantity. */
const told = (facts: readonly FigureFact[]): FigureFact[][] => [
  ...Map.groupBy(facts, ({ version, figure }) => `${version.id}\n${figure.value}`).values(),
];

const saysAgain = (a: FigureFact, b: FigureFact): boolean =>
  a.version === b.version && a.figure.value === b.figure.value;

const amountOf = ({ figure }: FigureFact): number => figure.value;

/** From this number on two reports that give a number alike have it of the same. */
const LEAST_TELLING = 100;

/** Whether it is its report's toll of the dead, or its one number of a kind and no small one, nor one of which every thing has its own. */
function isTelling(fact: FigureFact): boolean {
  const { toll, state, sole, count, figure } = fact;
  if (toll && state === 'dead') return true;
  return sole && befell(fact) === null && figure.value >= LEAST_TELLING && (count || areRare(fact, fact));
}

function byTime(a: FigureFact, b: FigureFact): number {
  const time = (fact: FigureFact): string => fact.asOf ?? fact.version.read.document.published.value ?? '9999';
  return time(a).localeCompare(time(b)) || a.version.id.localeCompare(b.version.id) || a.figure.start - b.figure.start;
}

/** A figure as a row of the ledger. */
export function rowOf(fact: FigureFact): FigureRow {
  const { figure, version, reality, by, asOf } = fact;
  return {
    evidence: evidenceAt(version, spanOf(fact), quoted(version, spanOf(fact))),
    value: figure.value,
    upper: figure.upper,
    unit: figure.unit,
    bound: figure.bound,
    reality,
    by,
    asOf: asOf ?? version.day,
  };
}

/** The figure with the words that say what is counted, where they follow it closely. */
export function spanOf(fact: FigureFact): { readonly start: number; readonly end: number } {
  const { figure, vague } = fact;
  const of = figure.of;
  const close =
    of !== null && of.start <= figure.end + (vague ? OF_REACH : 1) && of.end > figure.end && of.end - figure.end < 60;
  return { start: figure.start, end: close ? of.end : figure.end };
}

/** Letters between "dozens" and what is counted: " of ". */
const OF_REACH = 4;

/** Relations from the gravest to the mildest. */
export const GRAVITY: readonly FigureRelation[] = [
  'conflict',
  'update',
  'open',
  'bound',
  'rounding',
  'subset',
  'different occasion',
];
