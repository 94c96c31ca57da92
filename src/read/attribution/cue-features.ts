import type { Span } from '../../core/span.ts';
import type { Syntax } from '../syntax/parser.ts';
import { type Attributes, Class } from './attributes.ts';
import type { ChainScores } from './chain.ts';
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

// Values of a place: w word, l lemma, t tag, g word group, k class of tag, each with a distance; s and o the nouns before
// and after, v the verb before; h the head of the place; since/until the quotation marks.
const OWN_VALUES = 'w0 l0 t0 g0 coarse suffix cue sense'.split(' ');
const NEAR_VALUES = [...OWN_VALUES, ...'w-1 w1 w-2 w2 l-1 l1 t-1 t1 t-2 t2 g-1 g1'.split(' ')];
const VALUES = [
  ...NEAR_VALUES,
  ...(
    'k-1 k1 quoted since until sWho sDist sGroup sLemma oWho oDist oGroup oLemma vLemma vCue vDist fromStart toEnd size first ' +
    'that opensQuoted endsOpen rel hLemma hGroup children sSense oSense vSense hSense'
  ).split(' '),
];

const WORDS = `
  w0 l0 t0 g0 coarse+t0 suffix+t0 cue+t0 w-1 w1 w-2 w2 l-1+l0 l0+l1 g-1 g1 t-1 t1 t-2 t2 t-1+t0 t0+t1 t-1+t0+t1 t-2+t-1+t0
  t0+t1+t2 l0+t-1 l0+t1 l0+t1+t2 l0+t0 g0+t-1 g0+t1 g0+w1 g0+w-1 cue+t1+t0 cue+w1 cue+w-1 w-1+w1 w1+w2 w-2+w-1 g-1+g0 g0+g1`;
const QUOTATIONS = `
  l0+quoted l0+since l0+until cue+since+t0 cue+until+t0 quoted+t0 since until opensQuoted+l0`;
const NEIGHBOURS = `
  sWho+sDist+t0 sWho+cue l0+sWho sGroup+t0 sGroup+cue sGroup+l0 sLemma+cue oWho+oDist+t0 oGroup+l0 oLemma+l0 oGroup+cue
  vLemma+t0 vCue+cue+vDist vLemma+l0 fromStart+t0 toEnd+t0 size first+l0 that+cue that+l0 k-1+k1+cue endsOpen+t0 endsOpen+cue`;
const HEADS = `
  rel+t0 rel+l0 hLemma+rel hLemma+l0+rel hGroup+rel+cue children+cue children+l0 children+t0 children+g0`;

const SENSES = `
  sense+t0 sense+sWho sense+that sense+quoted+t0 sense+since sense+until sense+t1+t0 sense+sSense sSense+cue sSense+l0 sense+oSense oSense+l0
  vSense+sense vSense+t0+sense hSense+rel+sense sense+rel sense+t-1+t0 sense+w1 sense+w-1 sense+children sense+sGroup sense+sWho+sSense`;

const CUE_TEMPLATES = compileTemplates(`${WORDS} ${QUOTATIONS} ${NEIGHBOURS} ${HEADS} ${SENSES}`, VALUES, 0);
const [BY_OWN, BY_OTHERS] = splitTemplates(CUE_TEMPLATES, VALUES, OWN_VALUES);
const CHILD_VALUES = 'rel l0 t0 cue g0 who group lemma class'.split(' ');
const CHILD_TEMPLATES = compileTemplates(
  'rel+l0 rel+t0+cue rel+g0 rel+who+l0 rel+group+cue rel+lemma+l0 rel+class+cue',
  CHILD_VALUES,
  150,
);
const values = new Int32Array(VALUES.length + 1);
const childValues = new Int32Array(CHILD_VALUES.length + 1);
/** Children farther from their head than this are not looked at. */
const FAR = 25;

/** The features of token `i` as part of a cue, in its sentence. */
export function cueFeatures(context: Context, sentence: Span, i: number, sink: FeatureSink): void {
  if (isOutside(context.at, i)) {
    outsideFeatures(context, sentence, i, sink);
    return;
  }
  takeOwn(context.at, i);
  addFeatures(BY_OWN, values, sink);
  otherFeatures(context, sentence, i, sink);
}

/** The scores of a sentence's tokens as parts of a cue; what a token gives by itself is kept from one use to the next. */
export function cueScores(context: Context, sentence: Span, model: ChainModel): ChainScores {
  const { at } = context;
  return model.scoresOf(sentence.end - sentence.start, (place) => {
    const i = sentence.start + place;
    if (isOutside(at, i)) return model.rowOf(() => outsideFeatures(context, sentence, i, model));
    takeOwn(at, i);
    model.beginWith(at.form[i]!, ownFeatures);
    otherFeatures(context, sentence, i, model);
    return model.goOn();
  });
}

function outsideFeatures({ at }: Context, { start }: Span, i: number, sink: FeatureSink): void {
  sink.add(featureKey(190, at.tag[i]!));
  sink.add(featureKey(191, at.word[i]!));
  sink.add(featureKey(192, at.tag[i]!, i > start ? at.lemma[i - 1]! : -1));
}

/** What a token shows of itself, into the first of `values`. */
function takeOwn(at: Attributes, i: number): void {
  values[1] = at.word[i]!;
  values[2] = at.lemma[i]!;
  values[3] = at.tag[i]!;
  values[4] = at.fine[i]!;
  values[5] = at.coarse[i]!;
  values[6] = at.suffix[i]!;
  values[7] = at.cue[i]!;
  values[8] = at.sense[i]!;
}

function ownFeatures(out: Int32Array): number {
  return makeFeatures(BY_OWN, values, out);
}

/** What a token's neighbours show, into the next of `values`. */
function takeNeighbours(at: Attributes, { start, end }: Span, i: number): void {
  const get = (list: ArrayLike<number>, p: number): number => (p < start ? -1 : p >= end ? -2 : list[p]!);
  let n = OWN_VALUES.length + 1;
  for (const d of AROUND) values[n++] = get(at.word, i + d);
  values[n++] = get(at.lemma, i - 1);
  values[n++] = get(at.lemma, i + 1);
  for (const d of AROUND) values[n++] = get(at.tag, i + d);
  values[n++] = get(at.fine, i - 1);
  values[n++] = get(at.fine, i + 1);
}

const AROUND = [-1, 1, -2, 2];

/** The features that a token, taken up before, has with the rest of its sentence. */
function otherFeatures(context: Context, sentence: Span, i: number, sink: FeatureSink): void {
  const { at, view, around, syntax } = context;
  takeNeighbours(at, sentence, i);
  const { start, end } = sentence;
  const get = (list: ArrayLike<number>, p: number): number => (p < start ? -1 : p >= end ? -2 : list[p]!);
  const of = (list: ArrayLike<number>, p: number): number => (p < 0 ? 0 : list[p]!);
  const s = around.subject[i]!;
  const o = around.next[i]!;
  const v = around.verb[i]!;
  const h = syntax.heads[i]!;
  let n = NEAR_VALUES.length + 1;
  const put = (value: number): void => {
    values[n++] = value;
  };
  put(get(at.class, i - 1));
  put(get(at.class, i + 1));
  put(view.quotationOf[i]! >= 0 ? 1 : 0);
  put(bucket(around.sinceQuote[i]!));
  put(bucket(around.untilQuote[i]!));
  put(s < 0 ? 9 : at.who[s]!);
  put(bucket(s < 0 ? 50 : i - s));
  put(of(at.fine, s));
  put(of(at.lemma, s));
  put(o < 0 ? 9 : at.who[o]!);
  put(bucket(o < 0 ? 50 : o - i));
  put(of(at.fine, o));
  put(of(at.lemma, o));
  put(of(at.lemma, v));
  put(of(at.cue, v));
  put(bucket(v < 0 ? 50 : i - v));
  put(bucket(i - start));
  put(bucket(end - i - 1));
  put(bucket(end - start));
  put(start === i ? 1 : 0);
  put(clauseAhead(context, i, end));
  put(/^["“]$/.test(view.words[start]!) ? 1 : 0);
  put(/^[.!?"”’'…]/.test(view.words[end - 1]!) ? 0 : 1);
  put(syntax.relations[i]!);
  put(of(at.lemma, h));
  put(of(at.fine, h));
  put(childFeatures(context, sentence, i, sink));
  put(of(at.sense, s));
  put(of(at.sense, o));
  put(of(at.sense, v));
  put(of(at.sense, h));
  addFeatures(BY_OTHERS, values, sink);
}

/** Tokens that are hardly ever part of a cue: marks but the colon, pronouns, conjunctions, and names that no cue looks like. */
function isOutside(at: Attributes, i: number): boolean {
  return OUTSIDE[at.class[i]!] === 1 && at.cue[i] === 0;
}

const OUTSIDE = new Uint8Array(32);
for (const name of [
  'name',
  'pronoun',
  'conjunction',
  'wh',
  'number',
  'comma',
  'stop',
  'open',
  'close',
  'possessive',
] as const) {
  OUTSIDE[Class[name]] = 1;
}

/** The features of the words that hang on `i`; gives back a number for their relations together. */
function childFeatures({ at, syntax }: Context, sentence: Span, i: number, sink: FeatureSink): number {
  let together = 0;
  childValues[2] = at.lemma[i]!;
  childValues[3] = at.tag[i]!;
  childValues[4] = at.cue[i]!;
  childValues[5] = at.fine[i]!;
  for (let p = Math.max(sentence.start, i - FAR); p < Math.min(sentence.end, i + FAR); p++) {
    if (syntax.heads[p] !== i) continue;
    childValues[1] = syntax.relations[p]!;
    childValues[6] = at.who[p]!;
    childValues[7] = at.fine[p]!;
    childValues[8] = at.lemma[p]!;
    childValues[9] = at.class[p]!;
    addFeatures(CHILD_TEMPLATES, childValues, sink);
    together = (together + featureKey(5, syntax.relations[p]!)) | 0;
  }
  return together;
}

/** How a clause follows: 1 "that" next, 2 "that" soon, 3 a finite verb before any mark, 4 "to" next, 0 none. */
function clauseAhead({ at, view }: Context, i: number, end: number): number {
  if (view.lower[i + 1] === 'that') return 1;
  if (at.class[i + 1] === Class.to) return 4;
  for (let p = i + 1; p < Math.min(end, i + 9); p++) {
    const c = at.class[p]!;
    if (c === Class.comma || c === Class.stop || c === Class.colon) return 0;
    if (view.lower[p] === 'that') return 2;
    if (c === Class.finite || c === Class.modal) return 3;
  }
  return 0;
}
