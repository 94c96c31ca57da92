import type { Language } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import { daysDiffer } from '../days/differ.ts';
import type { Draft } from '../draft.ts';
import { areKin, containment, matterOf } from '../likeness.ts';
import type { Phrase } from '../phrases.ts';
import { evidenceAt, quoted, type Sentence, type StoryInHand, type Version, type Word } from '../version.ts';
import { sayingAround, voiceOf } from '../voice.ts';
import { type Act, accusedActsIn, actsIn, isDoer, isNamed, isSomebody } from './acts.ts';

/**
 * One report names who did an act of harm, another tells it in its own voice with a passive that leaves the doer open and
 * names nobody for it anywhere.
 */
export function agencyFindings({ versions, language }: StoryInHand): Draft[] {
  return partings(versions, language, (open, named) => isOneAct(open, named, language));
}

/** The same across the stories of a storyline, where only what goes on or is done again and again is one act; `apart` tells which two versions are of two stories. */
export function agencyAcross(
  versions: readonly Version[],
  language: Language,
  apart: (a: Version, b: Version) => boolean,
): Draft[] {
  return partings(
    versions,
    language,
    (open, named) => apart(open.version, named.version) && isOneLastingAct(open, named, language),
  );
}

function partings(
  versions: readonly Version[],
  language: Language,
  isOne: (open: Act, named: Act) => boolean,
): Draft[] {
  const acts = versions.flatMap((version) => actsIn(version, language));
  const accused = versions.flatMap((version) => accusedActsIn(version, language));
  const named = [...acts, ...accused].filter((act) => act.doer !== null && isDoer(act.version, act.doer, language));
  const open = acts.filter((act) => act.doer === null && sayingAround(act.version, act.verb) === null);
  const told = new Set<string>();
  return open.flatMap((act) => {
    const others = named.filter(
      (other) => other.version.outlet !== act.version.outlet && shareKind(act, other) && isOne(act, other),
    );
    const key = `${act.version.id} ${act.kinds.join()} ${act.patient.heads.map(({ lemma }) => lemma).join()}`;
    if (others.length === 0 || told.has(key) || namesDoer(act, others, [...acts, ...accused], language)) return [];
    told.add(key);
    const alike = accused.filter(
      (one) => !others.includes(one) && others.some((other) => goesOnIn(one, other, language)),
    );
    return [draft(act, [...others, ...alike])];
  });
}

/** Whether a report comes back to an act that goes on: "violating a truce in Larn", "accused each other of violating the truce". */
function goesOnIn(one: Act, other: Act, language: Language): boolean {
  const isSame = one.version === other.version && other.lasting && shareKind(one, other);
  const [first] = one.patient.words;
  // Of a truce that it has told of before.
  const isKnown = first?.tag === 'DT' && !language.signals(first.form).includes('one');
  return isSame && isKnown && sharedHeads(one.patient, other.patient, language).length > 0;
}

const shareKind = (a: Act, b: Act): boolean => a.kinds.some((kind) => b.kinds.includes(kind));

/** How much of the shorter sentence's matter the other must have: where the one harmed is told by name, and where by a noun that many may share. */
const SAME_BY_NAME = 0.15;
const SAME_BY_NOUN = 0.3;

function isOneAct(open: Act, named: Act, language: Language): boolean {
  const heads = sharedHeads(open.patient, named.patient, language);
  // "Hit the bar", "beat Halvern".
  if (!heads.some((head) => canBefall(open, named, head, language))) return false;
  if (
    numbersDiffer(open.patient, named.patient) ||
    daysDiffer(open.version, [open.sentence], named.version, [named.sentence])
  )
    return false;
  const [first, second] = [namesOf(wordsOf(open)), namesOf(wordsOf(named))];
  // A bank robbed in one town, and one in another.
  if (first.length > 0 && second.length > 0 && !meet(first, second)) return false;
  if (isOther(open, named, language) || tellsHow(open, language)) return false;
  const isName = heads.some(({ tag }) => tag.startsWith('NNP'));
  if (!isName && !sharesMore(open, named, heads)) return false;
  return containment(matterOfAct(open), matterOfAct(named), language) >= (isName ? SAME_BY_NAME : SAME_BY_NOUN);
}

function isOneLastingAct(open: Act, named: Act, language: Language): boolean {
  const heads = sharedHeads(open.patient, named.patient, language);
  // People who were shot in two years are not the same.
  const isThing = heads.some(({ lemma, tag }) => !tag.startsWith('NNP') && !isPeople(lemma, language));
  return open.lasting && named.lasting && isThing && meet(namesOf(wordsOf(open)), namesOf(wordsOf(named)));
}

function sharedHeads(a: Phrase, b: Phrase, language: Language): readonly Word[] {
  return a.heads.filter((one) => one.tag !== 'PRP' && b.heads.some((other) => areOne(one, other, language)));
}

function areOne(one: Word, other: Word, language: Language): boolean {
  if (other.tag === 'PRP' || one.tag.startsWith('NNP') !== other.tag.startsWith('NNP')) return false;
  if (areKin(one.lemma, other.lemma)) return true;
  if (one.tag.startsWith('NNP')) return false;
  if (isPeople(one.lemma, language) && isPeople(other.lemma, language)) return true;
  return language.synonyms(one.lemma).includes(other.lemma);
}

function isPeople(lemma: string, language: Language): boolean {
  return language.stateOf(lemma) === 'anybody' || language.peopleTerms([lemma]).length > 0;
}

/** "Two men", "three men". */
function numbersDiffer(a: Phrase, b: Phrase): boolean {
  const numbers = ({ words }: Phrase): readonly string[] =>
    words.filter(({ tag }) => tag === 'CD').map(({ lemma }) => lemma);
  const [first, second] = [numbers(a), numbers(b)];
  return first.length > 0 && second.length > 0 && !first.some((one) => second.includes(one));
}

/** Whether such an act befalls one like that: only people are beaten but in games. */
function canBefall(a: Act, b: Act, head: Word, language: Language): boolean {
  const shared = a.kinds.filter((kind) => b.kinds.includes(kind));
  if (shared.some((kind) => kind !== 'wounding')) return true;
  return isPeople(head.lemma, language) || language.isRole(head.lemma) || isNamed(a.version, head, ['person']);
}

/** Whether something tells one act from the other: only one is another ("at another branch") or goes on. */
function isOther(open: Act, named: Act, language: Language): boolean {
  const hasMore = (act: Act): boolean =>
    wordsOf(act).some(
      ({ form, tag }, i, words) =>
        tag !== 'IN' && language.signals(form).includes('more') && !isMutual(words, i, language),
    );
  return hasMore(open) !== hasMore(named) || (open.lasting && !named.lasting);
}

/** "Each other" is nobody else. */
const isMutual = (words: readonly Word[], at: number, language: Language): boolean =>
  [words[at], words[at - 1]].every((word) => word !== undefined && language.signals(word.form).includes('mutual'));

/** Whether two sentences share a telling word beside the act and the one harmed. */
function sharesMore(open: Act, named: Act, heads: readonly Word[]): boolean {
  const others = (act: Act): readonly Word[] => wordsOf(act).filter((word) => word.matter && word !== act.verb);
  return others(open).some(
    (word) => !heads.includes(word) && others(named).some((other) => areKin(word.lemma, other.lemma)),
  );
}

/** Whether a sentence goes on with what happened: "were killed when a bus overturned". */
function tellsHow(act: Act, language: Language): boolean {
  const after = wordsOf(act).filter(({ start }) => start > act.verb.start);
  const joint = after.findIndex(({ form }) => language.signals(form).includes('onset'));
  return joint >= 0 && after.slice(joint).some(({ tag }) => tag.startsWith('VB'));
}

const wordsOf = ({ version, sentence }: Act): readonly Word[] => version.words.slice(sentence.first, sentence.last);
const matterOfAct = (act: Act) => matterOf(wordsOf(act));

function namesOf(words: readonly Word[]): readonly string[] {
  return words
    .filter(({ capital, matter, tag }) => capital && matter && /^(?:NNP|JJ)/.test(tag))
    .map(({ lemma }) => lemma);
}

const meet = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((one) => b.some((other) => areKin(one, other)));

/** Whether the report that leaves it open in one sentence tells in another who did it, or lets one see it. */
function namesDoer(open: Act, named: readonly Act[], acts: readonly Act[], language: Language): boolean {
  const doers = named.flatMap(({ doer }) => doer!.words.filter(({ tag }) => tag.startsWith('NN')));
  const own = acts.filter((act) => act.version === open.version && shareKind(act, open));
  const told = own.some(
    ({ doer, patient }) =>
      doer !== null &&
      (patient.heads.some(({ tag }) => tag === 'PRP') || sharedHeads(open.patient, patient, language).length > 0),
  );
  return told || open.version.sentences.some((sentence) => mayTell(open, sentence, own, doers, language));
}

/** Whether a sentence has such an act, and somebody who may have done it: none of those harmed, and not who says so. */
function mayTell(
  { version, patient, kinds }: Act,
  sentence: Sentence,
  own: readonly Act[],
  doers: readonly Word[],
  language: Language,
): boolean {
  const words = version.words.slice(sentence.first, sentence.last);
  const isSuch = ({ lemma, tag }: Word): boolean => language.harmKinds(lemma, tag).some((kind) => kinds.includes(kind));
  if (!words.some(isSuch)) return false;
  // "Attacked" may have been read as a verb of saying: then its subject is no source.
  const acts = words.filter(isSuch);
  const sources = version.read.annotations.attributions
    .filter(({ cue }) => !(cue ?? []).some((part) => acts.some((act) => overlaps(part, act))))
    .flatMap(({ source }) => source ?? []);
  const harmed = own.filter((act) => act.sentence === sentence).flatMap((act) => act.patient.words);
  return words.some(
    (word) =>
      /^NN/.test(word.tag) &&
      (isSomebody(version, word, language) || doers.some(({ lemma }) => areKin(lemma, word.lemma))) &&
      !harmed.includes(word) &&
      !patient.words.some(({ lemma }) => areKin(lemma, word.lemma)) &&
      !sources.some((source) => overlaps(source, word)),
  );
}

function draft(open: Act, named: readonly Act[]): Draft {
  const told = named.filter(({ accuser }) => accuser === undefined);
  // The report that names the doer in its own voice before one that has it from somebody.
  const [act] = told.toSorted((a, b) => Number(voice(a) !== null) - Number(voice(b) !== null));
  const accusations = onePerOutlet(named.filter(({ accuser }) => accuser !== undefined));
  const names = act === undefined ? [] : [`${act.version.outlet} names who did it: ${inWords(act)}`];
  const accuses = accusations.map((one) => `${one.version.outlet} tells who is accused of it: ${inWords(one)}`);
  return {
    kind: 'agency',
    explanation: `${[...names, ...accuses].join('; ')}. ${open.version.outlet} leaves it open: “${quoted(open.version, open.span)}”, and says nowhere by whom.`,
    strength: 0.8,
    evidence: [
      ...(act === undefined ? [] : [evidenceAt(act.version, act.span, 'doer named')]),
      ...accusations.map((one) => evidenceAt(one.version, one.span, 'accused of it')),
      evidenceAt(open.version, open.span, 'doer left open'),
    ],
    detail: { type: 'plain' },
  };
}

function inWords(act: Act): string {
  const by = voice(act);
  return `“${quoted(act.version, act.span)}”${by === null ? '' : ` (on the word of ${by})`}`;
}

function onePerOutlet(acts: readonly Act[]): readonly Act[] {
  return [...new Map(acts.toReversed().map((act) => [act.version.outlet, act])).values()].toReversed();
}

const voice = ({ version, verb, accuser }: Act): string | null =>
  accuser === undefined ? voiceOf(version, verb) : accuser;
