import type { Span } from '../../core/span.ts';
import type { Likeness } from '../likeness.ts';
import { type Word, wordsWithin } from '../words.ts';

/** What an apparatus is built from: one rendering, as its words. */
export interface Rendering {
  readonly text: string;
  readonly content: readonly Span[];
  readonly kind: 'direct' | 'mixed' | 'indirect' | 'unattributed';
  readonly words: readonly Unit[];
}

/** A word, or words folded into one (`folding.ts`), with the marks about it. The units of a fragment cover it but for white space. */
export interface Unit extends Word {
  /** Lower case initials of a name that one rendering spells out and another does not, of either; `null` for other words. */
  readonly initials: string | null;
  /** Which of the rendering's fragments it stands in. */
  readonly fragment: number;
}

/** Says how two units go together. */
export type CompareUnits = (a: Unit, b: Unit) => Likeness;

/** All that is compared of a unit: one form may be a name here and none there, as "Will" that opens a sentence. */
export function unitKey(unit: Unit): string {
  const { form, lemma, kind, figure, phraseLength, complements, initials } = unit;
  return `${form}|${lemma}|${kind}|${figure}|${phraseLength > 0}|${complements.length > 0}|${initials}`;
}

/** The rendering of `content` in a document whose words are `words`. Fragments without a word are left out. */
export function renderingOf(
  text: string,
  words: readonly Word[],
  content: readonly Span[],
  kind: Rendering['kind'],
): Rendering {
  const filled = content.filter((span) => wordsWithin(words, [span]).length > 0);
  const units = filled.flatMap((span, fragment) => unitsWithin(words, span, fragment));
  return { text, content: filled, kind, words: units };
}

function unitsWithin(words: readonly Word[], span: Span, fragment: number): Unit[] {
  const inside = wordsWithin(words, [span]);
  return inside.map((word, index) => {
    const start = index === 0 ? span.start : word.outer.start;
    const end = index === inside.length - 1 ? span.end : Math.min(word.outer.end, span.end);
    return { ...word, outer: { start, end }, fragment, initials: null };
  });
}
