import type { Language } from '../../core/language.ts';
import { hull } from '../../core/span.ts';
import { answersAsComplement, type CompareWords } from '../likeness.ts';
import type { Word } from '../words.ts';
import { asidesOf, crossing, isConditionAlone } from './asides.ts';
import type { Elsewhere } from './elsewhere.ts';
import { contradicts, type Predicates, phasesApart, predicatesOf } from './predicates.ts';
import type { References } from './references.ts';
import { isClaim, type Saying } from './sayings.ts';
import { type Similarity, similarityOf } from './similarity.ts';
import type { Speaker } from './speakers.ts';
import { sharedOfPassages } from './surroundings.ts';

/** What speaks for or against two sayings being one. All from 0 to 1. */
export interface Features {
  /** Share of the lighter one's weight that the other answers: 1 for a fragment of a longer quotation. */
  readonly contained: number;
  /** Share of the weight of both that is answered. */
  readonly both: number;
  /** How much is answered, whatever its share: two words in common prove less than twelve. */
  readonly weight: number;
  /** The same, full with two telling words: less than that is hardly any evidence. */
  readonly someWeight: number;
  /** How much of what both have in quotation marks stands there in one run of the same words: what is quoted was said. */
  readonly quotedRun: number;
  /** Share of the lighter one's weight that is answered, names and figures apart: all of a story's sayings share its names. */
  readonly matter: number;
  /** How many words of grammar answer beside others: whole phrases in common, not words scattered over a subject. */
  readonly phrases: number;
  readonly namesShared: number;
  /** Both name somebody or something, and nothing in common. */
  readonly namesApart: number;
  readonly figuresShared: number;
  readonly figuresApart: number;
  readonly sameSpeaker: number;
  readonly otherSpeaker: number;
  /** Share of the words that name who said the one that stand in the sentences of the other, the larger of both. */
  readonly sourceAround: number;
  /** One negates and the other does not, a negation apart that the other answers by its complement ("not withdrawn", "kept"). */
  readonly negation: number;
  readonly sameOccasion: number;
  readonly otherOccasion: number;
  /** Share of the lighter one's weight that is not answered, yet has a word of the same company left over in the other: "hurt" and "damage". */
  readonly company: number;
  /** Share of the forms of both that both have. */
  readonly forms: number;
  /** How much of what is answered are names and figures. */
  readonly facts: number;
  /** How many verbs answer: three are ample. */
  readonly verbs: number;
  /** How far apart in their documents the two begin, both documents being 1 long. */
  readonly placesApart: number;
  /** Share of the telling words between quotation marks, in the less and in the more quoted one. */
  readonly leastQuoted: number;
  readonly mostQuoted: number;
  /** What of the lighter one is not answered, where both are quoted: two quotations of one saying have the same words. */
  readonly quotedApart: number;
  /** Share of the lemmas of both sentences that both have: the sentence tells of whom and what the content is said. */
  readonly aroundShared: number;
  /** Who said it is named on both sides, and no word of the one naming is in the other. */
  readonly sourcesApart: number;
  /** Two quotations have the same words, or are two. */
  readonly bothDirect: number;
  /** Both are told by the outlets themselves, as by headlines: what is alike there is their subject. */
  readonly bothOwn: number;
  /** Both claim something: a stray phrase ("the suspect") is in many sayings. */
  readonly bothClaim: number;
  /** The words for the acts are of one company ("urged", "called on"), others than the commonest. */
  readonly actsAlike: number;
  /** What of the lighter one is not answered. */
  readonly unanswered: number;
  /** How many answered words follow one another closely on both sides, in the same order. */
  readonly inOrder: number;
  /** Share of the lighter passage's weight that the other has too: what stands before and after is told on both sides. */
  readonly passages: number;
  /** How far what answers stands together nowhere else in the two documents: 1 where no other saying there has a word of it. */
  readonly onlyHere: number;
  /** One opens its report, where outlets tell again what comes later. */
  readonly opens: number;
  /** `contained`, of one speaker: there less in common tells more. */
  readonly speakerContained: number;
  /** Most of what answers is for the one only the circumstance or condition of what it claims ("due to", "amid", "if"), and for the other is claimed. 0 within one report, and where a condition is all that is said. */
  readonly aside: number;
  /** How far the verbs that answer are put at different times, where little else of what both claim is answered. */
  readonly phasesApart: number;
  /** The one denies a verb of the other, and as a whole (`negation`) only one of them negates; not where both quote the same words, of which one lost its negation. */
  readonly contradicts: number;
  /** In one report, how much the words tell that it put between quotation marks in a sentence of its own, if the other's quotation has them all. */
  readonly quotedPhrase: number;
  /** Both stand in one report; what surrounds them tells nothing then, and is 0 (`sourceAround`, `aroundShared`, `passages`). */
  readonly oneReport: number;
  /** Both stand in one report with hardly more between them than who says it. */
  readonly neighbours: number;
}

/** What comparing sayings needs of the story they stand in. */
export interface Comparison {
  readonly compare: CompareWords;
  readonly language: Language;
  readonly elsewhere: Elsewhere;
  /** What the words of the story's reports refer to. */
  readonly references: References;
}

/** A saying with who said it. */
export interface Spoken extends Saying {
  readonly speaker: Speaker | null;
}

export interface Compared {
  readonly features: Features;
  readonly similarity: Similarity;
}

/** The weight at which more of it adds no more: some five telling words. Chosen on the tuning pairs. */
const AMPLE_WEIGHT = 25;

/** The weight of two telling words. Chosen on the tuning and reporting pairs. */
const SOME_WEIGHT = 6;

/** The weight of a run of quoted words at which more of it adds no more: two telling words and what joins them. Chosen likewise. */
const AMPLE_QUOTED = 10;

/** So much of `quotedRun` is the same words. Chosen likewise. */
const SAME_QUOTED = 0.5;

/** The weight of names and figures in common at which more adds no more. Chosen likewise. */
const AMPLE_FACTS = 20;

/** So many words of grammar in common are ample. Chosen likewise. */
const AMPLE_PHRASES = 8;

/** So many answered words in order are ample. Chosen on the tuning pairs. */
const AMPLE_IN_ORDER = 6;

/** So much of a report, from 0 to 1, is its opening. Chosen likewise. */
const OPENING = 0.05;

/** Share of what answers that crosses from circumstance to claim for it to be most. The share itself did better on the pairs learnt from, and worse on the spare part. */
const MOST_ASIDE = 0.5;

/** Characters between two sayings of a report that follow one another: a source and its cue. */
const BETWEEN_NEIGHBOURS = 200;

/** Compares two sayings of a story. */
export function compareSayings(a: Spoken, b: Spoken, comparison: Comparison): Compared {
  const similarity = similarityOf(a.words, b.words, comparison.compare, comparison.references);
  const [ours, theirs] = [knownOf(a, comparison), knownOf(b, comparison)];
  const answered = answeredOf(similarity, a.words, b.words);
  const left = leftOver([a.words, b.words], [ours, theirs], similarity);
  const leastQuoted = Math.min(ours.quotedShare, theirs.quotedShare);
  const names = facts(ours.names, theirs.names);
  const figures = facts(ours.figures, theirs.figures);
  const speakers = speakerRelation(a.speaker, b.speaker);
  const occasions = occasionRelation(ours, theirs);
  const oneReport = a.document === b.document;
  const negation = Number((ours.negates !== theirs.negates) !== answered.negationMet);
  const quotedRun = Math.min(1, answered.quotedRun / AMPLE_QUOTED);
  const lighterMatter = Math.min(ours.matter, theirs.matter);
  const features: Features = {
    contained: Math.max(similarity.ofA, similarity.ofB),
    both: similarity.both,
    weight: Math.min(1, similarity.weight / AMPLE_WEIGHT),
    someWeight: Math.min(1, similarity.weight / SOME_WEIGHT),
    quotedRun,
    matter: lighterMatter === 0 ? 0 : Math.min(1, answered.matter / lighterMatter),
    phrases: Math.min(1, answered.grammar / AMPLE_PHRASES),
    namesShared: names.shared,
    namesApart: names.apart,
    figuresShared: figures.shared,
    figuresApart: figures.apart,
    sameSpeaker: Number(speakers === 'same'),
    otherSpeaker: Number(speakers === 'other'),
    sourceAround: oneReport ? 0 : Math.max(foundAround(ours.source, b.around), foundAround(theirs.source, a.around)),
    negation,
    sameOccasion: Number(occasions === 'same'),
    otherOccasion: Number(occasions === 'other'),
    company: left.company,
    forms: sharedForms(ours.forms, theirs.forms),
    facts: Math.min(1, answered.facts / AMPLE_FACTS),
    verbs: Math.min(1, answered.verbs / 3),
    placesApart: Math.abs(a.place - b.place),
    leastQuoted,
    mostQuoted: Math.max(ours.quotedShare, theirs.quotedShare),
    quotedApart: leastQuoted * Math.min(1, left.weight / AMPLE_WEIGHT),
    aroundShared: oneReport ? 0 : sharedForms(a.around, b.around),
    sourcesApart: Number(sourcesApart(a, b, ours.naming, theirs.naming)),
    bothDirect: Number(a.attribution?.kind === 'direct' && b.attribution?.kind === 'direct'),
    bothOwn: Number(a.attribution === null && b.attribution === null),
    phasesApart: phasesApart(similarity.pairs, ours.predicates, theirs.predicates),
    contradicts: Number(
      negation === 1 && quotedRun < SAME_QUOTED && contradicts(similarity.pairs, ours.predicates, theirs.predicates),
    ),
    bothClaim: Number(ours.isClaim && theirs.isClaim),
    actsAlike: Number(actsAlike(ours.acts, theirs.acts)),
    unanswered: Math.min(1, left.weight / AMPLE_WEIGHT),
    inOrder: Math.min(1, answered.inOrder / AMPLE_IN_ORDER),
    passages: oneReport ? 0 : sharedOfPassages(a.passage, b.passage),
    onlyHere: onlyHere(a, b, similarity, comparison),
    opens: Number(Math.min(a.place, b.place) < OPENING),
    speakerContained: speakers === 'same' ? Math.max(similarity.ofA, similarity.ofB) : 0,
    aside: oneReport ? 0 : Number(crossesAside(similarity, [a, b], [ours, theirs])),
    quotedPhrase: oneReport ? quotedPhrase(a, b, similarity) : 0,
    oneReport: Number(oneReport),
    neighbours: Number(oneReport && charactersBetween(a, b) < BETWEEN_NEIGHBOURS),
  };
  return { features, similarity };
}

function crossesAside(
  { pairs }: Similarity,
  [a, b]: readonly [Spoken, Spoken],
  [ours, theirs]: readonly [Known, Known],
): boolean {
  if (ours.isConditionAlone || theirs.isConditionAlone) return false;
  if (!ours.hasAside && !theirs.hasAside) return false;
  return crossing(pairs, [a.words, b.words], [ours.asides, theirs.asides]) > MOST_ASIDE;
}

/** From the end of the one that comes first to the beginning of the other; below 0 where they overlap. */
function charactersBetween(a: Spoken, b: Spoken): number {
  const [ours, theirs] = [hull(a.content), hull(b.content)];
  return Math.max(ours.start, theirs.start) - Math.min(ours.end, theirs.end);
}

function totalWeight(words: readonly { readonly weight: number }[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** What is asked of one saying in each of its comparisons. */
interface Known {
  /** Whose it is, of all that have these words: the saying and its rendering. */
  readonly attribution: Spoken['attribution'];
  readonly speaker: Speaker | null;
  readonly forms: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  /** Share of the telling words that stand between quotation marks. */
  readonly quotedShare: number;
  /** What its words weigh together, and those of matter alone. */
  readonly weight: number;
  readonly matter: number;
  /** Whether the outcome is a negative: the words negate, or the act does ("denied that"), and not both. */
  readonly negates: boolean;
  readonly isClaim: boolean;
  readonly predicates: Predicates;
  /** Which words stand in a circumstance. */
  readonly asides: Uint8Array;
  readonly hasAside: boolean;
  /** Whether a condition is all that is said. */
  readonly isConditionAlone: boolean;
  /** By word its company. */
  readonly companies: readonly number[];
  /** The companies of the words for the act. */
  readonly acts: readonly number[];
  /** The lemmas of the telling words that name who said it here. */
  readonly source: readonly string[];
  /** All telling words that name who said it, here or where the document names them in full. */
  readonly naming: ReadonlySet<string>;
  /** To whom it was said, lower case. */
  readonly occasion: string | undefined;
}

/** A saying is compared with dozens of others of its story: what is asked of it alone is told once, and goes with its words. */
const KNOWN = new WeakMap<readonly Word[], Known>();

function knownOf(saying: Spoken, { language }: Comparison): Known {
  const { words, attribution, speaker } = saying;
  const known = KNOWN.get(words);
  if (known !== undefined && known.attribution === attribution && known.speaker === speaker) return known;
  const telling = words.filter(({ kind }) => kind !== 'grammar');
  const source = saying.source.flatMap(({ kind, lemma }) => (kind === 'grammar' ? [] : lemma));
  const full = speaker?.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const asides = asidesOf(words, language);
  const companyOf = (word: Word): number => (word.kind === 'matter' ? language.company(word.lemma) : 0);
  const told: Known = {
    attribution,
    speaker,
    forms: new Set(words.map(({ form }) => form)),
    names: new Set(words.flatMap(({ kind, nameKey }) => (kind === 'name' ? nameKey : []))),
    figures: new Set(words.flatMap(({ figure }) => figure ?? [])),
    quotedShare: telling.length === 0 ? 0 : telling.filter(({ quoted }) => quoted).length / telling.length,
    weight: totalWeight(words),
    matter: totalWeight(words.filter(({ kind }) => kind === 'matter')),
    negates: (words.filter((word) => word.negates).length % 2 === 1) !== (attribution?.negated ?? false),
    isClaim: isClaim(saying),
    predicates: predicatesOf(words, attribution?.negated ?? false, language),
    asides,
    hasAside: asides.includes(1),
    isConditionAlone: isConditionAlone(words, asides, language),
    companies: words.map(companyOf),
    acts: saying.cue.filter(({ weight }) => weight >= LEAST_ACT_WEIGHT).map(companyOf),
    source,
    naming: new Set([...source, ...full]),
    occasion: attribution?.occasion?.to?.toLowerCase(),
  };
  KNOWN.set(words, told);
  return told;
}

function facts(left: ReadonlySet<string>, right: ReadonlySet<string>): { shared: number; apart: number } {
  if (left.size === 0 || right.size === 0) return { shared: 0, apart: 0 };
  const common = countShared(left, right);
  return { shared: common / Math.min(left.size, right.size), apart: Number(common === 0) };
}

function countShared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const key of left) if (right.has(key)) shared++;
  return shared;
}

/** What the words that answer tell together. */
interface Answered {
  /** The weight of the longest run of the same words, quoted on both sides. */
  readonly quotedRun: number;
  /** The weight of those of matter, and of names and figures. */
  readonly matter: number;
  readonly facts: number;
  /** How many are of grammar, are verbs, follow the one before closely. */
  readonly grammar: number;
  readonly verbs: number;
  readonly inOrder: number;
  /** Whether an odd number of negated words is answered by their complements. */
  readonly negationMet: boolean;
}

/** Words at most so far apart follow closely. */
const CLOSE = 3;

function answeredOf({ pairs, carried }: Similarity, a: readonly Word[], b: readonly Word[]): Answered {
  let [quotedRun, run, matter, facts, grammar, verbs, inOrder] = [0, 0, carried?.matter ?? 0, 0, 0, 0, 0];
  let negationMet = false;
  let [beforeA, beforeB] = [-CLOSE - 2, -CLOSE - 2];
  for (const pair of pairs) {
    const [ours, theirs] = [a[pair.a]!, b[pair.b]!];
    const isUnbroken = pair.a === beforeA + 1 && pair.b === beforeB + 1;
    const isQuoted = ours.quoted && theirs.quoted && ours.lemma === theirs.lemma;
    run = isQuoted ? (isUnbroken ? run : 0) + ours.weight : 0;
    if (run > quotedRun) quotedRun = run;
    const { kind } = ours;
    const least = Math.min(ours.weight, theirs.weight);
    if (kind === 'matter' && theirs.kind === 'matter') matter += pair.score * least;
    if (kind === 'name' || kind === 'figure') facts += least;
    if (kind === 'grammar') grammar++;
    else if (answersAsComplement(ours, theirs)) negationMet = !negationMet;
    if (kind === 'matter' && ours.isVerb && theirs.isVerb) verbs++;
    if (pair.b > beforeB && pair.b - beforeB <= CLOSE && pair.a - beforeA <= CLOSE) inOrder++;
    [beforeA, beforeB] = [pair.a, pair.b];
  }
  return { quotedRun, matter, facts, grammar, verbs, inOrder, negationMet };
}

/** The unanswered weight of the lighter one, and the share of its weight that the other's left-over words keep company. */
function leftOver(
  [a, b]: readonly [readonly Word[], readonly Word[]],
  [ours, theirs]: readonly [Known, Known],
  { pairs, carried }: Similarity,
): { weight: number; company: number } {
  const [answeredA, answeredB] = [new Uint8Array(a.length), new Uint8Array(b.length)];
  carried?.ofA.forEach((score, index) => {
    answeredA[index] = Math.ceil(score);
  });
  carried?.ofB.forEach((score, index) => {
    answeredB[index] = Math.ceil(score);
  });
  for (const pair of pairs) {
    answeredA[pair.a] = 1;
    answeredB[pair.b] = 1;
  }
  const [ofA, ofB] = [unanswered(a, answeredA), unanswered(b, answeredB)];
  const isOursLight = ours.weight <= theirs.weight;
  const [words, light, whole] = isOursLight ? [a, ofA, ours] : [b, ofB, theirs];
  const [heavy, other] = isOursLight ? [ofB, theirs] : [ofA, ours];
  let [weight, kept] = [0, 0];
  for (const index of light) {
    const company = whole.companies[index]!;
    weight += words[index]!.weight;
    if (company > 0 && heavy.some((place) => other.companies[place] === company)) kept += words[index]!.weight;
  }
  return { weight, company: whole.weight === 0 ? 0 : kept / whole.weight };
}

/** Where the telling words stand that nothing answers. */
function unanswered(words: readonly Word[], answered: Uint8Array): number[] {
  const places: number[] = [];
  for (let index = 0; index < words.length; index++) {
    if (words[index]!.kind !== 'grammar' && answered[index] === 0) places.push(index);
  }
  return places;
}

function sharedForms(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = countShared(left, right);
  return shared / Math.max(1, left.size + right.size - shared);
}

/** Named people are the same or not; of roles, organisations and countries, which speak for each other, only sameness is sure. */
export function speakerRelation(a: Speaker | null, b: Speaker | null): 'same' | 'other' | 'unknown' {
  if (a === null || b === null) return 'unknown';
  if (a === b) return 'same';
  const isOther = a.kind === 'person' && b.kind === 'person' && a.named && b.named && !shareName(a.name, b.name);
  return isOther ? 'other' : 'unknown';
}

/** A surname alone may be anybody's who bears it. */
function shareName(a: string, b: string): boolean {
  const [ours, theirs] = [a.split(' '), b.split(' ')];
  return ours.every((part) => theirs.includes(part)) || theirs.every((part) => ours.includes(part));
}

function sourcesApart(a: Spoken, b: Spoken, ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  if (a.speaker !== null && a.speaker === b.speaker) return false;
  return ours.size > 0 && theirs.size > 0 && countShared(ours, theirs) === 0;
}

/** What even the commonest act ("said") tells less than: two reports that say "said" have nothing in common yet. */
const LEAST_ACT_WEIGHT = 1;

function actsAlike(ours: readonly number[], theirs: readonly number[]): boolean {
  return ours.some((company) => company > 0 && theirs.includes(company));
}

function foundAround(source: readonly string[], around: ReadonlySet<string>): number {
  let found = 0;
  for (const lemma of source) if (around.has(lemma)) found++;
  return source.length === 0 ? 0 : found / source.length;
}

function occasionRelation(ours: Known, theirs: Known): 'same' | 'other' | 'unknown' {
  if (ours.occasion === undefined || theirs.occasion === undefined) return 'unknown';
  return ours.occasion === theirs.occasion ? 'same' : 'other';
}

function onlyHere(a: Spoken, b: Spoken, { pairs }: Similarity, { elsewhere }: Comparison): number {
  const [placesA, placesB, weights]: [number[], number[], number[]] = [[], [], []];
  let total = 0;
  for (const pair of pairs) {
    const [ours, theirs] = [a.words[pair.a]!, b.words[pair.b]!];
    if (ours.kind === 'grammar') continue;
    const weight = pair.score * Math.min(ours.weight, theirs.weight);
    placesA.push(pair.a);
    placesB.push(pair.b);
    weights.push(weight);
    total += weight;
  }
  if (total === 0) return 0;
  const [ofA, ofB] = [
    elsewhere.most(a, { places: placesA, weights, total }),
    elsewhere.most(b, { places: placesB, weights, total }),
  ];
  return (1 - ofA) * (1 - ofB);
}

/** Of a sentence told with a phrase quoted in it, how much that phrase tells, if the other's quotation has all of it. */
function quotedPhrase(a: Spoken, b: Spoken, similarity: Similarity): number {
  const [ours, theirs] = [new Set<Word>(), new Set<Word>()];
  for (const pair of similarity.pairs) {
    const [left, right] = [a.words[pair.a]!, b.words[pair.b]!];
    if (!left.quoted || !right.quoted || left.lemma !== right.lemma) continue;
    ours.add(left);
    theirs.add(right);
  }
  return Math.max(phraseFound(a, ours), phraseFound(b, theirs));
}

function phraseFound({ words, attribution }: Spoken, found: ReadonlySet<Word>): number {
  if (attribution?.kind === 'direct') return 0;
  const phrase = words.filter((word) => word.quoted && word.kind !== 'grammar');
  const isFound = phrase.length > 0 && phrase.every((word) => found.has(word));
  return isFound ? Math.min(1, totalWeight(phrase) / SOME_WEIGHT) : 0;
}
