import type { Attribution } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { hull, type Span } from '../../core/span.ts';
import { type Matter, matterOf, weightOf } from '../likeness.ts';
import { type StoryInHand, trimmed, type Version, type Word, wordsIn } from '../version.ts';
import { namesSomebody, speakerName } from '../voice.ts';

/** A saying in one document, laid out for comparing. */
export interface Saying {
  readonly version: Version;
  readonly attribution: Attribution;
  /** The fullest name of who said it; `null` where none is told. */
  readonly speaker: string | null;
  /** From the first to the last word of what was said. */
  readonly span: Span;
  readonly words: readonly Word[];
  readonly matter: Matter;
}

/** The sayings of a story that say enough to be compared, in order of documents and place; `least` is what their words must weigh. */
export function sayingsOf(story: StoryInHand, least = LEAST_WEIGHT): Saying[] {
  return story.versions.flatMap((version) => sayingsIn(version, least));
}

/** The sayings of one version that say enough to be compared, in order; `least` is what their words must weigh. */
export function sayingsIn(version: Version, least = LEAST_WEIGHT): Saying[] {
  const all = laidOut.get(version) ?? layOut(version);
  laidOut.set(version, all);
  return all.filter(({ matter }) => weightOf(matter) >= least);
}

/** Several analyses compare the sayings of a version. */
const laidOut = new WeakMap<Version, readonly Saying[]>();

function layOut(version: Version): Saying[] {
  return version.read.annotations.attributions.flatMap((attribution) => {
    if (attribution.mode !== 'speech' || attribution.content.length === 0) return [];
    const words = attribution.content.flatMap((part) => wordsIn(version, part));
    const span = trimmed(version, hull(attribution.content));
    return { version, attribution, speaker: speakerName(version, attribution), span, words, matter: matterOf(words) };
  });
}

/** Two words of middling rarity: below it ("it is true") a content is alike with everything. */
export const LEAST_WEIGHT = 6;

/** Whether two names may be one person's: equal, or one the end of the other ("Weir", "Mr. Weir", "Bruno Weir"), and not of a man and a woman. */
export function sameSpeaker(a: string | null, b: string | null, language: Language): boolean {
  if (a === null || b === null) return false;
  const [one, other] = [language.personName(a), language.personName(b)];
  if (one.gender !== null && other.gender !== null && one.gender !== other.gender) return false;
  const [first, second] = [language.nameKey(one.name), language.nameKey(other.name)];
  return first === second || first.endsWith(` ${second}`) || second.endsWith(` ${first}`);
}

/** Whether a sentence can say who spoke. */
export function isNamed({ version, attribution, speaker }: Saying): boolean {
  return speaker !== null && namesSomebody(version, attribution, speaker);
}

/** How a speaker is named in a sentence. */
export function named(saying: Saying): string {
  return saying.speaker ?? 'a speaker who is not named';
}
