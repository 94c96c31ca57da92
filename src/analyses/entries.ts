import { overlaps } from '../core/span.ts';
import type { Sentence, Version } from './version.ts';

/** Hours that head what follows them from which a report is one that runs on through a day. */
const LEAST_HEADS = 3;

/**
 * The starts of a running report's entries, each headed by its hour ("10:10 p.m."); empty for any other report. What two
 * entries tell is told at two times: a count that grew between them contradicts nothing.
 */
export function entryStarts(version: Version): number[] {
  const heads = version.sentences.filter((sentence) => isHead(version, sentence));
  return heads.length < LEAST_HEADS ? [] : heads.map(({ start }) => start);
}

/** An hour alone, or first in its sentence with no verb before the text: "___ 10:10 p.m. The mayor …". */
function isHead(version: Version, sentence: Sentence): boolean {
  const { text } = version.read.document;
  const hour = /^[^\p{L}\p{N}]*(\d{1,2}[:.]\d{2})(?!\d)/u.exec(text.slice(sentence.start, sentence.end));
  if (hour === null) return false;
  const digits = { start: sentence.start + hour[0].length - hour[1]!.length, end: sentence.start + hour[0].length };
  // With its "p.m.", which may end the sentence.
  const told = version.read.annotations.times.find((time) => overlaps(time, digits));
  const rest = text.slice(Math.max(digits.end, told?.end ?? 0), sentence.end);
  const afterZone = rest.replace(/^[\s.]*(?:\(\p{Lu}{2,4}\)|\p{Lu}{2,4}\b)/u, '');
  return [rest, afterZone].some((after) => /^[^\p{L}\p{N}]*(?:$|\p{Lu})/u.test(after));
}

/** Whether two sentences stand in one entry; true in a report that has none. */
export function inOneEntry(starts: readonly number[], a: Sentence, b: Sentence): boolean {
  return starts.findLastIndex((start) => start <= a.start) === starts.findLastIndex((start) => start <= b.start);
}
