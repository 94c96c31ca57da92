import { readFileSync } from 'node:fs';
import type { Span } from '../../src/core/span.ts';
import type { Attributes } from '../../src/read/attribution/attributes.ts';
import { ChainModel, readChains } from '../../src/read/attribution/chain-model.ts';
import type { Context } from '../../src/read/attribution/cue-features.ts';
import { surroundingsOf } from '../../src/read/attribution/surroundings.ts';
import { tokenRange, type View } from '../../src/read/attribution/view.ts';
import { type ParserModels, parse, type Syntax } from '../../src/read/syntax/parser.ts';
import { tagText } from './tagged-text.ts';

/** An attribution as PolNeAR's gold has it: half-open character ranges. */
export interface Gold {
  readonly source: readonly [number, number][] | null;
  readonly cue: readonly [number, number][] | null;
  readonly content: readonly [number, number][];
}

/** One article with its gold and with what reading sees of it. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly Gold[];
  readonly view: View;
  readonly at: Attributes;
  readonly syntax: Syntax;
  readonly context: Context;
}

/** The articles of `polnear-PART.gold.jsonl`, with our own tokens, tags, names and syntax: what a reader will see, too. */
export function readArticles(
  folder: string,
  part: 'train' | 'dev',
  parserOf: (id: string) => ParserModels,
  first = 0,
  end = Infinity,
): Article[] {
  const lines = readFileSync(`${folder}/attribution/polnear-${part}.gold.jsonl`, 'utf8').trim().split('\n');
  return lines.slice(first, end).map((line) => {
    const { id, text, attributions } = JSON.parse(line) as { id: string; text: string; attributions: Gold[] };
    return { id, text, gold: attributions, ...seen(text, parserOf(id)) };
  });
}

function seen(text: string, parser: ParserModels): Pick<Article, 'view' | 'at' | 'syntax' | 'context'> {
  const { view, at } = tagText(text);
  const syntax = parse(view.sentences, at, parser);
  return { view, at, syntax, context: { view, at, syntax, around: surroundingsOf(view, at) } };
}

/** The models in a file of the parser's weights. */
export function readParser(file: string): ParserModels {
  const [moves, relations] = readChains(readFileSync(file)).map((chain) => new ChainModel(chain));
  return { moves: moves!, relations: relations! };
}

/** The tokens of the first to the last of a gold's ranges; `null` where there are none. */
export function tokensOf(view: View, ranges: readonly [number, number][] | null): Span | null {
  if (ranges === null || ranges.length === 0) return null;
  const range = tokenRange(view.tokens, { start: ranges[0]![0], end: ranges.at(-1)![1] });
  return range.end > range.start ? range : null;
}
