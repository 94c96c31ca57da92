import type { Span } from '../../core/span.ts';
import type { ChainModel } from '../attribution/chain-model.ts';
import { argmax } from '../model/linear.ts';
import {
  moveFeaturesByTags,
  otherMoveFeatures,
  otherRelationFeatures,
  relationFeaturesByTags,
  tagsOfArc,
  tagsOfState,
} from './features.ts';
import { MOVE_COUNT, Move, ParseState, type WordAttributes } from './state.ts';

/** Each token's head, as a token of the text (-1 for the root of its sentence), and its relation to it. */
export interface Syntax {
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/** The trained parts of parsing. */
export interface ParserModels {
  readonly moves: ChainModel;
  readonly relations: ChainModel;
}

/**
 * The dependencies of every sentence, by the best move at each step (arc-hybrid, greedy; Goldberg and Nivre 2013).
 * Linear in the number of tokens.
 */
export function parse(sentences: readonly Span[], at: WordAttributes, models: ParserModels): Syntax {
  const heads = new Int32Array(at.tag.length).fill(-1);
  const relations = new Uint8Array(at.tag.length);
  for (const sentence of sentences) {
    const state = parseSentence(sentence, at, models);
    for (let place = 0; place < state.length; place++) {
      const head = state.heads[place]!;
      heads[sentence.start + place] = head < 0 || head === state.length ? -1 : sentence.start + head;
      relations[sentence.start + place] = state.relations[place]!;
    }
  }
  return { heads, relations };
}

function parseSentence(sentence: Span, at: WordAttributes, models: ParserModels): ParseState {
  const state = new ParseState(sentence);
  while (!state.isDone) {
    const move = bestMove(state, at, models.moves);
    state.apply(move, move === Move.shift ? 0 : bestRelation(state, at, move, models.relations));
  }
  return state;
}

function bestMove(state: ParseState, at: WordAttributes, model: ChainModel): number {
  if (state.depth === 0) return Move.shift;
  if (state.depth === 1 && !state.can(Move.shift)) return Move.left;
  model.beginWith(tagsOfState(state, at), moveFeaturesByTags);
  otherMoveFeatures(state, at, model);
  const scores = model.goOn();
  let best = -1;
  for (let move = 0; move < MOVE_COUNT; move++) {
    if (state.can(move) && (best < 0 || scores[move]! > scores[best]!)) best = move;
  }
  return best;
}

function bestRelation(state: ParseState, at: WordAttributes, move: number, model: ChainModel): number {
  model.beginWith(tagsOfArc(state, at, move), relationFeaturesByTags);
  otherRelationFeatures(state, at, move, model);
  return argmax(model.goOn());
}
