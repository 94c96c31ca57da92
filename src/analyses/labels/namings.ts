import type { Draft } from '../draft.ts';
import type { StoryInHand, Version, Word } from '../version.ts';
import { preferenceDraft, type Use } from './preferences.ts';
import { isQuoted } from './term.ts';

interface Naming extends Use {
  /** What all of its rivals name. */
  readonly field: string;
}

/**
 * Which of rival names each outlet has for a thing that they all tell of, counted over whole reports in the outlets' own words: "estate
 * tax" five times, "death tax" never. A word for a matter such as this is chosen by the house and not by the sentence, so that no two
 * sentences need tell the same.
 */
export function namingFindings({ versions }: StoryInHand): Draft[] {
  const all = versions.flatMap(namingsIn);
  return [...Map.groupBy(all, ({ field }) => field)].flatMap(([field, uses]) => preferenceDraft(uses, field) ?? []);
}

function namingsIn(version: Version): Naming[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    return version.language.namings(words.map(({ lemma }) => lemma)).flatMap(({ start, end, field, way, charged }) => {
      const own = words.slice(start, end);
      if ((own.length === 1 && !isWholeNoun(words, start)) || isQuoted(version, own[0]!)) return [];
      const term = own.map(({ lemma }) => lemma).join(' ');
      const span = { start: own[0]!.start, end: own.at(-1)!.end };
      return { version, field, way: String(way), term, charged, span };
    });
  });
}

/** "Illegals", but not "illegal immigration"; "denier", but not "denier of justice". */
function isWholeNoun(words: readonly Word[], at: number): boolean {
  return words[at]!.tag.startsWith('NN') && !words[at + 1]?.tag.startsWith('NN');
}
