import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import type { Word } from '../version.ts';

/** An event as a noun phrase names it: "five days of rioting in the capital". */
export interface NamedEvent extends Span {
  /** The kinds of event that its noun can name. */
  readonly kinds: readonly string[];
  /** The lemma of its noun. */
  readonly noun: string;
  readonly words: readonly Word[];
}

/** Words of a noun phrase before its noun. */
const BEFORE_NOUN = /^(?:DT|PDT|JJ[RS]?|CD|PRP\$|NN|NNS|NNP|NNPS|POS|VB[NG]|RBS|HYPH)$/;
const NOUN = /^(?:NNS?|VBG)$/;

/** The event that the noun phrase at the start of `words` names; `null` where its noun names none. */
export function eventAtStart(words: readonly Word[], language: Language): NamedEvent | null {
  let end = 0;
  while (end < words.length && (BEFORE_NOUN.test(words[end]!.tag) || words[end]!.form === '-')) end++;
  // "The worst rioting Greece has seen": a name that follows the noun is another phrase's.
  let cut = end;
  while (cut > 0 && words[cut - 1]!.tag.startsWith('NNP')) cut--;
  if (cut > 0 && NOUN.test(words[cut - 1]!.tag)) end = cut;
  const head = end - 1;
  if (head < 0) return null;
  const isCounted = isMeasure(words[head]!, language) && signalsOf(words[end]);
  if (isCounted) {
    const inner = eventAtStart(words.slice(end + 1), language);
    return inner === null
      ? null
      : eventOf(words.slice(0, words.indexOf(inner.words.at(-1)!) + 1), inner.noun, language);
  }
  return NOUN.test(words[head]!.tag) ? eventOf(words.slice(0, end), nounOf(words[head]!, language), language) : null;

  function signalsOf(word: Word | undefined): boolean {
    return word !== undefined && language.signals(word.form).includes('partitive');
  }
}

/** The event that a noun phrase names, its prepositional phrases with it. */
export function eventAtEnd(phrase: readonly Word[], language: Language): NamedEvent | null {
  const event = eventAtStart(phrase, language);
  return event === null ? null : { ...event, words: phrase, ...hullOf(phrase) };
}

/** "Fighting" by itself, where a verb form names the event. */
function nounOf({ form, lemma }: Word, language: Language): string {
  return language.eventKinds(lemma).length === 0 ? form : lemma;
}

function eventOf(words: readonly Word[], noun: string, language: Language): NamedEvent | null {
  const kinds = language.eventKinds(noun);
  return kinds.length === 0 ? null : { kinds, noun, words, ...hullOf(words) };
}

function hullOf(words: readonly Word[]): Span {
  return { start: words[0]!.start, end: words.at(-1)!.end };
}

/** "Days of rioting", "a wave of protests": what comes after the "of" is the event. */
function isMeasure({ lemma, tag }: Word, language: Language): boolean {
  const signals = language.signals(lemma);
  return tag === 'CD' || tag === 'JJ' || signals.includes('amount') || signals.includes('series');
}

/** The noun phrase that ends before `at`, with the phrases that hang on it; a "which" or "that" between is passed over. */
export function nounPhraseBefore(words: readonly Word[], at: number, language: Language): readonly Word[] {
  let end = at;
  while (end > 0 && (words[end - 1]!.form === ',' || language.signals(words[end - 1]!.form).includes('relates'))) end--;
  let from = end;
  while (from > 0 && IN_PHRASE.test(words[from - 1]!.tag) && !language.signals(words[from - 1]!.form).includes('that'))
    from--;
  while (from < end && /^(?:IN|CC|RB)$/.test(words[from]!.tag)) from++;
  return words.slice(from, end);
}

/** What a noun phrase and the phrases that hang on it are made of. */
const IN_PHRASE = /^(?:DT|PDT|JJ[RS]?|CD|PRP\$|NN|NNS|NNP|NNPS|POS|VBG|IN|CC|HYPH|RB|\$|-LRB-)$/;
