import type { FirstCue } from '../../core/language.ts';

/** Adverbs that may stand between "first" and its verb. */
const ADVERBS = new Set('widely publicly officially reportedly credibly openly ever properly prominently'.split(' '));

/**
 * Verbs of coming to be known, after the classes of Levin 1993, "English Verb Classes and Alternations" (sight 30, discovery 84, say 37.7),
 * in the forms that follow "first" where something is said to have been told, seen or begun at a time. Acts that
 * are done more than once ("first elected", "first met") are left out.
 */
const BROUGHT = new Set(
  `reported seen known detected identified noticed observed spotted discovered recorded documented described diagnosed confirmed
  disclosed revealed announced noted made published sighted uncovered flagged mooted floated proposed registered found isolated`.split(
    /\s+/,
  ),
);

/** The same of verbs that take no object (appear 48.1.1, begin 55.1). */
const COMES = new Set('emerged appeared surfaced arose began started erupted occurred happened aired'.split(' '));

/** "Made" needs its "public". */
const COMPLETED: Readonly<Record<string, readonly string[]>> = { made: ['public', 'known'] };

/**
 * How many of the forms (lower case) from the first on say that something came to be told, seen or begun for the first time: 3 of
 * `first`, `widely`, `reported`, and whether they do so in a passive alone; `null` where they say no such thing.
 */
export function firstCue(forms: readonly string[]): FirstCue | null {
  if (forms[0] !== 'first') return null;
  const verb = ADVERBS.has(forms[1] ?? '') ? 2 : 1;
  const form = forms[verb] ?? '';
  if (COMES.has(form)) return { length: verb + 1, isPassive: false };
  const rest = COMPLETED[form];
  if (!BROUGHT.has(form) || (rest !== undefined && !rest.includes(forms[verb + 1] ?? ''))) return null;
  return { length: verb + (rest === undefined ? 1 : 2), isPassive: true };
}
