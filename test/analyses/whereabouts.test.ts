import { describe, expect, it } from 'vitest';
import { analysed } from './telling.ts';

const told = (one: string, other: string, otherDay = '2031-03-11'): string[] =>
  analysed([
    { outlet: 'North Star', published: '2031-03-10', text: `${one} It rained on both days.` },
    { outlet: 'South Post', published: otherDay, text: `${other} The harbour stayed closed.` },
  ])
    .findings.filter(({ kind, explanation }) => kind === 'account' && explanation.startsWith('Where '))
    .map(({ explanation }) => explanation);

describe('where something befell somebody', () => {
  it.each([
    [
      'Lena Orlo, 44, fell ill at work and died in hospital the next morning.',
      'Lena Orlo was taken ill on Monday. She died in the ambulance.',
      'Where Lena Orlo died is told differently: “in hospital” (North Star) and “in the ambulance” (South Post).',
    ],
    [
      'Ada Holm was found dead in a bar.',
      'Ada Holm was found dead at home.',
      'Where Ada Holm was found dead is told differently: “in a bar” (North Star) and “at home” (South Post).',
    ],
    [
      'The striker Jon Brenn was arrested at the airport on Sunday.',
      'Police said that Jon Brenn had been arrested at his home.',
      'Where Jon Brenn was arrested is told differently: “at the airport” (North Star); and “at his home” (South Post, on the word of police).',
    ],
    [
      'Ada Holm was found dead in a hotel in Larn.',
      'Ada Holm died in hospital, her family said.',
      'Where Ada Holm died is told differently: “in a hotel” (North Star) and “in hospital” (South Post).',
    ],
  ])('is told where two reports cannot both be right: %s', (one, other, explanation) => {
    expect(told(one, other)).toEqual([explanation]);
  });

  it.each([
    ['one place is within the other', 'Jon Brenn was shot in his car.', 'Jon Brenn was shot in the street.'],
    ['they are two people', 'Jon Brenn died in hospital.', 'Ada Holm died at the scene.'],
    ['it is said not to have been', 'Jon Brenn died in hospital.', 'Jon Brenn did not die at the scene.'],
    [
      'one report has both',
      'Jon Brenn died in hospital.',
      'Some said Jon Brenn died in hospital. Jon Brenn died at home.',
    ],
    ['who did it is told', 'Jon Brenn arrested a man in a hotel.', 'Jon Brenn was arrested at the airport.'],
  ])('is not told where %s', (_, one, other) => {
    expect(told(one, other)).toEqual([]);
  });

  it('is not told of what may have been twice', () => {
    expect(told('Jon Brenn was arrested at the airport.', 'Jon Brenn was arrested at home.', '2031-07-01')).toEqual([]);
  });
});
