import type { Attribution, Mention, TemporalExpression } from '../../core/annotations.ts';
import type { Block } from '../../core/document.ts';
import { weightsOf } from '../../languages/en/weights.ts';
import { readSureTables, type SureTable } from '../model/sure-table.ts';
import { readTrees } from '../model/trees.ts';
import { type ParserModels, SyntaxOnDemand } from '../syntax/parser.ts';
import { assemble } from './assemble.ts';
import { attributesOf, evenMarks } from './attributes.ts';
import { type AttributionModels, findByModel } from './by-model.ts';
import { ChainModel, readChains } from './chain-model.ts';
import { findPosts } from './posts.ts';
import type { View } from './view.ts';

let loaded: (AttributionModels & { readonly parser: ParserModels }) | null = null;

/** The trained parts of attribution and syntax for English, loaded at the first call and kept. */
export function attributionModels(): AttributionModels & { readonly parser: ParserModels } {
  if (loaded !== null) return loaded;
  const [moves, relations] = readChains(weightsOf('parser')).map((chain) => new ChainModel(chain));
  const [cues, roles, judge] = readChains(weightsOf('attribution')).map((chain) => new ChainModel(chain));
  const [sureMoves, sureRelations] = readSureTables(weightsOf('sure')) as [SureTable, SureTable];
  const parser = { moves: moves!, relations: relations!, sureMoves, sureRelations };
  loaded = { cues: cues!, roles: roles!, judge: judge!, trees: readTrees(weightsOf('trees')), parser };
  return loaded;
}

/**
 * Who is said to have said or thought what, in text order, numbered `a1` onwards; speakers are not resolved yet
 * (`resolveActors` does). `names` are the mentions that reading found, `blocks` the document's, `times` the times told. Spans are characters.
 */
export function readAttributions(
  view: View,
  names: readonly Mention[],
  blocks: readonly Block[],
  times: readonly TemporalExpression[],
): Attribution[] {
  const { parser, ...models } = attributionModels();
  const at = attributesOf(view, names);
  const syntax = new SyntaxOnDemand(view.sentences, at, parser);
  evenMarks(view, at);
  const frames = [...findPosts(view.text, blocks), ...findByModel(view, at, syntax, models)];
  return assemble(view, frames, times);
}
