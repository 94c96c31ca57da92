import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { toOriginal } from '../../src/core/offsets.ts';
import type { RawItem } from '../../src/core/raw.ts';

const base = {
  file: 'x',
  bytes: new Uint8Array(0),
  sha256: 'abcdef0123456789',
  sizeBytes: 1,
  encoding: 'utf-8',
  field: null,
};
const page = (html: string): RawItem => ({ ...base, format: 'html', html, given: {} });

describe('a record', () => {
  it('keeps its text as it is', () => {
    const text = 'First  line.\nSecond — line.\n\n Third.';
    const given = { id: 'r7', title: 'T', outlet: 'The Post', url: 'https://post.example/1', published: '2022-01-17' };
    const document = clean({ ...base, format: 'record', text, given });
    expect(document).toMatchObject({ id: 'r7', title: 'T', outlet: 'The Post', text });
    expect(document.published).toMatchObject({ value: '2022-01-17', known: 'metadata' });
    expect(document.blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      'First  line.',
      'Second — line.',
      'Third.',
    ]);
    expect(toOriginal(document.offsets, { start: 6, end: 9 })).toEqual({ start: 6, end: 9 });
  });
});

describe('a page', () => {
  it('gives paragraphs, each character with its place', () => {
    const html =
      '<title>Bridge opens - Daily</title><body><nav><a href=/>Home</a></nav><p>Caf&eacute; owners  &amp; others <b>cheered</b> as the bridge opened to traffic.</p><p>The mayor spoke of a great day for the town and its trade.</p>';
    const document = clean(page(html));
    expect(document.text).toBe(
      'Café owners & others cheered as the bridge opened to traffic.\n\nThe mayor spoke of a great day for the town and its trade.',
    );
    const place = (words: string) => {
      const start = document.text.indexOf(words);
      const { start: from, end } = toOriginal(document.offsets, { start, end: start + words.length })!;
      return html.slice(from, end);
    };
    expect(place('Café')).toBe('Caf&eacute;');
    expect(place('& others cheered as')).toBe('&amp; others <b>cheered</b> as');
    expect(place('mayor')).toBe('mayor');
    expect(document.removed).toContainEqual({ text: 'Home', reason: 'navigation', original: { start: 41, end: 70 } });
  });
});
