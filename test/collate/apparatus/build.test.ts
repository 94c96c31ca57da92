import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildApparatus } from '../../../src/collate/apparatus/build.ts';
import { type Rendering, renderingOf } from '../../../src/collate/apparatus/rendering.ts';
import { wordsOf } from '../../../src/collate/words.ts';
import type { Apparatus } from '../../../src/core/apparatus.ts';
import type { Span } from '../../../src/core/span.ts';
import { plainLanguage, readPlain } from '../plain-reading.ts';
import cases from './cases/differences.json' with { type: 'json' };

function rendering(text: string, content?: readonly Span[], kind: Rendering['kind'] = 'direct'): Rendering {
  const words = wordsOf(readPlain('d', text), plainLanguage);
  return renderingOf(text, words, content ?? [{ start: 0, end: text.length }], kind);
}

/** What the apparatus keeps of a witness: all but white space. */
function rebuilt(apparatus: Apparatus, witness: number, text: string): string {
  const spans = apparatus.segments.flatMap((segment) =>
    segment.readings.flatMap((reading) => reading.spans[reading.witnesses.indexOf(witness)] ?? []),
  );
  let last = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(last);
    last = span.end;
  }
  return spans
    .map((span) => text.slice(span.start, span.end))
    .join('')
    .replace(/\s/g, '');
}

function differences(apparatus: Apparatus): string[][] {
  return apparatus.segments.flatMap((segment) =>
    segment.readings
      .filter((reading) => reading.difference !== null)
      .map((reading) => [reading.difference!, segment.readings[0]!.text, reading.text]),
  );
}

describe('buildApparatus', () => {
  for (const { name, witnesses, differences: expected } of cases) {
    it(`classes ${name}`, () => {
      const apparatus = buildApparatus(
        witnesses.map((text) => rendering(text)),
        plainLanguage,
      );
      const base = apparatus.base;
      expect(base).toBe(0);
      expect(differences(apparatus)).toEqual(expected);
    });
  }

  it('parts three witnesses where each parts', () => {
    const texts = [
      'NATO is a weapon of confrontation and comes closer.',
      'NATO is an instrument of confrontation and comes closer.',
      'NATO is a weapon of confrontation.',
    ];
    const apparatus = buildApparatus(
      texts.map((text) => rendering(text)),
      plainLanguage,
    );
    expect(apparatus.segments.map((segment) => segment.readings.map((r) => [r.text, r.witnesses]))).toEqual([
      [['NATO is', [0, 1, 2]]],
      [
        ['a', [0, 2]],
        ['an', [1]],
      ],
      [
        ['weapon', [0, 2]],
        ['instrument', [1]],
      ],
      [['of confrontation', [0, 1, 2]]],
      [
        ['and comes closer.', [0, 1]],
        ['', [2]],
      ],
    ]);
  });

  it('shows what most share, whatever one witness has there', () => {
    const texts = [
      'We are watching a slow collapse of the northern dam, and nobody repairs it.',
      'They watch the sudden collapse of the northern dam.',
      'We are watching a creeping collapse of the northern dam, and nobody repairs it.',
      'The council heard of new cracks in the eastern wall of the northern dam.',
    ];
    const apparatus = buildApparatus(
      texts.map((text) => rendering(text)),
      plainLanguage,
    );
    const placeOf = (words: string) =>
      apparatus.segments.find(({ readings }) => readings.some(({ text }) => text === words))!.readings;
    expect(placeOf('slow').map(({ text, witnesses }) => [text, witnesses])).toContainEqual(['creeping', [2]]);
    expect(placeOf('slow').map(({ text, witnesses }) => [text, witnesses])).toContainEqual(['the sudden', [1]]);
    expect(placeOf('collapse')[0]!.witnesses).toEqual([0, 1, 2]);
    expect(placeOf('and nobody repairs it.').map(({ witnesses }) => witnesses)).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('does not tear words of their own apart for a lone article that some share', () => {
    const texts = [
      'The ferry sank within minutes near the pier.',
      'The ferry hit a sandbank and the crew left near the pier.',
      'The ferry met the storm near the pier.',
    ];
    const apparatus = buildApparatus(
      texts.map((text) => rendering(text)),
      plainLanguage,
    );
    const parted = apparatus.segments.filter(({ readings }) => readings.length > 1);
    expect(parted.map(({ readings }) => readings.map(({ text }) => text))).toEqual([
      ['hit a sandbank and the crew left', 'sank within minutes', 'met the storm'],
    ]);
  });

  const parted = (...texts: string[]) =>
    buildApparatus(
      texts.map((text) => rendering(text)),
      plainLanguage,
    ).segments.flatMap(({ readings }) =>
      readings.length === 1
        ? []
        : [readings.map(({ text, difference }) => `${text || '–'}${difference ? ` (${difference})` : ''}`)],
    );

  it('sets a name against its initials as one place', () => {
    expect(
      parted(
        'Nobody at the Board of Sea Rescue took the call and the ship sank.',
        'Nobody at BSR took the call and the ship sank.',
        'Nobody at B.S.R. took the call and the ship sank.',
      ),
    ).toEqual([['B.S.R.', 'the Board of Sea Rescue (spelling)', 'BSR (spelling)']]);
    expect(parted('Here the United Towns took the call itself', 'Here the UT took the call itself')).toEqual([
      ['United Towns', 'UT (spelling)'],
    ]);
  });

  it('leaves a name word by word where another has a part of it', () => {
    expect(
      parted('the call to the Sea Rescue Board', 'the call to the SRB', 'the call to the Sea Board').flat(),
    ).not.toContain('Sea Rescue Board');
  });

  it('sets a phrasal verb against one word as one place', () => {
    expect(parted('we will put up with noise', 'we will tolerate noise', 'we will allow noise')).toEqual([
      ['put up with', 'tolerate (synonym)', 'allow (paraphrase)'],
    ]);
    expect(parted('we will put up with noise', 'we will put it on hold')).not.toContainEqual(
      expect.arrayContaining(['put up with']),
    );
  });

  it('sets what some have against what just the others have', () => {
    expect(
      parted('nobody warned us in writing', 'nobody warned us in writing', 'nobody warned the crew in writing'),
    ).toEqual([['the crew', 'us (paraphrase)']]);
  });

  it('begins a part where the whole begins, though a word of it is left out', () => {
    expect(parted('In the talks we close two piers', 'In talks we close two piers')).toEqual([['the', '– (omission)']]);
  });

  it('takes a direct quotation for the base before a longer report', () => {
    const renderings = [
      rendering('the river will rise over the lower town by morning, he thought', undefined, 'indirect'),
      rendering('The river will rise'),
    ];
    const apparatus = buildApparatus(renderings, plainLanguage);
    expect(apparatus.base).toBe(1);
    expect(apparatus.baseReason).toBe('the only direct quotation');
  });

  it('parts equal words alike in any order, though one witness takes one of them for a name', () => {
    const words = (count: number, rest: string): string[] => [
      ...new Array<string>(count).fill('the'),
      ...rest.split(' '),
    ];
    const renderings = [
      edited(words(9, 'dam. Kyiv the the the'), [], 10),
      edited(words(10, 'panic the the the'), [], 0),
      edited(words(9, 'dam. Kyiv the the the'), [], 0),
      edited(words(10, 'dam. Kyiv the the the'), [], 0),
    ];
    const kinds = renderings.map(({ words }) => words.find((word) => word.form === 'kyiv')?.kind);
    expect(kinds[0]).not.toBe(kinds[2]);
    const turned = buildApparatus([...renderings].reverse(), plainLanguage);
    expect(partitions(turned, renderings.length)).toEqual(partitions(buildApparatus(renderings, plainLanguage), null));
  });

  it('rebuilds every witness, whatever was changed, and parts them alike in any order', () => {
    const word = fc.constantFrom(
      ...'the of dam weapons instrument 12 15 Kiev Kyiv closed panic alarm “river” bridge, (ford) town. n’t — SRB'.split(
        ' ',
      ),
      'Sea Rescue Board',
      'the Sea Rescue Board',
      'put up with',
      'tolerate',
    );
    const edit = fc.record({ at: fc.nat(30), remove: fc.nat(3), insert: fc.array(word, { maxLength: 3 }) });
    const witness = fc.tuple(fc.array(edit, { maxLength: 4 }), fc.nat(30));
    const property = fc.property(
      fc.array(word, { minLength: 3, maxLength: 25 }),
      fc.array(witness, { minLength: 2, maxLength: 6 }),
      (base, made) => {
        const renderings = made.map(([edits, cut]) => edited(base, edits, cut)).filter((r) => r.words.length > 0);
        fc.pre(renderings.length >= 2);
        const apparatus = buildApparatus(renderings, plainLanguage);
        renderings.forEach((r, index) => {
          const whole = r.content.map((span) => r.text.slice(span.start, span.end)).join('');
          expect(rebuilt(apparatus, index, r.text)).toBe(whole.replace(/\s/g, ''));
        });
        for (const segment of apparatus.segments) {
          const all = segment.readings.flatMap((reading) => reading.witnesses).sort((a, b) => a - b);
          expect(all).toEqual(renderings.map((_, index) => index));
          expect(segment.readings.filter((reading) => reading.difference === null)).toHaveLength(1);
          expect(segment.readings[0]!.witnesses).toContain(apparatus.base);
        }
        const turned = buildApparatus([...renderings].reverse(), plainLanguage);
        if (turned.base === renderings.length - 1 - apparatus.base) {
          expect(partitions(turned, renderings.length)).toEqual(partitions(apparatus, null));
        }
      },
    );
    fc.assert(property, { numRuns: 300 });
  });
});

/** Which witnesses part where, as text; `count` turns the numbers round. */
function partitions(apparatus: Apparatus, count: number | null): string[] {
  const name = (witness: number): number => (count === null ? witness : count - 1 - witness);
  return apparatus.segments.map((segment) =>
    segment.readings
      .map((reading) => `${reading.difference}:${reading.witnesses.map(name).sort((a, b) => a - b)}`)
      .sort()
      .join('|'),
  );
}

/** `base` changed by `edits`, as a quotation interrupted after `cut` words. */
function edited(
  base: readonly string[],
  edits: readonly { at: number; remove: number; insert: string[] }[],
  cut: number,
) {
  const words = [...base];
  for (const { at, remove, insert } of edits) words.splice(at % (words.length + 1), remove, ...insert);
  const first = words.slice(0, cut).join(' ');
  const rest = words.slice(cut).join(' ');
  const start = first.length + ' he said '.length;
  const spans = [
    { start: 0, end: first.length },
    { start, end: start + rest.length },
  ].filter((s) => s.end > s.start);
  return rendering(`${first} he said ${rest}`, spans);
}
