import type { Language } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { clauseAround, type Sentence, type Version, type Word } from '../version.ts';
import { sayingAround } from '../voice.ts';

/** A term with rivals, where it stands. */
export interface TermInText {
  readonly version: Version;
  readonly field: string;
  /** The lemmas of the term itself. */
  readonly term: string;
  readonly charged: string | null;
  /** The term with the words that qualify it: `Russian proxy military forces`. */
  readonly span: Span;
  /** Names that stand close by, each with the term of its field that it stands closest to, in the language's common spelling. */
  readonly names: readonly string[];
  /** Lemmas of the other words close by that tell something. */
  readonly about: readonly string[];
  /** The year that the sentence tells; `null` where it tells none. */
  readonly year: string | null;
  /** Whether the clause tells it as having happened or being so. */
  readonly actual: boolean;
  /** Whether the words are quoted, and so not the outlet's own. */
  readonly quoted: boolean;
}

/** The terms with rivals in a version, in order. */
export function termsIn(version: Version, language: Language): TermInText[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    const found = language.rivalTerms(words.map((word) => word.lemma));
    return found.map(({ start, end, field, charged }) => {
      const close = closest(
        words,
        { start, end },
        found.filter((other) => other.field === field),
      );
      return {
        version,
        field,
        term: words
          .slice(start, end)
          .map((word) => word.lemma)
          .join(' '),
        charged,
        span: widened(words, start, end),
        names: close.filter((word) => isName(word, version)).map((word) => language.nameKey(word.form)),
        about: close.filter((word) => word.matter && !isName(word, version)).map((word) => word.lemma),
        year: yearIn(version, sentence),
        actual: isActual(version, words[start]!, language),
        quoted: isQuoted(version, words[start]!),
      };
    });
  });
}

/** Words on either side within which a name is what the term is said of: "annexed the Ukrainian peninsula of Crimea". */
const NEAR = 7;

/** Words that may stand before the head and belong to its label. */
const QUALIFIER = /^(?:JJ[RS]?|NN|NNS|NNPS?|VBN|VBG|HYPH|CC|RB)$/;

function widened(words: readonly Word[], start: number, end: number): Span {
  let first = start;
  const noun = words[start]!.tag.startsWith('NN') && words[end - 1]!.tag.startsWith('NN');
  while (noun && first > 0 && start - first < 4 && QUALIFIER.test(words[first - 1]!.tag)) first--;
  while (first < start && /^(?:CC|RB|HYPH)$/.test(words[first]!.tag)) first++;
  return { start: words[first]!.start, end: words[end - 1]!.end };
}

/** The words within reach of a term that stand nearer to it than to any other of its field. */
function closest(words: readonly Word[], term: Reach, all: readonly Reach[]): Word[] {
  return words.filter((_, i) => {
    const distance = distanceTo(term, i);
    return distance > 0 && distance <= NEAR && all.every((other) => distanceTo(other, i) >= distance);
  });
}

interface Reach {
  readonly start: number;
  readonly end: number;
}

/** Words between a term and the word at `i`; 0 within it. */
function distanceTo({ start, end }: Reach, i: number): number {
  return i < start ? start - i : i >= end ? i - end + 1 : 0;
}

function isName(word: Word, version: Version): boolean {
  const named = word.capital && word.matter && /^(?:NNPS?|JJ)$/.test(word.tag);
  return named && !version.read.annotations.times.some((time) => overlaps(time, word));
}

function isQuoted(version: Version, word: Word): boolean {
  const saying = sayingAround(version, word);
  return saying !== null && saying.kind !== 'indirect';
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
