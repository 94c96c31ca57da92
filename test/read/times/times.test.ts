import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TemporalExpression } from '../../../src/core/annotations.ts';
import type { Published } from '../../../src/core/document.ts';
import { englishTimes } from '../../../src/languages/en/times/grammar.ts';
import { englishModels } from '../../../src/read/models.ts';
import { splitSentences } from '../../../src/read/sentences.ts';
import { tagSentences } from '../../../src/read/tags/tag-sentences.ts';
import { readTimes } from '../../../src/read/times/times.ts';
import { tokenise } from '../../../src/read/tokens.ts';

interface Case {
  readonly published: string | null;
  readonly text: string;
  readonly times: readonly (readonly [words: string, type: string, value: string])[];
}

const cases: Case[] = JSON.parse(readFileSync(new URL('cases/times.json', import.meta.url), 'utf8'));
const negatives: string[] = JSON.parse(readFileSync(new URL('cases/no-times.json', import.meta.url), 'utf8'));

function published(value: string | null, bounds: Partial<Published> = {}): Published {
  return {
    value,
    known: value === null ? 'unknown' : 'metadata',
    earliest: null,
    latest: null,
    evidence: '',
    ...bounds,
  };
}

function timesIn(text: string, day: Published): TemporalExpression[] {
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, [{ start: 0, end: text.length, kind: 'paragraph' }]);
  tagSentences(text, tokens, sentences, englishModels());
  return readTimes({ text, published: day }, tokens, sentences, englishTimes);
}

describe('times', () => {
  it.each(cases)('$text', ({ published: day, text, times }) => {
    const found = timesIn(text, published(day)).map(({ start, end, type, value }) => [
      text.slice(start, end),
      type,
      value,
    ]);
    expect(found).toEqual(times);
  });

  it.each(negatives)('finds none in: %s', (text) => {
    expect(timesIn(text, published('2022-01-17')).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  it('says which parts the words do not tell', () => {
    const [weekday, day, full] = timesIn('On Friday, on May 3 and on 3 May 2021.', published('2022-01-17'));
    expect(weekday!.implied).toEqual(['year', 'month', 'day']);
    expect(day!.implied).toEqual(['year']);
    expect(full!.implied).toEqual([]);
  });

  it('takes the bounds of a report for its day only where they are close', () => {
    const close = published(null, { earliest: '2022-01-15', latest: '2022-01-17' });
    const wide = published(null, { earliest: '2021-01-15', latest: '2022-01-17' });
    expect(timesIn('It fell on Friday.', close)[0]!.value).toBe('2022-01-14');
    expect(timesIn('It fell on Friday.', wide)[0]!.value).toBe('XXXX-WXX-5');
    expect(timesIn('It fell on 12 January, and in 2014 before.', wide)[0]!.value).toBe('2021-01-12');
  });
});

const WORDS = [
  ..."the a an last next this every each about nearly early late mid of in on at and to - , . ' $ % : / years ago earlier later".split(
    ' ',
  ),
  ...'May March Monday Sunday 12 3rd 1999 2021 30 31 480 BC second quarter day week month year decade century night'.split(
    ' ',
  ),
  ...'morning noon midnight today yesterday summer fall Christmas Easter few several two twenty hundred 9 p.m. 10:30 GMT ’98'.split(
    ' ',
  ),
];

/** What TIMEX3 allows in `value` (TimeML annotation guidelines 1.2.1, section 2.2), with WikiWars' years before Christ. */
const WELL_FORMED = new RegExp(
  '^(?:(?:PAST|PRESENT|FUTURE)_REF' +
    '|PT?(?:X|\\d+(?:\\.\\d+)?)(?:Y|M|W|D|H|S|Q|WE|DE|CE|ML)(?:\\d+[MS])?' +
    '|PT?\\d+[MS]' +
    '|(?:BC)?(?:[\\dX]{2,4})(?:-(?:(?:\\d\\d|XX)(?:-(?:\\d\\d|XX))?|W(?:\\d\\d|XX)(?:-(?:WE|[1-7]))?|Q[1-4X]|H[12]|SP|SU|FA|WI))?' +
    '(?:T(?:\\d\\d:\\d\\d|MO|AF|EV|NI|DT|XX))?)$',
);

describe('times of any text', () => {
  it('lie in it, in order, without overlap, with well-formed values', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }), (words) => {
        const text = words.join(' ');
        let end = 0;
        for (const time of timesIn(text, published('2022-01-17'))) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          end = time.end;
          expect(time.value).toMatch(WELL_FORMED);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  it('are found without a fault in any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const time of timesIn(text, published('2022-01-17'))) expect(time.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it.each(['9', 'a ', '"', 'the ', 'May ', 'two ', '1999-', ' \n', 'nearly the last '])(
    'takes linear time for 100,000 characters of %j',
    (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      const start = performance.now();
      readTimes({ text, published: published('2022-01-17') }, tokenise('x'), [], englishTimes);
      expect(performance.now() - start).toBeLessThan(4000);
    },
  );
});
