import type { Tokens } from '../core/annotations.ts';
import { BEFORE_NAMES, BEFORE_NUMBERS, BOUND_PREFIXES, ENDING } from '../languages/en/abbreviations.ts';
import { CLITICS, CONTRACTIONS } from '../languages/en/clitics.ts';
import { GLUED_TO_NUMBERS } from '../languages/en/units-glued.ts';

const HOST = String.raw`(?:[a-zA-Z0-9-]+\.)+(?:com|org|net|gov|edu|info|mil|io|tv|co\.[a-z]{2}|com\.[a-z]{2}|uk|ru|ua|de|fr|eu|pl)(?![\p{L}\d])`;
const PATH = String.raw`[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]]`;
const GLUED = GLUED_TO_NUMBERS.map((unit) => unit.replaceAll('.', '\\.')).join('|');

/**
 * What may be a token before clitics and full stops are looked at, in this order: addresses before words, since they
 * hold words and marks; numbers before single marks, since they hold them; whatever else is not white space last.
 */
const CHUNK = new RegExp(
  [
    String.raw`https?:\/\/${PATH}`,
    String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`${HOST}(?:\/${PATH})?`,
    String.raw`[@#][\p{L}_][\p{L}\p{N}_]*`,
    String.raw`(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}'’])\.?|Ph\.D\.?`,
    String.raw`\d{3}-\d{3}-\d{4}|\d{3}-\d{4}`,
    String.raw`\d+(?:[.,:]\d+)*(?=(?:${GLUED})(?![\p{L}\p{N}]))`,
    String.raw`\d+(?:\/\d+)+|\d+(?:,\d+)*(?:st|nd|rd|th|s)(?!\p{L})|\d+(?:[.,:]\d+)*(?![\p{L}\d])|\d[\p{L}\p{N}]*`,
    String.raw`['’]\d0s|['’]\d\d(?![\p{L}\d])|['’](?:s|S|ll|re|ve|d|m)(?![\p{L}\p{N}])`,
    String.raw`['’](?:tis|twas)\b`,
    "``|''",
    String.raw`(?:${BOUND_PREFIXES.map(eitherCase).join('|')})-[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*`,
    String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:['’&][\p{L}\p{M}\p{N}]+)*`,
    String.raw`\.{2,}|…+\.*|-{2,}|_{2,}|\*+|={2,}|~+|[!?]{2,}|\p{Emoji_Presentation}[\p{M}\u200d\p{Emoji_Presentation}]*`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

function eitherCase(prefix: string): string {
  return `[${prefix[0]!.toUpperCase()}${prefix[0]}]${prefix.slice(1)}`;
}

/**
 * The tokens of `text` in the manner of the later Penn treebanks (English Web Treebank): clitics, hyphens between words
 * and every mark apart; addresses, numbers and abbreviations whole. No token holds white space, none is empty. All tags
 * are `PENN_TAGS[0]` until tagging fills them in.
 */
export function tokenise(text: string): Tokens {
  const bounds: number[] = [];
  CHUNK.lastIndex = 0;
  for (let match = CHUNK.exec(text); match !== null; match = CHUNK.exec(text)) {
    const end = cut(text, match[0], match.index, bounds);
    CHUNK.lastIndex = end;
  }
  const count = bounds.length / 2;
  const tokens = { starts: new Uint32Array(count), ends: new Uint32Array(count), tags: new Uint8Array(count) };
  for (let i = 0; i < count; i++) {
    tokens.starts[i] = bounds[2 * i]!;
    tokens.ends[i] = bounds[2 * i + 1]!;
  }
  return tokens;
}

/** Puts the tokens of one chunk into `bounds` and gives where the next chunk may begin. */
function cut(text: string, chunk: string, start: number, bounds: number[]): number {
  const end = start + chunk.length;
  if (takesStop(text, chunk, end)) {
    bounds.push(start, end + 1);
    return end + 1;
  }
  const first = clitic(chunk);
  if (first > 0) bounds.push(start, start + first, start + first, end);
  else bounds.push(start, end);
  return end;
}

/** Where a chunk's clitic begins; 0 where it has none. */
function clitic(chunk: string): number {
  const last = chunk.charCodeAt(chunk.length - 1) | 32;
  // Every contraction ends in one of these letters; most words stop here.
  if (last < 97 || !'stmedaoul'.includes(String.fromCharCode(last))) return 0;
  const word = chunk.toLowerCase().replaceAll('’', "'");
  const known = CONTRACTIONS.get(word);
  if (known !== undefined) return known;
  if (!word.includes("'")) return 0;
  const found = CLITICS.find((ending) => word.length > ending.length && word.endsWith(ending));
  return found === undefined ? 0 : chunk.length - found.length;
}

/** Whether the full stop after a word belongs to it, as an abbreviation's or an initial's. */
function takesStop(text: string, word: string, end: number): boolean {
  if (text.charCodeAt(end) !== 46 || text.charCodeAt(end + 1) === 46 || !/^\p{L}+$/u.test(word)) return false;
  if (BEFORE_NAMES.has(word) || ENDING.has(word)) return true;
  if (BEFORE_NUMBERS.has(word)) return /^\.\s?\d/.test(text.slice(end, end + 3));
  return /^\p{Lu}$/u.test(word) && /^\.\s?\p{Lu}/u.test(text.slice(end, end + 4));
}
