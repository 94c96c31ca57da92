import { describe, expect, it } from 'vitest';
import { findOccasion } from '../../../src/read/attribution/occasion.ts';

/** The occasion of a sentence whose source stands where `source` does. */
function occasion(sentence: string, source: string) {
  const start = sentence.indexOf(source);
  const frame = { source: [{ start, end: start + source.length }], content: [] };
  const found = findOccasion(sentence, { start: 0, end: sentence.length }, frame);
  return found === null ? null : `${found.kind} ${found.to}`;
}

describe('where something was said', () => {
  it('is the post of whoever said it', () => {
    expect(occasion('Mayor Lena Brandt posted a film on Twitter, saying that nobody had asked.', 'Mayor')).toBe(
      'post Twitter',
    );
    expect(occasion('In a film published on Twitter, Lena Brandt said that nobody had asked.', 'Lena')).toBe(
      'post Twitter',
    );
  });

  it('is no post of somebody else', () => {
    expect(occasion('The Herald posted a film on its Twitter page, showing her as saying this.', 'her')).toBe(null);
  });

  it('is an outlet without the article that belongs to what it is', () => {
    expect(occasion('She spoke in an interview with the Norna television company.', 'She')).toBe('interview Norna');
    expect(occasion('She spoke in an interview with the Evening Herald.', 'She')).toBe('interview the Evening Herald');
  });

  it.each([
    ['She told the inquest that the gate was open.', 'court'],
    ['In his affidavit he says that the gate was open.', 'court'],
    ['The mayor told local journalists that the gate was open.', 'press'],
    ['At a briefing on Friday he said that the gate was open.', 'press'],
    ['Speaking with Norna Radio, he said that the gate was open.', 'interview'],
    ['In a blog post he said that the gate was open.', 'post'],
    ['He retweeted the claim that the gate was open.', 'post'],
    ['In an e-mail he said that the gate was open.', 'letter'],
    ['During the hearing he said that the gate was open.', 'speech'],
    ['He said on local radio that the gate was open.', 'broadcast'],
    ['He said on MSNBC that the gate was open.', 'broadcast'],
    ['In a news release the firm said that the gate was open.', 'statement'],
  ])('is told by its words: %s', (sentence, kind) => {
    expect(occasion(sentence, 'gate')).toMatch(new RegExp(`^${kind} `));
  });
});
