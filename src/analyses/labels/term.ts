import type { Language } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { clauseAround, type Sentence, type Version, type Word } from '../version.ts';
import { voiceOf } from '../voice.ts';

/** A term with rivals, where it stands. */
export interface TermInText {
  readonly version: Version;
  readonly field: string;
  /** The lemmas of the term itself. */
  readonly term: string;
  readonly charged: string | null;
  /** The term with the words that qualify it: `Russian proxy military forces`. */
  readonly span: Span;
  /** Lemmas of the names that stand close by. */
  readonly near: readonly string[];
  /** Lemmas of all names in the sentence. */
  readonly names: readonly string[];
  /** The year that the sentence tells; `null` where it tells none. */
  readonly year: string | null;
  /** Whether the clause tells it as having happened or being so. */
  readonly actual: boolean;
  /** On whose word; `null` where it is the outlet's own. */
  readonly by: string | null;
}

/** The terms with rivals in a version, in order. */
export function termsIn(version: Version, language: Language): TermInText[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    const found = language.rivalTerms(words.map((word) => word.lemma));
    return found.map(({ start, end, field, charged }) => ({
      version,
      field,
      term: words
        .slice(start, end)
        .map((word) => word.lemma)
        .join(' '),
      charged,
      span: widened(words, start, end),
      near: namesIn(words.slice(Math.max(0, start - NEAR), end + NEAR), version),
      names: namesIn(words, version),
      year: yearIn(version, sentence),
      actual: isActual(version, words[start]!, language),
      by: voiceOf(version, words[start]!),
    }));
  });
}

/** Words on either side within which a name is what the term is said of: "annexed the Ukrainian peninsula of Crimea". */
const NEAR = 7;

/** Words that may stand before the head and belong to its label. */
const QUALIFIER = /^(?:JJ[RS]?|NN|NNS|NNPS?|VBN|VBG|HYPH|CC|RB)$/;

function widened(words: readonly Word[], start: number, end: number): Span {
  let first = start;
  const noun = words[end - 1]!.tag.startsWith('NN');
  while (noun && first > 0 && start - first < 4 && QUALIFIER.test(words[first - 1]!.tag)) first--;
  while (first < start && /^(?:CC|RB|HYPH)$/.test(words[first]!.tag)) first++;
  return { start: words[first]!.start, end: words[end - 1]!.end };
}

function namesIn(words: readonly Word[], version: Version): string[] {
  const dates = version.read.annotations.times;
  return words
    .filter((word) => word.capital && word.matter && /^(?:NNPS?|JJ)$/.test(word.tag))
    .filter((word) => !dates.some((date) => overlaps(date, word)))
    .map((word) => word.lemma);
}

function yearIn(version: Version, sentence: Sentence): string | null {
  const times = version.read.annotations.times.filter((time) => overlaps(time, sentence));
  return times.map((time) => /^\d{4}/.exec(time.value ?? '')?.[0]).find((year) => year !== undefined) ?? null;
}

function isActual(version: Version, word: Word, language: Language): boolean {
  const clause = clauseAround(version, word);
  return !clause.some(
    ({ form }) => language.isNegation(form) || language.signals(form).some((s) => s === 'possible' || s === 'planned'),
  );
}
