import { describe, expect, it } from 'vitest';
import { storylineName } from '../../../src/collate/stories/storyline-name.ts';

const isFunctionWord = (form: string): boolean => form === 'in' || form === 'the';

describe('storylineName', () => {
  it('takes the three heaviest that name different things', () => {
    const ranked = ['Korvia', 'Korvian', 'dispute', 'Mr', 'Oosten', 'NATO', 'Halden'];
    expect(storylineName(ranked, [], isFunctionWord)).toBe('Korvia, Oosten, NATO');
  });

  it('writes names in full where half of the texts do', () => {
    const texts = [
      'Talks with Greta Solvik failed. In New Velmouth the Halvard Line lost. Solvik left.',
      'In Velmouth, Greta Solvik of the Halvard Line spoke.',
      'The Halvard Shipping Line is chaired by Greta Solvik, Halvard said in Velmouth.',
    ];
    expect(storylineName(['Solvik', 'Halvard', 'Velmouth'], texts, isFunctionWord)).toBe(
      'Greta Solvik, Halvard Line, Velmouth',
    );
  });

  it('does not shout what a sentence has in small letters, and keeps acronyms', () => {
    const texts = ['UPPER KORRIN, May 3 - Nobody in Korrin heard of NATO.', 'Korrin waits.'];
    expect(storylineName(['KORRIN', 'NATO'], texts, isFunctionWord)).toBe('Korrin, NATO');
  });

  it('gives the heaviest word where there are no names, and nothing for nothing', () => {
    expect(storylineName(['strike', 'dockers'], [], isFunctionWord)).toBe('strike');
    expect(storylineName([], [], isFunctionWord)).toBe('');
  });
});
