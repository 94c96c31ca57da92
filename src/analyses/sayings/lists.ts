import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import type { Word } from '../version.ts';

/** Things that a sentence lists. */
export interface List extends Span {
  readonly items: readonly Item[];
}

/** One thing of a list, with all that hangs on it. */
export interface Item extends Span {
  /** The nouns that say what it is, before any preposition but "of"; those that other items have too ("not a dove of") left out. */
  readonly nouns: readonly Word[];
  /** Its telling words, and all of them with what hangs on it. */
  readonly words: readonly Word[];
  readonly whole: readonly Word[];
  /** The number before it; `null` where none is in its words or it is not written in figures or as one small word. */
  readonly count: number | null;
  /** Whether it is a thing of its own, not what is done ("wounding scores") nor the rest ("other weapons"). */
  readonly isThing: boolean;
}

/** The lists in the words of one sentence, in order: nouns with what hangs on them, between commas and conjunctions. */
export function listsIn(words: readonly Word[], language: Language): List[] {
  return runsOf(words, language).flatMap((parts) => {
    const items = parts.flatMap((_, i) => itemOf(parts, i, language) ?? []);
    return items.length < 2 ? [] : [{ items, start: items[0]!.start, end: items.at(-1)!.end }];
  });
}

/** What stands between two commas or conjunctions: the words up to the first preposition but "of", or verb, behind its noun, and all. */
interface Part {
  readonly core: readonly Word[];
  readonly whole: readonly Word[];
}

function itemOf(parts: readonly Part[], at: number, language: Language): Item | null {
  const { core, whole } = parts[at]!;
  const others = new Set(parts.filter((_, i) => i !== at).flatMap((part) => part.core.map(({ lemma }) => lemma)));
  const own = (word: Word): boolean => word.matter && !others.has(word.lemma);
  const nouns = core.filter((word) => isNoun(word) && own(word));
  if (nouns.length === 0) return null;
  const isRest = core.some(({ form }) => language.signals(form).includes('more'));
  const isThing = !isRest && core.find(({ tag }) => !tag.startsWith('RB'))?.tag !== 'VBG';
  const numbers = core.map(({ form }) => (/^\d+$/.test(form) ? Number(form) : language.smallNumber(form)));
  const count = numbers.find((number) => number !== null) ?? null;
  const [first, last] = [core[0]!, core.at(-1)!];
  return {
    start: first.start,
    end: last.end,
    nouns,
    words: core.filter(own),
    whole: whole.filter(own),
    count,
    isThing,
  };
}

/** The most words of a thing without what hangs on it by a preposition: more are no thing of a list. */
const MOST_CORE = 5;

/** Parts of a sentence next to one another that can be things of one list: each but the first begins with its noun, not with a clause or preposition. */
function runsOf(words: readonly Word[], language: Language): Part[][] {
  const runs: Part[][] = [[]];
  for (const part of partsOf(words, language)) {
    // "Arms and equipment, | including three guns and a launcher".
    const isNew = part[0] !== undefined && language.signals(part[0].form).includes('part');
    const goesOn = !isNew && runs.at(-1)!.length > 0 && !isClause(part);
    const whole = goesOn ? part : part.slice(part.findLastIndex((word, i) => leadsIn(word, part[i + 1], language)) + 1);
    const core = coreOf(whole, language);
    if (!goesOn) runs.push([]);
    if (core.some(isNoun) && core.length <= MOST_CORE) runs.at(-1)!.push({ core, whole });
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

function isClause(part: readonly Word[]): boolean {
  const noun = part.findIndex(isNoun);
  const opens = part[0] === undefined || /^(?:IN|TO|W)/.test(part[0].tag);
  return opens || part.some(({ tag }, i) => /^(?:VB[DPZ]|MD)$/.test(tag) || (tag === 'VB' && i < noun));
}

/** The words between commas and conjunctions; a mark that ends a clause leaves an empty part. */
function partsOf(words: readonly Word[], language: Language): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of words) {
    const last = parts.at(-1)!;
    const turns = word.tag === 'CC' && language.signals(word.form).includes('contrast');
    const joins = word.form === ',' || (word.tag === 'CC' && !turns);
    // "Defensive and offensive weapons" are one.
    if (joins && word.tag === 'CC' && /^JJ/.test(last.at(-1)?.tag ?? '')) continue;
    // "Some on foot - others riding".
    const isDash = word.form === '-' && last.length > 0 && last.at(-1)!.end < word.start;
    if (turns || isDash || word.tag === ':' || word.tag === '.') parts.push([], []);
    else if (joins) parts.push(...(last.length > 0 ? [[]] : []));
    else if (/[\p{L}\p{N}]/u.test(word.form)) last.push(word);
  }
  return parts;
}

const isNoun = ({ tag, matter }: Word): boolean => /^NNS?$/.test(tag) && matter;

/** Whether a list can begin right after a word of its first part: a preposition but "of", or a verb. */
function leadsIn(word: Word, next: Word | undefined, language: Language): boolean {
  if (next === undefined) return false;
  if (word.tag === 'VBG') return /^(?:DT|PRP\$|CD|JJ|NN)/.test(next.tag);
  return ends(word, next, language);
}

/** "Damage | to homes", "boats | seized by police"; not "possession of stolen | property". */
function ends({ tag, form }: Word, next: Word | undefined, language: Language): boolean {
  if (tag === 'VBN' || tag === 'VBG') return !/^(?:NN|JJ)/.test(next?.tag ?? '');
  return /^(?:IN|TO|W|VB|MD)/.test(tag) && !language.signals(form).includes('partitive');
}

function coreOf(part: readonly Word[], language: Language): readonly Word[] {
  const noun = part.findIndex(isNoun);
  const end = part.findIndex((word, i) => i > noun && ends(word, part[i + 1], language));
  return end < 0 ? part : part.slice(0, end);
}
