import type { TemporalExpression } from '../../core/annotations.ts';
import type { Language, Signal } from '../../core/language.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import { compoundLengths, withoutJoints } from '../compound-lengths.ts';
import { stretchAround } from '../figures/predicate.ts';
import type { Surroundings } from '../figures/surroundings.ts';
import { type Sentence, sentenceAt, type Version, type Word } from '../version.ts';
import { nearestVerb, surroundingsIn } from './around.ts';

/** How long something was, or how long after something else it came. */
export interface Lasting {
  readonly version: Version;
  readonly time: TemporalExpression;
  readonly sentence: Sentence;
  readonly minutes: number;
  /** Minutes of the unit in which it is told. */
  readonly unit: number;
  /** How many of them. */
  readonly count: number;
  /** Whether the words leave it open by a part ("over two hours"). */
  readonly vague: boolean;
  readonly relation: Relation;
  /** The verb nearest to it; `null` where its clause has none that tells anything. */
  readonly act: Word | null;
  /** The noun at the head of what its clause begins with, before that verb; `null` where there is none, or a name. */
  readonly subject: Word | null;
  readonly around: Surroundings;
  /** The people whom its clause names, word by word. */
  readonly people: readonly string[];
  /** The places that its sentence names, word by word. */
  readonly places: readonly string[];
  /** Those where whoever tells it is said to be (“a clerk in Larn said”). */
  readonly toldFrom: readonly string[];
}

/**
 * What is as long ("for two hours"), what comes so long after something, what comes "after two hours", which may be either, or
 * what comes within such a time ("the third in five years").
 */
type Relation = 'span' | 'after' | 'elapsed' | 'within';

/** The lengths of time that a report gives, prison terms and bans left out. */
export function lastingIn(version: Version): Lasting[] {
  const { attributions } = version.read.annotations;
  const compounds = compoundLengths(version);
  const isOfOne = (time: Span): boolean => compounds.some((one) => contains(one, time));
  const times = [...version.read.annotations.times.filter((time) => !isOfOne(time)), ...compounds];
  const sources = attributions.flatMap(({ source }) => source ?? []);
  const isOfSource = (word: Word): boolean => sources.some((source) => overlaps(source, word));
  const penalties = version.language.penaltiesIn(version.read.document.text);
  return times.flatMap((time): Lasting[] => {
    const length = time.type === 'DURATION' ? lengthOf(time.value ?? '') : null;
    const sentence = length === null ? null : sentenceAt(version, time);
    if (length === null || sentence === null || penalties.some((one) => overlaps(one, time))) return [];
    const words = withoutJoints(version.words.slice(sentence.first, sentence.last), version);
    const at = words.findIndex((word) => overlaps(word, time));
    const { from, to } = stretchAround(words, at, version.language);
    const clause = words.slice(from, to);
    const relation = relationOf(words, time, version.language);
    // "19 hours over four days": which is meant is not told.
    const isOne = !times.some(
      (other) => other !== time && other.type === 'DURATION' && clause.some((word) => overlaps(word, other)),
    );
    if (relation === null || !isOne) return [];
    return [
      {
        version,
        time,
        sentence,
        ...length,
        vague: isVague(version, words, time),
        relation,
        act: nearestVerb(clause, time),
        subject: subjectIn(clause, nearestVerb(clause, time)),
        around: surroundingsIn(clause, time, version),
        people: named('person', clause, version),
        places: named('place', words, version),
        toldFrom: named('place', words.filter(isOfSource), version),
      },
    ];
  });
}

function subjectIn(clause: readonly Word[], act: Word | null): Word | null {
  const before = clause.slice(0, act === null ? 0 : clause.indexOf(act));
  const first = before.findIndex(isNoun);
  const end = before.findIndex((word, i) => i > first && !isNoun(word));
  const head = first < 0 ? undefined : before.slice(first, end < 0 ? before.length : end).at(-1);
  return head === undefined || head.tag.startsWith('NNP') ? null : head;
}

const isNoun = ({ tag }: Word): boolean => tag.startsWith('NN');

/** The names of one kind among some words, word by word. */
function named(of: 'person' | 'place', words: readonly Word[], { read }: Version): string[] {
  return read.annotations.mentions
    .filter(({ kind, form }) => kind === of && form === 'name')
    .filter((mention) => words.some((word) => overlaps(word, mention)))
    .flatMap(({ name }) => name.toLowerCase().split(/\s+/));
}

const MINUTES: Readonly<Record<string, number>> = {
  Y: 525_600,
  M: 43_800,
  W: 10_080,
  D: 1440,
  TH: 60,
  TM: 1,
  TS: 1 / 60,
};
/** Minutes of a day. */
export const DAY = 1440;

/** `PT1H30M` are 90 minutes, told in minutes; `null` for an open count (`PXY`). */
function lengthOf(value: string): Pick<Lasting, 'minutes' | 'unit' | 'count'> | null {
  const [, days, hours = ''] = /^P([^T]*)(?:T(.*))?$/.exec(value) ?? [];
  if (days === undefined) return null;
  const parts = [...days.matchAll(/([\d.]+)([YMWD])/g), ...hours.matchAll(/([\d.]+)([HMS])/g)].map(
    ([whole, count, letter]) => ({
      count: Number(count),
      unit: MINUTES[hours.includes(whole) ? `T${letter}` : letter!]!,
    }),
  );
  const last = parts.at(-1);
  if (last === undefined || parts.map(({ count }) => count).includes(Number.NaN)) return null;
  return { ...last, minutes: parts.reduce((sum, { count, unit }) => sum + count * unit, 0) };
}

/** "Since two hours", "until two years later". */
const OTHERWISE: readonly Signal[] = ['since', 'condition', 'earlier'];

function relationOf(words: readonly Word[], time: TemporalExpression, language: Language): Relation | null {
  const before = words.findLast(({ end }) => end <= time.start);
  const after = words.find(({ start }) => start >= time.end);
  const [led, followed] = [before, after].map((word) => (word === undefined ? [] : language.signals(word.form)));
  if (followed!.includes('later')) return 'after';
  if (led!.includes('later')) return 'elapsed';
  if (led!.some((signal) => OTHERWISE.includes(signal))) return null;
  // "Two years ago", "four minutes left", "50 minutes earlier".
  if (after !== undefined && /^(?:RBR?|JJ|VBN|VBD)$/.test(after.tag) && after.start <= time.end + 1) return null;
  if (followed!.includes('past') || followed!.includes('earlier')) return null;
  return led!.includes('within') ? 'within' : 'span';
}

function isVague({ read, language }: Version, words: readonly Word[], time: TemporalExpression): boolean {
  const near = read.annotations.figures.find((figure) => overlaps(figure, time));
  if (near !== undefined && near.bound !== 'exact') return true;
  const before = words.findLast(({ end }) => end <= time.start);
  return [before, ...words.filter((word) => contains(time, word))].some((word) => {
    const signals = word === undefined ? [] : language.signals(word.form);
    return signals.includes('approximates') || signals.includes('slight') || signals.includes('short');
  });
}
