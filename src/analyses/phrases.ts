import type { Language } from '../core/language.ts';
import { overlaps, type Span } from '../core/span.ts';
import type { Version, Word } from './version.ts';

/** A noun phrase with the phrases that hang on it. */
export interface Phrase {
  readonly words: readonly Word[];
  /** Its noun or nouns: of "a man and two boys in the street" the man and the boys. */
  readonly heads: readonly Word[];
}

/** Where the auxiliaries and adverbs before a verb begin. */
export function groupStart(words: readonly Word[], at: number, language: Language): number {
  let from = at;
  while (from > 0) {
    const { tag, lemma } = words[from - 1]!;
    const isAuxiliary = tag.startsWith('VB') && language.signals(lemma).includes('auxiliary');
    if (!isAuxiliary && !/^(?:RB|MD|TO)$/.test(tag)) break;
    from--;
  }
  return from;
}

const IN_PHRASE = /^(?:DT|PDT|JJ[RS]?|CD|PRP\$|NN|NNS|NNP|NNPS|POS|IN|TO|CC|HYPH|\$|PRP|VBG)$/;
const NOUN = /^(?:NN|NNS|NNP|NNPS|PRP)$/;
const OPENS = /^(?:DT|PDT|PRP\$|CD|PRP)$/;

/** The noun phrase that ends before `at`; a "who" between is passed over, and what stands before it without a tie ("on Monday | two men"). */
export function phraseBefore(words: readonly Word[], at: number, language: Language): Phrase | null {
  let end = at;
  while (end > 0 && (words[end - 1]!.form === ',' || language.signals(words[end - 1]!.form).includes('relates'))) end--;
  let from = end;
  while (
    from > 0 &&
    IN_PHRASE.test(words[from - 1]!.tag) &&
    !language.signals(words[from - 1]!.form).includes('that')
  ) {
    from--;
    const [word, before] = [words[from]!, words[from - 1]];
    if (before !== undefined && OPENS.test(word.tag) && NOUN.test(before.tag)) break;
  }
  const start = from;
  while (from < end && /^(?:IN|TO|CC)$/.test(words[from]!.tag)) from++;
  // "Was set on fire and | its altar".
  const joint = words.findLastIndex(
    ({ tag }, i) => i > start && i < end && tag === 'CC' && OPENS.test(words[i + 1]?.tag ?? ''),
  );
  return phraseOf(words.slice(start < from && joint > from ? joint + 1 : from, end));
}

/** The noun phrase that begins at `at`. */
export function phraseAt(words: readonly Word[], at: number): Phrase | null {
  let end = at;
  while (end < words.length && IN_PHRASE.test(words[end]!.tag)) {
    // "Rebels gaining ground".
    const isNext = OPENS.test(words[end]!.tag) || words[end]!.tag === 'VBG';
    if (end > at && isNext && NOUN.test(words[end - 1]!.tag)) break;
    end++;
  }
  while (end > at && /^(?:IN|TO|CC|DT)$/.test(words[end - 1]!.tag)) end--;
  return /^(?:IN|TO)$/.test(words[at]?.tag ?? '') ? null : phraseOf(words.slice(at, end));
}

function phraseOf(words: readonly Word[]): Phrase | null {
  const hangs = words.findIndex(({ tag }) => /^(?:IN|TO)$/.test(tag));
  const own = hangs < 0 ? words : words.slice(0, hangs);
  const heads = own.filter((word, i) => NOUN.test(word.tag) && !/^(?:NN|POS|HYPH)/.test(own[i + 1]?.tag ?? ''));
  return heads.length === 0 ? null : { words, heads };
}

/** Where the subject ends of a verb whose group begins at `from`, also of one joined to another ("summoned the envoy and asked for"). */
export function subjectEnd(words: readonly Word[], from: number, language: Language): number {
  if (words[from - 1]?.tag !== 'CC') return from;
  const first = words.findLastIndex(({ tag }, i) => i < from - 1 && /^VB[DPZ]$/.test(tag));
  return first < 0 ? from : groupStart(words, first, language);
}

/** The subject that ends before `at`, times left out: "On Thursday | the court | this month rejected". */
export function subjectBefore(version: Version, words: readonly Word[], at: number, language: Language): Phrase | null {
  const isTime = (word: Word | undefined): boolean =>
    word !== undefined && version.read.annotations.times.some((time) => overlaps(time, word));
  let end = at;
  while (isTime(words[end - 1])) end--;
  const phrase = phraseBefore(words, end, language);
  const first = phrase?.words.findIndex((word) => !isTime(word)) ?? -1;
  return first < 0 ? null : phraseOf(phrase!.words.slice(first));
}

/** From the first to the last of some words. */
export function hullOf(words: readonly Word[]): Span {
  return { start: Math.min(...words.map(({ start }) => start)), end: Math.max(...words.map(({ end }) => end)) };
}
