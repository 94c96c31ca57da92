import { type Actor, type Attribution, type Mention, PENN_TAGS } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { contains, inTextOrder, type Span } from '../../core/span.ts';
import { stateFor } from '../../languages/en/attribution/governments.ts';
import { belongsTo, isOutletNoun, isPictureCredit } from '../../languages/en/attribution/name-words.ts';
import {
  countsSeveral,
  endsHead,
  genderOfRole,
  isEmphasis,
  isFollowing,
  isOfMany,
  isOfSeveral,
  isPaper,
  type Pronoun,
  pointsBack,
  pronounOf,
} from '../../languages/en/attribution/people.ts';
import { isIndefinite, isRoleNoun } from '../../languages/en/attribution/roles.ts';
import {
  isOf,
  isPossessive,
  isRelative,
  isThe,
  joinsNouns,
  opensDescription,
  withoutThe,
  withSmallArticle,
} from '../../languages/en/small-words.ts';
import { charactersOf, tokenRange, type View } from '../attribution/view.ts';
import { actorsOf, addRole, Cast, join, type Member } from './cast.ts';
import { learnGenders } from './gender.ts';
import { groupNames, type NamedUses, usualGenderOf } from './group-names.ts';
import { nameUses, textOf } from './names.ts';
import { openingPerson } from './opening-person.ts';
import { isTag, opensSentence, resolvePronoun, type Spoken, scoreOfWords } from './resolve-pronouns.ts';
import { resolveRole, takeRole } from './resolve-roles.ts';
import { type RoleUse, roleUses } from './role-uses.ts';
import { headOf, isBelonging, isNobody, isWhere, modifies } from './source-head.ts';
import { attachTitles } from './titles.ts';
import { bothBefore, jointly } from './together.ts';
import { unnamedBefore } from './unnamed-bodies.ts';

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
  for (const attribution of attributions) {
    const self = speakers.get(around(view, attributions, attribution)?.id ?? '') ?? null;
    const member = speakerOf(scene, attribution, self) ?? sharedSpeaker(scene, attributions, attribution, speakers);
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
  if (attribution.source !== null) return null;
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

/** Whether a source tells its speaker by this role. */
const isRoleOf = (role: RoleUse, source: Span): boolean => role.start >= source.start - 1 && role.start < source.end;

/** Takes in somebody without a name, by the role that a source gives: "a customs official", who is "the official" from then on. */
function nameless(scene: Scene, role: RoleUse, source: Span): Member {
  const name = namelessName(scene.view, { start: Math.min(source.start, role.start), end: source.end });
  const member = scene.cast.add('person', name, role.start, `nameless: ${name}`);
  member.gender = genderOfRole(role.head);
  member.isNameless = true;
  addRole(member, role.words);
  mean(scene, role, 'role', member);
  return member;
}

function mean(scene: Scene, range: Span, form: 'role' | 'pronoun', member: Member): void {
  scene.meant.set(range.start, { range: { start: range.start, end: range.end }, form, member });
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

function byPronoun(scene: Scene, range: Span, self: Member | null): Member | null {
  const { view } = scene;
  const next = view.lower[range.start + 1];
  const alone = range.end - range.start === 1 || isEmphasis(next) || next === ',';
  if (!alone || range.end - range.start > 2) return null;
  const pronoun = pronounOf(view.lower[range.start]!);
  if (pronoun === null || pronoun.for === 'speaker') return null;
  const member =
    pronoun.for === 'relative' ? lastNamedBefore(scene, range.start) : antecedent(scene, range.start, pronoun, self);
  if (member === null) return null;
  member.gender ??= pronoun.gender;
  join(member, range.start, `“${view.lower[range.start]}” means the last who fits`);
  mean(scene, { start: range.start, end: range.start + 1 }, 'pronoun', member);
  return member;
}

/** Whom "he", "it" or "they" stands for; for a body also words without a name that stand nearer: "the league's board … it". */
function antecedent(scene: Scene, place: number, pronoun: Pronoun, self: Member | null): Member | null {
  const { view, cast } = scene;
  const opening = pronoun.for === 'person' ? personAtHead(scene, place, pronoun) : null;
  if (opening !== null) return opening;
  const isBody = pronoun.for === 'thing' || isOfSeveral(pronoun);
  const before = isBody ? unnamedBefore(view, place, isOfSeveral(pronoun)) : null;
  // "The inspectorate had found faults, it said": it is another.
  const isTold = before !== null && isTag(view, place) && view.sentenceOf[before.start] === view.sentenceOf[place];
  const words = isTold ? null : before;
  const opens = words !== null && opensSentence(view, words.start);
  const known = resolvePronoun(view, place, pronoun, cast, scene.spoken, opens, self);
  if (words === null || scoreOfWords(view, words.start, place) <= (known?.score ?? 0)) return known?.member ?? null;
  // "The Norland foreign ministry" is known by its name.
  const isNamed = cast.members.some(({ places }) => places.some((at) => at >= words.start && at < words.end));
  return isNamed ? (known?.member ?? null) : byWords(scene, words);
}

/** The person without a name whom the paragraph of a pronoun begins with, where nobody is named between. */
function personAtHead(scene: Scene, place: number, { gender }: Pronoun): Member | null {
  const { view, cast } = scene;
  const words = openingPerson(view, place, gender);
  if (words === null) return null;
  // "The spokesman" may have been found to be somebody with a name.
  const meant = [...scene.meant.values()].find(({ range }) => range.start <= words.start && words.end <= range.end);
  const known = meant?.member ?? null;
  const isOther = ({ kind, places }: Member): boolean =>
    kind === 'person' && places.some((at) => at >= words.start && at < place && view.quotationOf[at]! < 0);
  if (known !== null || cast.members.some(isOther)) return known;
  const name = withSmallArticle(textOf(view, words));
  const member = cast.add('person', name, words.start, `nameless: ${name}`);
  member.isNameless = true;
  return member;
}

/**
 * Whom "who" stands for: the name right before it, or the last one of its sentence that a noun in the singular tells of ("Weir, a
 * farmer from the valley, who said"). "Officials at the ministry, who said" are not the ministry, and who "are" sure is not one person.
 */
function lastNamedBefore(scene: Scene, position: number): Member | null {
  const { view } = scene;
  const noun = view.lower[position - 1] === ',' ? position - 2 : position - 1;
  const tag = PENN_TAGS[view.tokens.tags[noun] ?? 0]!;
  // "A Harbour Ward resident, who": whom the words right before mean, if somebody without a name.
  for (const { range, member } of scene.meant.values()) if (range.end === noun + 1 && member.isNameless) return member;
  let best: { end: number; member: Member } | null = null;
  for (const [use, member] of scene.named) {
    const near = use.end <= position && view.sentenceOf[use.start] === view.sentenceOf[position];
    if (!near || member.kind === 'place' || (best !== null && use.end <= best.end)) continue;
    const isNext = use.end === noun + 1;
    // People have no article.
    const isBody = member.kind !== 'person' || isThe(view.lower[use.start - 1]);
    // "A Harbour Ward resident who": the name only says which.
    // "Pavel Lind, the Norland trade minister, who": so it does within what is said of somebody.
    if (isBody && !isNext && !view.lower.slice(use.end, noun).includes(',')) continue;
    if ((!isNext && tag === 'NNS') || (isBody && belongsTo(before(view, use.start)))) continue;
    if (!isBody && isOfMany(view.lower[position + 1])) continue;
    best = { end: use.end, member };
  }
  return best?.member ?? null;
}

/** "Norland Rail, which said": the body that stands right before the comma. */
function byRelative({ view, named }: Scene, range: Span): Member | null {
  const form = view.lower[range.start]!;
  const isWhich = range.end - range.start === 1 && isRelative(form) && pronounOf(form) === null;
  if (!isWhich || view.lower[range.start - 1] !== ',') return null;
  for (const [use, member] of named) if (use.end === range.start - 1) return member;
  return null;
}

/** "A lawyer who speaks for the family, Ana Roe": the person whom a source names at its end, after what says more of them. */
function closingName({ view, named }: Scene, head: Span, source: Span): Member | null {
  if (head.end === source.end) return null;
  const end = view.lower[source.end - 1] === ',' ? source.end - 1 : source.end;
  for (const [use, member] of named) {
    const closes = member.kind === 'person' && use.end === end && view.lower[use.start - 1] === ',';
    if (closes && use.start > head.end) return member;
  }
  return null;
}

/** "The head of the dam company, Norland Power, Ana Roe": the person whom a source that begins with an office names at its end. */
function officeHolder({ view, named, roles }: Scene, source: Span): Member | null {
  const end = view.lower[source.end - 1] === ',' ? source.end - 1 : source.end;
  const role = roles.find(({ start }) => start === source.start || start === source.start - 1);
  if (role === undefined) return null;
  for (const [use, member] of named) {
    const closes = member.kind === 'person' && use.end === end && view.lower[use.start - 1] === ',';
    if (closes && use.start > role.end) return member;
  }
  return null;
}

/** The name that a source is about: not one that owns or is belonged to ("Putin's spokesman", "an aide to Biden"). */
function byName(scene: Scene, range: Span): Member | null {
  const { view } = scene;
  for (const [use, member] of scene.named) if (isDescribed(view, use, range)) return member;
  let thing: Member | null = null;
  const inside = [...scene.named].filter(([use]) => use.start >= range.start && use.end <= range.end);
  for (const [use, member] of inside) {
    const owns = isPossessive(view.lower[use.end]) && use.end < range.end - 1;
    // "Players like Roe and Lund": the second of a list belongs where the first does.
    const first = inside.find(([other]) => other.end < use.start && isList(view, other.end, use.start))?.[0] ?? use;
    const belongs =
      use.start > range.start &&
      first.start > range.start &&
      (isBelonging(view, range, first.start) || isWhere(view, range, use.start));
    // "Putin spokesman", "the Biden campaign": a name before a role noun, and a person's before those who are theirs, says whose.
    const names =
      use.end < range.end &&
      (isRoleNoun(view.lower[use.end]!) || isOwnedBody(view, use.end, member) || modifies(view, range, use.end));
    if (owns || belongs || names) continue;
    if (member.kind === 'person') return member;
    const next = view.lower[use.end] ?? '';
    const isHead = use.end === range.end || /^[,(]$/.test(next) || joinsNouns(next) || isOutletNoun(next);
    if (isHead) thing ??= member;
  }
  if (thing !== null) noteGovernment(thing);
  return thing;
}

const isList = (view: View, from: number, to: number): boolean => {
  const between = view.lower.slice(from, to);
  return between.some(joinsNouns) && between.every((form) => form === ',' || joinsNouns(form) || isThe(form));
};

const isOwnedBody = (view: View, i: number, { kind }: Member): boolean =>
  kind === 'person' && isFollowing(view.lower[i]!);

/** "Weir, the producer of films with Nils Aune": the name that a source begins with, and what follows tells of it. */
function isDescribed(view: View, use: Span, source: Span): boolean {
  const isFirst = use.start === source.start || (use.start === source.start + 1 && isThe(view.lower[source.start]));
  return isFirst && view.lower[use.end] === ',' && opensDescription(view.lower[use.end + 1]);
}

const before = (view: View, i: number): string =>
  (isThe(view.lower[i - 1]) ? view.lower[i - 2] : view.lower[i - 1]) ?? '';

function noteGovernment(member: Member): void {
  const state = member.kind === 'place' ? stateFor(member.name.toLowerCase()) : null;
  const reason = `${member.name} speaks for its government`;
  if (state !== null && !member.reasons.includes(reason)) member.reasons.push(reason);
}

function byRole(scene: Scene, range: Span): Member | null {
  const role = scene.roles.find((use) => isRoleOf(use, range));
  if (role === undefined) return null;
  const known = scene.meant.get(role.start);
  if (known !== undefined) return known.member;
  // By now the nameless who spoke before are known as well: "a customs official", then "the official".
  const met = role.definite ? resolveRole(role, scene.cast, scene.language) : null;
  if (met !== null) {
    takeRole(role, met);
    mean(scene, role, 'role', met);
    return met;
  }
  return nameless(scene, role, range);
}

/** What to call somebody without a name: the source's words up to the first comma or clause, without "the"; "A" has its capital from the sentence. */
function namelessName(view: View, range: Span): string {
  let end = range.start + 1;
  while (end < range.end && !/^[,;:—–(]$/.test(view.lower[end]!) && !isRelative(view.lower[end]!)) end++;
  return withSmallArticle(withoutThe(textOf(view, { start: range.start, end })));
}

/** Any other source, by its words: "officials", "some analysts", "the statement". */
function byWords(scene: Scene, range: Span): Member | null {
  const name = withSmallArticle(withoutThe(textOf(scene.view, range)).replace(/[,;:]$/, ''));
  const pronoun = pronounOf(name.toLowerCase());
  if (name === '' || pronoun !== null || pointsBack(name.toLowerCase())) return null;
  const same = scene.cast.members.find((member) => member.name.toLowerCase() === name.toLowerCase());
  if (same !== undefined) {
    join(same, range.start, `the same words: ${name}`);
    return same;
  }
  const member = scene.cast.add('group', name, range.start, `nameless: ${name}`);
  member.isSeveral = tellsOfSeveral(scene.view, range);
  return member;
}

/** "Residents of the valley", "each side"; a club's name ("Rovers") is one. */
function tellsOfSeveral(view: View, { start, end }: Span): boolean {
  // "One of the envoys" is a person, whom "it" does not mean either.
  if (countsSeveral(view.lower[start]!) || (isIndefinite(view.lower[start]!) && isOf(view.lower[start + 1])))
    return true;
  let head = start;
  while (head + 1 < end && !endsHead(view.lower[head + 1]!)) head++;
  return PENN_TAGS[view.tokens.tags[head]!] === 'NNS' && !isPaper(view.lower[head]!);
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
