import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/read/reader.ts';
import { documentOf } from './score-cases.ts';

const reader = createReader();

describe('who speaks, and nothing more', () => {
  it.each([
    ['Delegates of nine states spent six hours discussing the prospect of a new dam.', 'Delegates of nine states'],
    ['The farmer who owns the field said that the roof had moved.', 'The farmer who owns the field'],
    ['“The river is low,” said harbour spokesman Ole Strand in Vestby.', 'harbour spokesman Ole Strand'],
    ['“The toll is too high”, said officials in Vestby.', 'officials in Vestby'],
  ])('of “%s” the source is “%s”', (text, source) => {
    const [first] = reader.read(documentOf(text)).attributions;
    expect(first?.source?.map(({ start, end }) => text.slice(start, end))).toEqual([source]);
  });
});
