import { describe, expect, it } from 'vitest';
import { buildApparatus } from '../../src/collate/apparatus/build.ts';
import { renderingOf } from '../../src/collate/apparatus/rendering.ts';
import { wordsOf } from '../../src/collate/words.ts';
import type { Utterance } from '../../src/core/apparatus.ts';
import type { Provenance } from '../../src/core/collation.ts';
import { makeEdition } from '../../src/view/edition.ts';
import { originsOf } from '../../src/view/origins.ts';
import { partedPlaces, partsOnly } from '../../src/view/parted.ts';
import { alikeVersions, nthMark, versionOf } from '../../src/view/renderings.ts';
import { withGaps } from '../../src/view/runs.ts';
import { plainLanguage, readPlain } from '../collate/plain-reading.ts';

const texts = [
  'The bridge will close on Friday, and the ferry will run until the spring.',
  '“The bridge will close on Friday”',
  'The bridge must close on Friday, and the ferry will run until the summer.',
  'the ferry will run until the spring.',
];

function utteranceOf(texts: readonly string[], documents: readonly string[]): Utterance {
  const renderings = texts.map((text) =>
    renderingOf(text, wordsOf(readPlain('d', text), plainLanguage), [{ start: 0, end: text.length }], 'direct'),
  );
  const witnesses = texts.map((text, index) => ({
    sigil: 'ABCDE'[index]!,
    document: documents[index]!,
    attribution: null,
    content: [{ start: 0, end: text.length }],
    text,
    kind: 'direct' as const,
    reason: { score: 1, text: '', evidence: [] },
  }));
  return { id: 'u', speaker: null, witnesses, apparatus: buildApparatus(renderings, plainLanguage), origins: 1 };
}

describe('the places of an apparatus as they are shown', () => {
  const utterance = utteranceOf(texts, ['d', 'e', 'f', 'd']);

  it('do not have a version that is a part leave out the rest, place by place', () => {
    const places = partedPlaces(utterance.apparatus!).map((readings) => readings.map(({ text }) => text));
    expect(places).toEqual([
      ['will', 'must'],
      ['spring.', 'summer.'],
    ]);
  });

  it('tell once which part it is', () => {
    expect(partsOnly(utterance, utterance.apparatus!)).toEqual([
      { witnesses: [1], words: 'ends with “will close on Friday”' },
      { witnesses: [3], words: 'begins with “the ferry will run”' },
    ]);
  });

  it('mark the second version of one report', () => {
    expect(utterance.witnesses.map((_, index) => nthMark(utterance, index))).toEqual(['', '', '', '²']);
  });
});

describe('versions as they are shown', () => {
  const said = [
    'The bridge will close on Friday, and the ferry will run until the spring.',
    'the bridge will close on Friday and the ferry will run until the spring',
    'The bridge will close on Friday, and the ferry will run.',
    'On Friday cars must go by boat, there being panic in both towns.',
    'The bridge will close on Friday and the ferry will run',
  ];
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const utterance = utteranceOf(said, ids);
  const edition = makeEdition({
    documents: said.map((text, index) => readPlain(ids[index]!, text)),
    stories: [],
    storylines: [],
  });

  it('stand once where they differ in capitals and marks alone', () => {
    expect(alikeVersions(edition, utterance, [0, 1, 2, 3, 4])).toEqual([[0, 1], [2, 4], [3]]);
    const told = {
      ...utterance,
      witnesses: utterance.witnesses.map((w, i) => (i === 1 ? { ...w, kind: 'indirect' as const } : w)),
    };
    expect(alikeVersions(edition, told, [0, 1, 2])).toEqual([[0], [1], [2]]);
  });

  it('are not marked word by word where most words are their own', () => {
    expect(versionOf(edition, utterance, 2).isRetold).toBe(false);
    const { runs, isRetold } = versionOf(edition, utterance, 3);
    expect(isRetold).toBe(true);
    expect(runs.map(({ before, text }) => before + text).join('')).toBe(said[3]);
    expect(new Set(runs.map(({ difference }) => difference))).toEqual(new Set([null, 'shared']));
  });
});

describe('origins', () => {
  const node = (id: string, document: string | null) => ({ id, name: id, document });
  const edge = (from: string, to: string) => ({ from, to, kind: 'reports' as const, reason: '', evidence: null });

  it('are told with the reports that lead back to them, over whatever stands between', () => {
    const provenance: Provenance = {
      nodes: [node('a', 'a'), node('b', 'b'), node('c', 'c'), node('d', 'd'), node('wire', null), node('radio', null)],
      edges: [edge('a', 'wire'), edge('wire', 'radio'), edge('b', 'radio'), edge('c', 'b')],
      origins: 2,
    };
    expect(originsOf(provenance)).toEqual({
      led: [{ node: node('radio', null), reports: ['a', 'b', 'c'] }],
      alone: ['d'],
    });
  });

  it('are reports too, where others copy them', () => {
    const provenance: Provenance = { nodes: [node('a', 'a'), node('b', 'b')], edges: [edge('a', 'b')], origins: 1 };
    expect(originsOf(provenance)).toEqual({ led: [{ node: node('b', 'b'), reports: ['b', 'a'] }], alone: [] });
  });

  it('have an outlet once, whether it is cited for what its report here has or for more', () => {
    const more = { id: 'outlet:b', name: 'b', document: null };
    const provenance: Provenance = {
      nodes: [node('a', 'a'), node('b', 'b'), node('c', 'c'), more],
      edges: [edge('a', 'b'), edge('c', 'outlet:b')],
      origins: 2,
    };
    expect(originsOf(provenance)).toEqual({ led: [{ node: node('b', 'b'), reports: ['b', 'a', 'c'] }], alone: [] });
  });
});

describe('a version whose report goes on', () => {
  const base = '“The bridge will close on Friday, but the ferry will run until the spring,” she said.';
  const part = 'The bridge will close on Friday';
  const utterance = utteranceOf(
    ['The bridge will close on Friday, but the ferry will run until the spring', part],
    ['a', 'b'],
  );

  /** How the version is shown when its report has `text`, in which somebody says all between the marks. */
  const shown = (text: string) => {
    const start = text.indexOf(part);
    const content = [{ start, end: start + part.length }];
    const quotation = [{ start: text.indexOf('“'), end: text.indexOf('”') + 1 }];
    const read = readPlain('b', text);
    const said = { id: 'q', kind: 'direct', content: quotation } as never;
    const documents = [readPlain('a', base), { ...read, annotations: { ...read.annotations, attributions: [said] } }];
    const witnesses = [utterance.witnesses[0]!, { ...utterance.witnesses[1]!, attribution: 'q', content }];
    const segments = utterance.apparatus!.segments.map((segment) => ({
      ...segment,
      readings: segment.readings.map((reading) => ({
        ...reading,
        spans: reading.spans.map((span, i) =>
          span === null || reading.witnesses[i] !== 1 ? span : { start: span.start + start, end: span.end + start },
        ),
      })),
    }));
    const own = { ...utterance, witnesses, apparatus: { ...utterance.apparatus!, segments } };
    const edition = makeEdition({ documents, stories: [], storylines: [] });
    return versionOf(edition, own, 1).runs.map(({ text: words, difference }) => [words, difference]);
  };

  it('leaves out what its quotation ends before', () => {
    expect(shown(`“${part},” he said. Boats wait.`)).toEqual([
      [part, null],
      ['', 'omission'],
    ]);
  });

  it('is not said to leave out what its sentence may have in other words', () => {
    expect(shown(`“${part}, yet boats are to sail till April,” he said.`)).toEqual([[part, null]]);
  });
});

describe('words that a report has beside a version', () => {
  const run = (text: string, difference: 'reordering' | 'omission' | null = null, base: string | null = null) => ({
    text,
    before: '',
    difference,
    base,
  });

  it('are three dots, not left out', () => {
    const runs = [run('', 'reordering', 'the ferry ran'), run('until spring'), run('', 'omission', 'or later')];
    expect(withGaps(runs).map(({ before, text, difference }) => [before + text, difference])).toEqual([
      ['…', null],
      [' until spring', null],
      ['', 'omission'],
    ]);
  });

  it('are nothing where one or two only changed their places', () => {
    expect(withGaps([run('', 'reordering', 'the ferry'), run('ran')])).toEqual([run('ran')]);
  });
});
