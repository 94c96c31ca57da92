import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';

const BODY = [
  'The glassworks of Ostby will put out its last furnace in the autumn, its owner Tove Rask said, because nobody in the valley can pay for the gas that it burns.',
  'Some ninety people work there, and the union said that it would ask the county for help before a meeting on 30 September 2031.',
];

const base = { file: 'a.txt', bytes: new Uint8Array(0), sha256: 'ab', sizeBytes: 1, encoding: 'utf-8', field: null };

const saved = (...lines: readonly string[]) =>
  clean({ ...base, format: 'text', text: [...lines, ...BODY].join('\n\n'), given: {} });

const TITLE = 'Glassworks of Ostby to close';

describe('the day of a saved report', () => {
  it.each([
    ['in figures before an agency', '3.6.2031. Norna/tr'],
    ['before a byline', 'Tuesday, 3 June 2031. By Ina Moss and Jan Berg at the gates of the works'],
    ['before the edition', 'Tuesday, 3 June 2031 – second edition'],
    ['before a correction', 'Published 3 June 2031, 18.20. Corrected 4 June: an earlier version gave another name.'],
    ['without its century', '03.06.31 – 08:15'],
    ['without its century, in another order that only one reading allows', '03/06/31 08:15', null],
    ['in another language', 'Publié le 3 juin 2031 à 14h20 - Mis à jour à 16h05'],
    ['behind an issue’s number', 'Nr. 112 · Dienstag, 3. Juni 2031'],
    ['before a page', 'The Bay Courier, 3 June 2031, page 3'],
    ['before a topic', '03.06.2031 / 21:40 / Glass, Energy'],
    ['behind what the paper is', 'The valley’s daily — Tuesday 3 June 2031'],
    ['behind what the paper is, before the issue', 'The valley’s own paper — Tuesday, June 3, 2031 — Vol. 88, No. 41'],
    ['between number and price', 'N° 212 — mardi 3 juin 2031 — 1,50 €'],
    ['before a number in brackets', 'Tuesday, 3 June 2031, No. 214 (9,022)'],
    ['behind a programme', 'The morning show, Tuesday, 3 June 2031'],
    ['between edition and price', 'Late edition · Tuesday 3 June 2031 · free of charge'],
    ['behind a French edition', 'mardi 3 juin 2031 — édition du soir'],
    ['at the foot of a dispatch', '031840 jun 31'],
    ['in the source and page', 'Source: La Voz de Ostby, 3 June 2031, page 9'],
    ['after reporters without a name', 'From our reporters in Ostby – Tuesday 3 June 2031'],
  ])('stands %s', (_, line, day: string | null = '2031-06-03') => {
    const { title, published } = saved(TITLE, line);
    expect({ title, day: published.value }).toEqual({ title: TITLE, day });
  });

  it('is read in figures without a century where the day can be no month', () => {
    expect(saved(TITLE, '23/06/31 08:15').published.value).toBe('2031-06-23');
    expect(saved(TITLE, '06/23/31 08:15').published.value).toBe('2031-06-23');
  });

  it('stands in the dateline below an agency’s note', () => {
    const opening = `OSTBY, 3 June 2031 (NNA) - ${BODY[0]}`;
    expect(saved(TITLE, '(Adds union)', opening)).toMatchObject({
      outlet: 'NNA',
      published: { value: '2031-06-03', known: 'dateline' },
    });
  });

  it('opens a line of what was broadcast, however long', () => {
    const line = 'The talk was recorded in the town hall in the afternoon and has been shortened in some few places.';
    expect(saved(TITLE, `Broadcast Tuesday 3 June 2031, 20:15. ${line}`).published.value).toBe('2031-06-03');
    expect(saved(TITLE, `Recorded on 3 June 2031 by a choir of the works, ${line}`).published.value).toBeNull();
  });

  it('stands in a dateline below what is new, and with the place before a stop', () => {
    const list = ['* Union to meet', '* Gas too dear', '(Adds quotes)', 'By Ina Moss'];
    const dispatch = saved(TITLE, ...list, `OSTBY, June 3, 2031 (Norwire) - ${BODY[0]}`);
    expect(dispatch).toMatchObject({ outlet: 'Norwire', published: { value: '2031-06-03' } });
    expect(saved(TITLE, `Ostby, 3 June 2031. ${BODY[0]}`).published.value).toBe('2031-06-03');
  });

  it('is not one that a line below the headline tells of', () => {
    expect(saved(TITLE, '3 June 2031 – the day on which the furnace was lit').published.value).toBeNull();
    expect(saved(TITLE, 'Works lit on 3 June 2031. Rask/Berg').published.value).toBeNull();
  });
});

describe('who wrote a report, and when', () => {
  it.each([
    ['a name in small letters', 'Posted by glasseye on 3 June 2031 · 5 min read', 'glasseye'],
    ['a name', 'By Ina Moss on 3 June 2031', 'Ina Moss'],
    ['three parts', 'Tuesday 3 June 2031 · Long read · By Ina Moss', 'Ina Moss'],
    ['a reporter of ours', 'By our court reporter Ina Moss, 3 June 2031', 'our court reporter Ina Moss'],
  ])('%s', (_, line, byline) => {
    for (const head of [
      [TITLE, line],
      [`The Bay Courier\n${line}`, TITLE],
    ]) {
      const document = saved(...head);
      expect(document.title).toBe(TITLE);
      expect(document.published.value).toBe('2031-06-03');
      expect(document.byline).toBe(byline);
    }
  });

  it('names with their desks in brackets', () => {
    expect(saved(TITLE, 'By Ina Moss (energy) and Jan Berg (city desk)').byline).toBe('Ina Moss and Jan Berg');
  });

  it('a desk of ours', () => {
    expect(saved(TITLE, 'From our Ostby desk').byline).toBe('our Ostby desk');
  });
});

describe('the outlet of a saved report', () => {
  it('is no time of day', () => {
    const head = ['Bay Ledger | Glass & Markets', TITLE, '3 June 2031 | 16:12 GMT | By Ledger staff'];
    expect(saved(...head)).toMatchObject({ title: TITLE, outlet: 'Bay Ledger', byline: 'Ledger staff' });
  });

  it('begins the path that opens a page', () => {
    expect(saved('Bay Gazette › Business › Glass', TITLE).outlet).toBe('Bay Gazette');
  });

  it('stands before place and day, without the place', () => {
    expect(saved(TITLE, 'Coast Wire, Ostby, 3 June 2031').outlet).toBe('Coast Wire');
  });

  it('is the agency that the dateline names by one word, but nothing else in brackets', () => {
    expect(saved(TITLE, `OSTBY, June 3, 2031 (Norna) - ${BODY[0]}`).outlet).toBe('Norna');
    expect(saved(TITLE, `OSTBY (Norna) - ${BODY[0]}`).outlet).toBeNull();
  });

  it('is told by the letters of a dispatch and its dateline', () => {
    const dispatch = (place: string) => saved('NNA0417 3 reg 210', TITLE, `${place} – ${BODY[0]}`);
    expect(dispatch('Ostby (NNA)')).toMatchObject({ title: TITLE, outlet: 'NNA' });
    expect(dispatch('Ostby (CCA)').outlet).toBeNull();
  });

  it('is named with another language’s word for a newspaper', () => {
    expect(saved('OSTBY POSTEN', TITLE, '3 June 2031').outlet).toBe('Ostby Posten');
  });
});
