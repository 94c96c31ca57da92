import { describe, expect, it } from 'vitest';
import type { SourceReading } from '../../src/core/apparatus.ts';
import { analysed } from './telling.ts';

/** The sources of the first saying that two reports share. */
function sourcesOf(...texts: readonly string[]): readonly SourceReading[] {
  const { utterances } = analysed(texts.map((text, i) => ({ outlet: `Star ${i}`, published: '2024-05-02', text })));
  return utterances.find(({ apparatus }) => apparatus !== null)?.apparatus?.sources ?? [];
}

describe('whom reports give a saying to', () => {
  it('a person by name and officials', () => {
    const sources = sourcesOf(
      'The sluice gate was left open for nine hours on Sunday, engineer Ida Crane said.',
      'The sluice gate was left open for nine hours on Sunday, officials said.',
    );
    expect(sources.map(({ text, remove, difference }) => [text, remove, difference])).toEqual([
      ['Ida Crane', 'person', null],
      ['officials', 'nameless', 'attribution'],
    ]);
  });

  it('the same person, by surname alone', () => {
    const sources = sourcesOf(
      'Engineer Ida Crane came late. The sluice gate was left open for nine hours on Sunday, Crane said.',
      'The sluice gate was left open for nine hours on Sunday, Ida Crane said.',
    );
    expect(sources).toHaveLength(1);
  });

  it('a document, and the outlet itself', () => {
    const sources = sourcesOf(
      'The sluice gate was left open for nine hours on Sunday, engineer Ida Crane said.',
      'The sluice gate was left open for nine hours on Sunday, according to a report.',
      'The sluice gate was left open for nine hours on Sunday. The river rose.',
    );
    expect(sources.slice(1).map(({ remove }) => remove)).toEqual(expect.arrayContaining(['document', 'outlet']));
  });

  it('the author of a report, who is no document', () => {
    const sources = sourcesOf(
      'The sluice gate was left open for nine hours on Sunday, officials said.',
      'The sluice gate was left open for nine hours on Sunday, the author of the report, Ida Crane, said.',
    );
    expect(sources.map(({ remove }) => remove)).not.toContain('document');
  });

  it('somebody whose only name has a hyphen', () => {
    const sources = sourcesOf(
      'The sluice gate was left open for nine hours on Sunday, Crane-Holloway said.',
      'The sluice gate was left open for nine hours on Sunday, officials said.',
    );
    expect(sources[0]?.text).toBe('Crane-Holloway');
  });
});
