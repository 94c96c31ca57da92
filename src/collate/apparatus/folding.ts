import type { Language } from '../../core/language.ts';
import { type CompareWords, SPELLED_OTHERWISE } from '../likeness.ts';
import { numbered } from '../words.ts';
import type { CompareUnits, Rendering, Unit } from './rendering.ts';

/**
 * The renderings with words folded into one unit where another rendering has one word for them: a name spelled out that
 * another gives by its initials ("the World Sea Council", "WSC"), and a phrasal verb that another has not ("came up
 * with", "devised"). Word by word, most of such a name would be left out, and the tail of such a verb would stand apart
 * from its head. Folded words stand together in the text, so each rendering is still rebuilt from its units.
 */
export function foldRenderings(renderings: readonly Rendering[], language: Language): Rendering[] {
  const named = foldNames(renderings, language);
  return foldPhrases(named);
}

/** `compare` for units: a name and its initials are one name. */
export function withNames(compare: CompareWords): CompareUnits {
  return (a, b) =>
    a.initials !== null && a.initials === b.initials && a.form !== b.form ? SPELLED_OTHERWISE : compare(a, b);
}

/** Fewer letters than these are an initial, not initials. */
const FEWEST_INITIALS = 2;

function foldNames(renderings: readonly Rendering[], language: Language): Rendering[] {
  const short = new Set(renderings.flatMap(({ text, words }) => words.flatMap((word) => initialsIn(text, word) ?? [])));
  if (short.size === 0) return [...renderings];
  const spelled = renderings.map(({ text, words }) => namesSpelledOut(text, words, short));
  const wanted = new Set(spelled.flat().map(({ initials }) => initials));
  for (const initials of wanted) if (!standsWhole(initials, renderings, spelled)) wanted.delete(initials);
  if (wanted.size === 0) return [...renderings];
  const withArticle = renderings.some(({ text, words }) =>
    words.some((word, at) => wanted.has(initialsIn(text, word) ?? '') && isArticle(words[at - 1], language)),
  );
  return renderings.map((rendering, index) => {
    const marked = rendering.words.map((word) => ({
      ...word,
      initials: known(initialsIn(rendering.text, word), wanted),
    }));
    const stretches = spelled[index]!.filter(({ initials }) => wanted.has(initials)).map(({ start, end, initials }) => {
      const before = marked[start - 1];
      // "The" is a part of the name as far as no initials have it: "the North Sea Union", "NSU".
      const takesArticle = !withArticle && isArticle(before, language) && before!.fragment === marked[start]!.fragment;
      return { start: takesArticle ? start - 1 : start, end, fold: { kind: 'name', initials } as const };
    });
    return { ...rendering, words: folded(marked, stretches) };
  });
}

/** Whether no rendering has a part of the name by itself ("the Sea Council"), which word by word is shared. */
function standsWhole(initials: string, renderings: readonly Rendering[], spelled: readonly Spelled[][]): boolean {
  const parts = new Set(
    spelled.flatMap((names, index) =>
      names.filter((name) => name.initials === initials).flatMap((name) => matterOf(renderings[index]!.words, name)),
    ),
  );
  return renderings.every(
    ({ words }, index) =>
      spelled[index]!.some((name) => name.initials === initials) || words.every(({ form }) => !parts.has(form)),
  );
}

function matterOf(words: readonly Unit[], { start, end }: Spelled): string[] {
  return words.slice(start, end).flatMap(({ kind, form }) => (kind === 'grammar' ? [] : form));
}

const known = (initials: string | null, wanted: ReadonlySet<string>): string | null =>
  initials !== null && wanted.has(initials) ? initials : null;

/** `wsc` for "WSC" and "W.S.C."; `null` for other words. */
function initialsIn(text: string, { start, end }: Unit): string | null {
  const letters = text.slice(start, end).replaceAll('.', '');
  return /^\p{Lu}+$/u.test(letters) && letters.length >= FEWEST_INITIALS ? letters.toLowerCase() : null;
}

interface Spelled {
  readonly start: number;
  readonly end: number;
  readonly initials: string;
}

/** Runs of words with a capital, words of grammar between them, whose capitals are initials that some rendering has. */
function namesSpelledOut(text: string, words: readonly Unit[], short: ReadonlySet<string>): Spelled[] {
  const found: Spelled[] = [];
  for (let start = 0; start < words.length; start++) {
    const name = nameFrom(text, words, start, short);
    if (name === null) continue;
    found.push(name);
    start = name.end - 1;
  }
  return found;
}

function nameFrom(text: string, words: readonly Unit[], start: number, short: ReadonlySet<string>): Spelled | null {
  let initials = '';
  for (let at = start; at < words.length; at++) {
    const word = words[at]!;
    const first = text.slice(word.start, word.start + 1);
    const isPart = /\p{Lu}/u.test(first) && initialsIn(text, word) === null;
    if (word.fragment !== words[start]!.fragment || !(isPart || (word.kind === 'grammar' && at > start))) return null;
    if (!isPart) continue;
    initials += first.toLowerCase();
    if (initials.length >= FEWEST_INITIALS && short.has(initials)) return { start, end: at + 1, initials };
  }
  return null;
}

function isArticle(word: Unit | undefined, language: Language): boolean {
  return word !== undefined && language.withoutArticle(`${word.form} x`) === 'x';
}

/** Phrasal verbs that another rendering lacks. Where one has the verb alone, or in another phrase, that is what both share. */
function foldPhrases(renderings: readonly Rendering[]): Rendering[] {
  const texts = renderings.map(({ words }) => ` ${words.map(({ form }) => form).join(' ')} `);
  return renderings.map((rendering) => {
    const stretches = rendering.words.flatMap((head, start) => {
      const end = start + head.phraseLength;
      const tail = rendering.words.slice(start + 1, end);
      const isWhole =
        tail.length > 0 && tail.every((word) => word.kind === 'grammar' && word.fragment === head.fragment);
      if (!isWhole) return [];
      const phrase = ` ${[head, ...tail].map(({ form }) => form).join(' ')} `;
      const without = texts.filter((text) => !text.includes(phrase));
      const isApart = without.length > 0 && without.every((text) => !text.includes(` ${head.form} `));
      return isApart ? [{ start, end, fold: {} }] : [];
    });
    return stretches.length === 0 ? rendering : { ...rendering, words: folded(rendering.words, stretches) };
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** What the unit has in place of what its first word has. */
  readonly fold: Partial<Unit>;
}

function folded(words: readonly Unit[], stretches: readonly Stretch[]): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const { start, end, fold } of stretches) {
    if (start < at) continue;
    const parts = words.slice(start, end);
    const [first, last] = [parts[0]!, parts.at(-1)!];
    const form = parts.map((word) => word.form).join(' ');
    const outer = { start: first.outer.start, end: last.outer.end };
    units.push(...words.slice(at, start), {
      ...first,
      ...numbered({ ...first, end: last.end, outer, form, ...fold }),
      ...fold,
    });
    at = end;
  }
  return [...units, ...words.slice(at)];
}
