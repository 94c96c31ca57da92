import { describe, expect, it } from 'vitest';
import { analysed } from './telling.ts';

const told = (one: string, other: string, otherDay = '2031-03-11'): string[] =>
  analysed([
    { outlet: 'North Star', published: '2031-03-10', text: `${one} It rained on both days.` },
    { outlet: 'South Post', published: otherDay, text: `${other} The harbour stayed closed.` },
  ])
    .findings.map(({ explanation }) => explanation)
    .filter((words) => /there was none of|nobody did/.test(words));

describe('what there was none of in one report', () => {
  it.each([
    [
      'No levy was imposed.',
      'The council imposed a levy on the shops.',
      'What one report says there was none of another tells of: “No levy was imposed” (North Star, 10 March 2031); “The council imposed a levy on the shops” (South Post, 11 March 2031).',
    ],
    [
      'The reporter saw no smoke bombs.',
      'Fans threw smoke bombs at the coach.',
      'What one report says there was none of another tells of: “The reporter saw no smoke bombs” (North Star, 10 March 2031); “Fans threw smoke bombs at the coach” (South Post, 11 March 2031).',
    ],
    [
      'Nobody besieged the gate.',
      'Some forty fans besieged the gate of the court.',
      'What one report says nobody did another tells as done: “Nobody besieged the gate” (North Star, 10 March 2031); “Some forty fans besieged the gate of the court” (South Post, 11 March 2031).',
    ],
  ])('is told where another has it: %s', (one, other, explanation) => {
    expect(told(one, other)).toEqual([explanation]);
  });

  it.each([
    ['it is of another kind', 'The reporter saw no smoke bombs.', 'Fans threw paint bombs at the coach.'],
    ['it is only denied there', 'No levy was imposed.', 'The council denied that it had imposed a levy.'],
    ['it may only come', 'No levy was imposed.', 'The council could have imposed a levy.'],
    ['the report has both', 'No levy was imposed. In May the council imposed a levy.', 'The council imposed a levy.'],
    ['somebody says it', '“Nobody besieged the gate,” said Ada Holm.', 'Some forty fans besieged the gate.'],
    ['it is anything', 'There was no damage.', 'The roof suffered damage.'],
  ])('is not told where %s', (_, one, other) => {
    expect(told(one, other)).toEqual([]);
  });

  it('is not told of what may have come later', () => {
    expect(told('No levy was imposed.', 'The council imposed a levy.', '2031-05-11')).toEqual([]);
  });
});
