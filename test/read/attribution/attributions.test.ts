import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/read/reader.ts';
import { type MarkedCase, readMarked } from './marked.ts';
import { documentOf, scoreCases } from './score-cases.ts';

const home = new URL('./cases/', import.meta.url);
const casesOf = (file: string): MarkedCase[] => JSON.parse(readFileSync(new URL(file, home), 'utf8')) as MarkedCase[];
const reader = createReader();

describe('who said what, in other fields than those it was trained on', () => {
  const files = readdirSync(home).filter((file) => file !== 'negatives.json');
  const all = files.flatMap(casesOf);

  // What was reached on the day (docs/attribution.md), less the width of a few attributions: the set has some 145.
  it('finds nine in ten attributions, and nine in ten speakers', () => {
    const { f1, speakersRight, speakersAsked, misses } = scoreCases(reader, all);
    expect(f1, misses.join('\n')).toBeGreaterThan(0.86);
    expect(speakersRight / speakersAsked, misses.join('\n')).toBeGreaterThan(0.85);
  });

  it('has at least forty passages, and its own marks in order', () => {
    expect(all.length).toBeGreaterThanOrEqual(40);
    for (const one of all) expect(readMarked(one).attributions.length, one.name).toBeGreaterThan(0);
  });
});

describe('quotation marks and cue words that are no saying', () => {
  it.each(casesOf('negatives.json'))('$name', ({ text }) => {
    expect(reader.read(documentOf(text)).attributions).toEqual([]);
  });
});

describe('every attribution', () => {
  it('slices to words of its text, in order, with ids that resolve', () => {
    for (const file of readdirSync(home)) {
      for (const one of casesOf(file)) {
        const { text } = readMarked(one);
        const { attributions, actors, mentions } = reader.read(documentOf(text));
        const ids = new Set(attributions.map(({ id }) => id));
        for (const { id, source, cue, content, speaker, within, confidence } of attributions) {
          for (const span of [...(source ?? []), ...(cue ?? []), ...content]) {
            expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
            expect(span.end).toBeGreaterThan(span.start);
          }
          expect(content.length).toBeGreaterThan(0);
          expect(speaker === null || actors.some((actor) => actor.id === speaker)).toBe(true);
          expect(within === null || (ids.has(within) && within !== id)).toBe(true);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        for (const { actor } of mentions) expect(actor === null || actors.some(({ id }) => id === actor)).toBe(true);
      }
    }
  });
});
