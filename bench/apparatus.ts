// How much of what witnesses share the apparatus shows as shared:
//   npm run -s node -- bench/apparatus.ts FOLDER
// FOLDER holds the benchmarks. On the gold stories of stories/dev.jsonl, over the utterances with three witnesses or more:
// the words of matter at places where a witness has the base's reading, against those of the longest common subsequence of
// both, which is the most that an alignment in order can show (words are cut more coarsely here, so it may come out a
// little over 1); how many places differ in an utterance; how many words its longest witness has.
import type { Utterance } from '../src/core/apparatus.ts';
import { english } from '../src/languages/en/language.ts';
import { judgedOf } from './finding-material.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: bench/apparatus.ts FOLDER');

const totals = { utterances: 0, shown: 0, shared: 0, places: 0, words: 0 };
for (const { utterances } of judgedOf('stories', folder, () => true)) {
  for (const utterance of utterances) if (utterance.witnesses.length >= 3) count(utterance);
}
const each = (number: number): string => (number / totals.utterances).toFixed(2);
console.log(`${totals.utterances} utterances: ${totals.shown} of ${totals.shared} shared words stand as shared`);
console.log(
  `(${(totals.shown / totals.shared).toFixed(3)}); ${each(totals.places)} places differ in ${each(totals.words)} words`,
);

function count({ witnesses, apparatus }: Utterance): void {
  const { base, segments } = apparatus!;
  const matter = witnesses.map(({ text }) => matterOf(text));
  totals.utterances++;
  totals.places += segments.filter(({ readings }) => readings.length > 1).length;
  totals.words += Math.max(...witnesses.map(({ text }) => wordsOf(text).length));
  witnesses.forEach((_, index) => {
    if (index === base) return;
    totals.shared += sharedInOrder(matter[index]!, matter[base]!);
    for (const { readings } of segments) {
      const own = readings.find((reading) => reading.witnesses.includes(index))!;
      if (own.difference === null) totals.shown += matterOf(own.text).length;
    }
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function matterOf(text: string): string[] {
  return wordsOf(text).filter((word) => word !== 's' && !english.isFunctionWord(word));
}

/** The length of the longest common subsequence (Wagner and Fischer 1974). */
function sharedInOrder(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const row = [0];
    b.forEach((other, j) => {
      row.push(word === other ? above[j]! + 1 : Math.max(above[j + 1]!, row[j]!));
    });
    above = row;
  }
  return above[b.length]!;
}
