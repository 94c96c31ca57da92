import { splitSentences } from '../src/read/sentences.ts';
import { tokenise } from '../src/read/tokens.ts';
import { readTreebank, spell } from './treebank.ts';

/** Hits, gold and found, for an F1. */
export interface Tally {
  hits: number;
  gold: number;
  found: number;
}

export function f1({ hits, gold, found }: Tally): number {
  return (2 * hits) / (gold + found);
}

/**
 * How well own tokens and sentences agree with a treebank's: its sentences are joined by single spaces, so that nothing
 * tells where one ends. `missed` collects what differs, for looking at.
 */
export function scoreSegmentation(folder: string, set: string, missed: string[]): { tokens: Tally; sentences: Tally } {
  const tally = { tokens: { hits: 0, gold: 0, found: 0 }, sentences: { hits: 0, gold: 0, found: 0 } };
  for (const document of readTreebank(folder, set)) {
    const goldTokens = new Set<string>();
    const goldSentences = new Set<string>();
    let text = '';
    for (const sentence of document.sentences) {
      const words = sentence.map((word, i) => (i === sentence.length - 1 ? { ...word, spaceAfter: false } : word));
      const spelt = spell(words);
      if (text !== '') text += ' ';
      for (const [i, word] of words.entries()) {
        const start = text.length + spelt.starts[i]!;
        goldTokens.add(`${start}-${start + word.form.length}`);
      }
      goldSentences.add(`${text.length}-${text.length + spelt.text.length}`);
      text += spelt.text;
    }
    const tokens = tokenise(text);
    const sentences = splitSentences(text, tokens, []);
    const ownTokens = [...tokens.starts].map((start, i) => `${start}-${tokens.ends[i]}`);
    const ownSentences = sentences.map((s) => `${s.start}-${s.end}`);
    compare(tally.tokens, goldTokens, ownTokens, text, 'token', missed);
    compare(tally.sentences, goldSentences, ownSentences, text, 'sentence', missed);
  }
  return tally;
}

function compare(
  tally: Tally,
  gold: Set<string>,
  own: readonly string[],
  text: string,
  what: string,
  missed: string[],
): void {
  tally.gold += gold.size;
  tally.found += own.length;
  for (const span of own) {
    if (gold.has(span)) tally.hits += 1;
    else missed.push(`${what} ${show(text, span)}`);
  }
}

function show(text: string, span: string): string {
  const [start, end] = span.split('-').map(Number) as [number, number];
  return `${text.slice(Math.max(0, start - 20), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 20)}`;
}
