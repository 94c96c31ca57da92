import { Openings, type WordPlaces } from '../../openings.ts';
import { ANAPHOR, ANAPHOR_OPENS, fitsNoun, MEDIA_WORDS, NAMELESS, POST } from './cues.ts';
import type { Found } from './found.ts';

/** Embedded posts, by their signatures. */
export function posts(text: string): Found[] {
  if (!text.includes('(@')) return [];
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

/** Words before and after its noun that a match of `NAMELESS` may reach. */
const WORDS_BEFORE = 16;
const WORDS_AFTER = 8;

/** The matches of `NAMELESS`, looked for round the words for media alone. */
function namelessMatches(text: string, { lower, tokens }: WordPlaces): { start: number; match: RegExpExecArray }[] {
  const found: { start: number; match: RegExpExecArray }[] = [];
  let free = 0;
  for (let i = 0; i < lower.length; i++) {
    if (!MEDIA_WORDS.has(lower[i]!) || tokens.starts[i]! < free) continue;
    const from = Math.max(free, tokens.starts[Math.max(0, i - WORDS_BEFORE)]!);
    const around = text.slice(from, tokens.starts[i + WORDS_AFTER] ?? text.length);
    for (const match of around.matchAll(NAMELESS)) {
      found.push({ start: from + match.index, match });
      free = from + match.index + match[0].length;
    }
  }
  return found;
}

/** Outlets that stay without a name, by the words for them: `state media`. "Social media" is none. */
export function nameless(text: string, words: WordPlaces): Found[] {
  return namelessMatches(text, words).flatMap(({ start, match }): Found[] => {
    const media = (match.groups!.led ?? match.groups!.subject)!.replace(/^(?:[Tt]he|[Oo]ther) /, '');
    if (/^(?:Social|social)/.test(media) || /\b[Ss]ocial $/.test(text.slice(Math.max(0, start - 7), start))) return [];
    if (/^(?:[Pp]ress|[Tt]elevision|TV|[Rr]adio)$/.test(media)) return [];
    return [
      {
        start,
        end: start + match[0].length,
        outlet: lowerFirst(media),
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

const ANAPHORS = new Openings([{ opens: ANAPHOR_OPENS, pattern: ANAPHOR }]);

/** "the agency said": the last outlet named before it that can be one; none where none was. */
export function anaphors(text: string, words: WordPlaces, named: readonly Found[]): Found[] {
  if (named.every(({ sort }) => sort === null)) return [];
  return ANAPHORS.in(text, words)[0]!.flatMap((match): Found[] => {
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
