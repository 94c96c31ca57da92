import { describe, expect, it } from 'vitest';
import { matchUtterances } from '../../../src/collate/utterances/match.ts';
import type { Attribution } from '../../../src/core/annotations.ts';
import type { Story } from '../../../src/core/story.ts';
import { plainLanguage, readPlain } from '../plain-reading.ts';
import cases from './cases/stories.json' with { type: 'json' };

/** Documents are given as texts whose sayings stand between `[` and `]`, marked `[` + `d:` or `i:` for direct or indirect. */
function storyOf(texts: readonly string[]) {
  const documents = texts.map((marked, index) => {
    const attributions: Attribution[] = [];
    let text = '';
    for (const part of marked.split(/(\[[di]:[^\]]*\])/)) {
      const saying = /^\[([di]):(.*)\]$/.exec(part);
      if (saying !== null) {
        const content = [{ start: text.length, end: text.length + saying[2]!.length }];
        attributions.push(
          attribution(`a${attributions.length + 1}`, saying[1] === 'd' ? 'direct' : 'indirect', content),
        );
      }
      text += saying?.[2] ?? part;
    }
    return readPlain(`doc${index + 1}`, text, attributions);
  });
  const story: Story = {
    id: 's',
    title: '',
    documents: documents.map((read) => read.document.id),
    memberships: [],
    from: null,
    to: null,
  };
  return { documents, story };
}

function attribution(id: string, kind: Attribution['kind'], content: Attribution['content']): Attribution {
  return {
    id,
    kind,
    mode: 'speech',
    source: null,
    cue: null,
    content,
    speaker: null,
    stance: 'neutral',
    judgement: null,
    negated: false,
    within: null,
    occasion: null,
    time: null,
    reason: '',
    confidence: 1,
  };
}

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
