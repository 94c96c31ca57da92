import type { Language } from '../../core/language.ts';
import { areKin } from '../likeness.ts';
import { nameLikeness } from '../name-likeness.ts';
import { type Saying, sameSpeaker } from '../sayings/saying.ts';
import type { Word } from '../version.ts';
import { firstsApart, type Told } from './firsts-apart.ts';

/** Roots that two sayings must share to be on one matter: one is shared by chance. */
const LEAST_ROOTS = 2;
/** Below this a word stands in any saying. */
const LEAST_WEIGHT = 1;
/** How alike two reports must be by the names in them to be on one affair. */
const LEAST_ALIKE = 0.2;

/**
 * What the same speaker says on the same matter in other stories than those of `times`, one saying a story: it shares two roots, none of them a
 * name ("was making no move that would threaten", "the movement of our forces … is no threat").
 */
export function accountsBeside(
  times: readonly Told[],
  stories: readonly (readonly Saying[])[],
  language: Language,
): readonly Saying[] {
  const known = new Set(times.map(({ story }) => story));
  const near = stories.flatMap((sayings, story) => {
    if (known.has(story)) return [];
    const found = sayings.find((saying) => times.some((one) => isOnIt(saying, one.saying, language)));
    return found === undefined ? [] : [{ saying: found, story }];
  });
  const all = firstsApart([...times, ...near]);
  return near.filter((one) => all.includes(one)).map(({ saying }) => saying);
}

function isOnIt(a: Saying, b: Saying, language: Language): boolean {
  if (!sameSpeaker(a.speaker, b.speaker, language)) return false;
  if ((nameLikeness(a.version, b.version) ?? 0) < LEAST_ALIKE) return false;
  const others = tellingWords(b);
  const shared = tellingWords(a).filter((word) => others.some((other) => areOfOneRoot(word.lemma, other.lemma)));
  return new Set(shared.map(({ lemma }) => lemma)).size >= LEAST_ROOTS;
}

const tellingWords = ({ words }: Saying): readonly Word[] =>
  words.filter(({ matter, capital, weight }) => matter && !capital && weight >= LEAST_WEIGHT);

/** Letters of "move", of which "movement" is made. */
const STEM = 4;

function areOfOneRoot(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return areKin(a, b) || (short.length >= STEM && long === `${short}ment`);
}
