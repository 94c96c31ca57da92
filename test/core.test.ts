import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOffsets, toOriginal } from '../src/core/offsets.ts';
import { plainCase } from '../src/core/outlet-name.ts';
import { contains, covering, firstFrom, hull, OutOfRange, slice, sliceAll } from '../src/core/span.ts';

describe('spans', () => {
  it('slice to their text and refuse to leave it', () => {
    expect(slice('abcdef', { start: 1, end: 3 })).toBe('bc');
    expect(() => slice('abc', { start: 2, end: 4 })).toThrow(OutOfRange);
    expect(() => slice('abc', { start: 2, end: 1 })).toThrow(OutOfRange);
  });

  it('join as an interrupted quotation', () => {
    const spans = [
      { start: 0, end: 2 },
      { start: 4, end: 6 },
    ];
    expect(sliceAll('ab, cd', spans)).toBe('ab … cd');
    expect(hull(spans)).toEqual({ start: 0, end: 6 });
    expect(() => hull([])).toThrow(OutOfRange);
  });

  const span = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }));

  it('tell which of them contain another, as looking at each does', () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, inner) => {
        expect(covering(spans)(inner)).toBe(spans.some((outer) => contains(outer, inner)));
      }),
    );
  });

  it('tell the first that starts from a place on', () => {
    fc.assert(
      fc.property(fc.array(span), fc.nat(45), (spans, position) => {
        const ordered = spans.toSorted((a, b) => a.start - b.start);
        const first = ordered.findIndex(({ start }) => start >= position);
        expect(firstFrom(ordered, position)).toBe(first < 0 ? ordered.length : first);
      }),
    );
  });
});

describe('offset maps', () => {
  it('lead one to one through equal runs and to the whole of unequal ones', () => {
    const offsets = [
      { clean: 0, original: 10, length: 3, span: 3 },
      { clean: 3, original: 13, length: 1, span: 5 }, // "&" written "&amp;"
      { clean: 4, original: 18, length: 2, span: 2 },
      { clean: 8, original: 40, length: 4, span: 4 }, // after a break that stands for nothing
    ];
    expect(toOriginal(offsets, { start: 1, end: 4 })).toEqual({ start: 11, end: 18 });
    expect(toOriginal(offsets, { start: 5, end: 10 })).toEqual({ start: 19, end: 42 });
    expect(toOriginal(offsets, { start: 6, end: 8 })).toBeNull();
    expect(toOriginal(offsets, { start: 3, end: 3 })).toBeNull();
  });

  it('of a text that is its own original lead every span to itself', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (start, length) => {
        const span = { start, end: start + length + 1 };
        expect(toOriginal(identityOffsets(200), span)).toEqual(span);
      }),
    );
  });
});

describe('mastheads in capitals', () => {
  it('are told as names, abbreviations as they stand', () => {
    expect(
      [
        'SALLOW COURIER',
        'THE NBC NEWS OF THE SEA',
        'BBC',
        'Sallow COURIER',
        'L’ÉCHO DU SOIR',
        'www.beacon.example',
        'www. beacon',
      ].map(plainCase),
    ).toEqual([
      'Sallow Courier',
      'The NBC News Of The Sea',
      'BBC',
      'Sallow COURIER',
      'L’écho Du Soir',
      'beacon.example',
      'www. beacon',
    ]);
  });
});
