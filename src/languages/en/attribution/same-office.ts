import { stateFor } from './governments.ts';
import { officeIn, stemOfRole } from './roles.ts';

/** How somebody stands to an office, by the words that say so: never the same as the office without them. */
const STANDINGS: Readonly<Record<string, string>> = {
  former: 'former formerly ex erstwhile onetime sometime retired resigned departed',
  acting: 'acting interim caretaker provisional',
  coming: 'incoming elect designate',
  leaving: 'outgoing',
  fallen: 'ousted deposed overthrown toppled sacked fired suspended exiled fugitive',
  shamed: 'disgraced embattled jailed imprisoned convicted indicted',
  claimed: 'self disputed',
  real: 'facto',
  failed: 'failed defeated losing',
  honorary: 'honorary emeritus',
};

const STANDING_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(STANDINGS).flatMap(([standing, words]) => words.split(' ').map((word) => [word, standing] as const)),
);

/** How a phrase (any case) for what somebody is says that he stands to the office, "former" or "acting" in whatever word; empty where it does not. */
export function standingIn(phrase: string): string {
  const words = phrase.toLowerCase().split(/[^\p{L}]+/u);
  return [...new Set(words.flatMap((word) => STANDING_OF.get(word) ?? []))].sort().join(' ');
}

/** Words for how far an office reaches: two that have one each, and not the same, are two offices. */
const LEVELS: ReadonlySet<string> = new Set(
  'state federal national nation country provincial province regional region district county municipal city town village local'.split(
    ' ',
  ),
);

/** Other words that say only that an office is of some firm or team: the text around tells of which. */
const VAGUE: ReadonlySet<string> = new Set([
  ...LEVELS,
  ...(
    'company firm corporation business group team club side squad party union association organisation organization ' +
    'agency body charity board current new own longtime veteran republic island islands airline bank studio'
  ).split(' '),
]);

/** Words of one office that no noun for it stands alone for. */
const LONG_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bchief executives?(?: officers?)?\b|\bmanaging director\b/, 'ceo'],
  [/\bchief financial officer\b|\bfinance (?:chief|director)\b/, 'cfo'],
  [/\bpolice (?:chief|commissioner|boss)\b/, 'police chief'],
  [/\bhead of state\b/, 'head'],
];

/** Nouns for whoever is at the top, and offices that are at the top of something. */
const TOP: ReadonlySet<string> = new Set(['head', 'leader', 'chief']);
const HEADS: ReadonlySet<string> = new Set(
  'president premier chancellor chairman director ceo governor mayor commissioner king queen emir sultan dean rector'.split(
    ' ',
  ),
);

/**
 * Whether two phrases for what somebody is tell one office in other words: "regional governor" and "governor of Ombria",
 * "chairwoman" and "head of the board". Not where one says "former" or "acting" and the other does not, nor where
 * each says whose it is by words that the other lacks; `exactly` asks that neither says more of whose it is.
 */
export function isSameOffice(a: string, b: string, exactly = false): boolean {
  const [first, second] = [partsOf(a), partsOf(b)];
  if (first === null || second === null || standingIn(a) !== standingIn(b)) return false;
  if (areApart(first.fields, second.fields) || areApart(first.levels, second.levels)) return false;
  const [isLess, isMore] = [isWithin(first.of, second.of), isWithin(second.of, first.of)];
  return areOneName(first.name, second.name) && (exactly ? isLess && isMore : isLess || isMore);
}

interface Parts {
  readonly name: string;
  readonly fields: readonly string[];
  readonly levels: readonly string[];
  readonly of: readonly string[];
}

function partsOf(phrase: string): Parts | null {
  const lower = phrase.toLowerCase();
  const long = LONG_NAMES.find(([pattern]) => pattern.test(lower));
  const office = officeIn(long === undefined ? lower : lower.replace(long[0], long[1]));
  if (office === null) return null;
  return {
    name: office.name,
    fields: office.fields.filter((field) => !VAGUE.has(field)),
    levels: office.of.filter((word) => LEVELS.has(word)),
    of: office.of.filter((word) => !VAGUE.has(word) && !STANDING_OF.has(word)),
  };
}

/** Whether both have words of a kind, and none in common. */
function areApart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));
}

function areOneName(a: string, b: string): boolean {
  return a === b || (TOP.has(a) && (TOP.has(b) || HEADS.has(b))) || (TOP.has(b) && HEADS.has(a));
}

/** Whether each word that says whose an office is has one of `many` that says the same: "Russian" and "Russia", "FBI" and its name spelt out. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  const initials = many.map((word) => word.slice(0, 1)).join('');
  const keys = new Set(many.map(keyOf));
  return few.every((word) => {
    const bare = word.replaceAll('.', '');
    return keys.has(keyOf(word)) || (bare.length > 1 && initials.includes(bare));
  });
}

const keyOf = (word: string): string => stateFor(word) ?? stemOfRole(word);
