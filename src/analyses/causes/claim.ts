import type { Language } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { Sentence, Version, Word } from '../version.ts';
import { sayingAround, voiceOf } from '../voice.ts';
import type { NamedEvent } from './event.ts';
import { type Sides, sidesIn } from './sides.ts';

/** A sentence that says what brought an event about. */
export interface CausalClaim {
  readonly version: Version;
  readonly sentence: Sentence;
  /** The noun phrase that names the event. */
  readonly event: NamedEvent;
  /** What brought it about, in the sentence's words; at least one of them tells something beside times. */
  readonly cause: readonly Word[];
  /** Whether it is told only as where it began ("began when", "since"), not as what made it so. */
  readonly onset: boolean;
  /** On whose word; `null` where the outlet gives it as its own. */
  readonly by: string | null;
}

/** What a version says brought events about, in order. Linear in its words. */
export function causalClaims(version: Version, language: Language): CausalClaim[] {
  return version.sentences.flatMap((sentence, at) => {
    const words = version.words.slice(sentence.first, sentence.last);
    const before = at === 0 ? [] : version.words.slice(version.sentences[at - 1]!.first, sentence.first);
    const all = sidesIn(words, before, language);
    return all.flatMap((sides) => claimOf(version, sentence, sides, language) ?? []);
  });
}

function claimOf(version: Version, sentence: Sentence, sides: Sides, language: Language): CausalClaim | null {
  const { event } = sides;
  const cause = told(sides.cause, version);
  if (event === null || !cause.some(({ matter }) => matter) || isUndone(sides, language)) return null;
  const span = { start: cause[0]!.start, end: cause.at(-1)!.end };
  return { version, sentence, event, cause, onset: sides.onset === true, by: voice(version, span, event) };
}

/** On whose word; not that of the event ("the slump was blamed on"), which says nothing. */
function voice(version: Version, cause: Span, event: NamedEvent): string | null {
  const saying = sayingAround(version, cause);
  return saying?.source?.some((span) => overlaps(span, event)) === true ? null : voiceOf(version, cause);
}

/** Whether the cause is negated or nobody knows it ("caused by what"). */
function isUndone({ cause }: Sides, language: Language): boolean {
  return cause.some(({ form, tag }) => language.isNegation(form) || /^(?:WP|WRB)/.test(tag)) && cause.length < 3;
}

/** A cause without the times at its ends, and without marks. */
function told(words: readonly Word[], version: Version): readonly Word[] {
  const isTime = (word: Span): boolean => version.read.annotations.times.some((time) => overlaps(time, word));
  const tells = (word: Word): boolean => word.matter && !isTime(word);
  const first = words.findIndex((word) => /[\p{L}\p{N}]/u.test(word.form));
  const last = words.findLastIndex(tells);
  return last < 0 ? [] : words.slice(first, last + 1);
}
