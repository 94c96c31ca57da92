import type { Utterance } from '../../core/apparatus.ts';
import type { StoryInHand } from '../version.ts';
import { glossedQuotations } from './glosses.ts';
import { likeSayings } from './like-sayings.ts';
import { type Near, nearPlaces, type ToldAt } from './near.ts';
import { sameTimes } from './same-time.ts';

/**
 * Where reports come near a saying that they do not carry (`without`: those that do), in the story's order: by its words, or by who says it,
 * what it leads in to, or when it was, each where it is surest. `null` where nothing can be looked for.
 */
export function nearTo(
  story: StoryInHand,
  utterance: Utterance,
  told: readonly ToldAt[],
  without: ReadonlySet<string>,
): readonly Near[] | null {
  const byWords = nearPlaces(story, told, without);
  if (byWords === null) return null;
  const others = [
    ...likeSayings(story, utterance),
    ...glossedQuotations(story, utterance),
    ...sameTimes(story, utterance),
  ].filter(({ version }) => !without.has(version.id));
  return story.versions.flatMap((version) => {
    const here = [...byWords, ...others].filter((near) => near.version === version);
    return here.length === 0 ? [] : [here.reduce((best, near) => (near.score > best.score ? near : best))];
  });
}
