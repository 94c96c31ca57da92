import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainScores, scoreOf, totalsOf } from '../../../src/read/attribution/chain.ts';
import { bestPaths } from '../../../src/read/attribution/chain-paths.ts';

const LABELS = 3;
const chains = fc
  .integer({ min: 1, max: 4 })
  .chain((length) =>
    fc.record({
      emissions: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
        minLength: length * LABELS,
        maxLength: length * LABELS,
      }),
      transitions: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
        minLength: (LABELS + 1) * LABELS,
        maxLength: (LABELS + 1) * LABELS,
      }),
    }),
  )
  .map(
    ({ emissions, transitions }): ChainScores => ({
      length: emissions.length / LABELS,
      labels: LABELS,
      emissions: Float64Array.from(emissions),
      transitions: Float64Array.from(transitions),
    }),
  );

/** Every labelling of a chain. */
function labellings(length: number): Uint8Array[] {
  return Array.from({ length: LABELS ** length }, (_, n) =>
    Uint8Array.from({ length }, (_, place) => Math.floor(n / LABELS ** place) % LABELS),
  );
}

describe('a chain', () => {
  it('has the sum and the probabilities that trying all finds', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const all = labellings(chain.length).map((path) => ({ path, weight: Math.exp(scoreOf(chain, path)) }));
        const total = all.reduce((sum, { weight }) => sum + weight, 0);
        const { logTotal, shares } = totalsOf(chain);
        const at = shares();
        expect(logTotal).toBeCloseTo(Math.log(total), 8);
        for (let place = 0; place < chain.length; place++) {
          for (let label = 0; label < LABELS; label++) {
            const share =
              all.filter(({ path }) => path[place] === label).reduce((sum, { weight }) => sum + weight, 0) / total;
            expect(at[place * LABELS + label]!).toBeCloseTo(share, 8);
          }
        }
      }),
    );
  });

  it('has the best labellings in the order that trying all finds', () => {
    fc.assert(
      fc.property(chains, fc.integer({ min: 1, max: 9 }), (chain, most) => {
        const all = labellings(chain.length).map((path) => scoreOf(chain, path));
        const wanted = all.sort((a, b) => b - a).slice(0, most);
        const paths = bestPaths(chain, most);
        expect(paths).toHaveLength(wanted.length);
        expect(new Set(paths.map(({ labels }) => labels.join())).size).toBe(paths.length);
        for (const [k, { labels, score }] of paths.entries()) {
          expect(score).toBeCloseTo(wanted[k]!, 8);
          expect(score).toBeCloseTo(scoreOf(chain, labels), 8);
        }
      }),
    );
  });

  it('leaves out labellings that fall too far behind, and no others', () => {
    fc.assert(
      fc.property(
        chains,
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (chain, most, gap) => {
          const all = bestPaths(chain, most);
          const near = all.filter(({ score }) => score > all[0]!.score - gap + 1e-9);
          const paths = bestPaths(chain, most, gap);
          expect(paths.slice(0, near.length)).toEqual(near);
          for (const { score } of paths) expect(score).toBeGreaterThan(all[0]!.score - gap - 1e-9);
        },
      ),
    );
  });
});
