import type { Reason } from '../../core/story.ts';
import { dot, type TermVector } from '../../text/vector.ts';
import { EVIDENCE, type EvidenceName, evidence, publicationGap } from './evidence.ts';
import { type GroupingModel, pairLink, probability } from './model.ts';
import { KINDS, kindVector, LEAD, NAMES, namesOf, OPENING, type Outline } from './outline.ts';
import { formOf, type Profile } from './profile.ts';

type Evidence = Reason['evidence'][number];

/** A document is explained by its likeness to at most this many others of the story. */
const COMPARED = 8;
/** Things named in a sentence of reasons: more is not read. */
const NAMED = 4;

/** The reason of a document that is alone in its story. */
export const ALONE: Reason = { score: 1, text: 'No other report of this event is at hand.', evidence: [] };

/**
 * Why `one` is with `others`, which are of one story and not empty. The score is the probability that a pair of them is
 * of one event, at the mean of their log-odds. A weight is what the thing adds to those log-odds, to first order.
 */
export function reasonFor(one: Profile, others: readonly Profile[], model: GroupingModel): Reason {
  const compared = others.slice(0, COMPARED);
  const found = [...shared(one, compared, model), ...days(one, compared, model)];
  const named = found.filter(({ weight }) => weight > 0).slice(0, NAMED + 1);
  const whom = others.length === 1 ? 'the other report' : 'the other reports';
  const text = named.length === 0 ? `Little is shared with ${whom}.` : `Shares with ${whom} ${list(named)}.`;
  return { score: score(one, compared, model), text, evidence: found };
}

/** The same of one that was put there by less, as the only story of few reports that it could belong to. */
export function ofFew(reason: Reason): Reason {
  return { ...reason, text: `The only story of these few reports that it could belong to. ${reason.text}` };
}

/** Why `one` was not put with `others`, the story told as `title`. */
export function reasonAgainst(one: Profile, others: readonly Profile[], title: string, model: GroupingModel): Reason {
  const compared = others.slice(0, COMPARED);
  const common = shared(one, compared, model).slice(0, NAMED);
  const against = [...missing(one, compared), ...days(one, compared, model).filter(({ weight }) => weight < 0)];
  const shares = common.length > 0 ? `shares ${list(common)}` : 'shares little';
  const but = against.length > 0 ? list(against) : 'too little else';
  const text = `Nearest other story: “${title}”. It ${shares}, but ${but}.`;
  return { score: score(one, compared, model), text, evidence: [...common, ...against] };
}

function score(one: Profile, others: readonly Profile[], model: GroupingModel): number {
  const links = others.map((other) => pairLink(one, other, model));
  return probability(links.reduce((sum, link) => sum + link, 0) / links.length);
}

/** The words, names and numbers that tell most, heaviest first. */
function shared(one: Profile, others: readonly Profile[], model: GroupingModel): Evidence[] {
  const gains = new Map<number, number>();
  for (const other of others) {
    for (const { vectorOf, kinds } of TERM_KINDS) {
      const [own, theirs] = [vectorOf(one), vectorOf(other)];
      addProducts(gains, own, theirs, slopeOf(kinds, dot(own, theirs), model) / others.length);
    }
  }
  const names = new Set(namesOf(one.words).terms);
  const numbers = new Set(one.numbers.terms);
  const what = (term: number): string => {
    const kind = names.has(term) ? 'the name' : numbers.has(term) ? 'the number' : 'the word';
    return `${kind} “${formOf(one, term)}”`;
  };
  const told = [...gains].filter(([term, gain]) => gain > 0 && formOf(one, term) !== null);
  told.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return told.slice(0, 2 * NAMED).map(([term, weight]) => ({ what: what(term), weight }));
}

/** The cosines that single terms add to, with the evidence that is made of each. */
const TERM_KINDS: readonly { vectorOf: (one: Outline) => TermVector; kinds: readonly EvidenceName[] }[] = [
  { vectorOf: ({ words }) => words, kinds: ['words, root'] },
  { vectorOf: ({ words }) => kindVector(words, LEAD), kinds: ['lead, root'] },
  { vectorOf: ({ words }) => kindVector(words, OPENING), kinds: ['opening'] },
  { vectorOf: ({ words }) => kindVector(words, NAMES), kinds: ['names, root'] },
  { vectorOf: ({ numbers }) => numbers, kinds: ['numbers'] },
];

const AT = new Map<EvidenceName, number>(EVIDENCE.map((name, at) => [name, at]));

/** What the log-odds gain when a cosine grows, where it now is `cosine`. */
function slopeOf(kinds: readonly EvidenceName[], cosine: number, { pair }: GroupingModel): number {
  const slope = kinds.reduce((sum, name) => {
    const weight = pair.weights[AT.get(name)!]!;
    return sum + (name.endsWith('root') ? weight / (2 * Math.sqrt(Math.max(cosine, 0.01))) : weight);
  }, 0);
  return Math.max(0, slope);
}

function addProducts(sums: Map<number, number>, a: TermVector, b: TermVector, scale: number): void {
  let j = 0;
  for (let i = 0; i < a.terms.length; i++) {
    while (j < b.terms.length && b.terms[j]! < a.terms[i]!) j++;
    if (j === b.terms.length) break;
    if (b.terms[j] !== a.terms[i] || a.weights[i] === 0) continue;
    const gain = scale * a.weights[i]! * b.weights[j]!;
    sums.set(a.terms[i]!, (sums.get(a.terms[i]!) ?? 0) + gain);
  }
}

const DAY_KINDS: readonly EvidenceName[] = [
  'publication known',
  'days between publication',
  'published more than three days apart',
];

/** The days of publication, for or against. */
function days(one: Profile, others: readonly Profile[], model: GroupingModel): Evidence[] {
  const apart = (other: Profile): number | null => publicationGap(one, other);
  const known = others.filter((other) => apart(other) !== null);
  if (known.length === 0) return [];
  const nearest = known.reduce((best, other) => (apart(other)! < apart(best)! ? other : best));
  const values = evidence(one, nearest);
  const weight = DAY_KINDS.reduce((sum, name) => sum + values[AT.get(name)!]! * model.pair.weights[AT.get(name)!]!, 0);
  const count = apart(nearest)!;
  const what = count === 0 ? 'the day of publication' : `publication ${count} ${count === 1 ? 'day' : 'days'} apart`;
  return [{ what, weight }];
}

/** The heaviest names of `one` that none of the others has. */
function missing(one: Profile, others: readonly Profile[]): Evidence[] {
  const theirs = new Set(others.flatMap((other) => [...other.words.terms]));
  const found: Evidence[] = [];
  one.words.terms.forEach((term, i) => {
    const weight = one.words.kinds[KINDS * i + NAMES]!;
    const form = weight > 0 ? formOf(one, term) : null;
    if (form !== null && !theirs.has(term)) {
      found.push({ what: `does not name “${form}”`, weight: -(weight ** 2) });
    }
  });
  return found.sort((a, b) => a.weight - b.weight).slice(0, 3);
}

function list(things: readonly Evidence[]): string {
  const items = things.map(({ what }) => what);
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
