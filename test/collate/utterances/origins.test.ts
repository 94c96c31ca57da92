import { describe, expect, it } from 'vitest';
import { countOrigins } from '../../../src/collate/utterances/origins.ts';

import type { Membership } from '../../../src/core/story.ts';
import { plainLanguage, readPlain } from '../plain-reading.ts';

const REASON = { score: 1, text: '', evidence: [] };

function documentsCiting(cited: Readonly<Record<string, string | null>>) {
  return new Map(
    Object.entries(cited).map(([id, outlet]) => {
      const read = readPlain(id, 'The river rose.');
      const citation = {
        start: 0,
        end: 3,
        outlet: outlet ?? '',
        kind: 'reports',
        attribution: null,
        rule: '',
      } as const;
      return [id, { ...read, annotations: { ...read.annotations, citations: outlet === null ? [] : [citation] } }];
    }),
  );
}

const places = ['a', 'b', 'c'].map((document) => ({ document, attribution: null }));

describe('countOrigins', () => {
  it('counts what names the same outlet as one', () => {
    const documents = documentsCiting({ a: 'Wire', b: 'Wire', c: null });
    expect(countOrigins(places, documents, [], plainLanguage)).toBe(2);
  });

  it('counts the named outlet itself with those that name it', () => {
    const documents = documentsCiting({ a: 'Outlet c', b: null, c: null });
    expect(countOrigins(places, documents, [], plainLanguage)).toBe(2);
  });

  it('counts a copy with what it copies, and strangers each', () => {
    const copyOf = { document: 'a', kind: 'copy', share: 1 } as const;
    const memberships: Membership[] = [{ document: 'b', reason: REASON, nearest: null, copyOf }];
    const documents = documentsCiting({ a: null, b: null, c: null });
    expect(countOrigins(places, documents, memberships, plainLanguage)).toBe(2);
    expect(countOrigins(places, documents, [], plainLanguage)).toBe(3);
  });

  it('takes no saying for one from an interview where the speaker is introduced anew', () => {
    const text = (second: string) =>
      `In an interview with Radio Larn, Odo Tessel, the port minister, said “the quay is shut”.\n\n${second} threatened to sell the cranes.`;
    const originsOf = (second: string): number => {
      const documents = ['a', 'b'].map((id) => {
        const read = readPlain(id, text(second));
        const at = (words: string, from = 0) => {
          const start = read.document.text.indexOf(words, from);
          return { start, end: start + words.length };
        };
        const again = at(second, 80);
        const saying = (name: string, source: { start: number; end: number }) =>
          ({ id: name, source: [source], cue: null, content: [], speaker: 'Odo Tessel' }) as never;
        const mention = (span: { start: number; end: number }) =>
          ({ ...span, kind: 'person', form: 'name', name: 'Odo Tessel', actor: 'p1' }) as const;
        const name = 'Odo Tessel';
        const annotations = {
          ...read.annotations,
          attributions: [saying('told', at(name)), saying('again', again)],
          mentions: [mention(at(name)), ...(second.includes(name) ? [mention(at(name, again.start))] : [])],
          citations:
            id === 'a'
              ? [{ start: 0, end: 3, outlet: 'Radio Larn', kind: 'told', attribution: 'told', rule: '' } as const]
              : [{ start: 0, end: 3, outlet: 'Radio Larn', kind: 'told', attribution: null, rule: '' } as const],
        };
        const { text: whole } = read.document;
        const half = whole.indexOf('\n\n') + 2;
        const blocks = [
          { kind: 'paragraph' as const, start: 0, end: half - 2 },
          { kind: 'paragraph' as const, start: half, end: whole.length },
        ];
        return [id, { ...read, document: { ...read.document, blocks }, annotations }] as const;
      });
      const told = ['a', 'b'].map((document) => ({ document, attribution: 'again' }));
      return countOrigins(told, new Map(documents), [], plainLanguage);
    };
    expect(originsOf('The minister')).toBe(1);
    expect(originsOf('Port minister of Larn Odo Tessel')).toBe(2);
  });
});
