import type { Utterance, Witness } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import { hull } from '../../core/span.ts';
import { type Matter, matterOf, sharedWeight, weightOf } from '../likeness.ts';
import { sameSpeaker } from '../sayings/saying.ts';
import { type StoryInHand, type Version, type Word, wordsIn } from '../version.ts';
import type { Near } from './near.ts';

/** How sure it is that two sayings of one speaker that share so much are one: three in four of those read in forty invented stories. */
const SCORE = 0.45;

/** How much of either, by weight, the other has: geometric mean. Below it, one word is all that they share. */
const LEAST_LIKE = 0.25;

/** Of a saying's renderings so many are compared: the rest say little else. */
const MOST_RENDERINGS = 4;

/**
 * What other reports have the same speaker say in words that are like a saying's, though no report has both: retold freely, one saying is
 * taken for two. Names do not count: all that a speaker says is of the same.
 */
export function likeSayings(story: StoryInHand, utterance: Utterance): readonly Near[] {
  const having = new Set(utterance.witnesses.map(({ document }) => document));
  const versions = new Map(story.versions.map((version) => [version.id, version]));
  const own = utterance.witnesses
    .slice(0, MOST_RENDERINGS)
    .map((witness) => plainMatter(versions.get(witness.document), witness));
  return spokenBy(story, utterance.speaker).flatMap((other) => {
    if (other === utterance || other.witnesses.some(({ document }) => having.has(document))) return [];
    return other.witnesses.slice(0, MOST_RENDERINGS).flatMap((witness): Near[] => {
      const version = versions.get(witness.document);
      const theirs = plainMatter(version, witness);
      const isLike = own.some((matter) => likeness(matter, theirs, story.language) >= LEAST_LIKE);
      return version === undefined || !isLike ? [] : [{ version, place: hull(witness.content), score: SCORE }];
    });
  });
}

function likeness(a: Matter, b: Matter, language: Language): number {
  if (a.size === 0 || b.size === 0) return 0;
  const ofOne = sharedWeight(a, b, language) / weightOf(a);
  return Math.sqrt(ofOne * (sharedWeight(b, a, language) / weightOf(b)));
}

const isName = ({ tag }: Word): boolean => tag.startsWith('NNP');

function plainMatter(version: Version | undefined, { content }: Witness): Matter {
  return matterOf(version === undefined ? [] : content.flatMap((part) => wordsIn(version, part)), isName);
}

const kept = new WeakMap<StoryInHand, ReadonlyMap<string, readonly Utterance[]>>();

/** All that a speaker says in a story, by whatever part of the name. */
function spokenBy(story: StoryInHand, speaker: string | null): readonly Utterance[] {
  if (speaker === null) return [];
  const bySpeaker = kept.get(story) ?? Map.groupBy(story.utterances, (one) => one.speaker ?? '');
  kept.set(story, bySpeaker);
  return [...bySpeaker].flatMap(([name, own]) => (isOne(name, speaker, story.language) ? own : []));
}

/** Whether two names may be one speaker's; crowds by what they are of (“survivors”, “nine survivors”). */
function isOne(a: string, b: string, language: Language): boolean {
  if (a === '') return false;
  const crowd = (name: string): string | null =>
    /^\p{Lu}\S* \p{Lu}/u.test(name) ? null : (/(?:^|\s)(\p{L}+s)$/u.exec(name)?.[1]?.toLowerCase() ?? null);
  const [one, other] = [crowd(a), crowd(b)];
  return (one !== null && one === other) || sameSpeaker(a, b, language);
}
