import type { Language } from '../../core/language.ts';
import type { Word } from '../version.ts';
import type { Measure } from './measure.ts';
import { stretchAround } from './predicate.ts';

/** How far before a figure the name may end that has so much: "Sorel then got only 46 percent". */
const NAME_REACH = 6;

/** The last word of the name that stands nearest before a figure in its stretch; `null` where none does. */
export function nameBefore(words: readonly Word[], at: number, language: Language): string | null {
  const { from } = stretchAround(words, at, language);
  const first = Math.max(from, at - NAME_REACH);
  const name = words.findLastIndex(({ tag }, i) => tag.startsWith('NNP') && i < at && i >= first);
  // "In Egypt, and 60 percent in India": not Egypt's.
  const isApart = words.slice(name + 1, at).some(({ tag }) => /^(?:CC|,|:)$/.test(tag));
  return name < 0 || isApart ? null : words[name]!.lemma;
}

/** Whose a measure is: as its phrase says, else the speaker ("his tax rate"), else who has or pays it ("the Cranes paid a rate of …"). */
export function ownersOf(
  measure: Measure,
  by: string | null,
  words: readonly Word[],
  at: number,
  language: Language,
): readonly string[] {
  if (measure.ownedBySpeaker && by !== null) return lastName(by);
  if (measure.names.length > 0) return measure.names;
  const verb = words.findLastIndex(({ tag }, i) => i < at && /^VB[DPZ]$/.test(tag));
  const subject = words[verb - 1];
  const owned = verb > 0 && language.signals(words[verb]!.lemma).includes('owns');
  return owned && subject?.tag.startsWith('NNP') ? [subject.lemma] : [];
}

function lastName(name: string): string[] {
  return name
    .split(/\s+/)
    .slice(-1)
    .map((word) => word.toLowerCase());
}
