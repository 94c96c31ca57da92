/**
 * How often the lemmatiser gives the treebanks' lemma, on their own words and tags.
 *
 *   npm run -s node -- bench/lemma.ts FOLDER
 */
import { lemmaOf } from '../src/languages/en/lemma.ts';
import { readTreebank } from '../training/treebank.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: bench/lemma.ts FOLDER');
for (const set of ['gum-dev', 'ewt-dev', 'polnear-silver-dev']) {
  const words = readTreebank(folder, set).flatMap((document) => document.sentences.flat());
  const missed = new Map<string, number>();
  for (const word of words) {
    const lemma = lemmaOf(word.form, word.tag);
    if (lemma === word.lemma.toLowerCase()) continue;
    const line = `${word.form}/${word.tag} ${lemma}, gold ${word.lemma}`;
    missed.set(line, (missed.get(line) ?? 0) + 1);
  }
  const wrong = [...missed.values()].reduce((a, b) => a + b, 0);
  console.log(`${set}: ${(1 - wrong / words.length).toFixed(4)} of ${words.length}`);
  if (process.argv[3] === 'missed')
    console.log(
      [...missed]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 40)
        .map(([line, n]) => `  ${n} ${line}`)
        .join('\n'),
    );
}
