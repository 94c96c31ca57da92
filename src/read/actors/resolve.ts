import type { Actor, Attribution, Mention } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { inTextOrder, type Span } from '../../core/span.ts';
import { stateFor } from '../../languages/en/attribution/governments.ts';
import { genderOfRole, pronounOf } from '../../languages/en/attribution/people.ts';
import { charactersOf, tokenRange, type View } from '../attribution/view.ts';
import { actorsOf, addRole, Cast, join, type Member } from './cast.ts';
import { groupNames, type NamedUses } from './group-names.ts';
import { nameUses, textOf } from './names.ts';
import { resolvePronoun, type Spoken } from './resolve-pronouns.ts';
import { resolveRole, takeRole } from './resolve-roles.ts';
import { type RoleUse, roleUses } from './role-uses.ts';
import { attachTitles } from './titles.ts';

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
  const scene = sceneOf(view, names, attributions, language);
  const speakers = new Map<string, Member>();
  for (const attribution of attributions) {
    const member = speakerOf(scene, attribution);
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

/** Everything that is known while speakers are resolved. `meant` and `spoken` grow in text order. */
interface Scene {
  readonly view: View;
  readonly language: Language;
  readonly cast: Cast;
  readonly named: NamedUses;
  readonly roles: readonly RoleUse[];
  /** Roles and pronouns already understood, by their first token. */
  readonly meant: Map<number, { readonly range: Span; readonly form: 'role' | 'pronoun'; readonly member: Member }>;
  readonly spoken: Spoken[];
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
  const personTokens = new Set<number>();
  for (const [use, member] of named) {
    if (member.kind === 'person') for (let i = use.start; i < use.end; i++) personTokens.add(i);
  }
  const roles = roleUses(view, (token) => personTokens.has(token));
  const scene: Scene = { view, language, cast, named, roles, meant: new Map(), spoken: [] };
  for (const [role, member] of attachTitles(view, named, roles)) mean(scene, role, 'role', member);
  for (const role of roles) {
    const member = scene.meant.has(role.start) ? null : resolveRole(role, cast, language);
    if (member === null) continue;
    takeRole(role, member);
    mean(scene, role, 'role', member);
  }
  return scene;
}

function mean(scene: Scene, range: Span, form: 'role' | 'pronoun', member: Member): void {
  scene.meant.set(range.start, { range: { start: range.start, end: range.end }, form, member });
}

/** Who is behind an attribution, by the words of its source. */
function speakerOf(scene: Scene, attribution: Attribution): Member | null {
  for (const span of attribution.source ?? []) {
    const range = tokenRange(scene.view.tokens, span);
    const member = byPronoun(scene, range) ?? byName(scene, range) ?? byRole(scene, range) ?? byWords(scene, range);
    if (member !== null) return member;
  }
  return null;
}

function byPronoun(scene: Scene, range: Span): Member | null {
  const { view } = scene;
  if (range.end - range.start > 2) return null;
  const pronoun = pronounOf(view.lower[range.start]!);
  if (pronoun === null || pronoun.for === 'speaker') return null;
  const member =
    view.lower[range.start] === 'who'
      ? lastNamedBefore(scene, range.start)
      : resolvePronoun(view, range.start, pronoun.gender, pronoun.for !== 'person', scene.cast, scene.spoken);
  if (member === null) return null;
  member.gender ??= pronoun.gender;
  join(member, range.start, `“${view.lower[range.start]}” means the last who fits`);
  mean(scene, { start: range.start, end: range.start + 1 }, 'pronoun', member);
  return member;
}

function lastNamedBefore(scene: Scene, position: number): Member | null {
  let best: { end: number; member: Member } | null = null;
  const { view } = scene;
  for (const [use, member] of scene.named) {
    const near = use.end <= position && view.sentenceOf[use.start] === view.sentenceOf[position];
    if (near && member.kind !== 'place' && (best === null || use.end > best.end)) best = { end: use.end, member };
  }
  return best?.member ?? null;
}

/** The name that a source is about: not one that owns or is belonged to ("Putin's spokesman", "an aide to Biden"). */
function byName(scene: Scene, range: Span): Member | null {
  const { view } = scene;
  let thing: Member | null = null;
  for (const [use, member] of scene.named) {
    if (use.start < range.start || use.end > range.end) continue;
    const owns = /^['’]s?$/.test(view.lower[use.end] ?? '') && use.end < range.end - 1;
    const belongs = use.start > range.start && /^(?:of|for|to|from|at|in|with|by)$/.test(before(view, use.start));
    if (owns || belongs) continue;
    if (member.kind === 'person') return member;
    if (use.end === range.end || view.lower[use.end] === ',') thing ??= member;
  }
  if (thing !== null) noteGovernment(thing);
  return thing;
}

const before = (view: View, i: number): string =>
  (view.lower[i - 1] === 'the' ? view.lower[i - 2] : view.lower[i - 1]) ?? '';

function noteGovernment(member: Member): void {
  const state = member.kind === 'place' ? stateFor(member.name.toLowerCase()) : null;
  const reason = `${member.name} speaks for its government`;
  if (state !== null && !member.reasons.includes(reason)) member.reasons.push(reason);
}

function byRole(scene: Scene, range: Span): Member | null {
  const role = scene.roles.find((use) => use.start < range.end && use.end > range.start);
  if (role === undefined) return null;
  const known = scene.meant.get(role.start);
  if (known !== undefined) return known.member;
  const member = scene.cast.add('person', titled(scene.view, role), role.start, `nameless: ${role.words}`);
  member.gender = genderOfRole(role.head);
  addRole(member, role.words);
  mean(scene, role, 'role', member);
  return member;
}

/** A nameless person's name: the role with its article when it is indefinite ("a NATO official"). */
function titled(view: View, role: RoleUse): string {
  return role.definite ? role.words : textOf(view, role);
}

/** Any other source, by its words: "officials", "some analysts", "the statement". */
function byWords(scene: Scene, range: Span): Member | null {
  const name = textOf(scene.view, range)
    .replace(/^the /i, '')
    .replace(/[,;:]$/, '');
  const pronoun = pronounOf(name.toLowerCase());
  if (name === '' || pronoun !== null) return null;
  const same = scene.cast.members.find((member) => member.name.toLowerCase() === name.toLowerCase());
  if (same !== undefined) {
    join(same, range.start, `the same words: ${name}`);
    return same;
  }
  return scene.cast.add('group', name, range.start, `nameless: ${name}`);
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
    const member = resolvePronoun(view, i, pronoun.gender, false, scene.cast, scene.spoken);
    if (member !== null) mean(scene, { start: i, end: i + 1 }, 'pronoun', member);
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
