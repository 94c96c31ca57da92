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

  it('says of each version which other one it answers, a report’s second told from its first', () => {
    const saying = 'the northern bridge will be closed to lorries before the first frost of winter';
    const { documents, story } = storyOf([
      `He said [i:that ${saying}]. Later he said: [d:“The northern bridge will be closed to lorries before winter comes.”]`,
      `He said: [d:“The northern bridge will be closed to lorries before winter comes.”]`,
    ]);
    const { witnesses } = matchUtterances(story, documents, plainLanguage)[0]!;
    expect(witnesses.map(({ sigil, reason }) => `${sigil}: ${/answer (\S+)'s/.exec(reason.text)![1]}`)).toEqual([
      'A: B',
      'A: B',
      'B: A²',
    ]);
  });

  it('keeps fifty of the times that one report says a thing, and those of all others', () => {
    const saying = '[d:“The northern bridge stays closed to lorries before winter,”] he said. ';
    const { documents, story } = storyOf([saying.repeat(80), saying]);
    const { witnesses, apparatus } = matchUtterances(story, documents, plainLanguage)[0]!;
    expect(witnesses.map(({ sigil }) => sigil).join('')).toBe(`${'A'.repeat(50)}B`);
    expect(apparatus!.baseReason).toContain('earliest');
  });

  it('gives the same whatever the order of the documents', () => {
    const { documents, story } = storyOf(cases[0]!.documents);
    const turned = matchUtterances(story, [...documents].reverse(), plainLanguage);
    expect(turned).toEqual(matchUtterances(story, documents, plainLanguage));
  });
});
