import {
  addFeatures,
  compileTemplates,
  type FeatureSink,
  makeFeatures,
  splitTemplates,
} from '../attribution/features.ts';
import { Move, type ParseState, type WordAttributes } from './state.ts';

const ROOT = 63;
const NO_RELATION = 40;

// s0 s1 s2 the top of the stack downwards, b0 b1 b2 the words to come; w word, t tag, g word group, c wide group; l and r their
// outermost children so far, of those t the tag and rel the relation; vl and vr how many; d0b how far apart.
const TAG_VALUES = 's0t s1t b0t b1t b0b1'.split(' ');
const MOVE_VALUES = [
  ...TAG_VALUES,
  ...'s0w s0g s0c s1w s1g s2t b0w b0g b0c b1w b2t s0lt s0rt b0lt s0lrel s0rrel s0vl s0vr b0vl d0b'.split(' '),
];

// After Zhang and Nivre 2011, "Transition-based dependency parsing with rich non-local features", tables 1 and 2: those that tell
// something about texts not learnt from (docs/reader.md, "Fewer templates").
const MOVE_TEMPLATES = compileTemplates(
  `
  s0t s1t b0t b1t s0t+b0t s1t+s0t s0t+b0t+b1t s1t+s0t+b0t s1t+s0t+b0b1
  s0w s0g s0w+s0t b0w b0g s1w+s1t b1w+b1t b2t s2t b0t+b1t+b2t
  s0w+b0t b0w+b0t s0t+b0g s0g+b0t s1g+s0t s0c+b0c+d0b s0t+d0b s0t+b0t+d0b
  s0t+s0lt+b0t s0t+s0rt+b0t s0t+s0rt+s1t b0t+b0lt+s0t b0t+b0vl s0t+s0vr+s0vl
  s0lrel+s0t+s1t s0rrel+s0t+b0t s0lrel+s0w`,
  MOVE_VALUES,
  500,
);
const [MOVE_BY_TAGS, MOVE_BY_ALL] = splitTemplates(MOVE_TEMPLATES, MOVE_VALUES, TAG_VALUES);
const moveValues = new Int32Array(MOVE_VALUES.length + 1);

const tagAt = (state: ParseState, at: WordAttributes, p: number): number =>
  p < 0 ? 0 : p >= state.length ? ROOT : at.tag[state.base + p]!;
const wordAt = (state: ParseState, at: WordAttributes, p: number): number =>
  p < 0 ? 0 : p >= state.length ? ROOT : at.word[state.base + p]!;
const fineAt = (state: ParseState, at: WordAttributes, p: number): number =>
  p < 0 || p >= state.length ? 0 : at.fine[state.base + p]!;
const coarseAt = (state: ParseState, at: WordAttributes, p: number): number =>
  p < 0 || p >= state.length ? 0 : at.coarse[state.base + p]!;
const childOf = (list: Int32Array, p: number): number => (p < 0 ? -1 : list[p]!);
const relationOf = (state: ParseState, p: number): number => (p < 0 ? NO_RELATION : state.relations[p]!);

/** The place of the word `ahead` words after the next; -1 after the root. */
const placeAhead = (state: ParseState, ahead: number): number =>
  state.next + ahead <= state.length ? state.next + ahead : -1;

/**
 * Takes up a state: the tags of the two words on top of the stack and of the two to come, as one number. It stands for what
 * `moveFeaturesByTags` then gives.
 */
export function tagsOfState(state: ParseState, at: WordAttributes): number {
  const s0 = tagAt(state, at, state.top(0));
  const s1 = tagAt(state, at, state.top(1));
  const b0 = tagAt(state, at, state.next);
  const b1 = tagAt(state, at, placeAhead(state, 1));
  moveValues[1] = s0;
  moveValues[2] = s1;
  moveValues[3] = b0;
  moveValues[4] = b1;
  moveValues[5] = b0 * 64 + b1;
  return (((s1 * 64 + s0) * 64 + b0) * 64 + b1) | 0;
}

/** What a move is sure by: the tags of the state (`tagsOfState`), whether the top has children on its left, and stands next to the next word. */
export function moveKey(state: ParseState, tags: number): number {
  const s0 = state.top(0);
  return (tags << 2) | (state.leftCount[s0]! > 0 ? 2 : 0) | (state.next - s0 === 1 ? 1 : 0) | 0;
}

/** What a relation is sure by: the tags and side of the arc (`tagsOfArc`), its length, and the tag of the child's first child. */
export function relationKey(state: ParseState, at: WordAttributes, move: number, tags: number): number {
  const c = state.top(0);
  const length = Math.min(4, Math.abs(state.headBy(move) - c));
  return ((tags * 8 + length) * 64 + tagAt(state, at, state.leftmost[c]!)) | 0;
}

/** Puts the features that the tags alone give, of the state taken up last, into `out`; gives their number. */
export function moveFeaturesByTags(out: Int32Array): number {
  return makeFeatures(MOVE_BY_TAGS, moveValues, out);
}

/** The other features of the state taken up last. */
export function otherMoveFeatures(state: ParseState, at: WordAttributes, sink: FeatureSink): void {
  const { next, leftmost, rightmost } = state;
  const [s0, s1] = [state.top(0), state.top(1)];
  const [b1, b2] = [placeAhead(state, 1), placeAhead(state, 2)];
  const v = moveValues;
  let n = TAG_VALUES.length + 1;
  v[n++] = wordAt(state, at, s0);
  v[n++] = fineAt(state, at, s0);
  v[n++] = coarseAt(state, at, s0);
  v[n++] = wordAt(state, at, s1);
  v[n++] = fineAt(state, at, s1);
  v[n++] = tagAt(state, at, state.top(2));
  v[n++] = wordAt(state, at, next);
  v[n++] = fineAt(state, at, next);
  v[n++] = coarseAt(state, at, next);
  v[n++] = wordAt(state, at, b1);
  v[n++] = tagAt(state, at, b2);
  v[n++] = tagAt(state, at, childOf(leftmost, s0));
  v[n++] = tagAt(state, at, childOf(rightmost, s0));
  v[n++] = tagAt(state, at, childOf(leftmost, next));
  v[n++] = relationOf(state, childOf(leftmost, s0));
  v[n++] = relationOf(state, childOf(rightmost, s0));
  v[n++] = state.leftCount[Math.max(0, s0)]!;
  v[n++] = state.rightCount[Math.max(0, s0)]!;
  v[n++] = state.leftCount[next]!;
  v[n++] = s0 < 0 ? 0 : Math.min(8, next - s0);
  addFeatures(MOVE_BY_ALL, v, sink);
}

/** All features of a state for the choice of a move. */
export function moveFeatures(state: ParseState, at: WordAttributes, sink: FeatureSink): void {
  tagsOfState(state, at);
  addFeatures(MOVE_BY_TAGS, moveValues, sink);
  otherMoveFeatures(state, at, sink);
}

// c the child, h the head, cl the child's first and cr its last child; side which way the arc goes, gap with its length.
const ARC_TAG_VALUES = 'side ct ht htSide'.split(' ');
const ARC_VALUES = [
  ...ARC_TAG_VALUES,
  ...'cw cg hw hg sideGap clt clw ct-1 ct1 ht-1 ht1 clrel hvl crrel hvr'.split(' '),
];
const ARC_TEMPLATES = compileTemplates(
  `
  side ct+side cw+side cg+side ht+side hw+side ct+ht+side cw+ht+side ct+hw+side cw+hw+side cg+hg+side cg+ht+side hg+ct+side
  ct+ht+sideGap clt+ct+ht clw+ct+ht ct-1+ct+side ct1+ct+side ht-1+ht+ct ht1+ht+ct clrel+ct+ht hvl+ct+htSide crrel+ct+ht hvr+ct+hw`,
  ARC_VALUES,
  600,
);
const [ARC_BY_TAGS, ARC_BY_ALL] = splitTemplates(ARC_TEMPLATES, ARC_VALUES, ARC_TAG_VALUES);
const arcValues = new Int32Array(ARC_VALUES.length + 1);

/** Takes up an arc about to be made by `move`: the tags of child and head and the side as one number, for `relationFeaturesByTags`. */
export function tagsOfArc(state: ParseState, at: WordAttributes, move: number): number {
  const side = move === Move.left ? 1 : 2;
  const child = tagAt(state, at, state.top(0));
  const head = tagAt(state, at, state.headBy(move));
  arcValues[1] = side;
  arcValues[2] = child;
  arcValues[3] = head;
  arcValues[4] = head * 4 + side;
  return (child * 64 + head) * 4 + side;
}

/** Puts the features that the tags alone give, of the arc taken up last, into `out`; gives their number. */
export function relationFeaturesByTags(out: Int32Array): number {
  return makeFeatures(ARC_BY_TAGS, arcValues, out);
}

/** The other features of the arc taken up last. */
export function otherRelationFeatures(state: ParseState, at: WordAttributes, move: number, sink: FeatureSink): void {
  const c = state.top(0);
  const h = state.headBy(move);
  const first = state.leftmost[c]!;
  const v = arcValues;
  let n = ARC_TAG_VALUES.length + 1;
  v[n++] = wordAt(state, at, c);
  v[n++] = fineAt(state, at, c);
  v[n++] = wordAt(state, at, h);
  v[n++] = fineAt(state, at, h);
  v[n++] = v[1]! * 10 + Math.min(6, Math.abs(h - c));
  v[n++] = tagAt(state, at, first);
  v[n++] = wordAt(state, at, first);
  v[n++] = tagAt(state, at, c - 1);
  v[n++] = tagAt(state, at, c + 1);
  v[n++] = tagAt(state, at, h - 1);
  v[n++] = tagAt(state, at, h + 1);
  v[n++] = relationOf(state, first);
  v[n++] = state.leftCount[h]!;
  v[n++] = relationOf(state, state.rightmost[c]!);
  v[n++] = state.rightCount[h]!;
  addFeatures(ARC_BY_ALL, v, sink);
}

/** All features of an arc about to be made by `move`, for the choice of its relation. */
export function relationFeatures(state: ParseState, at: WordAttributes, move: number, sink: FeatureSink): void {
  tagsOfArc(state, at, move);
  addFeatures(ARC_BY_TAGS, arcValues, sink);
  otherRelationFeatures(state, at, move, sink);
}
