import type { Actor } from '../../core/annotations.ts';
import type { ReadDocument } from '../../core/collation.ts';
import type { Language } from '../../core/language.ts';
import { hull, overlaps, type Span } from '../../core/span.ts';
import { isWithinQuotation } from '../../text/open-quotation.ts';
import type { Told } from '../apparatus/sources.ts';
import { isMisreadSource } from './misread-source.ts';
import type { Draft } from './witnesses.ts';

/** Of attributions less sure than this the source is too often wrong for a difference to rest on it. */
const SURE_ENOUGH = 0.6;

/** Whom a rendering gives the saying to, for the apparatus; `null` where reading could not tell. */
export function toldBy(draft: Draft, read: ReadDocument, language: Language): Told | null {
  const { attribution, speaker } = draft;
  const { id } = read.document;
  if (attribution === null) {
    const knows = new Set(draft.words.map(({ form }) => language.nameKey(form)));
    return isOwnClaim(draft, read, language) ? { ...OWN, document: id, knows } : null;
  }
  const span = attribution.source?.[0] ?? null;
  if (span === null || attribution.confidence < SURE_ENOUGH || isTime(read, span)) return null;
  if (!isSpeech(attribution.cue ?? [], read, language)) return null;
  if (isMisreadSource(attribution, span, read, language)) return null;
  const actor = read.annotations.actors.find((candidate) => candidate.id === attribution.speaker);
  const source = read.document.text.slice(span.start, span.end);
  const known = actor?.name ?? source;
  if (!isWhole(known) || language.isFunctionWord(known.toLowerCase())) return null;
  if (actor === undefined && isPronoun(read, span)) return null;
  const remove = removeOf(known, source, actor, read, language);
  if (remove === null || (remove === 'document' && !isWhole(source, MOST_OF_DOCUMENT))) return null;
  const ofStory = speaker?.named ? keysOf(speaker.name, language) : [];
  const name = remove === 'document' || remove === 'nameless' ? source : known;
  return {
    document: id,
    span,
    name,
    remove,
    keys: [...keysOf(name, language), ...ofStory],
    knows: actorsOf(read, language),
  };
}

/** Whether the words for the act are those of saying: what "blasted" or "shows" was read as one is often something else. */
function isSpeech(cue: readonly Span[], { document }: ReadDocument, language: Language): boolean {
  const forms = cue.flatMap(
    ({ start, end }) =>
      document.text
        .slice(start, end)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [],
  );
  return forms.some((form) => language.signals(form).includes('speech'));
}

const OWN: Omit<Told, 'document' | 'knows'> = { span: null, name: '', remove: 'outlet', keys: [] };

/** A whole sentence, no headline, in no quotation and with no mark or verb of a saying: with either it is somebody's words whose speaker was not found. */
function isOwnClaim({ words, content }: Draft, read: ReadDocument, language: Language): boolean {
  const { start, end } = hull(content);
  const text = read.document.text.slice(start, end);
  if (!/^\p{Lu}.*[.!?]$/su.test(text) || /["“”«»]|``|''/u.test(text) || isTagged(end, read, language)) return false;
  if (isWithinQuotation(read.document.text, start, end) || isOfSpeech({ start, end }, read, language)) return false;
  const tells = (form: string): boolean =>
    language.signals(form).some((signal) => signal === 'speech' || signal === 'doubt' || signal === 'self');
  return !words.some(({ form, quoted }) => quoted || tells(form));
}

/** Whether the sentence goes on with a saying ("He has seen them only here"), or it or one beside it speaks as "we": then the text is somebody's speech. */
function isOfSpeech(sentence: Span, read: ReadDocument, language: Language): boolean {
  const { sentences, attributions } = read.annotations;
  const at = sentences.findIndex((own) => overlaps(own, sentence));
  const [before, after] = [sentences[at - 1], sentences[at + 1]];
  const formsOf = ({ start, end }: Span): string[] =>
    read.document.text
      .slice(start, end)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const goesOn =
    before !== undefined &&
    language.signals(formsOf(sentence)[0] ?? '').includes('refers') &&
    attributions.some(({ content }) => content.some((span) => overlaps(span, before)));
  const isOfOne = (other: Span | undefined): boolean =>
    other !== undefined &&
    !attributions.some(({ content }) => content.some((span) => overlaps(span, other))) &&
    formsOf(other).some((form) => language.signals(form).includes('self'));
  return goesOn || isOfOne(before) || isOfOne(after);
}

/** Words of a sentence that only says who spoke: "Const." ended the sentence before "Tim Fanning said". */
const MOST_OF_TAG = 5;

/** Whether what follows at `end` is the tag of a saying, which a stop that ends no sentence cut off. */
function isTagged(end: number, { document, annotations }: ReadDocument, language: Language): boolean {
  const next = annotations.sentences.find(({ start }) => start >= end);
  const forms =
    next === undefined
      ? []
      : (document.text
          .slice(next.start, next.end)
          .toLowerCase()
          .match(/\p{L}+/gu) ?? []);
  return forms.length <= MOST_OF_TAG && forms.some((form) => language.signals(form).includes('speech'));
}

function isTime(read: ReadDocument, span: Span): boolean {
  const { times, figures } = read.annotations;
  return [...times, ...figures].some((other) => overlaps(other, span));
}

/** The whole name and what stands for it: its last part, and of a short one any ("Peskov", "Mr Peskov"). */
function keysOf(name: string, language: Language): string[] {
  const parts = name
    .split(/\s+/)
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => language.nameKey(part));
  return [language.nameKey(name).replace(/\s/g, ''), ...parts.slice(-1)];
}

const ACTORS = new WeakMap<ReadDocument, ReadonlySet<string>>();

/** Keys of all whom a document tells of by name. */
function actorsOf(read: ReadDocument, language: Language): ReadonlySet<string> {
  const known =
    ACTORS.get(read) ??
    new Set(read.annotations.actors.flatMap(({ name }) => name.split(/\s+/).map((part) => language.nameKey(part))));
  ACTORS.set(read, known);
  return known;
}

/** A name or a role of a few words, with a letter in it. */
function isWhole(name: string, most = MOST_WORDS): boolean {
  return /\p{L}/u.test(name) && name.split(/\s+/).length <= most;
}

/** "Foreign Minister of the Republic of Somewhere" has seven. */
const MOST_WORDS = 8;

/** A document is told with whose it is: "a statement from the Larn harbour master's office"; a longer one has its author's saying in it. */
const MOST_OF_DOCUMENT = 12;

function isPronoun({ annotations }: ReadDocument, source: Span): boolean {
  return annotations.mentions.some((mention) => mention.form === 'pronoun' && overlaps(mention, source));
}

/** `null` for a role that stands for a name told elsewhere ("the director", "Texas governor"). */
function removeOf(
  name: string,
  source: string,
  actor: Actor | undefined,
  read: ReadDocument,
  language: Language,
): Told['remove'] | null {
  const heads = [name, source].map((words) => headOf(words, language));
  if (heads.some((head) => language.signals(head).includes('document'))) return 'document';
  if (actor !== undefined && isName(name, language) && !isCommon(name, read))
    return actor.kind === 'person' ? 'person' : 'body';
  const first = language.signals(/^\p{L}+(?=\s)/u.exec(source.toLowerCase())?.[0] ?? '');
  const open = first.includes('one') || first.includes('several');
  return open || language.signals(lastWord(source)).includes('nameless') ? 'nameless' : null;
}

/** The last word before what hangs on it: "statement" of "the statement from his lawyer", "author" of "lead author of the study". */
function headOf(phrase: string, language: Language): string {
  const words = phrase.toLowerCase().match(/[\p{L}'’-]+|,/gu) ?? [];
  const isEnd = (word: string): boolean => word === ',' || language.isFunctionWord(word);
  const first = words.findIndex((word) => !isEnd(word));
  const end = words.findIndex((word, i) => i > first && isEnd(word));
  return first < 0 ? '' : words.slice(first, end < 0 ? undefined : end).at(-1)!;
}

function lastWord(phrase: string): string {
  return (
    phrase
      .toLowerCase()
      .match(/[\p{L}'’-]+/gu)
      ?.at(-1) ?? ''
  );
}

function isName(name: string, language: Language): boolean {
  const words = name.split(/\s+/);
  return (
    words.every((word) => /^\p{Lu}/u.test(word) || language.isFunctionWord(word)) &&
    /^\p{Lu}/u.test(words[0]!) &&
    !language.isFunctionWord(words[0]!.toLowerCase())
  );
}

/** "Authorities", "Deputies": a word that the report also has in small letters, or that has its capital from a sentence that it begins. */
function isCommon(name: string, { document, annotations }: ReadDocument): boolean {
  if (/\s/.test(name)) return false;
  if (wholeWord(name.toLowerCase()).test(document.text)) return true;
  const inside = [...document.text.matchAll(wholeWord(name))];
  const opens = new Set(annotations.sentences.map(({ start }) => start));
  return inside.every(({ index }) => opens.has(index));
}

/** The word with no letter beside it. A hyphen may not be escaped by a backslash in a Unicode expression, its code may. */
function wholeWord(word: string): RegExp {
  const plain = word.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
  return new RegExp(`(?<!\\p{L})${plain}(?!\\p{L})`, 'gu');
}
