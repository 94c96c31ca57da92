import { isOfSeveral, isPaper, type Pronoun } from '../../languages/en/attribution/people.ts';
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
const GENDER_KNOWN = 0.8;

/** Whom a pronoun at token `place` stands for; `null` where nobody fits. */
export function resolvePronoun(
  view: View,
  place: number,
  pronoun: Pronoun,
  cast: Cast,
  spoken: readonly Spoken[],
): Member | null {
  const lastSpeaker = spoken.findLast((s) => s.place < place)?.member ?? null;
  const isMany = isOfSeveral(pronoun);
  let townScore = 0;
  let best: Member | null = null;
  let bestScore = 0;
  for (const member of cast.members) {
    const score = scoreOf(view, member, place, pronoun, lastSpeaker);
    // A town is no "they", unless it has spoken for its people; where it is the likeliest, only words for several come in its place.
    const isTown = isMany && member.kind === 'place' && !spoken.some((s) => s.member === member);
    if (isMany && member.kind === 'group' && isPaper(member.name.slice(member.name.lastIndexOf(' ') + 1).toLowerCase()))
      continue;
    if (isTown) townScore = Math.max(townScore, score);
    else if (score > bestScore) [best, bestScore] = [member, score];
  }
  return best !== null && townScore > bestScore && best.kind !== 'group' ? null : best;
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
  if (gender !== null && (member.gender ?? member.seemingGender ?? gender) !== gender) return -1;
  let score = RECENCY * (1 - (place - last) / FARTHEST);
  if (member === lastSpeaker) score += SPOKE_LAST;
  if (opens(view, member, place)) score += SUBJECT;
  if (gender !== null && (member.gender ?? member.seemingGender) === gender) score += GENDER_KNOWN;
  return score;
}

/** Whom a quotation names is not who speaks it: for a pronoun outside of quotation marks only names outside of them count. */
function isOutside(view: View, at: number, place: number): boolean {
  return view.quotationOf[at]! < 0 || view.quotationOf[place]! >= 0;
}

/** Whether the member is named near the beginning of this sentence or of the one before. */
function opens(view: View, member: Member, place: number): boolean {
  const sentence = view.sentenceOf[place]!;
  return member.places.some((at) => {
    const own = view.sentenceOf[at]!;
    if (at >= place || own < sentence - 1 || own < 0 || view.quotationOf[at]! >= 0) return false;
    return at - view.sentences[own]!.start < 8;
  });
}
