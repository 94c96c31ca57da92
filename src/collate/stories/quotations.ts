import type { ReadDocument } from '../../core/collation.ts';
import { scanWords } from '../../text/scan-words.ts';
import { TermTable } from '../../text/term-table.ts';
import type { GroupingLanguage } from './options.ts';
import type { SharedCounts } from './sketch.ts';
import { termsOf } from './terms.ts';

/** Words that somebody is quoted with. */
export interface Saying {
  /** The last word of the speaker's name, by its common spelling; `null` where it is not known whose it is. */
  readonly speaker: string | null;
  readonly words: SharedCounts;
}

/** A quotation: between marks of any of the usual kinds, at least three words or so, not running away where a mark is missing. */
const QUOTATION = /[“"«]([^“”"«»]{12,500})[”"»]|``(.{12,500}?)''/gu;

/** What stands between quotation marks. */
export function quotationsOf(text: string): string[] {
  return Array.from(text.matchAll(QUOTATION), ([, marked, ticked]) => marked ?? ticked!);
}

/** Columns: count, share. */
const QUOTED = new TermTable(2);

/** How often each word stands in `quoted`, by its dictionary form. */
export function quotedWords(quoted: readonly string[], language: GroupingLanguage): SharedCounts {
  const terms = termsOf(language);
  QUOTED.clear();
  for (const text of quoted) {
    scanWords(text, (start, end) => {
      const { kind, lemma, share } = terms(text, start, end);
      if (kind !== 'word') return;
      const row = QUOTED.row(lemma);
      QUOTED.column(0)[row]! += 1;
      QUOTED.column(1)[row] = share;
    });
  }
  const column = (index: number): Float32Array => Float32Array.from(QUOTED.column(index).subarray(0, QUOTED.count));
  return { terms: QUOTED.terms(), counts: column(0), shares: column(1) };
}

/** Sayings of fewer words than this are found in any affair ("no comment"). */
const MIN_SAYING = 4;
/** Sayings that are compared: the longest tell most. */
const SAYINGS = 10;

/** By the attributions that quote; where reading found none, by whatever stands between marks (`quotations`). */
export function sayingsOf(
  { document, annotations }: ReadDocument,
  quotations: readonly string[],
  language: GroupingLanguage,
): Saying[] {
  const names = new Map(annotations.actors.map((actor) => [actor.id, actor.name]));
  const quoting = annotations.attributions.filter((one) => one.kind !== 'indirect');
  const sayings = quoting.map(({ content, speaker }) => {
    const words = content.map(({ start, end }) => document.text.slice(start, end));
    return { speaker: speakerKey(names.get(speaker ?? '') ?? null, language), words: quotedWords(words, language) };
  });
  const unread = sayings.length > 0 ? [] : quotations;
  const all = [...sayings, ...unread.map((text) => ({ speaker: null, words: quotedWords([text], language) }))];
  const long = all.filter(({ words }) => words.terms.length >= MIN_SAYING);
  return long.sort((a, b) => b.words.terms.length - a.words.terms.length).slice(0, SAYINGS);
}

function speakerKey(name: string | null, language: GroupingLanguage): string | null {
  const last = name?.match(/\p{Lu}[\p{L}\p{M}]*/gu)?.at(-1);
  return last === undefined ? null : language.nameKey(last);
}
