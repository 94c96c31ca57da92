import { PENN_TAGS } from '../core/annotations.ts';
import type { Utterance } from '../core/apparatus.ts';
import type { ReadDocument } from '../core/collation.ts';
import type { Document } from '../core/document.ts';
import type { Evidence } from '../core/finding.ts';
import type { Language } from '../core/language.ts';
import { outletName } from '../core/outlet-name.ts';
import { contains, firstFrom, type Span } from '../core/span.ts';
import type { Story } from '../core/story.ts';
import { asQuotation } from './sentences.ts';

/** A story laid out for comparing. */
export interface StoryInHand {
  readonly story: Story;
  readonly language: Language;
  readonly utterances: readonly Utterance[];
  /** In the order of the story's documents. */
  readonly versions: readonly Version[];
  /** Reports of which several versions are at hand, one before the other; those that are no document of the story among them. */
  readonly revisions: readonly Revision[];
}

/** One report, as it was and as it became. */
export interface Revision {
  readonly before: Version;
  readonly after: Version;
  /** Whether anything tells that the one came before the other: days, hours, or a headline that numbers its issue. */
  readonly ordered: boolean;
}

/** One document of a story, its words ready to be compared. */
export interface Version {
  readonly read: ReadDocument;
  readonly language: Language;
  readonly id: string;
  /** Who published it, as a sentence can name them. */
  readonly outlet: string;
  /** ISO date of publication; `null` where it is not known. */
  readonly day: string | null;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
}

/** A token, as the analyses compare it. */
export interface Word extends Span {
  /** Lower case. */
  readonly form: string;
  readonly lemma: string;
  readonly tag: string;
  /** Whether it tells something: neither grammar nor a mark. */
  readonly matter: boolean;
  readonly capital: boolean;
  /** Rarity of its lemma; 0 for what is no matter. */
  readonly weight: number;
}

export interface Sentence extends Span {
  /** Indices into the version's words, half-open. */
  readonly first: number;
  readonly last: number;
}

/**
 * The versions of a story with all that the analyses ask of them. `documents` may hold others beside the story's own;
 * `earlier` has, by id, the versions that a document had before, the oldest first.
 */
export function layOut(
  story: Story,
  documents: readonly ReadDocument[],
  utterances: readonly Utterance[],
  language: Language,
  earlier: ReadonlyMap<string, readonly ReadDocument[]>,
): StoryInHand {
  const byId = new Map(documents.map((read) => [read.document.id, read]));
  const versions = story.documents.flatMap((id) => byId.get(id) ?? []).map((read) => versionOf(read, language));
  const known = versions.flatMap((version) => {
    const all = [...(earlier.get(version.id) ?? []).map((read) => versionOf(read, language)), version];
    return all.slice(1).map((after, i) => ({ before: all[i]!, after, ordered: true }));
  });
  return { story, language, utterances, versions, revisions: [...known, ...revisionsWithin(story, versions)] };
}

/** Two reports of one outlet, saved without their addresses, are one report when so much of the later stands in the earlier. */
const SAME_REPORT = 0.7;

/** Two documents of a story that are one page, or one report of one outlet, the later made from the earlier. */
function revisionsWithin(story: Story, versions: readonly Version[]): Revision[] {
  const byId = new Map(versions.map((version) => [version.id, version]));
  return story.memberships.flatMap(({ document, copyOf }) => {
    const [before, after] = [copyOf === null ? undefined : byId.get(copyOf.document), byId.get(document)];
    if (copyOf?.kind !== 'revision' || before === undefined || after === undefined) return [];
    const [{ url }, { url: other }] = [after.read.document, before.read.document];
    const isOne = url === null && other === null ? copyOf.share >= SAME_REPORT : url === other;
    return isOne ? [inOrder(before, after)] : [];
  });
}

function inOrder(before: Version, after: Version): Revision {
  const issue = ({ read, language }: Version): number => language.issueOf(read.document.title ?? '');
  if (issue(before) > issue(after)) return { before: after, after: before, ordered: true };
  const [was, is] = [before.read.document, after.read.document];
  const isOnePage = is.url !== null;
  return { before, after, ordered: isOnePage || issue(before) < issue(after) || isEarlier(was, is) };
}

/** Whether the day, or of one day the hour, puts a document before another. */
export function isEarlier({ published: { value: a } }: Document, { published: { value: b } }: Document): boolean {
  if (a === null || b === null) return false;
  return a.slice(0, 10) < b.slice(0, 10) || (a.length > 10 && b.length > 10 && Date.parse(a) < Date.parse(b));
}

/** A document with its words. Linear in its length. */
export function versionOf(read: ReadDocument, language: Language): Version {
  const words = wordsOf(read, language);
  return {
    read,
    language,
    id: read.document.id,
    outlet: outletName(read.document),
    day: read.document.published.value?.slice(0, 10) ?? null,
    words,
    sentences: read.annotations.sentences.map((span) => ({
      start: span.start,
      end: span.end,
      first: firstFrom(words, span.start),
      last: firstFrom(words, span.end),
    })),
  };
}

function wordsOf(read: ReadDocument, language: Language): Word[] {
  const { tokens } = read.annotations;
  const words: Word[] = [];
  for (let i = 0; i < tokens.starts.length; i++) {
    const span = { start: tokens.starts[i]!, end: tokens.ends[i]! };
    words.push(wordFrom(read.document.text.slice(span.start, span.end), span, PENN_TAGS[tokens.tags[i]!]!, language));
  }
  return words;
}

function wordFrom(written: string, span: Span, tag: string, language: Language): Word {
  const form = written.toLowerCase().replace(/[’‘]/g, "'");
  const lemma = language.lemma(form, tag);
  const matter = /[\p{L}\p{N}]/u.test(form) && !language.isFunctionWord(form);
  const capital = /^\p{Lu}/u.test(written);
  return { ...span, form, lemma, tag, matter, capital, weight: matter ? language.rarity(lemma) : 0 };
}

/** The words that lie within `span`, in order. */
export function wordsIn(version: Version, span: Span): readonly Word[] {
  return version.words.slice(firstFrom(version.words, span.start), firstFrom(version.words, span.end));
}

/** The sentence that holds the start of `span`; `null` where none does. */
export function sentenceAt(version: Version, span: Span): Sentence | null {
  const sentence = version.sentences[firstFrom(version.sentences, span.start + 1) - 1];
  return sentence !== undefined && span.start < sentence.end ? sentence : null;
}

/** What was found at `span`, as evidence. */
export function evidenceAt(version: Version, span: Span, label: string | null = null): Evidence {
  return { document: version.id, start: span.start, end: span.end, label };
}

/** The words at `span` as a sentence quotes them (`asQuotation`): without the "that" before a clause, cut at a word after `limit` characters. */
export function quoted(version: Version, span: Span, limit = 160): string {
  const from = span.start + conjunction(version, span).length;
  return asQuotation(shortened(version.read.document.text.slice(from, span.end).replace(/\s+/g, ' ').trim(), limit));
}

/** The fragments of an interrupted quotation as a sentence quotes them, ` … ` between. */
export function quotedAll(version: Version, spans: readonly Span[], limit = 160): string {
  const parts = spans.map((span) => quoted(version, span, limit));
  // What comes after a part that is itself too long would only add its first word ("… … It …").
  const long = parts.findIndex((words) => words.endsWith(' …'));
  return shortened(parts.slice(0, long < 0 ? parts.length : long + 1).join(' … '), limit);
}

/** The "that" with its blank before a clause at the start of `span`; empty where there is none. */
export function conjunction(version: Version, span: Span): string {
  const [first, second] = wordsIn(version, span);
  if (first?.tag !== 'IN' || second === undefined || first.start !== span.start) return '';
  if (!version.language.signals(first.form).includes('that')) return '';
  return version.read.document.text.slice(first.start, second.start);
}

function shortened(words: string, limit: number): string {
  return words.length <= limit
    ? words
    : `${words.slice(0, words.lastIndexOf(' ', limit)).replace(/( …|[,;:])+$/, '')} …`;
}

/** `span` cut back so that no white space stands at its ends. */
export function trimmed(version: Version, span: Span): Span {
  const words = wordsIn(version, span);
  return words.length === 0 ? span : { start: words[0]!.start, end: words.at(-1)!.end };
}

/** The sentence around a word, cut at the nearest commas, semicolons, brackets, dashes and quotation marks. */
export function clauseAround(version: Version, span: Span): readonly Word[] {
  const sentence = sentenceAt(version, span);
  if (sentence === null) return wordsIn(version, span);
  const words = version.words.slice(sentence.first, sentence.last);
  const inside = (word: Word): boolean => contains(span, word);
  let from = words.findIndex(inside);
  let to = from;
  if (from < 0) return words;
  while (from > 0 && !parts(words, from - 1)) from--;
  while (to < words.length && (inside(words[to]!) || !parts(words, to))) to++;
  return words.slice(from, to);
}

/** Whether a mark parts clauses; the hyphen of "far-right" does not. */
function parts(words: readonly Word[], at: number): boolean {
  const { form, start } = words[at]!;
  return BREAK.test(form) && !(form === '-' && words[at - 1]?.end === start);
}

/** Marks that part clauses. */
const BREAK = /^(?:[,;:()[\]"“”«»—–-]|--|``|'')$/;
