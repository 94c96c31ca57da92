import type { Utterance, Witness } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { areKin } from '../likeness.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, sentenceAt, type Version, type Word, wordsIn } from '../version.ts';

/** What one rendering of a saying has somebody not accept. */
interface Refusal {
  readonly version: Version;
  readonly verb: string;
  /** From the negation to the end of what is not accepted. */
  readonly span: Span;
  /** The noun of what is not accepted. */
  readonly head: Word;
  /** Whether the noun only takes up what was told before ("this situation"). */
  readonly points: boolean;
}

/**
 * Renderings of one saying in which somebody will not accept different things ("will not tolerate the night shifts", "the new rota"): what
 * exactly is refused is what a retelling fills in or cuts off.
 */
export function unacceptedFindings(story: StoryInHand): Draft[] {
  return story.utterances.flatMap((utterance) => {
    const refusals = utterance.witnesses.flatMap((witness) => refusalsOf(witness, story));
    const plain = refusals.filter(({ points }) => !points);
    const pair = plain
      .flatMap((a) => plain.map((b) => [a, b] as const))
      .find(([a, b]) => differ(a, b, refusals, story.language));
    if (pair === undefined) return [];
    const others = refusals.filter(({ verb }) => areAlike(verb, pair[0].verb, story.language));
    const onePerReport = new Map([...others, ...pair].map((one) => [one.version.outlet, one]));
    return [draft([...onePerReport.values()], utterance)];
  });
}

function refusalsOf({ document, content }: Witness, story: StoryInHand): Refusal[] {
  const version = story.versions.find(({ id }) => id === document);
  const [first] = content;
  if (version === undefined || first === undefined) return [];
  // What is matched with others may end before the object.
  const end = sentenceAt(version, content.at(-1)!)?.end ?? content.at(-1)!.end;
  const words = wordsIn(version, { start: first.start, end });
  if (!words.some(({ form }) => story.language.isNegation(form))) return [];
  return words.flatMap((_, at) => refusalAt(words, at, version, story.language) ?? []);
}

/** Words between a negation and its verb: "can no longer really". */
const MOST_TO_VERB = 4;
/** The longest phrasal verb ("put up with"). */
const MOST_OF_VERB = 4;
/** Words of what is not accepted, without what hangs on it. */
const MOST_OF_OBJECT = 9;

function refusalAt(words: readonly Word[], at: number, version: Version, language: Language): Refusal | null {
  if (!words[at]!.tag.startsWith('VB')) return null;
  const lemmas = words.slice(at, at + MOST_OF_VERB).map(({ lemma }) => lemma);
  const { lemma: verb, length } = language.phrasalVerb(lemmas) ?? { lemma: lemmas[0]!, length: 1 };
  if (!language.signals(verb).includes('resolves')) return null;
  const before = words.slice(Math.max(0, at - MOST_TO_VERB), at);
  const negation = before.findLast(({ form }) => language.isNegation(form));
  const object = objectFrom(words.slice(at + length, at + length + MOST_OF_OBJECT));
  const head = object.findLast(({ tag }) => tag.startsWith('NN'));
  if (negation === undefined || head === undefined || !head.matter) return null;
  // "Can | not" is one word.
  const from =
    words[words.indexOf(negation) - 1]?.end === negation.start ? words[words.indexOf(negation) - 1]! : negation;
  const points = object.some(({ form, tag }) => tag === 'DT' && language.signals(form).includes('points'));
  return { version, verb, span: { start: from.start, end: endOf(words, words.indexOf(head)) }, head, points };
}

/** Words that hang on what is not accepted ("in the region"). */
const MOST_HANGING = 6;

/** Where what hangs on a noun ends: at a mark, a conjunction or a verb. */
function endOf(words: readonly Word[], noun: number): number {
  const after = words.slice(noun + 1, noun + 1 + MOST_HANGING);
  const stop = after.findIndex(({ tag }) => /^(?:[,.:]|CC|VB[DPZ]|MD|W)/.test(tag));
  const last = (stop < 0 ? after : after.slice(0, stop)).findLast(({ tag }) => tag.startsWith('NN')) ?? words[noun]!;
  const next = words[words.indexOf(last) + 1];
  return next?.form === ')' ? next.end : last.end;
}

/** The noun phrase that words begin with, also in marks or brackets. */
function objectFrom(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(
    ({ form, tag }) =>
      !/^(?:NN|JJ|DT|PDT|PRP\$|POS|CD|VB[NG]$|HYPH)/.test(tag) && !/^(?:["“”‘'’([`]+|['’]s)$/.test(form),
  );
  return end < 0 ? words : words.slice(0, end);
}

function areAlike(a: string, b: string, language: Language): boolean {
  return areKin(a, b) || language.synonyms(a).includes(b) || language.retellings(a).includes(b);
}

/** Whether two renderings by different outlets have things refused that are no word for each other, and neither outlet has the other's as well. */
function differ(a: Refusal, b: Refusal, all: readonly Refusal[], language: Language): boolean {
  if (a.version.outlet === b.version.outlet || !areAlike(a.verb, b.verb, language)) return false;
  const has = ({ version }: Refusal, other: Refusal): boolean =>
    all.some((one) => one.version.outlet === version.outlet && areAlike(one.head.lemma, other.head.lemma, language));
  return !has(a, b) && !has(b, a);
}

function draft(refusals: readonly Refusal[], { speaker }: Utterance): Draft {
  const told = refusals.map(({ version, span }) => `${version.outlet} has “${quoted(version, span)}”`);
  return {
    kind: 'attribution',
    explanation: `The reports differ on what exactly ${speaker ?? 'a speaker who is not named'} says cannot be accepted: ${listed(told)}.`,
    strength: 0.7,
    evidence: refusals.map(({ version, span }) => evidenceAt(version, span)),
    detail: { type: 'plain' },
  };
}
