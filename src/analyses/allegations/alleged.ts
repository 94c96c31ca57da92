import type { Attribution } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import { groupStart, phraseAt, subjectBefore } from '../phrases.ts';
import { type Version, type Word, wordsIn } from '../version.ts';
import { speakerName, voiceOf } from '../voice.ts';
import { type Deed, deedOf, finiteDeed, LONGEST_SENTENCE, type VerbPlace } from './deed.ts';

/** A deed that a report does not vouch for. */
export interface Alleged {
  readonly deed: Deed;
  /** From the word that holds it off, or who is accused, to the end of the deed. */
  readonly span: Span;
  readonly manner: 'accusation' | 'suspicion' | 'charge' | 'claim' | 'hearsay';
  /** On whose word; `null` where nobody is named. */
  readonly by: string | null;
}

/** What a version tells as alleged, in order. */
export function allegedIn(version: Version): Alleged[] {
  const claims = claimsIn(version);
  return version.sentences.flatMap((sentence) => {
    if (sentence.last - sentence.first > LONGEST_SENTENCE) return [];
    const words = version.words.slice(sentence.first, sentence.last);
    return words.flatMap((word, at) => {
      if (!/^VB[DGNPZ]$/.test(word.tag) || !word.matter) return [];
      const place = { version, sentence, words, at };
      return ofDoing(place) ?? toHaveDone(place) ?? doubted(place) ?? claimed(place, claims) ?? [];
    });
  });
}

/** How far back from "of doing" the verb of accusing may stand: who is accused is between. */
const ACCUSED_REACH = 10;

/** "Accused X of massing troops", "X, suspected of having robbed the bank", "arrested on suspicion of robbing the bank". */
function ofDoing(place: VerbPlace): Alleged | null {
  const { version, words, at } = place;
  const { language } = version;
  const from = groupStart(words, at, language);
  const joint = words[from]!.tag === 'RB' ? words.findLastIndex(({ tag }, i) => i < from && tag === 'IN') : from - 1;
  const first = words.slice(from, at + 1).find(({ tag }) => tag.startsWith('VB'));
  if (first?.tag !== 'VBG' || words[joint]?.tag !== 'IN') return null;
  const cue = words.findLastIndex(
    ({ form, tag }, i) => i >= joint - ACCUSED_REACH && i < joint && /^(?:VB|NN)/.test(tag) && blames(form, language),
  );
  if (cue < 0 || isTurned(words, cue, language)) return null;
  const parties = partiesOf(place, cue, joint);
  if (parties === null) return null;
  const { form } = words[cue]!;
  const manner = accuses(form, language) ? 'accusation' : suspects(form, language) ? 'suspicion' : 'charge';
  return alleged(deedOf(place, parties.accused), words[cue]!, manner, parties.by);
}

interface Parties {
  readonly accused: readonly Word[];
  readonly by: string | null;
}

/** Who is accused and by whom: "Y accused X of", "X was accused by Y of", "X, accused of", "X was held on suspicion of". */
function partiesOf({ version, words }: VerbPlace, cue: number, joint: number): Parties | null {
  const { language } = version;
  const between = words.slice(cue + 1, joint).filter(({ tag }) => tag !== 'RB' && tag !== ',');
  const isBy = language.signals(between[0]?.form ?? '').includes('agent');
  // "Both sides accuse each other of": whoever accuses is accused.
  const isMutual = between.length > 0 && between.every(({ form }) => language.signals(form).includes('mutual'));
  if (between.length > 0 && !isBy && !isMutual) {
    const accused = phraseAt(words.slice(0, joint), cue + 1);
    return accused === null || !words[cue]!.tag.startsWith('VB')
      ? null
      : { accused: accused.words, by: accuserOf(version, words, cue, language) };
  }
  const verb = words[cue]!.tag.startsWith('NN') ? lastVerb(words, cue) : cue;
  if (verb < 0) return null;
  const from = clauseStart(words, verb, language);
  // "X went on trial on Monday, charged with": of the clause before.
  const main =
    words[from - 1]?.form === ',' && from === verb ? words.findIndex(({ tag }) => /^VB[DPZ]$/.test(tag)) : -1;
  const end = main < 0 || main > from ? from : groupStart(words, main, language);
  const subject = subjectBefore(version, words, end, language);
  if (subject === null) return null;
  const by = isBy ? phraseAt(between, 1) : null;
  return { accused: subject.words, by: by === null ? null : textOf(version, by.words) };
}

/** Where the verb group of a verb begins, also over a phrase within: "have on many occasions accused". */
function clauseStart(words: readonly Word[], verb: number, language: Language): number {
  const from = groupStart(words, verb, language);
  const auxiliary = lastVerb(words, from);
  const { tag, lemma } = words[auxiliary] ?? words[verb]!;
  const isParted = from === verb && /^VB[DPZ]$/.test(tag) && words[auxiliary + 1]?.tag === 'IN';
  return isParted && language.signals(lemma).includes('auxiliary') ? groupStart(words, auxiliary, language) : from;
}

const lastVerb = (words: readonly Word[], before: number): number =>
  words.findLastIndex(({ tag }, i) => i < before && tag.startsWith('VB'));

const blames = (form: string, language: Language): boolean =>
  accuses(form, language) || suspects(form, language) || language.signals(form).includes('prosecutes');
const accuses = (form: string, language: Language): boolean => language.signals(form).includes('accuses');
const suspects = (form: string, language: Language): boolean => language.signals(form).includes('suspects');

/** Who accuses: the source of the saying around, or the subject of the verb. */
function accuserOf(version: Version, words: readonly Word[], cue: number, language: Language): string | null {
  const saying = version.read.annotations.attributions.find((one) =>
    (one.cue ?? []).some((part) => overlaps(part, words[cue]!)),
  );
  if (saying !== undefined) return speakerName(version, saying);
  const subject = subjectBefore(version, words, groupStart(words, cue, language), language);
  return subject === null || subject.heads.some(({ tag }) => tag === 'PRP') ? null : textOf(version, subject.words);
}

function textOf({ read, language }: Version, words: readonly Word[]): string {
  const text = read.document.text.slice(words[0]!.start, words.at(-1)!.end);
  const isArticle = words[0]!.tag === 'DT' && !language.keepsCapital(words[0]!.form);
  return isArticle ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text;
}

/** "Is said to have robbed the bank", "claims to have shot down a jet". */
function toHaveDone(place: VerbPlace): Alleged | null {
  const { version, words, at } = place;
  const { language } = version;
  const from = groupStart(words, at, language);
  const to = words.findIndex(({ tag }, i) => i >= from && i < at && tag === 'TO');
  const isDone = (words[to + 1]!.matter === false && words[at]!.tag === 'VBN') || words[at]!.tag === 'VBG';
  const cue = words[to - 1];
  if (to < 1 || cue === undefined || !isDone) return null;
  const isHeld =
    cue.tag === 'VBN' &&
    language.signals(cue.form).some((signal) => signal === 'speech' || signal === 'disclaims' || signal === 'suspects');
  const isClaimed = language.signals(cue.form).includes('disclaims');
  if (!isHeld && !isClaimed) return null;
  if (isTurned(words, to - 1, language) || words.slice(to, at).some(({ form }) => language.isNegation(form)))
    return null;
  const start = groupStart(words, to - 1, language);
  const isPassive = words.slice(start, to - 1).some(({ lemma }) => language.signals(lemma).includes('passive'));
  const subject = subjectBefore(version, words, start, language);
  if (subject === null || (!isPassive && !isClaimed)) return null;
  const manner = isPassive ? (suspects(cue.form, language) ? 'suspicion' : 'hearsay') : 'claim';
  const by = isPassive ? null : accuserOf(version, words, to - 1, language);
  return alleged(deedOf(place, subject.words), cue, manner, by);
}

/** "Allegedly robbed the bank", "has reportedly agreed to it". */
function doubted(place: VerbPlace): Alleged | null {
  const { version, words, at } = place;
  const { language } = version;
  const from = groupStart(words, at, language);
  const adverb = words
    .slice(from, at)
    .find(({ form, tag }) => tag === 'RB' && language.signals(form).includes('doubt'));
  const deed = adverb === undefined ? null : finiteDeed(place);
  return deed === null ? null : alleged(deed, adverb!, 'hearsay', voiceOf(version, deed.verb));
}

/** The sayings that a version introduces by a verb that leaves them open: "claimed", "alleged". */
function claimsIn(version: Version): readonly Attribution[] {
  return version.read.annotations.attributions.filter(
    ({ cue, negated }) =>
      !negated &&
      (cue ?? []).some((part) =>
        wordsIn(version, part).some(({ form }) => version.language.signals(form).includes('disclaims')),
      ),
  );
}

/** What somebody "claimed" or "alleged". */
function claimed(place: VerbPlace, claims: readonly Attribution[]): Alleged | null {
  const { version, words, at } = place;
  const saying = claims.find(({ content }) => content.some((part) => contains(part, words[at]!)));
  const deed = saying === undefined ? null : finiteDeed(place);
  return deed === null ? null : alleged(deed, deed.doer[0]!, 'claim', speakerName(version, saying!));
}

/** How far before a verb of accusing what turns it may stand: "did not accuse", "could be accused". */
const BEFORE = 3;

function isTurned(words: readonly Word[], at: number, language: Language): boolean {
  return words
    .slice(Math.max(0, at - BEFORE), at)
    .some(({ tag, form }) => tag === 'MD' || language.isNegation(form) || language.signals(form).includes('denies'));
}

function alleged(deed: Deed, cue: Span, manner: Alleged['manner'], by: string | null): Alleged {
  const all = [cue, deed.verb, ...deed.doer, ...deed.rest];
  const span = { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
  return { deed, span, manner, by };
}
