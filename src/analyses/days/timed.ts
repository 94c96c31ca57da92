import type { TemporalExpression } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { contains, overlaps } from '../../core/span.ts';
import { stretchAround } from '../figures/predicate.ts';
import type { Surroundings } from '../figures/surroundings.ts';
import { type Sentence, sentenceAt, type Version, type Word } from '../version.ts';
import { isProse, nearestVerb, surroundingsIn } from './around.ts';

/** A time of day or a year that a sentence gives to what it tells. */
export interface Timed {
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

/** Findings and table ask for the same. */
const known = new WeakMap<Version, readonly Timed[]>();

/** The times of day and years of a report, those of sayings left out. */
export function timedIn(version: Version): readonly Timed[] {
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
    isNoPoint(before, version.language) &&
    !isFromMaking(words, before, version.language)
  );
}

/** "Dates from 1974", "built from 1974": the year in which it was made. */
function isFromMaking(words: readonly Word[], before: Word, language: Language): boolean {
  const verb = words[words.indexOf(before) - 1];
  return (
    language.signals(before.form).includes('from') &&
    verb?.tag.startsWith('VB') === true &&
    language.signals(verb.lemma).includes('makes')
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
  if (words.slice(from, to).find(({ tag }) => /^\w/.test(tag))?.tag === 'WDT')
    return words.slice(Math.max(0, from - MOST_OF_NOUN), to);
  const first = words.slice(from, to).find(({ form }) => /[\p{L}\p{N}]/u.test(form));
  const isPredicate = first !== undefined && /^(?:VB[DZP]|MD)$/.test(first.tag) && from <= MOST_ASIDE;
  return words.slice(isPredicate ? 0 : from, to);
}

/** What a relative clause tells of ("the west wing, which dates from 1974") stands in so many words before it. */
const MOST_OF_NOUN = 6;

/** A subject with its aside is seldom longer, in words. */
const MOST_ASIDE = 14;
