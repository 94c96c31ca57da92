import { describe, expect, it } from 'vitest';
import { compareSayings, type Features } from '../../../src/collate/utterances/features.ts';
import { matchUtterances, readStory } from '../../../src/collate/utterances/match.ts';
import { predicatesOf } from '../../../src/collate/utterances/predicates.ts';
import { wordsOf } from '../../../src/collate/words.ts';
import type { ReadDocument } from '../../../src/core/collation.ts';
import { english } from '../../../src/languages/en/language.ts';
import { createReader } from '../../../src/read/reader.ts';
import { documentOf } from '../../read/attribution/score-cases.ts';

const reader = createReader();

function readText(text: string, id = 'd'): ReadDocument {
  const document = { ...documentOf(text), id };
  return { document, annotations: reader.read(document) };
}

function storyOf(texts: readonly string[]) {
  const documents = texts.map((text, index) => readText(text, `d${index}`));
  const ids = documents.map(({ document }) => document.id);
  return { documents, story: { id: 's', title: '', documents: ids, memberships: [], from: null, to: null } };
}

/** What is told of the first sayings of two reports. */
function compared(...texts: readonly [string, string]): Features {
  const { documents, story } = storyOf(texts);
  const { sayings, comparison } = readStory(story, documents, english);
  const [a, b] = documents.map(({ document }) => sayings.find((saying) => saying.document === document.id)!);
  return compareSayings(a!, b!, comparison).features;
}

/** The words of a text for which `of` tells something, of the negated those of matter. */
function wordsWith(text: string, of: 'hanging' | 'negated'): string {
  const words = wordsOf(readText(text), english);
  const told = predicatesOf(words, false, english)[of];
  return words
    .flatMap(({ form, kind }, index) => (told[index] === 1 && (of === 'hanging' || kind === 'matter') ? form : []))
    .join(' ');
}

function phasesIn(text: string): string {
  const words = wordsOf(readText(text), english);
  const { phases } = predicatesOf(words, false, english);
  return words
    .flatMap(({ form, kind }, i) => (phases[i] && kind === 'matter' ? `${form} ${phases[i]}` : []))
    .join(', ');
}

describe('what a saying tells of its claim', () => {
  it.each([
    ['The miners went home after the owners closed the pit, and the town is quiet.', 'after the owners closed the pit'],
    ['The minister, who signed the treaty, praised the soldiers.', 'who signed the treaty'],
    ['The miners went home.', ''],
  ])('has clauses that hang on it: %s', (text, hanging) => {
    expect(wordsWith(text, 'hanging')).toBe(hanging);
  });

  it.each([
    ['The bank did not pay the workers.', 'pay'],
    ['The bank failed to pay the workers.', 'pay'],
    ['The bank paid no workers.', 'paid workers'],
    ['The bank did not fail to pay the workers.', 'fail'],
    ['The bank not only paid the workers.', ''],
    ['They did not, because the guards paid the workers.', ''],
  ])('is denied word by word: %s', (text, negated) => {
    expect(wordsWith(text, 'negated')).toBe(negated);
  });

  it('has verbs that tell what is behind, now or ahead', () => {
    expect(phasesIn('The army crossed the river and has destroyed two villages.')).toBe(
      'crossed behind, destroyed behind',
    );
    expect(phasesIn('The army will cross the river to burn two villages.')).toBe('cross ahead, burn ahead');
    expect(phasesIn('The army crosses the river, burning two villages.')).toBe('crosses now');
    expect(phasesIn('The army will march if the enemy crosses the river.')).toBe('march ahead');
  });
});

describe('two claims', () => {
  it('contradict each other where one denies what the other says', () => {
    const denied = 'Governor Ada Lorne denied that the dam had poisoned the wells.';
    expect(compared(denied, 'Governor Ada Lorne said that the dam had poisoned the wells.').contradicts).toBe(1);
    expect(compared(denied, 'Governor Ada Lorne said that the dam had not poisoned the wells.').contradicts).toBe(0);
    expect(compared(denied, 'Governor Ada Lorne denied the dam had poisoned any wells.').contradicts).toBe(0);
  });

  it('contradict each other where one is willing and the other refuses', () => {
    const willing = 'President Ada Lorne said she was ready to negotiate with the rebels.';
    expect(compared(willing, 'President Ada Lorne refused to negotiate with the rebels.').contradicts).toBe(1);
    expect(compared(willing, 'President Ada Lorne offered to negotiate with the rebels.').contradicts).toBe(0);
  });

  it('do not where only a clause of one is denied, or the one asks', () => {
    const sold = 'Mayor Ada Lorne said the council sold the harbour after it could not repair the cranes.';
    expect(compared(sold, 'Mayor Ada Lorne said the council would repair the cranes.').contradicts).toBe(0);
    const asked = 'Mayor Ada Lorne would not say whether the council had sold the harbour.';
    expect(compared(asked, 'Mayor Ada Lorne said the council had sold the harbour.').contradicts).toBe(0);
  });

  it('stand apart in whole stories where they contradict each other', () => {
    const { documents, story } = storyOf([
      'Governor Ada Lorne denied that the dam had poisoned the wells of the valley.',
      'Governor Ada Lorne conceded on Friday that the dam had poisoned the wells of the valley.',
    ]);
    expect(matchUtterances(story, documents, english).map(({ witnesses }) => witnesses.length)).toEqual([1, 1]);
  });

  it('are of different times where their verbs are and little else answers', () => {
    const caught = 'The navy said that a helicopter caught the pirates near Larn at dawn.';
    const wanted = 'The navy said that it has asked three neighbours for ships to catch the pirates.';
    expect(compared(caught, wanted).phasesApart).toBeGreaterThan(0.5);
    expect(compared(caught, 'The navy said that a helicopter had caught five pirates.').phasesApart).toBe(0);
    const backshifted = 'The navy said: “A helicopter catches the pirates near Larn every year.”';
    expect(compared(caught, backshifted).phasesApart).toBe(0);
  });
});
