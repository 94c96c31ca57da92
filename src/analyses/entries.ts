import type { Sentence, Version } from './version.ts';

/** Hours that head what follows them from which a report is one that runs on through a day. */
const LEAST_HEADS = 3;

/**
 * The starts of a running report's entries, each headed by its hour ("10:10 p.m."); empty for any other report. What two
 * entries tell is told at two times: a count that grew between them contradicts nothing.
 */
export function entryStarts(version: Version): number[] {
  const { text } = version.read.document;
  const heads = version.sentences.filter((sentence) => isHead(text.slice(sentence.start, sentence.end)));
  return heads.length < LEAST_HEADS ? [] : heads.map(({ start }) => start);
}

/** An hour alone, or first in its sentence with no verb before the text: "___ 10:10 p.m. The mayor …". */
function isHead(sentence: string): boolean {
  return /^[^\p{L}\p{N}]*\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?(?:[^\p{L}\p{N}]*$|\s+(?=\p{Lu}))/iu.test(
    sentence,
  );
}

/** Whether two sentences stand in one entry; true in a report that has none. */
export function inOneEntry(starts: readonly number[], a: Sentence, b: Sentence): boolean {
  return starts.findLastIndex((start) => start <= a.start) === starts.findLastIndex((start) => start <= b.start);
}
