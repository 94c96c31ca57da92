import { describe, expect, it } from 'vitest';
import { Beginnings, beginningOf, firstLetters } from '../../../src/read/times/first-letters.ts';

const mayBegin = (source: string, text: string) =>
  new Beginnings([firstLetters(source)]).of(beginningOf(text, 0)).length > 0;

describe('the letters that a pattern can begin with', () => {
  it.each([
    ['monday', ['monda']],
    ['(?:the )?day', ['the d', 'day']],
    ['(?<n>a|an) hour', ['a hou', 'an ho']],
    ['\\d{1,2} may', ['0 may', '00 ma']],
    ['\\d{4}', ['0000']],
    ['[1-9]x', ['0x']],
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
    expect([...firstLetters(source, 5)].sort()).toEqual([...letters].sort());
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
        expect([source, text, mayBegin(source, text)]).toEqual([source, text, true]);
      }
    }
  });

  it('leave out what cannot match', () => {
    expect(mayBegin('(?:the )?monday', 'tuesday')).toBe(false);
    expect(mayBegin('\\d{4}', '12 may')).toBe(false);
    expect(mayBegin('\\d{4}', '2016')).toBe(true);
  });

  it('tell several patterns in their order', () => {
    const sources = ['monday', 'mond[^x]y', 'm', 'tuesday', '\\w{7,9}'];
    const all = new Beginnings(sources.map((source) => firstLetters(source)));
    expect(all.of(beginningOf('on monday', 3))).toEqual([0, 1, 2, 4]);
    // Of what stands after the end of a text nothing is known.
    expect(all.of(beginningOf('tu', 0))).toEqual([4]);
  });
});
