import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSynopsis } from '../../src/collate/synopsis/make.ts';
import type { Parallel, SentencePlace, Synopsis } from '../../src/core/synopsis.ts';
import { collationPage } from '../../src/view/page/page.ts';
import { markdownReport, terminalReport } from '../../src/view/report/report.ts';
import { besideVersion, chosenBase, linksBySentence, placeKey, rowsOf, tallyOf } from '../../src/view/synopsis.ts';
import { plainLanguage } from '../collate/plain-reading.ts';
import { storyOf } from '../collate/told-story.ts';
import { ids, links as linksIn } from './page-links.ts';

const link = (a: SentencePlace, b: SentencePlace, more: Partial<Parallel> = {}): Parallel => ({
  kind: 'matter',
  a,
  b,
  utterance: null,
  reason: { score: 0.9, text: 'Both tell of “hull”.', evidence: [] },
  answers: [],
  ...more,
});

/** Any synopsis: reports of one to six sentences, some of which are joined. */
const anySynopsis: fc.Arbitrary<Synopsis> = fc
  .array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 })
  .chain((counts) => {
    const reports = counts.map((count, report) => ({
      document: `d${report}`,
      sentences: Array.from({ length: count }, (_, i) => ({ start: 10 * i, end: 10 * i + 9 })),
    }));
    const place = fc
      .integer({ min: 0, max: counts.length - 1 })
      .chain((report) =>
        fc.record({ report: fc.constant(report), sentence: fc.integer({ min: 0, max: counts[report]! - 1 }) }),
      );
    const pair = fc.tuple(place, place).filter(([a, b]) => a.report < b.report);
    return fc
      .uniqueArray(pair, { selector: ([a, b]) => placeKey(a) + placeKey(b), maxLength: 14 })
      .map((pairs) => ({ reports, links: pairs.map(([a, b]) => link(a, b)) }));
  });

describe('rowsOf', () => {
  it('has every sentence of the base once and in order, and every sentence of the others', () => {
    fc.assert(
      fc.property(anySynopsis, (synopsis) => {
        const links = linksBySentence(synopsis);
        synopsis.reports.forEach(({ sentences }, base) => {
          const rows = rowsOf(synopsis, base, links);
          expect(rows.flatMap((row) => row.base?.sentence ?? [])).toEqual(sentences.map((_, sentence) => sentence));
          const beside = new Set(rows.flatMap((row) => row.beside.map(({ place }) => placeKey(place))));
          const others = synopsis.reports.flatMap((own, report) =>
            report === base ? [] : own.sentences.map((_, sentence) => placeKey({ report, sentence })),
          );
          expect([...beside].sort()).toEqual(others.sort());
        });
      }),
    );
  });

  it('lays two sentences beside each other from either side', () => {
    fc.assert(
      fc.property(anySynopsis, (synopsis) => {
        const links = linksBySentence(synopsis);
        const pairs = synopsis.reports.flatMap((_, base) =>
          rowsOf(synopsis, base, links).flatMap((row) =>
            row.base === null ? [] : row.beside.map(({ place }) => [placeKey(row.base!), placeKey(place)] as const),
          ),
        );
        const all = new Set(pairs.map((pair) => pair.join(' ')));
        for (const [one, other] of pairs) expect(all.has(`${other} ${one}`)).toBe(true);
      }),
    );
  });

  it('sets what the base lacks after what stands before it in its own report, those of one matter together', () => {
    const sentences = [0, 10, 20].map((start) => ({ start, end: start + 9 }));
    const synopsis: Synopsis = {
      reports: ['d0', 'd1', 'd2'].map((document) => ({ document, sentences })),
      links: [
        link({ report: 0, sentence: 1 }, { report: 1, sentence: 0 }),
        link({ report: 1, sentence: 1 }, { report: 2, sentence: 2 }),
      ],
    };
    const rows = rowsOf(synopsis, 0, linksBySentence(synopsis)).map(({ base, beside }) =>
      [base === null ? '–' : placeKey(base), ...beside.map(({ place }) => placeKey(place))].join(' '),
    );
    expect(rows).toEqual(['0:0', '0:1 1:0', '– 1:1 2:2', '– 1:2', '0:2', '– 2:0', '– 2:1']);
  });
});

it('lays no nearest beside a sentence without others but leaves it open, and starts from the report that others have most of', () => {
  const sentences = [0, 10].map((start) => ({ start, end: start + 9 }));
  const synopsis: Synopsis = {
    reports: ['d0', 'd1', 'd2'].map((document) => ({ document, sentences })),
    links: [
      link({ report: 0, sentence: 0 }, { report: 1, sentence: 0 }),
      link({ report: 0, sentence: 1 }, { report: 2, sentence: 0 }, { kind: 'perhaps' }),
      link({ report: 1, sentence: 1 }, { report: 2, sentence: 1 }),
    ],
  };
  const links = linksBySentence(synopsis);
  expect(tallyOf(synopsis, 0, links)).toEqual({ all: 2, shared: 1, open: 1, alone: 0 });
  expect(rowsOf(synopsis, 0, links).find(({ base }) => base?.sentence === 1)!.beside).toEqual([]);
  expect(chosenBase(synopsis, links)).toBe(1);
});

it('marks a sentence against the other from either side, and loses no letter or space of it', () => {
  const [one, other] = ['The quay was badly torn.', 'Badly, the pier was torn'];
  const at = (text: string, word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
  const answers = [
    { a: at(one, 'quay'), b: at(other, 'pier'), difference: 'softened' as const },
    { a: at(one, 'was'), b: at(other, 'was'), difference: null },
    { a: at(one, 'torn'), b: at(other, 'torn'), difference: null },
    { a: at(one, 'badly'), b: at(other, 'Badly'), difference: null },
  ];
  const [a, b] = [
    { report: 0, sentence: 0 },
    { report: 1, sentence: 0 },
  ];
  const joined = link(a, b, { kind: 'saying', answers });
  const shown = (text: string, place: SentencePlace, from: string) => {
    const { runs } = besideVersion(text, { start: 0, end: text.length }, joined, place, from);
    expect(runs.map((run) => run.before + run.text).join('')).toBe(text);
    return runs.flatMap((run) =>
      run.difference === 'softened' || run.difference === 'hardened'
        ? [`${run.difference} ${run.text} ${run.base}`]
        : [],
    );
  };
  expect(shown(other, b, one)).toEqual(['softened pier quay']);
  expect(shown(one, a, other)).toEqual(['hardened quay pier']);
});

describe('what is shown', () => {
  const { documents, story } = storyOf([
    'The ferry Halcyon struck a sandbank outside Corvin harbour. A choir sang in the museum yard.',
    'Tickets stay valid all week. Outside Corvin harbour the ferry Halcyon ran onto a sandbank.',
  ]);
  const provenance = { nodes: [], edges: [], origins: 2 };
  const whole = {
    ...story,
    title: 'Ferry',
    utterances: [],
    findings: [],
    figures: [],
    provenance,
    carriage: { items: [] },
  };
  const collation = { documents, stories: [whole], storylines: [] };
  const synopses = new Map([[story.id, makeSynopsis(documents, [], plainLanguage)]]);

  it('is, on the page, each report against the other, with every link leading somewhere', () => {
    const page = collationPage(collation, { synopses });
    expect(page).toContain('Of 2 sentences 1 has its like in others, 1 stands only there.');
    expect(page.match(/<details class="synopsis"/g)).toHaveLength(2);
    expect(page).toContain('only here');
    expect(page).toContain('not in A');
    expect(linksIn(page).filter((id) => !ids(page).includes(id))).toEqual([]);
    expect(collationPage(collation)).not.toContain('Sentence by sentence');
  });

  it('is every sentence in Markdown, and in the terminal what no saying shows, unless every sentence is asked for', () => {
    const markdown = markdownReport(collation, synopses);
    expect(markdown).toContain('A choir sang in the museum yard.');
    expect(markdown).toContain('only here');
    const options = { width: 200, colour: false };
    const few = terminalReport(collation, options, synopses);
    expect(few).toMatch(/ran\s+onto/);
    expect(few).not.toContain('A choir sang');
    expect(terminalReport(collation, { ...options, sentences: true }, synopses)).toContain('A choir sang');
  });

  it('prints, in the terminal, a sentence that stands beside two in full where most of it answers, and what stands alone as one', () => {
    const { documents, story } = storyOf([
      'The ferry Halcyon struck a sandbank outside Corvin harbour. Forty passengers of the ferry Halcyon waited for lifeboats. A choir sang in the yard. Bakers sold rye bread.',
      'Forty passengers waited for lifeboats after the ferry Halcyon struck a sandbank outside Corvin harbour. Tickets stay valid all week.',
    ]);
    const ends = documents.map(({ annotations }) => annotations.sentences);
    const answers = (start: number, end: number) => [{ a: ends[0]![0]!, b: { start, end }, difference: null }];
    const synopsis: Synopsis = {
      reports: documents.map((read, i) => ({ document: read.document.id, sentences: ends[i]! })),
      links: [
        link({ report: 0, sentence: 0 }, { report: 1, sentence: 0 }, { answers: answers(40, 100) }),
        link({ report: 0, sentence: 1 }, { report: 1, sentence: 0 }, { answers: answers(0, 20) }),
      ],
    };
    const one = { ...whole, ...story, title: 'Ferry' };
    const options = { width: 400, colour: false, sentences: true };
    const text = terminalReport(
      { documents, stories: [one], storylines: [] },
      options,
      new Map([[story.id, synopsis]]),
    );
    expect(text.match(/after the ferry Halcyon struck/g)).toHaveLength(1);
    expect(text).toContain('Forty passengers waited for lifeboats after … (¶1; in full above)');
    expect(text).toContain('A choir sang in the yard. Bakers sold rye bread. (¶1; only here)');
  });

  it('of a storyline has what its stories do not show', () => {
    const text = 'The ferry Halcyon struck a sandbank outside Corvin harbour.';
    const { documents } = storyOf([text, text, text]);
    const story = (id: string, from: number, to: number) => ({
      ...whole,
      id,
      documents: documents.slice(from, to).map((read) => read.document.id),
      memberships: documents.slice(from, to).map((read) => ({ document: read.document.id, copyOf: null }) as never),
    });
    const line = { id: 'line', name: 'Ferry', stories: ['s1', 's2'], links: [], recurring: [], findings: [] };
    const options = { width: 400, colour: false, sentences: true };
    const collated = { documents, stories: [story('s1', 0, 2), story('s2', 2, 3)], storylines: [line as never] };
    const printed = terminalReport(collated, options, new Map([['line', makeSynopsis(documents, [], plainLanguage)]]));
    const lines = printed.slice(printed.indexOf('Storyline')).match(/^ +\d[AB] The ferry/gm)!;
    expect(lines.map((one) => one.trim().slice(0, 2))).toEqual(['1A', '2A']);
  });
});
