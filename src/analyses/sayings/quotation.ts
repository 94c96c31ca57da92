import type { Witness } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import { contains, type Span } from '../../core/span.ts';
import { areKin, type Matter, matterOf, sharedWeight, weightOf } from '../likeness.ts';
import { type StoryInHand, type Version, type Word, wordsIn } from '../version.ts';
import { polarityOf } from './polarity.ts';

/** A quotation with its words, laid out once: each is compared with all others of its utterance. */
export interface Quotation {
  readonly version: Version;
  /** What is matched with others. */
  readonly words: readonly Word[];
  /** All that the speaker says in one go there, interruptions left out: what is matched may be a clause of it. */
  readonly around: readonly Word[];
}

/** What a witness quotes; `null` where it only tells, or quotes no word (“…”). */
export function quotationOf(witness: Witness, story: StoryInHand): Quotation | null {
  if (witness.kind !== 'direct' && witness.kind !== 'mixed') return null;
  const version = story.versions.find(({ id }) => id === witness.document);
  if (version === undefined) return null;
  const { attributions } = version.read.annotations;
  const own = attributions.find(({ content }) =>
    content.some((part) => witness.content.some((span) => contains(part, span))),
  );
  const words = wordsOf(version, witness.content);
  return words.length === 0 ? null : { version, words, around: wordsOf(version, own?.content ?? witness.content) };
}

/** The words in some spans, marks left out. */
function wordsOf(version: Version, spans: readonly Span[]): Word[] {
  return spans.flatMap((span) => wordsIn(version, span)).filter(({ form }) => /[\p{L}\p{N}]/u.test(form));
}

/** The words up to the first that others than these stand before, as “he said” between two parts of a quotation. */
export function firstRun(version: Version, words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((word, i) => i > 0 && isParted(version, words[i - 1]!, word));
  return at < 0 ? words : words.slice(0, at);
}

/** The words behind the last that others than these stand behind. */
export function lastRun(version: Version, words: readonly Word[]): readonly Word[] {
  const at = words.findLastIndex((word, i) => i > 0 && isParted(version, words[i - 1]!, word));
  return at < 0 ? words : words.slice(at);
}

function isParted({ read }: Version, before: Word, after: Word): boolean {
  return /[\p{L}\p{N}]/u.test(read.document.text.slice(before.end, after.start));
}

/** The words that one pair of marks encloses, where they are a phrase in the outlet's sentence (“called it ‘more than was offered’”); else all. */
export function withinMarks({ version, words }: Quotation): readonly Word[] {
  const text = version.read.document.text.slice(words[0]!.start, words.at(-1)!.end + 2);
  const marks = [...text.matchAll(/["“”]/g)];
  if (marks.length !== 2 || marks[0]!.index === 0) return words;
  const [from, to] = marks.map(({ index }) => words[0]!.start + index) as [number, number];
  // “The few grew rich while ‘the many did not’”: the outlet tells the rest itself.
  if (words.some(({ start, tag, matter }) => start < from && matter && tag.startsWith('VB'))) return words;
  const inside = words.filter((word) => word.start > from && word.end <= to);
  return inside.length < LEAST_WITHIN ? words : inside;
}

/** Fewer words are one that the outlet takes up. */
const LEAST_WITHIN = 3;

/** Whether two words are one, or one says for the other. */
export function answers(a: Word, b: Word, language: Language): boolean {
  return a.lemma === b.lemma || language.synonyms(a.lemma).includes(b.lemma);
}

/**
 * Whether a sentence of the report tells the matter of some words, in whatever words: what is done among it, or nearly all. Sentences for
 * which `leaveOut` holds are not looked at.
 */
export function isTold(
  words: readonly Word[],
  version: Version,
  language: Language,
  leaveOut: (sentence: Span) => boolean = () => false,
): boolean {
  const matter = withoutSaying(words, language);
  const deeds = words.filter(({ lemma, tag }) => matter.has(lemma) && tag.startsWith('VB'));
  return version.sentences.some((sentence) => {
    const { first, last } = sentence;
    if (leaveOut(sentence)) return false;
    const said = version.words.slice(first, last);
    const own = matterOf(said);
    const met = [...matter].filter(([lemma, weight]) => sharedWeight(new Map([[lemma, weight]]), own, language) > 0);
    const share = weightOf(new Map(met)) / weightOf(matter);
    const isDone = deeds.length === 0 || deeds.some((deed) => said.some((word) => isForm(word, deed, language)));
    return met.length >= Math.min(2, matter.size) && share >= (isDone ? TOLD : TOLD_WITHOUT_DEED);
  });
}

/** The matter without verbs of saying, where that is more than a word: every other sentence of a report has a “say”. */
function withoutSaying(words: readonly Word[], language: Language): Matter {
  const rest = matterOf(words, ({ form, tag }) => tag.startsWith('VB') && language.signals(form).includes('speech'));
  return rest.size > 1 ? rest : matterOf(words);
}

/** "Withdrawn", "the withdrawal". */
function isForm(a: Word, b: Word, language: Language): boolean {
  return answers(a, b, language) || areKin(a.lemma, b.lemma);
}

/** Half the weight within one sentence, and two words: an indirect rendering keeps about that much, and one rare word is only the subject. */
const TOLD = 0.5;

/** Where what is done ("if the posts are cleared") has no like in the sentence, it may tell of the same place or thing alone. */
const TOLD_WITHOUT_DEED = 0.75;

/**
 * Whether of two sentences said in a row the one negates a verb that the other affirms ("We found mistakes. We did not find fraud."). So does an
 * adjective behind a “be” in both (“I am proud of them. I am not proud of this”). Verbs of saying and thinking leave open what is turned ("I don't think it is right. I think it is wrong.").
 */
export function isTurned(a: readonly Word[], b: readonly Word[], language: Language): boolean {
  const [first, second] = [polarityOf(a, language), polarityOf(b, language)];
  const isDeed = (lemma: string) =>
    [...a, ...b].some(
      ({ lemma: own, tag, form }) =>
        own === lemma && tag.startsWith('VB') && !language.signals(form).includes('speech'),
    ) || [a, b].every((words) => isPredicate(words, lemma, language));
  const meet = (no: ReadonlySet<string>, yes: ReadonlySet<string>) =>
    [...no].some((lemma) => yes.has(lemma) && isDeed(lemma));
  return meet(first.negated, second.plain) || meet(second.negated, first.plain);
}

/** Whether an adjective is what a sentence says that somebody or something is. */
function isPredicate(words: readonly Word[], lemma: string, language: Language): boolean {
  const at = words.findIndex((word) => word.lemma === lemma && word.tag.startsWith('JJ'));
  return words
    .slice(Math.max(0, at - 2), Math.max(0, at))
    .some((word) => language.signals(word.lemma).includes('passive'));
}
