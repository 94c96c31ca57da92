import { describe, expect, it } from 'vitest';
import { matchUtterances } from '../../../src/collate/utterances/match.ts';
import { plainLanguage } from '../plain-reading.ts';
import { storyOf } from '../told-story.ts';
import cases from './cases/stories.json' with { type: 'json' };

describe('matchUtterances', () => {
  for (const { name, documents: texts, together } of cases) {
    it(name, () => {
      const { documents, story } = storyOf(texts);
      const utterances = matchUtterances(story, documents, plainLanguage);
      const shared = utterances.filter((utterance) => utterance.witnesses.length > 1);
      expect(shared.map(({ witnesses }) => witnesses.map((w) => `${w.sigil} ${w.kind}: ${w.text}`))).toEqual(together);
      for (const { witnesses, apparatus } of utterances) expect(apparatus === null).toBe(witnesses.length < 2);
    });
  }

  it('gives the same whatever the order of the documents', () => {
    const { documents, story } = storyOf(cases[0]!.documents);
    const turned = matchUtterances(story, [...documents].reverse(), plainLanguage);
    expect(turned).toEqual(matchUtterances(story, documents, plainLanguage));
  });
});
