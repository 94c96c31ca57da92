import { describe, expect, it } from 'vitest';
import { EVIDENCE, type EvidenceName, evidence } from '../../../src/collate/stories/evidence.ts';
import { pairLink } from '../../../src/collate/stories/model.ts';
import { count, type Profile, profile } from '../../../src/collate/stories/profile.ts';
import { sketch } from '../../../src/collate/stories/sketch.ts';
import { GROUPING_MODEL } from '../../../src/collate/stories/weights.ts';
import type { TemporalExpression } from '../../../src/core/annotations.ts';
import { english } from '../../../src/languages/en/language.ts';
import { DocumentFrequencies } from '../../../src/text/frequencies.ts';
import { documentOf } from './made.ts';

/** A report that came out on the day `published` and tells of the days `told`. */
function reportOf(id: string, published: string, told: readonly string[]): Profile {
  const read = documentOf({
    id,
    published,
    text: 'The harbour of Velmouth was closed after a fire on the ferry Halcyon.',
  });
  const times = told.map((value): TemporalExpression => ({ ...TIME, value }));
  const one = sketch({ ...read, annotations: { ...read.annotations, times } }, english);
  const frequencies = new DocumentFrequencies();
  count(one, frequencies);
  return profile(one, frequencies);
}

const TIME = { start: 0, end: 3, type: 'DATE' } as unknown as TemporalExpression;

const told = (name: EvidenceName, a: Profile, b: Profile): number => evidence(a, b)[EVIDENCE.indexOf(name)]!;

describe('the day of the event', () => {
  it('is not told by coming out on one day', () => {
    const [a, b] = [reportOf('a', '2031-03-04', []), reportOf('b', '2031-03-04', [])];
    expect(told('days between publication', a, b)).toBe(0);
    expect(told('days known', a, b)).toBe(0);
    expect(told('a day told by both', a, b)).toBe(0);
  });

  it('is told where one tells of the day on which the other came out', () => {
    const [a, b] = [reportOf('a', '2031-03-04', []), reportOf('b', '2031-03-06', ['2031-03-04'])];
    for (const [x, y] of [[a, b] as const, [b, a] as const]) {
      expect(told('days known', x, y)).toBe(1);
      expect(told('a day told by both', x, y)).toBe(1);
    }
  });

  it('is the nearest of the days that both tell of', () => {
    const [a, b] = [
      reportOf('a', '2031-03-04', ['2031-01-01', '2031-02-11']),
      reportOf('b', '2031-03-20', ['2031-02-13']),
    ];
    expect(told('days between what is told', a, b)).toBeCloseTo(Math.log(3));
  });

  it('keeps reports in the same words apart that came out weeks apart and tell of days weeks apart', () => {
    const link = (a: Profile, b: Profile): number => pairLink(a, b, GROUPING_MODEL);
    const first = reportOf('a', '2031-03-04', ['2031-03-03']);
    const other = link(first, reportOf('b', '2031-04-09', ['2031-04-08']));
    const further = link(first, reportOf('c', '2031-04-09', ['2031-04-08', '2031-03-03']));
    expect(other).toBeLessThan(further - 5);
  });
});
