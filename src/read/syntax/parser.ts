import type { Span } from '../../core/span.ts';
import type { ChainModel } from '../attribution/chain-model.ts';
import { argmax } from '../model/linear.ts';
import type { SureTable } from '../model/sure-table.ts';
import {
  moveFeaturesByTags,
  moveKey,
  otherMoveFeatures,
  otherRelationFeatures,
  relationFeaturesByTags,
  relationKey,
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
  /** What they nearly always decide; without, they are asked every time. */
  readonly sureMoves?: SureTable;
  readonly sureRelations?: SureTable;
}

/**
 * The dependencies of every sentence, by the best move at each step (arc-hybrid, greedy; Goldberg and Nivre 2013).
 * Linear in the number of tokens.
 */
export function parse(sentences: readonly Span[], at: WordAttributes, models: ParserModels): Syntax {
  const heads = new Int32Array(at.tag.length).fill(-1);
  const relations = new Uint8Array(at.tag.length);
  const longest = sentences.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const state = new ParseState({ start: 0, end: 0 }, longest);
  for (const sentence of sentences) {
    state.begin(sentence);
    parseSentence(state, at, models);
    for (let place = 0; place < state.length; place++) {
      const head = state.heads[place]!;
      heads[sentence.start + place] = head < 0 || head === state.length ? -1 : sentence.start + head;
      relations[sentence.start + place] = state.relations[place]!;
    }
  }
  return { heads, relations };
}

function parseSentence(state: ParseState, at: WordAttributes, models: ParserModels): void {
  while (!state.isDone) {
    const move = bestMove(state, at, models);
    state.apply(move, move === Move.shift ? 0 : bestRelation(state, at, move, models));
  }
}

/** The best move in a state that is not done. */
export function bestMove(state: ParseState, at: WordAttributes, { moves, sureMoves }: ParserModels): number {
  if (state.depth === 0) return Move.shift;
  if (state.depth === 1 && !state.can(Move.shift)) return Move.left;
  const tags = tagsOfState(state, at);
  const sure = sureMoves?.of(moveKey(state, tags)) ?? -1;
  if (sure >= 0 && state.can(sure)) return sure;
  moves.beginWith(tags, moveFeaturesByTags);
  otherMoveFeatures(state, at, moves);
  const scores = moves.goOn();
  let best = -1;
  for (let move = 0; move < MOVE_COUNT; move++) {
    if (state.can(move) && (best < 0 || scores[move]! > scores[best]!)) best = move;
  }
  return best;
}

/** The best relation for the arc that `move` makes. */
export function bestRelation(
  state: ParseState,
  at: WordAttributes,
  move: number,
  { relations, sureRelations }: ParserModels,
): number {
  const tags = tagsOfArc(state, at, move);
  const sure = sureRelations?.of(relationKey(state, at, move, tags)) ?? -1;
  if (sure >= 0) return sure;
  relations.beginWith(tags, relationFeaturesByTags);
  otherRelationFeatures(state, at, move, relations);
  return argmax(relations.goOn());
}
