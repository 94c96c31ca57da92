import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PENN_TAGS } from '../../src/core/annotations.ts';
import { FeatureTable, KeptSums, WeightRows } from '../../src/read/model/feature-table.ts';
import { BadModel, packModel, unpackModel } from '../../src/read/model/linear.ts';
import { packSureTables, readSureTables } from '../../src/read/model/sure-table.ts';
import { packWordTable, unpackWordTable } from '../../src/read/model/word-table.ts';
import { englishModels } from '../../src/read/models.ts';
import { nameMentions } from '../../src/read/names/name-mentions.ts';
import { splitSentences } from '../../src/read/sentences.ts';
import { tagSentences } from '../../src/read/tags/tag-sentences.ts';
import { tokenise } from '../../src/read/tokens.ts';
import { WordCache } from '../../src/read/words.ts';

function cases<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`./cases/${name}.json`, import.meta.url), 'utf8')) as T[];
}

function analyse(text: string) {
  const models = englishModels();
  const tokens = tokenise(text);
  const tagged = tagSentences(text, tokens, splitSentences(text, tokens, []), models);
  return { tokens, names: nameMentions(text, tokens, tagged, models) };
}

describe('tags', () => {
  it.each(cases<{ text: string; tags: string }>('tags'))('of $text', ({ text, tags }) => {
    const found = [...analyse(text).tokens.tags].map((tag) => PENN_TAGS[tag]!);
    const allowed = tags.split(' ').map((choice) => choice.split('/'));
    expect(found.map((tag, i) => (allowed[i]?.includes(tag) ? allowed[i] : [tag]))).toEqual(allowed);
  });
});

describe('names', () => {
  it.each(cases<{ text: string; names: [string, string][] }>('names'))('of $text', ({ text, names }) => {
    expect(analyse(text).names.map((name) => [name.name, name.kind])).toEqual(names);
  });

  it('lie within their text, in order, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let at = 0;
        for (const name of analyse(text).names) {
          expect(name.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(name.start, name.end)).toBe(name.name);
          at = name.end;
        }
      }),
    );
  });
});

function sumsOf(table: FeatureTable, keys: readonly number[]): number[] {
  const lanes = new Int32Array(table.laneCount);
  const scores = new Int32Array(table.labels);
  table.sum(Int32Array.from(keys), 0, keys.length, lanes);
  table.addLanes(lanes, scores);
  return [...scores];
}

describe('feature tables', () => {
  const feature = fc.record({ key: fc.integer({ min: -40, max: 40 }), home: fc.integer({ min: 0, max: 3 }) });

  it.each([1, 3, 5, 7, 17, 31, 45])('of %i labels sum what was put in, also of keys with one home', (labels) => {
    const byKey = fc.uniqueArray(feature, { selector: ({ key, home }) => key * 4096 + home, maxLength: 60 });
    fc.assert(
      fc.property(byKey, fc.array(feature, { maxLength: 256 }), fc.integer(), (features, asked, seed) => {
        const keyOf = ({ key, home }: { key: number; home: number }) => key * 4096 + home;
        const weights = Int8Array.from(
          { length: features.length * labels },
          (_, i) => Math.imul(seed | 1, i * 7919) >> 24,
        );
        const weightRows = new WeightRows(labels, features.length);
        for (const [i, weight] of weights.entries()) weightRows.set(Math.floor(i / labels), i % labels, weight);
        const table = new FeatureTable(Int32Array.from(features, keyOf), weightRows);
        const rows = new Map(features.map((one, f) => [keyOf(one), weights.subarray(f * labels, (f + 1) * labels)]));
        const expected = Array.from({ length: labels }, (_, y) =>
          asked.reduce((sum, one) => sum + (rows.get(keyOf(one))?.[y] ?? 0), 0),
        );
        expect(sumsOf(table, asked.map(keyOf))).toEqual(expected);
      }),
    );
  });
});

describe('kept sums', () => {
  it('are those of the features, also after others stood in their place', () => {
    const rows = new WeightRows(3, 2);
    rows.set(0, 1, 5);
    rows.set(1, 2, -7);
    const table = new FeatureTable(Int32Array.of(10, 20), rows);
    const kept = new KeptSums(table, 2);
    const lanes = new Int32Array(table.laneCount);
    for (const number of [0, 1, 2, 3, 0]) {
      if (!kept.add(number, lanes)) kept.keep(number, Int32Array.of(number % 2 === 0 ? 10 : 20), 1, lanes);
    }
    const scores = new Int32Array(3);
    table.addLanes(lanes, scores);
    expect([...scores]).toEqual([0, 15, -14]);
    expect(kept.add(0, lanes)).toBe(true);
    expect(kept.add(17, lanes)).toBe(false);
  });
});

describe('sure decisions', () => {
  it('come out of a file as they went in, and nothing else does', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.integer().map(String), fc.nat(255)), fc.integer(), (decisions, other) => {
        const own = new Map(Object.entries(decisions).map(([key, decision]) => [Number(key) | 0, decision]));
        const [table, empty] = readSureTables(packSureTables([own, new Map()]));
        for (const [key, decision] of own) expect(table!.of(key)).toBe(decision);
        if (!own.has(other)) expect(table!.of(other)).toBe(-1);
        expect(empty!.of(other)).toBe(-1);
      }),
    );
  });

  it('of a file that is cut are refused', () => {
    const bytes = packSureTables([new Map([[5, 1]])]);
    expect(() => readSureTables(bytes.slice(0, -1))).toThrow(BadModel);
    expect(() => readSureTables(new Uint8Array(8))).toThrow(BadModel);
  });
});

describe('model files', () => {
  const rows = [
    { hash: -5, classes: [0, 2], weights: [-127, 3] },
    { hash: 77, classes: [1], weights: [127] },
  ];

  it('come out as they went in', () => {
    const model = unpackModel(packModel(3, rows));
    expect([sumsOf(model, [-5]), sumsOf(model, [77, -5]), sumsOf(model, [6, 0])]).toEqual([
      [-127, 0, 3],
      [-127, 127, 3],
      [0, 0, 0],
    ]);
    const table = unpackWordTable(packWordTable([{ word: -9, known: 300, cluster: 2, coarse: 3, sure: 4 }]));
    expect([table.known(-9), table.cluster(-9), table.coarse(-9), table.sure(-9), table.known(9)]).toEqual([
      300, 2, 3, 4, 0,
    ]);
  });

  it('that are cut or no models are refused', () => {
    expect(() => unpackModel(packModel(3, rows).slice(0, -1))).toThrow(BadModel);
    expect(() => unpackModel(new Uint8Array(40))).toThrow(BadModel);
    expect(() => unpackWordTable(new Uint8Array(9))).toThrow(BadModel);
  });
});

describe('forms found in a text', () => {
  const cache = new WordCache(unpackWordTable(packWordTable([])));

  it('are the same as when they are cut out, also on their second meeting', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), fc.string(), (form, before, after) => {
        const text = before + form + after;
        const [start, end] = [before.length, before.length + form.length];
        expect(cache.at(text, start, end)).toBe(cache.of(form));
        expect(cache.at(form, 0, form.length).form).toBe(form);
      }),
    );
  });
});
