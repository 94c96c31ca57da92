import type { Span } from '../../core/span.ts';
import { type Company, LIKELY_CUE, othersOf, standingOf } from './company.ts';
import { finiteVerbs, formOf, quotedShare, rootsOf } from './content-shape.ts';
import type { Context } from './cue-features.ts';
import { EDGE_VALUES, edgeFeatures } from './edge-features.ts';
import {
  addFeatures,
  bucket,
  compileTemplates,
  type FeatureSink,
  featureKey,
  keepValues,
  placesOf,
} from './features.ts';
import { areSame, type Proposal, type ProposedCue } from './proposals.ts';

// Values of a proposal: odds how sure the cue is; cue… of its head, shape its first and last word, before the class of the token
// before it; likely, gap what the chain of roles says; order that of the parts; form, verbs, size, quoted, toContent, toEnd of the
// content, roots, cut, root… of its place in the tree; source…, toSource of the source; inside, within, clash, spoke as in
// `Standing`; title whether it stands in a heading.
const VALUES = (
  'odds cue cueTag cueSense cueGroup cueRel cueOver shape before inQuote title likely gap order form verbs size quoted toContent toEnd ' +
  'roots cut rootRel rootTag rootSense sourceForm sourceLemma sourceSense sourceGroup sourceSize toSource sourceRel inside within clash spoke ' +
  'contentOdds contentGap sourceOdds pieces leftOut'
).split(' ');

const CHAINS = `
  odds likely odds+likely odds+sourceForm odds+form odds+cueTag odds+inQuote odds+within odds+order gap+order
  odds+spoke odds+title`;
const CUES = `
  cue+form+order cueTag+form+order cueSense+form+order cueGroup+order shape+sourceForm cueSense+before cueRel+cueOver`;
const CONTENTS = `
  form+verbs+size toContent+form toContent+order+quoted roots+form rootTag+form rootRel+roots+cut quoted+toEnd+order
  rootSense+form`;
const SOURCES = `
  sourceForm+toSource sourceRel+sourceForm sourceRel+cueTag sourceSize+sourceForm sourceRel+toSource+order
  spoke+sourceForm sourceLemma+cue sourceRel+cue sourceSense+cueSense sourceGroup+cueSense spoke+cue spoke+cueSense
  sourceSense+rootSense+cueSense`;
const OTHERS = `
  within within+cueTag clash inside+within+quoted clash+form within+form within+inQuote clash+gap within+cueSense`;

const PIECES = `
  contentOdds contentOdds+odds contentOdds+form contentGap+gap sourceOdds sourceOdds+sourceForm sourceOdds+sourceRel
  pieces+cueSense pieces+odds pieces+cue leftOut+odds`;

const TEMPLATES = compileTemplates(`${CHAINS} ${CUES} ${CONTENTS} ${SOURCES} ${OTHERS} ${PIECES}`, VALUES, 'judge');
const values = new Int32Array(VALUES.length + 1);

// The values that trees look at too.
const CHOSEN = placesOf(
  'cueTag cueSense cueRel before order form toContent rootRel rootTag rootSense sourceForm sourceSense sourceSize toSource ' +
    'sourceRel inside clash spoke contentOdds contentGap sourceOdds pieces leftOut',
  VALUES,
);
const OF_MAIN = CHOSEN.length;
const OF_LAST = OF_MAIN + EDGE_VALUES.length;
/** Numbers that `judgeFeatures` puts into a row: of the proposal, of its longest fragment, of its last one. */
export const FEATURE_VALUES = OF_LAST + EDGE_VALUES.length;

/** What the judge looks at that is the same for all proposals of a cue. */
export interface CueFacts {
  /** The other cues of its paragraph. */
  readonly others: readonly ProposedCue[];
  /** How sure the parts of each proposal are. */
  readonly shares: readonly Share[];
  /** Quotations of its paragraph that are nobody's yet. */
  readonly untaken: readonly Untaken[];
  /** The values that the cue alone gives. */
  readonly values: readonly number[];
}

/** What all proposals of a cue have in common. */
export function cueFacts(company: Company, cue: ProposedCue): CueFacts {
  const others = othersOf(company, cue);
  return {
    others,
    shares: sharesOf(cue.proposals),
    untaken: untakenBy(company.context, cue, others),
    values: valuesOfCue(company.context, cue),
  };
}

/** Adds the features of a cue's proposal `p`, as a whole, and puts `FEATURE_VALUES` of the numbers behind them into `rows` from `from` on. `facts` come from `cueFacts`. */
export function judgeFeatures(
  company: Company,
  cue: ProposedCue,
  p: number,
  { others, shares, untaken, values: ofCue }: CueFacts,
  sink: FeatureSink,
  rows: Float32Array,
  from: number,
): void {
  const { context } = company;
  const { at, view } = context;
  const proposal = cue.proposals[p]!;
  const main = longest(proposal.content);
  const form = formOf(context, main);
  let n = 1;
  const put = (value: number): void => {
    values[n++] = value;
  };
  for (const value of ofCue) put(value);
  put(Math.max(-12, Math.round(2 * proposal.likelihood)));
  put(Math.min(12, Math.ceil(2 * (cue.proposals[0]!.likelihood - proposal.likelihood))));
  put(orderOf(cue, proposal));
  put(form);
  put(Math.min(3, finiteVerbs(at, main)));
  put(bucket(main.end - main.start));
  put(quotedShare(context, proposal));
  put(bucket(gapBetween(cue, main)));
  put(bucket(view.sentences[view.sentenceOf[main.end - 1]!]!.end - main.end));
  putRoots(context, main, put);
  putSource(context, cue, proposal, put);
  const standing = standingOf(company, cue, proposal, others);
  put(standing.inside);
  put(standing.within);
  put(standing.clash);
  put(standing.spoke);
  const share = shares[p]!;
  put(Math.max(-12, Math.round(2 * share.content)));
  put(Math.min(12, Math.ceil(2 * share.gap)));
  put(Math.max(-12, Math.round(2 * share.source)));
  put(piecesOf(context, cue, proposal));
  put(leftOutOf(proposal, untaken));
  addFeatures(TEMPLATES, values, sink);
  keepValues(values, CHOSEN, rows, from);
  for (const fragment of proposal.content) {
    const edge = edgeFeatures(context, cue, proposal, { fragment, form, isMain: fragment === main }, sink);
    if (fragment === main) keepValues(edge, EDGE_VALUES, rows, from + OF_MAIN);
    keepValues(edge, EDGE_VALUES, rows, from + OF_LAST); // the last fragment's stay
  }
}

/** Logarithms of what the proposals with the same content, and with the same source, have together; gap to the likeliest content. */
interface Share {
  readonly content: number;
  readonly source: number;
  readonly gap: number;
}

function sharesOf(proposals: readonly Proposal[]): Share[] {
  const probabilities = proposals.map(({ likelihood }) => Math.exp(likelihood));
  const together = (own: Proposal, part: 'content' | 'source'): number =>
    Math.log(proposals.reduce((sum, other, i) => (areSame(other[part], own[part]) ? sum + probabilities[i]! : sum), 0));
  const contents = proposals.map((own) => together(own, 'content'));
  const likeliest = Math.max(...contents);
  return proposals.map((own, i) => ({
    content: contents[i]!,
    source: together(own, 'source'),
    gap: likeliest - contents[i]!,
  }));
}

/** Each fragment of the content, four at most: whether it is quoted, stands in another sentence than the cue, is short. */
function piecesOf({ view }: Context, cue: Span, { content }: Proposal): number {
  const own = view.sentenceOf[cue.start]!;
  return content.slice(0, 4).reduce((code, { start, end }) => {
    const quoted = view.quotationOf[start]! >= 0 ? 1 : 0;
    const elsewhere = view.sentenceOf[start] !== own ? 2 : 0;
    return code * 9 + 1 + quoted + elsewhere + (end - start < 4 ? 4 : 0);
  }, 0);
}

/** A quotation of four tokens or more that no likely cue takes. */
interface Untaken {
  /** Its token next to the cue. */
  readonly at: number;
  /** Whether it stands in the cue's sentence. */
  readonly isNear: boolean;
}

/** Quotations of a cue's paragraph, but the one it stands in, that are not in the content of another likely cue. */
function untakenBy({ view }: Context, cue: Span, others: readonly ProposedCue[]): readonly Untaken[] {
  const paragraph = view.paragraphOf[cue.start];
  const taken = others.filter(({ probability }) => probability >= LIKELY_CUE).map(({ proposals }) => proposals[0]!);
  const found: Untaken[] = [];
  for (let i = cue.start; i > 0 && view.paragraphOf[i - 1] === paragraph; ) i = visit(i - 1, -1);
  for (let i = cue.end - 1; i + 1 < view.words.length && view.paragraphOf[i + 1] === paragraph; ) i = visit(i + 1, 1);
  return found;

  /** Looks at the quotation at a token, if one begins there in a direction; the last token of it. */
  function visit(i: number, step: number): number {
    const q = view.quotationOf[i]!;
    if (q < 0) return i;
    let last = i;
    while (view.quotationOf[last + step] === q) last += step;
    const isOwn = q === view.quotationOf[cue.start];
    if (isOwn || Math.abs(last - i) < 4 || taken.some(({ content }) => takes(content, i))) return last;
    found.push({ at: i, isNear: view.sentenceOf[i] === view.sentenceOf[cue.start] });
    return last;
  }
}

/** Quotations of the paragraph that neither this content has nor that of a likely cue: two at most, and whether one stands in the cue's sentence. */
function leftOutOf({ content }: Proposal, untaken: readonly Untaken[]): number {
  const own = untaken.filter(({ at }) => !takes(content, at));
  return Math.min(2, own.length) * 2 + (own.some(({ isNear }) => isNear) ? 1 : 0);
}

const takes = (ranges: readonly Span[], i: number): boolean => ranges.some(({ start, end }) => i >= start && i < end);

/** The longest range, the first of several. */
export function longest(ranges: readonly Span[]): Span {
  return ranges.reduce((best, range) => (range.end - range.start > best.end - best.start ? range : best));
}

function valuesOfCue({ at, syntax, view }: Context, cue: ProposedCue): number[] {
  const { head } = cue;
  const over = syntax.heads[head]!;
  return [
    odds(cue.probability),
    at.lemma[head]!,
    at.tag[head]!,
    at.sense[head]!,
    at.fine[head]!,
    syntax.relations[head]!,
    over < 0 ? 0 : at.lemma[over]!,
    featureKey(1, at.lemma[cue.start]!, at.lemma[cue.end - 1]!, Math.min(3, cue.end - cue.start)),
    at.class[cue.start - 1] ?? 0,
    view.quotationOf[cue.start]! >= 0 ? 1 : 0,
    isHeading({ at, view }, cue) ? 2 : view.paragraphOf[cue.start] === 0 ? 1 : 0,
  ];
}

/** Log odds in steps of a half. */
const odds = (p: number): number => Math.round(2 * Math.log((p + 1e-3) / (1 - p + 1e-3)));

/** The parts in the order of the text, five at most: 1 source, 2 cue, 3 content. */
function orderOf(cue: ProposedCue, { source, content }: Proposal): number {
  const startOf = (ranges: readonly Span[], i: number): number => ranges[i]?.start ?? Infinity;
  let [code, sources, contents, isCueTold] = [0, 0, 0, false];
  const count = Math.min(5, 1 + source.length + content.length);
  for (let k = 0; k < count; k++) {
    const nextSource = startOf(source, sources);
    const nextContent = startOf(content, contents);
    const nextCue = isCueTold ? Infinity : cue.start;
    const part = nextCue <= nextSource && nextCue <= nextContent ? 2 : nextSource <= nextContent ? 1 : 3;
    if (part === 2) isCueTold = true;
    else if (part === 1) sources++;
    else contents++;
    code = code * 4 + part;
  }
  return code;
}

/** Tokens between a cue and a range, negative where the range stands before. */
function gapBetween(cue: Span, range: Span): number {
  return range.start >= cue.end ? range.start - cue.end : -(cue.start - range.end) - 1;
}

/** Whether most words of a sentence are capitalised. */
function isHeading({ at, view }: Pick<Context, 'at' | 'view'>, cue: Span): boolean {
  const sentence = view.sentences[view.sentenceOf[cue.start]!]!;
  let [small, capitals] = [0, 0];
  for (let i = sentence.start; i < sentence.end; i++) {
    const shape = at.shape[i]!;
    if (shape === 1 && view.words[i]!.length > 3) small++;
    if (shape === 2 || shape === 3) capitals++;
  }
  return capitals > 2 && small * 4 <= capitals;
}

function putRoots(context: Context, main: Span, put: (value: number) => void): void {
  const { at, syntax } = context;
  const { count, cut, first } = rootsOf(context, main);
  const of = (list: ArrayLike<number>): number => (first < 0 ? 0 : list[first]!);
  put(Math.min(4, count));
  put(Math.min(3, cut));
  put(of(syntax.relations));
  put(of(at.tag));
  put(of(at.sense));
}

const SOURCE_VALUES = 7;

function putSource(
  { at, syntax, view }: Context,
  cue: ProposedCue,
  { source }: Proposal,
  put: (value: number) => void,
): void {
  const range = source[0];
  if (range === undefined) {
    for (let k = 0; k < SOURCE_VALUES; k++) put(0);
    return;
  }
  const head = headOf(syntax.heads, range);
  const isElsewhere = view.sentenceOf[head] !== view.sentenceOf[cue.start];
  put((source.length > 1 ? 20 : isElsewhere ? 30 : 1) + at.who[head]!);
  put(at.lemma[head]!);
  put(at.sense[head]!);
  put(at.fine[head]!);
  put(bucket(range.end - range.start));
  put(bucket(gapBetween(cue, range)));
  const over = syntax.heads[head]!;
  put(1 + syntax.relations[head]! * 2 + (over >= cue.start && over < cue.end ? 1 : 0));
}

/** The first token of a range that hangs on none of the others. */
function headOf(heads: Int32Array, range: Span): number {
  for (let i = range.start; i < range.end; i++) {
    if (heads[i]! < range.start || heads[i]! >= range.end) return i;
  }
  return range.end - 1;
}
