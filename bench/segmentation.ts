/**
 * How well own tokens and sentences agree with the treebanks', and `Intl.Segmenter`'s sentences beside them. A document's
 * sentences are joined by single spaces, so that no layout tells where one ends; headings without a full stop are lost to
 * every method.
 *
 *   npm run -s node -- bench/segmentation.ts FOLDER
 */
import { splitSentences } from '../src/read/sentences.ts';
import { tokenise } from '../src/read/tokens.ts';
import { readTreebank, spell, type TreebankDocument } from '../training/treebank.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: bench/segmentation.ts FOLDER');
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

class Tally {
  hits = 0;
  total = 0;

  add(gold: ReadonlySet<string>, found: readonly string[]): void {
    this.hits += found.filter((span) => gold.has(span)).length;
    this.total += gold.size + found.length;
  }

  get f1(): string {
    return ((2 * this.hits) / this.total).toFixed(4);
  }
}

for (const set of ['gum-dev', 'ewt-dev', 'polnear-silver-dev']) {
  const [words, own, segments] = [new Tally(), new Tally(), new Tally()];
  for (const document of readTreebank(folder, set)) {
    const gold = layOut(document);
    const tokens = tokenise(gold.text);
    words.add(
      gold.words,
      [...tokens.starts].map((start, i) => `${start}-${tokens.ends[i]}`),
    );
    own.add(
      gold.sentences,
      splitSentences(gold.text, tokens, []).map(({ start, end }) => `${start}-${end}`),
    );
    segments.add(
      gold.sentences,
      [...segmenter.segment(gold.text)].map(({ index, segment }) => `${index}-${index + segment.trimEnd().length}`),
    );
  }
  console.log(`${set}: tokens F1 ${words.f1}; sentences F1 ${own.f1}, Intl.Segmenter ${segments.f1}`);
}

function layOut({ sentences }: TreebankDocument): { text: string; words: Set<string>; sentences: Set<string> } {
  const words = new Set<string>();
  const spans = new Set<string>();
  let text = '';
  for (const sentence of sentences) {
    if (text !== '') text += ' ';
    const spelt = spell(sentence);
    for (const [i, { form }] of sentence.entries()) {
      const start = text.length + spelt.starts[i]!;
      words.add(`${start}-${start + form.length}`);
    }
    spans.add(`${text.length}-${text.length + spelt.text.length}`);
    text += spelt.text;
  }
  return { text, words, sentences: spans };
}
