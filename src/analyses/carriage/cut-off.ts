import type { Attribution } from '../../core/annotations.ts';
import type { Witness } from '../../core/apparatus.ts';
import { contains, type Span } from '../../core/span.ts';
import { sentenceAt, type Version, type Word, wordsIn } from '../version.ts';

/**
 * Whether a rendering is only a piece of what its sentence says, so that by itself it says something else or nothing: it begins within the
 * sentence of a quotation or after its own subject, ends before its own object, or has no subject (“of a list that got worse”).
 */
export function isCutOff(version: Version, { attribution, content }: Witness): boolean {
  const saying = version.read.annotations.attributions.find(({ id }) => id === attribution);
  const [first, last] = [content[0], content.at(-1)];
  if (saying === undefined || first === undefined || last === undefined) return false;
  return (
    beginsWithin(version, saying, first) ||
    endsWithin(version, saying, last) ||
    lacksSubject(version, first) ||
    isVerblessRest(version, saying, content) ||
    isPronounAlone(version, first)
  );
}

const isWord = ({ form }: Word): boolean => /[\p{L}\p{N}]/u.test(form);

/** Who says it and the verb. */
const framing = ({ source, cue }: Attribution): readonly Span[] => [...(source ?? []), ...(cue ?? [])];

/** Whether words of the same sentence stand before it that say neither who says it nor that he does: “If a judge says so, | I lost”. */
function beginsWithin(version: Version, saying: Attribution, { start }: Span): boolean {
  const sentence = sentenceAt(version, { start, end: start + 1 });
  if (sentence === null || framing(saying).some((span) => contains({ start: sentence.start, end: start }, span)))
    return false;
  const before = wordsIn(version, { start: sentence.start, end: start }).filter(isWord);
  return (
    before.some(({ matter }) => matter) && !/[.!?:;]\W*$/.test(version.read.document.text.slice(sentence.start, start))
  );
}

/** Whether the sentence goes straight on behind it, without a mark or an “and”. */
function endsWithin(version: Version, saying: Attribution, { end }: Span): boolean {
  const sentence = sentenceAt(version, { start: end - 1, end });
  // A mark at its own end parts it too (“…,” she said).
  if (sentence === null || /[^\p{L}\p{N}]/u.test(version.read.document.text[end - 1]!)) return false;
  const [next] = wordsIn(version, { start: end, end: sentence.end });
  if (next === undefined || !isWord(next) || next.tag === 'CC') return false;
  return !framing(saying).some((span) => contains(span, next));
}

/** Whether a “that” and a verb begin it: then it is a clause about a thing named before. */
function lacksSubject(version: Version, { start, end }: Span): boolean {
  const [that, next] = wordsIn(version, { start, end });
  // “That is all” has its subject.
  const isRelative = that !== undefined && that.tag !== 'DT' && version.language.signals(that.form).includes('that');
  return isRelative && next !== undefined && /^(?:VB[DPZ]|MD)$/.test(next.tag);
}

/** Whether it is what a quotation adds to a sentence of its own without a verb (“Not a day sooner.”). */
function isVerblessRest(version: Version, { content: all }: Attribution, content: readonly Span[]): boolean {
  if (!all.some(({ start }) => start < content[0]!.start)) return false;
  return !content.some((part) => wordsIn(version, part).some(({ tag }) => /^(?:VB|MD)/.test(tag)));
}

/** Whether it begins with a pronoun that no verb follows: the object of a verb that is left outside (“resumed | it ‘at their request’”). */
function isPronounAlone(version: Version, span: Span): boolean {
  const [first, second] = wordsIn(version, span).filter(isWord);
  return first?.tag === 'PRP' && second !== undefined && !/^(?:VB|MD|RB|TO|DT|W|POS)/.test(second.tag);
}
