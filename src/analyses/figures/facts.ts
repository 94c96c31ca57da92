import type { Figure } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import { matterOf } from '../likeness.ts';
import { clauseAround, sentenceAt, type Version, wordsIn } from '../version.ts';
import { sayingAround, voiceOf } from '../voice.ts';
import { isChange, isRisen } from './change.ts';
import { actsBeside, complementOf, endOf, isCount, rateOf } from './counted.ts';
import { befell, type FigureFact, isAnybody, isOfPeople, sameHead } from './fact.ts';
import { measureOf } from './measure.ts';
import { asMoney, withCurrency } from './money.ts';
import { EARLIER, isOfEarlier, isOverStretch, isUntilThen, otherTime, recordIn } from './occasion.ts';
import { nameBefore, ownersOf } from './owners.ts';
import { isPresupposed } from './presupposed.ts';
import { realityOf } from './reality.ts';
import { isInBrackets, solesOf } from './sole.ts';
import { stateFor, withoutCounted } from './state.ts';
import { sourceBeside } from './teller.ts';
import { tellsNoQuantity } from './unfit.ts';
import { isAllOf, isJoined, isPart, isShareOfOne, isSum, isWholeOfOther, wholeOf } from './wholes.ts';

/** The figures of a version that say what they are of, in order. Bare numbers, ages, dates and ranks are left out. */
export function factsOf(version: Version, language: Language): readonly FigureFact[] {
  const found = known.get(version) ?? readFacts(version, language);
  known.set(version, found);
  return found;
}

/** Several analyses ask for the facts of one version. */
const known = new WeakMap<Version, readonly FigureFact[]>();

function readFacts(version: Version, language: Language): FigureFact[] {
  const told = firstOfEach(version);
  const all = told.flatMap((figure, i) => factOf(version, asMoney(version, asShare(figure), told, i), language) ?? []);
  const facts = all.filter((fact) => !fact.vague || isOnlyVague(fact, all, language));
  const leads = new Map<string, FigureFact>();
  for (const fact of facts) {
    const key = `${fact.state} ${fact.part} ${fact.change}`;
    if (fact.state !== null && isAnybody(fact, language) && !leads.has(key)) leads.set(key, fact);
  }
  const tolls = tollsOf(facts, language);
  const measured = facts.map(measureKey);
  const soles = solesOf(facts, language);
  return facts.map((fact, i) => ({
    ...fact,
    change: (fact.change && !isFirstOfState(fact, facts.slice(0, i))) || isBesideToll(fact, facts, language),
    alone: measured.filter((key) => key === measured[i]).length === 1,
    sole: soles[i]! && !fact.untilThen,
    soleOfState: facts.every((other) => isOfOther(other, fact) || other.figure.value === fact.figure.value),
    greatest: facts.every((other) => isOfOther(other, fact) || other.figure.value <= fact.figure.value),
    toll: isToldAgain(fact, tolls.get(fact.state)),
    soleOfKind: isSoleOfKind(fact, facts, language),
    lead: leads.get(`${fact.state} ${fact.part} ${fact.change}`) === fact,
  }));
}

/** Whether a number of a report is no rival of another: of other people, of what came to it, of another time. */
function isOfOther({ state, figure, change, part, otherTime }: FigureFact, fact: FigureFact): boolean {
  return (
    state !== fact.state ||
    (change && !fact.change) ||
    (part && !fact.part) ||
    (otherTime !== null && fact.otherTime === null) ||
    figure.value >= OTHER_TOLL * fact.figure.value
  );
}

/** So many times as high is the toll of something else: of a war, where a raid is told of. */
const OTHER_TOLL = 100;

/** Of each state the number of people that a report gives of the whole and of its own time: the first, or the first that is said to be of all. */
function tollsOf(facts: readonly FigureFact[], language: Language): Map<string | null, FigureFact> {
  const tolls = new Map<string | null, FigureFact>();
  for (const fact of facts) {
    if (!isWhole(fact) || befell(fact) === null || !isOfPeople(fact, language)) continue;
    const known = tolls.get(fact.state);
    if (known === undefined || (fact.inAll && !known.inAll)) tolls.set(fact.state, fact);
  }
  return tolls;
}

/** Whether it is the toll, or says it again. */
function isToldAgain(fact: FigureFact, toll: FigureFact | undefined): boolean {
  return (
    toll === fact || (toll !== undefined && isWhole(fact) && toll.figure.value === fact.figure.value && !fact.vague)
  );
}

const isWhole = ({ part, change, joined, otherTime, reality }: FigureFact): boolean =>
  !part && !change && !joined && otherTime === null && reality === 'actual';

/** No sentence of prose has as many figures: what has more is a table that lost its lines, and each figure is read with its whole sentence. */
const MOST_IN_SENTENCE = 100;

/** The figures of a version, of each sentence the first. */
function firstOfEach(version: Version): Figure[] {
  const times = new Map<number | null, number>();
  return version.read.annotations.figures.filter((figure) => {
    const start = sentenceAt(version, figure)?.start ?? null;
    times.set(start, (times.get(start) ?? 0) + 1);
    return times.get(start)! <= MOST_IN_SENTENCE;
  });
}

/** "Another 112 people were injured", of whom none were told before: they are added to the dead, not to other injured. */
function isFirstOfState({ state, version, figure }: FigureFact, before: readonly FigureFact[]): boolean {
  const by = wordsIn(version, { start: Math.max(0, figure.start - BY_REACH), end: figure.start }).at(-1);
  if (state === null || (by !== undefined && version.language.signals(by.form).includes('change'))) return false;
  return before.every((other) => other.state !== state);
}

/** "The toll rose to seven after two bodies were found": of two numbers of the dead in one sentence, on one word, the lower is not how many there are. */
function isBesideToll(fact: FigureFact, all: readonly FigureFact[], language: Language): boolean {
  if (!isToll(fact, language)) return false;
  return all.some(
    (other) =>
      other.sentence === fact.sentence &&
      other.figure.value > fact.figure.value &&
      other.state === fact.state &&
      other.by === fact.by &&
      !other.change &&
      isToll(other, language),
  );
}

const isToll = (fact: FigureFact, language: Language): boolean =>
  befell(fact) !== null && !fact.part && isAnybody(fact, language);

/** Letters within which the word before a figure stands. */
const BY_REACH = 4;

/** "Dozens", "tens of thousands". */
const VAGUE = 'open number';

/** "Dozens" says nothing where the report has a number of the same, and fits too much where it is no count. */
function isOnlyVague(fact: FigureFact, all: readonly FigureFact[], language: Language): boolean {
  if (!fact.count) return false;
  return all.every(
    (other) =>
      other.vague ||
      !other.count ||
      befell(other) !== befell(fact) ||
      !(sameHead(fact, other, language) || isAnybody(other, language)),
  );
}

function isSoleOfKind(fact: FigureFact, all: readonly FigureFact[], language: Language): boolean {
  return all.every(
    (other) =>
      other.figure.value === fact.figure.value ||
      other.wholeOfOther ||
      befell(other) !== befell(fact) ||
      !other.count ||
      !sameHead(fact, other, language),
  );
}

/** A fraction in hundredths, as a share is told elsewhere: "half of" beside "48 percent". */
function asShare(figure: Figure): Figure {
  const isFraction = figure.unit === null && figure.value > 0 && figure.value < 1 && figure.of !== null;
  return isFraction ? { ...figure, value: 100 * figure.value, unit: '%' } : figure;
}

function measureKey({ measure, figure }: FigureFact): string {
  return `${measure?.noun} ${measure?.byHowMuch} ${figure.unit}`;
}

function factOf(version: Version, figure: Figure, language: Language): FigureFact | null {
  const sentence = sentenceAt(version, figure);
  if (sentence === null) return null;
  const words = version.words.slice(sentence.first, sentence.last);
  const at = words.findIndex((word) => contains(figure, word));
  if (at < 0 || tellsNoQuantity(version, figure, words, at, language)) return null;
  const ofWords = figure.of === null ? [] : wordsIn(version, figure.of);
  const clause = clauseAround(version, figure);
  const asOf = figure.asOf;
  const sources = version.read.annotations.attributions.flatMap(({ source }) => source ?? []);
  // Who tells it, and "March", are no names that two sentences share.
  const unnaming = [...sources, ...version.read.annotations.times].filter((span) => overlaps(span, sentence));
  const of = new Set(ofWords.filter((word) => word.matter && !contains(figure, word)).map((word) => word.lemma));
  const state = stateFor(figure, ofWords, withoutCounted(version, figure, words), at, language);
  if (figure.value === 1 && state === null) return null;
  const hours = figure.unit === null ? null : language.hoursIn(figure.unit);
  const count = hours === null && (state !== null || isCount(figure, of, language));
  // What somebody rejects or denies (“rejected the $105 billion approach”) is not on their word.
  const by =
    isRefused(version, figure) || isPresupposed(version, figure)
      ? null
      : (voiceOf(version, figure) ?? sourceBeside(version, words, at, language));
  // "A 70-million-euro bid": a currency names nobody.
  const unnamed = words.map((word) =>
    contains(figure, word) && word.tag.startsWith('NNP') ? { ...word, tag: 'NN' as const } : word,
  );
  const found = count ? null : measureOf(unnamed, at, endOf(words, at, figure), isBareWhole(figure), language);
  // "He said his tax rate was 36 percent": his own.
  const measure = found === null ? null : { ...found, names: ownersOf(found, by, words, at, language) };
  const whole = figure.unit === '%' ? wholeOf(version, figure) : null;
  return {
    version,
    figure,
    sentence,
    scale: hours ?? 1,
    isLength: hours !== null,
    of,
    count,
    alone: false,
    sole: false,
    soleOfState: false,
    greatest: false,
    toll: false,
    soleOfKind: false,
    rate: rateOf(words, endOf(words, at, withCurrency(figure, language)), language),
    nameBefore: nameBefore(words, at, language),
    wholeOfOther: isWholeOfOther(words, at, language),
    untilThen: isUntilThen(words, at, figure, language),
    bracketed: isInBrackets(version, figure),
    joined: isJoined(words, at, endOf(words, at, figure), language),
    complement: complementOf(words, at, figure, language),
    acts: actsBeside(clause, figure),
    measure,
    state,
    vague: figure.rule === VAGUE,
    short: wordsIn(version, figure).some(({ form }) => language.signals(form).includes('short')),
    slight: wordsIn(version, figure).some(({ form }) => language.signals(form).includes('slight')),
    names: ofWords.filter((word) => word.capital).map((word) => word.lemma),
    around: unnamed
      .filter((word) => word.tag.startsWith('NNP') && word.matter && !unnaming.some((span) => overlaps(span, word)))
      .map((word) => word.lemma),
    matter: matterOf(words, (word) => contains(figure, word)),
    reality: measure?.attributive === true ? 'actual' : realityOf(clause, figure, words, language),
    lead: false,
    // A share of a number is set beside other shares of it, not beside the number.
    part:
      whole === null &&
      !isShareOfOne(figure, ofWords) &&
      isPart(words, at, figure, language) &&
      !isAllOf(figure, words, at, state, language),
    inAll: isSum(words, at, endOf(words, at, figure), language),
    change: isChange(words, at, language),
    risen: isRisen(words, at, language),
    otherTime: isOfEarlier(words, at, language) ? EARLIER : otherTime(version, sentence, figure),
    record: recordIn(version, sentence),
    whole,
    overStretch: isOverStretch(version, clause, figure, language),
    by,
    asOf: asOf === null ? null : dayTold(version, asOf),
  };
}

function isRefused(version: Version, figure: Figure): boolean {
  const saying = sayingAround(version, figure);
  return saying !== null && (saying.negated || saying.stance === 'denying');
}

/** A whole number without a unit, which after a verb may be anything ("the fire was out by 6"). */
function isBareWhole({ unit, value }: Figure): boolean {
  return unit === null && Number.isInteger(value);
}

/** What the words say as of when a figure holds; `null` where they only say that it holds now. */
function dayTold(version: Version, asOf: Span): string | null {
  const time = version.read.annotations.times.find((one) => overlaps(one, asOf));
  // "By midday": of which day, only the context says, and that may be wrong.
  if (time === undefined || time.value === 'PRESENT_REF' || (time.type === 'TIME' && time.implied.includes('day')))
    return null;
  return time.value;
}
