import type { Language } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { keysOf, meet } from '../keys.ts';
import { containment, type Matter, matterOf, weightOf } from '../likeness.ts';
import { groupStart, hullOf, type Phrase, phraseAt, subjectBefore, subjectEnd } from '../phrases.ts';
import { sameSpeaker } from '../sayings/saying.ts';
import { atStart } from '../sentences.ts';
import { evidenceAt, quoted, type Sentence, type StoryInHand, type Version, type Word } from '../version.ts';

/** That somebody wants something of somebody, by a verb that says how hard. */
interface Directive {
  readonly version: Version;
  readonly sentence: Sentence;
  readonly verb: Word;
  /** Where the verb stands on its scale, -1 (hints) to 1 (orders). */
  readonly grade: number;
  /** Who wants it: by name where a name is known, and as keys. */
  readonly who: string | null;
  readonly keys: readonly string[];
  /** What is wanted, with of whom. */
  readonly content: readonly Word[];
}

/**
 * One request that reports put by verbs of different strength: who asks for an explanation in one report demands it in another
 * (Searle and Vanderveken 1985, *Foundations of Illocutionary Logic*, for the order of the verbs).
 */
export function directiveFindings({ versions, language }: StoryInHand): Draft[] {
  const all = versions.flatMap((version) => directivesIn(version, language));
  const told = new Set<string>();
  return all.flatMap((hard) => {
    if (hard.grade < HARD) return [];
    const soft = all.find((one) => hard.grade - one.grade >= LEAST_APART && isOne(one, hard, language));
    if (soft === undefined || hasBoth(soft, hard, all, language) || hasBoth(hard, soft, all, language)) return [];
    const key = [soft.version.id, soft.verb.start].join(' ');
    if (told.has(key)) return [];
    told.add(key);
    return [draft(soft, hard)];
  });
}

/** From "insist" on a verb leaves little choice; three steps of the scale below it ("urge", "ask") a verb leaves some. Two do not: news has "called for" and "demanded" for one another. */
const HARD = 0.5;
const LEAST_APART = 0.75;

function directivesIn(version: Version, language: Language): Directive[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    return words.flatMap((_, at) => directiveAt(version, sentence, words, at, language) ?? []);
  });
}

function directiveAt(
  version: Version,
  sentence: Sentence,
  words: readonly Word[],
  at: number,
  language: Language,
): Directive | null {
  const verb = words[at]!;
  const strength =
    /^VB[DPZNG]$/.test(verb.tag) && language.isDemand(verb.lemma, verb.tag) ? language.strength(verb.lemma) : null;
  if (strength?.scale !== 'request') return null;
  const from = groupStart(words, at, language);
  const group = words.slice(from, at);
  if (group.some(({ form, tag }) => tag === 'MD' || tag === 'TO' || language.isNegation(form))) return null;
  if (/^VB[NG]$/.test(verb.tag) && !group.some(({ lemma }) => language.signals(lemma).includes('auxiliary')))
    return null;
  if (verb.tag !== 'VBG' && group.some(({ lemma }) => language.signals(lemma).includes('passive'))) return null;
  const owner = apartSubject(words, from) ?? subjectBefore(version, words, subjectEnd(words, from, language), language);
  const content = contentAfter(words, at + 1);
  if (owner === null || !content.some(({ matter }) => matter)) return null;
  return { version, sentence, verb, grade: strength.value, ...whoOf(version, owner.words, language), content };
}

/** The subject that more is said of before its verb: "Orban Tell, who led the strike, is demanding"; `null` where it stands beside the verb. */
function apartSubject(words: readonly Word[], from: number): Phrase | null {
  const first = words[from - 1]?.form === ',' ? phraseAt(words, 0) : null;
  return first !== null && words[first.words.length]?.form === ',' ? first : null;
}

function whoOf(version: Version, owner: readonly Word[], language: Language): Pick<Directive, 'who' | 'keys'> {
  const { mentions, actors } = version.read.annotations;
  const mention = mentions.find((one) => one.actor !== null && owner.some((word) => overlaps(one, word)));
  const name = actors.find(({ id }) => id === mention?.actor)?.name ?? null;
  return { who: name, keys: keysOf(owner, language) };
}

/** Longest that what is wanted can be: the nearest clause. */
const MOST_CONTENT = 14;
const STOP = /^(?:[;:()!?.—–“”",]|--|``|'')$/;

function contentAfter(words: readonly Word[], at: number): readonly Word[] {
  const end = words.findIndex(
    ({ form, tag }, i) => i >= at && (STOP.test(form) || i >= at + MOST_CONTENT || /^W/.test(tag)),
  );
  return words.slice(at, end < 0 ? words.length : end);
}

/** Share of the lighter content that the other must have, and what it must weigh in common. */
const SAME_CONTENT = 0.6;
const LEAST_SHARED = 3;

function isOne(a: Directive, b: Directive, language: Language): boolean {
  if (a.version.outlet === b.version.outlet || !isSameWho(a, b, language)) return false;
  const [ours, theirs] = [wantedOf(a, language), wantedOf(b, language)];
  const share = containment(ours, theirs, language);
  return share >= SAME_CONTENT && share * Math.min(weightOf(ours), weightOf(theirs)) >= LEAST_SHARED;
}

/** What is wanted, without of whom: one report has a name for him and another an office. */
function wantedOf({ content }: Directive, language: Language): Matter {
  return matterOf(
    content,
    ({ tag, lemma }) => tag.startsWith('NNP') || (tag.startsWith('NN') && language.isRole(lemma)),
  );
}

function isSameWho(a: Directive, b: Directive, language: Language): boolean {
  return sameSpeaker(a.who, b.who, language) || meet(a.keys, b.keys);
}

/** Whether the report of the one also has the other's verb, or one as strong, for it. */
function hasBoth(own: Directive, other: Directive, all: readonly Directive[], language: Language): boolean {
  return all.some(
    (one) =>
      one.version.outlet === own.version.outlet &&
      one.grade >= HARD === other.grade >= HARD &&
      isSameWho(one, other, language) &&
      containment(wantedOf(one, language), wantedOf(other, language), language) >= SAME_CONTENT,
  );
}

function draft(soft: Directive, hard: Directive): Draft {
  const tell = (one: Directive): string => `${one.version.outlet} has “${quoted(one.version, spanOf(one))}”`;
  return {
    kind: 'stance',
    explanation: `${atStart(hard.who ?? soft.who ?? hard.keys[0] ?? 'somebody')} wants the same in words of different strength: ${tell(soft)}, ${tell(hard)}.`,
    strength: 0.6,
    evidence: [soft, hard].map((one) => evidenceAt(one.version, spanOf(one), one.verb.form)),
    detail: { type: 'plain' },
  };
}

const spanOf = ({ verb, content }: Directive) => hullOf([verb, ...content]);
