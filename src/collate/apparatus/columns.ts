import { alignMany, type Column, type Sequences } from '../../text/align-many.ts';
import { type CompareUnits, type Rendering, type Unit, unitKey } from './rendering.ts';

/** A place of the table: for each rendering the word it has there, or `null`. */
export type Row = readonly (Unit | null)[];

/**
 * Gaps cost enough that a lone "the" in common does not tear an omission in two (it gains 0.5), and little for each
 * further word, since a clause is left out as easily as a word. A part of a saying begins and ends anywhere: what it
 * opens with is hardly looked for at the beginning of the whole, only so far that "In talks" begins with the "In" of "In
 * the talks" (of the words that witnesses of the benchmark's stories share, five more stand as shared so).
 */
const GAPS = { open: -0.6, extend: -0.05, openAtEnd: -0.1 };

/**
 * All renderings word by word in one table. Which rendering comes first makes no difference: they are aligned in the
 * order of their words, and equal ones as one.
 */
export function alignRenderings(renderings: readonly Rendering[], compare: CompareUnits): Row[] {
  const keys = renderings.map((rendering) => rendering.words.map(unitKey).join(' '));
  const distinct = [...new Set(keys)].sort();
  const firsts = distinct.map((key) => renderings[keys.indexOf(key)]!);
  const columns = alignMany({
    lengths: firsts.map((rendering) => rendering.words.length),
    score: scoresBetween(firsts, compare),
    similarity: sharedForms(firsts),
    gaps: GAPS,
  });
  const places = keys.map((key) => distinct.indexOf(key));
  return columns.map((column) => rowOf(renderings, places, column));
}

function rowOf(renderings: readonly Rendering[], places: readonly number[], column: Column): Row {
  return renderings.map((rendering, index) => rendering.words[column[places[index]!]!] ?? null);
}

/** Scores a word of one rendering with a word of another. Each two words are compared once, however many places they meet at. */
function scoresBetween(renderings: readonly Rendering[], compare: CompareUnits): Sequences['score'] {
  const words: Unit[] = [];
  const numbers = new Map<string, number>();
  const numbered = renderings.map((rendering) =>
    rendering.words.map((word) => {
      const key = unitKey(word);
      const number = numbers.get(key) ?? words.push(word) - 1;
      numbers.set(key, number);
      return number;
    }),
  );
  const known = new Float64Array(words.length ** 2).fill(Number.NaN);
  return (a, i, b, j) => {
    const [x, y] = [numbered[a]![i]!, numbered[b]![j]!];
    const at = x * words.length + y;
    if (Number.isNaN(known[at]!)) known[at] = alignmentScore(words[x]!, words[y]!, compare);
    return known[at]!;
  };
}

/** Words of one kind may stand in for each other; one of grammar does not stand in for one of matter. */
function alignmentScore(a: Unit, b: Unit, compare: CompareUnits): number {
  if (a.form === b.form && a.form.includes(' ')) return a.form.split(' ').length; // as much as its words one by one
  const { score } = compare(a, b);
  const grammar = a.kind === 'grammar' || b.kind === 'grammar';
  if (score > 0) return grammar ? 0.5 * score : score;
  if (a.kind !== b.kind) return -0.8;
  if (a.kind === 'figure') return 0.4;
  if (a.kind === 'name') return 0.1;
  return grammar ? -0.1 : -0.3;
}

/** Says what share of the words of both two renderings have in common, 0 to 1 (Dice 1945), by their indices. */
export function sharedForms(renderings: readonly Rendering[]): (a: number, b: number) => number {
  const counts = renderings.map(({ words }) => {
    const own = new Map<string, number>();
    for (const { form } of words) own.set(form, (own.get(form) ?? 0) + 1);
    return own;
  });
  return (a, b) => {
    let shared = 0;
    for (const [form, count] of counts[a]!) shared += Math.min(count, counts[b]!.get(form) ?? 0);
    return (2 * shared) / Math.max(1, renderings[a]!.words.length + renderings[b]!.words.length);
  };
}
