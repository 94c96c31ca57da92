import { expect, it } from 'vitest';
import { analysed, type Report } from './telling.ts';

const report = (outlet: string, text: string, title = 'A report'): Report => ({
  outlet,
  title,
  published: '2031-05-02',
  text,
});

/** The matrix's row of the saying or figure that has `words`, by outlet: who carries it and who comes near. */
function rowOf(reports: readonly Report[], words: string) {
  const { carriage } = analysed(reports);
  const item = carriage.items.find(({ label }) => label.includes(words))!;
  const near = item.near?.map(({ document, span }) => {
    const text = reports.find(({ outlet }) => outlet === document)!.text;
    return `${document}: ${span === null ? 'headline' : text.slice(span.start, span.end)}`;
  });
  return { carriers: item.carriers.map(({ document }) => document), near: near ?? null };
}

const CLOSED =
  'Harbour master Ada Lorne said that the swing bridge at Larn would stay closed to lorries until the pillars had been rebuilt.';
const OTHER = 'Schools in the valley opened late. A choir from Norland sang in the old market hall before noon.';

it('tells where a report comes near a saying in other words, and that another has nothing of it', () => {
  const near = 'The cranes stood idle. Lorries are sent by the valley road, as the pillars of the bridge are cracked.';
  const row = rowOf([report('North', CLOSED), report('South', near), report('East', OTHER)], 'swing bridge');
  expect(row).toEqual({
    carriers: ['North'],
    near: ['South: Lorries are sent by the valley road, as the pillars of the bridge are cracked.'],
  });
});

it('takes two sentences in a row together, and a headline by itself', () => {
  const two = 'No lorries until autumn. Masons must rebuild the pillars of the bridge. A choir sang.';
  const headline = report('East', OTHER, 'Larn swing bridge closed to lorries until pillars are rebuilt');
  const { near } = rowOf([report('North', CLOSED), report('South', two), headline], 'swing bridge');
  expect(near).toEqual([
    'South: No lorries until autumn. Masons must rebuild the pillars of the bridge.',
    'East: headline',
  ]);
});

it('looks for nothing where a saying is too short', () => {
  const { carriage } = analysed([
    report('North', 'Ada Lorne said: “We lied.” The council met in the evening.'),
    report('South', 'Ada Lorne said: “We lied.” A choir sang at noon.'),
    report('East', OTHER),
  ]);
  const near = carriage.items.filter(({ label }) => label.includes('lied')).map((item) => item.near);
  expect(near).toEqual([null]);
});

it('knows a number in words and figures, within a compound and without what it counts', () => {
  const reports = [
    report(
      'North',
      'Inspectors logged 47 breaches of the rules on the quay last year. The wall is 74 kilometres long.',
    ),
    report('South', 'The rules on the quay were breached forty-seven times last year. The 74-kilometre wall leaks.'),
    report('East', `${OTHER} Tickets for seat 47 were sold twice.`),
  ];
  const breaches = rowOf(reports, '47 breaches');
  expect(breaches.carriers).toEqual(['North', 'South']);
  expect(breaches.near).toEqual(['East: Tickets for seat 47 were sold twice.']);
  expect(rowOf(reports, '74 kilometres').carriers).toEqual(['North', 'South']);
});

it('has so many of one thing as one figure, whatever else is told of it', () => {
  const reports = [
    report('North', 'The minister promised five gates in the wall.'),
    report('South', 'Families must walk to their fields by five gates.'),
    report('East', 'Five dogs barked at the gates of the port.'),
  ];
  expect(rowOf(reports, 'five gates').carriers).toEqual(['North', 'South']);
});

it('says of nothing that it is in one report only where another comes near it', () => {
  const told = (text: string) =>
    analysed([report('North', CLOSED), report('South', text), report('East', OTHER)]).findings.filter(
      ({ kind }) => kind === 'only here',
    );
  expect(told('Tickets stay valid on all ferries to the islands, the line wrote.')).toHaveLength(1);
  expect(told('No lorry may use the Larn swing bridge before its pillars are rebuilt.')).toEqual([]);
});

it('tells where a speaker says a like thing elsewhere, of which no report has both', () => {
  const money =
    'Harbour master Ada Lorne promised that drivers of the night trams would be compensated. Masons drank tea on the quay.';
  const table = 'Ada Lorne told the council that compensation for the crews was on the table. A choir sang.';
  const others = [report('South', table), report('East', 'Schools in the valley opened late.')];
  expect(rowOf([report('North', money), ...others], 'drivers of the').near).toEqual([
    'South: that compensation for the crews was on the table',
  ]);
  const both = `${money} Compensation for the crews was on the table, Lorne said.`;
  const { near } = rowOf([report('North', both), ...others], 'drivers of the');
  expect(near).not.toContain('South: that compensation for the crews was on the table');
});

it('takes few words before a quotation for that quotation, wherever others have it', () => {
  const quotation =
    '“We were sitting in the dark on the stairs and did not know whether anybody would come,” Mr Tarn said.';
  const gloss = `The trams stopped. Olaf Tarn said that people were frightened. ${quotation}`;
  const reports = [report('North', gloss), report('South', `${quotation.replace('Mr', 'Olaf')} A choir sang.`)];
  const { near } = rowOf([...reports, report('East', OTHER)], 'frightened');
  expect(near).toHaveLength(1);
  expect(near![0]).toContain('South: “We were sitting in the dark');
});

it('takes what is told of one minute for one thing, where little else is told', () => {
  const reports = (rest: string) => [
    report('North', `The fire service said that the alarm came at 4:40 a.m. on Monday${rest}. Trams stood still.`),
    report('South', 'Somebody broke a window of the town hall at 4:40 a.m. on Monday. A choir sang.'),
    report('East', OTHER),
  ];
  expect(rowOf(reports(''), 'alarm').near).toEqual([
    'South: Somebody broke a window of the town hall at 4:40 a.m. on Monday.',
  ]);
  expect(rowOf(reports(' from a baker who lives above the mill in Larn'), 'alarm').near).toEqual([]);
});
