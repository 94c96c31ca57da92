import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLink, defaultAverageLinkOptions } from '../../src/text/average-link.ts';

/** Points on a line: the nearer, the stronger linked; 0 at a distance of 1. */
const onLine = (points: readonly number[]) => (a: number, b: number) => 1 - Math.abs(points[a]! - points[b]!);

function group(points: readonly number[], contrast = 0): number[][] {
  const linkOf = onLine(points);
  const links = points.flatMap((_, b) => points.slice(0, b).map((_, a) => ({ a, b, score: linkOf(a, b) })));
  return averageLink(points.length, links, linkOf, { ...defaultAverageLinkOptions, margin: 100, contrast });
}

describe('averageLink', () => {
  it('joins what is near on average, not what a chain connects', () => {
    expect(group([0, 0.5, 10, 10.2])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(group([0, 0.8, 1.6, 2.4])).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('leaves two groups apart that hold together far better than with one another', () => {
    const points = [0, 0.1, 0.9, 1];
    expect(group(points)).toEqual([[0, 1, 2, 3]]);
    expect(group(points, 0.5)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(group([0, 0.1, 0.9], 0.5)).toEqual([[0, 1, 2]]);
  });

  it('gives a partition in which no two groups are near on average', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { maxLength: 6 }), (points) => {
        const groups = group(points);
        expect(groups.flat().sort((a, b) => a - b)).toEqual(points.map((_, i) => i));
        for (const [i, one] of groups.entries()) {
          for (const other of groups.slice(0, i)) {
            const scores = one.flatMap((a) => other.map((b) => onLine(points)(a, b)));
            expect(scores.reduce((x, y) => x + y) / scores.length).toBeLessThan(1e-9);
          }
        }
      }),
    );
  });
});
