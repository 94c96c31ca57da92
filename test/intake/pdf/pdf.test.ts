import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/clean/clean.ts';
import { InputError } from '../../../src/core/errors.ts';
import { formatLikely, formatOf } from '../../../src/intake/formats.ts';
import { pdfItem } from '../../../src/intake/pdf/pdf.ts';
import { makePdf, pdfOf, type Word } from './made-pdf.ts';

const LIMIT = 20_000_000;

/** The text layer of a PDF. */
async function textOf(bytes: Buffer): Promise<string> {
  const item = await pdfItem('paper.pdf', bytes, LIMIT);
  return item.format === 'text' ? item.text : '';
}

/** Lines of one column, from its head downward. */
const column = (x: number, top: number, lines: readonly string[]): Word[] =>
  lines.map((text, i) => ({ text, x, y: top - i * 12 }));

const LEFT = [
  'The ferry that sank off Quarrel Head',
  'on Sunday had been inspected in',
  'May, its owner said on Monday.',
];
const RIGHT = [
  '“We found nothing,” said the har-',
  'bour master, Edda Brandt, who had',
  'signed the papers of all pro-Merrin',
];
const OFFICERS = ['captain', 'steward', 'pilot'];
const HEADLINE = { text: 'Ferry had passed its inspection', x: 50, y: 740, size: 22 };

describe('a PDF', () => {
  it('is known by its ending and by its beginning', () => {
    expect(formatOf('a/paper.PDF')).toBe('pdf');
    expect(formatLikely('%PDF-1.7\n')).toBe('pdf');
  });

  it('is read column by column, whatever the order in which it is drawn', async () => {
    const expected =
      'Ferry had passed its inspection\n\nThe ferry that sank off Quarrel Head on Sunday had been inspected in May, its owner said on Monday.\n\n“We found nothing,” said the harbour master, Edda Brandt, who had signed the papers of all pro-Merrin';
    const columns = [column(50, 700, LEFT), column(310, 700, RIGHT)];
    expect(await textOf(makePdf([[HEADLINE, ...columns.flat()]]))).toBe(expected);
    const byRows = columns[0]!.flatMap((word, i) => [word, columns[1]![i]!]);
    expect(await textOf(makePdf([[...byRows, HEADLINE]]))).toBe(expected);
  });

  it('gives its headline by its setting, or by its own name where the text begins so', async () => {
    const body = column(50, 700, LEFT);
    const given = async (bytes: Buffer) => (await pdfItem('paper.pdf', bytes, LIMIT)).given;
    expect(await given(makePdf([[HEADLINE, ...body]], 'Microsoft Word - final2.doc'))).toEqual({
      title: HEADLINE.text,
    });
    const plain = { ...HEADLINE, size: 10 };
    expect(await given(makePdf([[plain, ...body]], `${HEADLINE.text} | The Beacon`))).toEqual({ title: HEADLINE.text });
    expect(await given(makePdf([body]))).toEqual({});
  });

  it('goes on over pages without what stands on every page, which is kept aside with its reason', async () => {
    const pages = [
      'Nobody knew why the pumps had been',
      'switched off that night, the mate told',
      'the court when it met for the first time',
    ].map((opening, i): Word[] => [
      { text: 'The Beacon, 3 March 2031', x: 50, y: 780 },
      ...column(50, 700, [
        opening,
        `and the ${OFFICERS[i]}, who had slept, said that`,
        `he had been told of it by the ${OFFICERS[i]}’s`,
      ]),
      { text: String(i + 1), x: 300, y: 20 },
    ]);
    const item = await pdfItem('paper.pdf', makePdf(pages), LIMIT);
    const document = clean(item);
    expect(document.text).toContain('told of it by the captain’s switched off that night');
    expect(document.text).not.toMatch(/Beacon|\d/);
    const reasons = document.removed.map(({ reason, text }) => `${reason}: ${text}`);
    for (const page of ['1', '2', '3']) expect(reasons).toContain(`page number: ${page}`);
    expect(reasons.filter((reason) => reason === 'line on every page: The Beacon, 3 March 2031')).toHaveLength(3);
  });

  it('keeps its text layer as its original, so that every place can be shown', async () => {
    const item = await pdfItem('paper.pdf', makePdf([[HEADLINE, ...column(50, 700, LEFT)]]), LIMIT);
    expect(Buffer.from(item.bytes).toString('utf8')).toBe(
      await textOf(makePdf([[HEADLINE, ...column(50, 700, LEFT)]])),
    );
  });
});

describe('a PDF that is no report', () => {
  const problem = async (bytes: Uint8Array, limits?: Parameters<typeof pdfItem>[3]): Promise<string> => {
    const error = await pdfItem('paper.pdf', bytes, LIMIT, limits).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message;
  };

  it('is named with what is wrong', async () => {
    expect(await problem(makePdf([[]]))).toMatch(/holds no text \(a scan/);
    expect(await problem(Buffer.from('%PDF-1.4\nnot at all'))).toMatch(/is no PDF, or a broken one/);
    const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'61'.repeat(32)}> /U <${'62'.repeat(32)}> >> /ID [<00> <00>]`;
    expect(await problem(makePdf([column(50, 700, LEFT)], null, locked))).toMatch(/is encrypted/);
  });

  it('cannot take more than its pages, its time and its memory', async () => {
    const limits = { pages: 500, milliseconds: 60_000, memoryMb: 1024 };
    const two = makePdf([column(50, 700, LEFT), column(50, 700, RIGHT)]);
    expect(await problem(two, { ...limits, pages: 1 })).toMatch(/has 2 pages, more than 1, the limit/);
    expect(await problem(two, { ...limits, milliseconds: 1 })).toMatch(/takes longer than 0.001 s/);
    const bomb = pdfOf([Buffer.alloc(250_000_000, ' ')]);
    expect(bomb.length).toBeLessThan(5_000_000);
    expect(await problem(bomb, { ...limits, memoryMb: 60 })).toMatch(/takes more than 60 MB of memory/);
  }, 60_000);
});
