import type { Span } from '../../core/span.ts';
import { isThat } from '../../languages/en/small-words.ts';
import { Class } from './attributes.ts';
import type { Context } from './cue-features.ts';
import { bucket, featureKey } from './features.ts';
import type { Unit } from './units.ts';

/** What the features of one cue's units share: attributes by unit, a quotation's its own. */
export interface RoleContext {
  readonly context: Context;
  readonly units: readonly Unit[];
  readonly cue: Span;
  readonly word: Int32Array;
  readonly tag: Int32Array;
  readonly class: Int32Array;
  readonly fine: Int32Array;
  readonly who: Int32Array;
  readonly sense: Int32Array;
  /** Sentences from the cue's, signed, -3 to 3. */
  readonly sentence: Int32Array;
  /** Counts from the cue to a unit, unit left out: commas, finite verbs, other cues, quotations, clause words. */
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly cues: Int32Array;
  readonly quotations: Int32Array;
  readonly clauses: Int32Array;
  /** By syntax: which ancestor of the cue a unit hangs under (-1 none, 0 the cue), through which token, how deep. */
  readonly meet: Int32Array;
  readonly branch: Int32Array;
  readonly depth: Int32Array;
  readonly path: Int32Array;
  /** The cue's head token. */
  readonly head: number;
  /** What stands on either side of the cue. */
  readonly frame: number;
}

const QUOTATION_TAG = 60;
/** Classes from here on are quotations: short, then long. */
export const QUOTATION_CLASS = 30;
/** How far up the cue's and a unit's heads are followed. */
const CUE_ANCESTORS = 4;
const UNIT_ANCESTORS = 12;

/** Lists of a number a unit. */
const LISTS = 16;

/** Works out what the features of a cue's units need. `isCue` marks the first tokens of all cues of the text. */
export function roleContext(context: Context, units: readonly Unit[], cue: Span, isCue: Uint8Array): RoleContext {
  // One buffer for all: a cue has sixteen lists of some thirty units, and each of its own costs more than filling it.
  const all = new Int32Array(LISTS * units.length);
  let taken = 0;
  const make = (): Int32Array => {
    taken += units.length;
    return all.subarray(taken - units.length, taken);
  };
  const head = headOf(context, units, cue);
  const r = {
    context,
    units,
    cue,
    word: make(),
    tag: make(),
    class: make(),
    fine: make(),
    who: make(),
    sense: make(),
    sentence: make(),
    commas: make(),
    verbs: make(),
    cues: make(),
    quotations: make(),
    clauses: make(),
    meet: make(),
    branch: make(),
    depth: make(),
    path: make(),
    head,
    frame: 0,
  };
  units.forEach((unit, u) => {
    if (unit.isQuotation) describeQuotation(r, unit, u);
    else describeToken(r, unit.start, u);
  });
  countFrom(r, isCue, cue.end, units.length, 1);
  countFrom(r, isCue, cue.start - 1, -1, -1);
  follow(r);
  r.frame = featureKey(2, side(r, cue.start - 1, -1), side(r, cue.end, 1));
  return r;
}

/** The cue's last token that the lexicon knows for a cue, else its last token. */
function headOf({ at }: Context, units: readonly Unit[], cue: Span): number {
  let head = units[cue.end - 1]!.start;
  for (let u = cue.start; u < cue.end; u++) if (at.cue[units[u]!.start]! > 0) head = units[u]!.start;
  return head;
}

function describeToken(r: RoleContext, i: number, u: number): void {
  const { at } = r.context;
  r.word[u] = at.word[i]!;
  r.tag[u] = at.tag[i]!;
  r.class[u] = at.class[i]!;
  r.fine[u] = at.fine[i]!;
  r.who[u] = at.who[i]!;
  r.sense[u] = at.sense[i]!;
  r.sentence[u] = sentenceFrom(r, i);
}

/** A quotation by its length, its last mark, and whether it begins like a sentence. */
function describeQuotation(r: RoleContext, unit: Unit, u: number): void {
  const { view } = r.context;
  const size = bucket(unit.end - unit.start);
  const isLong = size > 5 ? 1 : 0;
  const last = [',', '.', '?', '!'].indexOf(view.words[unit.end - 2] ?? '') + 1;
  r.word[u] = 1000 + size;
  r.tag[u] = QUOTATION_TAG + isLong + (/^\p{Lu}/u.test(view.words[unit.start + 1] ?? '') ? 2 : 0);
  r.class[u] = QUOTATION_CLASS + isLong;
  r.fine[u] = 900 + last;
  r.sentence[u] = sentenceFrom(r, u < r.cue.start ? unit.end - 1 : unit.start);
}

function sentenceFrom(r: RoleContext, i: number): number {
  const { sentenceOf } = r.context.view;
  return Math.max(-3, Math.min(3, sentenceOf[i]! - sentenceOf[r.head]!));
}

function countFrom(r: RoleContext, isCue: Uint8Array, from: number, to: number, step: number): void {
  let [commas, verbs, cues, quotations, clauses] = [0, 0, 0, 0, 0];
  for (let u = from; u !== to; u += step) {
    r.commas[u] = Math.min(3, commas);
    r.verbs[u] = Math.min(3, verbs);
    r.cues[u] = Math.min(2, cues);
    r.quotations[u] = Math.min(2, quotations);
    r.clauses[u] = Math.min(2, clauses);
    const c = r.class[u]!;
    if (c === Class.comma) commas++;
    if (c === Class.finite || c === Class.modal) verbs++;
    if (isClauseWord(r, u)) clauses++;
    if (r.units[u]!.isQuotation) quotations++;
    else if (isCue[r.units[u]!.start] === 1) cues++;
  }
}

const isClauseWord = (r: RoleContext, u: number): boolean =>
  r.class[u] === Class.wh || isThat(r.context.view.lower[r.units[u]!.start]);

/** Follows each unit's heads up to the first that is the cue or over it. */
function follow(r: RoleContext): void {
  const { heads, relations } = r.context.syntax;
  const above: number[] = [];
  for (let p = r.head; p >= 0 && above.length < CUE_ANCESTORS; p = heads[p]!) above.push(p);
  r.units.forEach((unit, u) => {
    const from = unit.isQuotation ? Math.min(unit.start + 1, unit.end - 1) : unit.start;
    let branch = from;
    let path = 17;
    let depth = 0;
    r.meet[u] = -1;
    for (let p = from; p >= 0 && depth < UNIT_ANCESTORS; p = heads[p]!) {
      const meet = above.indexOf(p);
      if (meet >= 0) {
        r.meet[u] = meet;
        break;
      }
      if (depth < 3) path = featureKey(18, path, relations[p]!);
      branch = p;
      depth++;
    }
    r.branch[u] = branch;
    r.depth[u] = Math.min(4, depth);
    r.path[u] = path;
  });
}

/** The nearest two things of note on a side of the cue in its sentence, as one number. */
function side(r: RoleContext, from: number, step: number): number {
  let seen = 0;
  let count = 0;
  for (let u = from; count < 2 && u >= 0 && u < r.units.length && Math.abs(u - from) < 10; u += step) {
    if (r.sentence[u] !== 0) return seen * 16 + 1;
    const kind = noteOf(r, u);
    if (kind === 0) continue;
    seen = seen * 16 + kind;
    count++;
  }
  return seen;
}

const NOTED: readonly number[] = [
  Class.comma,
  Class.pronoun,
  Class.name,
  Class.noun,
  Class.colon,
  Class.stop,
  Class.finite,
  Class.modal,
  Class.to,
];

function noteOf(r: RoleContext, u: number): number {
  if (r.class[u]! >= QUOTATION_CLASS) return 2;
  if (isClauseWord(r, u)) return 3;
  const noted = NOTED.indexOf(r.class[u]!);
  return noted < 0 ? 0 : 4 + noted;
}
