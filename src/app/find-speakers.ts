import type { OpenArchive } from '../archive/open.ts';
import type { SearchQuery } from '../archive/search-query.ts';
import { type SpeakerFound, speakersWith, speakerWords } from '../archive/speakers.ts';
import { english } from '../languages/en/language.ts';
import { editDistance } from '../text/edit-distance.ts';

/** Mistakes that a word of a name as typed may have: one in five letters, two at most. */
const LETTERS_PER_MISTAKE = 5;
const MOST_MISTAKES = 2;

/**
 * The speakers that `typed` may mean: those that have it as a part of their name, else those that have each of its words
 * with a mistake or two.
 */
export async function findSpeakers({ db }: Pick<OpenArchive, 'db'>, typed: string): Promise<SpeakerFound[]> {
  const words = english.nameKey(typed).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length === 0) return [];
  const exact = await speakersWith(
    db,
    words.map((word) => [word]),
    true,
  );
  if (exact.length > 0) return exact;
  const meant = await Promise.all(words.map((word) => wordsNear({ db }, word)));
  return meant.some((own) => own.length === 0) ? [] : speakersWith(db, meant, false);
}

/** The speakers that those of a search may mean, as `speaker.id`. */
export async function speakersMeant(archive: Pick<OpenArchive, 'db'>, query: SearchQuery): Promise<number[]> {
  const found = await Promise.all(query.speakers.map((typed) => findSpeakers(archive, typed)));
  // Several speakers: what any of them said, since nobody says a thing as two people.
  return [...new Set(found.flat().map(({ id }) => id))];
}

async function wordsNear({ db }: Pick<OpenArchive, 'db'>, word: string): Promise<string[]> {
  const mistakes = Math.min(MOST_MISTAKES, Math.floor(word.length / LETTERS_PER_MISTAKE));
  const known = await speakerWords(db, word, mistakes);
  return known.filter((one) => one === word || (mistakes > 0 && editDistance(one, word, mistakes) <= mistakes));
}
