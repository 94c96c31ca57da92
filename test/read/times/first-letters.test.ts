import { describe, expect, it } from 'vitest';
import { beginningOf, firstLetters, mayBegin } from '../../../src/read/times/first-letters.ts';

describe('the letters that a pattern can begin with', () => {
  it.each([
    ['monday', ['mon']],
    ['(?:the )?day', ['the', 'day']],
    ['(?<n>a|an) hour', ['a h', 'an ']],
    ['\\d{1,2} may', ['0 m', '00 ']],
    ['\\d{4}', ['000']],
    ['[./-]x', ['./-'.split('').map((sign) => `${sign}x`)].flat()],
    ['[^a]b', ['?b']],
    ['(?<=x)(?!the)y', ['y']],
    ['a+b', ['ab', 'aab', 'aaa']],
    ['(?<m>[./])\\d\\k<m>', ['.0', '.0?', '/0', '/0?']],
    ["'?\\d\\ds", ["'00", '00s']],
    ['\\s*x', ['x', ' x', '  x', '   ']],
  ])('of %s', (source, letters) => {
    expect([...firstLetters(source)].sort()).toEqual([...letters].sort());
  });

  it('let nothing fall that matches', () => {
    const sources = [
      '(?:early |late )?(?:january|june)(?: \\d+)?',
      '\\d\\d?(?:st|nd)',
      'a (?:few|\\w+) days',
      '(?:b|c)*d',
    ];
    const texts = ['early june', 'june 4', 'late january', '2nd', '21st', 'a few days', 'a x days', 'd', 'bbbd', 'cd'];
    for (const source of sources) {
      const whole = new RegExp(`^(?:${source})`);
      for (const text of texts.filter((one) => whole.test(one))) {
        expect([source, text, mayBegin(firstLetters(source), beginningOf(text, 0))]).toEqual([source, text, true]);
      }
    }
  });

  it('leave out what cannot match', () => {
    expect(mayBegin(firstLetters('(?:the )?monday'), beginningOf('tuesday', 0))).toBe(false);
    expect(mayBegin(firstLetters('\\d{4}'), beginningOf('12 may', 0))).toBe(false);
    expect(mayBegin(firstLetters('\\d{4}'), beginningOf('2016', 0))).toBe(true);
  });
});
