import { PENN_TAGS } from '../../core/annotations.ts';
import { isClosing } from '../../languages/en/attribution/certain-cues.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { isOfSeveral, isPaper, type Pronoun } from '../../languages/en/attribution/people.ts';
import { isThe } from '../../languages/en/small-words.ts';
import type { View } from '../attribution/view.ts';
import { type Cast, lastPlaceBefore, type Member } from './cast.ts';

/** Who spoke where, so that "he" rather means the one who was speaking. */
export interface Spoken {
  readonly place: number;
  readonly member: Member;
}

// In tokens: a person last meant farther back than this is no antecedent. Two paragraphs of a report.
const FARTHEST = 220;
// The last to speak counts more than the last to be named, and who opens a sentence more than who is named within it
// (centering: Grosz, Joshi and Weinstein 1995, "Centering", §4). Chosen on the project's own cases.
const SPOKE_LAST = 1.2;
const SUBJECT = 0.7;
const RECENCY = 1.5;
/** Who is named within so many tokens from the beginning of a sentence is its subject. */
const OPENING = 8;
const GENDER_KNOWN = 0.8;
/** Where nobody counts as the last to speak, a subject of the pronoun's own paragraph, of whatever gender, stands before a known gender farther back. */
const OWN_PARAGRAPH = 0.4;

/** Whom a pronoun stands for, and how well. */
export interface Antecedent {
  readonly member: Member;
  readonly score: number;
}

/** Whom a pronoun at token `place` stands for; `null` where nobody fits. `topic` is whether its paragraph has words without a name for a subject, `other` somebody whom it cannot mean. */
export function resolvePronoun(
  view: View,
  place: number,
  pronoun: Pronoun,
  cast: Cast,
  spoken: readonly Spoken[],
  topic = false,
  other: Member | null = null,
): Antecedent | null {
  const others = other === null ? spoken : spoken.filter(({ member }) => member !== other);
  const lastSpeaker = speakerFor(view, place, pronoun, cast, others, topic);
  const isMany = isOfSeveral(pronoun);
  let townScore = 0;
  let best: Member | null = null;
  let bestScore = 0;
  for (const member of cast.members) {
    if (member === other) continue;
    const score = scoreOf(view, member, place, pronoun, lastSpeaker);
    // A town is no "they", unless it has spoken for its people; where it is the likeliest, only words for several come in its place.
    const isTown = isMany && member.kind === 'place' && !spoken.some((s) => s.member === member);
    if (isMany && member.kind === 'group' && isPaper(member.name.slice(member.name.lastIndexOf(' ') + 1).toLowerCase()))
      continue;
    if (isTown) townScore = Math.max(townScore, score);
    else if (score > bestScore) [best, bestScore] = [member, score];
  }
  if (best === null || (townScore > bestScore && best.kind !== 'group')) return null;
  return { member: best, score: bestScore };
}

/** How well words without a name fit, by where they stand: as a member does who has not spoken. */
export function scoreOfWords(view: View, at: number, place: number): number {
  return RECENCY * (1 - (place - at) / FARTHEST) + (opensSentence(view, at) ? SUBJECT : 0);
}

/** Whether a token stands near enough to the beginning of its sentence to be of its subject. */
export function opensSentence(view: View, at: number): boolean {
  return at - view.sentences[view.sentenceOf[at]!]!.start < OPENING;
}

/**
 * Who spoke last, unless the paragraph of the pronoun has somebody else for its subject and has not told of that speaker: "it" after
 * "The commission published its finding" is the commission, whoever spoke in the paragraph before.
 */
function speakerFor(
  view: View,
  place: number,
  pronoun: Pronoun,
  cast: Cast,
  spoken: readonly Spoken[],
  topic: boolean,
): Member | null {
  const last = spoken.findLast((s) => s.place < place)?.member ?? null;
  const paragraph = view.paragraphOf[place];
  const isHere = (at: number): boolean => at < place && view.paragraphOf[at] === paragraph;
  if (last === null || last.places.some(isHere)) return last;
  const isTopic =
    topic ||
    cast.members.some(
      (member) =>
        (opens(view, member, place, isHere) ||
          opensParagraph(view, member, place) ||
          isJustNamed(view, member, place, pronoun) ||
          isBetween(view, member, last, place, pronoun)) &&
        scoreOf(view, member, place, pronoun, null) > 0,
    );
  return isTopic ? null : last;
}

/**
 * Whether somebody is named at the head of the paragraph of `place`, before it: "Mr. Weir flew in by night. … “Nobody will be left
 * alone,” he told them". What a pronoun tags without quotation marks may be about them.
 */
function opensParagraph(view: View, member: Member, place: number): boolean {
  if (member.kind !== 'person' || (isTag(view, place) && view.lower[place - 1] === ',')) return false;
  let first = place;
  while (first > 0 && view.paragraphOf[first - 1] === view.paragraphOf[place]) first--;
  return member.places.some(
    (at) => at >= first && at < place && at - first < OPENING && view.quotationOf[at]! < 0 && !isInPhrase(view, at),
  );
}

/**
 * Whether somebody of the pronoun's gender for certain is named in the sentence before one which the pronoun opens: "The vote was
 * called when a councillor, Sir Per Weir, left. He denies wrongdoing", whoever spoke in the paragraph before.
 */
function isJustNamed(view: View, member: Member, place: number, { gender }: Pronoun): boolean {
  const sentence = view.sentenceOf[place]!;
  if (gender === null || member.gender !== gender) return false;
  // "In the yard Mrs Ada Weir was mending nets. “It will rain,” she says."
  const first = view.sentences[sentence]!.start;
  if (first !== place && (view.quotationOf[first]! < 0 || !isTag(view, place))) return false;
  return member.places.some(
    (at) =>
      view.sentenceOf[at] === sentence - 1 &&
      view.paragraphOf[at] === view.paragraphOf[place] &&
      view.quotationOf[at]! < 0,
  );
}

/**
 * Whether somebody of the pronoun's gender opens the paragraph before, where one of unknown gender who spoke last is not named:
 * "“You sold it,” judge Orla Weir said. / Tor Lund showed no emotion. / “I sold nothing,” he told reporters".
 */
function isBetween(view: View, member: Member, last: Member, place: number, { gender }: Pronoun): boolean {
  const own = member.gender ?? member.seemingGender;
  if (gender === null || own !== gender || (last.gender ?? last.seemingGender) !== null) return false;
  const before = view.paragraphOf[place]! - 1;
  const isThere = (at: number): boolean => view.paragraphOf[at] === before && view.quotationOf[at]! < 0;
  if (last.places.some(isThere)) return false;
  const first = view.paragraphOf.indexOf(before);
  return member.places.some((at) => isThere(at) && at - first < OPENING && !isInPhrase(view, at));
}

function scoreOf(
  view: View,
  member: Member,
  place: number,
  { gender, for: wanted }: Pronoun,
  lastSpeaker: Member | null,
): number {
  if ((member.kind === 'person') !== (wanted === 'person')) return -1;
  if (wanted === 'thing' && member.isSeveral) return -1;
  const last = lastPlaceBefore(member, place, (at) => isOutside(view, at, place));
  if (last < 0 || place - last > FARTHEST) return -1;
  if (wanted === 'thing' && member.kind === 'place' && isInPhrase(view, last)) return -1;
  if (gender !== null && (member.gender ?? member.seemingGender ?? gender) !== gender) return -1;
  let score = RECENCY * (1 - (place - last) / FARTHEST);
  if (member === lastSpeaker) score += SPOKE_LAST;
  if (opens(view, member, place)) score += SUBJECT;
  if (lastSpeaker === null && opensParagraph(view, member, place)) score += OWN_PARAGRAPH;
  if (gender !== null && (member.gender ?? member.seemingGender) === gender) score += GENDER_KNOWN;
  return score;
}

/** Whom a quotation names is not who speaks it: for a pronoun outside of quotation marks only names outside of them count. */
function isOutside(view: View, at: number, place: number): boolean {
  return view.quotationOf[at]! < 0 || view.quotationOf[place]! >= 0;
}

/** Whether a name hangs on a preposition: "in Norland", "of the Norland Bank". */
function isInPhrase(view: View, at: number): boolean {
  const before = isThe(view.lower[at - 1]) ? at - 2 : at - 1;
  return before >= 0 && PENN_TAGS[view.tokens.tags[before]!] === 'IN';
}

/** Whether a pronoun tags what stands before it: "Weir had left early, she said", where Weir is whom she tells of. */
export function isTag(view: View, place: number): boolean {
  // "When Weir woke, Lund said, she told him of it": what is told goes on.
  const isInside = isClosing(view.lower[place - 2] ?? '');
  const follows = /^(?:,|["”’]|'')$/.test(view.lower[place - 1] ?? '') && !isInside;
  return follows && cueOf(view.lower[place + 1] ?? '')?.mode === 'speech';
}

/** Whether the member is named near the beginning of this sentence, if that is not what the pronoun tags, or of the one before. */
function opens(view: View, member: Member, place: number, counts: (at: number) => boolean = () => true): boolean {
  const sentence = view.sentenceOf[place]!;
  // Of a report's first words the one they are about may speak: "The president is close to a deal, he told reporters".
  const last = sentence > 0 && isTag(view, place) ? sentence - 1 : sentence;
  return member.places.some((at) => {
    const own = view.sentenceOf[at]!;
    if (at >= place || own < sentence - 1 || own > last || own < 0 || view.quotationOf[at]! >= 0 || !counts(at))
      return false;
    // "Most of the jobs are in Norland" is not about Norland.
    return opensSentence(view, at) && (member.kind === 'person' || !isInPhrase(view, at));
  });
}
