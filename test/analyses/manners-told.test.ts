import { expect, it } from 'vitest';
import { toldOverLine } from './telling.ts';

const claiming = {
  outlet: 'Beacon',
  text: 'Tram drivers in Corvin stopped work on Monday. The drivers’ union claimed that the city had broken its word on rest days. “Nobody was shown the new rota,” the union alleged in a leaflet. The union accused managers of locking the depot. The union insisted that the strike would be short.\n\nCorvin Trams said that the rota had been agreed in spring. “Every driver had it in writing,” the company said.',
};
const saying = {
  outlet: 'North Star',
  text: 'Tram drivers in Corvin stopped work on Monday. The drivers’ union said that the city had broken its word on rest days. “Nobody was shown the new rota,” the union wrote in a leaflet. The union explained that managers had locked the depot. The union said the strike would be short. The union said that talks would go on. The union said that its members were calm. The union said that nobody had been hurt.',
};
const later = {
  outlet: 'East Star',
  text: 'Trams run again in Corvin. The drivers’ union said that its members were glad. The union claimed that the rota was gone. The union said that talks had been fair. The union said that nobody had lost pay. The union said that the depot was open.',
};
const manners = (told: Parameters<typeof toldOverLine>[0]) =>
  toldOverLine(told).filter(({ kind, explanation }) => kind === 'stance' && explanation.includes('Beacon has'));

it('whom an outlet has claim is told over a storyline where no story of it tells that', () => {
  expect(manners([[claiming], [saying], [later]])).toHaveLength(1);
  expect(manners([[claiming, saying], [later]])).toHaveLength(0);
});
