import type { Language } from '../../core/language.ts';
import { hull, type Span } from '../../core/span.ts';
import { keysOf, meet } from '../keys.ts';
import { groupStart, subjectBefore } from '../phrases.ts';
import { type Version, type Word, wordsIn } from '../version.ts';
import { namesSomebody, speakerName } from '../voice.ts';
import type { Alleged } from './alleged.ts';

/** What the report that has an accusation also has of the accused's side. */
export interface Answer {
  readonly version: Version;
  readonly span: Span;
  readonly by: string;
}

/**
 * Of an accusation that a report tells, what somebody says there that the accused does not do: a clause of a saying in which the
 * accused is the subject of a negated verb and whom the accusation comes from or is about is named.
 */
export function answerOf({ deed, span, manner }: Alleged): Answer | null {
  if (manner !== 'accusation') return null;
  const { version } = deed;
  const { language } = version;
  const accused = keysOf(deed.doer, language);
  const others = keysOf(aroundIn(version, deed.sentence, span), language).filter((key) => !meet([key], accused));
  for (const saying of version.read.annotations.attributions) {
    const by = speakerName(version, saying);
    const [part] = saying.content;
    if (part === undefined || by === null || saying.mode !== 'speech' || !namesSomebody(version, saying, by)) continue;
    const words = wordsIn(version, part);
    const at = negatedVerb(version, words, accused, language);
    if (at >= 0 && meet(keysOf(words.slice(at), language), others)) return { version, span: hull(saying.content), by };
  }
  return null;
}

/** The words of an accusation's sentence from its subject on. */
function aroundIn(version: Version, sentence: Span, span: Span): readonly Word[] {
  return wordsIn(version, { start: sentence.start, end: span.end });
}

/** Where a negated verb stands whose subject is the accused; -1 where none does. */
function negatedVerb(version: Version, words: readonly Word[], accused: readonly string[], language: Language): number {
  return words.findIndex(({ tag }, at) => {
    if (!tag.startsWith('VB')) return false;
    const from = groupStart(words, at, language);
    if (!words.slice(from, at).some(({ form }) => language.isNegation(form))) return false;
    const subject = subjectBefore(version, words, from, language);
    return subject !== null && meet(keysOf(subject.words, language), accused);
  });
}
