import type { Attribution } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { hull, type Span } from '../../core/span.ts';
import { phraseAt } from '../phrases.ts';
import { isNotDenied } from '../sayings/not-denied.ts';
import { sayingsIn } from '../sayings/saying.ts';
import { sentenceAt, trimmed, type Version, type Word, wordsIn } from '../version.ts';
import { namesSomebody, speakerName } from '../voice.ts';
import { backingsIn, isOfPeople } from './told.ts';

/** Somebody denies having a hand in a conflict, or helping one of its sides. */
export interface DeniedHand {
  readonly version: Version;
  readonly speaker: string;
  /** The denial. */
  readonly span: Span;
  /** What is denied, where the denial leans on the sentence before it; else the denial itself. */
  readonly claim: Span;
  /** The words around: its sentence and those before, which say what conflict it is. */
  readonly around: readonly Word[];
}

/** How many sentences before a denial say what it is about. */
const SENTENCES_BEFORE = 2;

/** Whose hand in a conflict a version says that they deny, in order. */
export function deniedHands(version: Version, language: Language): DeniedHand[] {
  return sayingsIn(version, 0).flatMap(({ attribution, span, words }) => {
    const speaker = speakerName(version, attribution);
    const sentence = sentenceAt(version, span);
    if (!denies(version, attribution, language) || sentence === null) return [];
    if (speaker === null || !namesSomebody(version, attribution, speaker)) return [];
    const at = version.sentences.indexOf(sentence);
    const leans = words.every((word) => !word.matter || pointsOnly(word, language));
    const before = leans ? version.sentences[at - 1] : undefined;
    if (leans && before === undefined) return [];
    // The content may have been read too short: "any role | in the war on Monday".
    if (!isHand(wordsIn(version, before ?? { start: span.start, end: sentence.end }), language)) return [];
    const claim = before ?? span;
    const first = version.sentences[Math.max(0, at - SENTENCES_BEFORE)]!.first;
    const own = [...(attribution.source ?? []), ...(attribution.cue ?? []), ...attribution.content];
    const told = trimmed(version, hull(own.toSorted((a, b) => a.start - b.start)));
    return [{ version, speaker, span: told, claim, around: version.words.slice(first, sentence.last) }];
  });
}

/** "The allegation", not "any role". */
function pointsOnly({ form }: Word, language: Language): boolean {
  const signals = language.signals(form);
  return signals.includes('claim') && !signals.includes('fault');
}

function denies(version: Version, { cue, stance }: Attribution, language: Language): boolean {
  const words = (cue ?? []).flatMap((part) => wordsIn(version, part));
  if (stance !== 'denying' || isNotDenied(version, words, language)) return false;
  return words.some(({ form }) => language.signals(form).some((one) => DENIES.has(one)));
}

const DENIES: ReadonlySet<string> = new Set(['denies', 'rejects']);

/** Kinds of event in which one may have a hand for months and years. */
const LONG: ReadonlySet<string> = new Set(['war', 'unrest', 'dispute', 'invasion', 'coup']);

/** How far after "a hand in" the conflict may stand. */
const EVENT_REACH = 8;

/** "A hand in the crisis", "that it arms the rebels". */
function isHand(words: readonly Word[], language: Language): boolean {
  const inEvent = words.some(
    ({ form }, i) =>
      language.signals(form).includes('involves') &&
      words[i + 1]?.tag === 'IN' &&
      words
        .slice(i + 2, i + EVENT_REACH)
        .some(({ lemma }) => language.eventKinds(lemma).some((kind) => LONG.has(kind))),
  );
  // "Denied arming the rebels".
  const people = words.some(
    ({ lemma, tag }, i) =>
      tag === 'VBG' && language.signals(lemma).includes('backs') && isOfPeople(phraseAt(words, i + 1), language),
  );
  return inEvent || people || backingsIn(words, language).length > 0;
}
