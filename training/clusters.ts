/**
 * Distributional word classes by the exchange algorithm on a class bigram model (Martin, Liermann and Ney 1998,
 * "Algorithms for bigram and trigram word clustering"), in its one-sided form, which counts class and next word
 * (Whittaker and Woodland 2001), summed over both sides: alternating the sides by passes, as Dehdari, Tan and
 * van Genabith 2016 do, left nine words in ten moving at every pass. One pass costs the sum over words of their distinct neighbours times the number of classes.
 */

/** Words stand for themselves from this count up: fewer uses say too little about a word's company. */
const FEWEST_USES = 3;

/** The class, from 1 up, of each word (by `keyOf`) that is frequent enough. The same sentences give the same classes. */
export function clusterWords(
  sentences: readonly (readonly string[])[],
  classCount: number,
  passes: number,
  log: (line: string) => void,
): Map<string, number> {
  const words = vocabulary(sentences);
  const index = new Map(words.map((word, i) => [word, i]));
  const classes = Int32Array.from(words, (_, i) => i % classCount);
  const sides = [1, -1].map((step) => sideOf(neighbours(sentences, index, step), classes, classCount));
  for (let pass = 0; pass < passes; pass++) {
    const moved = exchange(sides, classes, classCount);
    log(`clusters: pass ${pass + 1} of ${passes}, ${moved} of ${words.length} words moved`);
  }
  return new Map(words.map((word, i) => [word, classes[i]! + 1]));
}

/** Words of `FEWEST_USES` or more uses, commonest first. */
function vocabulary(sentences: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const word of sentences.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= FEWEST_USES)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
}

interface Neighbours {
  /** By word: its neighbours and how often each stands there. The last word stands for a sentence's edge and for the rest. */
  readonly ids: Int32Array[];
  readonly counts: Int32Array[];
  readonly size: number;
}

function neighbours(
  sentences: readonly (readonly string[])[],
  index: ReadonlyMap<string, number>,
  step: number,
): Neighbours {
  const maps = Array.from({ length: index.size }, () => new Map<number, number>());
  const rest = index.size;
  for (const sentence of sentences) {
    for (const [i, word] of sentence.entries()) {
      const at = index.get(word);
      if (at === undefined) continue;
      const next = index.get(sentence[i + step] ?? '') ?? rest;
      maps[at]!.set(next, (maps[at]!.get(next) ?? 0) + 1);
    }
  }
  return {
    ids: maps.map((map) => Int32Array.from(map.keys())),
    counts: maps.map((map) => Int32Array.from(map.values())),
    size: index.size + 1,
  };
}

/** Counts of class and neighbour, on one side. */
interface Side {
  readonly neighbours: Neighbours;
  readonly table: Int32Array;
  readonly totals: Int32Array;
}

function sideOf(neighbours: Neighbours, classes: Int32Array, classCount: number): Side {
  const side = { neighbours, table: new Int32Array(classCount * neighbours.size), totals: new Int32Array(classCount) };
  for (let word = 0; word < classes.length; word++) put(side, word, classes[word]!, 1);
  return side;
}

function put({ neighbours, table, totals }: Side, word: number, k: number, sign: 1 | -1): void {
  const ids = neighbours.ids[word]!;
  const counts = neighbours.counts[word]!;
  for (let j = 0; j < ids.length; j++) {
    table[k * neighbours.size + ids[j]!]! += sign * counts[j]!;
    totals[k]! += sign * counts[j]!;
  }
}

/** How much likelier the neighbours of a word, which now is in no class, become when it joins class `k`. */
function gainOf({ neighbours, table, totals }: Side, word: number, k: number): number {
  const ids = neighbours.ids[word]!;
  const counts = neighbours.counts[word]!;
  let own = 0;
  let gain = 0;
  for (let j = 0; j < ids.length; j++) {
    const now = table[k * neighbours.size + ids[j]!]!;
    gain += entropyTerm(now + counts[j]!) - entropyTerm(now);
    own += counts[j]!;
  }
  return gain + entropyTerm(totals[k]!) - entropyTerm(totals[k]! + own);
}

/** One pass over all words: each goes to the class that makes the text likeliest. Gives how many moved. */
function exchange(sides: readonly Side[], classes: Int32Array, classCount: number): number {
  let moved = 0;
  for (let word = 0; word < classes.length; word++) {
    const old = classes[word]!;
    for (const side of sides) put(side, word, old, -1);
    let best = old;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < classCount; k++) {
      const gain = gainOf(sides[0]!, word, k) + gainOf(sides[1]!, word, k);
      if (gain > most) [best, most] = [k, gain];
    }
    for (const side of sides) put(side, word, best, 1);
    classes[word] = best;
    if (best !== old) moved += 1;
  }
  return moved;
}

const TERMS = Float64Array.from({ length: 1 << 16 }, (_, n) => (n < 2 ? 0 : n * Math.log(n)));

/** n log n. */
function entropyTerm(n: number): number {
  return n < TERMS.length ? TERMS[n]! : n * Math.log(n);
}
