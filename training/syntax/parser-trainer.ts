import type { ChainWeights } from '../../src/read/attribution/chain-model.ts';
import { moveFeatures, relationFeatures } from '../../src/read/syntax/features.ts';
import { RELATIONS } from '../../src/read/syntax/relations.ts';
import { MOVE_COUNT, Move, ParseState } from '../../src/read/syntax/state.ts';
import { seededRandom, shuffled } from '../random.ts';
import { ParserPerceptron } from './parser-perceptron.ts';
import type { ParserSentence } from './parser-sentences.ts';

/** From the second round on its own choice is followed this often, so that it learns to go on from its errors. */
const FOLLOWED = 0.9;

/** How many features are kept, by what they do: fewer cost half a point, more are bytes and fetches. */
export interface Kept {
  readonly moves: number;
  readonly relations: number;
}

/**
 * The weights for moves and for relations, learnt from `sentences` with a dynamic oracle (Goldberg and Nivre 2013,
 * "Training Deterministic Parsers with Non-Deterministic Oracles"). The same at every run.
 */
export function trainParser(sentences: readonly ParserSentence[], rounds: number, kept: Kept): ChainWeights[] {
  const moves = new ParserPerceptron(MOVE_COUNT);
  const relations = new ParserPerceptron(RELATIONS.length);
  const random = seededRandom(11);
  for (let round = 0; round < rounds; round++) {
    let [all, wrong] = [0, 0];
    for (const sentence of shuffled(sentences, random)) {
      const follows = (): boolean => round > 0 && random() < FOLLOWED;
      wrong += learn(sentence, moves, relations, follows);
      all += 2 * sentence.length;
    }
    console.log(`round ${round}: ${(100 * (1 - wrong / all)).toFixed(2)} % of moves without loss`);
  }
  return [moves.model(8, kept.moves), relations.model(16, kept.relations)];
}

/** One pass over a sentence; gives back how many moves would have lost an arc. */
function learn(
  sentence: ParserSentence,
  moves: ParserPerceptron,
  relations: ParserPerceptron,
  follows: () => boolean,
): number {
  const state = new ParseState({ start: 0, end: sentence.length });
  let wrong = 0;
  while (!state.isDone) {
    const scores = moves.scores(() => moveFeatures(state, sentence.at, moves));
    const cost = costs(state, sentence.heads);
    const least = Math.min(...cost);
    const guess = bestOf(scores, (move) => state.can(move));
    const best = bestOf(scores, (move) => state.can(move) && cost[move] === least);
    moves.tick();
    if (cost[guess]! > least) {
      wrong++;
      moves.update(best, guess);
    }
    const move = follows() ? guess : best;
    state.apply(move, move === Move.shift ? 0 : learnRelation(sentence, state, move, relations));
  }
  return wrong;
}

/** Learns from an arc that is right; gives back its relation, 0 for a wrong arc. */
function learnRelation(sentence: ParserSentence, state: ParseState, move: number, relations: ParserPerceptron): number {
  const child = state.top(0);
  if (sentence.heads[child] !== state.headBy(move)) return 0;
  const gold = sentence.relations[child]!;
  const scores = relations.scores(() => relationFeatures(state, sentence.at, move, relations));
  const guess = bestOf(scores, () => true);
  relations.tick();
  if (guess !== gold) relations.update(gold, guess);
  return gold;
}

function bestOf(scores: Float64Array, may: (which: number) => boolean): number {
  let best = -1;
  for (let y = 0; y < scores.length; y++) if (may(y) && (best < 0 || scores[y]! > scores[best]!)) best = y;
  return best;
}

/** How many arcs of the gold each move would lose (Goldberg and Nivre 2013, §4.2, arc-hybrid). */
function costs(state: ParseState, heads: Int32Array): number[] {
  const cost = [Infinity, Infinity, Infinity];
  const [s0, s1, b, n] = [state.top(0), state.top(1), state.next, state.length];
  if (state.can(Move.shift)) {
    let lost = 0;
    for (let k = 0; k < state.depth; k++) {
      const s = state.stack[k]!;
      if (heads[s] === b) lost++;
      if (k < state.depth - 1 && heads[b] === s) lost++;
    }
    cost[Move.shift] = lost;
  }
  if (s0 < 0) return cost;
  let lost = 0;
  for (let d = b; d < n; d++) if (heads[d] === s0) lost++;
  const h = heads[s0]!;
  if (state.can(Move.left)) cost[Move.left] = lost + (h === s1 || h > b ? 1 : 0);
  if (state.can(Move.right)) cost[Move.right] = lost + (h >= b ? 1 : 0);
  return cost;
}
