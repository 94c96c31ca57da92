import type { Language } from '../../core/language.ts';
import { areKin, containment, type Matter, matterOf } from '../likeness.ts';
import { wordsIn } from '../version.ts';
import type { RoleInText } from './persons.ts';

/** Two roles with this much of the shorter one's matter in common say the same at different length. */
const SAME_ROLE = 0.65;

/** Whether two roles say the same, if at different length; "former governor" does not say the same as "governor". */
export function areAlike(a: RoleInText, b: RoleInText, language: Language): boolean {
  if (language.standingIn(a.role) !== language.standingIn(b.role)) return false;
  if (isSpeltOut(a.role, b.role) || isSpeltOut(b.role, a.role)) return true;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if ([...first].every((word) => second.has(word)) || [...second].every((word) => first.has(word))) return true;
  if (language.isSameOffice(a.role, b.role)) return true;
  return containment(matterOf(wordsIn(a.version, a)), matterOf(wordsIn(b.version, b)), language) >= SAME_ROLE;
}

const wordsOf = ({ role }: RoleInText): Set<string> =>
  new Set(
    role
      .toLowerCase()
      .replace(/[^\p{L}\s]/gu, '')
      .split(/\s+/),
  );

/** Whether one role says, in whatever form, all that the other does, or spells it out. */
export function isWorded(a: RoleInText, b: RoleInText, language: Language): boolean {
  if (isSpeltOut(a.role, b.role) || isSpeltOut(b.role, a.role)) return true;
  const [first, second] = [matterOf(wordsIn(a.version, a)), matterOf(wordsIn(b.version, b))];
  return saysAll(first, second, language) || saysAll(second, first, language);
}

/** Whether every word of `some` has one of `all` that says the same. */
function saysAll(some: Matter, all: Matter, language: Language): boolean {
  return [...some.keys()].every(
    (lemma) =>
      all.has(lemma) ||
      language.synonyms(lemma).some((synonym) => all.has(synonym)) ||
      [...all.keys()].some((other) => areKin(lemma, other)),
  );
}

/** Whether one is the other with its initials spelt out: "CHP Officer", "California Highway Patrol Officer". */
export function isSpeltOut(short: string, long: string): boolean {
  const words = long.toLowerCase().split(/\s+/);
  return short.split(/\s+/).every((word) => {
    const initials = word.replace(/\./g, '');
    if (!/^\p{Lu}{2,}$/u.test(initials)) return words.includes(word.toLowerCase());
    return words.some((_, i) => startsOf(words.slice(i, i + initials.length)) === initials.toLowerCase());
  });
}

const startsOf = (words: readonly string[]): string => words.map((word) => word.slice(0, 1)).join('');
