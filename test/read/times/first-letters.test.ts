import { describe, expect, it } from 'vitest';
import { beginningOf, firstLetters, mayBegin } from '../../../src/read/times/first-letters.ts';

describe('the letters that a pattern can begin with', () => {
  it.each([
    ['monday', ['monda']],
    ['(?:the )?day', ['the d', 'day']],
    ['(?<n>a|an) hour', ['a hou', 'an ho']],
    ['\\d{1,2} may', ['0 may', '00 ma']],
    ['\\d{4}', ['0000']],
    ['[./-]x', ['./-'.split('').map((sign) => `${sign}x`)].flat()],
    ['[^a]b', ['?b']],
    ['(?<=x)(?!the)y', ['y']],
    ['a+b', ['ab', 'aab', 'aaab', 'aaaab', 'aaaaa']],
    [
      '(?<m>[./])\\d\\k<m>',
      ['.', '/'].flatMap((mark) => [0, 1, 2, 3].map((length) => `${mark}0${'?'.repeat(length)}`)),
    ],
    ["'?\\d\\ds", ["'00s", '00s']],
    ['\\s*x', [0, 1, 2, 3, 4].map((length) => `${' '.repeat(length)}x`).concat('     ')],
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
