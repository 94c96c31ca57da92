import { expect, it } from 'vitest';
import { pageDayFindings } from '../../src/analyses/days/page-days.ts';
import { layOut } from '../../src/analyses/version.ts';
import { english } from '../../src/languages/en/language.ts';
import { type Report, readReport } from './telling.ts';

/** What is told of a page that tells of 6 March and is headed by `latest`. */
function told(latest: string | null, others: readonly Report[] = []) {
  const text = 'The port of Larn was shut by a storm. On March 6, 2024, the council met and talked about help.';
  const { document, annotations } = readReport({ outlet: 'North Star', text });
  const published = { value: null, known: 'implied' as const, earliest: '2024-03-06', latest, evidence: 'told' };
  const outlets = ['North Star', ...others.map(({ outlet }) => outlet)];
  const story = { id: 's1', title: '', documents: outlets, memberships: [], from: null, to: null };
  const reads = [{ document: { ...document, published }, annotations }, ...others.map((one) => readReport(one))];
  return pageDayFindings(layOut(story, reads, [], english, new Map())).map(({ explanation, evidence }) => ({
    explanation,
    words: evidence.map(({ start, end }) => text.slice(start, end)),
  }));
}

it('tells of a page that is headed by a day months after all that its text tells', () => {
  const [finding] = told('2024-06-21');
  expect(finding?.explanation).toContain(
    'headed by 21 June 2024, but the latest day that its text tells as past is 6 March',
  );
  expect(finding?.words).toEqual(['On March 6, 2024, the council met and talked about help.']);
});

it('tells nothing of a page headed by a day of the week after, or by none', () => {
  expect([...told('2024-03-12'), ...told(null)]).toEqual([]);
});

it('tells nothing where another report is of the day at the head', () => {
  const other = { outlet: 'South Star', text: 'The council of Larn met.' };
  expect(told('2024-06-21', [{ ...other, published: '2024-06-20' }])).toEqual([]);
  expect(told('2024-06-21', [{ ...other, published: '2024-03-07' }])).toHaveLength(1);
});
