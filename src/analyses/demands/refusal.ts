import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import { groupStart, hullOf, subjectBefore } from '../phrases.ts';
import type { Sentence, Version, Word } from '../version.ts';
import { type NamedDemand, namedAt } from './demand.ts';

/** Somebody refuses something, as a report tells it. */
export interface Refusal {
  readonly version: Version;
  readonly sentence: Sentence;
  readonly refuser: readonly Word[];
  /** Whether it is told by a verb of giving way: "will not compromise". */
  readonly yields: boolean;
  /** What is refused, or where nobody gives way. */
  readonly object: readonly Word[];
  /** The demand that it answers by name, in what is refused or in the sentence before; `null` where none is named. */
  readonly demand: NamedDemand | null;
  /** From who refuses to what. */
  readonly span: Span;
}

/** The refusals that a version tells, in order. */
export function refusalsIn(version: Version, language: Language): Refusal[] {
  return version.sentences.flatMap((sentence, i) => {
    const words = version.words.slice(sentence.first, sentence.last);
    const previous = version.sentences[i - 1];
    const before = previous === undefined ? [] : version.words.slice(previous.first, previous.last);
    return words.flatMap((_, at) => refusalAt(version, sentence, words, at, before, language) ?? []);
  });
}

function refusalAt(
  version: Version,
  sentence: Sentence,
  words: readonly Word[],
  at: number,
  before: readonly Word[],
  language: Language,
): Refusal | null {
  const verb = words[at]!;
  if (!verb.tag.startsWith('VB')) return null;
  const cue = language.refusalCue(words.slice(at, at + 3).map(({ lemma }) => lemma));
  if (cue === null) return null;
  const from = groupStart(words, at, language);
  const group = words.slice(from, at);
  const isNegated = group.some(({ form }) => language.isNegation(form));
  if (isNegated !== (cue.kind === 'yields') || verb.tag === 'VBG') return null;
  if (group.some(({ lemma, tag }) => tag !== 'MD' && language.signals(lemma).includes('passive'))) return null;
  const refuser = subjectBefore(version, words, from, language);
  if (refuser === null) return null;
  const object = objectFrom(words, at + cue.length);
  const own = demandIn(object, language);
  return {
    version,
    sentence,
    refuser: refuser.words,
    yields: cue.kind === 'yields',
    object,
    demand: own ?? demandIn(before, language),
    span: hullOf([...refuser.words, ...words.slice(from, at + cue.length), ...object]),
  };
}

function demandIn(words: readonly Word[], language: Language): NamedDemand | null {
  const all = words.flatMap((_, at) => namedAt(words, at, language) ?? []);
  return all.find(({ owner }) => owner !== null) ?? all[0] ?? null;
}

const STOP = /^(?:[,;:()!?.—–]|--)$/;

function objectFrom(words: readonly Word[], at: number): readonly Word[] {
  const end = words.findIndex(({ form }, i) => i >= at && STOP.test(form));
  return words.slice(at, end < 0 ? words.length : end);
}
