import type { Apparatus, Reading, Segment, Utterance } from '../core/apparatus.ts';

/**
 * The places where the witnesses part, the base's reading first. A witness that has only a part of the saying is not said to
 * leave out what stands before and after it, place by place (`partsOnly` tells it once); what is left without a difference
 * is no entry.
 */
export function partedPlaces({ segments, base }: Apparatus): readonly (readonly Reading[])[] {
  const extents = extentsOf(segments);
  return segments.flatMap(({ readings }, at) => {
    const has = (index: number) => index === base || (extents[index]!.first <= at && at <= extents[index]!.last);
    const kept = readings.flatMap((reading) => {
      const witnesses = reading.text === '' ? reading.witnesses.filter(has) : reading.witnesses;
      return witnesses.length === 0 ? [] : [{ ...reading, witnesses }];
    });
    return kept.length > 1 ? [kept] : [];
  });
}

/** What witnesses that have only a part of the base's words begin and end with, for a reader; those of one part together. */
export function partsOnly(
  { witnesses }: Utterance,
  { segments, base }: Apparatus,
): readonly { readonly witnesses: readonly number[]; readonly words: string }[] {
  const extents = extentsOf(segments);
  const whole = extents[base]!;
  const told = new Map<string, number[]>();
  witnesses.forEach(({ text }, index) => {
    const { first, last } = extents[index]!;
    const parts = [
      ...(whole.first < first ? [`begins with “${firstWords(text)}”`] : []),
      ...(whole.last > last ? [`ends with “${lastWords(text)}”`] : []),
    ];
    if (parts.length === 0) return;
    const words = parts.join(' and ');
    told.set(words, [...(told.get(words) ?? []), index]);
  });
  return [...told].map(([words, own]) => ({ witnesses: own, words }));
}

/** From where to where a witness has words, by the number of the place. */
interface Extent {
  readonly first: number;
  readonly last: number;
}

/** The extents of all witnesses, in one pass: a saying may have hundreds. */
function extentsOf(segments: readonly Segment[]): readonly Extent[] {
  const extents: Extent[] = [];
  segments.forEach(({ readings }, at) => {
    for (const { text, witnesses } of readings) {
      if (text === '') continue;
      for (const index of witnesses) extents[index] = { first: extents[index]?.first ?? at, last: at };
    }
  });
  return extents;
}

const firstWords = (text: string): string => wordsOf(text).slice(0, 4).join(' ');
const lastWords = (text: string): string => wordsOf(text).slice(-4).join(' ');

/** Without marks of quotation and what ends a sentence: they stand between quotation marks of their own. */
function wordsOf(text: string): string[] {
  return text
    .replace(/["“”„«»]|[.,;:]+$/g, '')
    .trim()
    .split(/\s+/);
}
