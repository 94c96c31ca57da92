import { expect, it } from 'vitest';
import { analysed } from './telling.ts';

/** What is laid side by side of reports of one story: each quantity with its values by outlet. */
function laid(...texts: readonly string[]): string[] {
  const reports = texts.map((text, i) => ({ outlet: ['North Star', 'South Star', 'West Star'][i]!, text }));
  return analysed(reports).figures.map(
    ({ of, rows }) => `${of}: ${rows.map(({ evidence, value }) => `${evidence.document} ${value}`).join(', ')}`,
  );
}

it('lays all counts of those who fled side by side, however far apart', () => {
  expect(
    laid(
      'The flood in Larn drove people out on Friday. Some 6,500 people were evacuated.',
      'The river rose in Larn on Friday. Almost 50,000 people have left their homes.',
    ),
  ).toEqual(['people displaced: North Star 6500, South Star 50000']);
});

it('lays litres and ages of reports of unknown day side by side', () => {
  expect(
    laid(
      'A tank burst in Larn. About 20,000 litres of dye ran out. Ada Holm, 52, saw it.',
      'Ada Holm (53) wept in Larn. Dye ran out: 200,000 litres.',
    ).toSorted(),
  ).toEqual([
    'an amount in litre: North Star 20000, South Star 200000',
    'the age of Ada Holm: North Star 52, South Star 53',
  ]);
});

it('lays nothing side by side where one report only tells more, or things of two kinds are counted', () => {
  expect(
    laid(
      'The strike in Larn shut 40 schools. Five people were hurt.',
      'The strike in Larn stopped 55 trams. Five people were hurt, three of them children.',
    ),
  ).toEqual([]);
});

it('does not lay side by side again what a finding tells of all reports', () => {
  const { findings, figures } = analysed([
    {
      outlet: 'North Star',
      published: '2031-05-02',
      text: 'A mine in Larn fell in on Friday. At least 14 people died.',
    },
    { outlet: 'South Star', published: '2031-05-02', text: 'A mine in Larn fell in on Friday. Nine people died.' },
  ]);
  expect(findings.filter(({ kind }) => kind === 'figures')).toHaveLength(1);
  expect(figures).toEqual([]);
});

it('lays what burned and how hot it was side by side where each report tells it once', () => {
  expect(
    laid(
      'A fire in Larn burned 9,200 hectares. It was a hot day with 41 degrees Celsius.',
      'A fire rages in Larn. Some 8,700 hectares are ash. Temperatures hit a scorching 43C.',
    ).toSorted(),
  ).toEqual([
    'an amount in degree Celsius: North Star 41, South Star 43',
    'an amount in hectare: North Star 9200, South Star 8700',
  ]);
});

it('counts nobody by litres of poisoned water, and those treated for burns as hurt', () => {
  expect(
    laid(
      'A tank burst in Larn. About 3,000 litres of dye ran out. Twelve people were treated for burns.',
      'A tank burst in Larn. 30,000 litres of poisoned dye ran out. More than 40 people were hurt.',
    ),
  ).toEqual(['people injured: North Star 12, South Star 40', 'an amount in litre: North Star 3000, South Star 30000']);
});

it('of a count that a finding tells of two reports lays only what a third has beside it', () => {
  const { findings, figures } = analysed([
    {
      outlet: 'North Star',
      published: '2031-05-02',
      text: 'A mine in Larn fell in. Fourteen miners died, police said.',
    },
    {
      outlet: 'South Star',
      published: '2031-05-02',
      text: 'A mine in Larn fell in. Nine miners died, police said.',
    },
    { outlet: 'West Star', published: '2031-05-02', text: 'Three men are dead in Larn.' },
  ]);
  expect(findings.filter(({ kind }) => kind === 'figures')).toHaveLength(1);
  expect(figures.map(({ rows }) => rows.map(({ evidence, value }) => `${evidence.document} ${value}`))).toEqual([
    ['West Star 3'],
  ]);
});

it('lays no floor beside the number that it rounds', () => {
  expect(
    laid('A storm hit Larn. Police counted 318 sheep dead.', 'A storm hit Larn. Over 300 sheep lie on the shore.'),
  ).toEqual([]);
});

it('lays what is allowed not beside what was', () => {
  expect(
    laid(
      'The ferry left Larn on Friday. Ferries may sail up to wind force 8. Force 6 was measured at Larn lighthouse.',
      'A gale was blowing at Larn, where the wind reached force 9 on Friday. Ferries sailed.',
    ).filter((row) => row.includes(' 8')),
  ).toEqual([]);
});
