import { ANAPHOR, fitsNoun, MEDIA_WORD, NAMELESS, POST } from './cues.ts';
import type { Found } from './found.ts';

/** Embedded posts, by their signatures. */
export function posts(text: string): Found[] {
  return [...text.matchAll(POST)].map((match) => {
    const name = match.groups!.name!.trim();
    const start = match.index + match[0].indexOf(name);
    return {
      start,
      end: match.index + match[0].length,
      outlet: name,
      kind: 'post',
      sort: null,
      rule: 'signature of a post',
    };
  });
}

/** Outlets that stay without a name, by the words for them: `state media`. "Social media" is none. */
export function nameless(text: string): Found[] {
  if (!MEDIA_WORD.test(text)) return [];
  return [...text.matchAll(NAMELESS)].flatMap((match): Found[] => {
    const words = (match.groups!.led ?? match.groups!.subject)!.replace(/^(?:[Tt]he|[Oo]ther) /, '');
    if (/^(?:Social|social)/.test(words) || /\b[Ss]ocial $/.test(text.slice(Math.max(0, match.index - 7), match.index)))
      return [];
    if (/^(?:[Pp]ress|[Tt]elevision|TV|[Rr]adio)$/.test(words)) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        outlet: lowerFirst(words),
        kind: 'reports',
        sort: null,
        rule: 'outlets without a name',
      },
    ];
  });
}

/** "State media" at a sentence's head is "state media"; "Russian media" keeps its capital. */
function lowerFirst(words: string): string {
  return /^(?:State|Local|Official|Domestic|Foreign|Western|Independent|National|Regional|International|Opposition|Several|Some|Many|Various|Multiple|Media|News)/.test(
    words,
  )
    ? words[0]!.toLowerCase() + words.slice(1)
    : words;
}

/** "the agency said": the last outlet named before it that can be one; none where none was. */
export function anaphors(text: string, named: readonly Found[]): Found[] {
  return [...text.matchAll(ANAPHOR)].flatMap((match): Found[] => {
    const { told, noun1, noun2, noun3 } = match.groups!;
    const noun = (noun1 ?? noun2 ?? noun3)!;
    const last = named.findLast(
      (found) => found.start < match.index && found.sort !== null && fitsNoun(noun, found.sort),
    );
    if (last === undefined) return [];
    const kind = told === undefined ? 'reports' : 'told';
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        outlet: last.outlet,
        kind,
        sort: last.sort,
        rule: `the ${noun}: the outlet last named`,
      },
    ];
  });
}
