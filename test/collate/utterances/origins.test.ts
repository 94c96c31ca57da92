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
});
