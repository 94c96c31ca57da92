import { PENN_TAGS } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { isOfHearer, partsClauses } from '../../languages/en/small-words.ts';
import type { Frame } from './frame.ts';
import type { Quotation } from './quotations.ts';
import { isOfTurn, turnsOf } from './turns.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** A paragraph by its tokens, with the quotation that is the whole of it, if one is. */
interface Paragraph extends Span {
  readonly whole: Quotation | null;
}

/** A quotation that is nearly all of its paragraph may be followed by so many characters: a full stop, a footnote mark. */
const SMALL_REST = 3;
/** A quotation of fewer characters that stands alone is rather a headline or a link. */
const SHORTEST = 25;
/** A speaker before the verb that announces a quotation has no more tokens than this. */
const LONGEST_SUBJECT = 9;

/**
 * What a paragraph alone does not tell: gives paragraphs that are nothing but a quotation to the one who spoke last, and
 * finds a speech announced by a colon in the paragraph before, a quotation signed by a dash and a name, and speakers of a
 * transcript. Frames without content that find none are left out. In text order of their cues as given, new ones last.
 */
export function linkParagraphs(view: View, frames: readonly Frame[]): Frame[] {
  const paragraphs = paragraphsOf(view);
  const signed = paragraphs.flatMap((p, i) => signature(view, p, paragraphs[i + 1]) ?? []);
  const turns = turnsOf(view, paragraphs);
  const spoken = turns.told;
  const own = frames.filter(
    (frame) => ![...signed, ...spoken].some((other) => clashes(frame, other)) && !isOfTurn(view, frame, turns),
  );
  const announced = paragraphs.flatMap((p, i) => announcement(view, p, paragraphs[i + 1], own) ?? []);
  const all = [...own, ...announced, ...signed, ...spoken];
  return withFollowing(view, paragraphs, all).filter((frame) => frame.content.length > 0);
}

function paragraphsOf(view: View): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let start = 0; start < view.words.length; ) {
    let end = start + 1;
    while (end < view.words.length && view.paragraphOf[end] === view.paragraphOf[start]) end++;
    paragraphs.push({ start, end, whole: wholeQuotation(view, { start, end }) });
    start = end;
  }
  return paragraphs;
}

function wholeQuotation(view: View, paragraph: Span): Quotation | null {
  const span = charactersOf(view, paragraph);
  const first = view.quotations[view.quotationOf[paragraph.start]!];
  if (first === undefined || first.start !== span.start || first.end - first.start < SHORTEST) return null;
  return span.end - first.end <= SMALL_REST ? first : null;
}

const clashes = (frame: Frame, other: Frame): boolean =>
  [...(frame.cue ?? []), ...frame.content].some((a) =>
    [...(other.cue ?? []), ...(other.source ?? [])].some((b) => a.start < b.end && b.start < a.end),
  );

/** `“…” — Name`, in the quotation's paragraph or the one after. */
function signature(view: View, paragraph: Paragraph, next: Paragraph | undefined): Frame | null {
  const first = view.quotations[view.quotationOf[paragraph.start]!];
  if (first === undefined || first.start !== view.tokens.starts[paragraph.start]) return null;
  const after = tokenRange(view.tokens, first).end;
  const dash = after < paragraph.end ? after : paragraph.whole !== null ? next?.start : undefined;
  // A hyphen is a dash only where it begins the paragraph after.
  const isDash =
    dash !== undefined && (dash < paragraph.end ? /^(?:[—–―]|--+)$/ : /^(?:[—–―-]|--+)$/).test(view.words[dash]!);
  if (!isDash) return null;
  const end = dash < paragraph.end ? paragraph.end : next!.end;
  let last = end;
  while (last > dash + 1 && /^[.,;]$/.test(view.words[last - 1]!)) last--;
  const name = { start: dash + 1, end: last };
  // "— Is there anything to add?" is what the text goes on with.
  if (/^[?!]$/.test(view.words[last - 1]!)) return null;
  if (name.end <= name.start || name.end - name.start > 14 || !/^\p{Lu}/u.test(view.words[name.start]!)) return null;
  if (
    /[.!?]["”’]?\s+\S/u.test(
      view.text.slice(view.tokens.starts[name.start], view.tokens.ends[last - 1]).replace(/\b\p{Lu}\./gu, ''),
    )
  )
    return null;
  return {
    source: [charactersOf(view, name)],
    cue: [charactersOf(view, { start: dash, end: dash + 1 })],
    content: [{ start: first.start, end: first.end }],
    reason: 'rule: “…” — NAME',
    confidence: 0.9,
  };
}

/** A paragraph that ends with a colon before one that is a quotation, where no frame has its cue at its end. */
function announcement(
  view: View,
  paragraph: Paragraph,
  next: Paragraph | undefined,
  frames: readonly Frame[],
): Frame | null {
  if (next === undefined || next.whole === null || view.words[paragraph.end - 1] !== ':') return null;
  const span = charactersOf(view, paragraph);
  const sentence = view.sentences[view.sentenceOf[paragraph.end - 1]!]!;
  const from = view.tokens.starts[sentence.start]!;
  if (frames.some((frame) => frame.cue !== null && frame.cue[0]!.start >= from && frame.cue[0]!.start < span.end))
    return null;
  for (let i = paragraph.end - 2; i >= sentence.start; i--) {
    if (cueOf(view.lower[i]!)?.mode !== 'speech') continue;
    const source = subjectBefore(view, { start: sentence.start, end: verbAt(view, sentence.start, i) });
    return {
      source: source === null ? null : [charactersOf(view, source)],
      cue: [charactersOf(view, { start: i, end: i + 1 })],
      content: [],
      reason: 'rule: NAME said: and a paragraph quoted',
      confidence: 0.6,
    };
  }
  return null;
}

/** The verb whose object a word of saying is ("said in a report:", "issued a statement:"); the word itself where it is a verb or none stands before it. */
function verbAt(view: View, from: number, cue: number): number {
  for (let i = cue; i > from; i--) if (/^VB[DPZ]/.test(PENN_TAGS[view.tokens.tags[i]!]!)) return i;
  return cue;
}

/**
 * The words before a verb since the last comma or conjunction, if they are few enough for a subject; all of them where a comma
 * stands right before the verb ("The curator, NAME, put it this way").
 */
function subjectBefore(view: View, { start, end }: Span): Span | null {
  if (view.lower[end - 1] === ',')
    return end - 1 > start && end - start <= LONGEST_SUBJECT ? { start, end: end - 1 } : null;
  let from = end;
  while (from > start && !/^[,;—–]$/.test(view.lower[from - 1]!) && !partsClauses(view.lower[from - 1]!)) from--;
  return from < end && end - from <= LONGEST_SUBJECT ? { start: from, end } : null;
}

/** Adds to the last to speak each following paragraph that is nothing but a quotation which nobody claims. */
function withFollowing(view: View, paragraphs: readonly Paragraph[], frames: readonly Frame[]): Frame[] {
  const contents = frames.map((frame) => [...frame.content]);
  const paragraphOf = (frame: Frame): number =>
    frame.cue === null ? -1 : view.paragraphOf[tokenRange(view.tokens, frame.cue[0]!).start]!;
  const places = frames.map(paragraphOf);
  let current = -1;
  const isTalk = isInterview(view, paragraphs);
  paragraphs.forEach((paragraph, p) => {
    const { whole } = paragraph;
    const claimed =
      whole !== null && frames.some((frame) => frame.content.some((c) => c.start < whole.end && whole.start < c.end));
    const here = places.flatMap((place, f) => (place === p ? [f] : []));
    const before = paragraph.whole !== null && !claimed && here.every((f) => contains(paragraph.whole!, frames[f]!));
    if (before) {
      if (current >= 0) contents[current]!.push({ start: paragraph.whole!.start, end: paragraph.whole!.end });
    } else {
      const asks = whole === null && paragraphs[p + 1]?.whole && (isTalk || addresses(view, paragraph));
      current = asks ? -1 : lastOf(frames, here);
    }
  });
  return frames.map((frame, f) => ({ ...frame, content: contents[f]! }));
}

/** So many questions with an answer make an interview; a report may ask its readers one or two. */
const FEWEST_QUESTIONS = 3;

/** Whether paragraphs that are questions stand before ones that are quotations: the answers are not of whom a question tells. */
function isInterview(view: View, paragraphs: readonly Paragraph[]): boolean {
  const asked = paragraphs.filter(
    ({ end, whole }, p) => whole === null && view.words[end - 1] === '?' && paragraphs[p + 1]?.whole,
  );
  return asked.length >= FEWEST_QUESTIONS;
}

/** Whether a paragraph speaks to somebody outside quotation marks ("Your publisher says it is cut."): who answers is not whom it tells of. */
function addresses(view: View, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (view.quotationOf[i]! < 0 && isOfHearer(view.lower[i]!)) return true;
  return false;
}

const contains = (outer: Span, frame: Frame): boolean =>
  frame.cue !== null && outer.start <= frame.cue[0]!.start && frame.cue[0]!.end <= outer.end;

/** The frame whose cue comes last. */
function lastOf(frames: readonly Frame[], among: readonly number[]): number {
  let last = -1;
  for (const f of among) if (last < 0 || frames[f]!.cue![0]!.start > frames[last]!.cue![0]!.start) last = f;
  return last;
}
