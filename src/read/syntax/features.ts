import { addFeatures, compileTemplates, type FeatureSink } from '../attribution/features.ts';
import { Move, type ParseState, type WordAttributes } from './state.ts';

const ROOT = 63;
const NO_RELATION = 40;

// s0 s1 s2 the top of the stack downwards, b0 b1 b2 the words to come; w word, t tag, g word group, c wide group; l and r their
// outermost children so far, of those t the tag and rel the relation; vl and vr how many; d01 and d0b how far apart.
const MOVE_VALUES = (
  's0w s0t s0g s0c s1w s1t s1g s1c s2t b0w b0t b0g b0c b1w b1t b2t s0lt s0rt s1lt s1rt b0lt s0lrel s0rrel s1rrel ' +
  's0vl s0vr s1vr b0vl d0b d01 b1b2 b0b1'
).split(' ');

// After Zhang and Nivre 2011, "Transition-based dependency parsing with rich non-local features", tables 1 and 2.
const MOVE_TEMPLATES = compileTemplates(
  `
  s0w s0t s0w+s0t s0g b0w b0t b0w+b0t b0g s1w+s1t s1t b1w+b1t b1t b2t s2t
  s0t+b0t s0w+b0w s0w+b0t s0t+b0w s0g+b0g s0g+b0t s0t+b0g s0c+b0c+d0b
  s1t+s0t s1w+s0t s1t+s0w s1w+s0w s1g+s0g s1g+s0t s1c+s0c+b0t
  s0t+b0t+b1t b0t+b1t+b2t s1t+s0t+b0t s2t+s1t+s0t s0w+b0t+b1t s1w+s0t+b0t s1t+s0w+b0t s1t+s0t+b0w
  s0t+s0lt+b0t s0t+s0rt+b0t s1t+s1rt+s0t s1t+s1lt+s0t b0t+b0lt+s0t s0t+s0lt+s1t s0t+s0rt+s1t
  s0t+d0b s0t+b0t+d0b s1t+s0t+d01 s1w+s0t+d01 s0w+b0t+d0b s0t+s0vr+s0vl s0w+s0vr+s0vl b0t+b0vl s1t+s1vr+s0t
  s0rrel+s0t+b0t s0lrel+s0t+s1t s1rrel+s1t+s0t s0lrel+s0w s0rrel+s0w s1rrel+s1w+s0t s0t+b0t+b1b2 s1t+s0t+b0b1`,
  MOVE_VALUES,
  500,
);
const moveValues = new Int32Array(MOVE_VALUES.length + 1);

/** The features of a state for the choice of a move. */
export function moveFeatures(state: ParseState, at: WordAttributes, sink: FeatureSink): void {
  const { base, length, next } = state;
  const tag = (p: number): number => (p < 0 ? 0 : p >= length ? ROOT : at.tag[base + p]!);
  const word = (p: number): number => (p < 0 ? 0 : p >= length ? ROOT : at.word[base + p]!);
  const fine = (p: number): number => (p < 0 || p >= length ? 0 : at.fine[base + p]!);
  const coarse = (p: number): number => (p < 0 || p >= length ? 0 : at.coarse[base + p]!);
  const child = (list: Int32Array, p: number): number => (p < 0 ? -1 : list[p]!);
  const count = (list: Uint8Array, p: number): number => list[Math.max(0, p)]!;
  const relation = (p: number): number => (p < 0 ? NO_RELATION : state.relations[p]!);
  const [s0, s1] = [state.top(0), state.top(1)];
  const [b1, b2] = [next + 1 <= length ? next + 1 : -1, next + 2 <= length ? next + 2 : -1];
  let n = 1;
  const put = (value: number): void => {
    moveValues[n++] = value;
  };
  for (const p of [s0, s1]) {
    put(word(p));
    put(tag(p));
    put(fine(p));
    put(coarse(p));
  }
  put(tag(state.top(2)));
  put(word(next));
  put(tag(next));
  put(fine(next));
  put(coarse(next));
  put(word(b1));
  put(tag(b1));
  put(tag(b2));
  for (const p of [s0, s1]) {
    put(tag(child(state.leftmost, p)));
    put(tag(child(state.rightmost, p)));
  }
  put(tag(child(state.leftmost, next)));
  put(relation(child(state.leftmost, s0)));
  put(relation(child(state.rightmost, s0)));
  put(relation(child(state.rightmost, s1)));
  put(count(state.leftCount, s0));
  put(count(state.rightCount, s0));
  put(count(state.rightCount, s1));
  put(state.leftCount[next]!);
  put(s0 < 0 ? 0 : Math.min(8, next - s0));
  put(s0 < 0 || s1 < 0 ? 0 : Math.min(8, s0 - s1));
  put(tag(b1) * 64 + tag(b2));
  put(tag(next) * 64 + tag(b1));
  addFeatures(MOVE_TEMPLATES, moveValues, sink);
}

// c the child, h the head, cl the child's first and cr its last child; side which way the arc goes, gap with its length.
const ARC_VALUES = 'side ct cw cg ht hw hg sideGap clt clw ct-1 ct1 ht-1 ht1 clrel hvl htSide crrel hvr'.split(' ');
const ARC_TEMPLATES = compileTemplates(
  `
  side ct+side cw+side cg+side ht+side hw+side ct+ht+side cw+ht+side ct+hw+side cw+hw+side cg+hg+side cg+ht+side hg+ct+side
  ct+ht+sideGap clt+ct+ht clw+ct+ht ct-1+ct+side ct1+ct+side ht-1+ht+ct ht1+ht+ct clrel+ct+ht hvl+ct+htSide crrel+ct+ht hvr+ct+hw`,
  ARC_VALUES,
  600,
);
const arcValues = new Int32Array(ARC_VALUES.length + 1);

/** The features of an arc about to be made by `move`, for the choice of its relation. */
export function relationFeatures(state: ParseState, at: WordAttributes, move: number, sink: FeatureSink): void {
  const { base, length } = state;
  const tag = (p: number): number => (p < 0 ? 0 : p >= length ? ROOT : at.tag[base + p]!);
  const word = (p: number): number => (p < 0 ? 0 : p >= length ? ROOT : at.word[base + p]!);
  const fine = (p: number): number => (p < 0 || p >= length ? 0 : at.fine[base + p]!);
  const relation = (p: number): number => (p < 0 ? NO_RELATION : state.relations[p]!);
  const c = state.top(0);
  const h = state.headBy(move);
  const side = move === Move.left ? 1 : 2;
  const first = state.leftmost[c]!;
  let n = 1;
  const put = (value: number): void => {
    arcValues[n++] = value;
  };
  put(side);
  put(tag(c));
  put(word(c));
  put(fine(c));
  put(tag(h));
  put(word(h));
  put(fine(h));
  put(side * 10 + Math.min(6, Math.abs(h - c)));
  put(tag(first));
  put(word(first));
  put(tag(c - 1));
  put(tag(c + 1));
  put(tag(h - 1));
  put(tag(h + 1));
  put(relation(first));
  put(state.leftCount[h]!);
  put(tag(h) * 4 + side);
  put(relation(state.rightmost[c]!));
  put(state.rightCount[h]!);
  addFeatures(ARC_TEMPLATES, arcValues, sink);
}
