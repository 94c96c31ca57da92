import { describe, expect, it } from 'vitest';
import { packStory, unpackStory } from '../../src/archive/story-parts.ts';
import type { CollatedStory } from '../../src/core/collation.ts';
import { fixture } from '../view/fixture.ts';

const story = fixture.stories.find(({ utterances }) => utterances.some(({ apparatus }) => apparatus !== null))!;

/** The story as an archive kept it before the apparatus told whom a saying is given to. */
function withoutSources(): CollatedStory {
  const utterances = story.utterances.map((utterance) => {
    if (utterance.apparatus === null) return utterance;
    const { sources: _, ...apparatus } = utterance.apparatus;
    return { ...utterance, apparatus: apparatus as typeof utterance.apparatus };
  });
  return { ...story, utterances };
}

describe('a story in the archive', () => {
  it('comes back as it was kept', () => {
    expect(unpackStory(packStory(story))).toEqual(story);
  });

  it('kept before the apparatus had sources, comes back with none', () => {
    const { utterances } = unpackStory(packStory(withoutSources()));
    const sources = utterances.flatMap(({ apparatus }) => (apparatus === null ? [] : [apparatus.sources]));
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.every((all) => all.length === 0)).toBe(true);
  });
});
