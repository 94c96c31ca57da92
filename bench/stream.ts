/**
 * Grouping a stream: documents a second after reading, growth, memory, state, and how right it is, with peers.
 *   npm run -s node -- bench/stream.ts [DOCUMENTS] [PER_DAY] [PEERS_DOCUMENTS] [SEED]
 * DOCUMENTS is a multiple of 5000; the weights were learnt from seeds 101 to 103, so SEED is another (5).
 * Peers run over the first PEERS_DOCUMENTS (10,000; 0 for none), each at several thresholds, beside Variorum on the same.
 */
import { deserialize, serialize } from 'node:v8';
import { Grouper } from '../src/collate/stories/grouper.ts';
import type { GrouperState } from '../src/collate/stories/state.ts';
import { english } from '../src/languages/en/language.ts';
import { bCubed } from '../training/stories/b-cubed.ts';
import { makeStream, type StreamReport } from './stream-corpus.ts';
import { minHashLsh, type Placer, singlePass } from './stream-peers.ts';

const documents = wholeNumber(2, 'DOCUMENTS', 100_000, 5000);
const documentsPerDay = wholeNumber(3, 'PER_DAY', 10_000);
const peersDocuments = wholeNumber(4, 'PEERS_DOCUMENTS', 10_000, 0);
const seed = wholeNumber(5, 'SEED', 5);
const BATCH = 500;
const WINDOW_DAYS = 3;
const options = { language: english, windowDays: WINDOW_DAYS, window: 4 * documentsPerDay };

interface Own extends Placer {
  /** Saves the state and goes on from what was saved. */
  resume(): string;
}

function variorum(): Own {
  let grouper = new Grouper(options);
  const found = new Map<string, string>();
  return {
    add(batch) {
      grouper.add(batch);
      for (const { id, documents: closed } of grouper.takeClosed()) for (const one of closed) found.set(one, id);
    },
    groups() {
      for (const { id, documents: open } of grouper.openDocuments()) for (const one of open) found.set(one, id);
      return found;
    },
    resume() {
      const start = process.cpuUsage();
      const kept = serialize(grouper.state);
      const saved = busyMs(start);
      grouper = new Grouper(options, deserialize(kept) as GrouperState);
      return `${megabytes(kept.length)}, saved in ${Math.round(saved)} ms, resumed in ${Math.round(busyMs(start) - saved)} ms of processor; ${grouper.stories.length} stories open`;
    },
  };
}

function run(name: string, placer: Placer, limit: number, told: boolean): void {
  const gold = new Map<string, string>();
  const stream = makeStream({ documentsPerDay, seed });
  let [busy, since, peak] = [0, 0, 0];
  for (let at = 0; at < limit; ) {
    const reports = Array.from({ length: Math.min(BATCH, limit - at) }, () => stream.next().value as StreamReport);
    for (const { read, event } of reports) gold.set(read.document.id, String(event));
    const start = process.cpuUsage();
    placer.add(reports.map(({ read }) => read));
    since += busyMs(start);
    at += reports.length;
    peak = Math.max(peak, process.memoryUsage().rss);
    if (!told || at % Math.max(BATCH, limit / 10) !== 0) continue;
    console.log(
      `  ${at} documents: ${Math.round((limit / 10 / since) * 1000)} a second of processor, resident ${megabytes(process.memoryUsage().rss)}`,
    );
    busy += since;
    since = 0;
    if (at === limit / 2 && 'resume' in placer) console.log(`  state: ${(placer as Own).resume()}`);
  }
  const { precision, recall, f1 } = bCubed(gold, placer.groups());
  console.log(
    `${name}: ${limit} documents, ${Math.round((limit / (busy + since)) * 1000)} a second of processor; peak ${megabytes(peak)}; B3 P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(4)}`,
  );
}

function wholeNumber(at: number, name: string, otherwise: number, least = 1): number {
  const value = Number(process.argv[at] ?? otherwise);
  const isMultiple = name !== 'DOCUMENTS' || value % least === 0;
  if (Number.isSafeInteger(value) && value >= least && isMultiple) return value;
  const wanted = name === 'DOCUMENTS' ? `a multiple of ${least}` : `a whole number from ${least}`;
  console.error(`${name} is “${process.argv[at]}”; it must be ${wanted}`);
  process.exit(2);
}

function busyMs(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

run('Variorum', variorum(), documents, true);
if (peersDocuments > 0) {
  if (peersDocuments < documents) run('Variorum', variorum(), peersDocuments, false);
  for (const threshold of [0.15, 0.2, 0.25, 0.3])
    run(
      `TF-IDF single pass, ${threshold}`,
      singlePass(threshold, WINDOW_DAYS * documentsPerDay),
      peersDocuments,
      false,
    );
  for (const threshold of [0.05, 0.1]) run(`MinHash LSH, ${threshold}`, minHashLsh(threshold), peersDocuments, false);
}
