import type { Language } from '../../core/language.ts';
import { contains, type Span } from '../../core/span.ts';
import { areKin, containment, resemblance } from '../likeness.ts';
import { nameLikeness } from '../name-likeness.ts';
import { type Version, wordsIn } from '../version.ts';
import { befell, type FigureFact, isAnybody, sameHead } from './fact.ts';
import type { Measure } from './measure.ts';
import { reconcilable, significant } from './reconcile.ts';
import { areSlips } from './slips.ts';

/**
 * How alike two sentences must be for their figures to be of one quantity, by what else ties them. Chosen by reading
 * what passed on the sample and on the half of the benchmark's stories kept for building: looser, and figures of other
 * events came in. Values that differ much need the likest sentences, for only these show that it is one quantity.
 */
const LEAST_LEAD = 0.02;
const LEAST_WITH_STATE = 0.14;
const LEAST_NEAR_VALUE = 0.16;
const LEAST_NEAR_BUT_NOT_SAME = 0.3;
const LEAST_ASIDE = 0.18;
const LEAST_COUNT = 0.6;
const LEAST_MEASURE = 0.65;
/** Where both clauses name one measure ("magnitude") and it is the only such of both reports, or the sentences share a name. */
const LEAST_SAME_MEASURE = 0.08;
/** The same where they share none: two polls of one day have two margins of error. */
const LEAST_SAME_MEASURE_ALONE = 0.12;
/** Two nouns for one deal, tied by its name or as the former offer: sentences about it may tell quite other things of it. */
const LEAST_SAME_DEAL = 0.05;
/** The only magnitude of either report. */
const LEAST_ALONE_OF_KIND = 0.02;
/** A short sentence has the measure and little else: this share of it in the longer one is enough. */
const LEAST_CONTAINED = 0.4;
/** Where either report tells the unit with one value only, and the sentences share a name or half of the shorter one: of 19 pairs at or above it 16 were of one quantity, lower down few. */
const LEAST_SOLE = 0.24;
const LEAST_SOLE_CONTAINED = 0.5;
/** Where the same is told of what is counted ("houses were destroyed"). */
const LEAST_SOLE_IN_ACT = 0.1;

/** Farther from a toll than this, another number of the report's dead is rather a part of them. */
const MOST_APART_OF_TOLL = 2;

/** How sure it is that two figures are of one quantity, 0 to 1; 0 where something speaks against it. Symmetric. */
export function sameQuantity(a: FigureFact, b: FigureFact, language: Language): number {
  // How long things took is told of too many things to be one by the likeness of sentences.
  if (a.change !== b.change || a.count !== b.count || a.isLength || b.isLength) return 0;
  if (a.count && a.untilThen !== b.untilThen && a.figure.value !== b.figure.value) return 0;
  // "9,200 of the 11,400 stations" counts none of 11,400.
  if (a.part === b.part && a.wholeOfOther !== b.wholeOfOther && a.figure.value !== b.figure.value) return 0;
  // "34 spectators and nine officers were hurt" tells of 43.
  if (a.state !== null && isOneKind(a, language) !== isOneKind(b, language) && a.figure.value !== b.figure.value)
    return 0;
  // "Dozens", "scores".
  if (a.vague && b.vague) return 0;
  // A sum a month is no sum a year.
  if (a.rate !== null && b.rate !== null && a.rate !== b.rate) return 0;
  if (!unitsAgree(a, b, language) || !namesAgree(a, b) || !qualifiersAgree(a, b, language)) return 0;
  const least = leastFor(a, b, language);
  const alike = resemblance(a.matter, b.matter, language);
  if (least === null || alike < least) return 0;
  // What only its unit ties comes after all that a measure or a state does.
  const tie = least === LEAST_SOLE ? 0.2 : 0.5;
  return Math.min(1, tie + alike + (a.figure.value === b.figure.value ? 0.2 : 0));
}

/** Whether it counts people of one kind with whom others are counted; not "people", "injured". */
function isOneKind({ joined, figure: { unit }, state }: FigureFact, language: Language): boolean {
  const own = unit === null ? null : language.stateOf(unit);
  return joined && unit !== null && own !== 'anybody' && own !== state;
}

/** `null` where something speaks against one quantity. */
function leastFor(a: FigureFact, b: FigureFact, language: Language): number | null {
  if (a.reality !== b.reality) return mayBeConfused(a, b) ? LEAST_ASIDE : null;
  if (a.part !== b.part) return a.count && inOneSentence(a, b) ? 0 : null;
  if (!timesAgree(a, b, language) || a.state !== b.state || a.version === b.version) return null;
  if (areOfTwoEvents(a, b)) return null;
  if (a.state !== null && isAnybody(a, language) && isAnybody(b, language)) {
    if (!plausibleGrowth(a, b)) return LEAST_WITH_STATE;
    // "In Orr, where 14 died", beside a toll of 51.
    if (a.toll !== b.toll && ordered(a, b)[1] > MOST_APART_OF_TOLL * ordered(a, b)[0]) return null;
    // The only dead of either report.
    if (a.soleOfState && b.soleOfState && befell(a) !== null && a.otherTime === null) return 0;
    // "We have 161 survivors", whatever else the report tells of some of them.
    if (a.toll && b.toll && a.greatest && b.greatest) return 0;
    return a.lead && b.lead ? LEAST_LEAD : LEAST_WITH_STATE;
  }
  // "Seven workers were killed", "killed a dozen people", "nine men have died".
  if (areTollsOfOne(a, b, language)) return plausibleGrowth(a, b) ? 0 : null;
  if (
    sameMeasure(a, b, language) &&
    a.measure!.noun !== b.measure!.noun &&
    areOfOneKind(a.measure!, b.measure!, language)
  )
    return LEAST_SAME_DEAL;
  // A story has one quake: its magnitude is told in sentences about quite other things.
  if (sameMeasure(a, b, language) && areAloneOfKind(a, b, language)) return LEAST_ALONE_OF_KIND;
  if (sameMeasure(a, b, language))
    return shareName(a, b) || containment(a.matter, b.matter, language) >= LEAST_CONTAINED
      ? LEAST_SAME_MEASURE
      : LEAST_SAME_MEASURE_ALONE;
  if (areSharesOfOne(a, b)) return Math.abs(a.figure.value - b.figure.value) < ONE_SHARE ? null : LEAST_SHARE;
  // Two measures that are told, and not one: the former offer, the profit of another.
  if (a.measure !== null && b.measure !== null && a.figure.value !== b.figure.value) return null;
  if (areSole(a, b, language)) return a.count && shareAct(a, b, language) ? LEAST_SOLE_IN_ACT : LEAST_SOLE;
  if (nearValues(a, b) && !isOneOfSeveral(a) && !isOneOfSeveral(b))
    return reconcilable(a, b) ? LEAST_NEAR_VALUE : LEAST_NEAR_BUT_NOT_SAME;
  if (a.figure.value !== b.figure.value && !namesAlike(a, b)) return null;
  return a.count ? LEAST_COUNT : LEAST_MEASURE;
}

/** States whose one number in a report is the toll, whoever it counts; of the injured a report may count the officers alone. */
const WHOLE: ReadonlySet<string> = new Set(['dead', 'detained', 'missing', 'rescued', 'trapped']);

/**
 * Whether each is the one number that its report gives of people to whom something happened, be they people as such in one
 * and of some kind in the other; soldiers and children are not one.
 */
function areTollsOfOne(a: FigureFact, b: FigureFact, language: Language): boolean {
  if (!WHOLE.has(a.state ?? '') || !a.toll || !b.toll || !a.soleOfState || !b.soleOfState) return false;
  if (isAnybody(a, language) || isAnybody(b, language) || sameHead(a, b, language)) return true;
  const isOfSex = ({ figure }: FigureFact): boolean => language.signals(figure.unit ?? '').includes('sexes');
  return isOfSex(a) !== isOfSex(b);
}

/** Whether what both measure has a kind of its own, and each report tells one such. */
function areAloneOfKind(a: FigureFact, b: FigureFact, language: Language): boolean {
  const isOfKind = ({ figure: { unit } }: FigureFact): boolean => unit === null || language.measureKind(unit) !== null;
  return a.alone && b.alone && isOfKind(a) && isOfKind(b) && language.measureKind(a.measure!.noun) !== null;
}

/** "Its bid for Halvern in 2011", "its bid for Halvern": the year dates the deal, not another one. Nor does "came months after its first bid" where the other tells the first bid too. */
function timesAgree(a: FigureFact, b: FigureFact, language: Language): boolean {
  if (a.otherTime === b.otherTime) return true;
  if (a.measure === null || b.measure === null) return false;
  const isOne = meet(a.measure.names, b.measure.names) || (isPast(a.measure, language) && isPast(b.measure, language));
  return isOne && (a.otherTime === null || b.otherTime === null);
}

/** Below this likeness of the names of two reports they tell of two events: no pair of the 169 stories whose figures were rightly set side by side lies below 0.09. */
const LEAST_NAMES = 0.05;

/** Whether the reports name nobody and nothing in common, or two records of wins and losses show two fights. */
export function areOfTwoEvents(a: FigureFact, b: FigureFact): boolean {
  if (a.record !== null && b.record !== null && a.record !== b.record) return true;
  const alike = nameLikeness(a.version, b.version);
  return alike !== null && alike < LEAST_NAMES;
}

/** How alike two sentences must be for two shares of one whole ("half of the 288 candidates", "90 percent of the 288"). */
const LEAST_SHARE = 0.1;
/** A fraction and a percentage nearer than this are one share, told roughly. */
const ONE_SHARE = 5;

/** Shares of the same number of the same things; a name must be shared, or each candidate's voters are set beside another's. */
function areSharesOfOne(a: FigureFact, b: FigureFact): boolean {
  return a.whole !== null && a.whole === b.whole && shareName(a, b);
}

function areSole(a: FigureFact, b: FigureFact, language: Language): boolean {
  if (!a.sole || !b.sole || !plausibleGrowth(a, b)) return false;
  return (
    shareName(a, b) ||
    (a.count && shareAct(a, b, language)) ||
    (a.count && containment(a.matter, b.matter, language) >= LEAST_SOLE_CONTAINED)
  );
}

/** Whether the same is told to be done of what is counted, whatever else the sentences tell: "1,200 houses were destroyed". */
export function shareAct(a: FigureFact, b: FigureFact, language: Language): boolean {
  return (
    a.count === b.count &&
    a.acts.some((act) => b.acts.some((other) => act === other || language.synonyms(act).includes(other)))
  );
}

/** From this number on a count told as a fact and one told as possible may be taken for one another: small numbers count many things in one report. */
const LEAST_CONFUSED = 100;

function mayBeConfused(a: FigureFact, b: FigureFact): boolean {
  const [low] = ordered(a, b);
  return a.count && a.figure.unit === b.figure.unit && low >= LEAST_CONFUSED && plausibleGrowth(a, b);
}

/** A measure of one thing is seldom told half as high again; by how much a price moved, reports of one day tell at several hours. */
const MOST_APART = 1.5;
const MOST_APART_MOVED = 3;

function sameMeasure(a: FigureFact, b: FigureFact, language: Language): boolean {
  if (a.measure === null || b.measure === null || a.measure.byHowMuch !== b.measure.byHowMuch) return false;
  if (!haveOneNoun(a.measure, b.measure, language)) return false;
  const [low, high] = ordered(a, b);
  const most = a.measure.byHowMuch ? MOST_APART_MOVED : MOST_APART;
  if (high > most * low && !areSlips(a.figure.value, b.figure.value)) return false;
  if (apart(own(a.measure, language), own(b.measure, language)) || apart(a.measure.names, b.measure.names))
    return false;
  const around = [a, b].map(({ measure, around: names }) => [...measure!.names, ...names]);
  if (apart(around[0]!, around[1]!) && !areAloneOfKind(a, b, language)) return false;
  if (isPast(a.measure, language) !== isPast(b.measure, language)) return false;
  return (a.alone && b.alone) || shareName(a, b);
}

/** Whether two amounts stand under one noun, with nothing about it that differs. */
export function nameOneMeasure(a: FigureFact, b: FigureFact, language: Language): boolean {
  return (
    a.measure !== null &&
    b.measure !== null &&
    haveOneNoun(a.measure, b.measure, language) &&
    !differInMeasure(a, b, language)
  );
}

/** Whether what two amounts are said to measure is told apart: by a name ("a bid for Tarnex"), by what qualifies it, or as the former one. */
export function differInMeasure({ measure: a }: FigureFact, { measure: b }: FigureFact, language: Language): boolean {
  if (a === null || b === null) return false;
  const isQualified = haveOneNoun(a, b, language) && apart(own(a, language), own(b, language));
  return isQualified || apart(a.names, b.names) || isPast(a, language) !== isPast(b, language);
}

/** One noun or a synonym; of a deal's nouns, which a report has for its parts as well, only what is surely the same deal. */
function haveOneNoun(a: Measure, b: Measure, language: Language): boolean {
  if (a.noun === b.noun || areOfOneKind(a, b, language)) return true;
  return (
    language.measureKind(a.noun) === null &&
    (language.synonyms(a.noun).includes(b.noun) || language.countAlike(a.noun, b.noun))
  );
}

/** Two nouns for one amount ("bid", "approach"), of the same deal by a name, or both the former one. */
function areOfOneKind(a: Measure, b: Measure, language: Language): boolean {
  const kind = language.measureKind(a.noun);
  if (kind === null || kind !== language.measureKind(b.noun)) return false;
  return meet(a.names, b.names) || (isPast(a, language) && isPast(b, language));
}

/** "The previous offer" is not the offer. */
function isPast({ qualifiers }: Measure, language: Language): boolean {
  return qualifiers.some((one) => language.signals(one).includes('past'));
}

/** What qualifies a measure, but for what makes it the former and what only names its kind again ("acquisition approach"). */
function own({ qualifiers }: Measure, language: Language): string[] {
  return qualifiers.filter((one) => !language.signals(one).includes('past') && language.measureKind(one) === null);
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}

/** Whether both have some and none in common. */
function apart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));
}

export function shareName(a: FigureFact, b: FigureFact): boolean {
  return a.around.some((name) => b.around.includes(name));
}

/** Whether a figure has no unit but the thing that has the measure ("a magnitude 6.4 earthquake"). */
function isBare({ figure, of }: FigureFact): boolean {
  return figure.unit === null || of.has(figure.unit);
}

function inOneSentence(a: FigureFact, b: FigureFact): boolean {
  return a.version === b.version && a.sentence.start === b.sentence.start;
}

/** From this number on the tolls of two reports may lie so far apart and be of one event: one paper has 50,000 flee, another 6,500. */
const LEAST_FAR = 100;
const MOST_APART_OF_TOLLS = 8;

/** A toll grows severalfold in the first days; a tenfold one is as a rule that of another event. */
export function plausibleGrowth(a: FigureFact, b: FigureFact): boolean {
  const [low, high] = ordered(a, b);
  if (!a.count && !b.count && areSlips(a.figure.value, b.figure.value)) return true;
  if (a.vague || b.vague) return high <= 10 * low;
  if (low >= LEAST_FAR && [a, b].every(({ toll, greatest }) => toll && greatest))
    return high <= MOST_APART_OF_TOLLS * low;
  // Two sides count a crowd far apart.
  return high <= (a.state === 'gathered' && b.state === 'gathered' ? 8 : 4) * low;
}

/** Two values within a tenth, of three figures together that are not nought, are seldom of two quantities in one story. */
function nearValues(a: FigureFact, b: FigureFact): boolean {
  // Every candidate has 42 percent in some poll.
  if (a.figure.unit === '%') return false;
  const [low, high] = ordered(a, b);
  return low >= 10 && high <= low * 1.1 && significant(low) + significant(high) >= 3;
}

/** Whether its sentence has the same verb before another amount of its unit ("one group spent $1.1 million, another spent $1.8 million"): then many have spent such amounts. */
export function isOneOfSeveral(fact: FigureFact): boolean {
  const known = several.get(fact) ?? hasLikeBeside(fact);
  several.set(fact, known);
  return known;
}

const several = new WeakMap<FigureFact, boolean>();

function hasLikeBeside({ version, figure, sentence }: FigureFact): boolean {
  const own = verbBefore(version, figure);
  return (
    own !== null &&
    version.read.annotations.figures.some(
      (other) =>
        other.unit === figure.unit &&
        other.value !== figure.value &&
        contains(sentence, other) &&
        verbBefore(version, other) === own,
    )
  );
}

/** The lemma of the verb right before a figure; `null` where none stands there. */
function verbBefore(version: Version, figure: Span): string | null {
  const before = wordsIn(version, { start: Math.max(0, figure.start - VERB_LETTERS), end: figure.start }).at(-1);
  return before?.tag.startsWith('VB') ? before.lemma : null;
}

/** Letters within which the verb before a figure stands whole. */
const VERB_LETTERS = 16;

function ordered(a: FigureFact, b: FigureFact): [number, number] {
  const values = [a.figure.value * a.scale, b.figure.value * b.scale];
  return [Math.min(...values), Math.max(...values)];
}

function unitsAgree(a: FigureFact, b: FigureFact, language: Language): boolean {
  if (a.figure.unit !== null && a.figure.unit === b.figure.unit) return true;
  // A magnitude has no unit.
  if (isBare(a) && isBare(b) && sameMeasure(a, b, language)) return true;
  if (a.state !== null && isAnybody(a, language) && isAnybody(b, language)) return true;
  if (a.state !== null && a.state === b.state && areTollsOfOne(a, b, language)) return true;
  if (a.part !== b.part && inOneSentence(a, b)) return a.figure.unit === null || b.figure.unit === null;
  const [first, second] = [a.figure.unit, b.figure.unit];
  return first !== null && second !== null && a.count && language.synonyms(first).includes(second);
}

/** Whether the two sentences name much the same: in a match report every player has points. */
function namesAlike(a: FigureFact, b: FigureFact): boolean {
  const shared = a.around.filter((name) => b.around.includes(name)).length;
  return 2 * shared >= new Set([...a.around, ...b.around]).size;
}

/** "Halvern warships" and "Merrin warships" are two quantities; where one side names nobody, nothing speaks against it. */
function namesAgree(a: FigureFact, b: FigureFact): boolean {
  return (
    a.names.length === 0 || b.names.length === 0 || a.names.some((name) => b.names.some((other) => areKin(name, other)))
  );
}

/** "Prior arrests" and "arrests on Friday" are two quantities: what qualifies the one must qualify the other, or the other nothing. */
function qualifiersAgree(a: FigureFact, b: FigureFact, language: Language): boolean {
  // "The number of patients" counts patients.
  const isPlain = (lemma: string): boolean =>
    language.stateOf(lemma) !== null || language.signals(lemma).includes('tally');
  const own = (fact: FigureFact): string[] =>
    [...fact.of].filter((lemma) => lemma !== fact.figure.unit && !isPlain(lemma));
  const [first, second] = [own(a), own(b)];
  if (
    a.reality === b.reality &&
    !nearValues(a, b) &&
    !(a.sole && b.sole) &&
    a.figure.value !== b.figure.value &&
    first.length !== second.length
  )
    return false;
  return first.every((lemma) => second.includes(lemma)) || second.every((lemma) => first.includes(lemma));
}
