import type { TemporalExpression } from '../core/annotations.ts';
import type { FiguresBeside } from '../core/collation.ts';
import type { FigureRow, Finding } from '../core/finding.ts';
import type { Language, Signal } from '../core/language.ts';
import { contains, overlaps } from '../core/span.ts';
import type { Draft } from './draft.ts';
import { stretchAround } from './figures/predicate.ts';
import { commonGround, likeness, type Surroundings } from './figures/surroundings.ts';
import { listed } from './sentences.ts';
import { evidenceAt, quoted, type Sentence, type StoryInHand, sentenceAt, type Version, type Word } from './version.ts';
import { voiceOf } from './voice.ts';

/** A time of day or a year that a sentence gives to what it tells. */
interface Timed {
  readonly version: Version;
  readonly time: TemporalExpression;
  readonly sentence: Sentence;
  readonly unit: 'clock' | 'calendar year';
  /** Minutes after midnight, or the year. */
  readonly value: number;
  /** Whether the words leave it open by some minutes ("about", "shortly after"). */
  readonly vague: boolean;
  /** Whether it is told in the time of some place ("GMT"). */
  readonly zoned: boolean;
  /** The verb nearest to it. */
  readonly act: Word;
  readonly around: Surroundings;
  /** Whether its clause tells of the first of several. */
  readonly ofFirst: boolean;
  /** The people whom the sentence names, word by word. */
  readonly people: readonly string[];
}

interface Pair {
  readonly a: Timed;
  readonly b: Timed;
  readonly ground: number;
}

/** What two clauses must share around the times, by the rarity of the words, for one event: with one verb, and in whatever words. */
const LEAST_OF_ACT: Readonly<Record<Timed['unit'], number>> = { clock: 2, 'calendar year': 3.5 };
const LEAST_OF_ANY: Readonly<Record<Timed['unit'], number>> = { clock: 9, 'calendar year': 6 };
/** Where one verb says no more than that it was. */
const LEAST_OF_PLAIN: Readonly<Record<Timed['unit'], number>> = { clock: 2.5, 'calendar year': 3.5 };
/** In so many words, of one verb and of any. */
const LEAST_WORDS = 2;
const LEAST_WORDS_OF_ANY = 5;
/** Where one hour has the figures of the other in another order. */
const LEAST_OF_SWAPPED = 1.5;
/** What is only laid side by side may share less. */
const LAID = 0.85;

/** Events of one verb at different hours, or in different years, that the days which `told` compares have not told. */
export function hourAndYearFindings(story: StoryInHand, told: readonly Draft[]): Draft[] {
  const timed = story.versions.map((version) => timedIn(version));
  return groupsOf(timed, story.language, 1)
    .filter((group) => !isTold(group, told))
    .map((group) => draft(group));
}

/** Hours and years that may be of one event, beyond those that findings tell. */
export function timesBeside(story: StoryInHand, findings: readonly Finding[]): FiguresBeside[] {
  const timed = story.versions.map((version) => timedIn(version));
  return groupsOf(timed, story.language, LAID)
    .filter((group) => !isTold(group, findings))
    .map((group) => ({ of: nameOf(group[0]!), rows: group.map(rowOf) }));
}

/** Whether a finding has two of the times. */
function isTold(group: readonly Timed[], told: readonly Pick<Finding, 'evidence'>[]): boolean {
  return told.some(
    ({ evidence }) =>
      group.filter(({ version, time }) => evidence.some((one) => one.document === version.id && overlaps(one, time)))
        .length > 1,
  );
}

/** Findings and table ask for the same. */
const known = new WeakMap<Version, readonly Timed[]>();

function timedIn(version: Version): readonly Timed[] {
  const found = known.get(version) ?? readTimed(version);
  known.set(version, found);
  return found;
}

function readTimed(version: Version): Timed[] {
  const { times, attributions } = version.read.annotations;
  const cues = attributions.flatMap(({ cue }) => cue ?? []);
  return times.flatMap((time): Timed[] => {
    const point = pointOf(time, version);
    const sentence = point === null ? null : sentenceAt(version, time);
    if (point === null || sentence === null || isOfThing(version, time, sentence)) return [];
    if (!isProse(version, sentence)) return [];
    const words = version.words.slice(sentence.first, sentence.last);
    const clause = clauseOf(
      words,
      words.findIndex((word) => contains(time, word)),
      version.language,
    );
    const act = nearestVerb(clause, time);
    // The hour of a saying: people say things at many.
    if (act === null || cues.some((cue) => overlaps(cue, act))) return [];
    const told = version.read.document.text.slice(time.start, time.end + ZONE_REACH);
    return [
      {
        version,
        time,
        sentence,
        ...point,
        vague: isVague(words, time, version.language),
        zoned: ZONE.test(told),
        act,
        around: surroundingsIn(clause, time, version),
        ofFirst: clause.some(({ form }) => version.language.signals(form).includes('first')),
        people: version.read.annotations.mentions
          .filter((mention) => mention.kind === 'person' && mention.form === 'name' && overlaps(mention, sentence))
          .flatMap(({ name }) => name.toLowerCase().split(/\s+/)),
      },
    ];
  });
}

/** Whether a sentence ends as sentences do: the lines that say when a page was made do not. */
function isProse({ read }: Version, { start, end }: Sentence): boolean {
  return /[.!?]["'”’)\s]*$/u.test(read.document.text.slice(start, end));
}

/** "About 3 p.m.", "just after nine", "shortly before noon". */
function isVague(words: readonly Word[], time: TemporalExpression, language: Language): boolean {
  return words.some(({ form, start, end }) => {
    const signals = contains(time, { start, end }) ? language.signals(form) : [];
    return (
      signals.includes('approximates') ||
      signals.includes('slight') ||
      signals.includes('short') ||
      signals.includes('onset')
    );
  });
}

/** Letters after a time within which its zone stands. */
const ZONE_REACH = 5;
/** "GMT", "EST"; not "PM". */
const ZONE = /\b(?![AP]M\b)[A-Z]{2,4}\b/;

function pointOf(
  { type, value, rule, start, end }: TemporalExpression,
  version: Version,
): Pick<Timed, 'unit' | 'value'> | null {
  if (value === null) return null;
  const clock = type === 'TIME' ? /T(\d\d):(\d\d)/.exec(value) : null;
  if (clock !== null) return { unit: 'clock', value: 60 * Number(clock[1]) + Number(clock[2]) };
  // "Last year" is one where the day of the report is known.
  const isTold =
    version.read.document.text.slice(start, end).includes(value) ||
    (version.day !== null && rule === 'unit near the report');
  return type === 'DATE' && /^\d{4}$/.test(value) && isTold ? { unit: 'calendar year', value: Number(value) } : null;
}

/** "The 2024 ceasefire", "2007-08", "Friday's match", "since 2020": it dates a thing, or bounds a stretch. */
function isOfThing(version: Version, time: TemporalExpression, { first, last }: Sentence): boolean {
  const words = version.words.slice(first, last);
  const before = words.findLast(({ end }) => end <= time.start);
  const after = words.find(({ start }) => start >= time.end);
  const isClose = after !== undefined && after.start <= time.end + 1;
  if (isClose && /^(?:NN|JJ|VBG|CD|POS|HYPH|:)/.test(after.tag)) return true;
  if (isClose && /^['’–-]/u.test(after.form)) return true;
  return (
    time.type === 'DATE' &&
    /^\d{4}/.test(version.read.document.text.slice(time.start, time.end)) &&
    before !== undefined &&
    isNoPoint(before, version.language)
  );
}

function isNoPoint({ tag, form }: Word, language: Language): boolean {
  if (/^(?:DT|PRP\$|JJ|NN|HYPH|:)/.test(tag) || /^[-–]$/.test(form)) return true;
  const signals = language.signals(form);
  return (
    signals.includes('from') ||
    signals.includes('since') ||
    signals.includes('onset') ||
    (signals.includes('subordinates') && !signals.includes('circumstance'))
  );
}

/** The part of a sentence that has the time's verb; with its subject, where an aside stands between ("The gates, she said, were opened at 1.10"). */
function clauseOf(words: readonly Word[], at: number, language: Language): readonly Word[] {
  const { from, to } = stretchAround(words, at, language);
  const first = words.slice(from, to).find(({ form }) => /[\p{L}\p{N}]/u.test(form));
  const isPredicate = first !== undefined && /^(?:VB[DZP]|MD)$/.test(first.tag) && from <= MOST_ASIDE;
  return words.slice(isPredicate ? 0 : from, to);
}

/** A subject with its aside is seldom longer, in words. */
const MOST_ASIDE = 14;

export function nearestVerb(words: readonly Word[], time: TemporalExpression): Word | null {
  const distance = (word: Word): number => (word.end <= time.start ? time.start - word.end : word.start - time.end);
  const verbs = words.filter(({ tag, matter }) => tag.startsWith('VB') && matter);
  return verbs.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Four words away a word counts half, as around figures. */
const HALF_AWAY = 4;
const NAME_WEIGHT = 0.5;

export function surroundingsIn(words: readonly Word[], time: TemporalExpression, { read }: Version): Surroundings {
  const { times, figures, attributions } = read.annotations;
  const taken = [
    ...times,
    ...figures,
    ...attributions.flatMap(({ source, cue }) => [...(source ?? []), ...(cue ?? [])]),
  ];
  const at = words.findIndex((word) => contains(time, word));
  const weights = new Map<string, number>();
  words.forEach((word, i) => {
    if (!word.matter || word.tag === 'CD' || taken.some((span) => overlaps(span, word))) return;
    const isName = word.tag.startsWith('NNP');
    const weight = (word.weight * (isName ? NAME_WEIGHT : 1)) / (1 + Math.abs(i - at) / HALF_AWAY);
    weights.set(word.lemma, Math.max(weights.get(word.lemma) ?? 0, weight));
  });
  return { weights, names: [] };
}

/** The surest pairs of two reports, in which each time answers the other alone, with the same times of other reports. */
function groupsOf(timed: readonly (readonly Timed[])[], language: Language, share: number): Timed[][] {
  const pairs = timed.flatMap((own, i) =>
    timed.slice(i + 1).flatMap((others) => answering(own, others, language, share)),
  );
  pairs.sort((x, y) => y.ground - x.ground);
  const taken = new Set<Timed>();
  return pairs.flatMap(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return [];
    const rest = timed
      .filter((own) => !own.includes(a) && !own.includes(b))
      .flatMap((own) => own.find((one) => isOneOf(one, [a, b], language)) ?? []);
    const group = [a, b, ...rest];
    for (const one of group) taken.add(one);
    return [group];
  });
}

/** Whether a third report has the time of one of two for the same. */
function isOneOf(one: Timed, both: readonly Timed[], language: Language): boolean {
  return both.some(
    (other) =>
      one.unit === other.unit &&
      one.value === other.value &&
      areOfOneAct(one, other, language) &&
      commonGround(one.around, other.around, language).weight >= 1,
  );
}

function answering(own: readonly Timed[], others: readonly Timed[], language: Language, share: number): Pair[] {
  const all = own.flatMap((a) => others.flatMap((b) => pairOf(a, b, language) ?? []));
  return all.filter((pair) => {
    const { a, b, ground } = pair;
    if (!differ(a, b) || ground < pair.least * share) return false;
    // Where another time answers nearly as well, the reports tell of several.
    return !all.some((other) => other !== pair && (other.a === a || other.b === b) && other.ground > CLEAR * ground);
  });
}

/** A rival with more than this of the best one's ground leaves it open which is meant. */
const CLEAR = 0.5;

function pairOf(a: Timed, b: Timed, language: Language): (Pair & { readonly least: number }) | null {
  if (a.unit !== b.unit || Math.abs(a.value - b.value) > MOST_APART[a.unit] || a.zoned !== b.zoned) return null;
  if (a.ofFirst !== b.ofFirst) return null;
  const isOther = a.people.length > 0 && b.people.length > 0 && !a.people.some((one) => b.people.includes(one));
  if (isOther) return null;
  const isOne = areOfOneAct(a, b, language);
  const { weight, words } = commonGround(a.around, b.around, language);
  if (areSwapped(a, b)) return { a, b, ground: weight, least: LEAST_OF_SWAPPED };
  if (words < (isOne || isPlain(a, b, language) ? LEAST_WORDS : LEAST_WORDS_OF_ANY)) return null;
  if (!isOne && isPlain(a, b, language)) return { a, b, ground: weight, least: LEAST_OF_PLAIN[a.unit] };
  return { a, b, ground: weight, least: isOne ? LEAST_OF_ACT[a.unit] : LEAST_OF_ANY[a.unit] };
}

/** Whether a verb tells no more than that something was ("the crash happened", "the talks lasted"): the nouns tell what. */
const isPlain = (a: Timed, b: Timed, language: Language): boolean =>
  [a, b].some(({ act }) => PLAIN.some((signal) => language.signals(act.lemma).includes(signal)));
const PLAIN: readonly Signal[] = ['starts', 'lasts'];

const areOfOneAct = (a: Timed, b: Timed, language: Language): boolean =>
  likeness(a.act.lemma, b.act.lemma, language) > 0;

/** Whether two hours have the same figures in another order ("8:25", "8:52"), as a slip of the pen leaves them. */
function areSwapped(a: Timed, b: Timed): boolean {
  const figures = ({ value }: Timed): string => [...`${Math.floor(value / 60)}${value % 60}`].sort().join('');
  return a.unit === 'clock' && a.value !== b.value && figures(a) === figures(b);
}

/** Minutes or years beyond which it is more often another event. */
const MOST_APART: Readonly<Record<Timed['unit'], number>> = { clock: 180, 'calendar year': 3 };

/** Minutes within which two times of day are one where either is a round one, or is told roughly. */
const ROUND = 15;
const ROUGH = 30;

function differ(a: Timed, b: Timed): boolean {
  const apart = Math.abs(a.value - b.value);
  if (a.unit === 'calendar year') return apart > 0;
  if (a.vague || b.vague) return apart >= ROUGH;
  return apart > (a.value % ROUND === 0 || b.value % ROUND === 0 ? ROUND - 1 : 1);
}

const nameOf = ({ unit, act, version }: Timed): string =>
  `the ${unit === 'clock' ? 'time of day' : 'year'} (“${quoted(version, act)}”)`;

function draft(group: readonly Timed[]): Draft {
  const [first] = group as [Timed];
  const rows = group.map(rowOf);
  const each = group.map(
    ({ version, time, sentence }) =>
      `${version.outlet} has “${quoted(version, time)}” (“${quoted(version, sentence, 120)}”)`,
  );
  return {
    kind: 'dates',
    explanation: `The reports put one event ${first.unit === 'clock' ? 'at different hours' : 'in different years'}: ${listed(each)}.`,
    strength: 0.8,
    evidence: rows.map(({ evidence }) => evidence),
    detail: { type: 'figures', of: nameOf(first), relation: 'conflict', rows },
  };
}

function rowOf({ version, time, unit, value, vague }: Timed): FigureRow {
  return {
    evidence: evidenceAt(version, time, quoted(version, time)),
    value,
    upper: null,
    unit,
    bound: vague ? 'about' : 'exact',
    reality: 'actual',
    by: voiceOf(version, time),
    asOf: version.day,
  };
}
