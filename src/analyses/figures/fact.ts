import type { Figure } from '../../core/annotations.ts';
import type { Language, Signal } from '../../core/language.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import { type Matter, matterOf } from '../likeness.ts';
import { clauseAround, type Sentence, sentenceAt, type Version, type Word, wordsIn } from '../version.ts';
import { sayingAround, voiceOf } from '../voice.ts';
import { type Measure, measureOf } from './measure.ts';
import { hasOwnVerb, type Stretch, stretchAround } from './predicate.ts';
import { isInBrackets, solesOf } from './sole.ts';

/** A figure with what tells which quantity it is of. */
export interface FigureFact {
  readonly version: Version;
  readonly figure: Figure;
  readonly sentence: Sentence;
  /** Hours in its unit, where it tells how long something took; else 1. */
  readonly scale: number;
  /** Whether it tells how long something took. */
  readonly isLength: boolean;
  /** Lemmas of the words that say what is counted, its head among them. */
  readonly of: ReadonlySet<string>;
  /** What is measured, of an amount that is no count; `null` where nothing says so. */
  readonly measure: Measure | null;
  /** Whether it is the only one of its report that measures this. */
  readonly alone: boolean;
  /** Whether its report tells its unit with no other value (`solesOf`). */
  readonly sole: boolean;
  /** Whether its report tells no other number of people of its state. */
  readonly soleOfState: boolean;
  /** Whether its report counts no other number of what its head or a word for it names. */
  readonly soleOfKind: boolean;
  /** The noun of what an amount is told for ("a share", "per month"); `null` where none follows. */
  readonly rate: string | null;
  /** The last word of the name that stands nearest before it in its clause; `null` where none does. */
  readonly nameBefore: string | null;
  /** Whether it is the whole of another figure ("31 of 40 drones"). */
  readonly wholeOfOther: boolean;
  /** Whether it counts what had been by then ("resigned after two scandals"), while another report may count what came since. */
  readonly untilThen: boolean;
  /** Whether it stands in brackets: a sum converted, a record. */
  readonly bracketed: boolean;
  /** Whether it is added to another count of the like in its sentence ("a woman and two men", "12 adults and 11 children"). */
  readonly joined: boolean;
  /** Lemmas of what is counted or shared is of ("attack code" in "six versions of attack code"); none where it is of nothing. */
  readonly complement: readonly string[];
  /** Lemmas of the acts told of what is counted: the verbs next to it on either side in its clause ("houses were destroyed"). */
  readonly acts: readonly string[];
  /** Whether things are counted, rather than an amount measured. */
  readonly count: boolean;
  /** What befell those counted (`dead`), as the nearest word tells; `null` where none does. */
  readonly state: string | null;
  /** Capitalised words that qualify what is counted ("Halvern warships"). */
  readonly names: readonly string[];
  /** All names of the sentence, word by word, but for those of whoever is said to tell it. */
  readonly around: readonly string[];
  /** What the sentence is about, the figure itself left out. */
  readonly matter: Matter;
  /** `possible` or `planned` where the clause says so. */
  readonly reality: 'actual' | 'possible' | 'planned';
  /** Whether it says no more than how many figures the number has ("dozens"). */
  readonly vague: boolean;
  /** Whether it is told as not quite reached ("nearly 80"). */
  readonly short: boolean;
  /** Whether it is told as hardly passed or missed ("just over 60 percent"). */
  readonly slight: boolean;
  /** Whether it is said to be some of a whole. */
  readonly part: boolean;
  /** Whether it is the first of its state in its report that counts people as such: reports lead with the toll. */
  readonly lead: boolean;
  /** Whether it is what was added or lost, not what there is. */
  readonly change: boolean;
  /** Whether it is said to have come to this ("rose to 49"): an earlier count was another. */
  readonly risen: boolean;
  /** The year or month that its sentence names, if it is not that of the report (`2011`, `XXXX-09`). */
  readonly otherTime: string | null;
  /** The wins and losses that its sentence tells beside it ("58-3", "58 - 3"): what a fighter or a team has counted by then. */
  readonly record: string | null;
  /** The number of those of which it is a share ("half of the 288 candidates"); `null` where none follows it. */
  readonly whole: number | null;
  /** Whether its clause tells over how long it was counted ("in four nights"). */
  readonly overStretch: boolean;
  readonly by: string | null;
  /** ISO or TIMEX3 value of the words that say as of when; `null` where none do. */
  readonly asOf: string | null;
}

/** The figures of a version that say what they are of, in order. Bare numbers, ages, dates and ranks are left out. */
export function factsOf(version: Version, language: Language): FigureFact[] {
  const all = version.read.annotations.figures.flatMap((figure) => factOf(version, asShare(figure), language) ?? []);
  const facts = all.filter((fact) => !fact.vague || isOnlyVague(fact, all, language));
  const leads = new Map<string, FigureFact>();
  for (const fact of facts) {
    const key = `${fact.state} ${fact.part} ${fact.change}`;
    if (fact.state !== null && isAnybody(fact, language) && !leads.has(key)) leads.set(key, fact);
  }
  const measured = facts.map(measureKey);
  const soles = solesOf(facts, language);
  return facts.map((fact, i) => ({
    ...fact,
    change: fact.change && !isFirstOfState(fact, facts.slice(0, i)),
    alone: measured.filter((key) => key === measured[i]).length === 1,
    sole: soles[i]! && !fact.untilThen,
    soleOfState: facts.every(({ state, figure }) => state !== fact.state || figure.value === fact.figure.value),
    soleOfKind: isSoleOfKind(fact, facts, language),
    lead: leads.get(`${fact.state} ${fact.part} ${fact.change}`) === fact,
  }));
}

/** "Another 112 people were injured", of whom none were told before: they are added to the dead, not to other injured. */
function isFirstOfState({ state, version, figure }: FigureFact, before: readonly FigureFact[]): boolean {
  const by = wordsIn(version, { start: Math.max(0, figure.start - BY_REACH), end: figure.start }).at(-1);
  if (state === null || (by !== undefined && version.language.signals(by.form).includes('change'))) return false;
  return before.every((other) => other.state !== state);
}

/** Letters within which the word before a figure stands. */
const BY_REACH = 4;

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

/** What befell those counted; `null` also where only what they are is told (employed, gathered). */
export function befell({ state }: FigureFact): string | null {
  return state !== null && STANDING.has(state) ? null : state;
}

/** Whether two counts are of the same things by their head: "homes", "houses". */
export function sameHead(a: FigureFact, b: FigureFact, language: Language): boolean {
  const [first, second] = [a.figure.unit, b.figure.unit];
  if (first === null || second === null || first === second) return first === second;
  return language.countAlike(first, second) || language.synonyms(first).includes(second);
}

/** A fraction in hundredths, as a share is told elsewhere: "half of" beside "48 percent". */
function asShare(figure: Figure): Figure {
  const isFraction = figure.unit === null && figure.value > 0 && figure.value < 1 && figure.of !== null;
  return isFraction ? { ...figure, value: 100 * figure.value, unit: '%' } : figure;
}

function measureKey({ measure, figure }: FigureFact): string {
  return `${measure?.noun} ${measure?.byHowMuch} ${figure.unit}`;
}

/** "Dozens", "tens of thousands". */
const VAGUE = 'open number';
/** A score is of a match at a moment, a bare ratio of whatever stands before it. */
const UNFIT: ReadonlySet<string> = new Set(['score', 'time']);

/** Whether people as such are counted, or the dead, not children or soldiers among them. */
export function isAnybody({ figure, state }: FigureFact, language: Language): boolean {
  if (figure.unit === null) return state !== null && figure.of === null;
  return language.stateOf(figure.unit) !== null || language.signals(figure.unit).includes('lives');
}

function factOf(version: Version, figure: Figure, language: Language): FigureFact | null {
  const sentence = sentenceAt(version, figure);
  if (sentence === null || isTime(version, figure) || UNFIT.has(figure.unit ?? '')) return null;
  if (isBrokenOff(version, figure)) return null;
  const words = version.words.slice(sentence.first, sentence.last);
  const at = words.findIndex((word) => contains(figure, word));
  if (
    at < 0 ||
    isInCompound(words, at, figure, language) ||
    isTolerance(words, at, language) ||
    isNeeded(words, at, language)
  )
    return null;
  const ofWords = figure.of === null ? [] : wordsIn(version, figure.of);
  const clause = clauseAround(version, figure);
  const asOf = figure.asOf;
  const sources = version.read.annotations.attributions.flatMap(({ source }) => source ?? []);
  // Who tells it, and "March", are no names that two sentences share.
  const unnaming = [...sources, ...version.read.annotations.times].filter((span) => overlaps(span, sentence));
  const of = new Set(ofWords.filter((word) => word.matter && !contains(figure, word)).map((word) => word.lemma));
  const state = stateFor(figure, ofWords, withoutCounted(version, figure, words), at, language);
  const hours = figure.unit === null ? null : language.hoursIn(figure.unit);
  const count = hours === null && (state !== null || isCount(figure, of, language));
  // What somebody rejects or denies (“rejected the $105 billion approach”) is not on their word.
  const by = isRefused(version, figure) ? null : voiceOf(version, figure);
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
    soleOfKind: false,
    rate: rateOf(words, endOf(words, at, figure), language),
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
    part: whole === null && !isShareOfOne(figure, ofWords) && isPart(words, at, figure, language),
    change: isChange(words, at, language),
    risen: isRisen(words, at, language),
    otherTime: otherTime(version, sentence),
    record: recordIn(version, sentence),
    whole,
    overStretch: isOverStretch(version, clause, figure, language),
    by,
    asOf: asOf === null ? null : (version.read.annotations.times.find((time) => overlaps(time, asOf))?.value ?? null),
  };
}

/** The verb before a figure and the main verb after it, in its clause; "be", "have" and the like tell no act. */
function actsBeside(clause: readonly Word[], figure: Span): string[] {
  const isVerb = ({ tag }: Word): boolean => tag.startsWith('VB') || tag === 'MD';
  const before = clause.findLast((word) => word.end <= figure.start && isVerb(word));
  const from = clause.findIndex((word) => word.start >= figure.end && isVerb(word));
  let last = from;
  while (last >= 0 && clause[last + 1] !== undefined && /^(?:VB|RB|MD)/.test(clause[last + 1]!.tag)) last++;
  const after = from < 0 ? undefined : clause.slice(from, last + 1).findLast(isVerb);
  return [before, after].flatMap((verb) => (verb?.matter === true ? [verb.lemma] : []));
}

/**
 * Whether the figure is only what is added to another: "12 adults and 11 children", "a woman and two men", "two other
 * men". Who adds them up, and who counts the one alone, count two things.
 */
function isJoined(words: readonly Word[], at: number, end: number, language: Language): boolean {
  const adds = (word: Word | undefined): boolean =>
    word !== undefined && /^(?:JJ|NN)/.test(word.tag) && language.signals(word.form).includes('more');
  const isAfter = words[at - 1]?.tag === 'CC' && /^NN/.test(words[at - 2]?.tag ?? '');
  const and = words.findIndex(({ tag }, i) => i >= end && i <= end + MOST_COUNTED && tag === 'CC');
  const isBefore =
    and >= 0 && words.slice(end, and).every(({ tag }) => /^(?:JJ|NN)/.test(tag)) && words[and + 1]?.tag === 'CD';
  return isAfter || isBefore || adds(words[end]);
}

/** "31.50 dollars a share", "$32 for each share", "12 percent a year". */
function rateOf(words: readonly Word[], end: number, language: Language): string | null {
  const each = words.findIndex(({ form }, i) => i >= end && i <= end + 1 && language.signals(form).includes('each'));
  const isNear = each === end || (each === end + 1 && words[end]!.tag === 'IN');
  const noun = isNear ? words[each + 1] : undefined;
  return noun !== undefined && /^NNS?$/.test(noun.tag) ? noun.lemma : null;
}

/** How far before a figure the name may end that has so much: "Sorel then got only 46 percent". */
const NAME_REACH = 6;

function nameBefore(words: readonly Word[], at: number, language: Language): string | null {
  const { from } = stretchAround(words, at, language);
  const first = Math.max(from, at - NAME_REACH);
  const name = words.findLastIndex(({ tag }, i) => tag.startsWith('NNP') && i < at && i >= first);
  // "In Egypt, and 60 percent in India": not Egypt's.
  const isApart = words.slice(name + 1, at).some(({ tag }) => /^(?:CC|,|:)$/.test(tag));
  return name < 0 || isApart ? null : words[name]!.lemma;
}

function isWholeOfOther(words: readonly Word[], at: number, language: Language): boolean {
  let of = at - 1;
  while (of > 1 && /^(?:DT|PRP\$|JJ)$/.test(words[of]!.tag)) of--;
  return of > 0 && language.signals(words[of]!.form).includes('partitive') && words[of - 1]!.tag === 'CD';
}

/** "After two scandals"; but "after two cables were torn" and "after two cables in the strait tore" count what tore. */
function isUntilThen(words: readonly Word[], at: number, figure: Figure, language: Language): boolean {
  const before = words[at - 1];
  if (before === undefined || !language.signals(before.form).includes('later')) return false;
  const stretch = stretchAround(words, at, language);
  // "Betting scandals" is what is counted, verb or not.
  const last = words.findLastIndex((word) => figure.of !== null && contains(figure.of, word));
  return !hasOwnVerb(words, Math.max(at, last), stretch);
}

/** Words between a number and the "and" after what it counts: "12 armed young men and". */
const MOST_COUNTED = 3;

/** The nouns of the phrase that "of" ties to what is counted. */
function complementOf(words: readonly Word[], at: number, figure: Figure, language: Language): string[] {
  if (figure.of === null) return [];
  const last = words.findLastIndex((word, i) => i >= at && contains(figure.of!, word));
  if (last < 0 || words[last + 1] === undefined || !language.signals(words[last + 1]!.form).includes('partitive'))
    return [];
  const phrase = words.slice(last + 2, last + 2 + COMPLEMENT_REACH);
  const end = phrase.findIndex(({ tag }) => !/^(?:DT|JJ|NN|CD|PRP\$|VBN)/.test(tag));
  return phrase
    .slice(0, end < 0 ? phrase.length : end)
    .flatMap(({ tag, matter, lemma }) => (matter && tag.startsWith('NN') ? [lemma] : []));
}

/** "Six versions of the old attack code" has four words after its "of". */
const COMPLEMENT_REACH = 4;

/** "A magnitude of 6. 4", "$37. 5 million", as texts in separate tokens have them: neither part is a number of its own. */
function isBrokenOff(version: Version, { start, end }: Figure): boolean {
  const { text } = version.read.document;
  const isSecond = /(?<![\d.,])\d{1,3}\.\s$/.test(text.slice(Math.max(0, start - BROKEN_REACH), start));
  const isFirst = /^\.\s\d{1,2}(?!\d)/.test(text.slice(end, end + BROKEN_REACH));
  return (
    (isSecond && /^\d{1,2}(?!\d)/.test(text.slice(start, end))) ||
    (isFirst && /(?<![\d.,])\d{1,3}$/.test(text.slice(start, end)))
  );
}

/** Letters within which the other part of a number broken in two stands. */
const BROKEN_REACH = 6;

/** "A 15 - year employee", "3: 37 PM": the number is a part of something else; "a 6.4-magnitude quake" tells a measure. */
function isInCompound(words: readonly Word[], at: number, figure: Figure, language: Language): boolean {
  const { value, unit } = figure;
  const isMeasure = !Number.isInteger(value) && (unit === null || language.measureKind(unit) !== null);
  const isHyphen = (word: Word | undefined): boolean => /^[-–]$/.test(word?.form ?? '');
  const isSum = /^[A-Z]{3}$/.test(unit ?? '') && /^\d/.test(words[at]!.form);
  const isOwn = (word: Word | undefined): boolean =>
    word !== undefined && contains(figure, word) && (word.tag === 'CD' || isSum);
  let last = at;
  // "Twenty-two", "a 70-million-euro bid": one number.
  while (isHyphen(words[last + 1]) && isOwn(words[last + 2])) last += 2;
  return (isHyphen(words[last + 1]) && !isMeasure) || /^[:/]$/.test(words[at - 1]?.form ?? '');
}

function isRefused(version: Version, figure: Figure): boolean {
  const saying = sayingAround(version, figure);
  return saying !== null && (saying.negated || saying.stance === 'denying');
}

/** "Over 50 arrests in four nights": another figure or time of the clause says how long it was counted. */
function isOverStretch(version: Version, clause: readonly Word[], figure: Figure, language: Language): boolean {
  const isInClause = (span: Span): boolean => clause.some((word) => overlaps(span, word)) && !overlaps(span, figure);
  const isLength = ({ unit }: Figure): boolean =>
    unit !== null && language.signals(unit).includes('amount') && language.stateOf(unit) === null;
  const { times, figures } = version.read.annotations;
  return (
    times.some((time) => time.type === 'DURATION' && isInClause(time)) ||
    figures.some((one) => isLength(one) && isInClause(one))
  );
}

/** How far before a figure the verb may stand that makes it what is needed: "would need another 358". */
const NEED_REACH = 2;

/** "He would still need 358 delegates": nobody has counted them. */
function isNeeded(words: readonly Word[], at: number, language: Language): boolean {
  return words
    .slice(Math.max(0, at - NEED_REACH), at)
    .some(({ lemma }) => language.signals(lemma).includes('requires'));
}

/** How far before a figure the word may stand that makes it a tolerance: "a margin of error of plus or minus 3". */
const TOLERANCE_REACH = 5;

/** Every poll has its own margin of error. */
function isTolerance(words: readonly Word[], at: number, language: Language): boolean {
  const before = words.slice(Math.max(0, at - TOLERANCE_REACH), at);
  return before.some(({ form }) => language.signals(form).includes('tolerance'));
}

/** A whole number without a unit, which after a verb may be anything ("the fire was out by 6"). */
function isBareWhole({ unit, value }: Figure): boolean {
  return unit === null && Number.isInteger(value);
}

/** Whose a measure is: as its phrase says, else the speaker ("his tax rate"), else who has or pays it ("the Cranes paid a rate of …"). */
function ownersOf(
  measure: Measure,
  by: string | null,
  words: readonly Word[],
  at: number,
  language: Language,
): readonly string[] {
  if (measure.ownedBySpeaker && by !== null) return lastName(by);
  if (measure.names.length > 0) return measure.names;
  const verb = words.findLastIndex(({ tag }, i) => i < at && /^VB[DPZ]$/.test(tag));
  const subject = words[verb - 1];
  const owned = verb > 0 && language.signals(words[verb]!.lemma).includes('owns');
  return owned && subject?.tag.startsWith('NNP') ? [subject.lemma] : [];
}

function lastName(name: string): string[] {
  return name
    .split(/\s+/)
    .slice(-1)
    .map((word) => word.toLowerCase());
}

/** The index after the last word of a figure. */
function endOf(words: readonly Word[], at: number, figure: Figure): number {
  let end = at;
  while (end < words.length && words[end]!.start < figure.end) end++;
  return end;
}

function isCount({ unit, value }: Figure, of: ReadonlySet<string>, language: Language): boolean {
  // "A magnitude 6.4 earthquake" counts no earthquakes.
  if (unit === null || of.size === 0 || !Number.isInteger(value)) return false;
  return of.has(unit) || of.has(language.lemma(unit, null)) || language.stateOf(unit) !== null;
}

/** Letters within which "ago" follows a figure. */
const AGO_REACH = 10;

/** Whether a figure is none of what is counted: too small, or a time. How long something took is a figure. */
function isTime(version: Version, figure: Figure): boolean {
  // "40 years ago".
  const [next] = wordsIn(version, { start: figure.end, end: figure.end + AGO_REACH });
  if (next !== undefined && figure.unit !== null && version.language.hoursIn(figure.unit) !== null) {
    const signals = version.language.signals(next.form);
    // "Sat for three days before it ruled" is how long.
    if (signals.includes('past') && !signals.includes('earlier')) return true;
  }
  const isOwn = figure.unit !== null && version.language.hoursIn(figure.unit) === null;
  return (
    figure.value < 2 ||
    version.read.annotations.times.some(
      (time) => overlaps(time, figure) && (time.type === 'DURATION' ? figure.unit === null : !isOwn),
    )
  );
}

/** How far from a figure the word may stand that tells what befell those counted: "the number of people known to have died rose to". */
const STATE_REACH = 9;

/** A bare number is of a state only where the word stands right after it ("80 were missing") or a toll is spoken of before it. */
const BARE_REACH = 3;

function stateFor(
  figure: Figure,
  ofWords: readonly Word[],
  words: readonly Word[],
  at: number,
  language: Language,
): string | null {
  if (/^(?:%|[A-Z]{3})$/.test(figure.unit ?? '') || !Number.isInteger(figure.value)) return null;
  const told = (word: Word): string | null => language.stateOf(word.form) ?? language.stateOf(word.lemma);
  const own = ofWords.map(told).find((state) => state !== null && state !== 'anybody') ?? null;
  if (own !== null && !STANDING.has(own)) return own;
  const stretch = stretchAround(words, at, language);
  const inStretch = nearestState(words, at, stretch, language);
  const elsewhere = hasOwnVerb(words, at, stretch)
    ? null
    : nearestState(words, at, { from: 0, to: words.length }, language);
  if (own !== null) return inStretch ?? own;
  const end = endOf(words, at, figure) - 1;
  const state = (figure.unit === null ? stateAfter(words, end, language) : null) ?? inStretch ?? elsewhere;
  if (figure.unit !== null && language.signals(figure.unit).includes('lives')) return inStretch ?? 'dead';
  if (figure.unit !== null || state === null) return state;
  const after = words.slice(at, end + 1 + BARE_REACH).some((word) => told(word) === state);
  // "The number of those who died rose to 46", "the toll stood at 14".
  const toll = /^(?:TO|IN)$/.test(words[at - 1]?.tag ?? '') && words.slice(0, at).some((word) => told(word) === state);
  return after || toll ? state : null;
}

/** What people are before anything befalls them: of "twelve employees were injured" the injured are counted. */
const STANDING: ReadonlySet<string> = new Set(['employed', 'gathered', 'stationed', 'aboard']);

/** What befell a bare number of people, as its own verb tells ("60 were injured and 37 are still missing"); `null` where none stands right after it. */
function stateAfter(words: readonly Word[], at: number, language: Language): string | null {
  for (const { tag, form, lemma } of words.slice(at + 1, at + 1 + BARE_REACH)) {
    if (tag === 'CC' || form === ',') return null;
    const state = language.stateOf(form) ?? language.stateOf(lemma);
    if (state !== null && state !== 'anybody') return state;
  }
  return null;
}

/** A sentence's words, those blanked that say what another of its figures counts: in "two fatalities and 84 people" nobody says that the 84 died. */
function withoutCounted(version: Version, figure: Figure, words: readonly Word[]): readonly Word[] {
  const others = version.read.annotations.figures.flatMap(({ start, of }) =>
    of === null || start === figure.start || overlaps(of, figure) ? [] : of,
  );
  const counted = new Set(others.flatMap((of) => wordsWithin(words, of)));
  return words.map((word) =>
    counted.has(word) && !word.tag.startsWith('VB') ? { ...word, form: '', lemma: '' } : word,
  );
}

/** Those of a sentence's words that stand within a span. */
function wordsWithin(words: readonly Word[], span: Span): readonly Word[] {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < words.length && words[end]!.end <= span.end) end++;
  return words.slice(low, end);
}

/** "Shot a hundred people, killing at least 49": the number after the verb is the one that it tells of. */
function takesNumber(words: readonly Word[], i: number, at: number): boolean {
  if (i <= at + 1 || !(words[i]?.tag.startsWith('VB') ?? false)) return false;
  let next = i + 1;
  while (/^(?:JJ[RS]|RB[RS]?|IN|DT)$/.test(words[next]?.tag ?? '') && next < i + 4) next++;
  return words[next]?.tag === 'CD';
}

/** What a word tells, by itself or with the one before it ("on board"). */
function stateAt(words: readonly Word[], i: number, language: Language): string | null {
  const [before, word] = [words[i - 1], words[i]];
  if (word === undefined) return null;
  const alone = language.stateOf(word.form) ?? language.stateOf(word.lemma);
  return alone ?? (before === undefined ? null : language.stateOf(`${before.lemma} ${word.lemma}`));
}

function nearestState(words: readonly Word[], at: number, { from, to }: Stretch, language: Language): string | null {
  for (let distance = 0; distance <= STATE_REACH; distance++) {
    for (const i of [at + distance, at - distance]) {
      if (i < from || i >= to) continue;
      if (takesNumber(words, i, at)) continue;
      const state = stateAt(words, i, language);
      if (state !== null && state !== 'anybody') return state;
    }
  }
  return null;
}

/** How far after a figure a word may stand that makes it merely possible: "175,000 troops could be used". */
const REALITY_REACH = 6;

function realityOf(
  clause: readonly Word[],
  figure: Figure,
  words: readonly Word[],
  language: Language,
): FigureFact['reality'] {
  const after = clause.findIndex((word) => word.start >= figure.end);
  const near = after < 0 ? clause : clause.slice(0, after + REALITY_REACH);
  const has = (signal: Signal): boolean => near.some((word) => language.signals(word.form).includes(signal));
  if (has('possible') || has('general')) return 'possible';
  if (has('planned') || isToBe(near, language)) return 'planned';
  // "If …, 175,000 troops" puts the condition into another clause of the sentence.
  return words[0] !== undefined && language.signals(words[0].form).includes('condition') ? 'possible' : 'actual';
}

/** "Is to cut 3,000 jobs". */
function isToBe(words: readonly Word[], language: Language): boolean {
  const is = (word: Word): boolean => language.signals(word.lemma).includes('tobe');
  return words.some((word, i) => words[i + 1]?.tag === 'TO' && words[i + 2]?.tag === 'VB' && is(word));
}

/** How far before a figure a word may stand that makes it a part: "including at least 17". */
const PART_REACH = 4;

function isPart(words: readonly Word[], at: number, figure: Figure, language: Language): boolean {
  const before = words.slice(Math.max(0, at - PART_REACH), at);
  // "Of the 49 dead, 17 were children": 49 is the whole.
  const after = words.slice(at).filter((word) => !contains(figure, word));
  const signals = (word: Word | undefined): boolean =>
    word !== undefined && language.signals(word.form).includes('part');
  const [next] = after;
  const some =
    next !== undefined &&
    language.signals(next.form).includes('partitive') &&
    /^(?:DT|PRP|PRP\$|WP|WDT)$/.test(after[1]?.tag ?? '');
  return before.some(signals) || some;
}

/** "52 percent of the vote" is a share of the one vote there is, "half of the respondents" some of them. */
function isShareOfOne({ unit }: Figure, ofWords: readonly Word[]): boolean {
  return unit === '%' && /^NNP?$/.test(ofWords.at(-1)?.tag ?? '');
}

function isChange(words: readonly Word[], at: number, language: Language): boolean {
  const before = words.slice(Math.max(0, at - 2), at);
  // "Must also pay" adds no sum to another.
  return before.some(({ form, tag }) => tag !== 'RB' && language.signals(form).includes('more'));
}

/** How far before the preposition the word for a rise may stand: "rose on Thursday to 49". */
const RISE_REACH = 3;

function isRisen(words: readonly Word[], at: number, language: Language): boolean {
  const preposition = words[at - 1];
  // "Rose by 49" tells how much was added.
  if (!/^(?:TO|IN)$/.test(preposition?.tag ?? '') || language.signals(preposition!.form).includes('change'))
    return false;
  const before = words.slice(Math.max(0, at - 1 - RISE_REACH), at - 1);
  return before.some((word) => language.signals(word.form).includes('change'));
}

function otherTime(version: Version, sentence: Sentence): string | null {
  const { text } = version.read.document;
  const told = version.read.annotations.times
    .filter((time) => overlaps(time, sentence) && !isSince(text, time, version.language))
    .map(({ value }) => value ?? '');
  const own = version.day;
  const year = told.filter((value) => /^\d{4}/.test(value)).map((value) => value.slice(0, 4));
  const otherYear = year.find((one) => own !== null && one !== own.slice(0, 4));
  if (otherYear !== undefined) return otherYear;
  // A report dates its own events by the day: a month by itself is another time ("in September").
  const month = told.find((value) => /^(?:\d{4}|XXXX)-\d\d$/.test(value) && value !== own?.slice(0, 7));
  return month === undefined ? null : `XXXX${month.slice(4)}`;
}

/** "The lowest since 1998": a time that something is compared with, not its own. */
function isSince(text: string, { start }: Span, language: Language): boolean {
  const word = /(\p{L}+) $/u.exec(text.slice(Math.max(0, start - SINCE_REACH), start))?.[1];
  return word !== undefined && language.signals(word.toLowerCase()).includes('since');
}

/** Letters within which "since" stands before a time. */
const SINCE_REACH = 8;

function recordIn(version: Version, sentence: Sentence): string | null {
  const score = version.read.annotations.figures.find((one) => one.unit === 'score' && overlaps(one, sentence));
  if (score !== undefined) return `${score.value}-${score.upper}`;
  // "58 - 3", as texts in separate tokens have it.
  const apart = /(?<![\d.,:$] ?)\b(\d{1,3}) [-–] (\d{1,3})\b(?! ?[-–:%/]|\.\d)/.exec(
    version.read.document.text.slice(sentence.start, sentence.end),
  );
  return apart === null ? null : `${apart[1]}-${apart[2]}`;
}

/** Letters between a share and the number of its whole: " of the ". */
const WHOLE_REACH = 9;

function wholeOf(version: Version, { end, of }: Figure): number | null {
  const follows = version.read.annotations.figures.find((one) => one.start > end && one.start <= end + WHOLE_REACH);
  return follows !== undefined && of !== null && follows.of !== null && overlaps(follows.of, of) ? follows.value : null;
}
