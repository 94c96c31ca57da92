import { describe, expect, it } from 'vitest';
import { asQuotation, counted, listed, someOutlets } from '../../src/analyses/sentences.ts';
import { quotedAll, versionOf } from '../../src/analyses/version.ts';
import { plainLanguage, readPlain } from '../collate/plain-reading.ts';

describe('asQuotation', () => {
  it.each([
    ['“The dam is safe,”', 'The dam is safe'],
    ['"The dam is safe."', 'The dam is safe'],
    ['there was “no crack in the wall,”', 'there was ‘no crack in the wall’'],
    ['the wall was “completely sound.”', 'the wall was ‘completely sound’'],
    ['the mayor has "no doubts', 'the mayor has ‘no doubts’'],
    ['no doubts" about the wall', 'no doubts about the wall'],
    ['“Is it safe?” she asked. “It is.”', '‘Is it safe?’ she asked. ‘It is’'],
    ["``It holds, ''", 'It holds'],
    ['they left the U.S.', 'they left the U.S.'],
    ['it went on …', 'it went on …'],
    ['the (“old”) wall', 'the (‘old’) wall'],
    ['“the dam”', 'the dam'],
  ])('%s', (given, expected) => {
    expect(asQuotation(given)).toBe(expected);
  });
});

describe('lists and numbers', () => {
  it('go by how many there are', () => {
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listed(['a, of b', 'c'])).toBe('a, of b; and c');
    expect(counted(1, 'report')).toBe('1 report');
    expect(counted(1204, 'report')).toBe('1,204 reports');
    expect(someOutlets(['A', 'B', 'A'])).toBe('A and B');
    expect(someOutlets(['A', 'B', 'C', 'D', 'E', 'F'])).toBe('A, B, C and 3 others');
  });
});

describe('an interrupted quotation', () => {
  it('that is cut short where it was interrupted has one ellipsis there', () => {
    const text = 'One two three four, said the mayor. Five six seven eight.';
    const version = versionOf(readPlain('d', text), plainLanguage);
    const spans = [
      { start: 0, end: 18 },
      { start: 36, end: text.length },
    ];
    expect(quotedAll(version, spans, 22)).toBe('One two three four …');
    expect(quotedAll(version, spans, 10)).toBe('One two …');
  });
});
