import type { Utterance, Witness } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { matterOf, sharedWeight, weightOf } from '../likeness.ts';
import { someOutlets } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, sentenceAt, type Version, type Word, wordsIn } from '../version.ts';
import { isTold } from './quotation.ts';

/**
 * Sayings that one outlet quotes with their condition (“We come back, if …”) and others retell without it, as if they held in
 * any case. What is quoted on both sides is compared word by word (`cut-quotations.ts`).
 */
export function lostConditionFindings(story: StoryInHand): Draft[] {
  return story.utterances.flatMap((utterance) => {
    const conditions = utterance.witnesses.flatMap((witness) => conditionOf(witness, story) ?? []);
    const [fullest] = conditions.sort((a, b) => b.words.length - a.words.length);
    if (fullest === undefined) return [];
    const without = utterance.witnesses.flatMap((witness) => retellingWithout(witness, fullest, story) ?? []);
    return without.length === 0 ? [] : [draft(utterance, fullest, without)];
  });
}

/** A condition in what is quoted, and what it is the condition of. */
interface Condition {
  readonly version: Version;
  readonly words: readonly Word[];
  readonly claim: readonly Word[];
}

/** The clause of condition in a quotation; `null` where it has none or nothing else. */
function conditionOf({ kind, document, content }: Witness, { versions }: StoryInHand): Condition | null {
  const version = versions.find(({ id }) => id === document);
  if (version === undefined || (kind !== 'direct' && kind !== 'mixed')) return null;
  const said = content.flatMap((part) => wordsIn(version, part));
  const at = said.findIndex((word, i) => opensCondition(said[i - 1], word, version.language));
  if (at < 0) return null;
  const sentence = sentenceAt(version, said[at]!);
  const end = clauseEnd(said, at, sentence?.end ?? 0);
  const words = said.slice(at, end).filter(isWord);
  const claim = said.filter((word, i) => (i < at || i >= end) && isWord(word) && inside(word, sentence));
  const tells = matterOf(words).size >= LEAST_MATTER && matterOf(claim).size >= LEAST_MATTER;
  return tells && words.some(isTensed) && claim.some(isTensed) ? { version, words, claim } : null;
}

const isWord = ({ form }: Word): boolean => /[\p{L}\p{N}]/u.test(form);
const inside = ({ start, end }: Word, sentence: Span | null): boolean =>
  sentence !== null && start >= sentence.start && end <= sentence.end;

/** Fewer telling words (“if possible”, “I go if asked”) are a manner of speaking. */
const LEAST_MATTER = 2;

const isTensed = ({ tag }: Word): boolean => /^(?:VB[DPZ]|MD)$/.test(tag);

/** “If”, “unless”, “provided that”; not “as if”, “even if” and “asked if”, which make nothing depend on it. */
function opensCondition(before: Word | undefined, { form, tag }: Word, language: Language): boolean {
  const signals = language.signals(form);
  if (tag !== 'IN' || !signals.includes('condition') || !signals.includes('subordinates')) return false;
  return (
    before === undefined || !/^(?:RB|IN|VB)/.test(before.tag) || language.signals(before.form).includes('condition')
  );
}

/** Where the clause that opens at `at` ends: at the next comma where the sentence goes on behind it, else with the sentence. */
function clauseEnd(said: readonly Word[], at: number, sentenceEnd: number): number {
  const after = said.findIndex((word, i) => i > at && (word.end > sentenceEnd || word.form === ','));
  return after < 0 ? said.length : after;
}

interface Retelling {
  readonly version: Version;
  readonly span: Span;
}

/** A retelling in the outlet's words of what the condition belongs to, where its report has no word of the condition. */
function retellingWithout(witness: Witness, condition: Condition, story: StoryInHand): Retelling | null {
  const version = story.versions.find(({ id }) => id === witness.document);
  if (version === undefined || version === condition.version) return null;
  if (witness.kind !== 'indirect' && witness.kind !== 'unattributed') return null;
  const [first, last] = [witness.content[0]!, witness.content.at(-1)!];
  const span = { start: first.start, end: last.end };
  const claim = matterOf(condition.claim);
  const share = sharedWeight(claim, matterOf(wordsIn(version, span)), story.language) / weightOf(claim);
  if (share < SAME_CLAIM || isConditional(version, span, story.language)) return null;
  return isTold(condition.words, version, story.language) ? null : { version, span };
}

/** What is retold must have most of what the condition belongs to, not its subject alone. */
const SAME_CLAIM = 0.5;

/** Whether the sentences of a retelling, or the one after, have a condition or limit of whatever words. */
function isConditional(version: Version, span: Span, language: Language): boolean {
  const from = version.sentences.findIndex(({ end }) => end > span.start);
  const to = version.sentences.findIndex(({ end }) => end >= span.end);
  const words = version.words.slice(version.sentences[from]?.first, version.sentences[to + 1]?.last);
  return words.some(({ form }) => language.signals(form).includes('condition'));
}

function draft({ speaker }: Utterance, { version, words }: Condition, without: readonly Retelling[]): Draft {
  const outlets = someOutlets([...new Set(without.map((one) => one.version.outlet))]);
  const span = { start: words[0]!.start, end: words.at(-1)!.end };
  const [{ version: other, span: told }] = without as [Retelling];
  const verb = new Set(without.map((one) => one.version.id)).size > 1 ? 'tell' : 'tells';
  return {
    kind: 'cut quotation',
    explanation: `${outlets} ${verb} without its condition what ${speaker ?? 'the speaker'} said, “${quoted(other, told)}”; ${version.outlet} quotes it: “… ${quoted(version, span)}”.`,
    strength: 0.9,
    evidence: [
      ...without.map((one) => evidenceAt(one.version, one.span, 'without it')),
      evidenceAt(version, span, 'left off'),
    ],
    detail: { type: 'plain' },
  };
}
