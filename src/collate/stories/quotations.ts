import type { Annotations } from '../../core/annotations.ts';
import { ArrayRoom } from '../../text/array-room.ts';
import { TermTable } from '../../text/term-table.ts';
import type { GroupingLanguage } from './options.ts';
import type { SharedCounts } from './sketch.ts';
import { type KnownForms, WORD } from './terms.ts';
import type { Place, TextWords } from './text-words.ts';

/** Words that somebody is quoted with. */
export interface Saying {
  /** The last word of the speaker's name, by its common spelling; `null` where it is not known whose it is. */
  readonly speaker: string | null;
  readonly words: SharedCounts;
}

/** A quotation: between marks of any of the usual kinds, at least three words or so, not running away where a mark is missing. */
const QUOTATION = /[“"«]([^“”"«»]{12,500})[”"»]|``(.{12,500}?)''/gu;

/** The places of what stands between quotation marks. */
export function quotationsOf(text: string): Place[] {
  return Array.from(text.matchAll(QUOTATION), ({ index, 1: marked, 2: ticked }) => {
    const start = index + (marked === undefined ? 2 : 1);
    return { start, end: start + (marked ?? ticked!).length };
  });
}

/** Columns: count, share. */
const QUOTED = new TermTable(2);
/** Terms stay as long as their document, counts until they are weighed. */
const TERMS = new ArrayRoom(1 << 14);
const COUNTED = new ArrayRoom(1 << 14);

/** How often each word stands in the `quoted` places of a text, by its dictionary form. */
function quotedWords(quoted: readonly Place[], words: TextWords, known: KnownForms): SharedCounts {
  if (quoted.length === 0) return NONE;
  QUOTED.clear();
  const countOne = (form: number): void => {
    if (known.kindOf(form) !== WORD) return;
    const row = QUOTED.row(known.lemma(form));
    QUOTED.column(0)[row]! += 1;
    QUOTED.column(1)[row] = known.share(form);
  };
  for (const place of quoted) words.within(place, known, countOne);
  const order = QUOTED.ascending();
  return {
    terms: QUOTED.termsOf(order, TERMS),
    counts: QUOTED.sumsOf(0, order, COUNTED),
    shares: QUOTED.sumsOf(1, order, COUNTED),
  };
}

const NONE: SharedCounts = { terms: new Uint32Array(), counts: new Float32Array(), shares: new Float32Array() };

/** Sayings of fewer words than this are found in any affair ("no comment"). */
const MIN_SAYING = 4;
/** Sayings that are compared: the longest tell most. */
const SAYINGS = 10;

/** By the attributions that quote; where reading found none, by whatever stands between marks (`quotations`). */
export function sayingsOf(
  { actors, attributions }: Annotations,
  quotations: readonly Place[],
  words: TextWords,
  known: KnownForms,
  language: GroupingLanguage,
): Saying[] {
  const quoting = attributions.filter((one) => one.kind !== 'indirect');
  const sayings =
    quoting.length > 0
      ? quoting.map(({ content, speaker }) => ({
          speaker: speakerKey(actors.find(({ id }) => id === speaker)?.name ?? null, language),
          words: quotedWords(content, words, known),
        }))
      : quotations.map((place) => ({ speaker: null, words: quotedWords([place], words, known) }));
  const long = sayings.filter(({ words: said }) => said.terms.length >= MIN_SAYING);
  return long.sort((a, b) => b.words.terms.length - a.words.terms.length).slice(0, SAYINGS);
}

function speakerKey(name: string | null, language: GroupingLanguage): string | null {
  const last = name?.match(/\p{Lu}[\p{L}\p{M}]*/gu)?.at(-1);
  return last === undefined ? null : language.nameKey(last);
}
