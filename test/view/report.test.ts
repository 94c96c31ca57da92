import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../src/view/edition.ts';
import { findingGroups } from '../../src/view/kinds.ts';
import { columnsOf, fitted, harmless, harmlessLine } from '../../src/view/report/columns.ts';
import { escapeLineStart, escapeMarkdown } from '../../src/view/report/markdown.ts';
import { paints } from '../../src/view/report/paint.ts';
import { markdownReport, terminalReport } from '../../src/view/report/report.ts';
import { tableLines } from '../../src/view/report/terminal-table.ts';
import { wrap } from '../../src/view/report/wrap.ts';
import { middleLeftOut } from '../../src/view/snippets.ts';
import { statement } from '../../src/view/statement.ts';
import { fixture } from './fixture.ts';

const plain = terminalReport(fixture, { width: 80, colour: false });
const findings = fixture.stories[0]!.findings;
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('the report for a terminal', () => {
  it.each([40, 80, 120, 200])('keeps to %i columns', (width) => {
    const lines = terminalReport(fixture, { width, colour: false }).split('\n');
    expect(lines.filter((line) => columnsOf(line) > width)).toEqual([]);
  });

  it('says the same with colour and without', () => {
    const painted = terminalReport(fixture, { width: 80, colour: true });
    expect(painted).toContain('\x1b[');
    expect(stripVTControlCharacters(painted)).toBe(plain);
    expect(plain).not.toContain('\x1b');
  });

  it('tells every finding, and marks what differs by signs', () => {
    for (const finding of findings) expect(flat(plain)).toContain(statement(makeEdition(fixture), finding));
    expect(plain).toContain('B “We are watching a [gradual] [leak ▲], and [+ almost] nobody');
    expect(flat(plain)).toContain('[– , and nobody in the valley is in danger]');
    expect(plain).toContain('›14 March‹');
  });

  it('has ahead of many differences their kinds with how many each has', () => {
    const groups = findingGroups({ findings }).filter(({ kind }) => kind !== 'only here');
    const ahead = groups.map((group) => `${group.heading} ${group.findings.length}`).join(' · ');
    expect(flat(plain)).toContain(`WHAT DIFFERS ${ahead}`);
  });

  it('explains the marks that it has, and no others', () => {
    const legend = flat(plain.slice(0, plain.indexOf('═')));
    expect(legend).toContain('[+ added], [– left out], [harder ▲];');
    expect(legend).not.toContain('softer');
    const none = terminalReport({ ...fixture, stories: [], storylines: [] }, { width: 80, colour: false });
    expect(flat(none)).not.toContain('left out');
  });

  it('tells what a single report has, and what is said again once', () => {
    const alone = flat(plain.slice(plain.indexOf('Told by one report')));
    expect(alone).toContain('– The Ostrava Courier calls it safe in its own voice.');
    expect(flat(plain).split('Over a year Irena Holt says twice').length).toBe(2);
    expect(plain.toLowerCase()).not.toContain('said again and again');
  });

  it('says which origins all leads back to', () => {
    expect(flat(plain)).toMatch(/leads back to Radio Northgate \([A-D], [A-D] and [A-D]\)\./);
  });

  it('says from whom all have a saying where they have it from one, and of others not that they are independent', () => {
    const said = flat(plain.slice(plain.indexOf('WHO SAID WHAT')));
    expect(said).toMatch(/IRENA HOLT in 3 of 3 reports A/);
    expect(said).toContain('IRENA HOLT in 2 of 3 reports, all of them from Radio Northgate');
    expect(said).not.toContain('independent');
  });

  it('tells nothing twice: what findings and versions show stands in no table', () => {
    const { findings: own, figures } = fixture.stories[0]!;
    expect(own.some(({ detail }) => detail.type === 'figures')).toBe(true);
    expect(figures).toEqual([]);
    expect(plain).not.toContain('FIGURES SIDE BY SIDE');
    expect(plain).not.toMatch(/WHO CARRIES WHAT[\s\S]*The dam is safe/);
  });

  it('puts the number of its story before a report that a storyline names', () => {
    const storyline = flat(plain.slice(plain.indexOf('Storyline: ')));
    const [first, second] = fixture.stories.map(({ title }) => title);
    expect(storyline).toContain(`1 “${first}”, The Ostrava Courier`);
    expect(storyline).toContain(`2 “${second}”, The Ostrava Courier`);
    expect(storyline).toMatch(/1A [^›]*›“The dam is safe.”‹/);
    expect(storyline).toMatch(/2A [^›]*›it has always been safe‹/);
  });
});

it('tells of findings beyond the first few the sentence alone, and counts the others', () => {
  const [one] = findings;
  const many = Array.from({ length: 17 }, (_, i) => ({ ...one!, explanation: `Finding number ${i} of one kind.` }));
  const [story, ...others] = fixture.stories;
  const report = flat(
    terminalReport({ ...fixture, stories: [{ ...story!, findings: many }, ...others] }, { width: 80, colour: false }),
  );
  expect(report).toContain('Finding number 4 of one kind. A');
  expect(report).toContain('Finding number 5 of one kind. (A ¶');
  expect(report).toMatch(/Finding number 14 of one kind. \(A [^)]*\) and 2 more findings/);
});

describe('what is printed of a finding', () => {
  const [story, ...others] = fixture.stories;
  const reportOf = (changed: typeof findings) =>
    flat(
      terminalReport(
        { ...fixture, stories: [{ ...story!, findings: changed }, ...others] },
        { width: 200, colour: false },
      ),
    );
  const place = findings[0]!.evidence[0]!;
  const words = fixture.documents.find(({ document }) => document.id === place.document)!.document.text;

  it('are its places, but of those whose words it states only where they are', () => {
    const whole = { ...place, start: 0, end: words.length };
    const one = {
      ...findings[0]!,
      detail: { type: 'plain' as const },
      kind: 'contradiction' as const,
      evidence: [whole],
    };
    const opening = words.slice(0, 30).replace(/\s+/g, ' ');
    expect(reportOf([{ ...one, explanation: 'Something else.' }])).toContain(`›${opening}`);
    const stated = reportOf([{ ...one, explanation: `It says “${words.replace(/\s+/g, ' ')}”.` }]);
    expect(stated).not.toContain(`›${opening}`);
    expect(stated).toMatch(/”\. \([A-D] ¶1\)/);
  });

  it('is the sentence alone where values agree or names are only spelt differently, behind all others', () => {
    const figures = { type: 'figures' as const, of: 'boats', relation: 'rounding' as const, rows: [] };
    const slight = { ...findings[0]!, kind: 'figures' as const, detail: figures, explanation: 'Rounded alike.' };
    const grave = { ...findings[0]!, kind: 'copied text' as const, detail: { type: 'plain' as const } };
    const report = reportOf([slight, grave]);
    expect(report.indexOf('Of less weight • Rounded alike. (')).toBeGreaterThan(report.indexOf('Copied text'));
    expect(report).toContain('Copied text');
  });
});

it('is a remark of less weight where one report tells both sides, or a speaker only comes back to a word', () => {
  const [one] = findings;
  const plainOne = { ...one!, detail: { type: 'plain' as const } };
  const [own, other] = [...new Set(fixture.documents.map(({ document }) => document.id))];
  const at = (document: string) => ({ ...one!.evidence[0]!, document });
  const kindsOf = (changed: Partial<typeof plainOne>) =>
    findingGroups({ findings: [{ ...plainOne, ...changed }] }).map(({ kind }) => kind);
  expect(kindsOf({ kind: 'denial', evidence: [at(own!), at(own!)] })).toEqual(['slight']);
  expect(kindsOf({ kind: 'denial', evidence: [at(own!), at(other!)] })).toEqual(['denial']);
  expect(kindsOf({ kind: 'denial', evidence: [at(own!)] })).toEqual([]);
  expect(kindsOf({ kind: 'recurrence', strength: 0.2 })).toEqual(['slight']);
  expect(kindsOf({ kind: 'recurrence', strength: 0.5 })).toEqual(['recurrence']);
  const detail = { type: 'figures', of: 'soldiers', relation: 'different occasion', rows: [] } as const;
  const figures = (strength: number) => findingGroups({ findings: [{ ...one!, kind: 'figures', strength, detail }] });
  expect(figures(0.5).map(({ kind }) => kind)).toEqual(['slight']);
  expect(figures(0.72).map(({ kind }) => kind)).toEqual(['figures']);
});

it('shows of a long place its beginning and its end', () => {
  const words = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
  const shown = middleLeftOut(words, 100);
  expect(shown).toMatch(/^word0 word1 .* … .* word59$/);
  expect(shown.length).toBeLessThanOrEqual(104);
  expect(shown.match(/…/g)).toHaveLength(1);
  expect(middleLeftOut('a few words', 100)).toBe('a few words');
});

describe('a table for a terminal', () => {
  const rows = [['A', 'report-of-the-harbour.txt', 'the ferry came late again and nobody was told why']];
  const lines = (width: number) => tableLines(['', 'Outlet', 'Headline'], rows, width, (_, text) => text);

  it('breaks no word while another column can give way', () => {
    expect(lines(60).join('\n')).toContain('report-of-the-harbour.txt');
    expect(lines(60).every((line) => columnsOf(line) <= 60)).toBe(true);
  });

  it('breaks words where nothing else is left to give', () => {
    expect(lines(30).every((line) => columnsOf(line) <= 30)).toBe(true);
    expect(flat(lines(30).join(' '))).not.toContain('report-of-the-harbour.txt');
  });
});

describe('the Markdown report', () => {
  const report = markdownReport(fixture);

  it('tells every finding, and shows hostile text as text', () => {
    for (const finding of findings) expect(report).toContain(escapeMarkdown(statement(makeEdition(fixture), finding)));
    expect(report).not.toMatch(/(?<!\\)<script/);
    expect(report).toContain('\\<b\\>');
  });

  it('has tables whose rows are as long as their heads', () => {
    const rows = report.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(10);
    const cells = (row: string) => row.split(/(?<!\\)\|/).length;
    rows.forEach((row, i) => {
      if (i > 0 && rows[i]!.startsWith('| ---')) expect(cells(row)).toBe(cells(rows[i - 1]!));
    });
  });
});

describe('text on its way to a terminal', () => {
  it('cannot command it', () => {
    expect(harmless('a\x1b[31mb\x07\u202ec\nd')).toBe('a\ufffd[31mb\ufffd\ufffdc d');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(harmless(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(harmlessLine(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it('keeps the spaces of a line that is laid out', () => {
    expect(harmlessLine('    2  of\x1b[2J\t3')).toBe('    2  of\ufffd[2J 3');
  });

  it('is measured in the columns that it takes', () => {
    expect([columnsOf('abc'), columnsOf('e\u0301'), columnsOf('東京'), columnsOf('“–▲●')]).toEqual([3, 1, 4, 4]);
    expect(fitted('東京都', 5)).toBe('東京…');
    expect(fitted('abc', 3)).toBe('abc');
  });

  it('is wrapped within the width and loses no letter', () => {
    const word = fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom(...'abcdé東“') });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 20, max: 60 }), (words, width) => {
        const lines = wrap([{ text: words.join(' '), style: null }], width, 2, 4, paints(false));
        expect(lines.filter((line) => columnsOf(line) > width)).toEqual([]);
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
      }),
    );
  });
});

describe('text on its way to Markdown', () => {
  it.each([
    ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
    ['<b> & [x](y) | ~z~', '\\<b\\> \\& \\[x\\](y) \\| \\~z\\~'],
    ['1. first', '1\\. first'],
    ['- item', '\\- item'],
    ['# head\nnext', '\\# head next'],
  ])('%j is written %j', (text, written) => {
    expect(escapeLineStart(escapeMarkdown(text))).toBe(written);
  });
});
