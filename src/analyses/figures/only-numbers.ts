import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { areKin } from '../likeness.ts';
import { hullOf, phraseAt, phraseBefore } from '../phrases.ts';
import { listed } from '../sentences.ts';
import {
  clauseAround,
  evidenceAt,
  quoted,
  type StoryInHand,
  sentenceAt,
  type Version,
  type Word,
  wordsIn,
} from '../version.ts';
import { befell, type FigureFact, isAnybody, isPersonNoun } from './fact.ts';
import { factsOf } from './facts.ts';

/** What one report tells of a thing that others only count. */
interface Mention {
  readonly version: Version;
  readonly span: Span;
}

/** Below so many a report that does without the number leaves little out. */
const LEAST_COUNT = 20;
/** Reports of whose headline the things must be: with one, what is only beside the story was told ("reviews", "emails"). */
const LEAST_HEADED = 2;
/** Counts of one report that a sentence names. */
const MOST_COUNTS = 2;

/**
 * What the story is about and only one report counts: "over 4,000 strikers", where the others have strikers in headline or lead and no number of
 * them. How many there are is what a reader of the others cannot know.
 */
export function onlyNumberFindings({ versions, language }: StoryInHand): Draft[] {
  const facts = versions.flatMap((version) => factsOf(version, language).filter((fact) => isCount(fact, language)));
  const groups = groupedBy(facts, ({ figure: a }, { figure: b }) => isOfKind(a.unit!, b.unit!, language));
  return groups.flatMap((group) => {
    const [first] = group as [FigureFact, ...FigureFact[]];
    const { outlet } = first.version;
    if (group.some(({ version }) => version.outlet !== outlet)) return [];
    const others = versions.filter((version) => version.outlet !== outlet);
    const unit = first.figure.unit!;
    const headed = versions.filter((version) => isHeaded(version, unit, language));
    if (headed.length < LEAST_HEADED || headed.every((version) => version.outlet === outlet)) return [];
    if (others.some((version) => hasNumber(version, unit, language))) return [];
    const mentions = others.flatMap((version) => mentionIn(version, first, language) ?? []);
    return mentions.length > 0 ? [draft(group, mentions)] : [];
  });
}

function isCount(fact: FigureFact, language: Language): boolean {
  const { figure, count, vague, change, part, joined, otherTime, untilThen, wholeOfOther } = fact;
  if (!count || vague || change || part || joined || untilThen || wholeOfOther) return false;
  // What may come in a year is of no other time than the rest.
  if (otherTime !== null && fact.reality === 'actual') return false;
  if (figure.unit === null || figure.value < LEAST_COUNT || befell(fact) !== null) return false;
  return isPersonNoun(figure.unit, language) && !isAnybody(fact, language);
}

function isOfKind(a: string, b: string, language: Language): boolean {
  return a === b || language.countAlike(a, b);
}

function groupedBy<T>(items: readonly T[], areOne: (a: T, b: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const own = groups.find(([first]) => areOne(first!, item));
    if (own === undefined) groups.push([item]);
    else own.push(item);
  }
  return groups;
}

/** Whether a report has any number of such things or of people, also one of another time, or "dozens" of them. */
function hasNumber(version: Version, unit: string, language: Language): boolean {
  const isPeople = language.countsPeople(unit);
  return version.read.annotations.figures.some(({ unit: other, of, value }) => {
    const within = of === null ? [] : wordsIn(version, of);
    if (within.some(({ lemma }) => isOfKind(unit, lemma, language))) return true;
    if (other === null) return isPeople && value >= LEAST_COUNT;
    return isOfKind(unit, other, language) || (isPeople && language.countsPeople(other));
  });
}

/**
 * The first place where a report tells of the things, as a phrase with where they are: under their own noun and whose they are, else under
 * their own noun, else under a word that reports put for it.
 */
function mentionIn(version: Version, { figure, names }: FigureFact, language: Language): Mention | null {
  const unit = figure.unit!;
  // Of "the striker issue" the strikers are only what the issue is about.
  const nouns = version.words.filter(
    ({ tag }, i) => tag.startsWith('NN') && !version.words[i + 1]?.tag.startsWith('NN'),
  );
  const own = nouns.filter(({ lemma, tag }) => tag === 'NNS' && isOfKind(unit, lemma, language));
  const retold = nouns.filter(({ lemma, tag }) => tag === 'NN' && language.retellings(unit).includes(lemma));
  const phrases = (own.length > 0 ? own : retold).map((noun) => phraseAround(version, noun, language));
  const theirs = phrases.find((words) =>
    words.some(({ lemma, capital }) => capital && names.some((name) => areKin(name, lemma))),
  );
  const words = theirs ?? phrases[0];
  return words === undefined ? null : { version, span: hullOf(words) };
}

/** A noun with what stands before it and hangs on it ("its garrison near the border"), without circumstances ("in light of"). */
function phraseAround(version: Version, noun: Word, language: Language): readonly Word[] {
  const sentence = sentenceAt(version, noun);
  if (sentence === null) return [noun];
  const words = version.words.slice(sentence.first, sentence.last);
  const at = words.indexOf(noun);
  const before = phraseBefore(words, at + 1, language)?.words ?? [noun];
  const after = phraseAt(words, at)?.words ?? [noun];
  const from = before.findLastIndex(({ tag }) => /^(?:IN|TO|CC)$/.test(tag)) + 1;
  const stop = after.findIndex(
    (word, i) =>
      i > 0 &&
      language.circumstance(
        words.slice(words.indexOf(word)).map(({ form }) => form),
        false,
      ) > 0,
  );
  const own = [...before.slice(from), ...(stop < 0 ? after : after.slice(0, stop))];
  return [...own, ...participleAfter(words, words.indexOf(own.at(-1)!) + 1)];
}

/** Words of "stationed along the whole of the border with Ombria". */
const MOST_HANGING = 12;

/** What a participle says of the noun before it, to the next mark or verb. */
function participleAfter(words: readonly Word[], at: number): readonly Word[] {
  if (words[at]?.tag !== 'VBN' || words[at + 1]?.tag !== 'IN') return [];
  const rest = words.slice(at, at + MOST_HANGING);
  const stop = rest.findIndex(({ tag }, i) => i > 0 && /^(?:VB[DZP]|MD|W|[,.:;]|CC)/.test(tag));
  return stop < 0 ? rest : rest.slice(0, stop);
}

/** Whether a headline has the things, more than one of them. */
function isHeaded({ read }: Version, unit: string, language: Language): boolean {
  const forms = (read.document.title ?? '').toLowerCase().match(/\p{L}+/gu) ?? [];
  return forms.some((form) => {
    const lemma = language.lemma(form, 'NNS');
    return lemma !== form && isOfKind(unit, lemma, language);
  });
}

function draft(group: readonly FigureFact[], mentions: readonly Mention[]): Draft {
  const [first] = group as [FigureFact, ...FigureFact[]];
  const values = group.filter((fact, i) => group.findIndex(({ figure }) => figure.value === fact.figure.value) === i);
  const counts = values.slice(0, MOST_COUNTS).map((fact) => ({ fact, span: clauseOf(fact) }));
  const told = counts.map(({ fact, span }) => {
    const by = fact.by === null ? '' : `, on the word of ${fact.by}`;
    const mood = fact.reality === 'actual' ? '' : ', only as possible';
    return `“${quoted(fact.version, span)}”${by}${mood}`;
  });
  const others = mentions.map(({ version, span }) => `${version.outlet} (“${quoted(version, span)}”)`);
  const of = first.figure.of ?? first.figure;
  return {
    kind: 'figures',
    explanation: `Only ${first.version.outlet} gives a number of ${quoted(first.version, of)}: ${listed(told)}. ${listed(others)} ${others.length > 1 ? 'give' : 'gives'} none.`,
    strength: 0.7,
    evidence: [
      ...counts.map(({ fact, span }) => evidenceAt(fact.version, span, fact.figure.value.toLocaleString('en-US'))),
      ...mentions.map(({ version, span }) => evidenceAt(version, span, 'no number')),
    ],
    detail: { type: 'plain' },
  };
}

/** The clause that has the number, where the number is that of and whose it is. */
function clauseOf({ version, figure }: FigureFact): Span {
  const clause = clauseAround(version, figure);
  const words = clause.slice(clause.findIndex(({ tag }) => !/^(?:CC|WDT)$/.test(tag)));
  return words.length === 0 ? figure : hullOf(words);
}
