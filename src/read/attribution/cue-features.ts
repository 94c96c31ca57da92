import type { Span } from '../../core/span.ts';
import { isThat } from '../../languages/en/small-words.ts';
import type { Syntax } from '../syntax/parser.ts';
import { type Attributes, Class } from './attributes.ts';
import type { ChainModel } from './chain-model.ts';
import {
  addFeatures,
  bucket,
  compileTemplates,
  type FeatureSink,
  featureKey,
  makeFeatures,
  splitTemplates,
} from './features.ts';
import type { Surroundings } from './surroundings.ts';
import type { View } from './view.ts';

/** All that the features of cues and roles are made from. */
export interface Context {
  readonly view: View;
  readonly at: Attributes;
  readonly syntax: Syntax;
  readonly around: Surroundings;
}

// Values of a place: w word, l lemma, t tag, g word group, each with a distance; s and o the nouns before and after, v the
// verb before; since/until the quotation marks; rel how the place hangs in the tree.
const OWN_VALUES = 'l0 t0 g0 cue sense'.split(' ');
const NEAR_VALUES = [...OWN_VALUES, ...'w-1 w1 w-2 w2 t-1 t1 t-2 t2 g-1 g1'.split(' ')];
const VALUES = [
  ...NEAR_VALUES,
  ...'quoted since until sWho sDist sSense oSense vLemma vCue vDist vSense fromStart toEnd size that endsOpen rel'.split(
    ' ',
  ),
];

const WORDS = `
  l0 t0 g0 cue+t0 w-1 w1 w-2 w2 g-1 g1 t-1 t1 t-2 t2 t-1+t0 t0+t1`;
const QUOTATIONS = `
  l0+quoted cue+since+t0 cue+until+t0 quoted+t0 since until`;
const NEIGHBOURS = `
  sWho+sDist+t0 sWho+cue vLemma+t0 vCue+cue+vDist fromStart+t0 toEnd+t0 size that+cue endsOpen+t0 endsOpen+cue`;
const HEADS = `
  rel+t0`;

const SENSES = `
  sense+t0 sense+sWho sense+that sense+quoted+t0 sense+since sense+until sense+sSense sSense+cue sense+oSense
  vSense+sense sense+rel`;

const CUE_TEMPLATES = compileTemplates(`${WORDS} ${QUOTATIONS} ${NEIGHBOURS} ${HEADS} ${SENSES}`, VALUES, 0);
const [BY_OWN, BY_OTHERS] = splitTemplates(CUE_TEMPLATES, VALUES, OWN_VALUES);
const PLAIN_VALUES = VALUES.filter((name) => name !== 'rel');
const [BY_PLACE, BY_SYNTAX] = splitTemplates(BY_OTHERS, VALUES, PLAIN_VALUES);
const CHILD_VALUES = 'rel t0 cue class'.split(' ');
const CHILD_TEMPLATES = compileTemplates('rel+t0+cue rel+class+cue', CHILD_VALUES, 150);
const values = new Int32Array(VALUES.length + 1);
const childValues = new Int32Array(CHILD_VALUES.length + 1);
/** Children farther from their head than this are not looked at. */
const FAR = 25;

/** The features of token `i` as part of a cue, in its sentence. */
export function cueFeatures(context: Context, sentence: Span, i: number, sink: FeatureSink): void {
  if (context.at.noCue[i] === 1) {
    outsideFeatures(context, sentence, i, sink);
    return;
  }
  takeOwn(context.at, i);
  addFeatures(BY_OWN, values, sink);
  placeFeatures(context, sentence, i, sink);
  syntaxFeatures(context, sentence, i, sink);
}

/**
 * The summed weights of a sentence's tokens as parts of a cue, by all that they show but their syntax, as many a token as there are
 * labels; what a token gives by itself is kept from one use to the next.
 */
export function plainCueSums(context: Context, sentence: Span, model: ChainModel): Int32Array {
  const { at } = context;
  return model.sumsOf(sentence.end - sentence.start, (place) => {
    const i = sentence.start + place;
    if (at.noCue[i] === 1) return model.rowOf(() => outsideFeatures(context, sentence, i, model));
    takeOwn(at, i);
    model.beginWith(at.form[i]!, ownFeatures);
    placeFeatures(context, sentence, i, model);
    return model.goOn();
  });
}

/** Adds to the sums that `plainCueSums` gave what the syntax of the tokens gives. */
export function addSyntaxSums(context: Context, sentence: Span, model: ChainModel, sums: Int32Array): void {
  const { at } = context;
  const { labels } = model;
  for (let i = sentence.start; i < sentence.end; i++) {
    if (at.noCue[i] === 1) continue;
    takeOwn(at, i);
    const row = model.rowOf(() => syntaxFeatures(context, sentence, i, model));
    for (let y = 0; y < labels; y++) sums[(i - sentence.start) * labels + y]! += row[y]!;
  }
}

function outsideFeatures({ at }: Context, { start }: Span, i: number, sink: FeatureSink): void {
  sink.add(featureKey(190, at.tag[i]!));
  sink.add(featureKey(191, at.word[i]!));
  sink.add(featureKey(192, at.tag[i]!, i > start ? at.lemma[i - 1]! : -1));
}

/** What a token shows of itself, into the first of `values`. */
function takeOwn(at: Attributes, i: number): void {
  values[1] = at.lemma[i]!;
  values[2] = at.tag[i]!;
  values[3] = at.fine[i]!;
  values[4] = at.cue[i]!;
  values[5] = at.sense[i]!;
}

function ownFeatures(out: Int32Array): number {
  return makeFeatures(BY_OWN, values, out);
}

const AROUND = [-1, 1, -2, 2];

/** What a token's neighbours show, into the next of `values`. */
function takeNeighbours(at: Attributes, { start, end }: Span, i: number): void {
  const get = (list: ArrayLike<number>, p: number): number => (p < start ? -1 : p >= end ? -2 : list[p]!);
  let n = OWN_VALUES.length + 1;
  for (const d of AROUND) values[n++] = get(at.word, i + d);
  for (const d of AROUND) values[n++] = get(at.tag, i + d);
  values[n++] = get(at.fine, i - 1);
  values[n++] = get(at.fine, i + 1);
}

/** The features that a token, taken up before, has by its place in its sentence. */
function placeFeatures(context: Context, sentence: Span, i: number, sink: FeatureSink): void {
  const { at, view, around } = context;
  takeNeighbours(at, sentence, i);
  const { start, end } = sentence;
  const s = around.subject[i]!;
  const o = around.next[i]!;
  const v = around.verb[i]!;
  let n = NEAR_VALUES.length + 1;
  values[n++] = view.quotationOf[i]! >= 0 ? 1 : 0;
  values[n++] = bucket(around.sinceQuote[i]!);
  values[n++] = bucket(around.untilQuote[i]!);
  values[n++] = s < 0 ? 9 : at.who[s]!;
  values[n++] = bucket(s < 0 ? 50 : i - s);
  values[n++] = s < 0 ? 0 : at.sense[s]!;
  values[n++] = o < 0 ? 0 : at.sense[o]!;
  values[n++] = v < 0 ? 0 : at.lemma[v]!;
  values[n++] = v < 0 ? 0 : at.cue[v]!;
  values[n++] = bucket(v < 0 ? 50 : i - v);
  values[n++] = v < 0 ? 0 : at.sense[v]!;
  values[n++] = bucket(i - start);
  values[n++] = bucket(end - i - 1);
  values[n++] = bucket(end - start);
  values[n++] = clauseAhead(context, i, end);
  values[n++] = CLOSING.includes(view.words[end - 1]![0]!) ? 0 : 1;
  addFeatures(BY_PLACE, values, sink);
}

/** The features that a token, taken up before, has by its syntax. */
function syntaxFeatures(context: Context, sentence: Span, i: number, sink: FeatureSink): void {
  values[VALUES.length] = context.syntax.relations[i]!;
  addFeatures(BY_SYNTAX, values, sink);
  childFeatures(context, sentence, i, sink);
}

/** Marks that a sentence ends with. */
const CLOSING = '.!?"”’\'…';

/** The features of the words that hang on `i`. */
function childFeatures({ at, syntax }: Context, sentence: Span, i: number, sink: FeatureSink): void {
  childValues[2] = at.tag[i]!;
  childValues[3] = at.cue[i]!;
  const to = Math.min(sentence.end, i + FAR);
  for (let p = Math.max(sentence.start, i - FAR); p < to; p++) {
    if (syntax.heads[p] !== i) continue;
    childValues[1] = syntax.relations[p]!;
    childValues[4] = at.class[p]!;
    addFeatures(CHILD_TEMPLATES, childValues, sink);
  }
}

/** How a clause follows: 1 "that" next, 2 "that" soon, 3 a finite verb before any mark, 4 "to" next, 0 none. */
function clauseAhead({ at, view }: Context, i: number, end: number): number {
  if (isThat(view.lower[i + 1])) return 1;
  if (at.class[i + 1] === Class.to) return 4;
  for (let p = i + 1; p < Math.min(end, i + 9); p++) {
    const c = at.class[p]!;
    if (c === Class.comma || c === Class.stop || c === Class.colon) return 0;
    if (isThat(view.lower[p])) return 2;
    if (c === Class.finite || c === Class.modal) return 3;
  }
  return 0;
}
