import { readFileSync } from 'node:fs';
import type { Block } from '../../src/core/document.ts';
import type { Span } from '../../src/core/span.ts';
import { type Attributes, attributesOf, evenMarks } from '../../src/read/attribution/attributes.ts';
import type { Context } from '../../src/read/attribution/cue-features.ts';
import { surroundingsOf } from '../../src/read/attribution/surroundings.ts';
import { tokenRange, type View, viewOf } from '../../src/read/attribution/view.ts';
import { englishModels } from '../../src/read/models.ts';
import { nameMentions } from '../../src/read/names/name-mentions.ts';
import { splitSentences } from '../../src/read/sentences.ts';
import { type ParserModels, parse, type Syntax } from '../../src/read/syntax/parser.ts';
import { tagSentences } from '../../src/read/tags/tag-sentences.ts';
import { tokenise } from '../../src/read/tokens.ts';

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

/** The articles of `polnear-PART.gold.jsonl`, with our own tokens, tags, names and syntax: what a reader will see, too. `isWanted` is asked for each article's number. */
export function readArticles(
  folder: string,
  part: 'train' | 'dev',
  parser: ParserModels,
  isWanted: (number: number) => boolean = () => true,
): Article[] {
  const lines = readFileSync(`${folder}/attribution/polnear-${part}.gold.jsonl`, 'utf8').trim().split('\n');
  const wanted = lines.filter((_, number) => isWanted(number));
  return wanted.map((line) => {
    const { id, text, attributions } = JSON.parse(line) as { id: string; text: string; attributions: Gold[] };
    return { id, text, gold: attributions, ...seen(text, parser) };
  });
}

function seen(text: string, parser: ParserModels): Pick<Article, 'view' | 'at' | 'syntax' | 'context'> {
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, paragraphsOf(text));
  const tagged = tagSentences(text, tokens, sentences, englishModels());
  const names = nameMentions(text, tokens, tagged, englishModels());
  const view = viewOf(text, tokens, sentences);
  const at = attributesOf(view, names);
  const syntax = parse(view.sentences, at, parser);
  evenMarks(view, at);
  return { view, at, syntax, context: { view, at, syntax, around: surroundingsOf(view, at) } };
}

function paragraphsOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'paragraph',
  }));
}

/** The tokens of the first to the last of a gold's ranges; `null` where there are none. */
export function tokensOf(view: View, ranges: readonly [number, number][] | null): Span | null {
  if (ranges === null || ranges.length === 0) return null;
  const range = tokenRange(view.tokens, { start: ranges[0]![0], end: ranges.at(-1)![1] });
  return range.end > range.start ? range : null;
}
