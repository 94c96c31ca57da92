import { describe, expect, it } from 'vitest';
import { compareSayings } from '../../../src/collate/utterances/features.ts';
import { matchUtterances, readStory } from '../../../src/collate/utterances/match.ts';
import { probabilityOf } from '../../../src/collate/utterances/score.ts';
import { plainLanguage } from '../plain-reading.ts';
import { storyOf } from '../told-story.ts';

/** How sure the scorer is that the first two sayings of some reports are one. */
function sureness(...texts: readonly string[]): number {
  const { documents, story } = storyOf(texts);
  const { sayings, comparison } = readStory(story, documents, plainLanguage);
  return probabilityOf(compareSayings(sayings[0]!, sayings[1]!, comparison).features);
}

const CLOSING = 'The mayor said that [i:the harbour will close two berths of the north basin in winter].';
const GUARDS = 'She said that [i:the harbour has guards watching the north basin for smugglers].';
const QUOTED = '[d:“We will close two berths of the north basin in winter,”] she added.';

describe('two sayings of one report', () => {
  it('are not one for what surrounds both: it is the same text', () => {
    const { documents, story } = storyOf([`${CLOSING} ${GUARDS}`]);
    const { sayings, comparison } = readStory(story, documents, plainLanguage);
    const { features } = compareSayings(sayings[0]!, sayings[1]!, comparison);
    expect(features).toMatchObject({ oneReport: 1, neighbours: 1, passages: 0, aroundShared: 0, sourceAround: 0 });
  });

  it('stay two where one goes on from the other', () => {
    const { documents, story } = storyOf([`${CLOSING} ${GUARDS}`]);
    expect(matchUtterances(story, documents, plainLanguage)).toHaveLength(2);
  });

  it('are sooner one where one of them quotes what the other tells', () => {
    const told = 'Later she said that [i:two berths of the north basin will close in winter].';
    expect(sureness(`${CLOSING} ${QUOTED}`)).toBeGreaterThan(0.5);
    expect(sureness(`${CLOSING} ${QUOTED}`)).toBeGreaterThan(sureness(`${CLOSING} ${told}`));
  });
});
