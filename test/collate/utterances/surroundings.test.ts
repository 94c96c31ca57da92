import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/collate/utterances/match.ts';
import { sharedOfPassages } from '../../../src/collate/utterances/surroundings.ts';
import { plainLanguage } from '../plain-reading.ts';
import { storyOf } from '../told-story.ts';

const QUAY = 'The quay flooded at dawn. Fishermen lost their nets. Divers searched the basin.';
const MARKET = 'The bakery opened a branch. Customers praised its bread. Prices stayed low.';

function sentencesOf(...texts: string[]) {
  const { documents, story } = storyOf(texts);
  const read = readStory(story, documents, plainLanguage);
  const all = [...read.sayings, ...read.sentences].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
  return { ...read, of: (document: string) => all.filter((saying) => saying.document === document), story };
}

describe('the passage of a saying', () => {
  it('has all in common with the same text and nothing with another', () => {
    const { of, story } = sentencesOf(QUAY, QUAY, MARKET);
    const [first, same, other] = story.documents.map((id) => of(id)[1]!.passage);
    expect(sharedOfPassages(first!, same!)).toBeCloseTo(1);
    expect(sharedOfPassages(first!, other!)).toBe(0);
  });

  it('reaches three sentences to either side', () => {
    const far = 'Cranes stood idle. Trams stopped. Shops shut. Lamps failed.';
    const { of, story } = sentencesOf(`${far} ${QUAY}`, 'Cranes stood idle.');
    const [long, short] = story.documents.map((id) => of(id));
    expect(sharedOfPassages(long![2]!.passage, short![0]!.passage)).toBeCloseTo(1);
    expect(sharedOfPassages(long![6]!.passage, short![0]!.passage)).toBe(0);
  });
});

describe('what stands elsewhere in a document', () => {
  const text = 'Divers searched the basin. Divers rested. Nets were dear.';

  it('is the share of the words that the fullest other sentence has', () => {
    const { of, story, comparison } = sentencesOf(text, MARKET);
    const [first, second] = of(story.documents[0]!);
    const shared = { places: [0, 1], weights: [1, 3], total: 4 };
    expect(comparison.elsewhere.most(first!, shared)).toBe(0.25);
    expect(comparison.elsewhere.most(second!, { places: [0], weights: [3], total: 3 })).toBe(1);
  });

  it('is nothing where no words are asked for', () => {
    const { of, story, comparison } = sentencesOf(text, MARKET);
    expect(comparison.elsewhere.most(of(story.documents[0]!)[0]!, { places: [], weights: [], total: 0 })).toBe(0);
  });
});
