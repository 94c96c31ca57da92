import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PENN_TAGS } from '../../src/core/annotations.ts';
import { BadModel, packModel, unpackModel } from '../../src/read/model/linear.ts';
import { packWordTable, unpackWordTable } from '../../src/read/model/word-table.ts';
import { englishModels } from '../../src/read/models.ts';
import { nameMentions } from '../../src/read/names/name-mentions.ts';
import { splitSentences } from '../../src/read/sentences.ts';
import { tagSentences } from '../../src/read/tags/tag-sentences.ts';
import { tokenise } from '../../src/read/tokens.ts';

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

describe('model files', () => {
  const rows = [
    { hash: -5, classes: [0, 2], weights: [-127, 3] },
    { hash: 77, classes: [1], weights: [127] },
  ];

  it('come out as they went in', () => {
    const model = unpackModel(packModel(3, rows));
    expect(model.classCount).toBe(3);
    expect([...model.weights].map((packed) => [packed >> 8, (packed & 255) - 128])).toEqual([
      [0, -127],
      [2, 3],
      [1, 127],
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
