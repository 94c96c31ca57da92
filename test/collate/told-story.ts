import type { Attribution } from '../../src/core/annotations.ts';
import type { Story } from '../../src/core/story.ts';
import { readPlain } from './plain-reading.ts';

const KINDS = { d: 'direct', m: 'mixed', i: 'indirect' } as const;

/** Documents are given as texts whose sayings stand between `[` and `]`, marked `[` + `d:`, `m:` or `i:` for direct, mixed or indirect. */
export function storyOf(texts: readonly string[]) {
  const documents = texts.map((marked, index) => {
    const attributions: Attribution[] = [];
    let text = '';
    for (const part of marked.split(/(\[[dmi]:[^\]]*\])/)) {
      const saying = /^\[([dmi]):(.*)\]$/.exec(part);
      if (saying !== null) {
        const content = [{ start: text.length, end: text.length + saying[2]!.length }];
        attributions.push(attribution(`a${attributions.length + 1}`, KINDS[saying[1] as keyof typeof KINDS], content));
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
