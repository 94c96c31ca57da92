import { describe, expect, it } from 'vitest';
import { english } from '../../src/languages/en/language.ts';
import { toldOverLine, toldOverStories } from './telling.ts';

/** The label tables of a storyline with one story a report. */
function tables(...reports: readonly (readonly [published: string, text: string])[]): string[] {
  return toldOverStories(reports.map(([published, text]) => ({ published, text })))
    .filter(({ kind }) => kind === 'labels')
    .map(({ explanation }) => explanation)
    .filter((told) => !told.includes('spell one name'));
}

describe('what the reports of a storyline call one office of a person', () => {
  it('is told once, over spellings of the name, with the day of each report', () => {
    const told = tables(
      ['2024-01-05', 'Residence spokesman Sergei Aldan said the gates were open. It rained all day in Larn.'],
      ['2024-02-09', 'President’s Office spokesman Sergey Aldan said nobody had been hurt in the harbour.'],
      ['2024-06-12', 'Sergei Aldan, the press secretary of the Residence, said that the gates would stay open.'],
    );
    expect(told).toEqual([
      'Sergei Aldan is called “President’s Office spokesman” (South Star, 9 February 2024); and “Residence spokesman” or the like (North Star, 5 January 2024; and East Star, 12 June 2024).',
    ]);
  });

  it.each([
    ['what she was before', 'Former Harbour Board chairwoman Ada Orlan', 'Village Council chairwoman Ada Orlan'],
    ['what she was then', 'The then-Harbour Board chairwoman Ada Orlan', 'Village Council chairwoman Ada Orlan'],
    ['another office', 'Finance Minister Ada Orlan', 'Health Minister Ada Orlan'],
    ['another rank', 'Deputy Mayor Ada Orlan', 'Larn Mayor Ada Orlan'],
    ['another race', 'Presidential candidate Ada Orlan', 'Green candidate Ada Orlan'],
    ['one office at two lengths', 'Larn harbour board chairwoman Ada Orlan', 'Harbour board chair Ada Orlan'],
    ['initials', 'L.H.B. director Ada Orlan', 'Director of the Larn Harbour Board Ada Orlan'],
  ])('does not set %s beside it', (_, one, other) => {
    const told = tables(
      ['2024-01-05', `${one} said the ferry would sail in May.`],
      ['2024-06-12', `${other} said the ferry had sailed twice.`],
    );
    expect(told).toEqual([]);
  });

  it.each([
    ['Harbour Board lawyer', 'attorney for the Harbour Board', true],
    ['Prime Minister', 'Larnish premier', true],
    ['mayor', 'deputy mayor', false],
    ['judge', 'general', false],
  ])('%s, %s: one office is %s', (one, other, same) => {
    expect(english.officeIn(one)?.name === english.officeIn(other)?.name).toBe(same);
  });
});

describe('what the reports of a storyline call one armed group', () => {
  it('is told months apart where both say whose side it takes, and it holds or stands in one place', () => {
    const told = tables(
      ['2014-09-02', 'Shells fell again on farms. Pro-Russian separatists who control eastern Ukraine fired on them.'],
      ['2022-01-17', 'Russian proxy forces in eastern Ukraine were on alert on Monday, the mayor of Lenz said.'],
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('“Pro-Russian separatists” (North Star)');
    expect(told[0]).toContain('“Russian proxy forces” (South Star)');
  });

  it('is told of “the Ukrainian region of Donbas” and of Ukraine', () => {
    const told = tables(
      ['2014-09-02', 'Pro-Russian separatists in the eastern Ukrainian region of Donbas fired on a bus.'],
      ['2022-01-17', 'Russian proxy forces in eastern Ukraine were on alert on Monday, the mayor of Lenz said.'],
    );
    expect(told).toHaveLength(1);
  });

  it.each([
    ['no side told', 'Rebels in northern Yemen fired on a bus.', 'Terrorists in northern Yemen fired on a train.'],
    [
      'two sides',
      'Iran-backed rebels in northern Yemen fired on a bus.',
      'Saudi-backed militia in northern Yemen fired on a train.',
    ],
    [
      'two places',
      'Iran-backed rebels in northern Yemen fired on a bus.',
      'Iran-backed militia in southern Iraq fired on a train.',
    ],
  ])('is not told months apart with %s', (_, one, other) => {
    expect(tables(['2014-09-02', one], ['2022-01-17', other])).toEqual([]);
  });

  it('is not told again where one story has all its charged words', () => {
    const first = [
      { outlet: 'North Star', text: 'Iran-backed rebels in northern Yemen fired on a bus.' },
      { outlet: 'South Star', text: 'Iran-backed terrorists in northern Yemen fired on a bus.' },
    ].map((report) => ({ ...report, published: '2014-09-02' }));
    const later = (text: string) => [{ outlet: 'East Star', published: '2014-12-01', text }];
    const labelsOf = (text: string) => toldOverLine([first, later(text)]).filter(({ kind }) => kind === 'labels');
    expect(labelsOf('Iran-backed insurgents in northern Yemen fired on a train.')).toEqual([]);
    expect(labelsOf('Iran-backed freedom fighters in northern Yemen fired on a train.')).toHaveLength(1);
  });

  it('has no part in what stands before “and”', () => {
    const told = tables(
      ['2014-09-02', 'Soldiers and Iran-backed rebels in northern Yemen fired on a bus.'],
      ['2022-01-17', 'Iran-backed terrorists in northern Yemen fired on a train.'],
    );
    expect(told[0]).toContain('“Iran-backed rebels” (North Star)');
  });
});
