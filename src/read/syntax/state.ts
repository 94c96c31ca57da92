import type { Span } from '../../core/span.ts';

/** What a word's syntax is told from: arrays over the tokens of a text. */
export interface WordAttributes {
  readonly word: Int32Array;
  readonly tag: Uint8Array;
  readonly fine: Uint16Array;
  readonly coarse: Uint8Array;
}

export const Move = { shift: 0, left: 1, right: 2 } as const;
export const MOVE_COUNT = 3;

/**
 * A sentence half parsed, in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root after the last
 * word. Places are counted from the sentence's first token; the root is `length`.
 */
export class ParseState {
  length = 0;
  base = 0;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
  readonly stack: Int32Array;
  depth = 0;
  next = 0;
  /** Outermost children so far and their number, by place; -1 for none. */
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;

  /** At the beginning of `sentence`. `most`: how many words those have that it is to `begin` later. */
  constructor(sentence: Span, most = sentence.end - sentence.start) {
    const size = most + 1;
    this.heads = new Int32Array(size);
    this.relations = new Uint8Array(size);
    this.stack = new Int32Array(size);
    this.leftmost = new Int32Array(size);
    this.rightmost = new Int32Array(size);
    this.leftCount = new Uint8Array(size);
    this.rightCount = new Uint8Array(size);
    this.begin(sentence);
  }

  /** Goes to the beginning of another sentence, of `most` words at most. */
  begin(sentence: Span): void {
    this.base = sentence.start;
    this.length = sentence.end - sentence.start;
    this.depth = 0;
    this.next = 0;
    for (let place = 0; place <= this.length; place++) {
      this.heads[place] = -1;
      this.relations[place] = 0;
      this.leftmost[place] = -1;
      this.rightmost[place] = -1;
      this.leftCount[place] = 0;
      this.rightCount[place] = 0;
    }
  }

  get isDone(): boolean {
    return this.next === this.length && this.depth === 0;
  }

  /** The place `back` steps from the top of the stack; -1 for none. */
  top(back: number): number {
    return this.depth > back ? this.stack[this.depth - 1 - back]! : -1;
  }

  can(move: number): boolean {
    if (move === Move.shift) return this.next < this.length;
    if (move === Move.left) return this.depth > 0;
    return this.depth > 1;
  }

  /** The head that a move gives to the top of the stack. */
  headBy(move: number): number {
    return move === Move.left ? this.next : this.top(1);
  }

  apply(move: number, relation: number): void {
    if (move === Move.shift) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const head = this.headBy(move);
    const child = this.stack[--this.depth]!;
    this.heads[child] = head;
    this.relations[child] = relation;
    if (child < head) {
      this.leftCount[head]!++;
      if (this.leftmost[head]! < 0 || child < this.leftmost[head]!) this.leftmost[head] = child;
    } else {
      this.rightCount[head]!++;
      if (child > this.rightmost[head]!) this.rightmost[head] = child;
    }
  }
}
