import { align, type GapScores } from './align.ts';

/** A place of a multiple alignment: for each sequence the index it has there, or -1 for nothing. */
export type Column = readonly number[];

export interface Sequences {
  /** How many items each sequence has. */
  readonly lengths: readonly number[];
  /** How well item `i` of sequence `a` goes with item `j` of sequence `b`. */
  score(a: number, i: number, b: number, j: number): number;
  /** How alike two whole sequences are; the most alike are aligned first. */
  similarity(a: number, b: number): number;
  readonly gaps: GapScores;
}

/** A group of sequences already aligned with one another. */
interface Profile {
  readonly members: readonly number[];
  readonly columns: readonly Column[];
}

/**
 * Aligns all sequences at once: a table whose every column holds what belongs together, in an order that is each
 * sequence's own.
 *
 * Progressive alignment along a guide tree (Feng and Doolittle 1987, "Progressive sequence alignment as a prerequisite
 * to correct phylogenetic trees", J. Mol. Evol. 25), which Spencer and Howe 2004 ("Collating texts using progressive
 * multiple alignment", Computers and the Humanities 38) brought to texts: near witnesses first, so that a gap once
 * opened between them is kept. The table is the variant graph of Schmidt and Colomb 2009 ("A data structure for
 * representing multi-version texts online", IJHCS 67) laid out flat, as CollateX does it (Dekker and others 2015,
 * "Computer-supported collation of modern manuscripts", DSH 30). Cost: one pairwise alignment a merge, each scoring
 * every pair of members; then one a sequence, where they are few (`refined`).
 */
export function alignMany(sequences: Sequences): Column[] {
  const count = sequences.lengths.length;
  let profiles: Profile[] = sequences.lengths.map((length, sequence) => single(sequence, length, count));
  const similarity = oncePerPair(count, sequences.similarity);
  const likeness = (a: Profile, b: Profile): number => averageLink(similarity, a, b);
  const known = new Map<Profile, Map<Profile, number>>();
  while (profiles.length > 1) {
    const [a, b] = nearest(profiles, known, likeness);
    const merged = merge(sequences, a, b);
    profiles = [...profiles.filter((profile) => profile !== a && profile !== b), merged];
  }
  return [...refined(sequences, profiles[0]?.columns ?? [])];
}

/** Of more sequences than these none is placed anew: each costs as much as a merge of all, and what one is wrong about the many outvote. */
const MOST_PLACED_ANEW = 16;

/**
 * Each sequence in turn taken out and aligned again with all the others as they stand, since the first to be merged did
 * not know what the later ones have (Barton and Sternberg 1987, "A strategy for the rapid multiple alignment of protein
 * sequences", J. Mol. Biol. 198). Once round; two sequences have nothing to learn.
 */
function refined(sequences: Sequences, columns: readonly Column[]): readonly Column[] {
  const all = sequences.lengths.map((_, sequence) => sequence);
  if (all.length < 3 || all.length > MOST_PLACED_ANEW) return columns;
  return all.reduce<readonly Column[]>((current, sequence) => {
    const rest = current.map((column) => column.map((item, other) => (other === sequence ? -1 : item)));
    const others = {
      members: all.filter((other) => other !== sequence),
      columns: rest.filter((column) => column.some((item) => item >= 0)),
    };
    return merge(sequences, others, single(sequence, sequences.lengths[sequence]!, all.length)).columns;
  }, columns);
}

function single(sequence: number, length: number, count: number): Profile {
  const columns = Array.from({ length }, (_, item) => {
    const column = new Array<number>(count).fill(-1);
    column[sequence] = item;
    return column;
  });
  return { members: [sequence], columns };
}

/** The two profiles most alike; of equals, the first. Likenesses are computed once a pair. */
function nearest(
  profiles: readonly Profile[],
  known: Map<Profile, Map<Profile, number>>,
  likeness: (a: Profile, b: Profile) => number,
): [Profile, Profile] {
  let best: [Profile, Profile] = [profiles[0]!, profiles[1]!];
  let highest = -Infinity;
  profiles.forEach((a, i) => {
    const row = known.get(a) ?? new Map<Profile, number>();
    known.set(a, row);
    for (let j = i + 1; j < profiles.length; j++) {
      const b = profiles[j]!;
      const value = row.get(b) ?? likeness(a, b);
      row.set(b, value);
      if (value > highest) {
        highest = value;
        best = [a, b];
      }
    }
  });
  return best;
}

/** Likenesses of sequences, told once a pair and way round: each pair is asked for at every merge. */
function oncePerPair(count: number, similarity: Sequences['similarity']): Sequences['similarity'] {
  const known = new Float64Array(count * count).fill(Number.NaN);
  return (a, b) => {
    const at = a * count + b;
    if (Number.isNaN(known[at]!)) known[at] = similarity(a, b);
    return known[at]!;
  };
}

function averageLink(similarity: Sequences['similarity'], a: Profile, b: Profile): number {
  let sum = 0;
  for (const i of a.members) for (const j of b.members) sum += similarity(i, j);
  return sum / (a.members.length * b.members.length);
}

function merge(sequences: Sequences, a: Profile, b: Profile): Profile {
  const pairs = align(
    a.columns.length,
    b.columns.length,
    (i, j) => columnScore(sequences, a, a.columns[i]!, b, b.columns[j]!),
    sequences.gaps,
  );
  const columns = pairs.map((pair) => {
    const ours = pair.a < 0 ? null : a.columns[pair.a]!;
    const theirs = pair.b < 0 ? null : b.columns[pair.b]!;
    return (ours ?? theirs)!.map((item, sequence) => (item >= 0 ? item : (theirs?.[sequence] ?? -1)));
  });
  return { members: [...a.members, ...b.members], columns };
}

/** So many pairs that know nothing are counted with those of a column: what many have tells more than what one has. */
const FEW = 1;

/**
 * The mean over pairs of members that have something there, drawn towards 0 where they are few; one that has nothing
 * says nothing. For two sequences it is their score.
 */
function columnScore(sequences: Sequences, a: Profile, columnA: Column, b: Profile, columnB: Column): number {
  let sum = 0;
  let count = 0;
  for (const sequenceA of a.members) {
    if (columnA[sequenceA]! < 0) continue;
    for (const sequenceB of b.members) {
      if (columnB[sequenceB]! < 0) continue;
      sum += sequences.score(sequenceA, columnA[sequenceA]!, sequenceB, columnB[sequenceB]!);
      count++;
    }
  }
  return ((1 + FEW) * sum) / (count + FEW);
}
