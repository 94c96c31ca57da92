import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { meet, statesIn } from '../keys.ts';
import { areKin, containment, matterOf } from '../likeness.ts';
import type { Phrase } from '../phrases.ts';
import { outletAndDay } from '../sentences.ts';
import { evidenceAt, quotedAll, type StoryInHand, type Version, type Word } from '../version.ts';
import { voiceOf } from '../voice.ts';
import { type Act, doneIn, negatedIn } from './acts.ts';

/** What one report has as not done or not to be done ("has not overturned the rule", "would not close the school"), and another tells as done. */
export function resolveFindings({ versions, language }: StoryInHand): Draft[] {
  const negated = versions.flatMap((version) => negatedIn(version, language));
  const lemmasOf = ({ verb }: Act): readonly string[] => [verb.lemma, ...language.synonyms(verb.lemma)];
  return paired(versions, negated, lemmasOf, language);
}

/**
 * The same over reports of several stories, where `apart` holds of two of them: only what was refused, by the same verb and of the same thing,
 * since over months much that was not done is done: so it is an account beside an account, and no contradiction.
 */
export function resolvesAcross(
  versions: readonly Version[],
  language: Language,
  apart: (a: Version, b: Version) => boolean,
): Draft[] {
  const negated = versions.flatMap((version) => negatedIn(version, language));
  const named = negated.filter(({ mood, object }) => mood === 'refused' && object !== null && !isPronoun(object));
  const lemmasOf = ({ verb }: Act): readonly string[] => [verb.lemma];
  const drafts = paired(
    versions,
    named,
    lemmasOf,
    language,
    (a, b) => apart(a.version, b.version) && b.object !== null && !isPronoun(b.object),
  );
  return drafts.map((one) => ({ ...one, kind: 'account' }));
}

/** Each act not done with the first report that tells it as done and has it nowhere as not done. */
function paired(
  versions: readonly Version[],
  negated: readonly Act[],
  lemmasOf: (act: Act) => readonly string[],
  language: Language,
  fits: (negated: Act, done: Act) => boolean = () => true,
): Draft[] {
  const wanted = new Set(negated.flatMap(lemmasOf));
  if (wanted.size === 0) return [];
  const done = versions.flatMap((version) => doneIn(version, language, wanted));
  const byLemma = Map.groupBy(done, ({ verb }) => verb.lemma);
  const told = new Set<string>();
  return negated.flatMap((act) => {
    const against = lemmasOf(act)
      .flatMap((lemma) => byLemma.get(lemma) ?? [])
      .filter((other) => other.version.outlet !== act.version.outlet && fits(act, other))
      .find((other) => isOne(act, other, language) && isFact(act, other));
    const key = `${act.verb.lemma} ${act.party.join(' ')}`;
    if (against === undefined || told.has(key) || tellsBoth(act, against, negated, done, language)) return [];
    told.add(key);
    return [draft(act, against)];
  });
}

/** What one says was not done and another says was done are two sayings; what a report tells of itself is told as done. */
function isFact({ mood }: Act, { version, verb }: Act): boolean {
  return mood === 'refused' || voiceOf(version, verb) === null;
}

/** Whether either report has the act both ways, whoever "it" is there: then it tells how it came to be done. */
function tellsBoth(act: Act, against: Act, negated: readonly Act[], done: readonly Act[], language: Language): boolean {
  const isSame = (one: Act, other: Act): boolean =>
    one.version === other.version &&
    one.verb.lemma === other.verb.lemma &&
    [one, other].every(({ object }) => object === null || !isPronoun(object)) &&
    isSameObject(one, other, language);
  return negated.some((other) => isSame(other, against)) || done.some((other) => isSame(other, act));
}

/** Whether two acts are one but for being done: of one party, on one thing, and what more is said of both goes together. */
function isOne(a: Act, b: Act, language: Language): boolean {
  if (!meet(a.party, b.party) || !isSameObject(a, b, language)) return false;
  if (!goTogether(a.rest, b.rest, language)) return false;
  return isTelling(a, b, language);
}

function isSameObject({ object: a }: Act, { object: b }: Act, language: Language): boolean {
  if (a === null || b === null) return a === b;
  if (isPronoun(a) || isPronoun(b)) return true;
  const areOne = (one: Word, other: Word): boolean =>
    areKin(one.lemma, other.lemma) ||
    language.synonyms(one.lemma).includes(other.lemma) ||
    language.retellings(one.lemma).includes(other.lemma);
  const shares = a.heads.some((one) => one.matter && b.heads.some((other) => other.matter && areOne(one, other)));
  return shares && goTogether(before(a), before(b), language) && goTogether(besides(a), besides(b), language);
}

/** The telling words of a phrase before its noun, and all of them beside it. */
const before = ({ words, heads }: Phrase): readonly Word[] =>
  words.slice(0, words.indexOf(heads[0]!)).filter(({ matter }) => matter);
const besides = ({ words, heads }: Phrase): readonly Word[] =>
  words.filter((word) => word.matter && !heads.includes(word));

const isPronoun = ({ words }: Phrase): boolean => words.every(({ tag }) => tag === 'PRP');

/** How much of the lighter side's words the other must have, where both have any: "looser rules" are no "similar rules". */
const TOGETHER = 0.5;

function goTogether(a: readonly Word[], b: readonly Word[], language: Language): boolean {
  const [ours, theirs] = [matterOf(a), matterOf(b)];
  return ours.size === 0 || theirs.size === 0 || containment(ours, theirs, language) >= TOGETHER;
}

/** Whether who or what they are of is named or said closely enough to be one: "the voters" of two reports need not be. */
function isTelling(a: Act, b: Act, language: Language): boolean {
  const named = ({ subject }: Act): boolean =>
    statesIn(subject.words, language).length > 0 || subject.words.some(({ tag }) => tag.startsWith('NNP'));
  if (named(a) && named(b)) return true;
  return a.subject.heads.every(({ tag }) => tag === 'NN') && b.subject.heads.every(({ tag }) => tag === 'NN');
}

function draft(negated: Act, done: Act): Draft {
  const tell = ({ version, verb, parts }: Act): string => {
    const by = voiceOf(version, verb);
    return `“${quotedAll(version, parts)}”${by === null ? '' : ` (on the word of ${by})`}`;
  };
  const mood = negated.mood === 'refused' ? 'would not be' : 'was not';
  const [without, withIt] = [negated, done].map(({ version }) => outletAndDay(version));
  return {
    kind: 'contradiction',
    explanation: `${without} tells that this ${mood} done: ${tell(negated)}. ${withIt} tells that it was done, perhaps at another time: ${tell(done)}.`,
    strength: 0.6,
    evidence: [
      ...negated.parts.map((span) => evidenceAt(negated.version, span, 'not done')),
      ...done.parts.map((span) => evidenceAt(done.version, span, 'told as done')),
    ],
    detail: { type: 'plain' },
  };
}
