import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { withYears } from '../../src/clean/yearless.ts';
import type { Document } from '../../src/core/document.ts';

const saved = (text: string, file = 'x.txt'): Document =>
  clean({
    ...{ file, text, bytes: new Uint8Array(0), sha256: 'abcdef0123456789', sizeBytes: text.length },
    ...{ encoding: 'utf-8', field: null, format: 'text', given: {} },
  });

const BODY =
  'The dairy group Albery said that it would close its cheese works at Sallow, and chief executive Jon Harde said that nobody could say when customers would be back in the shops.';
const dated = saved(`Sallow Gazette\n7 May 2031\nAlbery to close cheese works at Sallow\n\n${BODY}`);
const later = saved(`Sallow Gazette\n9 May 2033\nAlbery to open cheese works at Sallow\n\n${BODY}`);

const dayOf = (document: Document, beside: readonly Document[]) =>
  withYears([document, ...beside].map((one) => ({ document: one })))[0]!.document.published;

describe('a day without its year', () => {
  const agency = saved(`Albery to shut works\n\nLARN, May 6 (Bay Wire) - ${BODY}`);
  const weekday = saved(`Albery to shut works\nWed 7 May\n\n${BODY}`);
  const otherWeekday = saved(`Albery to shut works\nMon 7 May\n\n${BODY}`);
  const stranger = saved(
    'Rain delays harvest\n\nLARN, May 6 (Bay Wire) - Farmers along the northern coast are waiting for the fields to dry after three weeks of rain, which has delayed the harvest of early potatoes.',
  );

  it('is that of a year in which a report of the same was published within a month', () => {
    expect(agency.published.value).toBeNull();
    expect(dayOf(agency, [dated])).toMatchObject({ value: '2031-05-06', known: 'dateline' });
    expect(dayOf(weekday, [dated])).toMatchObject({ value: '2031-05-07' });
  });

  it('stays open where two years would do, the weekday is another, or the other report tells of something else', () => {
    expect(dayOf(agency, [dated, later]).value).toBeNull();
    expect(dayOf(otherWeekday, [dated]).value).toBeNull();
    expect(dayOf(stranger, [dated]).value).toBeNull();
    expect(dayOf(agency, []).value).toBeNull();
  });

  it('is read where no dash tells the dateline', () => {
    for (const opening of [
      `LARN, 6 May. ${BODY}`,
      `Larn, May 6 (Bay Wire, own report)\n\n${BODY}`,
      `By Ina Moss in Larn and Sallow\n\nLarn and Sallow, Wednesday 7 May: ${BODY}`,
    ]) {
      expect(dayOf(saved(`Albery to shut works\n\n${opening}`), [dated]).value).toMatch(/^2031-05-0[67]$/);
    }
    const programme = saved(`Radio Larn – the 1 p.m. news, Wednesday 7 May\n\n${BODY}`);
    expect(dayOf(programme, [dated])).toMatchObject({ value: '2031-05-07' });
  });

  it('is read above the headline, and from the weekday of an edition', () => {
    const head = 'Sallow Radio – transcript\nBroadcast 9 May, morning news\n\nAlbery to shut works';
    expect(dayOf(saved(`${head}\n\n${BODY}`), [dated])).toMatchObject({ value: '2031-05-09' });
    const bulletin =
      'Radio Sallow – The Voice of the Valley\nBulletin text, Friday 9 May, 20:00\n\nAlbery to shut works';
    expect(dayOf(saved(`${bulletin}\n\n${BODY}`), [dated])).toMatchObject({ value: '2031-05-09' });
    const brief = 'Sallow Call\nNews in brief – Thursday\n\nAlbery to shut works';
    expect(dayOf(saved(`${brief}\n\n${BODY}`), [dated])).toMatchObject({ value: '2031-05-08' });
    const edition = saved(`Sallow Call\nThursday edition\n\nAlbery to shut works\n\n${BODY}`);
    expect(edition.published.value).toBeNull();
    // 7 May 2031 is a Wednesday.
    expect(dayOf(edition, [dated])).toMatchObject({ value: '2031-05-08', known: 'dateline' });
  });

  it('is not a day that a sentence or a headline tells', () => {
    expect(dayOf(saved(`Albery to shut works\n\nThe gates will close on May 6. ${BODY}`), [dated]).value).toBeNull();
    expect(dayOf(saved(`Albery to shut works on Wednesday 7 May\n\n${BODY}`), [dated]).value).toBeNull();
  });

  it('is of the year of the reports that share its names, whatever came out beside them', () => {
    const other = saved(
      'Sallow Gazette\n8 May 2033\nFarmers wait for dry fields\n\nFarmers along the coast are waiting for the fields to dry, and nobody at Larn or Sallow knows when the potatoes can be lifted.',
    );
    expect(dayOf(agency, [dated, other]).value).toBe('2031-05-06');
  });
});
