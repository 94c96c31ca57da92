import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/read/reader.ts';
import { documentOf } from './score-cases.ts';

const reader = createReader();

/** What is told in a text: source, cue and content of each saying, and its speaker. */
function told(text: string): { source: string | null; content: string[]; speaker: string | null }[] {
  const { attributions, actors } = reader.read(documentOf(text));
  return attributions.map(({ source, content, speaker }) => ({
    source: source?.map(({ start, end }) => text.slice(start, end)).join(' … ') ?? null,
    content: content.map(({ start, end }) => text.slice(start, end)),
    speaker: actors.find(({ id }) => id === speaker)?.name ?? null,
  }));
}

const nobodySpeaks: [string, string[]][] = [
  ['Residents of the old town were ordered to leave their homes before dark.', ['to leave their homes before dark']],
  [
    'A former treasurer is accused of taking two million crowns from the fund.',
    ['A former treasurer', 'taking two million crowns from the fund'],
  ],
  ['Young men are said to have thrown stones at the bus.', ['Young men', 'to have thrown stones at the bus']],
  ['It is believed that the ship sank in the night.', ['that the ship sank in the night']],
  ['Mr Lund was asked whether he would stand again.', ['whether he would stand again']],
];

describe('the subject of a passive', () => {
  it.each(nobodySpeaks)('is no speaker: %s', (text, content) => {
    expect(told(text)).toEqual([{ source: null, content, speaker: null }]);
  });

  it('leaves the saying to whoever “by” names', () => {
    expect(told('The mayor was accused by prosecutors of hiding the report on the bridge.')).toEqual([
      { source: 'prosecutors', content: ['The mayor', 'of hiding the report on the bridge'], speaker: 'prosecutors' },
    ]);
  });

  it.each([
    'Crews were called to the blaze at around nine.',
    'The driver was denied bail by a court in Ostra on Monday.',
  ])('tells no saying where something is done to it: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('speaks where its object stands before it', () => {
    expect(told('The officer, whom she accused of lying, resigned on Friday.')[0]?.source).toBe('she');
    expect(told('“This would be a priority even in times of peace,” Mr. Lund is expected to say.')[0]?.source).toBe(
      'Mr. Lund',
    );
  });

  it('keeps one who is of a mind', () => {
    expect(told('Farmers are worried that the wells will run dry.')[0]?.source).toBe('Farmers');
    expect(told('The club was quoted as saying that the ground would be sold.')[0]?.source).toBe('The club');
  });
});
