import { PENN_TAGS } from '../../src/core/annotations.ts';
import type { Span } from '../../src/core/span.ts';
import { hashWord, readWordGroups } from '../../src/languages/en/attribution/word-groups.ts';
import { relationNumber } from '../../src/read/syntax/relations.ts';
import type { WordAttributes } from '../../src/read/syntax/state.ts';
import { type TaggedText, tagText } from '../attribution/tagged-text.ts';
import { readTreebank, type TreebankWord } from '../treebank.ts';

/** A sentence to learn from or to be measured on. Heads are places in it; that of the root is `length`. */
export interface ParserSentence {
  readonly at: WordAttributes;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
  readonly length: number;
}

const TAGS = new Map<string, number>(PENN_TAGS.map((tag, i) => [tag, i]));
const groups = readWordGroups();

/** The sentences of a gold treebank, with its own words and tags. */
export function goldSentences(folder: string, name: string): ParserSentence[] {
  return readTreebank(folder, name).flatMap(({ sentences }) => sentences.map(goldSentence));
}

function goldSentence(words: readonly TreebankWord[]): ParserSentence {
  const lower = words.map(({ form }) => form.toLowerCase());
  return {
    length: words.length,
    at: {
      word: Int32Array.from(lower, (form) => hashWord(form) | 0),
      tag: Uint8Array.from(words, ({ tag }) => 1 + (TAGS.get(tag) ?? 0)),
      fine: Uint16Array.from(lower, (form) => groups.fine(form)),
      coarse: Uint8Array.from(lower, (form) => groups.coarse(form)),
    },
    heads: Int32Array.from(words, ({ head }) => (head < 0 ? words.length : head)),
    relations: Uint8Array.from(words, ({ relation }) => relationNumber(relation)),
  };
}

/**
 * The sentences of the silver set as our own tokens and tags have them, of the documents that `takes` chooses by their
 * ids: those whose tokens are all CoreNLP's too and whose heads stay within them.
 */
export function silverSentences(
  folder: string,
  part: 'train' | 'dev',
  takes: (id: string) => boolean = () => true,
): ParserSentence[] {
  return readTreebank(folder, `polnear-silver-${part}`)
    .filter(({ id }) => takes(id))
    .flatMap(({ text, sentences }) => {
      const own = tagText(text);
      const arcs = arcsByStart(sentences);
      return own.view.sentences.flatMap((sentence) => silverSentence(own, sentence, arcs) ?? []);
    });
}

/** A word of the silver set: where it ends, and where its head begins (-1 for a root). */
interface Arc {
  readonly end: number;
  readonly head: number;
  readonly relation: string;
}

function arcsByStart(sentences: readonly (readonly TreebankWord[])[]): Map<number, Arc> {
  const arcs = new Map<number, Arc>();
  for (const words of sentences) {
    for (const { start, form, head, relation } of words) {
      const told = relation === 'nmod' && isVerb(words[head]?.tag) ? 'obl' : relation;
      arcs.set(start!, { end: start! + form.length, head: words[head]?.start ?? -1, relation: told });
    }
  }
  return arcs;
}

/** CoreNLP has one relation for what hangs on nouns and on verbs; Universal Dependencies since version 2 have two. */
const isVerb = (tag: string | undefined): boolean => tag?.startsWith('VB') ?? false;

function silverSentence(
  { view, at }: TaggedText,
  sentence: Span,
  arcs: ReadonlyMap<number, Arc>,
): ParserSentence | null {
  const { starts, ends } = view.tokens;
  const length = sentence.end - sentence.start;
  const placeOf = new Map<number, number>();
  for (let place = 0; place < length; place++) placeOf.set(starts[sentence.start + place]!, place);
  const heads = new Int32Array(length);
  const relations = new Uint8Array(length);
  let rootCount = 0;
  for (let place = 0; place < length; place++) {
    const token = sentence.start + place;
    const arc = arcs.get(starts[token]!);
    if (arc === undefined || arc.end !== ends[token]) return null;
    if (arc.head < 0) rootCount++;
    const head = arc.head < 0 ? length : placeOf.get(arc.head);
    if (head === undefined) return null;
    heads[place] = head;
    relations[place] = relationNumber(arc.relation);
  }
  if (rootCount !== 1) return null;
  const part = <T>(list: { slice(start: number, end: number): T }): T => list.slice(sentence.start, sentence.end);
  return {
    length,
    at: { word: part(at.word), tag: part(at.tag), fine: part(at.fine), coarse: part(at.coarse) },
    heads,
    relations,
  };
}
