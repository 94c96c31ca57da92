import { contains, overlaps, type Span } from '../../core/span.ts';
import { isLineLabel } from '../../languages/en/attribution/occasions.ts';
import { pronounOf } from '../../languages/en/attribution/people.ts';
import type { Frame } from './frame.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** Tokens of a name before its colon, at most: "Prime Minister Ana Roe". */
const LONGEST_NAME = 6;
/** Tokens between brackets after a name, at most: "(laughs)". */
const LONGEST_ASIDE = 5;
/** Turns of a conversation between names in small letters, at least; each of two speakers has two. Fewer may be a box of facts. */
const FEWEST_TURNS = 4;

/** What a transcript tells, and the names before an interviewer's questions, in characters. */
export interface Turns {
  readonly told: readonly Frame[];
  readonly asked: readonly Span[];
}

/** A paragraph that begins with a name and a colon, in tokens. */
interface Turn {
  readonly paragraph: Span;
  readonly name: Span;
  readonly colon: number;
  /** Whether the name is in capitals, as transcripts have it ("ROE:", "Q:"). */
  readonly isShouted: boolean;
}

/**
 * The turns of a transcript. One name in capitals is enough that stands in the text once more (a headline's kicker, "COACH AXED: …",
 * does not); of names in small letters two must take turns, and whoever asks more than they tell is the interviewer, whose questions are
 * nobody's sayings.
 */
export function turnsOf(view: View, paragraphs: readonly Span[]): Turns {
  const turns = paragraphs.flatMap((paragraph) => turnAt(view, paragraph) ?? []);
  const shouted = turns.filter(({ isShouted }) => isShouted);
  const spoken = shouted.length > 1 ? shouted : shouted.filter((turn) => isNamedElsewhere(view, turn));
  const talk = conversation(view, turns);
  return {
    told: [...spoken, ...talk.filter((own) => !isAsker(view, own)).flat()].map((turn) => frameOf(view, turn)),
    asked: talk.filter((own) => isAsker(view, own)).flatMap((own) => own.map(({ name }) => charactersOf(view, name))),
  };
}

/**
 * Whether a frame has the name before an interviewer's question for its source, or is what somebody says of themselves ("I think that …")
 * within a turn, which has it already.
 */
export function isOfTurn(view: View, { source, content }: Frame, { told, asked }: Turns): boolean {
  if (source?.length !== 1) return false;
  if (asked.some((name) => overlaps(name, source[0]!))) return true;
  const { start, end } = tokenRange(view.tokens, source[0]!);
  const isSelf = end - start === 1 && pronounOf(view.lower[start]!)?.for === 'speaker';
  return isSelf && content.some((own) => told.some((turn) => turn.content.some((said) => contains(said, own))));
}

function turnAt(view: View, paragraph: Span): Turn | null {
  const start = /^(?:["“]|``|'')$/.test(view.words[paragraph.start]!) ? paragraph.start + 1 : paragraph.start;
  let end = start;
  while (end < paragraph.end && end - start < LONGEST_NAME && isNamePart(view.words[end]!)) end++;
  const colon = afterAside(view, end);
  if (end === start || view.words[colon] !== ':' || colon + 2 >= paragraph.end) return null;
  const name = view.words.slice(start, end);
  const isShouted =
    colon === end && name.every((word) => !/\p{Ll}/u.test(word)) && name.some((word) => /\p{L}{2}|^[QA]$/u.test(word));
  return isLineLabel(name.join(' ')) ? null : { paragraph, name: { start, end }, colon, isShouted };
}

const isNamePart = (word: string): boolean => /^[\p{Lu}.'’-][\p{Lu}\p{L}.'’-]*$/u.test(word);

/** The token after brackets that open at `i`, or `i` where none do. */
function afterAside(view: View, i: number): number {
  if (!/^[([]$/.test(view.words[i] ?? '')) return i;
  const close = view.words.slice(i, i + LONGEST_ASIDE).findIndex((word) => /^[)\]]$/.test(word));
  return close < 0 ? i : i + close + 1;
}

/** The turns of each speaker, where two and more in small letters take turns. */
function conversation(view: View, all: readonly Turn[]): readonly (readonly Turn[])[] {
  const turns = all.filter(({ isShouted }) => !isShouted);
  const bySpeaker = Map.groupBy(turns, ({ name }) => view.lower[name.end - 1]!);
  const speakers = [...bySpeaker.values()].filter((own) => own.length > 1);
  const several = speakers.flat();
  const isTalk = speakers.length > 1 && several.length >= FEWEST_TURNS;
  return isTalk && several.some((turn) => isNamedElsewhere(view, turn)) ? speakers : [];
}

/** Whether half of somebody's turns are questions and more. */
const isAsker = (view: View, own: readonly Turn[]): boolean =>
  2 * own.filter((turn) => asks(view, turn)).length >= own.length;

const asks = (view: View, { paragraph }: Turn): boolean => view.words[paragraph.end - 1] === '?';

/** Whether the last word of who speaks stands in the text once more, before no colon. */
function isNamedElsewhere(view: View, { name }: Turn): boolean {
  const word = view.lower[name.end - 1]!;
  return view.lower.some((form, i) => form === word && (i < name.start || i >= name.end) && view.words[i + 1] !== ':');
}

function frameOf(view: View, { paragraph, name, colon }: Turn): Frame {
  let last = paragraph.end;
  while (last > colon + 2 && /^(?:["”.]|'')$/.test(view.words[last - 1]!)) last--;
  return {
    source: [charactersOf(view, name)],
    cue: [charactersOf(view, { start: colon, end: colon + 1 })],
    content: [charactersOf(view, { start: colon + 1, end: last })],
    reason: 'rule: a transcript’s “NAME: …”',
    confidence: 0.8,
  };
}
