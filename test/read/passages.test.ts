import { describe, expect, it } from 'vitest';
import { readPassage, readPassages, scoreNames } from '../../bench/passages.ts';
import { slice } from '../../src/core/span.ts';

const passages = readPassages();

describe('passages of other fields than the training news', () => {
  it.each(passages.map((passage) => [passage.id, passage] as const))('%s has its sentences', (_, passage) => {
    expect(readPassage(passage.text).sentences.map((span) => slice(passage.text, span))).toEqual(passage.sentences);
  });

  it('keep their names as well as docs/reader.md says', () => {
    const { f1, missed } = scoreNames(passages);
    expect(f1, missed.join('\n')).toBeGreaterThanOrEqual(0.91);
  });
});
