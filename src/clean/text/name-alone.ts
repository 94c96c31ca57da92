import { FOR_ITSELF, KICKER, OF_ITSELF } from '../../languages/en/saved-page.ts';
import { isShortName } from '../lines.ts';
import { isSection } from '../slogan.ts';
import type { KnownParagraph } from './head.ts';
import { isCapitalWord } from './masthead.ts';

/** No name of an outlet that stands by itself has more words. */
const MOST_WORDS = 4;

/**
 * The name, if nothing else stands above the first blank line of a file whose running text begins at `bodyAt`, that is an outlet's
 * where nothing better tells one: "THE BAY", "CALL!", or what the text speaks of itself by ("told the Call"). A topic ("Harbour strike",
 * "Climate") has words that the text has in small letters, or stands in it as a whole.
 */
export function nameAlone(all: readonly KnownParagraph[], bodyAt: number): string | null {
  const [first, second] = all;
  if (!first || first.known !== null || !second?.paragraph.afterBlank) return null;
  const name = first.paragraph.text.split(/\s+\|\s+/)[0]!.replace(/!+$/, '');
  if (name.split(' ').length > MOST_WORDS || !isNameLike(name) || isSection(name) || KICKER.test(name)) return null;
  const head = all.slice(1, bodyAt).map(({ paragraph }) => paragraph.text);
  const body = all
    .slice(bodyAt)
    .map(({ paragraph }) => paragraph.text)
    .join('\n');
  if (speaksOfItself(body, name) || speaksForItself([...head, body].join('\n'), name)) return name;
  if (name.length < first.paragraph.text.replace(/!+$/, '').length) return null;
  const isMarked = ARTICLE.test(name) || name.length < first.paragraph.text.length || /\p{L}!\p{L}/u.test(name);
  return (isMarked || body.includes(`the ${name.split(' ').at(-1)!}`)) && !isTopic(body, name) ? name : null;
}

const ARTICLE = /^the /i;

function isNameLike(text: string): boolean {
  // "NNA 13-05-31 1742" heads a telegram.
  return (isShortName(text) && !/\d.*\d{3}/.test(text)) || isCapitalWord(text);
}

/** Whether a text has been told something by the last word of a name, written with a capital. */
function speaksOfItself(body: string, name: string): boolean {
  const last = name.split(' ').at(-1)!;
  const named = [last, last[0]! + last.slice(1).toLowerCase()];
  return named.some((word) =>
    body
      .split(word)
      .slice(0, -1)
      .some((before) => OF_ITSELF.test(before)),
  );
}

/** Whether a name in capitals is said to demand or reveal something, or to have reporters. */
function speaksForItself(text: string, name: string): boolean {
  if (name !== name.toUpperCase()) return false;
  const behind = text.split(name).slice(1);
  return behind.some((after) => FOR_ITSELF.test(after));
}

function isTopic(body: string, name: string): boolean {
  const small = new Set(body.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu));
  const words = name.toLowerCase().replace(ARTICLE, '').split(' ');
  return words.some((word) => small.has(word)) || body.toLowerCase().includes(name.toLowerCase());
}
