import { inTextOrder, overlaps, type Span } from '../../core/span.ts';
import { isQuoting, particleLength } from '../../languages/en/attribution/certain-cues.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { agreesInNumber, isAs, isObjectPronoun, isParticiple } from '../../languages/en/small-words.ts';
import { type Attributes, Class } from './attributes.ts';
import type { Frame } from './frame.ts';
import type { Quotation } from './quotations.ts';
import { speakerFrom, speakerUntil } from './speaker-words.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

const NOUNS: ReadonlySet<number> = new Set([Class.noun, Class.name]);
/** A quotation of fewer tokens, its marks among them, is as likely a word held at arm's length. */
const SHORTEST = 4;
/** A verb of saying and its speaker, as token ranges. */
interface Tag {
  /** `null` for a participle's, whose speaker is that of the saying before. */
  readonly speaker: Span | null;
  readonly cue: Span;
}

/**
 * The frames with those of quotations that none claims though who said them stands right by, set off by a comma or a colon: `“…,”
 * she went on`, `“…!” chanted the crowd`, `On its last page it reads: “…”`, `…, adding: “…”`. The chains miss them where the verb
 * is rare. A frame that has the cue of such a quotation, and something else of its sentence for content, gets the quotation.
 */
export function withTagged(view: View, at: Attributes, frames: readonly Frame[]): Frame[] {
  const all = [...frames];
  const isFree = (span: Span): boolean =>
    !all.some((frame) =>
      [...frame.content, ...(frame.cue ?? []), ...(frame.source ?? [])].some((o) => overlaps(o, span)),
    );
  for (const quotation of view.quotations) {
    const range = tokenRange(view.tokens, quotation);
    if (quotation.depth > 0 || range.end - range.start < SHORTEST) continue;
    const after = tagAfter(view, at, quotation, range);
    if (after !== null && isRetold(view, quotation, after, all)) {
      all.push(frameOf(view, after, [{ start: quotation.start, end: quotation.end }], all));
      continue;
    }
    if (!isFree(quotation)) continue;
    const tag = after ?? tagBefore(view, at, range);
    if (tag === null) continue;
    const cue = charactersOf(view, tag.cue);
    const resumed = after === null ? null : resumedAfter(view, Math.max(tag.cue.end, tag.speaker?.end ?? 0));
    const content = [quotation, ...(resumed !== null && isFree(resumed) ? [resumed] : [])].map(({ start, end }) => ({
      start,
      end,
    }));
    const owner = after === null ? -1 : all.findIndex((frame) => frame.cue?.some((own) => overlaps(own, cue)));
    if (owner >= 0) all[owner] = withContent(view, all[owner]!, content);
    else if (isFree(cue)) all.push(frameOf(view, tag, content, all));
  }
  return all;
}

/** `“…,” the minister stammered, the Herald reports`: a quotation and its tag are what another is said to tell, and nothing more. */
function isRetold(view: View, quotation: Span, { speaker, cue }: Tag, frames: readonly Frame[]): boolean {
  const end = view.tokens.ends[Math.max(cue.end, speaker?.end ?? 0) - 1];
  const around = frames.find(({ content }) =>
    content.some((own) => own.start <= quotation.start && own.end > quotation.end),
  );
  const isWhole = around?.content.length === 1 && around.content[0]!.end === end;
  return isWhole && !frames.some((frame) => frame.cue?.some((own) => own.start >= quotation.end && own.end <= end!));
}

function frameOf(view: View, { speaker, cue }: Tag, content: readonly Span[], frames: readonly Frame[]): Frame {
  return {
    source: speaker === null ? sourceBefore(view, cue, frames) : [charactersOf(view, speaker)],
    cue: [charactersOf(view, cue)],
    content,
    reason: 'rule: a quotation with its speaker beside it',
    confidence: 0.75,
  };
}

/** The source of the last saying before a cue, in its sentence or the one before; `null` for none. */
function sourceBefore(view: View, cue: Span, frames: readonly Frame[]): Frame['source'] {
  const start = view.tokens.starts[cue.start]!;
  const sentence = view.sentenceOf[cue.start]!;
  const before = frames.filter((frame) => {
    const own = frame.cue?.[0];
    return own !== undefined && own.start < start && sentence - sentenceAt(view, own) <= 1;
  });
  return before.toSorted((a, b) => a.cue![0]!.start - b.cue![0]!.start).at(-1)?.source ?? null;
}

const sentenceAt = (view: View, span: Span): number => view.sentenceOf[tokenRange(view.tokens, span).start]!;

/** A frame with a content instead of what it has of its cue's sentence. */
function withContent(view: View, frame: Frame, content: readonly Span[]): Frame {
  const sentence = sentenceAt(view, frame.cue![0]!);
  const others = frame.content.filter((own) => sentenceAt(view, own) !== sentence);
  return { ...frame, content: [...content, ...others].sort(inTextOrder) };
}

/** `“…,” NAME said` or `“…,” said NAME`. */
function tagAfter(view: View, at: Attributes, quotation: Quotation, range: Span): Tag | null {
  const closes = /[,?!—–-]["”'’]{1,2}$/.test(view.text.slice(quotation.start, quotation.end));
  const start = view.words[range.end] === ',' ? range.end + 1 : range.end;
  const isBeside = (closes || start > range.end) && view.paragraphOf[start] === view.paragraphOf[range.start];
  if (!isBeside || view.quotationOf[start]! >= 0) return null;
  const before = speakerFrom(view, at, start);
  const cue = cueAt(view, at, before?.end ?? start);
  if (cue === null) return before === null ? null : verbForNoun(view, at, before);
  const speaker = before ?? speakerFrom(view, at, cue.end);
  return speaker === null ? null : { speaker, cue };
}

/** `“…,” the farmers state`: the last of what was taken for a speaker's words is a verb of saying that was tagged a noun. */
function verbForNoun(view: View, at: Attributes, words: Span): Tag | null {
  const verb = words.end - 1;
  const isVerb = at.class[verb] === Class.noun && cueOf(view.lower[verb]!)?.mode === 'speech';
  const [subject, isNoun] = [view.lower[verb - 1] ?? '', NOUNS.has(at.class[verb - 1]!)];
  // "The farmers state", "the letter states", but not "the farm state".
  const agrees = isNoun && agreesInNumber(subject, view.lower[verb]!);
  const isFollowed = at.class[words.end] === Class.finite || at.class[words.end] === Class.modal;
  if (!isVerb || !agrees || isFollowed || verb === words.start) return null;
  return { speaker: { start: words.start, end: verb }, cue: { start: verb, end: words.end } };
}

/** `NAME said: “…”`, with a comma or a colon between. */
function tagBefore(view: View, at: Attributes, range: Span): Tag | null {
  if (!/^[,:]$/.test(view.words[range.start - 1] ?? '')) return null;
  for (const length of [1, 2]) {
    const first = range.start - 1 - length;
    const cue = cueAt(view, at, first) ?? participleAt(view, at, first) ?? afterPronoun(view, at, first);
    if (cue === null || cue.end !== range.start - 1) continue;
    const speaker = speakerUntil(view, at, cue.start, 0);
    const isOwn = isParticiple(view.lower[cue.start]!);
    return speaker === null && !isOwn ? null : { speaker, cue };
  }
  return null;
}

/** A participle of saying ("adding") at a token; `null` for none. */
function participleAt(view: View, at: Attributes, i: number): Span | null {
  // "quoted him as saying" has a rule of its own.
  const isSaying = at.class[i] === Class.verb && isParticiple(view.lower[i]!) && !isAs(view.lower[i - 1]);
  return isSaying && cueOf(view.lower[i]!)?.mode === 'speech' ? { start: i, end: i + 1 } : null;
}

/** `She jokes, “…”`: a verb of saying that was tagged a noun, right after a pronoun; `null` for none. */
function afterPronoun(view: View, at: Attributes, i: number): Span | null {
  const isSubject = at.class[i - 1] === Class.pronoun && !isObjectPronoun(view.lower[i - 1]!);
  return isSubject && at.class[i] === Class.noun && cueOf(view.lower[i]!)?.mode === 'speech'
    ? { start: i, end: i + 1 }
    : null;
}

/** A finite verb of saying at a token, one that "will" or "would" leads, with "on" after "went" and "it" after "puts"; `null` for none. */
function cueAt(view: View, at: Attributes, i: number): Span | null {
  if (i < 0) return null;
  if (at.class[i] === Class.modal)
    return cueOf(view.lower[i + 1] ?? '')?.mode === 'speech' ? { start: i, end: i + 2 } : null;
  const verb = view.lower[i]!;
  const isPast = at.class[i] === Class.verb && verb.endsWith('ed') && (isQuoting(verb) || endsTag(view, at, i));
  if (at.class[i] !== Class.finite && !isPast) return null;
  const length = particleLength(view.lower, i);
  if (length !== null) return length > 0 ? { start: i, end: i + length } : null;
  return cueOf(verb)?.mode === 'speech' || isQuoting(verb) ? { start: i, end: i + 1 } : null;
}

/** `“…,” the minister stressed.`: a verb of saying that was tagged a participle, with its speaker before it and nothing after it. */
function endsTag(view: View, at: Attributes, i: number): boolean {
  const isLast = at.class[i + 1] === Class.stop || view.sentenceOf[i + 1] !== view.sentenceOf[i];
  return isLast && NOUNS.has(at.class[i - 1]!) && cueOf(view.lower[i]!)?.mode === 'speech';
}

/** The quotation that goes on right after a speaker and a comma. */
function resumedAfter(view: View, end: number): Quotation | null {
  const next = view.words[end] === ',' ? end + 1 : end;
  const resumed = view.quotations[view.quotationOf[next] ?? -1];
  return resumed !== undefined && next > end && view.sentenceOf[next] === view.sentenceOf[end] ? resumed : null;
}
