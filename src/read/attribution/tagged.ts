import { overlaps, type Span } from '../../core/span.ts';
import { isQuoting } from '../../languages/en/attribution/certain-cues.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { type Attributes, Class } from './attributes.ts';
import type { Frame } from './frame.ts';
import type { Quotation } from './quotations.ts';
import { speakerFrom, speakerUntil } from './speaker-words.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** A quotation of fewer tokens, its marks among them, is as likely a word held at arm's length. */
const SHORTEST = 4;
/** A verb of saying and its speaker, as token ranges. */
interface Tag {
  readonly speaker: Span;
  readonly cue: Span;
}

/**
 * Frames for quotations that no frame claims though who said them stands right by, set off by a comma or a colon: `“…,” she went on`,
 * `“…!” chanted the crowd`, `On its last page it reads: “…”`. The chains miss them where the verb is rare.
 */
export function taggedQuotations(view: View, at: Attributes, frames: readonly Frame[]): Frame[] {
  const claimed = frames.flatMap((frame) => [...frame.content, ...(frame.cue ?? []), ...(frame.source ?? [])]);
  const isFree = (span: Span): boolean => !claimed.some((other) => overlaps(other, span));
  const found: Frame[] = [];
  for (const quotation of view.quotations) {
    const range = tokenRange(view.tokens, quotation);
    if (quotation.depth > 0 || range.end - range.start < SHORTEST || !isFree(quotation)) continue;
    const tag = tagAfter(view, at, quotation, range) ?? tagBefore(view, at, range);
    if (tag === null) continue;
    const [source, cue] = [charactersOf(view, tag.speaker), charactersOf(view, tag.cue)];
    const resumed = resumedAfter(view, Math.max(tag.cue.end, tag.speaker.end));
    if (!isFree(source) || !isFree(cue)) continue;
    const frame = {
      source: [source],
      cue: [cue],
      content: [quotation, ...(resumed !== null && isFree(resumed) ? [resumed] : [])].map(({ start, end }) => ({
        start,
        end,
      })),
      reason: 'rule: a quotation with its speaker beside it',
      confidence: 0.75,
    };
    found.push(frame);
    claimed.push(...frame.content, source, cue);
  }
  return found;
}

/** `“…,” NAME said` or `“…,” said NAME`. */
function tagAfter(view: View, at: Attributes, quotation: Quotation, range: Span): Tag | null {
  const closes = /[,?!—–-]["”'’]{1,2}$/.test(view.text.slice(quotation.start, quotation.end));
  const start = view.words[range.end] === ',' ? range.end + 1 : range.end;
  const isBeside = (closes || start > range.end) && view.paragraphOf[start] === view.paragraphOf[range.start];
  if (!isBeside || view.quotationOf[start]! >= 0) return null;
  const before = speakerFrom(view, at, start);
  const cue = cueAt(view, at, before?.end ?? start);
  if (cue === null) return null;
  const speaker = before ?? speakerFrom(view, at, cue.end);
  return speaker === null ? null : { speaker, cue };
}

/** `NAME said: “…”`, with a comma or a colon between. */
function tagBefore(view: View, at: Attributes, range: Span): Tag | null {
  if (!/^[,:]$/.test(view.words[range.start - 1] ?? '')) return null;
  for (const length of [1, 2]) {
    const cue = cueAt(view, at, range.start - 1 - length);
    if (cue === null || cue.end !== range.start - 1) continue;
    const speaker = speakerUntil(view, at, cue.start, 0);
    return speaker === null ? null : { speaker, cue };
  }
  return null;
}

/** A finite verb of saying at a token, with "on" after "went"; `null` for none. */
function cueAt(view: View, at: Attributes, i: number): Span | null {
  if (i < 0 || at.class[i] !== Class.finite) return null;
  const verb = view.lower[i]!;
  if (/^(?:went|goes|go)$/.test(verb)) return view.lower[i + 1] === 'on' ? { start: i, end: i + 2 } : null;
  return cueOf(verb)?.mode === 'speech' || isQuoting(verb) ? { start: i, end: i + 1 } : null;
}

/** The quotation that goes on right after a speaker and a comma. */
function resumedAfter(view: View, end: number): Quotation | null {
  const next = view.words[end] === ',' ? end + 1 : end;
  const resumed = view.quotations[view.quotationOf[next] ?? -1];
  return resumed !== undefined && next > end && view.sentenceOf[next] === view.sentenceOf[end] ? resumed : null;
}
