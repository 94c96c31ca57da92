import { PENN_TAGS } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import {
  isBareBody,
  isBodyNoun,
  isOfPeople,
  isSeeing,
  isWriting,
  tellsContents,
} from '../../languages/en/attribution/bodies.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { isOwner } from '../../languages/en/attribution/people.ts';
import { isPossessive, isThat, isThe, partsClauses } from '../../languages/en/small-words.ts';
import type { View } from '../attribution/view.ts';

/** Longest run of words before the noun of a body: "the league's own disciplinary". */
const MOST_BEFORE = 5;
/** Whose body it is stands so near before another: "the league's board". */
const NEAR = 3;

/**
 * The last words before token `place` that tell of a body without a name ("the league", "police") or of a letter or the like that opens
 * its sentence, or where `many` is asked for of people ("the observers"), in the sentence of the place or the one before in its paragraph. Token positions; `null` for none.
 */
export function unnamedBefore(view: View, place: number, many: boolean): Span | null {
  const first = startOfSearch(view, place);
  for (let i = place - 1; i >= first; i--) {
    if (view.quotationOf[i]! >= 0) continue;
    if (!many && isOpeningWriting(view, i)) return { start: i, end: i + 1 };
    if (!isBodyAt(view, i, many)) continue;
    const owns = isPossessive(view.lower[i + 1]);
    const isOfAnother = owns && hasBody(view, i + 2, Math.min(place, i + 2 + NEAR));
    const start = isOfAnother ? -1 : startOfPhrase(view, i, first);
    if (start >= 0 && (owns || isSubject(view, start))) return { start, end: i + 1 };
  }
  return null;
}

/** "The letter" that a sentence begins with, after which "it says" tells what stands there. */
const isOpeningWriting = (view: View, i: number): boolean =>
  isWriting(view.lower[i]!) &&
  isThe(view.lower[i - 1]) &&
  view.sentences[view.sentenceOf[i]!]!.start === i - 1 &&
  !isPossessive(view.lower[i + 1]);

/** Tokens between such a verb and the noun at most: "has seen a two-page". */
const MOST_BETWEEN = 5;

/**
 * The letter or the like that the sentence before tells somebody to have seen, which a pronoun at the head of its sentence stands for where
 * its verb tells what is written: "The Herald has seen the letter. It names three beams". Token positions; `null` for none.
 */
export function writingSeen(view: View, place: number): Span | null {
  const sentence = view.sentences[view.sentenceOf[place]! - 1];
  const opens = view.sentences[view.sentenceOf[place]!]!.start === place;
  if (!opens || sentence === undefined || !tellsContents(view.lower[place + 1])) return null;
  if (view.paragraphOf[sentence.start] !== view.paragraphOf[place]) return null;
  for (let verb = sentence.start + 1; verb < sentence.end; verb++) {
    if (!isSeeing(view.lower[verb]!) || view.quotationOf[verb]! >= 0) continue;
    for (let i = verb + 1; i < Math.min(sentence.end, verb + MOST_BETWEEN); i++) {
      if (isWriting(view.lower[i]!) && !isPossessive(view.lower[i + 1])) return { start: i, end: i + 1 };
    }
  }
  return null;
}

function startOfSearch(view: View, place: number): number {
  const sentence = view.sentenceOf[place]!;
  const before = view.sentences[sentence - 1];
  const isSame = before !== undefined && view.paragraphOf[before.start] === view.paragraphOf[place];
  return (isSame ? before : view.sentences[sentence]!).start;
}

const isBodyAt = (view: View, i: number, many: boolean): boolean => {
  const form = view.lower[i]!;
  return isBodyNoun(form) || (many && (isBareBody(form) || isOfPeople(form)));
};

function hasBody(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isBodyNoun(view.lower[i]!)) return true;
  return false;
}

/** Where the phrase of a noun begins, with its article or owner; of "police" and of people it needs none; -1 where nothing makes it known. */
function startOfPhrase(view: View, noun: number, first: number): number {
  for (let i = noun - 1; i >= Math.max(first, noun - MOST_BEFORE); i--) {
    const form = view.lower[i]!;
    if (isThe(form)) return i + 1;
    if (isOwner(form)) return i;
    if (!/^[\p{L}\p{N}’'-]+$/u.test(form) || isPreposition(view, i)) break;
  }
  const form = view.lower[noun]!;
  const opens = noun === view.sentences[view.sentenceOf[noun]!]!.start;
  return isBareBody(form) || (isOfPeople(form) && opens) ? noun : -1;
}

const isPreposition = (view: View, i: number): boolean => /^(?:IN|TO)$/.test(PENN_TAGS[view.tokens.tags[i]!]!);

/** Whether a phrase may be the subject of its clause: it opens the sentence or stands behind a mark, a conjunction or what leads in. */
function isSubject(view: View, start: number): boolean {
  const before = isThe(view.lower[start - 1]) ? start - 2 : start - 1;
  if (before < view.sentences[view.sentenceOf[start]!]!.start || isInvertedVerb(view, before)) return true;
  return !/^\p{L}/u.test(view.lower[before]!) || partsClauses(view.lower[before]!) || isThat(view.lower[before]);
}

/** "What was not, says the insurer: …": a verb of saying behind a mark, before who speaks. */
const isInvertedVerb = (view: View, i: number): boolean =>
  cueOf(view.lower[i]!)?.mode === 'speech' && /^[,”"]$/.test(view.lower[i - 1] ?? '');
