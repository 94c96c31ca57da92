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

/** How much a phrase quoted in one of them tells that the other has. */
function phraseOf(text: string): number {
  const { documents, story } = storyOf([text]);
  const { sayings, comparison } = readStory(story, documents, plainLanguage);
  return compareSayings(sayings[0]!, sayings[1]!, comparison).features.quotedPhrase;
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

  it('are one where a phrase that the outlet quotes in its own words stands in the quotation', () => {
    const quoted = '[d:“The ferries limp along on borrowed time, and nobody counts,”] she said.';
    const withPhrase = 'The mayor said that [m:the island lives “on borrowed time” with its ferries].';
    const other = 'The mayor said that [m:the island lives “from hand to mouth” with its ferries].';
    expect(phraseOf(`${withPhrase} ${quoted}`)).toBeGreaterThan(0.5);
    expect(phraseOf(`${other} ${quoted}`)).toBe(0);
    expect(sureness(`${withPhrase} ${quoted}`)).toBeGreaterThan(sureness(`${other} ${quoted}`));
  });

  it('have no phrase of one another where both are quotations', () => {
    const twice = '[d:“The ferries limp along on borrowed time,”] she said. [d:“We live on borrowed time,”] she said.';
    expect(phraseOf(twice)).toBe(0);
  });
});

describe('two sayings of named people', () => {
  const otherSpeaker = (a: string, b: string): number => {
    const { documents, story } = storyOf([CLOSING, GUARDS]);
    const { sayings, comparison } = readStory(story, documents, plainLanguage);
    const speaker = (name: string) => ({ name, kind: 'person' as const, named: true });
    const [ours, theirs] = [
      { ...sayings[0]!, speaker: speaker(a) },
      { ...sayings[1]!, speaker: speaker(b) },
    ];
    return compareSayings(ours, theirs, comparison).features.otherSpeaker;
  };

  it('are of two people, but where one name may be the other cut short', () => {
    expect(otherSpeaker('Vicenta Orlan', 'Bruno Orlan')).toBe(1);
    expect(otherSpeaker('Vicenta Orlan', 'Orlan')).toBe(0);
    expect(otherSpeaker('Kim Orlan', 'Kim Orlan Sung')).toBe(0);
  });
});

describe('two sayings that share a preposition of several words', () => {
  it('have no matter in common for it', () => {
    const { documents, story } = storyOf([
      'The mayor said that [i:trams stand still due to frost].',
      'The minister said that [i:prices rose due to harvests].',
    ]);
    const { sayings, comparison } = readStory(story, documents, plainLanguage);
    expect(compareSayings(sayings[0]!, sayings[1]!, comparison).features).toMatchObject({ matter: 0, someWeight: 0 });
  });
});
