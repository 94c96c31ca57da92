/**
 * Grouping a stream: documents a second after reading, growth, memory, state, and how right it is, with peers.
 *   npm run -s node -- bench/stream.ts [DOCUMENTS] [PER_DAY]
 */
import { deserialize, serialize } from 'node:v8';
import { Grouper } from '../src/collate/stories/grouper.ts';
import { defaultGroupingOptions } from '../src/collate/stories/options.ts';
import type { ReadDocument } from '../src/core/collation.ts';
import { bandKeys, minHash, resemblance } from '../src/text/minhash.ts';
import { shingles, wordSequence } from '../src/text/passages.ts';
import { dot, type TermVector, unitVector } from '../src/text/vector.ts';
import { documentOf } from '../test/collate/stories/made.ts';
import { bCubed } from '../training/stories/b-cubed.ts';
import type { MadeReport } from './corpus.ts';
import { makeStream } from './stream-corpus.ts';

const documents = Number(process.argv[2] ?? 100_000);
const documentsPerDay = Number(process.argv[3] ?? 10_000);
const BATCH = 500;
const WINDOW_DAYS = 3;
const options = { windowDays: WINDOW_DAYS, window: 4 * documentsPerDay };

/** What places one batch, and tells the group of each document in the end. */
interface Placer {
  add(batch: readonly ReadDocument[]): void;
  groups(): Map<string, string>;
}

function variorum(): Placer & { readonly grouper: Grouper } {
  const grouper = new Grouper(options);
  const found = new Map<string, string>();
  const settle = (): void => {
    for (const { id, documents: closed } of grouper.takeClosed()) for (const one of closed) found.set(one, id);
  };
  return {
    grouper,
    add(batch) {
      grouper.add(batch);
      settle();
    },
    groups() {
      for (const { id, documents: open } of grouper.openDocuments()) for (const one of open) found.set(one, id);
      return found;
    },
  };
}

/** The usual baseline: each document to the story whose centroid is nearest by TF-IDF, else a new one. */
function singlePass(threshold: number): Placer {
  const found = new Map<string, string>();
  const counts = new Map<string, number>();
  let seen = 0;
  let stories: { id: string; vector: TermVector; size: number; at: number }[] = [];
  return {
    add(batch) {
      for (const { document } of batch) {
        const vector = tfIdf(document.text, counts, ++seen);
        let best: (typeof stories)[number] | null = null;
        let most = threshold;
        for (const story of stories) {
          const likeness = dot(vector, story.vector);
          if (likeness >= most) [best, most] = [story, likeness];
        }
        if (best === null) stories.push({ id: document.id, vector, size: 1, at: seen });
        else {
          best.vector = mean(best.vector, vector, best.size++);
          best.at = seen;
        }
        found.set(document.id, best?.id ?? document.id);
      }
      stories = stories.filter(({ at }) => seen - at < WINDOW_DAYS * documentsPerDay);
    },
    groups: () => found,
  };
}

function tfIdf(text: string, counts: Map<string, number>, seen: number): TermVector {
  const words = new Map<number, number>();
  const { hashes } = wordSequence(text);
  for (const hash of hashes) words.set(hash, (words.get(hash) ?? 0) + 1);
  for (const hash of words.keys()) counts.set(String(hash), (counts.get(String(hash)) ?? 0) + 1);
  const weight = (hash: number): number => Math.log((seen + 1) / counts.get(String(hash))!);
  return unitVector(new Map([...words].map(([hash, n]) => [hash, (1 + Math.log(n)) * weight(hash)])));
}

function mean(a: TermVector, b: TermVector, size: number): TermVector {
  const sums = new Map<number, number>();
  a.terms.forEach((term, i) => {
    sums.set(term, a.weights[i]! * size);
  });
  b.terms.forEach((term, i) => {
    sums.set(term, (sums.get(term) ?? 0) + b.weights[i]!);
  });
  return unitVector(sums);
}

/** MinHash with bands: a document joins the group of the likeliest of those in its buckets. */
function minHashLsh(threshold: number): Placer {
  const found = new Map<string, string>();
  const buckets = new Map<number, { id: string; signature: Uint32Array }[]>();
  return {
    add(batch) {
      for (const { document } of batch) {
        const signature = minHash(new Set(shingles(wordSequence(document.text))), 64);
        const keys = bandKeys(signature, 2);
        let [best, most] = [document.id, threshold];
        for (const key of keys) {
          for (const other of buckets.get(key) ?? []) {
            const likeness = resemblance(signature, other.signature);
            if (likeness > most) [best, most] = [other.id, likeness];
          }
          buckets.set(key, [...(buckets.get(key) ?? []).slice(-15), { id: document.id, signature }]);
        }
        found.set(document.id, found.get(best) ?? document.id);
      }
    },
    groups: () => found,
  };
}

function asDocument({ id, text, title, outlet, published }: MadeReport): ReadDocument {
  return documentOf({ id, text, title, outlet, published });
}

function run(name: string, placer: Placer, limit: number): void {
  const gold = new Map<string, string>();
  const stream = makeStream({ documentsPerDay, seed: 5 });
  let busyMs = 0;
  let sinceMs = 0;
  let peak = 0;
  for (let at = 0; at < limit; ) {
    const reports = Array.from({ length: Math.min(BATCH, limit - at) }, () => stream.next().value as MadeReport);
    const batch = reports.map(asDocument);
    for (const { id, event } of reports) gold.set(id, String(event));
    const { user, system } = process.cpuUsage();
    placer.add(batch);
    const used = process.cpuUsage({ user, system });
    busyMs += (used.user + used.system) / 1000;
    sinceMs += (used.user + used.system) / 1000;
    at += batch.length;
    peak = Math.max(peak, process.memoryUsage().rss);
    if (at % (limit / 5) === 0) {
      const rate = (limit / 5 / sinceMs) * 1000;
      console.log(
        `  ${at} documents: ${Math.round(rate)} a second of processor, resident ${megabytes(process.memoryUsage().rss)}`,
      );
      sinceMs = 0;
    }
  }
  const { precision, recall, f1 } = bCubed(gold, placer.groups());
  console.log(
    `${name}: ${limit} documents, ${Math.round((limit / busyMs) * 1000)} a second of processor; peak ${megabytes(peak)}; B3 P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(4)}`,
  );
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

const own = variorum();
run('Variorum', own, documents);
const start = performance.now();
const kept = serialize(own.grouper.state);
const resumed = new Grouper(options, deserialize(kept));
console.log(
  `state: ${megabytes(kept.length)}, saved and resumed in ${Math.round(performance.now() - start)} ms; ${resumed.stories.length} stories open, ${defaultGroupingOptions.candidates} candidates a document`,
);
const PEERS_LIMIT = Math.min(documents, 20_000);
run('TF-IDF single pass, 0.3', singlePass(0.3), PEERS_LIMIT);
run('MinHash LSH, 0.1', minHashLsh(0.1), PEERS_LIMIT);
