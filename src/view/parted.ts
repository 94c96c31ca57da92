import type { Apparatus, Reading, Segment, Utterance } from '../core/apparatus.ts';

/**
 * The places where the witnesses part, the base's reading first. A witness that has only a part of the saying is not said to
 * leave out what stands before and after it, place by place (`partsOnly` tells it once); what is left without a difference
 * is no entry.
 */
export function partedPlaces({ segments, base }: Apparatus): readonly (readonly Reading[])[] {
  const count = segments[0]?.readings.reduce((sum, { witnesses }) => sum + witnesses.length, 0) ?? 0;
  const extents = Array.from({ length: count }, (_, index) => extentOf(segments, index));
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
  const told = new Map<string, number[]>();
  witnesses.forEach(({ text }, index) => {
    const { first, last } = extentOf(segments, index);
    const begins = segments.slice(0, first).some((segment) => readingOf(segment, base).text !== '');
    const ends = segments.slice(last + 1).some((segment) => readingOf(segment, base).text !== '');
    if (index === base || (!begins && !ends)) return;
    const from = begins ? `begins with “${firstWords(text)}”` : null;
    const to = ends ? `ends with “${lastWords(text)}”` : null;
    const words = [from, to].filter((part) => part !== null).join(' and ');
    told.set(words, [...(told.get(words) ?? []), index]);
  });
  return [...told].map(([words, own]) => ({ witnesses: own, words }));
}

/** From where to where a witness has words, by the number of the place. */
function extentOf(segments: readonly Segment[], index: number): { readonly first: number; readonly last: number } {
  const has = (segment: Segment) => readingOf(segment, index).text !== '';
  return { first: segments.findIndex(has), last: segments.findLastIndex(has) };
}

function readingOf({ readings }: Segment, index: number): Reading {
  return readings.find(({ witnesses }) => witnesses.includes(index))!;
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
