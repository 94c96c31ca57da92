import { hull } from '../../core/span.ts';
import { answeredOf, leftOver, onlyHere } from './answered.ts';
import { crossing } from './asides.ts';
import type { Comparison, Spoken } from './comparison.ts';
import { type Known, knownOf, SOME_WEIGHT } from './known.ts';
import { contradicts, phasesApart } from './predicates.ts';
import { quotedPhrase } from './quoted-phrase.ts';
import { sharedFacts, sharedForms } from './shared.ts';
import { type Similarity, similarityOf } from './similarity.ts';
import { sharedOfPassages } from './surroundings.ts';
import { foundAround, occasionRelation, sourcesApart, speakerRelation } from './who-said.ts';

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

export interface Compared {
  readonly features: Features;
  readonly similarity: Similarity;
}

/** The weight at which more of it adds no more: some five telling words. Chosen on the tuning pairs. */
const AMPLE_WEIGHT = 25;

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
  const names = sharedFacts(ours.names, theirs.names);
  const figures = sharedFacts(ours.figures, theirs.figures);
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

function actsAlike(ours: readonly number[], theirs: readonly number[]): boolean {
  return ours.some((company) => company > 0 && theirs.includes(company));
}
