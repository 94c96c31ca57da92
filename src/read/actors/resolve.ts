import { type Actor, type Attribution, type Mention, PENN_TAGS } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { contains, inTextOrder } from '../../core/span.ts';
import { isPictureCredit } from '../../languages/en/attribution/name-words.ts';
import { pronounOf } from '../../languages/en/attribution/people.ts';
import { isBeing } from '../../languages/en/small-words.ts';
import { charactersOf, tokenRange, type View } from '../attribution/view.ts';
import { byName, closingName, officeHolder } from './by-name.ts';
import { byPronoun } from './by-pronoun.ts';
import { byRelative } from './by-relative.ts';
import { byTurn, turnTakers } from './by-turn.ts';
import { byRole, byWords } from './by-words.ts';
import { actorsOf, Cast, type Member } from './cast.ts';
import { learnGenders } from './gender.ts';
import { groupNames, type NamedUses, usualGenderOf } from './group-names.ts';
import { nameUses } from './names.ts';
import { resolvePronoun } from './resolve-pronouns.ts';
import { resolveRole, takeRole } from './resolve-roles.ts';
import { type RoleUse, roleUses } from './role-uses.ts';
import { isRoleOf, mean, nameless, type Scene } from './scene.ts';
import { headOf, isNobody } from './source-head.ts';
import { attachTitles } from './titles.ts';
import { bothBefore, jointly } from './together.ts';

/** Who acts and speaks in a document, where each is meant, and who is behind each attribution. */
export interface Resolved {
  readonly actors: Actor[];
  readonly mentions: Mention[];
  readonly attributions: Attribution[];
}

/**
 * Brings names, roles and pronouns together into actors and gives each attribution its speaker. `names` are the mentions
 * that reading found; handed back are these and the roles and pronouns that stand for somebody, in text order.
 */
export function resolveActors(
  view: View,
  names: readonly Mention[],
  attributions: readonly Attribution[],
  language: Language,
): Resolved {
  const scene = sceneOf(view, names, attributions, remembering(language));
  const speakers = new Map<string, Member>();
  const takers = turnTakers(view, attributions);
  for (const attribution of attributions) {
    const self = speakers.get(around(view, attributions, attribution)?.id ?? '') ?? null;
    const member =
      byTurn(scene, attribution, takers) ??
      speakerOf(scene, attribution, self) ??
      sharedSpeaker(scene, attributions, attribution, speakers);
    if (member === null) continue;
    speakers.set(attribution.id, member);
    const place = tokenRange(view.tokens, (attribution.cue ?? attribution.source ?? attribution.content)[0]!).start;
    scene.spoken.push({ place, member });
  }
  resolveOtherPronouns(scene);
  return {
    actors: actorsOf(scene.cast),
    mentions: mentionsOf(scene, names),
    attributions: attributions.map((a) => ({ ...a, speaker: speakers.get(a.id)?.id ?? null })),
  };
}

/** The saying in whose own words another stands: there "he" is not who speaks, who says "I". */
function around(view: View, all: readonly Attribution[], { id, source }: Attribution): Attribution | undefined {
  const own = source?.[0];
  if (own === undefined) return undefined;
  const isTurn = ({ cue }: Attribution): boolean => cue?.length === 1 && view.text[cue[0]!.start] === ':';
  return all.find(
    (other) =>
      other.id !== id &&
      (other.kind === 'direct' || isTurn(other)) &&
      other.content.some((content) => contains(content, own)),
  );
}

/** The language with its name keys kept for one document, in which the same few names are looked up over and over. */
function remembering(language: Language): Language {
  const keys = new Map<string, string>();
  const nameKey = (name: string): string => {
    let key = keys.get(name);
    if (key === undefined) {
      key = language.nameKey(name);
      keys.set(name, key);
    }
    return key;
  };
  return { ...language, nameKey };
}

/**
 * Whom a cue without a source shares its sentence's speaker with: "…, he said, adding that …". The one whose cue stands
 * before it in the sentence, unless the cue stands in what that one said.
 */
function sharedSpeaker(
  scene: Scene,
  all: readonly Attribution[],
  attribution: Attribution,
  speakers: ReadonlyMap<string, Member>,
): Member | null {
  const { view } = scene;
  if (attribution.source !== null || isPassive(view, attribution)) return null;
  const here = (attribution.cue ?? attribution.content)[0]!;
  const sentenceAt = (start: number): number =>
    view.sentenceOf[tokenRange(view.tokens, { start, end: start + 1 }).start] ?? -1;
  // A quotation with no cue of its own goes on from the sentence before.
  const reach = attribution.cue === null ? 1 : 0;
  const earlier = all.findLast((other) => {
    const start = other.cue?.[0]?.start ?? Number.POSITIVE_INFINITY;
    const isInside = other.content.some((content) => contains(content, here));
    return start < here.start && !isInside && sentenceAt(start) >= sentenceAt(here.start) - reach;
  });
  return (earlier && speakers.get(earlier.id)) ?? null;
}

/** "Is expected to appeal", "was told to leave": others say so, and nobody tells who. */
function isPassive(view: View, { cue }: Attribution): boolean {
  if (cue === null) return false;
  const { start, end } = tokenRange(view.tokens, cue[0]!);
  return isBeing(view.lower[start]) && PENN_TAGS[view.tokens.tags[end - 1]!] === 'VBN';
}

function sceneOf(
  view: View,
  names: readonly Mention[],
  attributions: readonly Attribution[],
  language: Language,
): Scene {
  const cast = new Cast();
  const uses = nameUses(
    view,
    names,
    attributions.flatMap((a) => a.source ?? []),
  );
  const named = groupNames(view, uses, cast, language);
  withoutCredits(view, named);
  const people = [...named].filter(([, member]) => member.kind === 'person').map(([use]) => use);
  learnGenders(view, named, people, usualGenderOf);
  const personTokens = new Set<number>();
  for (const [use, member] of named) {
    if (member.kind === 'person') for (let i = use.start; i < use.end; i++) personTokens.add(i);
  }
  const roles = roleUses(view, (token) => personTokens.has(token));
  const scene: Scene = { view, language, cast, named, roles, meant: new Map(), spoken: [] };
  for (const [role, member] of attachTitles(view, named, roles)) mean(scene, role, 'role', member);
  const sources = attributions.flatMap(({ source }) => (source ?? []).map((span) => tokenRange(view.tokens, span)));
  let outer: RoleUse | null = null;
  for (const role of roles) {
    // "The secretary of the president" is not the president.
    const isInner = outer !== null && role.end <= outer.end;
    if (!isInner) outer = role;
    const other = isInner ? (scene.meant.get(outer!.start)?.member ?? null) : null;
    if (scene.meant.has(role.start)) continue;
    const member = resolveRole(role, cast, language, other);
    if (member === null) {
      const source = role.definite ? undefined : sources.find((range) => isRoleOf(role, range));
      if (source !== undefined && byName(scene, source) === null) nameless(scene, role, source);
      continue;
    }
    takeRole(role, member);
    mean(scene, role, 'role', member);
  }
  return scene;
}

/** Who took a picture is not whom "he" means. */
function withoutCredits(view: View, named: NamedUses): void {
  for (const [use, member] of named) {
    const { start, end } = charactersOf(view, use);
    if (!isPictureCredit(view.text, start, end)) continue;
    member.places.splice(member.places.indexOf(use.start), 1);
  }
}

/** Who is behind an attribution, by the words of its source; `self` speaks around it, whom no pronoun in it means. */
function speakerOf(scene: Scene, attribution: Attribution, self: Member | null): Member | null {
  const cue = attribution.cue?.[0]?.start ?? 0;
  const nearest = [...(attribution.source ?? [])].sort((a, b) => Math.abs(a.end - cue) - Math.abs(b.end - cue));
  for (const span of nearest) {
    const range = tokenRange(scene.view.tokens, span);
    if (isNobody(scene.view, range)) continue;
    const head = headOf(scene.view, range);
    const member =
      byPronoun(scene, range, self) ??
      byRelative(scene, range) ??
      officeHolder(scene, range) ??
      jointly(scene, head) ??
      bothBefore(scene, range) ??
      byName(scene, head) ??
      closingName(scene, head, range) ??
      byRole(scene, head) ??
      byWords(scene, head);
    if (member !== null) return member;
  }
  return null;
}

/** "He" and "she" that are no source, outside of quotations, where what "he" means is told by who spoke. */
function resolveOtherPronouns(scene: Scene): void {
  const { view } = scene;
  for (const member of scene.cast.members) member.places.sort((a, b) => a - b);
  scene.spoken.sort((a, b) => a.place - b.place);
  for (let i = 0; i < view.words.length; i++) {
    const pronoun = pronounOf(view.lower[i]!);
    if (pronoun?.for !== 'person' || pronoun.gender === null || scene.meant.has(i) || view.quotationOf[i]! >= 0)
      continue;
    const member = resolvePronoun(view, i, pronoun, scene.cast, scene.spoken)?.member;
    if (member !== undefined) mean(scene, { start: i, end: i + 1 }, 'pronoun', member);
  }
}

function mentionsOf(scene: Scene, names: readonly Mention[]): Mention[] {
  const { view } = scene;
  const mentions: Mention[] = [];
  for (const [use, member] of scene.named) {
    const kind = member.kind === 'group' ? 'organisation' : member.kind;
    mentions.push({ ...charactersOf(view, use), kind, form: 'name', name: member.name, actor: member.id });
  }
  for (const { range, form, member } of scene.meant.values()) {
    const kind = member.kind === 'group' ? 'organisation' : member.kind;
    mentions.push({ ...charactersOf(view, range), kind, form, name: member.name, actor: member.id });
  }
  for (const mention of names) {
    if (!mentions.some((m) => m.start < mention.end && mention.start < m.end)) mentions.push(mention);
  }
  return mentions.sort(inTextOrder);
}
