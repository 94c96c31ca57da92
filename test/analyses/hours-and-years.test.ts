import { expect, it } from 'vitest';
import { analysed } from './telling.ts';

/** What is told of hours and years over reports of one story, as rows of the ledger. */
function told(...texts: readonly string[]): string[] {
  const reports = texts.map((text, i) => ({ outlet: ['North Star', 'South Star', 'West Star'][i]!, text }));
  return analysed(reports).findings.flatMap(({ kind, detail }) =>
    kind === 'dates' && detail.type === 'figures'
      ? [`${detail.of}: ${detail.rows.map(({ evidence, value }) => `${evidence.document} ${value}`).join(', ')}`]
      : [],
  );
}

it('tells that one act is put at different hours, an aside between it and its subject, with a third report', () => {
  expect(
    told(
      'Rain fell on Larn. The sluices were opened at 2 a.m., the operator said.',
      'The sluices, according to a log that this paper has seen, were opened at 1:10 a.m. on Friday.',
      'All six sluices were opened at 2am. Larn slept.',
    ),
  ).toEqual(['the time of day (“opened”): North Star 120, South Star 70, West Star 120']);
});

it('tells that an hour has the figures of another in another order', () => {
  expect(
    told(
      'The explosion in the paint store happened at 7:35 a.m. in Larn.',
      'A paint store blew up at 7:53 a.m. while roofers were working.',
    ),
  ).toEqual(['the time of day (“happened”): North Star 455, South Star 473']);
});

it('tells that one act is put in different years', () => {
  expect(
    told(
      'In 1961 the singer Ada Holm vanished from the stage. She was 30.',
      'Ada Holm vanished from the stage in 1962, at the height of her fame.',
    ),
  ).toEqual(['the year (“vanished”): North Star 1961, South Star 1962']);
});

it.each([
  ['they agree', 'The sluices were opened at 2 a.m.', 'The sluices were opened at 2am.'],
  ['one is told roughly', 'The sluices were opened at about 2 a.m.', 'The sluices were opened at 1:45 a.m.'],
  ['it is told in another zone', 'The sluices were opened at 2 a.m.', 'The sluices were opened at 0130 GMT.'],
  ['other people did it', 'Ada Holm left Larn by boat at 2 a.m.', 'Jon Brenn left Larn by boat at 3 a.m.'],
  ['a year is of a thing', 'Larn mended the 2021 bridge in spring.', 'Larn mended the 2022 bridge in spring.'],
  [
    'a report tells of several',
    'The sluices were opened at 2 a.m. The sluices were opened again at 4 a.m.',
    'The sluices were opened at 3 a.m.',
  ],
])('tells nothing where %s', (_, one, other) => {
  expect(told(one, other)).toEqual([]);
});

it('tells two years in which a thing is said to be made, where a slip of the pen sets them apart', () => {
  const far = told(
    'The mill of Larn was built in 1954. It burned.',
    'The mill, built in 1923, burned in Larn on Friday.',
  );
  expect(far).toEqual([]);
  expect(
    told('The mill of Larn was built in 1954. It burned.', 'The mill, built in 1964, burned in Larn on Friday.'),
  ).toEqual(['the year (“built”): North Star 1954, South Star 1964']);
  expect(
    told(
      'Fire broke out in the east hall of the mill, which dates from 1954.',
      'In the east hall of the mill, dating from 1945, fire broke out.',
    ),
  ).toEqual(['the year (“dates”): North Star 1954, South Star 1945']);
});
