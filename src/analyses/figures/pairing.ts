import type { Language } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { areKin } from '../likeness.ts';
import { clauseAround, type Version, wordsIn } from '../version.ts';
import { areRare } from './beside-pairs.ts';
import { befell, type FigureFact, isOfPeople, sameHead } from './fact.ts';
import { isMoney } from './money.ts';
import { areOfTwoEvents, differInMeasure, isOneOfSeveral, nameOneMeasure, shareAct, shareName } from './quantity.ts';
import { areSlips } from './slips.ts';
import { commonGround, likeness, surroundingsOf } from './surroundings.ts';

/** Two figures of two reports that tell one quantity in sentences of other build, with how sure that is, 0 to 1. */
export interface Pair {
  readonly a: FigureFact;
  readonly b: FigureFact;
  readonly score: number;
}

/**
 * The figures of every two reports that answer one another: "was fined £2 million", "must pay a fine of £3 million". Of
 * two reports a figure answers at most one, the surest first (greedy one-to-one alignment, Melamed 2000, _Models of
 * translational equivalence among words_), and only if no other would answer it nearly as well. Quadratic in the figures of one unit.
 */
export function pairsOf(facts: readonly FigureFact[], language: Language): Pair[] {
  const kinds = Map.groupBy(
    facts.filter((fact) => mayPair(fact, language)),
    (fact) => kindOf(fact),
  );
  return [...kinds.values()].flatMap((own) => {
    const found = candidates(own, language);
    return aligned(found).map(({ a, b, ground }) => ({ a, b, score: Math.min(1, LEAST_SURE + ground / FULL_GROUND) }));
  });
}

/** Below what a measure, a state or alike sentences tie, unless very much is shared. */
const LEAST_SURE = 0.4;
const FULL_GROUND = 20;

interface Candidate {
  readonly a: FigureFact;
  readonly b: FigureFact;
  readonly ground: number;
}

/** Money of one currency, shares, counts, and each unit of measure by itself. */
function kindOf(fact: FigureFact): string {
  const { figure, count, isLength } = fact;
  if (isLength) return 'length';
  return count ? `count ${befell(fact)}` : (figure.unit ?? '');
}

function mayPair(fact: FigureFact, language: Language): boolean {
  const { figure, count, bracketed } = fact;
  if ((figure.unit === null && !count) || isPrisonTerm(fact) || fact.wholeOfOther || isProgress(fact, language))
    return false;
  return (
    !bracketed && !(count && (fact.joined || fact.untilThen)) && !language.signals(figure.unit ?? '').includes('scored')
  );
}

const terms = new WeakMap<Version, readonly Span[]>();

/** Prison terms of reports of known day are told by name (`penalties.ts`). */
function isPrisonTerm({ version, figure, isLength }: FigureFact): boolean {
  if (!isLength || version.day === null) return false;
  const own = terms.get(version) ?? version.language.penaltiesIn(version.read.document.text);
  terms.set(version, own);
  return own.some((term) => overlaps(term, figure));
}

/** "With 97 percent of ballots counted": it grows by the hour, and is told to say when. */
function isProgress({ version, figure }: FigureFact, language: Language): boolean {
  if (figure.unit !== '%' || figure.of === null) return false;
  const after = wordsIn(version, { start: figure.of.end, end: figure.of.end + PROGRESS_REACH });
  return after.some(({ form }) => language.signals(form).includes('progress'));
}

/** Letters within which "counted" follows what is counted: " have been counted". */
const PROGRESS_REACH = 20;

function candidates(facts: readonly FigureFact[], language: Language): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < facts.length; i++) {
    for (let j = i + 1; j < facts.length; j++) {
      const [a, b] = [facts[i]!, facts[j]!];
      if (!mayAnswer(a, b, language)) continue;
      const ground = groundOf(a, b, language);
      if (ground > 0) found.push({ a, b, ground });
    }
  }
  return found.sort((x, y) => y.ground - x.ground);
}

function mayAnswer(a: FigureFact, b: FigureFact, language: Language): boolean {
  // "Dozens", "scores".
  if (a.vague && b.vague) return false;
  if (a.version === b.version || a.part !== b.part) return false;
  if (isActual(a) !== isActual(b) && !areOfOnePlan(a, b, language)) return false;
  // "Fell 12 percent", "fell by 12 percent".
  if (a.change !== b.change && a.figure.unit !== '%') return false;
  if (a.otherTime !== b.otherTime && !(isExtent(a, language) && isExtent(b, language))) return false;
  if (ratioOf(a, b) > mostApart(a, b) && !areSlipsOf(a, b) && !areFarAndOne(a, b, language)) return false;
  if (a.count && !(a.soleOfKind && b.soleOfKind && countAlike(a, b, language))) return false;
  if (!a.count && a.figure.value !== b.figure.value && (isToldIn(a, b.version) || isToldIn(b, a.version))) return false;
  const [first, second] = [tellingOf(a, language), tellingOf(b, language)];
  const isNobodys = !a.count && !a.isLength && (first.hasNobody || second.hasNobody);
  if (isNobodys && !shareName(a, b) && !areSlipsOf(a, b)) return false;
  if (a.rate !== b.rate || (a.figure.unit === '%' && first.wish !== second.wish)) return false;
  if (differInMeasure(a, b, language) || isOneOfSeveral(a) || isOneOfSeveral(b)) return false;
  if (apart(a.names, b.names, areKin) || apart(a.complement, b.complement, alike(language))) return false;
  return !areOfTwoEvents(a, b);
}

/** Whether a figure tells how long, far or large something is, which does not change with the year that its sentence names. */
export const isExtent = ({ figure }: FigureFact, language: Language): boolean =>
  figure.unit !== null && language.signals(figure.unit.split(' ').at(-1)!).includes('extent');

const isActual = ({ reality }: FigureFact): boolean => reality === 'actual';

/** What the clause of a figure tells about it: asked of each figure once, not of each pair. */
interface Telling {
  readonly hasNobody: boolean;
  readonly wish: 'wants' | 'offers' | null;
}

const tellings = new WeakMap<FigureFact, Telling>();

function tellingOf(fact: FigureFact, language: Language): Telling {
  const found = tellings.get(fact) ?? {
    hasNobody: hasNobody(fact),
    wish: wish(fact, language),
  };
  tellings.set(fact, found);
  return found;
}

/** "He had $5 million in cash": whose it is stands elsewhere. */
function hasNobody({ version, figure }: FigureFact): boolean {
  const { language } = version;
  return clauseAround(version, figure).some(
    ({ tag, form, end }, i, clause) =>
      tag === 'PRP' &&
      end <= figure.start &&
      language.signals(form).includes('refers') &&
      // "He put the cost of the strike at": of what, is told.
      !language.signals(clause[i + 1]?.form ?? '').includes('puts'),
  );
}

const told = new WeakMap<Version, ReadonlySet<string>>();

/** Whether a report has the very amount of another elsewhere: then it is that which answers it, not one that differs. */
function isToldIn({ figure }: FigureFact, version: Version): boolean {
  const { figures } = version.read.annotations;
  const own = told.get(version) ?? new Set(figures.map(({ value, unit }) => `${value} ${unit}`));
  told.set(version, own);
  return own.has(`${figure.value} ${figure.unit}`);
}

/** Two values of one quantity are seldom farther apart; two sides count a crowd farther apart. */
const MOST_APART = 2;
const MOST_APART_CROWD = 8;
const CROWD = 'gathered';
/** "Hundreds" is said of 200 and of 900. */
const MOST_APART_VAGUE = 10;

function mostApart(a: FigureFact, b: FigureFact): number {
  if (a.vague || b.vague) return MOST_APART_VAGUE;
  return a.state === CROWD ? MOST_APART_CROWD : MOST_APART;
}

/** Farther apart than other values of one quantity, a nought lost or a side's own count; where nothing else of the kind is told. */
const MOST_APART_SOLE = 12;
/** What the surroundings must share then, and in how many words. */
const LEAST_GROUND_OF_FAR = 3.5;
const LEAST_GROUND_OF_PLAN = 2.5;
const LEAST_WORDS_OF_FAR = 2;

/** Whether two amounts of one unit differ as by a slip of the pen, which is seldom chance; of shares and lengths of time a story has too many. */
const areSlipsOf = (a: FigureFact, b: FigureFact): boolean =>
  !a.count && !a.isLength && a.figure.unit !== '%' && areSlips(a.figure.value, b.figure.value);

function areFarAndOne(a: FigureFact, b: FigureFact, language: Language): boolean {
  return !a.vague && !b.vague && ratioOf(a, b) <= MOST_APART_SOLE && areSurelyOne(a, b, LEAST_GROUND_OF_FAR, language);
}

/** Whether one is told as it will be and the other as it is, of the same: "will cut off 900 families", "tears 1,500 families from". */
export function areOfOnePlan(a: FigureFact, b: FigureFact, language: Language): boolean {
  const isOpen = ({ reality }: FigureFact): boolean => reality === 'possible';
  return (
    !isOpen(a) &&
    !isOpen(b) &&
    befell(a) === null &&
    befell(b) === null &&
    areSurelyOne(a, b, LEAST_GROUND_OF_PLAN, language)
  );
}

function areSurelyOne(a: FigureFact, b: FigureFact, least: number, language: Language): boolean {
  if (!a.sole || !b.sole || a.figure.unit === '%') return false;
  const { weight, words } = commonGround(surroundingsOf(a, language), surroundingsOf(b, language), language);
  return weight >= least && words >= LEAST_WORDS_OF_FAR;
}

function ratioOf(a: FigureFact, b: FigureFact): number {
  const [low, high] = [a.figure.value * a.scale, b.figure.value * b.scale].sort((x, y) => x - y) as [number, number];
  return low <= 0 ? Number.POSITIVE_INFINITY : high / low;
}

/** Whether the same things are counted, by their head or a word for it, and nothing that qualifies the one is against the other. */
function countAlike(a: FigureFact, b: FigureFact, language: Language): boolean {
  return (
    (sameHead(a, b, language) || areMenOf(a, b, language)) &&
    !apart(qualifiersOf(a, language), qualifiersOf(b, language), alike(language))
  );
}

/** "1,200 men", "3,000 soldiers": the men may be what the other says they are. */
function areMenOf(a: FigureFact, b: FigureFact, language: Language): boolean {
  const isOfSex = ({ figure }: FigureFact): boolean => language.signals(figure.unit ?? '').includes('sexes');
  return isOfSex(a) !== isOfSex(b) && isOfPeople(a, language) && isOfPeople(b, language);
}

/** Whether two lemmas may stand for one another. */
function alike(language: Language): (a: string, b: string) => boolean {
  return (a, b) => likeness(a, b, language) > 0;
}

function qualifiersOf({ of, figure }: FigureFact, language: Language): string[] {
  return [...of].filter((lemma) => lemma !== figure.unit && language.stateOf(lemma) === null);
}

/** Whether both have some and none in common. */
function apart(a: readonly string[], b: readonly string[], are: (x: string, y: string) => boolean): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.some((other) => are(one, other)));
}

/**
 * What two figures must share of their surroundings, by rarity, and in how many words, by what is told. Read off the
 * benchmark's stories: lower down few pairs were of one quantity.
 */
const LEAST_GROUND = 4.2;
/** Where both tell it under one noun ("a fine of", "was fined"). */
const LEAST_GROUND_OF_MEASURE = 1.7;
/** Where neither report has another value of its unit. */
const LEAST_GROUND_OF_SOLE = 1;
/** Of a unit in which a story measures one thing as a rule. */
const LEAST_GROUND_OF_RARE = 2;
const LEAST_GROUND_OF_COUNT = 1.5;
/** People are counted for much in one story. */
const LEAST_GROUND_OF_PEOPLE = 3;
/** Where nothing but what is counted is shared, that must be rare. */
const LEAST_GROUND_OF_ONE = 2.5;
/** Of a share there is one for every group, party and year. */
const LEAST_GROUND_OF_SHARE = 4.6;
const LEAST_WORDS_OF_SHARE = 3;
/** By how much something told under one noun has changed. */
const LEAST_GROUND_OF_CHANGE = 2.5;
/** Where it is the only such change of either report. */
const LEAST_GROUND_OF_ONE_CHANGE = 1;
/** How much more pay is wanted, or offered. */
const LEAST_GROUND_OF_WISH = 2;
/** How long things took is told of much in a story. */
const LEAST_GROUND_OF_LENGTH = 4;
/** Where the same is told to have gone on for so long. */
const LEAST_GROUND_IN_ACT = 2.5;

/** What is tied by more than its surroundings still counts as a little. */
const LEAST_TIE = 0.1;

/** What ties two figures, 0 where it is too little. */
function groundOf(a: FigureFact, b: FigureFact, language: Language): number {
  const [first, second] = [surroundingsOf(a, language), surroundingsOf(b, language)];
  if (a.figure.unit === '%' && apart(first.names, second.names, areKin)) return 0;
  const { weight, words } = commonGround(first, second, language);
  return weight >= leastGround(a, b, words, language) ? Math.max(weight, LEAST_TIE) : 0;
}

function leastGround(a: FigureFact, b: FigureFact, words: number, language: Language): number {
  if (a.count)
    return words < 2 ? LEAST_GROUND_OF_ONE : arePeople(a, language) ? LEAST_GROUND_OF_PEOPLE : LEAST_GROUND_OF_COUNT;
  if (a.isLength) return shareAct(a, b, language) ? LEAST_GROUND_IN_ACT : LEAST_GROUND_OF_LENGTH;
  const isOne = nameOneMeasure(a, b, language);
  if (a.figure.unit === '%' && tellingOf(a, language).wish !== null) return LEAST_GROUND_OF_WISH;
  if (isTurnout(a, language) && isTurnout(b, language)) return 0;
  if (a.figure.unit !== '%') {
    if (isOne || areSlipsOf(a, b)) return LEAST_GROUND_OF_MEASURE;
    // A story has many distances, but often one sum, and one area that burned.
    if (a.sole && b.sole && isMoney(a.figure, language)) return LEAST_GROUND_OF_SOLE;
    return a.sole && b.sole && areRare(a, b) ? LEAST_GROUND_OF_RARE : LEAST_GROUND;
  }
  if (isOne && a.measure!.byHowMuch && b.measure!.byHowMuch)
    return a.alone && b.alone ? LEAST_GROUND_OF_ONE_CHANGE : LEAST_GROUND_OF_CHANGE;
  if (areOfOneName(a, b, language)) return LEAST_GROUND_OF_CHANGE;
  return words < LEAST_WORDS_OF_SHARE ? Number.POSITIVE_INFINITY : LEAST_GROUND_OF_SHARE;
}

/** Whether the clause of a figure says that somebody wants or offers so much; `null` where it says neither. */
function wish({ version, figure }: FigureFact, language: Language): 'wants' | 'offers' | null {
  const signals = clauseAround(version, figure).flatMap(({ form }) => language.signals(form));
  return signals.includes('wants') ? 'wants' : signals.includes('offers') ? 'offers' : null;
}

/** "Turnout was 61 percent", "64 percent of voters turned out": an election has one. */
function isTurnout({ figure, of, acts, measure }: FigureFact, language: Language): boolean {
  if (figure.unit !== '%') return false;
  const has = (lemma: string, signal: 'electors' | 'votes' | 'turnout'): boolean =>
    language.signals(lemma).includes(signal);
  if (measure !== null && has(measure.noun, 'turnout')) return true;
  return [...of].some((lemma) => has(lemma, 'electors')) && acts.some((act) => has(act, 'votes'));
}

/** Whether the same name has both shares, counted and not asked for in polls, of which every one finds another. */
function areOfOneName(a: FigureFact, b: FigureFact, language: Language): boolean {
  const isPolled = ({ version, sentence }: FigureFact): boolean =>
    version.words.slice(sentence.first, sentence.last).some(({ form }) => language.signals(form).includes('surveys'));
  return a.nameBefore !== null && a.nameBefore === b.nameBefore && !isPolled(a) && !isPolled(b);
}

/** Whether people as such are counted, and nothing is told to have befallen them. */
function arePeople({ figure: { unit }, state }: FigureFact, language: Language): boolean {
  return state === null && unit !== null && language.stateOf(unit) === 'anybody';
}

/** A rival with more than this of the best one's ground leaves it open which is meant. */
const CLEAR = 0.85;

/** Of the candidates, best first, those of two reports in which each figure has one answer and no other near it. */
function aligned(found: readonly Candidate[]): Candidate[] {
  const rank = new Map(found.map((one, index) => [one, index]));
  const byReports = Map.groupBy(found, ({ a, b }) => `${a.version.id}\n${b.version.id}`);
  return [...byReports.values()].flatMap((own) => {
    const answered = new Set<FigureFact>();
    const isFree = ({ a, b }: Candidate): boolean => !answered.has(a) && !answered.has(b);
    const [ofA, ofB] = [Map.groupBy(own, ({ a }) => a), Map.groupBy(own, ({ b }) => b)];
    return own.filter((one) => {
      if (!isFree(one)) return false;
      const rivals = [...ofA.get(one.a)!, ...ofB.get(one.b)!];
      // A surer one that came before had a near rival itself: neither was taken, and it leaves nothing open here.
      const isUnclear = rivals.some(
        (rival) => rank.get(rival)! > rank.get(one)! && rival.ground > CLEAR * one.ground && isFree(rival),
      );
      if (!isUnclear) answered.add(one.a).add(one.b);
      return !isUnclear;
    });
  });
}
