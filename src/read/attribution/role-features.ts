import { Class } from './attributes.ts';
import { addFeatures, bucket, compileTemplates, type FeatureSink, featureKey } from './features.ts';
import { QUOTATION_CLASS, type RoleContext } from './role-context.ts';

/** The labels of the units round a cue. */
export const Role = { none: 0, sourceStart: 1, source: 2, contentStart: 3, content: 4 } as const;
export const ROLE_COUNT = 5;

// Values of a unit: w word, t tag, g word group, c class, who; where its side of the cue, near its distance, place its side
// and sentence; cue… of the cue, frame what stands round the cue; between the counts up to the cue; ahead and behind the
// next thing of note; meet, top, path, depth of its place in the tree, left and right whether its neighbours share its branch.
const VALUES = (
  'w0 w-1 w1 t0 t-1 t1 t-2 t2 g0 g-1 g1 c0 who who-1 who1 where near place cueLemma cueTag cueGroup cueShape frame between commas ' +
  'verbs cues quotations clauses marks ahead behind opens closes edges isIn near5 meet top path depth left right sides down rel hLemma branchWho sense sense-1 sense1 cueSense branchSense'
).split(' ');

const PLACES = `
  where near place near+cueLemma place+cueLemma near+frame near+cueShape near+cueGroup isIn+cueLemma+frame near5+where near5+where+cueLemma
  near5+where+cueTag`;
const WORDS = `
  w0+where w0+near w-1+where w1+where t0+near t0+place t-1+place t1+place t-1+t0+place t0+t1+place t-2+t-1+where t1+t2+where
  g0+where g0+place g-1+where g1+where who+near who+place+t0 who1+near who-1+near w0+w-1+where w0+w1+where c0+near+cueLemma
  c0+near+cueTag c0+near+frame c0+place+frame w0+cueLemma+where w0+near+cueTag t0+near+cueShape c0+near+cueGroup w0+near+frame`;
const BETWEEN = `
  between+place between+place+c0 commas+place+w0 commas+place+c0 verbs+place+c0 cues+place+c0 quotations+place+c0 quotations+place+cueLemma
  commas+place+cueLemma marks+place+frame cues+place+cueLemma clauses+place+w0 quotations+place+frame ahead+place ahead+place+w0
  ahead+place+c0 behind+place behind+place+c0 opens+place+c0 closes+place+c0 opens+place+frame edges+near`;
const HEADS = `
  meet+top+where meet+top+cueLemma meet+top+t0 meet+path+where meet+path+cueLemma meet+top+depth meet+top+frame meet+top+down
  sides+top+where sides+top+t0 sides+top+cueLemma rel+where rel+hLemma+where meet+top+branchWho`;

const SENSES = `
  sense+where sense+near sense+place+t0 sense1+place sense-1+place cueSense+near cueSense+place+c0 cueSense+frame+place cueSense+sense+place
  cueSense+near+frame meet+top+cueSense meet+top+branchSense cueSense+top+place cueSense+commas+place cueSense+w0+where`;

const TEMPLATES = compileTemplates(`${PLACES} ${WORDS} ${BETWEEN} ${HEADS} ${SENSES}`, VALUES, 200);
const values = new Int32Array(VALUES.length + 1);

/** The features of unit `u` in relation to the cue. */
export function roleFeatures(r: RoleContext, u: number, sink: FeatureSink): void {
  const { at, syntax } = r.context;
  const count = r.units.length;
  const get = (list: Int32Array, p: number): number => (p < 0 ? -1 : p >= count ? -2 : list[p]!);
  const isIn = u >= r.cue.start && u < r.cue.end;
  const distance = isIn ? 0 : u < r.cue.start ? u - r.cue.start : u - r.cue.end + 1;
  const where = Math.sign(distance);
  let n = 1;
  const put = (value: number): void => {
    values[n++] = value;
  };
  for (const d of [0, -1, 1]) put(get(r.word, u + d));
  for (const d of [0, -1, 1, -2, 2]) put(get(r.tag, u + d));
  for (const d of [0, -1, 1]) put(get(r.fine, u + d));
  put(r.class[u]!);
  for (const d of [0, -1, 1]) put(get(r.who, u + d));
  put(where);
  put(bucket(distance));
  put(where * 8 + r.sentence[u]!);
  put(at.lemma[r.head]!);
  put(at.tag[r.head]!);
  put(at.fine[r.head]!);
  put(r.cueShape);
  put(r.frame);
  const marks = r.commas[u]! * 4 + r.verbs[u]!;
  put(featureKey(0, marks, r.cues[u]! * 3 + r.quotations[u]!, r.clauses[u]!));
  for (const list of [r.commas, r.verbs, r.cues, r.quotations, r.clauses]) put(list[u]!);
  put(marks);
  put(noted(r, u, 1));
  put(noted(r, u, -1));
  const opens = u === 0 || r.sentence[u] !== r.sentence[u - 1] ? 1 : 0;
  const closes = u === count - 1 || r.sentence[u] !== r.sentence[u + 1] ? 1 : 0;
  put(opens);
  put(closes);
  put(opens * 2 + closes);
  put(isIn ? 1 : 0);
  put(Math.abs(distance) <= 5 && !isIn ? classesToCue(r, u) : 0);
  const branch = r.branch[u]!;
  const top = syntax.relations[branch]!;
  put(r.meet[u]! + 2);
  put(top);
  put(r.path[u]!);
  put(r.depth[u]!);
  const left = sharesBranch(r, u, u - 1);
  const right = sharesBranch(r, u, u + 1);
  put(left);
  put(right);
  put(left * 3 + right);
  put(relationsDown(r, r.meet[u]!));
  const from = r.units[u]!.start + (r.units[u]!.isQuotation && r.units[u]!.end - r.units[u]!.start > 1 ? 1 : 0);
  const head = syntax.heads[from]!;
  put(syntax.relations[from]!);
  put(head < 0 ? 0 : at.lemma[head]!);
  put(at.who[branch]!);
  for (const d of [0, -1, 1]) put(get(r.sense, u + d));
  put(at.sense[r.head]!);
  put(at.sense[branch]!);
  addFeatures(TEMPLATES, values, sink);
}

/** Whether a neighbour hangs in the tree by the same word under the cue: 2 outside the units, 1 yes, 0 no. */
function sharesBranch(r: RoleContext, u: number, other: number): number {
  if (other < 0 || other >= r.units.length) return 2;
  return r.branch[other] === r.branch[u] ? 1 : 0;
}

/** The relations from the cue up to its ancestor number `meet`. */
function relationsDown(r: RoleContext, meet: number): number {
  let key = 3;
  let p = r.head;
  for (let k = 0; k < meet; k++) {
    key = featureKey(19, key, r.context.syntax.relations[p]!);
    p = r.context.syntax.heads[p]!;
  }
  return key;
}

/** The classes from a unit to the cue. */
function classesToCue(r: RoleContext, u: number): number {
  let key = 3;
  const [from, to] = u < r.cue.start ? [u, r.cue.start] : [r.cue.end, u + 1];
  for (let p = from; p < to; p++) key = featureKey(4, key, r.class[p]!);
  return key;
}

/** The first thing of note from a unit in a direction, how far, and whether a verb comes before it. */
function noted(r: RoleContext, u: number, step: number): number {
  let verb = 0;
  for (let p = u + step; p >= 0 && p < r.units.length; p += step) {
    if (p >= r.cue.start && p < r.cue.end) return 100 + verb;
    if (r.sentence[p] !== r.sentence[u]) return 101 + verb;
    const c = r.class[p]!;
    if (c === Class.finite || c === Class.modal) verb = 10;
    const isMark = c === Class.comma || c === Class.colon || c === Class.stop || c === Class.conjunction;
    if (isMark || c >= QUOTATION_CLASS) return c + 40 * Math.min(2, Math.abs(p - u) - 1) + verb * 100;
  }
  return 102 + verb;
}
