import { describe, expect, it } from 'vitest';
import type { Occasion } from '../../src/core/annotations.ts';
import type { Utterance } from '../../src/core/apparatus.ts';
import type { CollatedStory, ProvenanceEdge } from '../../src/core/collation.ts';
import { type Edition, makeEdition } from '../../src/view/edition.ts';
import { originInWords } from '../../src/view/origins.ts';

const edition = makeEdition({ documents: [], stories: [], storylines: [] });

/** What stands behind a saying of the reports `a` and `b`, which are tied to Norna so. */
function said(...kinds: ProvenanceEdge['kind'][]): string {
  const nodes = ['a', 'b', 'Norna'].map((id) => ({ id, name: id, document: id === 'Norna' ? null : id }));
  const edges = kinds.map((kind, i) => ({ from: 'ab'[i]!, to: 'Norna', kind, reason: '', evidence: null }));
  const witnesses = ['a', 'b'].map((document) => ({ document }));
  return originInWords(
    edition,
    { provenance: { nodes, edges } } as unknown as CollatedStory,
    { origins: 1, witnesses } as unknown as Utterance,
  );
}

describe('where all reports have a saying from', () => {
  it.each([
    ['it was told to an outlet', said('told', 'reports'), ', all of them from Norna'],
    ['an outlet stands as the source of the text', said('copy', 'source'), ', all of them from Norna'],
    ['they only cite an outlet', said('reports', 'reports'), ', all of them resting on Norna'],
    ['they only share a text', said('copy', 'passage'), ', all of them with one text'],
    ['nothing ties them', said(), ', all of them from one source'],
  ])('is told by what ties them: %s', (_, words, expected) => {
    expect(words).toBe(expected);
  });
});

describe('what several origins have a saying from', () => {
  /** What stands behind a saying that two reports have each by itself, as said on such occasions. */
  function heard(...occasions: (Partial<Occasion> | null)[]): string {
    const documents = occasions.map((occasion, i) => ({
      document: { id: 'ab'[i] },
      annotations: { attributions: [{ id: '1', occasion }] },
    }));
    const witnesses = occasions.map((_, i) => ({ document: 'ab'[i], attribution: '1' }));
    return originInWords(
      { documents: new Map(documents.map((read) => [read.document.id, read])) } as unknown as Edition,
      { provenance: { nodes: [], edges: [] } } as unknown as CollatedStory,
      { origins: 2, witnesses } as unknown as Utterance,
    );
  }
  const press = { kind: 'press', to: null } as const;

  it.each([
    ['one news conference', heard(press, press), ', all of them from one news conference'],
    [
      'whom it was told',
      heard({ kind: 'interview', to: 'NNA' }, { kind: 'interview', to: 'NNA' }),
      ', all of them as told to NNA',
    ],
    ['nothing where one does not say so', heard(press, null), ''],
    [
      'nothing of interviews with nobody named',
      heard({ kind: 'interview', to: null }, { kind: 'interview', to: null }),
      '',
    ],
    ['nothing where none says anything', heard(null, null), ''],
  ])('is told where all reports say it: %s', (_, words, expected) => {
    expect(words).toBe(expected);
  });
});

describe('what is cited between an origin and the words', () => {
  const text =
    'Ida Crane told Norna so. It is too late.\n\nCrane once threatened to go.\n\nThe Globe published a post. It is over.';
  /** What stands behind a saying of two reports that begins at some words of the first. */
  function saidAt(words: string): string {
    const at = (part: string) => ({ document: 'a', start: text.indexOf(part), end: text.indexOf(part) + part.length });
    const nodes = ['a', 'b', 'Norna', 'The Globe'].map((id) => ({
      id,
      name: id,
      document: id.length === 1 ? id : null,
    }));
    const edges = [
      { from: 'a', to: 'Norna', kind: 'told', reason: '', evidence: at('told Norna') },
      { from: 'b', to: 'Norna', kind: 'told', reason: '', evidence: null },
      { from: 'a', to: 'The Globe', kind: 'post', reason: '', evidence: at('The Globe published') },
    ];
    return originInWords(
      {
        documents: new Map([
          ['a', { document: { blocks: [{ kind: 'list item', ...at('Crane once threatened to go') }] } }],
        ]),
      } as unknown as Edition,
      { provenance: { nodes, edges } } as unknown as CollatedStory,
      {
        origins: 1,
        witnesses: [
          { document: 'a', content: [at(words)] },
          { document: 'b', content: [{ start: 0, end: 9 }] },
        ],
      } as unknown as Utterance,
    );
  }

  it.each([
    ['below the interview', 'It is too late', ', all of them from Norna'],
    ['in a list of other news', 'threatened to go', ''],
    ["below another outlet's post", 'It is over', ''],
  ])('decides whether all have it from there: %s', (_, words, expected) => {
    expect(saidAt(words)).toBe(expected);
  });
});

describe('a saying that one report has at first hand', () => {
  /** Two reports of which the second says that somebody told the first so; the first has `own`, its other news is from Norna. */
  function heardBy(own: 'nobody' | 'Norna'): string {
    const nodes = ['a', 'b', 'Norna'].map((id) => ({ id, name: id, document: id === 'Norna' ? null : id }));
    const evidence = (document: string) => ({ document, start: 0, end: 9, label: null });
    const edges = [
      { from: 'a', to: 'Norna', kind: 'told', reason: '', evidence: evidence('a') },
      { from: 'b', to: 'a', kind: 'told', reason: '', evidence: evidence('b') },
    ];
    const read = (id: string, attribution: string) => ({
      document: { id, outlet: id === 'a' ? 'Larn Post' : 'Brenn Call', blocks: [] },
      annotations: { citations: [{ start: 0, end: 9, attribution }] },
    });
    const documents = new Map([
      ['a', read('a', own === 'Norna' ? '1' : '2')],
      ['b', read('b', '1')],
    ]);
    const witnesses = ['a', 'b'].map((document) => ({ document, attribution: '1', content: [{ start: 20, end: 40 }] }));
    return originInWords(
      {
        documents,
        sigils: new Map([
          ['a', 'A'],
          ['b', 'B'],
        ]),
      } as unknown as Edition,
      { provenance: { nodes, edges } } as unknown as CollatedStory,
      { origins: 1, witnesses } as unknown as Utterance,
    );
  }

  it('is from that report, whatever else it takes from elsewhere', () => {
    expect(heardBy('nobody')).toBe(', all of them from Larn Post');
  });

  it('is from whom that report names for it', () => {
    expect(heardBy('Norna')).toBe(', all of them from Norna');
  });
});
