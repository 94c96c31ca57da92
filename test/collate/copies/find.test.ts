import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCopies } from '../../../src/collate/copies/find.ts';
import { documentOf } from '../stories/made.ts';
import edits from './cases/edits.json' with { type: 'json' };

describe('findCopies', () => {
  for (const { about, first, second, kind, outlet } of edits.cases) {
    it(`${kind ?? 'finds no copy'}: ${about}`, () => {
      const told = outlet === undefined ? {} : { outlet };
      const a = documentOf({ id: 'a', text: first, published: '2031-01-01', ...told });
      const b = documentOf({ id: 'b', text: second, published: '2031-01-02', ...told });
      for (const documents of [
        [a, b],
        [b, a],
      ]) {
        const copies = findCopies(documents);
        expect(copies.get('a')).toBeUndefined();
        expect(copies.get('b')?.kind ?? null).toBe(kind);
        if (kind !== null) expect(copies.get('b')).toMatchObject({ document: 'a' });
      }
    });
  }

  it('takes the longer for the original where no date is known', () => {
    const text = edits.cases[0]!.first;
    const short = text.slice(0, text.length / 2);
    const copies = findCopies([documentOf({ id: 'a', text: short }), documentOf({ id: 'b', text })]);
    expect([...copies.keys()]).toEqual(['a']);
  });

  it.each([
    ['whose day is not known', undefined, '2031-01-02', ['paper']],
    ['of the same day', '2031-01-02', '2031-01-02', ['paper']],
    ['of an hour of that day', '2031-01-02T10:00:00Z', '2031-01-02', ['paper']],
    ['unless it is known to be later', '2031-01-03', '2031-01-02', ['agency']],
  ])('takes the report of an agency that another credits for the original: %s', (_, own, other, copying) => {
    const text = edits.cases[0]!.first;
    const published = own === undefined ? {} : { published: own };
    const agency = documentOf({ id: 'agency', text: text.slice(0, text.length / 2), outlet: 'NNA', ...published });
    const paper = { id: 'paper', text, outlet: 'Velmouth Post', published: other };
    expect([...findCopies([agency, documentOf({ ...paper, byline: 'Ada Orlan and NNA' })]).keys()]).toEqual(copying);
    const opening = `VELMOUTH (NNA) - ${text}`;
    expect([...findCopies([agency, documentOf({ ...paper, text: opening })]).keys()]).toEqual(copying);
  });

  it('takes an agency’s report for the original of one day', () => {
    const text = `VELMOUTH, Jan 1, 2031 (NNA) - ${edits.cases[0]!.first}`;
    const agency = documentOf({
      id: 'agency',
      text: text.slice(0, text.length / 2),
      outlet: 'NNA',
      published: '2031-01-01',
    });
    const paper = documentOf({ id: 'paper', text, outlet: 'Velmouth Post', published: '2031-01-01' });
    expect([...findCopies([paper, agency]).keys()]).toEqual(['paper']);
  });

  it('gives shares of a text, and no circle of copies', () => {
    const words = fc.constantFrom(...edits.cases[0]!.first.split(' '));
    const texts = fc.array(fc.array(words, { minLength: 20, maxLength: 60 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(texts, (made) => {
        const copies = findCopies(made.map((text, i) => documentOf({ id: `d${i}`, text: text.join(' ') })));
        for (const [id, { share }] of copies) {
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThanOrEqual(1);
          const path = [id];
          for (let at = copies.get(id); at !== undefined; at = copies.get(at.document)) path.push(at.document);
          expect(new Set(path).size).toBe(path.length);
        }
      }),
    );
  });
});
