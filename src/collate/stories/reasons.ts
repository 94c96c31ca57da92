import type { Reason } from '../../core/story.ts';
import type { TermVector } from '../../text/vector.ts';
import { EVIDENCE, evidence } from './evidence.ts';
import { link, probability, weightOf } from './model.ts';
import type { Profile } from './profile.ts';

type Evidence = { readonly what: string; readonly weight: number };

/** A document is explained by its likeness to at most this many others of the story. */
const COMPARED = 12;
/** Things named in a sentence of reasons: more is not read. */
const NAMED = 4;

/**
 * Why `one` is with `others`, which are of one story and not empty. The score is the probability that a pair of them is
 * of one event, at the mean of their log-odds. The weights are shares of those log-odds: e-fold odds each.
 */
export function reasonFor(one: Profile, others: readonly Profile[]): Reason {
  const compared = others.slice(0, COMPARED);
  const odds = mean(compared.map((other) => link(one, other)));
  const evidence = [...sharedWords(one, compared), ...sharedNumbers(one, compared), ...dayEvidence(one, compared)];
  return { score: probability(odds), text: sentence(evidence, compared.length), evidence };
}

/** Why `one` was not put with `others`, the story told as `title`. */
export function reasonAgainst(one: Profile, others: readonly Profile[], title: string): Reason {
  const { score, evidence } = reasonFor(one, others);
  const missing = missingNames(one, others.slice(0, COMPARED));
  const against = [...missing, ...evidence.filter(({ weight }) => weight < 0)];
  const why = against.length > 0 ? list(against.slice(0, NAMED).map(({ what }) => what)) : 'too little is shared';
  const common = evidence.filter(({ weight }) => weight > 0).slice(0, NAMED);
  const shares = common.length > 0 ? `shares ${list(common.map(({ what }) => what))}` : 'shares little';
  return {
    score,
    text: `Nearest other story: “${title}”. It ${shares}, but ${why}.`,
    evidence: [...common, ...against],
  };
}

/** The reason of a document that is alone in its story. */
export const ALONE: Reason = { score: 1, text: 'No other report of this event is at hand.', evidence: [] };

function sharedWords(one: Profile, others: readonly Profile[]): Evidence[] {
  const gains = new Map<number, number>();
  for (const kind of ['words', 'lead', 'names'] as const) {
    for (const other of others) addProducts(gains, one[kind], other[kind], weightOf(kind) / others.length);
  }
  const names = new Set(one.names.terms);
  return [...gains]
    .filter(([term, gain]) => gain > 0 && one.forms.has(term))
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2 * NAMED)
    .map(([term, weight]) => ({
      what: `${names.has(term) ? 'the name' : 'the word'} “${one.forms.get(term)}”`,
      weight,
    }));
}

function sharedNumbers(one: Profile, others: readonly Profile[]): Evidence[] {
  const gains = new Map<number, number>();
  for (const other of others) addProducts(gains, one.numbers, other.numbers, weightOf('numbers') / others.length);
  return [...gains]
    .filter(([term, gain]) => gain > 0.05 && one.forms.has(term))
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([term, weight]) => ({ what: `the number ${one.forms.get(term)}`, weight }));
}

function addProducts(sums: Map<number, number>, a: TermVector, b: TermVector, scale: number): void {
  let j = 0;
  for (let i = 0; i < a.terms.length; i++) {
    while (j < b.terms.length && b.terms[j]! < a.terms[i]!) j++;
    if (j === b.terms.length) break;
    if (b.terms[j] !== a.terms[i]) continue;
    const gain = scale * a.weights[i]! * b.weights[j]!;
    sums.set(a.terms[i]!, (sums.get(a.terms[i]!) ?? 0) + gain);
  }
}

function dayEvidence(one: Profile, others: readonly Profile[]): Evidence[] {
  const known = others.filter((other) => other.published !== null);
  if (one.published === null || known.length === 0) return [];
  const apart = Math.min(...known.map((other) => Math.abs(other.published! - one.published!)));
  const nearest = known.find((other) => Math.abs(other.published! - one.published!) === apart)!;
  const kinds: (typeof EVIDENCE)[number][] = [
    'publication known',
    'days between publication',
    'published within a day',
  ];
  const values = evidence(one, nearest);
  const weight = kinds.reduce((sum, kind) => sum + weightOf(kind) * values[EVIDENCE.indexOf(kind)]!, 0);
  const what = apart === 0 ? 'the day of publication' : `publication ${apart} ${apart === 1 ? 'day' : 'days'} apart`;
  return [{ what, weight }];
}

function missingNames(one: Profile, others: readonly Profile[]): Evidence[] {
  const theirs = new Set(others.flatMap((other) => [...other.words.terms]));
  const missing: Evidence[] = [];
  one.names.terms.forEach((term, i) => {
    const form = one.forms.get(term);
    if (form !== undefined && !theirs.has(term)) {
      missing.push({
        what: `it does not name “${form}”`,
        weight: -(one.names.weights[i]! ** 2) * weightOf('weaker cover of names'),
      });
    }
  });
  return missing.sort((a, b) => a.weight - b.weight).slice(0, 3);
}

function sentence(evidence: readonly Evidence[], others: number): string {
  const named = evidence.filter(({ weight }) => weight > 0).slice(0, NAMED);
  const whom = others === 1 ? 'the other report' : 'the other reports';
  return named.length === 0
    ? `Little is shared with ${whom}.`
    : `Shares with ${whom} ${list(named.map((n) => n.what))}.`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
