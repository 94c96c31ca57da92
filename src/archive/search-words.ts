import type { Span } from '../core/span.ts';
import type { SearchTerm } from './search-query.ts';

/** Words as full text has them: in small letters and without accents. Letters stay where they are. */
export function folded(text: string): string {
  const small = text.toLowerCase();
  // A few capitals have small letters of another length; then each is looked at alone.
  const same = small.length === text.length ? small : [...text].map(smallOf).join('');
  return same.replace(/[^\x00-\x7f]/g, (letter) => {
    const plain = PLAIN.get(letter) ?? plainOf(letter);
    PLAIN.set(letter, plain);
    return plain;
  });
}

const PLAIN = new Map<string, string>();

function smallOf(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}

function plainOf(letter: string): string {
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.length === 1 ? bare : letter;
}

/** The beginnings and ends of what `term` matches in a text that is `folded`, in their order. */
export function placesOf(term: SearchTerm, text: string): Span[] {
  return [...text.matchAll(patternOf(term))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export function matches(term: SearchTerm, text: string): boolean {
  return text.search(patternOf(term)) >= 0;
}

const PATTERNS = new WeakMap<SearchTerm, RegExp>();

/** A word begins and ends where no letter or digit goes on; between the words of a phrase is anything but those. */
function patternOf(term: SearchTerm): RegExp {
  const known = PATTERNS.get(term);
  if (known !== undefined) return known;
  const after = term.prefix ? '[\\p{L}\\p{N}\\p{M}]*' : '(?![\\p{L}\\p{N}\\p{M}])';
  const words = term.words.map(folded).join('[^\\p{L}\\p{N}\\p{M}]+');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${words}${after}`, 'gu');
  PATTERNS.set(term, pattern);
  return pattern;
}
