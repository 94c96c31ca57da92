import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DisjointSets } from '../../src/text/disjoint-sets.ts';

it('has two keys in one set only where a chain of joins leads from one to the other', () => {
  const key = fc.constantFrom(...'abcdefgh');
  fc.assert(
    fc.property(fc.array(fc.tuple(key, key), { maxLength: 12 }), (joins) => {
      const sets = new DisjointSets();
      for (const [one, other] of joins) sets.join(one, other);
      for (const start of 'abcdefgh') {
        const reached = new Set([start]);
        for (let before = 0; before < reached.size; ) {
          before = reached.size;
          for (const pair of joins) if (pair.some((one) => reached.has(one))) for (const one of pair) reached.add(one);
        }
        const alike = [...'abcdefgh'].filter((other) => sets.rootOf(other) === sets.rootOf(start));
        expect(alike).toEqual([...reached].sort());
        expect(sets.groupsOf([...'abcdefgh']).find((group) => group.includes(start))).toEqual(alike);
        expect([...'abcdefgh'].filter((other) => sets.areJoined(start, other))).toEqual(alike);
      }
    }),
  );
});
