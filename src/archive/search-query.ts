import { SearchSyntaxError } from '../core/errors.ts';

/** What was searched for, taken apart. All conditions hold together. */
export interface SearchQuery {
  /** Words and phrases that the text must have. */
  readonly terms: readonly SearchTerm[];
  /** Words and phrases of a saying. */
  readonly said: readonly SearchTerm[];
  /** Who said it, as typed; each may be a part of the name or misspelt. */
  readonly speakers: readonly string[];
  readonly outlets: readonly string[];
  readonly figures: readonly FigureTerm[];
  /** The id of a story; `null` for any. */
  readonly story: string | null;
  /** ISO days, both inclusive; `null` for no bound. */
  readonly after: string | null;
  readonly before: string | null;
}

/** A figure that the text must give. */
export interface FigureTerm {
  readonly value: number;
  /** As annotations have it (`person`, `USD`, `%`); `null` for any. */
  readonly unit: string | null;
}

export interface SearchTerm {
  /** One word, or several for a phrase. */
  readonly words: readonly string[];
  /** Whether the last word is the beginning of one (`evacu*`). */
  readonly prefix: boolean;
  /** Whether it must not occur. */
  readonly not: boolean;
}

/** The longest search and the most conditions: what a person types, not what a program throws. */
const LONGEST = 1000;
const MOST_CONDITIONS = 40;

const FIELDS = ['speaker', 'outlet', 'said', 'figure', 'after', 'before', 'story'] as const;
type Field = (typeof FIELDS)[number];

interface Part {
  readonly position: number;
  readonly not: boolean;
  readonly field: Field | null;
  readonly value: string;
}

/**
 * Reads a search: words, `"exact phrases"`, `-not`, `begin*`, and the fields `speaker:` `outlet:` `said:` `after:`
 * `before:` `story:` `figure:`, each with a word or a quoted phrase. Throws `SearchSyntaxError`.
 */
export function parseSearch(search: string): SearchQuery {
  if (search.length > LONGEST) throw new SearchSyntaxError(LONGEST, `A search has at most ${LONGEST} characters`);
  const parts = partsOf(search);
  if (parts.length > MOST_CONDITIONS) {
    throw new SearchSyntaxError(parts[MOST_CONDITIONS]!.position, `A search has at most ${MOST_CONDITIONS} conditions`);
  }
  const of = (field: Field | null): readonly Part[] => parts.filter((part) => part.field === field);
  const last = (field: Field): Part | null => of(field).at(-1) ?? null;
  const query: SearchQuery = {
    terms: of(null).map(termOf),
    said: of('said').map(termOf),
    speakers: of('speaker').map(plain),
    outlets: of('outlet').map(plain),
    figures: of('figure').map(figureOf),
    story: last('story') && plain(last('story')!),
    after: last('after') && dayOf(last('after')!, 'first'),
    before: last('before') && dayOf(last('before')!, 'last'),
  };
  const positive = parts.some((part) => !part.not);
  if (parts.length > 0 && !positive) {
    throw new SearchSyntaxError(parts[0]!.position, 'Everything here is left out with “-”; say also what to look for');
  }
  return query;
}

/** A sign of exclusion, a field, then a phrase in quotation marks or a word. */
const PART = /(-)?(?:([a-z]+):)?(?:["“„]([^"”“]*)(["”“]?)|([^\s"“”]+))/giu;

function partsOf(search: string): Part[] {
  return [...search.matchAll(PART)].map((match) => {
    const [whole, minus, name, phrase, closing, word] = match;
    const position = match.index;
    if (phrase !== undefined && closing === '') {
      throw new SearchSyntaxError(position + whole.indexOf(phrase), 'This quotation mark is never closed');
    }
    // `speaker:` alone, or with a space before the name, which is no word to look for.
    if (name === undefined && FIELDS.some((known) => word?.toLowerCase() === `${known}:`))
      throw new SearchSyntaxError(position, `There is nothing right after “${word}”; write ${word}Name`);
    const field = fieldOf(name, position);
    const value = (phrase ?? word ?? '').trim();
    if (field === null && name !== undefined)
      return { position, not: minus !== undefined, field, value: `${name}:${value}` };
    if (value === '') throw new SearchSyntaxError(position, `There is nothing after “${whole.trim()}”`);
    return { position, not: minus !== undefined, field, value };
  });
}

/** The field of this name; `null` for none, or for a name that is no field (`12:30`, `https:…`). */
function fieldOf(name: string | undefined, position: number): Field | null {
  if (name === undefined) return null;
  const field = FIELDS.find((known) => known === name.toLowerCase());
  if (!field && /^(?:by|from|since|until|on|title|author|date|quote|source|site)$/i.test(name)) {
    throw new SearchSyntaxError(
      position,
      `There is no field “${name}:”; there are ${FIELDS.map((f) => `${f}:`).join(' ')}`,
    );
  }
  return field ?? null;
}

function termOf({ value, not, position }: Part): SearchTerm {
  const prefix = value.endsWith('*');
  const words = value.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length === 0) throw new SearchSyntaxError(position, `“${value}” holds no word to look for`);
  return { words, prefix, not };
}

function plain({ value, not, field, position }: Part): string {
  if (not) throw new SearchSyntaxError(position, `“-” does not go with ${field}:`);
  return value;
}

const SCALES: Readonly<Record<string, number>> = {
  ...{ k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, bn: 1e9, b: 1e9, billion: 1e9, trillion: 1e12 },
};

/** Units whose name is not the word without its plural ending. */
const UNITS: Readonly<Record<string, string>> = {
  ...{ people: 'person', $: 'USD', dollar: 'USD', '€': 'EUR', euro: 'EUR', '£': 'GBP', pound: 'GBP' },
  ...{ percent: '%', 'per cent': '%', feet: 'foot', men: 'man', women: 'woman', children: 'child', lives: 'life' },
};

/** `7,200`, `"7.2 million dollars"`, `$40m`, `12%`: a number, how many times, and of what. */
const FIGURE =
  /^([$€£])?\s*(-?\d+(?:[,\u00a0\u202f ]\d{3})*(?:\.\d+)?)\s*(k|mn?|bn?|thousand|million|billion|trillion)?\b\s*(\D*)$/iu;

function figureOf(part: Part): FigureTerm {
  const match = FIGURE.exec(plain(part));
  if (!match) {
    throw new SearchSyntaxError(
      part.position,
      `“${part.value}” is no figure; write 7200, "7.2 million" or "40 people"`,
    );
  }
  const [, sign, digits, scale, after] = match;
  const value = Number(digits!.replace(/[^\d.-]/g, '')) * (scale ? SCALES[scale.toLowerCase()]! : 1);
  const unit = (sign ?? after!).trim();
  return { value: Number(value.toPrecision(12)), unit: unit === '' ? null : unitOf(unit) };
}

function unitOf(typed: string): string {
  const word = typed.toLowerCase();
  const singular = word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  return UNITS[word] ?? UNITS[singular] ?? (word === typed ? singular : typed);
}

/** `2022`, `2022-01` or `2022-01-16` as a day: the first or the last of what is named. */
function dayOf(part: Part, end: 'first' | 'last'): string {
  const match = plain(part).match(/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/);
  const wrong = new SearchSyntaxError(part.position, `“${part.value}” is no day; write 2022, 2022-01 or 2022-01-16`);
  if (!match) throw wrong;
  const [, year, month = end === 'first' ? '01' : '12', day = end === 'first' ? '01' : '31'] = match;
  const whole = `${year}-${month}-${day}`;
  const exists = match[3] === undefined || isDay(whole);
  if (Number(month) < 1 || Number(month) > 12 || Number.isNaN(Date.parse(`${year}-${month}-01`)) || !exists)
    throw wrong;
  return whole;
}

/** Whether the calendar has the day: `Date` takes 31 June for 1 July and the 99th for none. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
