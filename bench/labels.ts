// How well phrases that name the same thing are brought together: NewsWCL50, events 0 to 6.
//   npm run -s node -- bench/labels.ts FOLDER
// FOLDER holds labels/dev.jsonl and labels/score-labels.mjs (../shared/benchmarks). Only the phrases and their sentences
// are used, not the concept or its type. Beside it: every phrase alone, and phrases with the same last word.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterPhrases } from '../src/analyses/labels/cluster.ts';
import { english } from '../src/languages/en/language.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: bench/labels.ts FOLDER');

const gold = join(folder, 'labels/dev.jsonl');
const events = new Map<number, Map<string, Set<string>>>();
for (const line of readFileSync(gold, 'utf8').split('\n').filter(Boolean)) {
  const { event, mention, sentence } = JSON.parse(line) as { event: number; mention: string; sentence: string };
  const phrases = events.get(event) ?? new Map<string, Set<string>>();
  phrases.set(mention, (phrases.get(mention) ?? new Set()).add(sentence));
  events.set(event, phrases);
}

function score(
  name: string,
  cluster: (phrases: readonly { words: string; sentences: readonly string[] }[]) => number[][],
): void {
  const started = performance.now();
  const lines = [...events].map(([event, found]) => {
    const phrases = [...found].map(([words, sentences]) => ({ words, sentences: [...sentences] }));
    return JSON.stringify({ event, clusters: cluster(phrases).map((group) => group.map((i) => phrases[i]!.words)) });
  });
  const file = join(mkdtempSync(join(tmpdir(), 'labels-')), 'pred.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const ms = Math.round(performance.now() - started);
  const printed = execFileSync(process.execPath, [join(folder!, 'labels/score-labels.mjs'), gold, file], {
    encoding: 'utf8',
  });
  console.log(`${name} (${ms} ms)\n${printed}`);
}

score('every phrase alone', (phrases) => phrases.map((_, i) => [i]));
score('same last word', (phrases) => {
  const groups = new Map<string, number[]>();
  phrases.forEach(({ words }, i) => {
    const last = english.lemma(
      words
        .split(/\s+/)
        .at(-1)!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, ''),
      null,
    );
    groups.set(last, [...(groups.get(last) ?? []), i]);
  });
  return [...groups.values()];
});
score('Variorum', (phrases) => clusterPhrases(phrases, english));
