import type { Actor } from '../../core/annotations.ts';
import type { Gender } from '../../languages/en/attribution/people.ts';

/** An actor while a document is being read: what is known of it so far. Grows in place; one cast a document. */
export interface Member {
  readonly id: string;
  kind: Actor['kind'];
  name: string;
  readonly roles: string[];
  readonly reasons: string[];
  gender: Gender | null;
  /** What pronouns beside the name tell where `gender` is not known: enough to keep the other one's from it, and no more. */
  seemingGender: Gender | null;
  /** Whether an indefinite role is all that is known ("a customs official"). */
  isNameless: boolean;
  /** Whether its words tell of several ("survivors", "each side"), whom "it" does not mean. */
  isSeveral: boolean;
  /** Token positions at which it was named or meant, ascending. */
  readonly places: number[];
}

/** All actors of one document. */
export class Cast {
  readonly members: Member[] = [];

  /** A new actor, told of at token `place`. */
  add(kind: Actor['kind'], name: string, place: number, reason: string): Member {
    const id = `p${this.members.length + 1}`;
    const member: Member = {
      id,
      kind,
      name,
      roles: [],
      reasons: [reason],
      gender: null,
      seemingGender: null,
      isNameless: false,
      isSeveral: false,
      places: [place],
    };
    this.members.push(member);
    return member;
  }
}

/** Notes that `member` is meant at `place`, and why. */
export function join(member: Member, place: number, reason: string): void {
  member.places.push(place);
  if (!member.reasons.includes(reason)) member.reasons.push(reason);
}

/** Adds a role unless it is known. */
export function addRole(member: Member, role: string): void {
  const known = member.roles.some((other) => other.toLowerCase() === role.toLowerCase());
  if (!known && role !== '') member.roles.push(role);
}

/** The last place before `position` at which a member was meant, of those that count; -1 for none. */
export function lastPlaceBefore(
  member: Member,
  position: number,
  counts: (place: number) => boolean = () => true,
): number {
  let last = -1;
  for (const place of member.places) if (place < position && place > last && counts(place)) last = place;
  return last;
}

/** The actors as they are handed out: roles fullest first. */
export function actorsOf(cast: Cast): Actor[] {
  return cast.members.map(({ id, kind, name, roles, reasons }) => ({
    id,
    kind,
    name,
    roles: [...roles].sort((a, b) => b.length - a.length),
    reasons,
  }));
}
