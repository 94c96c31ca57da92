import { PENN_TAGS } from '../../core/annotations.ts';
import { WEEKDAY_NAMES } from '../../languages/en/calendar.ts';
import { epithetLength } from '../../languages/en/epithets.ts';
import { PEOPLES } from '../../languages/en/gazetteer.ts';
import {
  BODY_ENDINGS,
  BROADCASTERS,
  COMPANY_ENDINGS,
  DOCUMENT_ENDINGS,
  KNOWN_BODIES,
  KNOWN_DOCUMENTS,
  OFFICE_PLURALS,
  PLACE_ENDINGS,
  ROLES_INSIDE,
  STORMS,
  STREET_ENDINGS,
  TITLES,
  VERBS_BEFORE_NAMES,
} from '../../languages/en/name-repairs.ts';
import type { WordFacts } from '../words.ts';
import { NAME_KINDS } from './labels.ts';
import type { NameRange, TaggedSentence } from './recogniser.ts';

const PERSON = NAME_KINDS.indexOf('PERSON');
const ORG = NAME_KINDS.indexOf('ORG');
const PLACE = NAME_KINDS.indexOf('PLACE');
const OTHER = NAME_KINDS.indexOf('OTHER');

/** A sentence's words and the names found in it so far. */
interface Found {
  readonly words: readonly WordFacts[];
  readonly tags: ArrayLike<number>;
  readonly names: readonly NameRange[];
}

/**
 * What rules know better than the labeller, in this order: a name with a role inside is parted before titles are cut; a title is cut off before names are compared; known bodies and
 * firms are settled before the document agrees on what a name is of.
 */
const REPAIRS: readonly ((found: Found) => NameRange[])[] = [
  joinedBySign,
  withoutPeoples,
  withoutOffices,
  partedAtRoles,
  withoutEpithets,
  withoutTitles,
  withoutNeighbours,
  withKnownBodies,
  withTellingWords,
];

/** The names of a document, repaired sentence by sentence and then made to agree with each other. */
export function repairNames(sentences: readonly TaggedSentence[], names: readonly NameRange[][]): NameRange[][] {
  const found = sentences.map(({ words, tags }, s) => {
    let now: NameRange[] = names[s]!;
    for (const repair of REPAIRS) {
      // Only known bodies are found where the labeller found nothing.
      if (now.length > 0 || repair === withKnownBodies) now = repair({ words, tags, names: now });
    }
    return { words, tags, names: now };
  });
  return agreeing(found);
}

/** "Brandt & Osk" is one name, of a firm, wherever the labeller has one or both of its halves. */
function joinedBySign({ words, names }: Found): NameRange[] {
  const joined: NameRange[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    if (last !== undefined && name.end <= last.end) continue;
    const range = aroundSigns(words, name);
    const isNew = range.start !== name.start || range.end !== name.end;
    while (isNew && joined.length > 0 && joined.at(-1)!.start >= range.start) joined.pop();
    joined.push(isNew ? { ...range, kind: ORG } : name);
  }
  return joined;
}

/** A name as far as "&" with capitals on both its sides goes on at either end. */
function aroundSigns(words: readonly WordFacts[], { start, end }: NameRange): { start: number; end: number } {
  const isSign = (i: number): boolean =>
    words[i]?.form === '&' && isCapital(words[i - 1]?.form) && isCapital(words[i + 1]?.form);
  let [from, to] = [start, end];
  while (isSign(from - 1)) from -= 2;
  while (isSign(to)) to += 2;
  return { start: from, end: to };
}

const isCapital = (form: string | undefined): boolean => /^\p{Lu}/u.test(form ?? '');

const ADJECTIVE = PENN_TAGS.indexOf('JJ');

/** "Russian" before a noun is no name, nor is "Russian-Ukrainian". */
function withoutPeoples({ words, tags, names }: Found): NameRange[] {
  return names.filter(({ start, end }) => {
    for (let i = start; i < end; i++) {
      const isPeople = (words[i]!.gazetteer & PEOPLES) !== 0 && tags[i] === ADJECTIVE;
      if (!isPeople && words[i]!.form !== '-') return true;
    }
    return false;
  });
}

/** "White House Press Secretary Jane Roe" is a body and a person. */
function partedAtRoles({ words, names }: Found): NameRange[] {
  return names.flatMap((name) => {
    const roles: number[] = [];
    for (let i = name.start + 1; i < name.end - 1; i++) if (ROLES_INSIDE.has(words[i]!.lower)) roles.push(i);
    if (roles.length === 0) return [name];
    const body = { start: name.start, end: roles[0]!, kind: name.kind === PERSON ? ORG : name.kind };
    return [body, { start: roles.at(-1)! + 1, end: name.end, kind: PERSON }];
  });
}

/** "Crazed Ana Roe" is Ana Roe. */
function withoutEpithets({ words, names }: Found): NameRange[] {
  return names.map((name) => {
    if (name.kind !== PERSON || name.end - name.start === 1) return name;
    const forms = words.slice(name.start, name.end).map(({ form }) => form);
    return { ...name, start: name.start + epithetLength(forms) };
  });
}

function withoutTitles({ words, names }: Found): NameRange[] {
  return names.flatMap((name) => {
    if (name.kind !== PERSON) return [name];
    let start = name.start;
    while (start < name.end && TITLES.has(words[start]!.lower)) start += 1;
    // "Major" alone may be somebody's name: only what stands before one is a title.
    return start === name.end ? [name] : [{ ...name, start }];
  });
}

const WEEKDAYS: ReadonlySet<string> = new Set(WEEKDAY_NAMES);

/**
 * Without what only stands beside a name: the day after it ("told Michael Weir Sunday"), the verb before it ("Added Weir: …"). A
 * day alone is no name; two words for a person may be one ("Joe Friday").
 */
function withoutNeighbours({ words, names }: Found): NameRange[] {
  return names.flatMap((name) => {
    let { start, end } = name;
    const endsInDay = WEEKDAYS.has(words[end - 1]!.lower);
    if (endsInDay && end - start === 1) return name.kind === OTHER ? [name] : [];
    if (endsInDay && (name.kind === ORG || name.kind === PLACE || (name.kind === PERSON && end - start > 2))) end--;
    const mayOpen = name.kind === PERSON && end - start > 1 && (start === 0 || !/^\p{L}/u.test(words[start - 1]!.form));
    if (mayOpen && VERBS_BEFORE_NAMES.has(words[start]!.lower)) start++;
    return [{ ...name, start, end }];
  });
}

function withKnownBodies({ words, names }: Found): NameRange[] {
  if (!words.some(isKnownBody)) return [...names];
  const fixed = names.map((name) =>
    name.end - name.start === 1 && isKnownBody(words[name.start]!) ? { ...name, kind: ORG } : name,
  );
  const taken = new Set(fixed.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, k) => start + k)));
  const missing = words.flatMap((word, i) =>
    isKnownBody(word) && !taken.has(i) ? [{ start: i, end: i + 1, kind: ORG }] : [],
  );
  return [...fixed, ...missing].sort((a, b) => a.start - b.start);
}

/** Known bodies have a capital or a digit, which few words do. */
const isKnownBody = ({ form, hasCapitalOrDigit }: WordFacts): boolean => hasCapitalOrDigit && KNOWN_BODIES.has(form);

/** Names of offices in the plural, alone or after a party's: "Senators", "Republican Senators". */
function withoutOffices({ words, names }: Found): NameRange[] {
  return names.filter(({ end }) => !OFFICE_PLURALS.has(words[end - 1]!.lower));
}

function withTellingWords({ words, names }: Found): NameRange[] {
  return names.map((name) => ({ ...name, kind: kindByWords(words, name) }));
}

/** The kind that a name's first or last word tells; its own where they tell none. */
function kindByWords(words: readonly WordFacts[], { start, end, kind }: NameRange): number {
  const last = words[end - 1]!;
  if (COMPANY_ENDINGS.has(last.lower)) return ORG;
  if (end - start === 1) return KNOWN_DOCUMENTS.has(last.form) ? OTHER : kind;
  if (STORMS.has(words[start]!.lower)) return OTHER;
  if (BODY_ENDINGS.has(last.lower) || BROADCASTERS.has(words[start]!.lower)) return ORG;
  if (kind !== ORG && STREET_ENDINGS.has(last.lower)) return PLACE;
  // "Lake" and "Rivers" are surnames too.
  if (kind === PERSON) return kind;
  if (DOCUMENT_ENDINGS.has(last.lower)) return OTHER;
  return PLACE_ENDINGS.has(last.lower) ? PLACE : kind;
}

/** In one document the same words mostly name the same kind of thing. */
function agreeing(sentences: readonly Found[]): NameRange[][] {
  const votes = new Map<string, number[]>();
  const votesOf = sentences.map(({ words, names }) =>
    names.map((name) => {
      const key = spelling(words, name);
      const counts = votes.get(key) ?? NAME_KINDS.map(() => 0);
      counts[name.kind]! += 1;
      votes.set(key, counts);
      return counts;
    }),
  );
  return sentences.map(({ names }, s) =>
    names.map((name, n) => ({ ...name, kind: majority(votesOf[s]![n]!, name.kind) })),
  );
}

function spelling(words: readonly WordFacts[], { start, end }: NameRange): string {
  return words
    .slice(start, end)
    .map((word) => word.lower)
    .join(' ');
}

/** The kind with the most votes; the name's own among equals. */
function majority(votes: readonly number[], own: number): number {
  const most = Math.max(...votes);
  return votes[own] === most ? own : votes.indexOf(most);
}
