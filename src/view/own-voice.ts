import { PENN_TAGS } from '../core/annotations.ts';
import type { Utterance } from '../core/apparatus.ts';
import type { ReadDocument } from '../core/collation.ts';
import { hull, overlaps, type Span } from '../core/span.ts';
import { documentOf, type Edition } from './edition.ts';

/**
 * Whether a report tells as its own what others have somebody say: a whole sentence outside any quotation, in which nobody speaks or is
 * named who may have said it, and which does not go on with a saying ("She also …"), in a report that is no interview printed whole.
 */
export function isInOwnVoice(edition: Edition, { witnesses, speaker }: Utterance, index: number): boolean {
  const { document, kind, content, text } = witnesses[index]!;
  if (kind !== 'unattributed' || !/^\p{Lu}.*[.!]$/su.test(text) || /["“”«»]|``|''/u.test(text)) return false;
  const read = documentOf(edition, document);
  const sentence = hull(content);
  const isSaid = read.annotations.attributions.some(({ source, cue }) =>
    [...(source ?? []), ...(cue ?? [])].some((part) => overlaps(part, sentence)),
  );
  return !isSaid && !shareWord(text, speaker ?? '') && !goesOn(read, sentence) && !isInterview(read);
}

/** Questions from which on what stands between them are answers: of invented reports those with five are interviews or ask and answer for their readers. */
const LEAST_QUESTIONS = 5;

function isInterview({ document, annotations }: ReadDocument): boolean {
  const asked = annotations.sentences.filter(({ start, end }) => /\?\s*$/.test(document.text.slice(start, end)));
  return asked.length >= LEAST_QUESTIONS;
}

/** Letters from which on a word of a speaker's name says who it is. */
const TELLING = 4;

function shareWord(text: string, name: string): boolean {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => word.length >= TELLING && words.has(word));
}

/** Whether a sentence begins with a pronoun after one in which somebody speaks. */
function goesOn({ annotations: { sentences, attributions, tokens } }: ReadDocument, sentence: Span): boolean {
  const before = sentences.findLast(({ end }) => end <= sentence.start);
  const first = PENN_TAGS[tokens.tags[tokens.starts.indexOf(sentence.start)] ?? -1] ?? '';
  return (
    before !== undefined &&
    first.startsWith('PRP') &&
    attributions.some(({ content }) => content.some((part) => overlaps(part, before)))
  );
}
