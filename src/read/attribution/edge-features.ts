import type { Span } from '../../core/span.ts';
import { Class } from './attributes.ts';
import { finiteVerbs } from './content-shape.ts';
import type { Context } from './cue-features.ts';
import { addFeatures, bucket, compileTemplates, type FeatureSink, placesOf } from './features.ts';
import type { Proposal, ProposedCue } from './proposals.ts';

// Values of the two ends of a fragment: w words and t tags of the first token (0), those before it, the last
// (l), and the next (n); before what stands before it; link how the next token hangs in it, rest what is left of the
// sentence; opens, closes, balanced its quotation marks.
const VALUES =
  'form cue main w0 t0 wp tp before left wl tl wn tn wnn tnn link rest restVerbs opens closes balanced verbs size deep tail inner'.split(
    ' ',
  );

const STARTS = `
  t0+tp t0+wp before+form left+before`;
const ENDS = `
  tl+tn wl+tn wn+form wn+tnn link+tl tn+rest tn+restVerbs tn+tnn+form wnn+link tn+size link+verbs deep+tn wn+tnn+link
  tail+wl inner+rest`;
const MARKS = `
  opens+closes+balanced main+opens+closes closes+tn+rest`;

const TEMPLATES = compileTemplates(`${STARTS} ${ENDS} ${MARKS}`, VALUES, 'edge');
const values = new Int32Array(VALUES.length + 1);

/** The values that trees look at too, as places in what `edgeFeatures` gives. */
export const EDGE_VALUES = placesOf('t0 tp before tl tn tnn link rest restVerbs inner size', VALUES);

/** How far up from the next token its heads are followed into the fragment. */
const MOST_STEPS = 8;
/** A phrase at the end of a fragment is looked for among so many tokens. */
const LONGEST_PHRASE = 8;

/** A fragment (token range) of a content, the form of the content, and whether it is the longest. */
export interface Edge {
  readonly fragment: Span;
  readonly form: number;
  readonly isMain: boolean;
}

/** Adds the features of where a fragment of a content begins and ends; gives the values behind them, which the next call writes over. */
export function edgeFeatures(
  context: Context,
  cue: ProposedCue,
  proposal: Proposal,
  { fragment, form, isMain }: Edge,
  sink: FeatureSink,
): Int32Array {
  const { at, view } = context;
  const sentence = view.sentences[view.sentenceOf[fragment.end - 1]!]!;
  const get = (list: ArrayLike<number>, i: number): number => (i < 0 || i >= list.length ? -1 : list[i]!);
  const [first, last, next] = [fragment.start, fragment.end - 1, fragment.end];
  const isOver = next >= sentence.end;
  const after = (list: ArrayLike<number>, i: number): number => (i >= sentence.end ? -2 : list[i]!);
  let n = 1;
  const put = (value: number): void => {
    values[n++] = value;
  };
  put(form);
  put(at.lemma[cue.head]!);
  put(isMain ? 1 : 0);
  put(at.word[first]!);
  put(at.tag[first]!);
  put(get(at.word, first - 1));
  put(get(at.tag, first - 1));
  put(beforeOf(context, cue, proposal, first));
  put(leftOf(context, fragment));
  put(at.word[last]!);
  put(at.tag[last]!);
  put(after(at.word, next));
  put(after(at.tag, next));
  put(after(at.word, next + 1));
  put(after(at.tag, next + 1));
  const word = firstWord(context, next, sentence.end);
  const { link, steps } = linkOf(context, cue, proposal, fragment, word);
  put(link);
  const rest = restOf(context, cue, next, sentence.end);
  put(isOver ? 20 : bucket(rest.tokens));
  put(isOver ? 20 : Math.min(2, rest.verbs));
  put(isMark(view.words[first]!) ? 1 : isMark(view.words[first - 1] ?? '') ? 2 : 0);
  put(isMark(view.words[last]!) ? 1 : isMark(view.words[next] ?? '') ? 2 : 0);
  put(balanceOf(context, fragment));
  put(Math.min(3, finiteVerbs(at, fragment)));
  put(bucket(fragment.end - fragment.start));
  put(steps);
  const phrase = lastPhrase(context, fragment);
  put(phrase.word);
  put(phrase.relation);
  addFeatures(TEMPLATES, values, sink);
  return values;
}

const DOUBLE_MARKS: ReadonlySet<string> = new Set(['"', '“', '”', '``', "''"]);
const MARKS_OF_SPEECH: ReadonlySet<string> = new Set([...DOUBLE_MARKS, '‘', '’', "'"]);
const isMark = (word: string): boolean => MARKS_OF_SPEECH.has(word);

/** What stands before a fragment: 1 the cue, 2 the source, 3 the sentence's start, else the class of the token. */
function beforeOf({ at, view }: Context, cue: Span, { source }: Proposal, first: number): number {
  if (first === cue.end) return 1;
  if (source.some((range) => range.end === first)) return 2;
  if (first === 0 || view.sentenceOf[first - 1] !== view.sentenceOf[first]) return 3;
  return 4 + at.class[first - 1]!;
}

/** The relation by which the token before hangs in the fragment; 0 where it does not. */
function leftOf({ syntax }: Context, { start, end }: Span): number {
  const head = start === 0 ? -1 : syntax.heads[start - 1]!;
  return head >= start && head < end ? 1 + syntax.relations[start - 1]! : 0;
}

/** The first token from `i` on that is no mark. */
function firstWord({ at }: Context, i: number, end: number): number {
  let word = i;
  while (word < end && at.class[word]! >= Class.comma && at.class[word]! <= Class.close) word++;
  return word;
}

/** Where the words after the fragment hang: 1 within it, 2 on the cue, 3 on the source, 4 elsewhere; with the relation. */
function linkOf(
  { syntax, view }: Context,
  cue: Span,
  { source }: Proposal,
  fragment: Span,
  word: number,
): { link: number; steps: number } {
  const { heads, relations } = syntax;
  if (word >= view.words.length || view.sentenceOf[word] !== view.sentenceOf[fragment.end - 1])
    return { link: 0, steps: 9 };
  if (word >= cue.start && word < cue.end) return { link: 1, steps: 9 };
  if (source.some((range) => word >= range.start && word < range.end)) return { link: 2, steps: 9 };
  let at = word;
  for (let step = 0; step < MOST_STEPS; step++) {
    const over = heads[at]!;
    if (over < 0) return { link: 3, steps: 9 };
    if (over >= fragment.start && over < fragment.end)
      return { link: 10 + relations[at]!, steps: depthIn(heads, fragment, over) };
    if (over >= cue.start && over < cue.end) return { link: 50 + relations[at]!, steps: 8 };
    if (source.some((range) => over >= range.start && over < range.end)) return { link: 4, steps: 7 };
    at = over;
  }
  return { link: 5, steps: 9 };
}

/** The last preposition or conjunction of a fragment among its last tokens, and the relation by which what it leads hangs in the fragment. */
function lastPhrase({ at, syntax }: Context, { start, end }: Span): { word: number; relation: number } {
  for (let i = end - 1; i > start && i > end - LONGEST_PHRASE; i--) {
    if (at.class[i] !== Class.preposition && at.class[i] !== Class.wh) continue;
    const led = syntax.heads[i]!;
    const isIn = led >= start && led < end;
    return { word: at.word[i]!, relation: isIn ? 1 + syntax.relations[led]! : 0 };
  }
  return { word: 0, relation: 60 };
}

/** How deep a token hangs under the root of its fragment, at most 5. */
function depthIn(heads: Int32Array, { start, end }: Span, token: number): number {
  let depth = 0;
  for (let at = token; depth < 5; depth++) {
    const over = heads[at]!;
    if (over < start || over >= end) break;
    at = over;
  }
  return depth;
}

/** What is left of the sentence after a fragment, up to the cue if that follows. */
function restOf({ at }: Context, cue: Span, next: number, end: number): { tokens: number; verbs: number } {
  const to = cue.start >= next && cue.start < end ? cue.start : end;
  return { tokens: Math.max(0, to - next), verbs: finiteVerbs(at, { start: next, end: to }) };
}

/** Whether quotation marks and brackets opened within are closed within: 0 both, 1 marks are not, 2 brackets are not. */
function balanceOf({ view }: Context, fragment: Span): number {
  let [marks, brackets] = [0, 0];
  for (let i = fragment.start; i < fragment.end; i++) {
    const word = view.words[i]!;
    if (DOUBLE_MARKS.has(word)) marks++;
    else if (word === '(') brackets++;
    else if (word === ')') brackets--;
  }
  return (marks % 2) + (brackets === 0 ? 0 : 2);
}
