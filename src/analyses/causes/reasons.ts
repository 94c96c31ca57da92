import type { Utterance, Witness } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { areKin, matterOf, sharedWeight, weightOf } from '../likeness.ts';
import { sameSpeaker, sayingsIn } from '../sayings/saying.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, sentenceAt, type Version, type Word, wordsIn } from '../version.ts';
import { areAlike, tellsOf } from './findings.ts';

/** What one rendering of a saying gives as the reason for the act that it tells. */
interface Reason {
  readonly version: Version;
  /** With the preposition or conjunction: "due to the drought". */
  readonly span: Span;
  /** What it is the reason for. */
  readonly act: readonly Word[];
  readonly words: readonly Word[];
}

/**
 * Renderings of one saying that give different reasons for the act in it, told with those of all its renderings, and with
 * those that other reports have the same speaker give for that act in words too far from these to be joined to them. A
 * rendering that gives none leaves one out, which is another matter.
 */
export function reasonFindings(story: StoryInHand): Draft[] {
  return story.utterances.flatMap((utterance) => {
    const reasons = utterance.witnesses.flatMap((witness) => reasonsOf(witness, story));
    const pairs = reasons.flatMap((a, i) => reasons.slice(i + 1).map((b) => [a, b] as const));
    const pair = pairs.find(([a, b]) => differ(a, b, story.language));
    if (pair === undefined) return [];
    const others = reasons.filter((one) => isOfAct(one, pair[0], story.language));
    const apart = otherReasons(utterance, reasons, story).filter((one) =>
      pair.some((reason) => isOfAct(one, reason, story.language) && sharesAct(one, reason, story.language)),
    );
    return [draft(onePerReport([...pair, ...others, ...apart]), utterance)];
  });
}

function reasonsOf({ document, content }: Pick<Witness, 'document' | 'content'>, story: StoryInHand): Reason[] {
  const version = story.versions.find(({ id }) => id === document);
  if (version === undefined) return [];
  const words = content.flatMap((part) => wordsIn(version, part));
  const bySentence = Map.groupBy(words, (word) => sentenceAt(version, word));
  return [...bySentence.values()].flatMap((own) =>
    own.flatMap((_, at) => reasonAt(own, at, version, story.language) ?? []),
  );
}

/** Words that the longest cue takes. */
const MOST_CUE_WORDS = 4;

/** The reasons that a speaker gives anywhere in reports that have none in their rendering of a saying, or no rendering. */
function otherReasons({ speaker }: Utterance, own: readonly Reason[], story: StoryInHand): Reason[] {
  const others = story.versions.filter(({ outlet }) => !own.some(({ version }) => version.outlet === outlet));
  const sayings = others.flatMap((version) => sayingsIn(version, 0));
  return sayings
    .filter((saying) => sameSpeaker(saying.speaker, speaker, story.language) && !saying.attribution.negated)
    .flatMap(({ version, attribution }) => reasonsOf({ document: version.id, content: attribution.content }, story));
}

/** Plain words that two acts told apart must have in common, also as retellings of one another ("troops", "presence"). */
const LEAST_SHARED = 2;

function sharesAct(a: Reason, b: Reason, language: Language): boolean {
  const isOne = (one: string, other: string): boolean =>
    areKin(one, other) || language.synonyms(one).includes(other) || language.retellings(one).includes(other);
  const own = plain(a.act).filter(({ lemma }) => plain(b.act).some((word) => isOne(lemma, word.lemma)));
  return new Set(own.map(({ lemma }) => lemma)).size >= LEAST_SHARED;
}

function reasonAt(words: readonly Word[], at: number, version: Version, language: Language): Reason | null {
  const length = language.reasonCue(words.slice(at, at + MOST_CUE_WORDS).map(({ form }) => form));
  if (length === 0 || isOff(words, at, at + length, language)) return null;
  const end = endOf(words, at + length, isBreak);
  const reason = words.slice(at + length, end);
  const last = reason.findLast(({ matter }) => matter);
  if (last === undefined) return null;
  const from = words.findLastIndex((word, i) => i < at && isStop(word)) + 1;
  const before = words.slice(from, at);
  // "Due to the drought, the town …": what it is the reason for comes after.
  const act = before.some(({ matter }) => matter) ? before : words.slice(end, endOf(words, end, isStop));
  return { version, span: { start: words[at]!.start, end: last.end }, act, words: reason };
}

/** "Not because of", "aid given to", "was given a prize", "due to appear". */
function isOff(words: readonly Word[], at: number, end: number, language: Language): boolean {
  const [before, cue, next] = [words[at - 1], words[at]!, words[end]];
  if (next === undefined || next.tag === 'VB') return true;
  if (before !== undefined && language.isNegation(before.form)) return true;
  return cue.tag === 'VBN' && (/^(?:VB|MD|RB|NN|PRP)/.test(before?.tag ?? '') || /^(?:TO|PRP|IN)$/.test(next.tag));
}

/** Whether a word parts a sentence, or begins a clause of its own ("which was called off"). */
const isStop = ({ form, tag }: Word): boolean => /^(?:[;:.!?—–]|--)$/.test(form) || /^(?:WDT|WP)$/.test(tag);
const isBreak = (word: Word): boolean => word.form === ',' || isStop(word);

function endOf(words: readonly Word[], at: number, ends: (word: Word) => boolean): number {
  const end = words.findIndex((word, i) => i >= at && ends(word));
  return end < 0 ? words.length : end;
}

/** Telling words below which a reason says too little to be set against another ("because he had to"). */
const LEAST_WORDS = 2;

function differ(a: Reason, b: Reason, language: Language): boolean {
  if (a.version.outlet === b.version.outlet || !isOfAct(a, b, language)) return false;
  const [ours, theirs] = [plain(a.words), plain(b.words)];
  if (Math.min(ours.length, theirs.length) < LEAST_WORDS || areOne(ours, theirs, language)) return false;
  return !tellsOf(a.version, b.words, language) && !tellsOf(b.version, a.words, language);
}

/** The words that tell but names: two reasons may be about one body. */
function plain(words: readonly Word[]): readonly Word[] {
  return words.filter(({ matter, tag }) => matter && !tag.startsWith('NNP') && tag !== 'CD');
}

/** Up to this share of the shorter reason's words, its words may be like the other's in sense ("hostile activities", "an unfriendly climate"). */
const MOST_ALIKE = 0.25;

/** Whether two reasons may be one in other words: a word or its root in common, or more than a few alike in sense. */
function areOne(ours: readonly Word[], theirs: readonly Word[], language: Language): boolean {
  const shared = (is: (one: string, other: string) => boolean): number =>
    ours.filter(({ lemma }) => theirs.some((word) => is(lemma, word.lemma))).length;
  const alike = shared((one, other) => areAlike(one, other, language));
  return shared(areKin) > 0 || alike > MOST_ALIKE * Math.min(ours.length, theirs.length);
}

/** Share of the lighter act's matter that the other must have: an utterance may hold more than one act. */
const SAME_ACT = 0.35;

/** Whether two reasons are of one act: alike, not denied in one only, and not of others by name. */
function isOfAct(a: Reason, b: Reason, language: Language): boolean {
  if (a === b) return true;
  const [ours, theirs] = [matterOf(a.act), matterOf(b.act)];
  const lighter = Math.min(weightOf(ours), weightOf(theirs));
  if (lighter === 0 || sharedWeight(ours, theirs, language) < SAME_ACT * lighter) return false;
  const negates = ({ act }: Reason): boolean => act.some(({ form }) => language.isNegation(form));
  const [first, second] = [namesOf(a.act), namesOf(b.act)];
  const apart =
    first.length > 0 && second.length > 0 && !first.some((one) => second.some((other) => areKin(one, other)));
  return negates(a) === negates(b) && !apart;
}

function namesOf(act: readonly Word[]): string[] {
  return act
    .filter(({ capital, matter, tag }) => capital && matter && /^(?:NNP|JJ)/.test(tag))
    .map(({ lemma }) => lemma);
}

function onePerReport(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.toReversed().map((reason) => [reason.version.outlet, reason])).values()].sort(
    (a, b) => reasons.indexOf(a) - reasons.indexOf(b),
  );
}

function draft(reasons: readonly Reason[], { speaker }: Utterance): Draft {
  const told = reasons.map(({ version, span }) => `${version.outlet} has “${quoted(version, span, 240)}”`);
  return {
    kind: 'cause',
    explanation: `The reports give different reasons for one act in what ${speaker ?? 'a speaker who is not named'} said: ${listed(told)}.`,
    strength: 0.7,
    evidence: reasons.map(({ version, span }) => evidenceAt(version, span, 'reason')),
    detail: { type: 'plain' },
  };
}
