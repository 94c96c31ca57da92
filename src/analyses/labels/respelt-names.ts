import type { Language } from '../../core/language.ts';
import { editDistance } from '../../text/edit-distance.ts';
import type { Version } from '../version.ts';

/** A name as reports have it, by its parts in small letters without marks. */
export interface SpeltName {
  readonly kind: 'person' | 'place' | 'name';
  readonly parts: readonly string[];
  readonly versions: readonly Version[];
}

/**
 * The pairs of names that reports spell in two ways ("Edda Lorentz", "Edda Lorenz"; "Mr Vendel", "Ida Wendel"): one part is respelt, all
 * others are the same, and no report has both parts. Names are compared within buckets of those that share the other parts, or the shape
 * of the one.
 */
export function respeltPairs<N extends SpeltName>(names: readonly N[], language: Language): (readonly [N, N])[] {
  const buckets = new Map<string, N[]>();
  for (const name of names) {
    for (const key of bucketsOf(name, language)) {
      const own = buckets.get(key);
      if (own) own.push(name);
      else buckets.set(key, [name]);
    }
  }
  const pairs = [...buckets.values()].flatMap((own) =>
    own.length > MOST_IN_BUCKET ? [] : own.flatMap((a, i) => own.slice(i + 1).map((b) => [a, b] as const)),
  );
  return pairs.filter(([a, b]) => areRespelt(a, b, language));
}

/** Names that share a part beyond which none is compared: all the streets of a town. */
const MOST_IN_BUCKET = 200;

function bucketsOf({ kind, parts }: SpeltName, language: Language): string[] {
  const last = parts.at(-1)!;
  const others = parts.length < 2 ? [] : parts.map((_, i) => parts.with(i, '_').join(' '));
  if (kind === 'person') return [...others, `person ${language.nameShape(last)}`, ...initialBucket(parts)];
  return kind === 'place' && parts.length === 1 ? [`place ${last.slice(0, 2)}`] : others;
}

/** "T. Oshelan" may be "Tavit Oshelian". */
const initialBucket = ([given, last, ...more]: readonly string[]): string[] =>
  last === undefined || more.length > 0 ? [] : [`person ${given!.slice(0, 1)} ${last.slice(0, 2)}`];

function areRespelt(a: SpeltName, b: SpeltName, language: Language): boolean {
  const differing = partApart(a, b);
  if (differing === null) return false;
  const [one, other] = differing;
  const arePeople = a.kind === 'person' && b.kind === 'person';
  if (!arePeople && (areWords(one, other, language) || isDerived(one, other) || isDerived(other, one))) return false;
  const isAlone = a.parts.length === 1 || b.parts.length === 1;
  const isNear = isAlone && arePeople ? isOneShape(one, other, language) : areNear(one, other, isAlone, language);
  const versions = [...a.versions, ...b.versions];
  return isNear && !(arePeople || isAlone ? haveBoth(versions, one, other) : haveBothNames(versions, a, b));
}

/** The one part in which two names differ, of a surname alone the other's last; `null` where there is none or more. */
function partApart(a: SpeltName, b: SpeltName): readonly [string, string] | null {
  if (a.parts.length !== b.parts.length) {
    const isSurname = a.kind === 'person' && b.kind === 'person' && Math.min(a.parts.length, b.parts.length) === 1;
    return isSurname && a.parts.at(-1) !== b.parts.at(-1) ? [a.parts.at(-1)!, b.parts.at(-1)!] : null;
  }
  const apart = a.parts.flatMap((part, i) => (isSamePart(part, b.parts[i]!) ? [] : [[part, b.parts[i]!] as const]));
  return apart.length === 1 ? apart[0]! : null;
}

/** Whether two parts are equal, or one is the other's initial. */
const isSamePart = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) === 1 && a[0] === b[0]);

/** Letters of a part that may be a letter apart from another, where the name has other parts and where it has none. */
const LEAST_LETTERS = 4;
const LEAST_ALONE = 6;

function areNear(a: string, b: string, isAlone: boolean, language: Language): boolean {
  if (Math.min(a.length, b.length) < (isAlone ? LEAST_ALONE : LEAST_LETTERS)) return false;
  const [one, other] = [language.nameShape(a), language.nameShape(b)];
  return one === other || (one[0] === other[0] && editDistance(one, other, 1) <= 1);
}

/** Letters of a surname that stands alone. */
const LEAST_SURNAME = 5;

const isOneShape = (a: string, b: string, language: Language): boolean =>
  Math.min(a.length, b.length) >= LEAST_SURNAME && language.nameShape(a) === language.nameShape(b);

/** Whether both are words that texts have anyway: “Harbour Centre” and “Harbour Center”, “Port Larn” and “Post Larn”. */
function areWords(a: string, b: string, language: Language): boolean {
  const unknown = language.rarity(UNKNOWN);
  return [a, b].every((word) => language.rarity(language.lemma(word, null)) < unknown);
}

/** No word of any language. */
const UNKNOWN = '\u0000';

/** "Larnia" and "Larnian", "Union" and "Unions". */
const isDerived = (long: string, short: string): boolean =>
  /^(?:s|es|n|an|ian|ish|ese|i)$/.test(long.startsWith(short) ? long.slice(short.length) : '');

/** Whether a report has both: then they are two. */
const haveBoth = (versions: readonly Version[], ...parts: readonly string[]): boolean =>
  versions.some(({ words }) => parts.every((part) => words.some(({ form }) => plain(form) === part)));

/** The same of whole names: "the Star of Larn" may sail from "Port Larne". */
const haveBothNames = (versions: readonly Version[], ...names: readonly SpeltName[]): boolean =>
  versions.some((version) => names.every((name) => name.versions.includes(version)));

/** A word in small letters, without the marks over them. */
export const plain = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
