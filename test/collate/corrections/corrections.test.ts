import { describe, expect, it } from 'vitest';
import { parseCorrections } from '../../../src/collate/corrections/parse.ts';
import { correctGroups, correctionOf, givenTitle } from '../../../src/collate/corrections/partition.ts';
import { correctSayings } from '../../../src/collate/corrections/sayings.ts';
import { standingCorrections } from '../../../src/collate/corrections/standing.ts';
import type { Correction, CorrectionAct } from '../../../src/core/correction.ts';

let count = 0;
const by = (act: CorrectionAct): Correction => ({
  id: `k${count++}`,
  who: 'Ada',
  when: '2031-02-03',
  why: null,
  ...act,
});

const groups = [
  { id: 's1', documents: ['a', 'b', 'c'] },
  { id: 's2', documents: ['d'] },
  { id: 's3', documents: ['e', 'f'] },
];

describe('corrections of stories', () => {
  it('merge, split and move, each seeing what those before it did', () => {
    expect(correctGroups(groups, [by({ op: 'merge-stories', documents: ['d', 'f'] })])).toEqual([
      { id: 's1', documents: ['a', 'b', 'c'] },
      { id: 's2', documents: ['d', 'e', 'f'] },
    ]);
    expect(correctGroups(groups, [by({ op: 'split', documents: ['b', 'c'] })])).toEqual([
      { id: 's1', documents: ['a'] },
      { id: 'sb-split', documents: ['b', 'c'] },
      { id: 's2', documents: ['d'] },
      { id: 's3', documents: ['e', 'f'] },
    ]);
    const moved = [by({ op: 'move', document: 'd', to: 'a' }), by({ op: 'merge-stories', documents: ['d', 'e'] })];
    expect(correctGroups(groups, moved)).toEqual([{ id: 's1', documents: ['a', 'b', 'c', 'd', 'e', 'f'] }]);
  });

  it('split off no more than is named, and give it the same id whatever is at hand', () => {
    const twice = [by({ op: 'split', documents: ['a', 'b'] }), by({ op: 'split', documents: ['a', 'c'] })];
    const apart = correctGroups(groups, twice).map(({ documents }) => documents);
    expect(apart).toEqual([['a', 'c'], ['b'], ['d'], ['e', 'f']]);
    const absent = correctGroups(groups, [by({ op: 'split', documents: ['gone', 'c'] })]);
    expect(absent).toContainEqual({ id: 'sgone-split', documents: ['c'] });
  });

  it('pass over documents that are not here', () => {
    const strangers = [
      by({ op: 'merge-stories', documents: ['x', 'y'] }),
      by({ op: 'split', documents: ['x'] }),
      by({ op: 'move', document: 'x', to: 'a' }),
      by({ op: 'move', document: 'a', to: 'x' }),
    ];
    expect(correctGroups(groups, strangers)).toEqual(groups);
  });

  it('name a story by a document in it, and say who put a document where it is', () => {
    const named = [
      by({ op: 'name', document: 'b', title: 'First' }),
      by({ op: 'name', document: 'a', title: 'Second' }),
    ];
    expect(givenTitle(['a', 'b'], named)).toBe('Second');
    expect(givenTitle(['d'], named)).toBeNull();
    const move = by({ op: 'move', document: 'd', to: 'a' });
    expect(correctionOf('d', [move])).toBe(move);
    expect(correctionOf('a', [move])).toBeNull();
  });
});

describe('undoing', () => {
  it('takes back a correction, and an undoing', () => {
    const split = by({ op: 'split', documents: ['a'] });
    const undo = by({ op: 'undo', undone: split.id });
    const redo = by({ op: 'undo', undone: undo.id });
    expect(standingCorrections([split, undo])).toEqual([]);
    expect(standingCorrections([split, undo, redo])).toEqual([split]);
  });
});

describe('corrections of utterances', () => {
  const saying = (document: string, start: number) => ({ document, content: [{ start, end: start + 10 }] });
  const sayings = [[saying('a', 0), saying('b', 0), saying('b', 50)], [saying('c', 0)]];
  const place = (document: string, start: number) => ({ document, start, end: start + 5 });

  it('part what is not one and join what is', () => {
    const [first, second] = sayings;
    const parted = correctSayings(sayings, [by({ op: 'not-one-utterance', a: place('a', 0), b: place('b', 52) })]);
    expect(parted).toEqual([[first![0], first![1]], [first![2]], second]);
    const joined = correctSayings(sayings, [by({ op: 'one-utterance', a: place('c', 3), b: place('a', 3) })]);
    expect(joined).toEqual([[...second!, ...first!]]);
  });

  it('pass over places where nothing is said', () => {
    const nowhere = by({ op: 'one-utterance', a: place('a', 30), b: place('c', 0) });
    const already = by({ op: 'not-one-utterance', a: place('a', 0), b: place('c', 0) });
    expect(correctSayings(sayings, [nowhere, already])).toEqual(sayings);
  });
});

describe('a file of corrections', () => {
  it('is read line by line, with an id for those without', () => {
    const text =
      '{"op":"split","documents":["a"],"who":"Ada","why":"another quake"}\n\n{"id":"x","op":"undo","undone":"line-1"}\n';
    expect(parseCorrections('c.jsonl', text)).toEqual([
      { id: 'line-1', who: 'Ada', when: null, why: 'another quake', op: 'split', documents: ['a'] },
      { id: 'x', who: null, when: null, why: null, op: 'undo', undone: 'line-1' },
    ]);
  });

  it.each([
    ['{"op":', /c\.jsonl#1: is not valid JSON/],
    ['[]', /is not a JSON object/],
    ['{"op":"explode"}', /has the "op" "explode"; it must be one of merge-stories/],
    ['{"op":"merge-stories","documents":["a","a"]}', /fewer than 2 different "documents"/],
    ['{"op":"split","documents":"a"}', /has no "documents", a list of ids/],
    ['{"op":"move","document":"a"}', /has no "to"/],
    ['{"op":"one-utterance","a":{"document":"a","start":5,"end":5},"b":{}}', /has no "a", a place/],
    ['{"op":"undo","undone":"x","who":7}', /has a "who" that is not a string/],
    ['{"id":"x","op":"undo","undone":"y"}\n{"id":"x","op":"undo","undone":"z"}', /c\.jsonl#2: has the id "x"/],
  ])('refuses %s', (line, message) => {
    expect(() => parseCorrections('c.jsonl', line)).toThrow(message);
  });
});
