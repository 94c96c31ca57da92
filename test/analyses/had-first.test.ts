import { describe, expect, it } from 'vitest';
import { hadFirst } from '../../src/analyses/provenance/had-first.ts';
import { versionOf } from '../../src/analyses/version.ts';
import { english } from '../../src/languages/en/language.ts';
import { type Report, readReport } from './telling.ts';

/** Which of two reports had their text first, `'a'` or `'b'`, whichever way they are put. */
function first(a: Partial<Report>, b: Partial<Report>): string | null {
  const [one, other] = [a, b].map((report, i) =>
    versionOf(readReport({ outlet: 'Larn Star', text: TEXT, ...report }, 'ab'[i]!), english),
  ) as [ReturnType<typeof versionOf>, ReturnType<typeof versionOf>];
  expect(hadFirst(other, one)).toBe(hadFirst(one, other));
  return hadFirst(one, other)?.id ?? null;
}

const TEXT = 'The lift at Orr fell in the night. It will be rebuilt by spring, the town said.';
const TURNS = ['GRELL: Will it be rebuilt?', 'HOLM: It will.'].join('\n\n');
const TALK = [TURNS, TURNS, TURNS].join('\n\n');

describe('which of two reports that share text had it first', () => {
  it('is not told where nothing tells', () => {
    expect(first({ outlet: 'North' }, { outlet: 'South' })).toBeNull();
    expect(first({}, {})).toBeNull();
  });

  it('is told by days and hours', () => {
    expect(first({ published: '2031-05-03' }, { published: '2031-05-02' })).toBe('b');
    expect(first({ published: '2031-05-02T08:00Z' }, { published: '2031-05-02T11:00Z' })).toBe('a');
  });

  it('is an agency where no day of its own is known to be later', () => {
    const agency = { outlet: 'NNA', text: `ORR (NNA) – ${TEXT}` };
    expect(first({ outlet: 'North', published: '2031-05-02' }, agency)).toBe('b');
    const later = { ...agency, published: '2031-05-04' };
    expect(first({ outlet: 'North', published: '2031-05-02' }, later)).toBe('a');
  });

  it('is the conversation as it went, not what is told of it', () => {
    expect(first({ outlet: 'North' }, { outlet: 'South', text: TALK })).toBe('b');
    expect(first({ outlet: 'North' }, { outlet: 'South', text: TURNS })).toBeNull();
  });

  it('is of one outlet the issue with the lower number or toll', () => {
    expect(first({ title: 'UPDATE 2-Lift falls at Orr' }, { title: 'Lift falls at Orr' })).toBe('b');
    const toll = (number: string) => ({ text: `${number} people were confirmed dead at Orr. ${TEXT}` });
    expect(first(toll('Thirty-seven'), toll('Fourteen'))).toBe('b');
    expect(first({ outlet: 'North', ...toll('Thirty-seven') }, { outlet: 'South', ...toll('Fourteen') })).toBeNull();
  });
});
