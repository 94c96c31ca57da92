import { describe, expect, it } from 'vitest';
import { createReadOne } from '../../src/app/crew.ts';
import { withDays } from '../../src/app/days.ts';
import type { ReadDocument } from '../../src/core/collation.ts';
import { InputError } from '../../src/core/errors.ts';

const readOne = createReadOne();

function read(text: string, published: string | null): ReadDocument {
  const given = { id: published ?? 'undated', title: 'Bridge at Orrel closed', ...(published && { published }) };
  const bytes = new Uint8Array();
  const one = readOne({
    ...{ file: '', bytes, sha256: '', sizeBytes: 0, encoding: 'utf-8', field: 'text', format: 'record', text, given },
  });
  if (one instanceof InputError) throw one;
  return one;
}

describe('a report whose year the others tell', () => {
  it('tells of times against the day that it then has', () => {
    const body = 'The old bridge at Orrel was closed yesterday, Mayor Tilda Brask said. Brask told Radio Orrel why.';
    const [placed] = withDays([read(`ORREL, 6 May. ${body}`, null), read(body, '2031-05-06')]);
    expect(placed!.document.published.value).toBe('2031-05-06');
    expect(placed!.annotations.times.map(({ value }) => value)).toContain('2031-05-05');
  });
});
