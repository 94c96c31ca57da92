import { describe, expect, it } from 'vitest';
import { analysed, type Report } from './telling.ts';

const filler = 'It rained on both days, and the harbour stayed closed to ships.';

/** What is told of the dates of firsts in two reports of one story. */
function told(late: string, early: string, { published = '2024-02-11', at = '2024-09-01' } = {}): string[] {
  const reports: Report[] = [
    { outlet: 'North Star', published: at, text: `${late} ${filler}` },
    { outlet: 'South Post', published, text: `${early} ${filler}` },
  ];
  const { findings } = analysed(reports);
  return findings.filter(({ kind }) => kind === 'dates').map(({ explanation }) => explanation);
}

describe('what is said to be first told or seen at a time', () => {
  it.each([
    [
      'A cholera outbreak in the camps of Merrin was first reported in May 2024.',
      'Doctors in Merrin fight an outbreak of cholera that has reached three camps.',
    ],
    [
      'Forged invoices at the Halvern shipyard were first widely reported in early June 2024, and two managers left.',
      'Police found invoices at the shipyard in Halvern that had been forged, a judge was told.',
    ],
    [
      'Cracks in the Orlen dam first appeared in July 2024, engineers said.',
      'An inspector has photographed cracks in the dam at Orlen.',
    ],
    [
      'Talks over the sale of the Corvale stadium, which were first reported in April 2024, have failed.',
      'The club held talks on a sale of the stadium in Corvale.',
    ],
  ])('is told of by a report before that: %s', (late, early) => {
    const [only, ...others] = told(late, early);
    expect(others).toEqual([]);
    expect(only).toContain('South Post, of 11 February 2024, already tells of it');
  });

  it('is told by the day of a report whose sentence has its weekday', () => {
    const [only] = told(
      'Cracks in the Orlen dam first appeared in July 2024, engineers said.',
      'An inspector photographed cracks in the dam at Orlen on Friday.',
    );
    expect(only).toContain('South Post, of 11 February 2024, already tells of it');
  });

  it('may be before that or after in a report that has the month without its year', () => {
    const claim = 'A build-up of Orland forces on the border of Selm was first widely reported in early May 2024.';
    const early = 'Envoys of Selm met on Friday over forces that Orland had massed at their border.';
    const open =
      'In March Orland gathered forces, nine tanks, forty lorries and two field kitchens near the border of Selm.';
    const reports: Report[] = [
      { outlet: 'North Star', published: '2024-09-01', text: `${claim} ${filler}` },
      { outlet: 'South Post', published: '2024-02-11', text: `${early} ${filler}` },
      { outlet: 'East Star', text: `${open} ${filler}` },
      { outlet: 'West Star', published: '2024-09-02', text: `${open} ${filler}` },
    ];
    const { findings } = analysed(reports);
    const [only, ...others] = findings.filter(({ kind }) => kind === 'dates');
    expect(others).toEqual([]);
    expect(only?.explanation).toContain(
      'East Star has one of “March” and does not say of which year: “In March Orland',
    );
    expect(only?.explanation).not.toContain('West Star');
  });

  it('is dated before that by a report that is no older', () => {
    const [only] = told(
      'A cholera outbreak in the camps of Merrin was first reported in May 2024.',
      'The cholera outbreak in the camps of Merrin began in March 2024, nurses say.',
      { published: '2024-09-02' },
    );
    expect(only).toContain('dates it before that, “March 2024”');
  });

  it.each([
    ['after that', 'A cholera outbreak has reached the camps of Merrin.', '2024-05-20'],
    ['years before', 'A cholera outbreak has reached the camps of Merrin.', '2019-05-20'],
    ['as what may come', 'Doctors fear that a cholera outbreak could reach the camps of Merrin.', '2024-02-11'],
    ['as what is not so', 'There is no cholera outbreak in the camps of Merrin.', '2024-02-11'],
    ['of another thing', 'A measles outbreak has reached the schools of Merrin.', '2024-02-11'],
    [
      'scattered over a sentence',
      `An outbreak of anger in the council ended a debate on whose fault the smell was, and the old man who sold tents for summer camps spoke of cholera.`,
      '2024-02-11',
    ],
  ])('is not where it is told %s', (_, early, published) => {
    expect(
      told('A cholera outbreak in the camps of Merrin was first reported in May 2024.', early, { published }),
    ).toEqual([]);
  });

  it.each([
    ['who was first to tell it', 'The cholera hospital in the camps of Merrin first reported debts in May 2024.'],
    [
      'who brought it up, either',
      'A cholera hospital in the camps of Merrin, which the minister first proposed last May, is late. The rules that the cholera hospital of the camps of Merrin first proposed last May are late.',
    ],
    ['what a pronoun stands for', 'It was first reported in May 2024.'],
    ['one act of many', 'The cholera hospital in the camps of Merrin was first visited by a minister in May 2024.'],
  ])('is not %s', (_, late) => {
    expect(told(late, 'A cholera outbreak has reached the camps of Merrin and a hospital.')).toEqual([]);
  });
});

describe('what is said to be the first since a time', () => {
  const names = 'Ada Roe, the mayor of Halvern, spoke with Bede Aune of the Orlen union and with Cato Vess of Merrin.';
  const since = (later: string, other: string): string[] =>
    told(`${later} ${names}`, `${other} ${names}`, { at: '2024-09-01', published: '2024-09-02' });

  it.each([
    [
      'It was the first strike at the Orlen copper mine since 1984, the union said.',
      'Miners remember the strike at the Orlen copper mine in 2009, which lasted for weeks.',
    ],
    [
      'The inspection was the first of the Orlen dam since 2011, a court said.',
      'An inspection of the Orlen dam in 2019 found no cracks, engineers said.',
    ],
    [
      'The crash is the first tram accident with deaths in Halvern since 1959.',
      'The crash is the first tram accident with deaths in Halvern since 1997.',
    ],
  ])('is told of one in between: %s', (later, other) => {
    const [only, ...others] = since(later, other);
    expect(others).toEqual([]);
    expect(only).toContain('One report calls something the first since a time, another tells of one after that time');
  });

  it.each([
    ['of the same one', 'The strike at the Orlen copper mine began on 28 August 2024.'],
    ['of another thing there', 'Miners remember the flood at the Orlen copper mine in 2009, which lasted for weeks.'],
    ['of one before it', 'Miners remember the strike at the Orlen copper mine in 1979, which lasted for weeks.'],
    ['of another place', 'Miners remember the strike at the Tarn coal pit in 2009, which lasted for weeks.'],
    ['of one that was called off', 'There was no strike at the Orlen copper mine in 2009.'],
  ])('is not where another report tells %s', (_, other) => {
    expect(since('It was the first strike at the Orlen copper mine since 1984, the union said.', other)).toEqual([]);
  });
});
