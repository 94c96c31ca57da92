import type { Span } from '../../../core/span.ts';
import { FUNCTION_WORDS } from '../function-words.ts';
import { lemmaOf } from '../lemma.ts';
import { SMALL_NUMBER_WORD, smallNumber } from '../numbers.ts';

/** What a number counts: the words for it, and its head, singular. */
export interface Counted {
  readonly of: Span;
  readonly unit: string;
}

/** Plurals without an `s`, beside `-men` and `-women`. */
const BARE_PLURALS = new Set(
  'people men women children troops police personnel staff aircraft spacecraft cattle sheep deer fish feet teeth mice geese data media criteria bacteria lives infantry cavalry crew gendarmes Danes Swiss Japanese Chinese Vietnamese'
    .toLowerCase()
    .split(' '),
);

/** What people are counted as without a noun: "43 dead". */
const STATES = new Set(
  'dead killed injured wounded hurt missing arrested detained hospitalised hospitalized homeless displaced infected unaccounted others captured evacuated sick'.split(
    ' ',
  ),
);

/** Function words that may stand between a number and what it counts. */
const PASSES = new Set('more other such own same further'.split(' '));

/** Words that end in `s` and are no plural noun. */
const NO_PLURAL =
  /(?:ous|ss|us|[sxz]is|^h?is|this|tennis|debris|paris|['’]s|['’]|ics|ways|wards|always|perhaps|was|has|does|says|overseas|less|yes|U\.S|plus|versus|gas|bus|news|series|species|thus|this|various)$/i;

const WORD = /(?:[\s\u00a0]|-)([\p{L}][\p{L}\p{M}'’.&/-]*[\p{L}]|[\p{L}])/uy;
const OF = new RegExp(
  `[\\s\\u00a0]of(?:[\\s\\u00a0](?:the|its|their|his|her|our|those|these|all|such))?(?:[\\s\\u00a0](?:last|first|next|remaining|top))?(?:[\\s\\u00a0](?:\\d[\\d,]*|${SMALL_NUMBER_WORD}))?(?=[\\s\\u00a0])`,
  'iuy',
);

/** Words after a number that are looked through for the head of what it counts. */
const REACH = 7;

/** What a number that ends at `end` counts; `null` where no noun in the plural, and no state, follows. */
export function countedAfter(text: string, end: number): Counted | null {
  OF.lastIndex = end;
  const partitive = OF.exec(text);
  let at = partitive === null ? end : end + partitive[0].length;
  let start = -1;
  let head: { readonly word: string; readonly end: number } | null = null;
  for (let i = 0; i < REACH; i++) {
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (match === null || text.slice(at, at + 2).includes('\n\n')) break;
    const word = match[1]!;
    const lower = word.toLowerCase();
    const wordStart = at + match[0].length - word.length;
    if (head === null && i === 0 && STATES.has(lower) && !startsNoun(text, at + match[0].length)) {
      return { of: { start: wordStart, end: wordStart + word.length }, unit: lower };
    }
    if ((FUNCTION_WORDS.has(lower) && !PASSES.has(lower)) || smallNumber(lower) !== null) break;
    if (head !== null && !isPlural(word)) break;
    if (start < 0 && !PASSES.has(lower)) start = wordStart;
    at = wordStart + word.length;
    if (isPlural(word)) head = { word, end: at };
    else if (/(?:ed|ing)$/.test(lower) && i > 0 && head === null && !/[\s-]\p{L}+s\b/u.test(text.slice(at, at + 14)))
      break;
  }
  if (head === null || start < 0) return null;
  return { of: { start, end: head.end }, unit: singular(head.word) };
}

const PERSON =
  /^(?:person|man|woman|child|boy|girl|civilian|soldier|officer|policeman|victim|death|worker|pilot|passenger|student|protester|player|goal|point|run|vote|seat|case|fatality|casualty|suspect|body|survivor)$/;
const NOUN_ALONE = /[\s\u00a0]([a-z]+)/y;

/** What "one" counts when it stands before one of the nouns that are told in numbers; `null` for the pronoun. */
export function countedByOne(text: string, end: number): Counted | null {
  let at = end;
  for (let i = 0; i < 3; i++) {
    NOUN_ALONE.lastIndex = at;
    const match = NOUN_ALONE.exec(text);
    if (match === null || FUNCTION_WORDS.has(match[1]!)) return null;
    at += match[0].length;
    if (/\bat $/i.test(text.slice(Math.max(0, end - 6), end - 3))) return null;
    if (PERSON.test(match[1]!)) return { of: { start: end + 1, end: at }, unit: match[1]! };
  }
  return null;
}

/** The head of "30-member panel", singular already. */
export function singular(word: string): string {
  if (/[a-z]is$/.test(word) && /^\p{Lu}/u.test(word)) return word.slice(0, -1).toLowerCase();
  const lemma = lemmaOf(word, 'NNS').toLowerCase();
  return lemma === 'people' ? 'person' : lemma;
}

function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (BARE_PLURALS.has(lower) || /(?:wo)?men$/.test(lower)) return true;
  return word.length > 2 && /s$/.test(lower) && !NO_PLURAL.test(word) && word !== word.toUpperCase();
}

/** Whether a noun in the plural follows, so that the word before it describes: "43 injured men". */
function startsNoun(text: string, at: number): boolean {
  WORD.lastIndex = at;
  const next = WORD.exec(text);
  return next !== null && isPlural(next[1]!) && !FUNCTION_WORDS.has(next[1]!.toLowerCase());
}
