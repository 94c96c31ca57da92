import { inTextOrder, overlaps, type Span } from '../../core/span.ts';
import { isAsSaying, isOutletQuoting } from '../../languages/en/attribution/certain-cues.ts';
import { isBy, makesPassive } from '../../languages/en/attribution/passives.ts';
import { joinsVerbs } from '../../languages/en/small-words.ts';
import { type Attributes, Class } from './attributes.ts';
import type { Frame } from './frame.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** Tokens from "quoted" to "saying", at most: who is quoted, or the outlet that quotes, stands between. */
const REACH = 18;
/** Who is quoted has no more tokens than this before "was quoted". */
const LONGEST_SPEAKER = 12;
/** What is told has at least so many tokens. */
const SHORTEST = 3;

/**
 * The frames with those of "OUTLET quoted NAME as saying that …" and "NAME was quoted by OUTLET as saying …" told of who is quoted, in
 * place of what was found at their verbs: the outlet only carries it.
 */
export function withQuotedAs(view: View, at: Attributes, frames: readonly Frame[]): Frame[] {
  let all = [...frames];
  for (let i = 2; i < view.words.length; i++) {
    if (!isAsSaying(view.lower, i)) continue;
    const verb = quotingVerb(view, i - 2);
    const speaker = verb < 0 ? null : speakerOf(view, at, verb, i - 1);
    if (speaker === null) continue;
    const cue = charactersOf(view, { start: i - 1, end: i + 1 });
    const replaced = { start: view.tokens.starts[verb]!, end: cue.end };
    const found = all.filter((frame) => frame.cue?.some((own) => overlaps(own, replaced)));
    const told = toldFrom(view, found, i, replaced);
    if (told === null) continue;
    all = all.filter((frame) => !found.includes(frame));
    const source = [charactersOf(view, speaker)];
    all.push({ source, cue: [cue], content: told, reason: 'rule: who is quoted as saying', confidence: 0.8 });
  }
  return all.length === frames.length && all.every((frame, f) => frame === frames[f])
    ? all
    : all.sort((a, b) => inTextOrder(placeOf(a), placeOf(b)));
}

const placeOf = (frame: Frame): Span => (frame.cue ?? frame.source ?? frame.content)[0]!;

/** The verb "quoted" before a token in its sentence; -1 for none. */
function quotingVerb(view: View, last: number): number {
  for (let i = last; i >= Math.max(0, last - REACH) && view.sentenceOf[i] === view.sentenceOf[last]; i--) {
    if (isOutletQuoting(view.lower[i]!) && view.quotationOf[i]! < 0) return i;
  }
  return -1;
}

/** Who is quoted: between an active verb and "as", before a passive one; `null` where that is not told. */
function speakerOf(view: View, at: Attributes, verb: number, as: number): Span | null {
  let be = verb - 1;
  while (at.class[be] === Class.adverb) be--;
  if (!makesPassive(view.lower[be])) {
    const isNone = as <= verb + 1 || isBy(view.lower[verb + 1]) || at.class[verb + 1] === Class.preposition;
    return isNone ? null : { start: verb + 1, end: view.lower[as - 1] === ',' ? as - 1 : as };
  }
  while (be > 0 && VERBAL.has(at.class[be - 1]!)) be--;
  const { start: first } = view.sentences[view.sentenceOf[verb]!]!;
  let start = be;
  while (start > first && !endsSpeaker(view, at, start - 1)) start--;
  const isSpeaker = start < be && be - start <= LONGEST_SPEAKER;
  return isSpeaker ? { start, end: be } : null;
}

const VERBAL: ReadonlySet<number> = new Set([Class.finite, Class.modal, Class.verb, Class.adverb]);

const endsSpeaker = (view: View, at: Attributes, i: number): boolean =>
  VERBAL.has(at.class[i]!) || at.class[i] === Class.comma || joinsVerbs(view.lower[i]) || view.quotationOf[i]! >= 0;

/** What is told: a quotation that was found before the verb, what was found behind "saying", or the rest of the sentence; `null` for too little. */
function toldFrom(view: View, found: readonly Frame[], saying: number, verbs: Span): readonly Span[] | null {
  const isQuoted = ({ start }: Span): boolean =>
    view.quotationOf[tokenRange(view.tokens, { start, end: start + 1 }).start]! >= 0;
  const best =
    found.find(({ content }) => content[0]!.end <= verbs.start && isQuoted(content[0]!)) ??
    found.find(({ content }) => content[0]!.start >= verbs.end);
  if (best !== undefined) return best.content;
  let start = saying + 1;
  while (/^[,:]$/.test(view.lower[start] ?? '')) start++;
  const quotation = view.quotations[view.quotationOf[start] ?? -1];
  const { end } = view.sentences[view.sentenceOf[saying]!]!;
  if (quotation !== undefined) return [quotation];
  const last = /^[.!?]$/.test(view.words[end - 1]!) ? end - 1 : end;
  return last - start < SHORTEST ? null : [charactersOf(view, { start, end: last })];
}
