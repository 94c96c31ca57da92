import { contains, overlaps, type Span } from '../../core/span.ts';
import {
  answersInKind,
  isAccusing,
  isAct,
  isActPhrase,
  isBinding,
  isBlow,
  isCausing,
  isLoss,
  isSay,
  isVerdict,
} from '../../languages/en/attribution/certain-cues.ts';
import { isLineLabel } from '../../languages/en/attribution/occasions.ts';
import { isBy, isNaming, isNoStranger } from '../../languages/en/attribution/passives.ts';
import { isThan, isThat, supposes } from '../../languages/en/small-words.ts';
import type { Syntax } from '../syntax/parser.ts';
import { relationNumber } from '../syntax/relations.ts';
import { type Attributes, Class } from './attributes.ts';
import type { Frame } from './frame.ts';
import { isUnsaid } from './unsaid.ts';
import { tokenRange, type View } from './view.ts';

const SUBJECTS: ReadonlySet<number> = new Set([relationNumber('nsubj'), relationNumber('nsubj:pass')]);

/** Frames without those that cannot be sayings by how their parts hang together. */
export function withoutMisfits<F extends Frame>(view: View, at: Attributes, syntax: Syntax, frames: readonly F[]): F[] {
  return frames.filter(
    (frame) =>
      !isSubject(view, at, syntax, frame) &&
      !isReaching(frame, frames) &&
      !isCaused(view, at, frame) &&
      !isDone(view, at, frame) &&
      !isSentenced(view, frame) &&
      !isToll(view, at, frame) &&
      !isCompared(view, frame) &&
      !isAnswerInKind(view, at, frame) &&
      !isRulebook(view, frame) &&
      !isLabel(view, frame) &&
      !isAside(view, frame) &&
      !isSupposed(view, frame) &&
      !isAccused(view, at, frame) &&
      !isGivenName(view, at, frame) &&
      !isNamedIn(view, at, frame) &&
      !isUnsaid(view, at, frame),
  );
}

/** "Talks about the valley come to a standstill": a cue that is a noun and the subject of a verb that it is said to tell. */
function isSubject(view: View, at: Attributes, { heads, relations }: Syntax, frame: Frame): boolean {
  if (frame.source !== null || frame.cue === null) return false;
  const { start: noun } = tokenRange(view.tokens, frame.cue[0]!);
  const verb = heads[noun]!;
  if (at.class[noun] !== Class.noun || verb < 0 || !SUBJECTS.has(relations[noun]!)) return false;
  return frame.content.some((content) => {
    const range = tokenRange(view.tokens, content);
    return verb >= range.start && verb < range.end;
  });
}

/**
 * "She warned that if the drought goes on, the herds will die": a cue within what another cue tells, whose source stands
 * outside of that and is the other's own.
 */
function isReaching(frame: Frame, frames: readonly Frame[]): boolean {
  const [source, cue] = [frame.source?.[0], frame.cue?.[0]];
  if (source === undefined || cue === undefined) return false;
  return frames.some((other) => {
    const around = other === frame ? undefined : other.content.find((content) => contains(content, cue));
    return (
      around !== undefined && !contains(around, source) && (other.source ?? []).some((own) => overlaps(own, source))
    );
  });
}

/** Words that may stand between a verb and the noun it brings about: "stoked widespread fears". */
const MOST_BETWEEN = 2;

/** "The strike fuelled fears that …": a feeling that something brings about, not one that its source tells of. */
function isCaused(view: View, at: Attributes, { cue, source }: Frame): boolean {
  if (cue?.[0] === undefined) return false;
  const { start, end: after } = tokenRange(view.tokens, cue[0]);
  const end = at.class[after - 1] === Class.preposition ? after - 1 : after; // "eased worries about"
  if (end === start || at.class[end - 1] !== Class.noun) return false;
  const isBrought = end - start === 1 ? followsCausing(view, at, start) : isCausing(view.lower[start]!);
  if (!isBrought) return false;
  const who = source?.[0] === undefined ? null : tokenRange(view.tokens, source[0]);
  return who === null || !at.who.subarray(who.start, who.end).some((kind) => kind > 0);
}

function followsCausing(view: View, at: Attributes, noun: number): boolean {
  for (let i = noun - 1; i >= Math.max(0, noun - 1 - MOST_BETWEEN); i--) {
    if (isCausing(view.lower[i]!)) return true;
    if (at.class[i] !== Class.adjective && at.class[i] !== Class.determiner && at.class[i] !== Class.noun) return false;
  }
  return false;
}

/** "The two sides signed a deal", "troops called in helicopters": done, and nothing said, where what is told is no clause. */
function isDone(view: View, at: Attributes, { cue, content, source }: Frame): boolean {
  if (cue?.[0] === undefined) return false;
  const words = tokenRange(view.tokens, cue[0]);
  const isPhrase = words.end > words.start + 1 && isActPhrase(view.lower[words.end - 2]!, view.lower[words.end - 1]);
  const range = source?.[0] === undefined ? null : tokenRange(view.tokens, source[0]);
  const isFighter = view.lower
    .slice(range?.start, range?.end ?? 0)
    .some((word) => isBlow(view.lower[words.end - 1]!, word));
  if (!isPhrase && !isAct(view.lower[words.start]!) && !isFighter) return false;
  return content.every((span) => {
    const { start, end } = tokenRange(view.tokens, span);
    const classes = at.class.subarray(start, end);
    return view.quotationOf[start]! < 0 && !classes.includes(Class.finite) && !classes.includes(Class.modal);
  });
}

/** "Reyl was sentenced to nine years": what a court does to him, and nothing that he says. */
function isSentenced(view: View, { cue }: Frame): boolean {
  if (cue?.length !== 1) return false;
  const { start, end } = tokenRange(view.tokens, cue[0]!);
  return isVerdict(view.lower.slice(start, end));
}

/** "The floods claimed 31 lives", "the war claimed thousands of dead": what befell, up to the noun without a verb. */
function isToll(view: View, at: Attributes, { cue, content }: Frame): boolean {
  if (cue?.length !== 1 || content.length === 0) return false;
  const verb = view.lower[tokenRange(view.tokens, cue[0]!).end - 1]!;
  const { start, end } = tokenRange(view.tokens, content[0]!);
  for (let i = start; i < end; i++) {
    if (isLoss(verb, view.lower[i]!)) return true;
    if (at.class[i] === Class.finite || at.class[i] === Class.modal || at.class[i] === Class.pronoun) return false;
  }
  return false;
}

/** "More than economists had expected": what is compared, and nobody's words. */
function isCompared(view: View, { source }: Frame): boolean {
  if (source?.length !== 1) return false;
  const { start, end } = tokenRange(view.tokens, source[0]!);
  return isThan(view.lower[start - 1]) || view.lower.slice(start, end).some(isThan);
}

/** "Police answered with tear gas", "replying to Roe, Lund said": an answer with a thing or to somebody, and none of its words. */
function isAnswerInKind(view: View, at: Attributes, { cue, content }: Frame): boolean {
  if (cue?.length !== 1) return false;
  const { start, end } = tokenRange(view.tokens, cue[0]!);
  const isInKind = [start, end - 1].some((i) => answersInKind(view.lower[i]!, view.lower[i + 1]));
  return isInKind && content.every((span) => isThing(view, at, tokenRange(view.tokens, span)));
}

function isThing(view: View, at: Attributes, { start, end }: Span): boolean {
  const classes = at.class.subarray(start, end);
  return (
    view.quotationOf[start]! < 0 &&
    view.quotationOf[end - 1]! < 0 &&
    !classes.includes(Class.finite) &&
    !classes.includes(Class.modal)
  );
}

/** "Under UK takeover rules Selt has until May": a noun, though its form is a verb's too. */
function isRulebook(view: View, { cue, source }: Frame): boolean {
  if (cue?.[0] === undefined || source?.length !== 1) return false;
  const who = tokenRange(view.tokens, source[0]!);
  const { start } = tokenRange(view.tokens, cue[0]);
  return who.end === start && isBinding(view.lower[who.start - 1], view.lower[start]!);
}

const PERSONS: ReadonlySet<number> = new Set([
  Class.name,
  Class.pronoun,
  Class.determiner,
  Class.adjective,
  Class.noun,
]);

/** "The reports accusing the minister": who is accused, and nothing of what. */
function isAccused(view: View, at: Attributes, { cue, content }: Frame): boolean {
  if (cue?.length !== 1 || content.length !== 1) return false;
  const { end: from } = tokenRange(view.tokens, cue[0]!);
  const { start, end } = tokenRange(view.tokens, content[0]!);
  const isWho = at.class.subarray(start, end).every((kind) => PERSONS.has(kind)) && view.quotationOf[start]! < 0;
  return isAccusing(view.lower[from - 1]!) && start === from && isWho && at.class[end] !== Class.preposition;
}

/** "A man, named by his family as Ola Roe, drowned": whose name is told, and nothing of them. */
function isGivenName(view: View, at: Attributes, { cue, content }: Frame): boolean {
  if (cue?.length !== 1) return false;
  const { start, end } = tokenRange(view.tokens, cue[0]!);
  const isPassive = isBy(view.lower[end]) || isBy(view.lower[end - 1]);
  const isTold = content.some(
    (span) => span.start > cue[0]!.start || !isThing(view, at, tokenRange(view.tokens, span)),
  );
  return isPassive && isNaming(view.lower[start]!) && !isTold;
}

/** "A man who was known to police", "the recount asked for by the mayor": a passive that tells who somebody is, or what was asked for. */
function isNamedIn(view: View, at: Attributes, { cue, content }: Frame): boolean {
  if (cue?.length !== 1) return false;
  const { start, end } = tokenRange(view.tokens, cue[0]!);
  const to = isNoStranger(view.lower[end - 2], view.lower[end - 1]) ? end - 1 : end;
  // "Known to exaggerate" tells what somebody does.
  if (isNoStranger(view.lower[to - 1], view.lower[to]) && at.class[to + 1] !== Class.verb)
    return content.every((span) => isThing(view, at, tokenRange(view.tokens, span)));
  return at.class[end] === Class.preposition && isBy(view.lower[end + 1]) && end - start === 1;
}

/** "UPDATED: 9.40 pm", "Correction: …": a colon after what tells what the line is, and nobody who says it. */
function isLabel(view: View, { cue, source }: Frame): boolean {
  if (cue?.length !== 1 || source?.length !== 1 || view.text.slice(cue[0]!.start, cue[0]!.end) !== ':') return false;
  return isLineLabel(view.text.slice(source[0]!.start, source[0]!.end));
}

/** "What others say:": a heading within its line, up to the colon. */
export function isQuestionHead(view: View, at: Attributes, { cue }: Frame): boolean {
  if (cue?.length !== 1) return false;
  const { start, end } = tokenRange(view.tokens, cue[0]!);
  const first = view.sentences[view.sentenceOf[start]!]!.start;
  const colon = view.lower[end - 1] === ':' ? end - 1 : end;
  return at.class[first] === Class.wh && view.lower[colon] === ':' && colon - first <= LONGEST_HEADING;
}

/** Tokens of such a heading at most. */
const LONGEST_HEADING = 6;

/** "That said, …": what has been said before, and nobody. */
function isAside(view: View, { cue, source }: Frame): boolean {
  if (cue?.[0] === undefined || source?.length !== 1) return false;
  const [who, verb] = [tokenRange(view.tokens, source[0]!), tokenRange(view.tokens, cue[0])];
  const isBare = who.end - who.start === 1 && isThat(view.lower[who.start]) && verb.start === who.end;
  return isBare && view.sentences[view.sentenceOf[who.start]!]?.start === who.start && isSay(view.lower[verb.start]!);
}

/** "If the panel finds that I was late, I will go": what somebody may come to say, where it was taken to be the whole sentence. */
function isSupposed(view: View, { source, content }: Frame): boolean {
  if (source?.length !== 1) return false;
  const { start } = tokenRange(view.tokens, source[0]!);
  const sentence = view.sentences[view.sentenceOf[start]!]!;
  const opens = start - 1 === sentence.start || /^[,:"“]$/.test(view.lower[start - 2] ?? '');
  const end = tokenRange(view.tokens, content.at(-1)!).end;
  return opens && supposes(view.lower[start - 1], view.lower[start - 2]) && end >= sentence.end - 1;
}
