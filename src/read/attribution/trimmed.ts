import { PENN_TAGS } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { isLeadIn } from '../../languages/en/attribution/certain-cues.ts';
import { isDayOrMonth, isOccasion, isTimeWord } from '../../languages/en/attribution/time-words.ts';
import { isAnd, isRelative, isThat, isWell } from '../../languages/en/small-words.ts';
import { type Attributes, Class } from './attributes.ts';
import { hasVerb } from './finite-verbs.ts';
import type { Frame } from './frame.ts';
import { titleLength } from './titled.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** Addresses that a post ends with. */
const LINKS = /(?:\s*(?:https?:\/\/\S+|pic\.twitter\.com\/\S+|t\.co\/\S+))+$/;

/** Whether `LINKS` need be tried, which takes far longer to find nothing. */
const mayHoldLink = (words: string): boolean =>
  words.includes('://') || words.includes('t.co/') || words.includes('twitter.com/');

/** What an agency opens a report with, its name in brackets or its place in capitals: "UPPER MARLOW, Sept 3 (Norna) - ". */
const DATELINE =
  /^(?:\p{Lu}[^()\n—–]{1,60}\(\s?[^()\n]{2,40}\)|\p{Lu}{3}[\p{Lu} .'’/-]*(?:,[^()\n—–]{1,40})?)\s?(?:[—–]|--?)\s+(?=["“‘']?[\p{Lu}\d])/u;

/** The time that a line of a running report opens with: "18:05 ", "9.40 p.m. GMT – ". */
const TIME_LABEL =
  /^\[?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?[ap]\.?m\b\.?)?(?: (?:GMT|UTC|BST|CES?T|E[SD]?T|[CMP][SD]T|IST))?\]?\s?[-–—:|]?\s+(?=["“‘']?[\p{Lu}\d])/u;

/**
 * A frame without what cannot be part of a saying: the dateline, or the programme (“Channel Nine’s ‘Morning Table’ that …”), that a
 * content begins with, addresses that it ends with, and a source that is nothing but a time, an adverb or how often ("The outbreak was first reported in late March 2020").
 */
export function trimmed<F extends Frame>(view: View, frame: F): F {
  const content = frame.content.flatMap((span) => {
    const whole = view.text.slice(span.start, span.end);
    const before = opensLine(view.text, span.start) ? labelLength(whole) : titleLength(view.text, span);
    const start = span.start + before;
    const words = whole.slice(before);
    const kept = (mayHoldLink(words) ? words.replace(LINKS, '') : words).trimEnd();
    return kept === whole ? [span] : kept === '' ? [] : [{ start, end: start + kept.length }];
  });
  const source = frame.source
    ?.map((span) => afterDateline(view, span))
    .filter(({ start, end }) => {
      const range = tokenRange(view.tokens, { start, end });
      return !view.lower.slice(range.start, range.end).every(isTimeWord) && !isNoSource(view, range);
    });
  const isWhole = content.length === frame.content.length && content.every((span, i) => span === frame.content[i]);
  const isSame =
    source?.length === frame.source?.length &&
    source?.every((span, i) => span === frame.source![i]) !== false &&
    isWhole;
  if (isSame || content.length === 0) return frame;
  return { ...frame, content, source: source === undefined || source.length === 0 ? null : source };
}

/** The characters of a dateline or a time that a line opens with. */
const labelLength = (words: string): number => (DATELINE.exec(words) ?? TIME_LABEL.exec(words))?.[0].length ?? 0;

/** A source without the dateline or time that its line begins with: "PORT ELLEN - Ada Orlan", "18:05 Ada Orlan", and without the end of one. */
function afterDateline(view: View, span: Span): Span {
  const dash = endOfDateline(view.text, span);
  if (dash > span.start) return { start: dash, end: span.end };
  if (!opensLine(view.text, span.start)) return span;
  const words = view.text.slice(span.start, span.end);
  const start = span.start + labelLength(words);
  // "SKY - TV" is a name of one.
  const isWhole = TIME_LABEL.test(words) || view.text.slice(start, span.end).includes(' ');
  return start > span.start && isWhole ? { start, end: span.end } : span;
}

/** Where the dateline ends that a source begins within ("Norna News) - Ada Orlan"), before its own end; -1 for none. */
function endOfDateline(text: string, { start, end }: Span): number {
  if (!/^[^()\n]{2,40}\)/.test(text.slice(start, end))) return -1;
  const line = text.lastIndexOf('\n', start) + 1;
  const dash = line + (DATELINE.exec(text.slice(line, end))?.[0].length ?? 0);
  return dash < end ? dash : -1;
}

/** "Virtually", "on numerous occasions": an adverb alone, or how often, and nobody; nor are marks. */
function isNoSource(view: View, { start, end }: Span): boolean {
  if (view.words.slice(start, end).every((word) => !/[\p{L}\p{N}]/u.test(word))) return true;
  // "The case was reported on Sunday in two suburbs".
  if (isDayOrMonth(view.lower[start]!, view.lower[start + 1]) && isAfterPreposition(view, start)) return true;
  if (end - start === 1 && (PENN_TAGS[view.tokens.tags[start]!] === 'RB' || isWell(view.lower[start]))) return true;
  return end - start > 1 && isOccasion(view.lower[end - 1]!);
}

const isAfterPreposition = (view: View, i: number): boolean => PENN_TAGS[view.tokens.tags[i - 1] ?? 0] === 'IN';

function opensLine(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n';
}

/**
 * A frame of a relative clause without the main verb behind it: what "the shareholder, who said the chairman should go, has sold his
 * stake" has him say ends with "go".
 */
export function withoutMainVerb<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const [source, content] = [frame.source?.[0], frame.content.at(-1)];
  if (source === undefined || content === undefined || frame.cue === null) return frame;
  const who = tokenRange(view.tokens, source);
  const isClause = who.end - who.start === 1 && isRelative(view.lower[who.start]!) && view.lower[who.start - 1] === ',';
  const { start, end } = tokenRange(view.tokens, content);
  if (!isClause || content.start < frame.cue[0]!.end) return frame;
  for (let i = end - 2; i > start + 1; i--) {
    const isVerb = at.class[i + 1] === Class.finite || at.class[i + 1] === Class.modal;
    if (view.lower[i] !== ',' || !isVerb || view.quotationOf[i]! >= 0 || !hasVerb(at, { start, end: i })) continue;
    return { ...frame, content: [...frame.content.slice(0, -1), charactersOf(view, { start, end: i })] };
  }
  return frame;
}

/**
 * A frame without what its source does besides: what "she declared the strike over and left the hall" has her declare ends with "over". The
 * verb after the conjunction has no subject of its own and, there being no other verb, can only be the cue's fellow.
 */
export function withoutSecondVerb<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const [cue, content] = [frame.cue?.at(-1), frame.content[0]];
  if (cue === undefined || content === undefined || frame.content.length > 1 || frame.source === null) return frame;
  const { start, end } = tokenRange(view.tokens, content);
  const isAfter = frame.source[0]!.end <= frame.cue![0]!.start && tokenRange(view.tokens, cue).end === start;
  if (!isAfter || isThat(view.lower[start]) || view.quotationOf[start]! >= 0) return frame;
  for (let i = start + 1; i < end - 1; i++) {
    if (at.class[i] === Class.finite || at.class[i] === Class.modal || at.class[i] === Class.wh) return frame;
    const verb = at.class[i + 1] === Class.adverb ? i + 2 : i + 1;
    // In "9.4 points, and OpenField 2.1" a name passes for a verb.
    const isVerb = verb < end && PENN_TAGS[view.tokens.tags[verb]!] === 'VBD' && isLower(view.words[verb]!);
    if (!isVerb || !isAnd(view.lower[i]) || view.quotationOf[i]! >= 0) continue;
    const last = at.class[i - 1] === Class.comma ? i - 1 : i;
    return last === start ? frame : { ...frame, content: [charactersOf(view, { start, end: last })] };
  }
  return frame;
}

const isLower = (word: string): boolean => /^\p{Ll}/u.test(word);

/**
 * A frame without what leads in to its quotation: "As the hall emptied, she said: “Nobody thanked us.”" A quotation that goes on
 * with the words before ("After the hall emptied, she said, “we found the keys”") begins in lower case.
 */
export function withoutLeadIn<F extends Frame>(view: View, frame: F): F {
  const [source, cue] = [frame.source?.[0], frame.cue?.at(-1)];
  if (source === undefined || cue === undefined || frame.content.length < 2) return frame;
  const isQuoted = frame.content.some(
    ({ start }) =>
      /^[,:] $/.test(view.text.slice(cue.end, start)) && /^(?:["“]|'')\p{Lu}/u.test(view.text.slice(start, start + 3)),
  );
  if (!isQuoted) return frame;
  const isLead = ({ start, end }: Span): boolean =>
    end <= source.start && isLeadIn(view.lower[tokenRange(view.tokens, { start, end }).start]!);
  return { ...frame, content: frame.content.filter((content) => !isLead(content)) };
}
