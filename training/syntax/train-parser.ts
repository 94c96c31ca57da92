// Trains the dependency parser and prints its accuracy on the development parts.
//   npm run -s node -- training/syntax/train-parser.ts FOLDER OUT.bin [ROUNDS] [LEAVE_OUT]
// FOLDER holds syntax/polnear-silver-train.tsv.gz, the -dev parts of all three sets, and attribution/.
// LEAVE_OUT, 0 or 1, leaves out that half of the silver documents, so that a chain can be trained on what the parser has not
// seen (halves.ts).
import { writeFileSync } from 'node:fs';
import { halfOf } from '../attribution/halves.ts';
import { packChains } from '../attribution/save.ts';
import { printAccuracy } from './parser-accuracy.ts';
import { silverSentences } from './parser-sentences.ts';
import { trainParser } from './parser-trainer.ts';

const [folder, out, rounds, leaveOut] = process.argv.slice(2);
if (!folder || !out) throw new Error('usage: train-parser.ts FOLDER OUT.bin [ROUNDS] [LEAVE_OUT]');
/** A longer one is a list or a table. */
const LONGEST = 120;
const KEPT = { moves: 110_000, relations: 8_000 };
const silver = silverSentences(folder, 'train', (id) => leaveOut === undefined || halfOf(id) !== Number(leaveOut));
const train = silver.filter(({ length }) => length < LONGEST);
console.log(`${train.length} sentences`);
const chains = trainParser(train, Number(rounds ?? 5), KEPT);
const bytes = packChains(chains);
writeFileSync(out, bytes);
console.log(`${(bytes.length / 1e6).toFixed(2)} MB, ${chains.map((c) => c.keys.length).join(' + ')} features`);
printAccuracy(folder, chains);
