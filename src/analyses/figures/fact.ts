import type { Figure } from '../../core/annotations.ts';
import type { Language, Signal } from '../../core/language.ts';
import { contains, overlaps } from '../../core/span.ts';
import { type Matter, matterOf } from '../likeness.ts';
import { clauseAround, type Sentence, sentenceAt, type Version, type Word, wordsIn } from '../version.ts';
import { voiceOf } from '../voice.ts';

/** A figure with what tells which quantity it is of. */
export interface FigureFact {
  readonly version: Version;
  readonly figure: Figure;
  readonly sentence: Sentence;
  /** Lemmas of the words that say what is counted, its head among them. */
  readonly of: ReadonlySet<string>;
  /** Whether things are counted, rather than an amount measured. */
  readonly count: boolean;
  /** What befell those counted (`dead`), as the nearest word tells; `null` where none does. */
  readonly state: string | null;
  /** Capitalised words that qualify what is counted ("Halvern warships"). */
  readonly names: readonly string[];
  /** What the sentence is about, the figure itself left out. */
  readonly matter: Matter;
  /** `possible` or `planned` where the clause says so. */
  readonly reality: 'actual' | 'possible' | 'planned';
  /** Whether it is said to be some of a whole. */
  readonly part: boolean;
  /** Whether it is what was added or lost, not what there is. */
  readonly change: boolean;
  /** The year that its sentence names, if it is not that of the report. */
  readonly otherYear: string | null;
  readonly by: string | null;
  /** ISO or TIMEX3 value of the words that say as of when; `null` where none do. */
  readonly asOf: string | null;
}

/** The figures of a version that say what they are of, in order. Bare numbers, ages, dates and ranks are left out. */
export function factsOf(version: Version, language: Language): FigureFact[] {
  return version.read.annotations.figures.flatMap((figure) => factOf(version, figure, language) ?? []);
}

function factOf(version: Version, figure: Figure, language: Language): FigureFact | null {
  const sentence = sentenceAt(version, figure);
  if (sentence === null || isTime(version, figure)) return null;
  const words = version.words.slice(sentence.first, sentence.last);
  const at = words.findIndex((word) => contains(figure, word));
  if (at < 0) return null;
  const ofWords = figure.of === null ? [] : wordsIn(version, figure.of);
  const clause = clauseAround(version, figure);
  const asOf = figure.asOf;
  const of = new Set(ofWords.filter((word) => word.matter && !contains(figure, word)).map((word) => word.lemma));
  return {
    version,
    figure,
    sentence,
    of,
    count: figure.unit !== null && (of.has(figure.unit) || of.has(language.lemma(figure.unit, null))),
    state: nearestState(words, at, language),
    names: ofWords.filter((word) => word.capital).map((word) => word.lemma),
    matter: matterOf(words, (word) => contains(figure, word)),
    reality: realityOf(clause, words, language),
    part: isPart(words, at, figure, language),
    change: isChange(words, at, language),
    otherYear: otherYear(version, sentence),
    by: voiceOf(version, figure),
    asOf: asOf === null ? null : (version.read.annotations.times.find((time) => overlaps(time, asOf))?.value ?? null),
  };
}

function isTime(version: Version, figure: Figure): boolean {
  return version.read.annotations.times.some((time) => time.type !== 'DURATION' && overlaps(time, figure));
}

/** How far from a figure the word may stand that tells what befell those counted: "the number of people known to have died rose to". */
const STATE_REACH = 9;

function nearestState(words: readonly Word[], at: number, language: Language): string | null {
  for (let distance = 0; distance <= STATE_REACH; distance++) {
    for (const i of [at + distance, at - distance]) {
      const state = words[i] === undefined ? null : language.stateOf(words[i].lemma);
      if (state !== null && state !== 'anybody') return state;
    }
  }
  return null;
}

function realityOf(clause: readonly Word[], words: readonly Word[], language: Language): FigureFact['reality'] {
  const has = (among: readonly Word[], signal: Signal): boolean =>
    among.some((word) => language.signals(word.form).includes(signal));
  if (has(clause, 'possible')) return 'possible';
  if (has(clause, 'planned')) return 'planned';
  // "If …, 175,000 troops" puts the condition into another clause of the sentence.
  return words[0] !== undefined && language.signals(words[0].form).includes('condition') ? 'possible' : 'actual';
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
  return before.some(signals) || (next !== undefined && language.signals(next.form).includes('partitive'));
}

function isChange(words: readonly Word[], at: number, language: Language): boolean {
  const before = words.slice(Math.max(0, at - 2), at);
  return before.some((word) => language.signals(word.form).includes('more'));
}

function otherYear(version: Version, sentence: Sentence): string | null {
  const years = version.read.annotations.times
    .filter((time) => overlaps(time, sentence) && /^\d{4}/.test(time.value ?? ''))
    .map((time) => time.value!.slice(0, 4));
  const own = version.day?.slice(0, 4);
  return years.find((year) => year !== own && own !== undefined) ?? null;
}
