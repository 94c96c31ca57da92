import type { Utterance, Witness } from '../../core/apparatus.ts';
import { hull, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { matterOf, sharedWeight, weightOf } from '../likeness.ts';
import { someOutlets } from '../sentences.ts';
import { evidenceAt, quotedAll, type StoryInHand, type Version, type Word, wordsIn } from '../version.ts';
import { isTold } from './quotation.ts';

/**
 * Two sentences that a speaker said in one go, of which one report prints only the first and another only the second: their readers
 * hear two answers. Told with the reports that have both. One finding for a pair of sentences.
 */
export function halvesFindings(story: StoryInHand): Draft[] {
  const sayings = story.utterances.flatMap((utterance) => sayingOf(utterance, story) ?? []);
  return sayings.flatMap((first) => sayings.flatMap((second) => halves(first, second, story) ?? []));
}

/** An utterance by the places where reports quote it. */
interface Said {
  readonly utterance: Utterance;
  readonly speaker: string;
  readonly quotes: readonly Quote[];
  /** Of the longest of them. */
  readonly words: readonly Word[];
}

interface Quote {
  readonly version: Version;
  readonly witness: Witness;
  /** What is quoted, without what the outlet tells behind it (“…,” he said to applause). */
  readonly content: readonly Span[];
  readonly span: Span;
  /** Whether all of it is quoted, not words of it within the outlet's own. */
  readonly isWhole: boolean;
}

function sayingOf(utterance: Utterance, story: StoryInHand): Said | null {
  const { speaker, witnesses } = utterance;
  if (speaker === null || !/^\p{Lu}/u.test(speaker) || witnesses.length < 2) return null;
  const quotes = witnesses.flatMap((witness): Quote[] => {
    const version = story.versions.find(({ id }) => id === witness.document);
    if (version === undefined || (witness.kind !== 'direct' && witness.kind !== 'mixed')) return [];
    const end = markedEnd(witness);
    const content = end === null ? witness.content : [{ start: witness.content[0]!.start, end }];
    const isWhole = witness.kind === 'direct' || (end !== null && hasVerb(version, content[0]!));
    return [{ version, witness, content, span: hull(witness.content), isWhole }];
  });
  const [longest] = quotes
    .filter(({ witness }) => witness.kind === 'direct')
    .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  if (longest === undefined) return null;
  const words = longest.witness.content.flatMap((part) => wordsIn(longest.version, part));
  return matterOf(words).size < LEAST_MATTER ? null : { utterance, speaker, quotes, words };
}

/** Where the marks close with which a rendering begins that runs on in the outlet's words; `null` for any other. */
function markedEnd({ kind, text, content }: Witness): number | null {
  const marked = kind === 'mixed' ? /^(?:["“]|``)[^"“”]*(?:["”]|'')/.exec(text) : null;
  return marked === null ? null : content[0]!.start + marked[0].length;
}

const hasVerb = (version: Version, span: Span): boolean =>
  wordsIn(version, span).some(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag));

/** Fewer telling words ("I am sorry") are in every answer. */
const LEAST_MATTER = 2;

function halves(first: Said, second: Said, story: StoryInHand): Draft | null {
  if (first === second || first.speaker !== second.speaker) return null;
  const both = first.quotes.filter((one) => second.quotes.some((other) => goesOn(one, other)));
  if (!both.some(({ isWhole }) => isWhole)) return null;
  const isTurned = story.language
    .signals(second.words.find(({ form }) => /\p{L}/u.test(form))!.form)
    .includes('contrast');
  const isShort = first.words.length + second.words.length <= MOST_WORDS;
  if (!isTurned && !isShort) return null;
  const only = (own: Said, other: Said): readonly Quote[] =>
    own.quotes.filter(
      ({ version, isWhole }) =>
        (isWhole || isTurned) &&
        !other.utterance.witnesses.some(({ document }) => document === version.id) &&
        !isTold(other.words, version, story.language, (sentence) => isQuoted(version, sentence)) &&
        !other.quotes.some((quote) => quote.isWhole && standsIn(version, wordsOf(quote), story)),
    );
  const [heads, tails] = [only(first, second), only(second, first)];
  const tail = tails.filter((one) => heads.every(({ version }) => version.outlet !== one.version.outlet));
  if (heads.length === 0 || tail.length === 0) return null;
  const printed = [heads[0]!, tail[0]!].flatMap(wordsOf);
  const having = both.filter(({ version }) => hasAll(version, [...first.quotes, ...second.quotes], printed, story));
  return having.length === 0 ? null : draft(first.speaker, heads, tail, having);
}

const wordsOf = ({ version, content }: Quote): readonly Word[] => content.flatMap((part) => wordsIn(version, part));

/** Whether a report quotes what two others are told to have, but for a word or two. */
function hasAll(
  version: Version,
  quotes: readonly Quote[],
  printed: readonly Word[],
  { language }: StoryInHand,
): boolean {
  const own = matterOf(quotes.filter((quote) => quote.version === version).flatMap(wordsOf));
  const all = matterOf(printed);
  return sharedWeight(all, own, language) >= NEARLY_ALL * weightOf(all);
}

const NEARLY_ALL = 0.9;

/** Whether a sentence of the report has it, whoever is told to say it there: the same words may have been given to another. */
function standsIn({ words, sentences }: Version, part: readonly Word[], { language }: StoryInHand): boolean {
  const all = matterOf(part);
  const needed = STANDS * weightOf(all);
  return sentences.some(({ first, last }) => sharedWeight(all, matterOf(words.slice(first, last)), language) >= needed);
}

/** Three quarters is what words count for that only synonyms meet: “the ruling of a party”, “a party's verdict”. */
const STANDS = 0.75;

/** Whether a part has all of a sentence but its marks. */
const covers = (part: Span, { start, end }: Span): boolean => part.start <= start + 1 && part.end >= end - 2;

/** Whether a sentence is a quotation: what it says was compared already, word by word. */
function isQuoted({ read }: Version, sentence: Span): boolean {
  return read.annotations.attributions.some(
    ({ kind, content }) => kind === 'direct' && content.some((part) => covers(part, sentence)),
  );
}

/** Of a longer answer, with marks, each outlet picks what it has room for, unless the second sentence turns the first (“But …”). */
const MOST_WORDS = 44;

/** Characters between two sentences said in one go: “, she told reporters in Larn. ” and the like. */
const MOST_BETWEEN = 80;

function goesOn(one: Quote, other: Quote): boolean {
  if (one.version !== other.version) return false;
  const between = one.version.read.document.text.slice(one.span.end, other.span.start);
  return one.span.end <= other.span.start && between.length <= MOST_BETWEEN && !between.includes('\n');
}

function draft(speaker: string, heads: readonly Quote[], tails: readonly Quote[], both: readonly Quote[]): Draft {
  const outlets = (quotes: readonly Quote[]): string => someOutlets(quotes.map(({ version }) => version.outlet));
  const have = (quotes: readonly Quote[]): string =>
    new Set(quotes.map(({ version }) => version.outlet)).size === 1 ? 'has' : 'have';
  const words = (quotes: readonly Quote[]): string => quotedAll(quotes[0]!.version, quotes[0]!.content);
  return {
    kind: 'cut quotation',
    explanation: `Of what ${speaker} said in one go ${outlets(heads)} ${have(heads)} only “${words(heads)}”, ${outlets(tails)} only “${words(tails)}”; ${outlets(both)} ${have(both)} both.`,
    strength: 0.8,
    evidence: [
      ...heads.map(({ version, span }) => evidenceAt(version, span, 'only this')),
      ...tails.map(({ version, span }) => evidenceAt(version, span, 'only this')),
      ...both.map(({ version, span }) => evidenceAt(version, span, 'both')),
    ],
    detail: { type: 'plain' },
  };
}
