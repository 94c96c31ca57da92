import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/read/reader.ts';
import { documentOf } from '../attribution/score-cases.ts';

interface SpeakerCase {
  readonly name: string;
  readonly text: string;
  /** Who is behind each attribution of speech, in text order. */
  readonly speakers: readonly (string | null)[];
}

const cases = JSON.parse(
  readFileSync(new URL('./cases/speakers.json', import.meta.url), 'utf8'),
) as readonly SpeakerCase[];
const reader = createReader();

describe('who is behind a source', () => {
  it.each(cases)('$name', ({ text, speakers }) => {
    const { attributions, actors } = reader.read(documentOf(text));
    const names = attributions.map(({ speaker }) => actors.find(({ id }) => id === speaker)?.name ?? null);
    expect(names).toEqual(speakers);
  });

  it('gives every actor a reason, and its roles', () => {
    const text = 'Kostrin mayor Olga Brandt said no. “Never,” Brandt said.';
    const { actors } = reader.read(documentOf(text));
    const brandt = actors.find(({ name }) => name === 'Olga Brandt');
    expect(brandt?.roles).toEqual(['Kostrin mayor']);
    expect(brandt?.reasons).toContain('Brandt is the surname of Olga Brandt');
  });

  it.each([
    'Charged were her brother Matt Rohr and the lawyer Ivo Kast.',
    'Charged were former secretary Petra Ulin and lawyer Ivo Kast.',
  ])('has no title take in who is named before: %s', (text) => {
    const kast = reader.read(documentOf(text)).actors.find(({ name }) => name === 'Ivo Kast');
    expect(kast?.roles).toEqual(['lawyer']);
  });
});
