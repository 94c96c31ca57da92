import { coverage, dot } from '../../text/vector.ts';
import type { Profile } from './profile.ts';

/** What two documents have in common or against one another, as the link model weighs it. */
export const EVIDENCE = [
  'words',
  'lead',
  'names',
  'phrases',
  'numbers',
  'lead in the other text',
  'weaker cover of lead',
  'stronger cover of lead',
  'weaker cover of names',
  'stronger cover of names',
  'length',
  'publication known',
  'days between publication',
  'published within a day',
] as const;

/** One number for each of `EVIDENCE`, in its order; symmetric in the two. Linear in their lengths. */
export function evidence(a: Profile, b: Profile): Float64Array {
  const leads = [coverage(a.lead, b.words), coverage(b.lead, a.words)] as const;
  const names = [coverage(a.names, b.words), coverage(b.names, a.words)] as const;
  const apart = a.published === null || b.published === null ? null : Math.abs(a.published - b.published);
  return Float64Array.of(
    dot(a.words, b.words),
    dot(a.lead, b.lead),
    dot(a.names, b.names),
    dot(a.phrases, b.phrases),
    dot(a.numbers, b.numbers),
    (dot(a.lead, b.words) + dot(b.lead, a.words)) / 2,
    Math.min(...leads),
    Math.max(...leads),
    Math.min(...names),
    Math.max(...names),
    Math.log1p(Math.min(a.length, b.length)),
    apart === null ? 0 : 1,
    apart === null ? 0 : Math.log1p(apart),
    apart !== null && apart <= 1 ? 1 : 0,
  );
}
