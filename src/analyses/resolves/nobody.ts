import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { groupStart, hullOf, phraseAt } from '../phrases.ts';
import { clauseAround, type StoryInHand, type Version, type Word } from '../version.ts';
import { voiceOf } from '../voice.ts';
import { areNear, draft, isActual, type Presence } from './none.ts';

/** What one report tells as done by nobody ("nobody stormed the pitch") and another as done ("hundreds stormed onto the pitch"), each in its own voice. One finding a verb. */
export function nobodyFindings({ versions, language }: StoryInHand): Draft[] {
  const denied = versions.flatMap((version) => deniedIn(version, language));
  const firsts = denied.filter(({ verb }, i) => denied.findIndex((one) => one.verb.lemma === verb.lemma) === i);
  return firsts.flatMap((one) => {
    const against = versions
      .filter((version) => version.outlet !== one.version.outlet && areNear(version, one.version))
      .flatMap((version) => doneIn(version, one.verb.lemma, language));
    return against.length === 0 || doneIn(one.version, one.verb.lemma, language).length > 0
      ? []
      : [draft(one, against[0]!, 'What one report says nobody did another tells as done')];
  });
}

interface Denied extends Presence {
  readonly verb: Word;
}

/** Rarity below which a verb is done everywhere: "nobody told the mayor". */
const LEAST_RARITY = 4;
/** Words between nobody and the verb: "nobody had ever stormed". */
const REACH = 3;

function deniedIn(version: Version, language: Language): Denied[] {
  return version.sentences.flatMap(({ first, last }) => {
    const words = version.words.slice(first, last);
    return words.flatMap((word, at) => {
      if (!language.isNegation(word.form) || !word.tag.startsWith('NN')) return [];
      const i = words.findIndex(({ tag, weight }, j) => j > at && /^VB[DN]$/.test(tag) && weight >= LEAST_RARITY);
      const verb = words[i];
      if (verb === undefined || i > at + REACH || groupStart(words, i, language) !== at + 1) return [];
      const isOpen = words.slice(at, i).some(({ tag }) => /^(?:MD|TO)$/.test(tag));
      // "Nobody stormed": what, the words must say.
      if (isOpen || words[i + 1]?.tag !== 'DT' || phraseAt(words, i + 1) === null) return [];
      const span = hullOf(clauseAround(version, verb));
      return voiceOf(version, span) === null ? [{ version, verb, span }] : [];
    });
  });
}

/** Where a report tells in its own voice that such a thing was done, in the active or passive. */
function doneIn(version: Version, lemma: string, language: Language): Presence[] {
  return version.words.flatMap((word) => {
    if (word.lemma !== lemma || !/^VB[DN]$/.test(word.tag)) return [];
    const clause = clauseAround(version, word);
    const span = hullOf(clause);
    return isActual(version, clause, word, language) && voiceOf(version, span) === null ? [{ version, span }] : [];
  });
}
