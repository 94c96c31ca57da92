import { overlaps, type Span } from '../../core/span.ts';
import { isOfPeople, isWriting } from '../../languages/en/attribution/bodies.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { isPaper } from '../../languages/en/attribution/people.ts';
import { isMember, isRoleNoun } from '../../languages/en/attribution/roles.ts';
import { type Attributes, Class, OPENS_NOUN_PHRASE } from './attributes.ts';
import type { Frame } from './frame.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** A quotation of fewer tokens, its marks among them, is as likely a word held at arm's length. */
const SHORTEST = 5;
/** Tokens from the verb to the colon at most: "was rather blunter", "shook her head slowly". */
const LONGEST_LEAD = 5;
/** Tokens of who speaks at most: "a younger member of her own staff". */
const LONGEST_SPEAKER = 9;
const PERSON = 1;
const PRONOUN = 6;
const NOUN_PHRASE: ReadonlySet<number> = new Set([...OPENS_NOUN_PHRASE, Class.possessive, Class.preposition]);

/**
 * The frames with those of quotations that a colon announces behind what somebody is or does and no verb of saying: "A member of her staff
 * was blunter: “…”", "Her deputy shrugged: “…”"; behind a thing ("The sign was clear: “…”") nobody is said to speak. Frames of other
 * sentences, which the chains gave them to, have them no more.
 */
export function withIntroduced(view: View, at: Attributes, frames: readonly Frame[]): Frame[] {
  let all = [...frames];
  for (const quotation of view.quotations) {
    const { start, end } = tokenRange(view.tokens, quotation);
    const colon = start - 1;
    if (quotation.depth > 0 || end - start < SHORTEST || view.lower[colon] !== ':') continue;
    const sentence = { start: view.sentences[view.sentenceOf[colon]!]!.start, end: colon };
    const own = [view.sentenceOf[colon]!, view.sentenceOf[end - 1]!];
    if (all.some(({ cue }) => cue?.some((one) => own.includes(sentenceAt(view, one))))) continue;
    const verb = leadIn(view, at, sentence);
    if (verb < 0) continue;
    const isOwn = isPerson(view, at, sentence, verb);
    all = all.flatMap((frame) => {
      const content = frame.content.filter((span) => !overlaps(span, quotation));
      return content.length === 0 && frame.content.length > 0 ? [] : [{ ...frame, content }];
    });
    all.push({
      source: isOwn ? [charactersOf(view, { start: sentence.start, end: verb })] : null,
      cue: [charactersOf(view, { start: verb, end: colon + 1 })],
      content: [{ start: quotation.start, end: quotation.end }],
      reason: 'rule: what somebody is or does, a colon and a quotation',
      confidence: 0.75,
    });
  }
  return all;
}

const sentenceAt = (view: View, span: Span): number => view.sentenceOf[tokenRange(view.tokens, span).start]!;

/** The verb of a sentence up to a colon that is short and has nothing of saying in it; -1 for others. */
function leadIn(view: View, at: Attributes, { start, end }: Span): number {
  let verb = start;
  while (verb < end && verb - start <= LONGEST_SPEAKER && NOUN_PHRASE.has(at.class[verb]!)) verb++;
  if (verb === start || at.class[verb] !== Class.finite || end - verb > LONGEST_LEAD) return -1;
  if (view.lower.slice(verb, end).some((form) => cueOf(form) !== null) || view.lower.slice(start, end).includes(','))
    return -1;
  const isOutside = view.quotationOf.subarray(start, end).every((quotation) => quotation < 0);
  return isOutside ? verb : -1;
}

/** Whether words begin with somebody, a name or pronoun, or a noun for one before any preposition, and nothing written comes up. */
function isPerson(view: View, at: Attributes, { start, end: colon }: Span, end: number): boolean {
  const told = view.lower.slice(start, colon);
  if (told.some((form) => isWriting(form) || isPaper(form))) return false;
  let head = start;
  while (head + 1 < end && at.class[head + 1] !== Class.preposition) head++;
  const form = view.lower[head]!;
  const isNamed = at.who[head] === PERSON || (at.who[head] === PRONOUN && head === start);
  return isNamed || isRoleNoun(form) || isOfPeople(form) || isMember(form);
}
