import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArrayRoom } from '../../src/text/array-room.ts';
import { TermTable } from '../../src/text/term-table.ts';

/** Many terms that want the same slot, the greatest hashes, and any. */
const term = fc.oneof(
  fc.nat(40),
  fc.nat(40).map((n) => n * 4096 + 5),
  fc.nat(40).map((n) => 0xffffffff - n * 1024),
  fc.nat(0xffffffff),
);

describe('TermTable', () => {
  it('sums like a map, in order of first occurrence, for one text after another', () => {
    const table = new TermTable(2);
    fc.assert(
      fc.property(fc.array(fc.tuple(term, fc.integer({ min: 1, max: 9 })), { maxLength: 200 }), (added) => {
        table.clear();
        const sums = new Map<number, number>();
        for (const [one, value] of added) {
          const row = table.row(one);
          table.column(0)[row]! += value;
          table.column(1)[row]! += 1;
          sums.set(one, (sums.get(one) ?? 0) + value);
        }
        expect([...table.terms()]).toEqual([...sums.keys()]);
        expect([...table.column(0).subarray(0, table.count)]).toEqual([...sums.values()]);
        const times = table.column(1).subarray(0, table.count);
        expect(times.reduce((a, b) => a + b, 0)).toBe(added.length);
        for (const [one] of added) expect(table.terms()[table.find(one)]).toBe(one);
        const order = table.ascending();
        const room = new ArrayRoom(2 * order.length);
        const sorted = [...sums].sort((a, b) => a[0] - b[0]);
        expect([...table.termsOf(order, room)]).toEqual(sorted.map(([one]) => one));
        expect([...table.sumsOf(0, order, room)]).toEqual(sorted.map(([, sum]) => sum));
      }),
      { numRuns: 300 },
    );
  });

  it('grows beyond its first size and is empty again when cleared', () => {
    const table = new TermTable(1);
    for (const size of [3000, 10, 700]) {
      for (let i = 0; i < size; i++) table.column(0)[table.row(Math.imul(i, 0x9e3779b1) >>> 0)]! += i;
      expect(table.count).toBe(size);
      expect(table.column(0)[table.find(Math.imul(size - 1, 0x9e3779b1) >>> 0)]).toBe(size - 1);
      table.clear();
      expect(table.count).toBe(0);
      expect(table.find(0)).toBe(-1);
    }
  });
});
