import { PENN_TAGS } from '../../src/core/annotations.ts';
import { ChainModel, type ChainWeights } from '../../src/read/attribution/chain-model.ts';
import { parse } from '../../src/read/syntax/parser.ts';
import { goldSentences, type ParserSentence, silverSentences } from './parser-sentences.ts';

/** Prints how right a parser is on the development parts of the gold treebanks and of the silver set. */
export function printAccuracy(folder: string, chains: readonly ChainWeights[]): void {
  for (const name of ['gum-dev', 'ewt-dev']) measure(name, goldSentences(folder, name), chains);
  measure('silver-dev', silverSentences(folder, 'dev'), chains);
}

/** Prints the share of words whose head is right (UAS), and whose relation is too (LAS), without commas and full stops. */
function measure(name: string, sentences: readonly ParserSentence[], weights: readonly ChainWeights[]): void {
  const models = { moves: new ChainModel(weights[0]!), relations: new ChainModel(weights[1]!) };
  let [words, headsRight, both, ms] = [0, 0, 0, 0];
  for (const { at, heads, relations, length } of sentences) {
    const from = performance.now();
    const got = parse([{ start: 0, end: length }], at, models);
    ms += performance.now() - from;
    for (let i = 0; i < length; i++) {
      if (/^[.,]$/.test(PENN_TAGS[at.tag[i]! - 1]!)) continue;
      words++;
      if ((got.heads[i]! < 0 ? length : got.heads[i]!) !== heads[i]) continue;
      headsRight++;
      if (got.relations[i] === relations[i]) both++;
    }
  }
  const [uas, las] = [headsRight, both].map((count) => ((100 * count) / words).toFixed(2));
  console.log(`${name}: UAS ${uas}, LAS ${las}, ${((ms / words) * 800).toFixed(1)} ms for 800 words`);
}
