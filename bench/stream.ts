/**
 * Grouping a stream: documents a second after reading, growth, memory, state, and how right it is, with peers.
 *   npm run -s node -- bench/stream.ts [DOCUMENTS] [PER_DAY] [PEERS_DOCUMENTS] [SEED]
 * DOCUMENTS (100,000) is a multiple of 5000; PER_DAY (10,000) how many are published a day, of which three days are kept;
 * the weights were learnt from seeds 101 to 103, so SEED (5) is another. Peers run over the first PEERS_DOCUMENTS (10,000;
 * 0 for none), each at several thresholds, beside Variorum on the same. Rates are of processor time, all threads together.
 */
import { deserialize, serialize } from 'node:v8';
import { Grouper } from '../src/collate/stories/grouper.ts';
import type { GrouperState } from '../src/collate/stories/state.ts';
import { english } from '../src/languages/en/language.ts';
import { bCubed } from '../training/stories/b-cubed.ts';
import { makeStream, type StreamReport } from './stream-corpus.ts';
import { minHashLsh, type Placer, singlePass } from './stream-peers.ts';

/** The seeds that the weights were learnt from. */
const LEARNT = [101, 102, 103];

const documents = wholeNumber(
  2,
  'DOCUMENTS',
  100_000,
  (value) => value > 0 && value % 5000 === 0,
  'a multiple of 5000',
);
const documentsPerDay = wholeNumber(3, 'PER_DAY', 10_000, (value) => value > 0, 'a whole number from 1');
const peersDocuments = wholeNumber(
  4,
  'PEERS_DOCUMENTS',
  Math.min(10_000, documents),
  (value) => value <= documents,
  'a whole number, at most DOCUMENTS',
);
const seed = wholeNumber(
  5,
  'SEED',
  5,
  (value) => !LEARNT.includes(value),
  `a whole number other than ${LEARNT.join(', ')}, which the weights were learnt from`,
);
if (process.argv.length > 6) refuse(`There is a fifth argument, “${process.argv[6]}”; SEED is the last`);
const BATCH = 500;
const WINDOW_DAYS = 3;
const options = { language: english, windowDays: WINDOW_DAYS, window: 4 * documentsPerDay };

interface Own extends Placer {
  /** Saves the state and goes on from what was saved. */
  resume(): string;
}

function variorum(limit: number): Own {
  let grouper = new Grouper(options);
  // By number of the document: what the benchmark itself must remember is not to hide what grouping needs.
  const found: string[] = new Array<string>(limit);
  const file = (stories: readonly { readonly id: string; readonly documents: readonly string[] }[]): void => {
    for (const { id, documents: own } of stories) for (const one of own) found[Number(one.slice(1))] = id;
  };
  return {
    add(batch) {
      grouper.add(batch);
      file(grouper.takeClosed());
    },
    groups() {
      file(grouper.openDocuments());
      return new Map(found.map((id, at) => [`d${at}`, id]));
    },
    resume() {
      const start = process.cpuUsage();
      const kept = serialize(grouper.state);
      const saved = busyMs(start);
      grouper = new Grouper(options, deserialize(kept) as GrouperState);
      const window = grouper.stories.reduce((sum, { members }) => sum + members.length, 0);
      return `${megabytes(kept.length)}, saved in ${Math.round(saved)} ms, resumed in ${Math.round(busyMs(start) - saved)} ms of processor; ${grouper.stories.length} stories open, ${window} documents in the window`;
    },
  };
}

function run(name: string, placer: Placer, limit: number, told: boolean): void {
  const gold = new Int32Array(limit);
  const stream = makeStream({ documentsPerDay, seed });
  let [busy, since, peak] = [0, 0, 0];
  for (let at = 0; at < limit; ) {
    const reports = Array.from({ length: Math.min(BATCH, limit - at) }, () => stream.next().value as StreamReport);
    reports.forEach(({ event }, i) => {
      gold[at + i] = event;
    });
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
  const { precision, recall, f1 } = bCubed(
    new Map(Array.from(gold, (event, i) => [`d${i}`, String(event)])),
    placer.groups(),
  );
  console.log(
    `${name}: ${limit} documents, ${Math.round((limit / (busy + since)) * 1000)} a second of processor; peak ${megabytes(peak)}; B3 P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(4)}`,
  );
}

function wholeNumber(
  at: number,
  name: string,
  otherwise: number,
  holds: (value: number) => boolean,
  wanted: string,
): number {
  const given = process.argv[at];
  const value = given === undefined ? otherwise : Number(given);
  if (given !== '' && Number.isSafeInteger(value) && value >= 0 && holds(value)) return value;
  refuse(`${name} is “${given}”; it must be ${wanted}`);
}

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

function busyMs(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

run('Variorum', variorum(documents), documents, true);
if (peersDocuments > 0) {
  if (peersDocuments < documents) run('Variorum', variorum(peersDocuments), peersDocuments, false);
  for (const threshold of [0.15, 0.2, 0.25, 0.3])
    run(
      `TF-IDF single pass, ${threshold}`,
      singlePass(threshold, WINDOW_DAYS * documentsPerDay),
      peersDocuments,
      false,
    );
  for (const threshold of [0.05, 0.1]) run(`MinHash LSH, ${threshold}`, minHashLsh(threshold), peersDocuments, false);
}
