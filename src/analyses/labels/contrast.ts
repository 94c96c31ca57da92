import type { Language } from '../../core/language.ts';
import { wordsIn } from '../version.ts';
import type { RoleInText } from './persons.ts';

/** Whether two outlets have roles of a person, of two of these rows, that do not go together. */
export function haveContrast(rows: readonly (readonly RoleInText[])[], language: Language): boolean {
  return rows.some((row, i) =>
    rows
      .slice(i + 1)
      .some((other) =>
        row.some((a) => other.some((b) => a.version.outlet !== b.version.outlet && areInContrast(a, b, language))),
      ),
  );
}

/**
 * Whether two labels of one person say something of him that does not go together or that one report alone says: a former
 * office and the office, a word of praise or blame, two posts that nobody holds at once, or two whom a spokesman speaks for. Other offices,
 * and one office told by place, party or firm, are only two ways to introduce him.
 */
function areInContrast(a: RoleInText, b: RoleInText, language: Language): boolean {
  return (
    standApart(a, b, language) ||
    isRated(a, b, language) ||
    isRated(b, a, language) ||
    language.arePostsApart(a.role, b.role) ||
    speakForOthers(a, b, language)
  );
}

/** "Former lawyer" and "longtime lawyer": one office, of which one label says that it is over. */
function standApart(a: RoleInText, b: RoleInText, language: Language): boolean {
  if (language.standingIn(a.role) === language.standingIn(b.role)) return false;
  const [first, second] = [a, b].map(({ role }) =>
    role
      .split(' ')
      .filter((word) => language.standingIn(word) === '')
      .join(' '),
  );
  // A former coach of one team may be the coach of another.
  return language.isSameOffice(first!, second!, true);
}

/** Whether one has a word that praises or blames its bearer, or takes sides about him, and the other has not that word. */
function isRated(a: RoleInText, b: RoleInText, language: Language): boolean {
  const other = wordsIn(b.version, b);
  return wordsIn(a.version, a).some(
    ({ form, lemma }) => language.signals(form).includes('rates') && !other.some((word) => word.lemma === lemma),
  );
}

/** Whether both speak for somebody, told by words that the other label lacks: the "Kremlin" and the "President's Office". */
function speakForOthers(a: RoleInText, b: RoleInText, language: Language): boolean {
  const [first, second] = [language.officeIn(a.role), language.officeIn(b.role)];
  const speak = [a, b].every((role) =>
    wordsIn(role.version, role).some(({ form }) => language.signals(form).includes('voices')),
  );
  return (
    speak &&
    first !== null &&
    second !== null &&
    first.of.length > 0 &&
    second.of.length > 0 &&
    !language.isSameOffice(a.role, b.role)
  );
}
