import type { DateMeaning } from '../../languages/time-meaning.ts';
import { resolveCyclic } from './cyclic.ts';
import type { TimeMatch } from './match.ts';
import { resolveRelative } from './relative.ts';
import { type Mentioned, type Resolved, type Surroundings, withClock } from './told.ts';

/** What a match means in its place. */
export function resolve(match: TimeMatch, around: Surroundings, mentioned: Mentioned | null): Resolved {
  const { meaning } = match;
  switch (meaning.is) {
    case 'fixed':
      return { type: meaning.type, value: meaning.value, implied: [], mentioned: null };
    case 'date':
      return resolveDate(meaning, mentioned);
    case 'cyclic':
      return resolveCyclic(meaning, around, mentioned);
    case 'relative':
      return resolveRelative(meaning, around, mentioned);
  }
}

function resolveDate(meaning: DateMeaning, mentioned: Mentioned | null): Resolved {
  const before = meaning.era === 'BC' || (meaning.era === null && mentioned !== null && mentioned.year < 0);
  const year = before ? -meaning.year : meaning.year;
  if (meaning.yearDigits < 4) {
    const digits = String(Math.floor(meaning.year / (meaning.yearDigits === 3 ? 10 : 100))).padStart(
      meaning.yearDigits,
      '0',
    );
    const value = before ? `BC${digits}` : digits;
    return { type: 'DATE', value, implied: [], mentioned: { year, month: null, day: null, part: null } };
  }
  const told = { year, month: meaning.month, day: meaning.day, part: meaning.part };
  return withClock(told, meaning.clock, meaning.era === null ? ['year'] : []);
}
