import type { Figure } from '../../core/annotations.ts';
import { contains } from '../../core/span.ts';
import { type Version, type Word, wordsIn } from '../version.ts';
import { sayingAround } from '../voice.ts';

/**
 * Whether a figure stands where a report that tells what somebody said says on its own what the saying is about: "admitted that
 * the gates were shut late on the night a flood killed 63", "defended his men over a raid in which four were killed".
 */
export function isPresupposed(version: Version, figure: Figure): boolean {
  const saying = sayingAround(version, figure);
  const part = saying?.content.find((one) => contains(one, figure));
  if (saying === null || saying.kind !== 'indirect' || part === undefined) return false;
  const before = wordsIn(version, { start: part.start, end: figure.start });
  // With "that" it is a sentence that is said, and what is said of a raid in which some were killed may all be the speaker's.
  const isOfThing = before[0] !== undefined && !/^(?:IN|WDT|PRP|EX)$/.test(before[0].tag);
  return endsInTimeClause(before) || (isOfThing && before.some((word, i) => isInWhich(word, before[i + 1])));
}

const isInWhich = ({ tag }: Word, next: Word | undefined): boolean => tag === 'IN' && next?.tag === 'WDT';

/** "The night a flood killed": a noun and right after it another's article, noun and verb, with a verb before. */
function endsInTimeClause(words: readonly Word[]): boolean {
  const [noun, article, subject, verb] = words.slice(-4);
  return (
    /^VB[DN]$/.test(verb?.tag ?? '') &&
    subject?.tag === 'NN' &&
    article?.tag === 'DT' &&
    noun?.tag === 'NN' &&
    words.slice(0, -4).some(({ tag }) => /^VB[DPZ]$/.test(tag))
  );
}
