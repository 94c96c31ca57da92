import { Class } from './attributes.ts';
import { addFeatures, bucket, compileTemplates, type FeatureSink, featureKey } from './features.ts';
import { QUOTATION_CLASS, type RoleContext } from './role-context.ts';

/** The labels of the units round a cue. */
export const Role = { none: 0, sourceStart: 1, source: 2, contentStart: 3, content: 4 } as const;
export const ROLE_COUNT = 5;

// Values of a unit: w word, t tag, g word group, c class, who; where its side of the cue, near its distance, place its side
// and sentence; cue… of the cue, frame what stands round the cue; between the counts up to the cue; ahead and behind the
// next thing of note; meet, top, path, depth of its place in the tree, sides whether its neighbours share its branch.
const VALUES = (
  'w0 w-1 w1 t0 t-1 t1 t-2 t2 g0 g-1 g1 c0 who who-1 who1 where near place cueLemma cueTag frame between commas verbs cues ' +
  'quotations clauses ahead behind opens closes edges near5 meet top path depth sides rel hLemma sense sense-1 sense1 cueSense'
).split(' ');

const PLACES = `
  where near place near5+where`;
const WORDS = `
  w0+where w-1+where w1+where t0+place t-1+place t1+place t-1+t0+place t0+t1+place t-2+t-1+where t1+t2+where g0+where
  g0+place g-1+where g1+where who+near who+place+t0 who1+near who-1+near w0+w-1+where c0+near+cueLemma c0+near+cueTag
  c0+near+frame w0+cueLemma+where w0+near+cueTag`;
const BETWEEN = `
  between+place+c0 commas+place+w0 commas+place+c0 verbs+place+c0 cues+place+c0 quotations+place+c0 clauses+place+w0
  ahead+place ahead+place+w0 ahead+place+c0 behind+place behind+place+c0 opens+place+c0 closes+place+c0 edges+near`;
const HEADS = `
  meet+top+where meet+top+t0 meet+path+where meet+path+cueLemma meet+top+depth sides+top+where sides+top+t0 rel+where
  rel+hLemma+where`;

const SENSES = `
  sense+where sense+near sense+place+t0 sense1+place sense-1+place cueSense+place+c0`;

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
  values[n++] = r.word[u]!;
  values[n++] = get(r.word, u - 1);
  values[n++] = get(r.word, u + 1);
  values[n++] = r.tag[u]!;
  values[n++] = get(r.tag, u - 1);
  values[n++] = get(r.tag, u + 1);
  values[n++] = get(r.tag, u - 2);
  values[n++] = get(r.tag, u + 2);
  values[n++] = r.fine[u]!;
  values[n++] = get(r.fine, u - 1);
  values[n++] = get(r.fine, u + 1);
  values[n++] = r.class[u]!;
  values[n++] = r.who[u]!;
  values[n++] = get(r.who, u - 1);
  values[n++] = get(r.who, u + 1);
  values[n++] = where;
  values[n++] = bucket(distance);
  values[n++] = where * 8 + r.sentence[u]!;
  values[n++] = at.lemma[r.head]!;
  values[n++] = at.tag[r.head]!;
  values[n++] = r.frame;
  const marks = r.commas[u]! * 4 + r.verbs[u]!;
  values[n++] = featureKey(0, marks, r.cues[u]! * 3 + r.quotations[u]!, r.clauses[u]!);
  values[n++] = r.commas[u]!;
  values[n++] = r.verbs[u]!;
  values[n++] = r.cues[u]!;
  values[n++] = r.quotations[u]!;
  values[n++] = r.clauses[u]!;
  values[n++] = noted(r, u, 1);
  values[n++] = noted(r, u, -1);
  const opens = u === 0 || r.sentence[u] !== r.sentence[u - 1] ? 1 : 0;
  const closes = u === count - 1 || r.sentence[u] !== r.sentence[u + 1] ? 1 : 0;
  values[n++] = opens;
  values[n++] = closes;
  values[n++] = opens * 2 + closes;
  values[n++] = Math.abs(distance) <= 5 && !isIn ? classesToCue(r, u) : 0;
  values[n++] = r.meet[u]! + 2;
  values[n++] = syntax.relations[r.branch[u]!]!;
  values[n++] = r.path[u]!;
  values[n++] = r.depth[u]!;
  values[n++] = sharesBranch(r, u, u - 1) * 3 + sharesBranch(r, u, u + 1);
  const { start, end, isQuotation } = r.units[u]!;
  const from = isQuotation && end - start > 1 ? start + 1 : start;
  const head = syntax.heads[from]!;
  values[n++] = syntax.relations[from]!;
  values[n++] = head < 0 ? 0 : at.lemma[head]!;
  values[n++] = r.sense[u]!;
  values[n++] = get(r.sense, u - 1);
  values[n++] = get(r.sense, u + 1);
  values[n++] = at.sense[r.head]!;
  addFeatures(TEMPLATES, values, sink);
}

/** Whether a neighbour hangs in the tree by the same word under the cue: 2 outside the units, 1 yes, 0 no. */
function sharesBranch(r: RoleContext, u: number, other: number): number {
  if (other < 0 || other >= r.units.length) return 2;
  return r.branch[other] === r.branch[u] ? 1 : 0;
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
