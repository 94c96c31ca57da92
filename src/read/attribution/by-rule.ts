import type { Span } from '../../core/span.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { isRoleNoun } from '../../languages/en/attribution/roles.ts';
import type { Frame } from './frame.ts';
import { charactersOf, type View } from './view.ts';

const SKIPPED =
  /^(?:has|have|had|also|once|again|then|later|now|earlier|already|repeatedly|\w+ly|is|was|are|were|been)$/;
const PRONOUN = /^(?:he|she|they|it|we|i|who)$/i;
const BREAKS =
  /^(?:[,;:.—–()"“”!?]|--|that|which|and|but|while|when|as|because|if|where|after|before|since|however|in|on|at|than)$/i;
const ADDRESSED = /^(?:told|tell|tells|telling|informed|reminded|assured|warned|asked)$/;

// Verbs that more often do than say, nouns that look like cues, and what a source cannot hold.
const UNSURE =
  /^(?:press|attack|begin|state|fear|put|rule|guarantee|read|publish|show|find|speak|request|offer|threaten|refuse|reject|discuss|estimate|project|recognise|recognize|allow|support|blame|charge)$/;
const NO_SOURCE =
  /^(?:would|could|cannot|can|has|have|had|was|were|is|are|did|do|does|will|may|might|should|without|to|by|of|said|says|regarding)$/;

/** Finds attributions by the order of source, cue and quotation or clause: first version, without tags. */
export function findByRule(view: View): Frame[] {
  const frames: Frame[] = [];
  view.sentences.forEach((sentence) => {
    const accorded = according(view, sentence);
    if (accorded) frames.push(accorded);
    for (let i = sentence.start; i < sentence.end; i++) {
      const frame = view.quotationOf[i]! < 0 ? atVerb(view, sentence, i) : null;
      if (frame) frames.push(frame);
    }
  });
  return withContinuations(view, frames);
}

function atVerb(view: View, sentence: Span, i: number): Frame | null {
  const cue = cueOf(view.lower[i]!);
  if (cue === null || cue.mode !== 'speech' || UNSURE.test(cue.lemma) || /^\p{Lu}/u.test(view.words[i]!)) return null;
  if (/^(?:to|the|a|an|of)$/.test(view.lower[i - 1] ?? '')) return null;
  let left = i;
  while (left > sentence.start && SKIPPED.test(view.lower[left - 1]!)) left--;
  const before = sourceBefore(view, sentence, left);
  const source = before ?? sourceAfter(view, sentence, i + 1);
  if (source === null) return null;
  const start = Math.min(source.start, left);
  const end = Math.max(source.end, i + 1);
  const content = contentBefore(view, sentence, start) ?? contentAfter(view, sentence, end, view.lower[i]!);
  if (content === null) return null;
  return frame(view, source, { start: left, end: i + 1 }, content, before ? 'rule: NAME said' : 'rule: said NAME');
}

function frame(view: View, source: Span, cue: Span, content: Span, reason: string): Frame {
  return {
    source: [charactersOf(view, source)],
    cue: [charactersOf(view, cue)],
    content: [content],
    reason,
    confidence: 0.5,
  };
}

const isNoun = (view: View, range: Span): boolean => {
  if (range.end <= range.start || range.end - range.start > 14) return false;
  const words = view.words.slice(range.start, range.end);
  if (words.some((word) => NO_SOURCE.test(word) && !/^of$/.test(word)) || NO_SOURCE.test(words[0]!.toLowerCase()))
    return false;
  return words.some(
    (word) => /^\p{Lu}/u.test(word) || PRONOUN.test(word) || isRoleNoun(word.toLowerCase().replace(/s$/, '')),
  );
};

function sourceBefore(view: View, sentence: Span, end: number): Span | null {
  let start = end;
  while (start > sentence.start && !BREAKS.test(view.lower[start - 1]!)) start--;
  if (start === end && view.lower[end - 1] === ',') {
    let comma = end - 2;
    while (comma > sentence.start && view.lower[comma] !== ',') comma--;
    if (comma > sentence.start && view.quotationOf[comma]! < 0) {
      start = comma;
      while (start > sentence.start && !BREAKS.test(view.lower[start - 1]!)) start--;
      if (start === comma) return null;
    }
  }
  const range = { start, end };
  return isNoun(view, range) ? range : null;
}

function sourceAfter(view: View, sentence: Span, start: number): Span | null {
  let end = start;
  while (
    end < sentence.end &&
    !/^(?:[,;:.—–("“]|in|on|at|after|as|when|while|during|who|without|that)$/.test(view.lower[end]!)
  )
    end++;
  const apposition = view.lower[end] === ',' && /^(?:the|a|an)$/.test(view.lower[end + 1] ?? '');
  if (apposition) {
    end++;
    while (end < sentence.end && !/^(?:[,;:.("“]|who)$/.test(view.lower[end]!)) end++;
  }
  const range = { start, end };
  return isNoun(view, range) && !PRONOUN.test(view.words[start] ?? '') ? range : null;
}

function contentBefore(view: View, sentence: Span, sourceStart: number): Span | null {
  let end = sourceStart;
  if (/^[—–-]+$/.test(view.words[end - 1] ?? '')) end--;
  if (view.lower[end - 1] === ',') end--;
  const closes = view.quotationOf[end - 1] ?? -1;
  if (end === sourceStart && closes < 0) return null;
  if (end - sentence.start < 2 && closes < 0) return null;
  let from = view.tokens.starts[sentence.start]!;
  if (closes >= 0 && end > sentence.start) {
    const quotation = view.quotations[closes]!;
    const alone = view.tokens.starts[sentence.start]! >= quotation.start;
    if (alone) from = quotation.start;
    return { start: from, end: quotation.end };
  }
  const circumstance = /^(?:in|on|at|after|during|speaking|however|but|earlier|regarding|corroborated|asked)$/;
  if (end - sentence.start < 4 || circumstance.test(view.lower[sentence.start]!)) return null;
  return { start: from, end: view.tokens.ends[end - 1]! };
}

function contentAfter(view: View, sentence: Span, from: number, cue: string): Span | null {
  let start = from;
  if (ADDRESSED.test(cue))
    while (
      start < sentence.end &&
      start < from + 4 &&
      !/^(?:that|,|:)$/.test(view.lower[start]!) &&
      view.quotationOf[start]! < 0
    )
      start++;
  while (start < sentence.end && /^(?:,|:)$/.test(view.lower[start]!)) start++;
  let end = sentence.end;
  while (end > start && /^[.?!]$/.test(view.lower[end - 1]!)) end--;
  if (end - start < 2) return null;
  const last = view.quotationOf[end - 1]!;
  const quoteEnd = last >= 0 ? view.quotations[last]!.end : 0;
  return { start: view.tokens.starts[start]!, end: Math.max(view.tokens.ends[end - 1]!, quoteEnd) };
}

function according(view: View, sentence: Span): Frame | null {
  for (let i = sentence.start; i + 2 < sentence.end; i++) {
    if (view.lower[i] !== 'according' || view.lower[i + 1] !== 'to') continue;
    let end = i + 2;
    while (end < sentence.end && !/^[,;:.]$/.test(view.lower[end]!)) end++;
    const source = { start: i + 2, end };
    const cue = { start: i, end: i + 2 };
    const before = i - sentence.start > 3;
    const content = before
      ? (contentBefore(view, sentence, i) ?? null)
      : contentAfter(view, sentence, end, 'according');
    if (content !== null && end > i + 2) return frame(view, source, cue, content, 'rule: according to NAME');
  }
  return null;
}

/** Gives the whole quotations after a quotation, within its paragraph or opening the next, to the same source. */
function withContinuations(view: View, frames: readonly Frame[]): Frame[] {
  const taken = frames.flatMap((f) => f.content);
  const free = view.quotations.filter((q) => q.depth === 0 && !taken.some((c) => c.start < q.end && q.start < c.end));
  return frames.map((f) => {
    const content = [...f.content];
    for (const quotation of free) {
      const last = Math.max(content.at(-1)!.end, f.cue!.at(-1)!.end, f.source!.at(-1)!.end);
      const gap = view.text.slice(last, quotation.start);
      const between = frames.some((g) => g !== f && g.cue![0]!.start >= last && g.cue![0]!.start < quotation.start);
      const quoted = /["”]/.test(view.text.slice(f.content[0]!.start, f.content.at(-1)!.end));
      const wordCount = quotation.end - quotation.start;
      if (quoted && !between && quotation.start > last && /^[^"“\n]{0,60}\s*$/.test(gap) && wordCount > 30)
        content.push({ start: quotation.start, end: quotation.end });
    }
    return { ...f, content };
  });
}
