import { isTimeWord } from '../../languages/en/attribution/time-words.ts';
import type { Frame } from './frame.ts';
import { tokenRange, type View } from './view.ts';

/** Addresses that a post ends with. */
const LINKS = /(?:\s*(?:https?:\/\/\S+|pic\.twitter\.com\/\S+|t\.co\/\S+))+$/;

/** Whether `LINKS` need be tried, which takes far longer to find nothing. */
const mayHoldLink = (words: string): boolean =>
  words.includes('://') || words.includes('t.co/') || words.includes('twitter.com/');

/**
 * A frame without what cannot be part of a saying: addresses that a content ends with, and a source that is nothing but a time
 * ("The outbreak was first reported in late March 2020").
 */
export function trimmed<F extends Frame>(view: View, frame: F): F {
  const content = frame.content.flatMap((span) => {
    const words = view.text.slice(span.start, span.end);
    const kept = (mayHoldLink(words) ? words.replace(LINKS, '') : words).trimEnd();
    return kept === words ? [span] : kept === '' ? [] : [{ start: span.start, end: span.start + kept.length }];
  });
  const source = frame.source?.filter(({ start, end }) => {
    const range = tokenRange(view.tokens, { start, end });
    return !view.lower.slice(range.start, range.end).every(isTimeWord);
  });
  const isWhole = content.length === frame.content.length && content.every((span, i) => span === frame.content[i]);
  const isSame = source?.length === frame.source?.length && isWhole;
  if (isSame || content.length === 0) return frame;
  return { ...frame, content, source: source === undefined || source.length === 0 ? null : source };
}
