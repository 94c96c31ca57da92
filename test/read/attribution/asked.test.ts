import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/read/reader.ts';
import { documentOf } from './score-cases.ts';

const reader = createReader();

describe('a question put to who speaks', () => {
  it.each([
    [
      'Sail Post, asked why the lock had not been mended, said it “cannot comment on the inquiry”.',
      'Sail Post',
      'it “cannot comment on the inquiry”',
    ],
    [
      'Norlin Mail, when asked why the van had been left open, said that it would look into the matter.',
      'Norlin Mail',
      'that it would look into the matter',
    ],
    ['The mayor, who had seen the lock, said it was broken.', 'The mayor, who had seen the lock,', 'it was broken'],
  ])('is no part of the answer: %s', (text, source, content) => {
    const said = reader.read(documentOf(text)).attributions.find(({ cue }) => textOf(text, cue) === 'said');
    expect(textOf(text, said?.source)).toBe(source);
    expect(textOf(text, said?.content)).toBe(content);
  });
});

function textOf(text: string, spans: readonly { start: number; end: number }[] | null | undefined): string {
  return (spans ?? []).map(({ start, end }) => text.slice(start, end)).join(' … ');
}
