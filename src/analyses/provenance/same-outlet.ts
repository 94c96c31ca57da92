import type { Language } from '../../core/language.ts';

/**
 * Whether two names are one outlet's: equal, one the beginning of the other ("Reuters", "Reuters News Agency") or its last two
 * words and more ("the Evening Star", "Larn Evening Star"), or one short for the other.
 */
export function isSameOutlet(a: string, b: string, language: Language): boolean {
  const key = (name: string): string => language.withoutArticle(language.nameKey(name));
  const [first, second] = [key(a), key(b)];
  if (first === second || first.startsWith(`${second} `) || second.startsWith(`${first} `)) return true;
  if (isTail(first, second) || isTail(second, first)) return true;
  return isShortFor(a, b) || isShortFor(b, a);
}

function isTail(short: string, name: string): boolean {
  return short.includes(' ') && name.endsWith(` ${short}`);
}

/** Whether an address or abbreviation is that of an outlet: "www.sallowcourier.example", "sctimes", "SCT" of "Sallow Courier Times". */
function isShortFor(short: string, name: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const initials = (some: readonly string[]): string => some.map((word) => letters(word).slice(0, 1)).join('');
  const forms = [letters(name)];
  if (words.length > 2) forms.push(initials(words), initials(words.slice(0, -1)) + letters(words.at(-1)!));
  return short.split('.').some((part) => forms.includes(letters(part)));
}
