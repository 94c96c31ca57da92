/** What others place a stream of news by, under one interface with Variorum. */
import type { ReadDocument } from '../src/core/collation.ts';
import { bandKeys, minHash, resemblance } from '../src/text/minhash.ts';
import { shingles, wordSequence } from '../src/text/passages.ts';
import { heaviest, meanVector, type TermVector, unitVector } from '../src/text/vector.ts';

/** What places one batch, and tells the group of each document in the end. */
export interface Placer {
  add(batch: readonly ReadDocument[]): void;
  groups(): Map<string, string>;
}

interface Cluster {
  readonly id: string;
  centroid: TermVector;
  size: number;
  newest: number;
}

/** Terms of a centroid that are kept, as is usual where a stream must be kept up with. */
const CENTROID_TERMS = 200;

/**
 * The usual baseline (Allan, Papka and Lavrenko 1998): each document to the story whose centroid is nearest by TF-IDF,
 * else a new one; stories without company for `window` documents are closed.
 */
export function singlePass(threshold: number, window: number): Placer {
  const found = new Map<string, string>();
  const counts = new Map<number, number>();
  let seen = 0;
  let clusters: Cluster[] = [];
  return {
    add(batch) {
      for (const { document } of batch) {
        const own = tfIdf(document.text, counts, ++seen);
        const weights = new Map(Array.from(own.terms, (term, i) => [term, own.weights[i]!] as const));
        let [best, most]: [Cluster | null, number] = [null, threshold];
        for (const cluster of clusters) {
          const cosine = product(weights, cluster.centroid);
          if (cosine >= most) [best, most] = [cluster, cosine];
        }
        if (best === null) clusters.push({ id: document.id, centroid: own, size: 1, newest: seen });
        else {
          best.centroid = pruned(meanVector([best.centroid, own], [best.size++, 1]));
          best.newest = seen;
        }
        found.set(document.id, best?.id ?? document.id);
      }
      clusters = clusters.filter(({ newest }) => seen - newest < window);
    },
    groups: () => found,
  };
}

function tfIdf(text: string, counts: Map<number, number>, seen: number): TermVector {
  const words = new Map<number, number>();
  for (const hash of wordSequence(text).hashes) words.set(hash, (words.get(hash) ?? 0) + 1);
  for (const hash of words.keys()) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const weight = (hash: number): number => Math.log((seen + 1) / counts.get(hash)!);
  return unitVector(new Map([...words].map(([hash, times]) => [hash, (1 + Math.log(times)) * weight(hash)])));
}

function product(weights: ReadonlyMap<number, number>, { terms, weights: theirs }: TermVector): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += (weights.get(terms[i]!) ?? 0) * theirs[i]!;
  return sum;
}

function pruned(vector: TermVector): TermVector {
  if (vector.terms.length <= CENTROID_TERMS) return vector;
  return unitVector(new Map(heaviest(vector, CENTROID_TERMS).map(({ term, weight }) => [term, weight])));
}

/** Documents kept in one bucket: the newest. */
const BUCKET = 16;

/** MinHash with bands (Broder 1997; Leskovec, Rajaraman and Ullman 2014): each to the group of the likeliest it meets. */
export function minHashLsh(threshold: number): Placer {
  const found = new Map<string, string>();
  const buckets = new Map<number, { id: string; signature: Uint32Array }[]>();
  return {
    add(batch) {
      for (const { document } of batch) {
        const signature = minHash(new Set(shingles(wordSequence(document.text))), 64);
        let [best, most] = [document.id, threshold];
        for (const key of bandKeys(signature, 2)) {
          const bucket = buckets.get(key) ?? [];
          for (const other of bucket) {
            const likeness = resemblance(signature, other.signature);
            if (likeness > most) [best, most] = [other.id, likeness];
          }
          buckets.set(key, [...bucket.slice(1 - BUCKET), { id: document.id, signature }]);
        }
        found.set(document.id, found.get(best) ?? document.id);
      }
    },
    groups: () => found,
  };
}
