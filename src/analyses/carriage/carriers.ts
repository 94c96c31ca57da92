import type { Attribution } from '../../core/annotations.ts';
import type { Utterance, Witness } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import { hull, type Span } from '../../core/span.ts';
import { isWithinQuotation } from '../../text/open-quotation.ts';
import { type Matter, matterOf, sharedWeight, weightOf } from '../likeness.ts';
import { type StoryInHand, type Version, type Word, wordsIn } from '../version.ts';
import { namesSomebody, speakerName, voiceOf } from '../voice.ts';

/** Whether any one or two sentences in a row of `version` hold `share` of the matter, in whatever words. */
export function tells(version: Version, matter: Matter, share: number, language: Language): boolean {
  return toldAt(version, matter, share, language) !== null;
}

/** The first one or two sentences in a row that hold `share` of the matter, in whatever words; `null` where none do. */
export function toldAt(version: Version, matter: Matter, share: number, language: Language): Span | null {
  const needed = share * weightOf(matter);
  const at = pairsOf(version).findIndex((pair) => sharedWeight(matter, pair, language) >= needed);
  const found = version.sentences[at];
  if (found === undefined) return null;
  const alone = sharedWeight(matter, matterOf(version.words.slice(found.first, found.last)), language);
  const after = alone >= needed ? found : (version.sentences[at + 1] ?? found);
  const first = alone === 0 ? after : found;
  return { start: first.start, end: after.end };
}

/** The matter of each sentence of a report with the one after it: made once, as every quotation of a story asks for it. */
const PAIRS = new WeakMap<Version, readonly Matter[]>();

function pairsOf(version: Version): readonly Matter[] {
  let pairs = PAIRS.get(version);
  if (pairs === undefined) {
    pairs = version.sentences.map((sentence, i) =>
      matterOf(version.words.slice(sentence.first, version.sentences[i + 1]?.last ?? sentence.last)),
    );
    PAIRS.set(version, pairs);
  }
  return pairs;
}

/** A saying by where it stands first. */
export interface Quote {
  readonly utterance: Utterance;
  /** Whoever said it, as a sentence names them: "Marta Oyelund", "the company"; `null` where the report names nobody ("one"). */
  readonly by: string | null;
  readonly version: Version;
  readonly span: Span;
  /** Its fragments. */
  readonly content: readonly Span[];
  /** Whether other words of the saying lead in to it. */
  readonly isLed: boolean;
  readonly matter: Matter;
  readonly wordCount: number;
}

/**
 * The utterances that are quotations with a known speaker, by their first witness in quotation marks from its start, else by the first
 * that is direct, else by the first whose quotation other words lead in to (“While the road is shut, the council wants ‘…’”): by that quotation.
 */
export function quotesOf(story: StoryInHand): Quote[] {
  const byId = new Map(story.versions.map((version) => [version.id, version]));
  return story.utterances.flatMap((utterance) => {
    const direct = utterance.witnesses.filter(({ kind }) => kind === 'direct');
    const led =
      direct.length > 0
        ? undefined
        : utterance.witnesses.find((one) => quotedEnd(one, byId.get(one.document)) !== null);
    const witness = direct.find((one) => opensWithMark(one, byId.get(one.document))) ?? direct[0] ?? led;
    const version = witness === undefined ? undefined : byId.get(witness.document);
    if (witness === undefined || version === undefined || utterance.speaker === null) return [];
    const content = witness === led ? [quotedEnd(led, version)!] : witness.content;
    const words = content.flatMap((part) => wordsIn(version, part));
    return {
      utterance,
      by: /^\p{Lu}/u.test(utterance.speaker) ? utterance.speaker : voiceOf(version, content[0]!),
      version,
      span: hull(content),
      content,
      isLed: witness === led,
      matter: matterOf(words),
      wordCount: words.length,
    };
  });
}

/** With fewer words what somebody is told to have said is too little to be missed. */
const LEAST_TOLD = 10;

/**
 * The utterances that no report quotes in whole clauses but one or more tell in their own words, with a named speaker, by their first such
 * witness that claims something: a clause with its subject.
 */
export function toldOf(story: StoryInHand): Quote[] {
  const byId = new Map(story.versions.map((version) => [version.id, version]));
  const quoted = new Set(quotesOf(story).map(({ utterance }) => utterance));
  return story.utterances.flatMap((utterance) => {
    if (utterance.speaker === null || quoted.has(utterance)) return [];
    const told = utterance.witnesses.flatMap(
      (witness) => toldBy(utterance, witness, byId.get(witness.document), story.language) ?? [],
    );
    return told.slice(0, 1);
  });
}

function toldBy(
  utterance: Utterance,
  { attribution, content, kind }: Witness,
  version: Version | undefined,
  language: Language,
): Quote | null {
  const saying = version?.read.annotations.attributions.find(({ id }) => id === attribution);
  if (version === undefined || saying === undefined || kind === 'unattributed' || !isTold(saying)) return null;
  const by = speakerName(version, saying);
  const words = content.flatMap((part) => wordsIn(version, part));
  if (by === null || !namesSomebody(version, saying, by) || !isNamedThere(version, saying) || mayBe(version, saying))
    return null;
  if (!isClaim(words, language)) return null;
  const wordCount = words.filter(({ form }) => /[\p{L}\p{N}]/u.test(form)).length;
  if (wordCount < LEAST_TOLD || isQuoted(version, content)) return null;
  return { utterance, by, version, span: hull(content), content, isLed: false, matter: matterOf(words), wordCount };
}

/** Whether the words begin with a mark or within one: then they are the speaker's own, or the outlet's run on after them. */
function isQuoted(version: Version, content: readonly Span[]): boolean {
  const { text } = version.read.document;
  return content.some(({ start, end }) => MARK.test(text.slice(start, end)) || isWithinQuotation(text, start, end));
}

/** Whether it is told as said, by somebody whose words stand beside a verb for it, and as no order or refusal. */
function isTold({ mode, cue, source, stance, negated, within, confidence }: Attribution): boolean {
  const isPlain = stance !== 'demanding' && !negated && within === null;
  return mode === 'speech' && cue !== null && source !== null && isPlain && confidence >= SURE;
}

/** How sure it must be that it was said so: below, reading joins a saying with what stands beside it more often. */
const SURE = 0.6;

/** Whether the words that name who said it are a name or role of ordinary letters: "he" and "they" are taken for another, and "LARN, May 2" is no speaker. */
function isNamedThere(version: Version, { source }: Attribution): boolean {
  const words = (source ?? []).flatMap((span) => wordsIn(version, span));
  const written = words.map(({ start, end }) => version.read.document.text.slice(start, end));
  const isShouted = written.some((word) => /^\p{Lu}{4,}$/u.test(word));
  return !isShouted && words.some(({ tag }) => tag.startsWith('NN'));
}

/** "Any fan would say": then nobody has. */
function mayBe(version: Version, { cue }: Attribution): boolean {
  const at = version.words.findIndex(({ start }) => start === cue?.[0]?.start);
  return version.words.slice(Math.max(0, at - 2), at + 1).some(({ tag }) => tag === 'MD');
}

/** Whether the words, but for a "that", begin with the subject of their first finite verb: "for help that was needed", "him as one who knew" claim nothing. */
function isClaim(words: readonly Word[], language: Language): boolean {
  const own = words.filter(({ form }) => /[\p{L}\p{N}]/u.test(form));
  const isThat = ({ form }: Word): boolean => language.signals(form).includes('that');
  const clause = own[0] !== undefined && isThat(own[0]) ? own.slice(1) : own;
  const verb = clause.findIndex(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag));
  const before = clause.slice(0, Math.max(0, verb));
  if (/^(?:IN|TO|CC|W.*|VB.*|RP)$/.test(clause[0]?.tag ?? 'IN')) return false;
  if (before.some((word) => /^(?:W|VB)/.test(word.tag) || isThat(word))) return false;
  return before.some(({ tag }) => /^(?:NN|PRP$|EX|CD)/.test(tag));
}

/** Whether a quotation has no word outside its marks at the start: “Asked, she added: ‘Yes’” was read with what leads up to it. */
function opensWithMark({ content, text }: Witness, version: Version | undefined): boolean {
  const [first] = content;
  if (first === undefined || version === undefined) return false;
  const { text: whole } = version.read.document;
  return MARK.test(text) || isWithinQuotation(whole, first.start, first.end);
}

/** The clause in quotation marks that ends a rendering of one span, other words before it; `null` where none does. */
function quotedEnd({ kind, content, text }: Witness, version: Version | undefined): Span | null {
  const [span] = content;
  if (kind !== 'mixed' || span === undefined || content.length > 1 || version === undefined) return null;
  const found = QUOTED_END.exec(text);
  if (found === null) return null;
  const end = { start: span.start + found.index, end: span.end };
  const words = wordsIn(version, end);
  const verb = words.findIndex(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag));
  const hasSubject = words.slice(0, Math.max(0, verb)).some(({ tag }) => /^(?:NN|PRP$|EX|DT|CD)/.test(tag));
  const isClause = hasSubject && !/^(?:TO|IN|CC|W|VB)/.test(words[0]!.tag);
  return words.length >= LEAST_QUOTED && isClause ? end : null;
}

const QUOTED_END = /(?:["“«]|``)[^"“”«»]+(?:["”»]|'')[.,!?]?$/u;

/** With fewer words a quotation is a phrase that somebody used. */
const LEAST_QUOTED = 8;

const MARK = /^(?:["“«‘]|``|'')/u;

/**
 * Whether somebody else of the same last name is told of more than half as often as the speaker: then a saying of "Mr
 * Lorne" may be given to the wrong one.
 */
export function hasNamesake(speaker: string, { versions, language }: StoryInHand): boolean {
  const last = (name: string): string => language.nameKey(name.split(/\s+/).at(-1)!);
  const counts = new Map<string, number>();
  for (const { read } of versions) {
    for (const { kind, name: told } of read.annotations.mentions) {
      const { name } = language.personName(told);
      if (kind !== 'person' || !/\s/.test(name) || last(name) !== last(speaker)) continue;
      counts.set(language.nameKey(name), (counts.get(language.nameKey(name)) ?? 0) + 1);
    }
  }
  const own = counts.get(language.nameKey(speaker)) ?? 0;
  const given = (name: string): string => name.split(/\s+/)[0]!;
  return [...counts].some(([name, count]) => given(name) !== given(language.nameKey(speaker)) && count * 2 > own);
}

/** Ids of the documents that copy another of the story wholly or nearly: what they carry or leave out is told with the copy. */
export function copiesOf(story: StoryInHand): ReadonlySet<string> {
  const copies = story.story.memberships.filter(({ copyOf }) => copyOf !== null && copyOf.kind !== 'passage');
  return new Set(copies.map(({ document }) => document));
}
