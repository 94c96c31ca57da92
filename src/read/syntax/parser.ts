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
  /** Has to be called with the number of a sentence before anything of it is looked at: it may be parsed only then. */
  need(sentence: number): void;
}

/** The trained parts of parsing. */
export interface ParserModels {
  readonly moves: ChainModel;
  readonly relations: ChainModel;
  /** What they nearly always decide; without, they are asked every time. */
  readonly sureMoves?: SureTable;
  readonly sureRelations?: SureTable;
}

/** The dependencies of every sentence, as `SyntaxOnDemand` gives them. */
export function parse(sentences: readonly Span[], at: WordAttributes, models: ParserModels): Syntax {
  const syntax = new SyntaxOnDemand(sentences, at, models);
  for (let sentence = 0; sentence < sentences.length; sentence++) syntax.need(sentence);
  return syntax;
}

/**
 * The dependencies of sentences (token ranges), each parsed when it is first needed, by what `at` says at first: by the best move
 * at each step (arc-hybrid, greedy; Goldberg and Nivre 2013). Linear in the number of tokens.
 */
export class SyntaxOnDemand implements Syntax {
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
  readonly #sentences: readonly Span[];
  readonly #at: WordAttributes;
  readonly #models: ParserModels;
  readonly #isParsed: Uint8Array;
  readonly #state: ParseState;

  constructor(sentences: readonly Span[], { word, tag, fine, coarse }: WordAttributes, models: ParserModels) {
    this.heads = new Int32Array(tag.length).fill(-1);
    this.relations = new Uint8Array(tag.length);
    this.#sentences = sentences;
    this.#at = { word: word.slice(), tag: tag.slice(), fine: fine.slice(), coarse: coarse.slice() };
    this.#models = models;
    this.#isParsed = new Uint8Array(sentences.length);
    const longest = sentences.reduce((most, { start, end }) => Math.max(most, end - start), 0);
    this.#state = new ParseState({ start: 0, end: 0 }, longest);
  }

  need(number: number): void {
    if (this.#isParsed[number] === 1) return;
    this.#isParsed[number] = 1;
    const sentence = this.#sentences[number]!;
    const state = this.#state;
    state.begin(sentence);
    parseSentence(state, this.#at, this.#models);
    for (let place = 0; place < state.length; place++) {
      const head = state.heads[place]!;
      this.heads[sentence.start + place] = head < 0 || head === state.length ? -1 : sentence.start + head;
      this.relations[sentence.start + place] = state.relations[place]!;
    }
  }
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
