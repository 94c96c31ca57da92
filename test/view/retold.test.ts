import { describe, expect, it } from 'vitest';
import { isRetold, toldAnew } from '../../src/view/retold.ts';
import type { Run } from '../../src/view/runs.ts';

/** Runs from `[text, difference, base]`; text that agrees by itself. */
const runs = (...told: readonly (string | readonly [string, Run['difference'], string])[]): Run[] =>
  told.map((one) => {
    const [text, difference, base] = typeof one === 'string' ? [one, null, null] : one;
    return { text, before: text === '' ? '' : ' ', difference, base };
  });

const shown = (version: readonly Run[]) => version.map(({ text, difference }) => [text, difference]);

describe('a version told anew', () => {
  it('is one that shares less than half of its words with the base', () => {
    const half = runs('the harbour', ['stays shut', 'paraphrase', 'will not open']);
    const less = runs('harbour', ['stays shut', 'paraphrase', 'will not open']);
    expect(isRetold(half)).toBe(true);
    expect(isRetold(less)).toBe(true);
    expect(isRetold(runs('the old harbour', ['stays shut', 'paraphrase', 'will not open']))).toBe(false);
  });

  it('is not a mere part of the base, whatever stands before and after it there', () => {
    const part = runs(['', 'omission', 'We said last week that'], 'the harbour opens', [
      '',
      'omission',
      'on Monday at noon',
    ]);
    expect(isRetold(part)).toBe(false);
  });

  it('may have words of the base among many that it lacks', () => {
    const strewn = runs(
      'the',
      ['', 'omission', 'old and very deep'],
      'harbour',
      ['', 'omission', 'that was dug in 1904'],
      'opens',
    );
    expect(isRetold(strewn)).toBe(true);
  });

  it('shares words in another form, but none that only stand for others', () => {
    expect(isRetold(runs(['harbours', 'inflection', 'harbour'], ['shut', 'synonym', 'closed']))).toBe(false);
    expect(isRetold(runs(['port', 'synonym', 'harbour'], ['shut', 'synonym', 'closed']))).toBe(true);
  });

  it('shows what is shared, and other figures, without what is left out', () => {
    const { runs: told, isRetold: retold } = toldAnew(
      runs(
        'The mayor',
        ['', 'omission', 'said that'],
        ['closed', 'synonym', 'shut'],
        'the',
        ['old', 'addition', ''],
        ['12', 'figure', '14'],
        'docks at',
        'NATO',
        ['port', 'hardened', 'bay'],
      ),
    );
    expect(retold).toBe(true);
    expect(shown(told)).toEqual([
      ['The mayor', 'shared'],
      ['closed the old', null],
      ['12', 'figure'],
      ['docks at NATO', 'shared'],
      ['port', null],
    ]);
    expect(told.find(({ difference }) => difference === 'figure')?.base).toBe('14');
  });
});
