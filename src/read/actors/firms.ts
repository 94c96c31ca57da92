import type { Language } from '../../core/language.ts';
import { isFirmNoun, isTrade } from '../../languages/en/attribution/bodies.ts';
import { genderOfFirstName } from '../../languages/en/attribution/people.ts';
import { isRoleNoun, isTitle } from '../../languages/en/attribution/roles.ts';
import { opensClauseOfThing } from '../../languages/en/small-words.ts';
import type { View } from '../attribution/view.ts';
import type { NameUse } from './names.ts';

/**
 * The keys of names taken for people's that are a firm's, since "it" and "which" then mean them and nobody is called after them: names that
 * end in a trade ("Harlow Pharma"), the same without it where the text has both ("Harlow"), those that "which" follows and those that a noun for a firm stands before ("carmaker Harlow"). A known
 * first name or a title before it makes a person of any.
 */
export function firmsAmong(view: View, uses: readonly NameUse[], language: Language): ReadonlySet<string> {
  const people = new Set(uses.flatMap((use) => personKeys(view, use, language)));
  const firms = new Set<string>();
  const add = (name: string): void => {
    const key = language.nameKey(name);
    if (!people.has(key)) firms.add(key);
  };
  for (const use of uses) {
    if (use.kind === 'place' || use.kind === 'other') continue;
    if (withoutTrade(use.name) !== null) {
      add(use.name);
      for (let short = withoutTrade(use.name); short !== null; short = withoutTrade(short)) add(short);
    } else if (use.kind === 'person' && (isThing(view, use) || isFirmNoun(view.lower[use.start - 1] ?? '')))
      add(use.name);
  }
  return firms;
}

/** The keys of what somebody who is a person for certain is called, and of the surname of whoever may be one ("Orlan" where "Ana Orlan" is told of). */
function personKeys(view: View, use: NameUse, language: Language): string[] {
  const surname = use.name.slice(use.name.lastIndexOf(' ') + 1);
  const isCertain = isTitled(view, use) || bearsFirstName(use);
  const mayBe = use.kind === 'person' && use.name !== surname && withoutTrade(use.name) === null;
  return [...(isCertain ? [use.name] : []), ...(isCertain || mayBe ? [surname] : [])].map((name) =>
    language.nameKey(name),
  );
}

/** A firm's name without the trade it ends in: "Harlow"; `null` for names that end in none or are nothing else. */
export function withoutTrade(name: string): string | null {
  const space = name.lastIndexOf(' ');
  return space > 0 && isTrade(name.slice(space + 1).toLowerCase()) ? name.slice(0, space) : null;
}

/** ", which" or ", in which" behind a name that its sentence begins with: no person is told of so, as an event behind one may be. */
function isThing(view: View, { start, end }: NameUse): boolean {
  const opens = view.sentences[view.sentenceOf[start]!]?.start === start;
  return opens && view.lower[end] === ',' && opensClauseOfThing(view.lower[end + 1], view.lower[end + 2]);
}

const bearsFirstName = ({ name }: NameUse): boolean =>
  name.includes(' ') && genderOfFirstName(name.slice(0, name.indexOf(' ')).toLowerCase()) !== null;

function isTitled(view: View, { start }: NameUse): boolean {
  const at = view.lower[start - 1] === '.' ? start - 2 : start - 1;
  if (at < 0 || view.sentenceOf[at] !== view.sentenceOf[start]) return false;
  return isTitle(view.lower[at]!) || isRoleNoun(view.lower[at]!);
}
