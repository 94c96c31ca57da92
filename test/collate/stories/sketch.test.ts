import { expect, it } from 'vitest';
import { sketch } from '../../../src/collate/stories/sketch.ts';
import { english } from '../../../src/languages/en/language.ts';
import { documentOf } from './made.ts';

it('counts every pair of neighbouring words, however many a text has', () => {
  // The tables that are used for one text after another grow while these are read.
  for (const size of [400, 900, 5000]) {
    const text = Array.from(
      { length: size },
      (_, i) => `zorb${i.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)]!)}`,
    );
    const { phrases } = sketch(documentOf({ id: 'long', text: text.join(' ') }), english);
    expect(phrases.counts.length).toBeGreaterThan(0.9 * size);
    expect(Math.min(...phrases.counts)).toBeGreaterThan(0);
  }
});
