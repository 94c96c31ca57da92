import type { Language } from '../../core/language.ts';
import { sameSpeaker } from '../sayings/saying.ts';
import type { Telling } from './tellings.ts';

/** Everything that reports have one source say. */
export interface Source {
  /** Its commonest name, a full one where there is one. */
  readonly name: string;
  readonly tellings: readonly Telling[];
}

/**
 * Tellings by who speaks, in order of the first. A short name joins the fuller one that ends with it ("Roe", "Ada Roe"),
 * where there is only one; initials between two names are left off, and two who speak together are a source of their own.
 */
export function sourcesOf(tellings: readonly Telling[], language: Language): Source[] {
  const keys = [...new Set(tellings.map((telling) => keyOf(telling, language)))];
  const fuller = new Map(
    keys.map((key) => {
      const longer = keys.filter(
        (other) => other.length > key.length && sameSpeaker(other, key, language) && !isJoined(other, language),
      );
      return [key, longer.length === 1 ? longer[0]! : key] as const;
    }),
  );
  const groups = Map.groupBy(tellings, (telling) => fuller.get(keyOf(telling, language))!);
  return [...groups.values()].map((own) => ({
    name: nameOf(own),
    tellings: own,
  }));
}

/** The commonest name of several words, else the commonest. */
function nameOf(tellings: readonly Telling[]): string {
  const counts = [...Map.groupBy(tellings, ({ source }) => source)].map(([name, { length }]) => ({ name, length }));
  const full = (name: string): number => Number(name.includes(' '));
  counts.sort((a, b) => full(b.name) - full(a.name) || b.length - a.length || b.name.length - a.name.length);
  return counts[0]!.name;
}

/** "Ada Roe and Bede Weir". */
function isJoined(key: string, language: Language): boolean {
  return key.split(' ').some((word) => language.signals(word).includes('joins'));
}

function keyOf({ source }: Telling, language: Language): string {
  return language.nameKey(language.withoutArticle(source)).replace(/(?<=\p{L} )\p{L} (?=\p{L})/u, '');
}
