import { expect, it } from 'vitest';
import { makeSynopsis } from '../../src/collate/synopsis/make.ts';
import { matchUtterances } from '../../src/collate/utterances/match.ts';
import type { Actor } from '../../src/core/annotations.ts';
import type { CarriageItem, ReadDocument } from '../../src/core/collation.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Parallel } from '../../src/core/synopsis.ts';
import { makeEdition } from '../../src/view/edition.ts';
import { sayingLine } from '../../src/view/report/lone.ts';
import { terminalReport } from '../../src/view/report/report.ts';
import { plainLanguage } from '../collate/plain-reading.ts';
import { storyOf } from '../collate/told-story.ts';

const provenance = { nodes: [], edges: [], origins: 2 };

/**
 * The report on texts as `storyOf` takes them; `together` as one story, else each as its own. `speakers`: who says what each has, a person;
 * their sentences come near to one another's.
 */
function reportOn(
  texts: readonly string[],
  together: boolean,
  findings: readonly Finding[] = [],
  speakers: readonly string[] = [],
): string {
  const { documents: plain, story } = storyOf(texts);
  const documents = speakers.length === 0 ? plain : plain.map(withPerson);
  const parts = together
    ? [story]
    : documents.map((read) => ({ ...story, id: read.document.id, documents: [read.document.id] }));
  const stories = parts.map((part) => {
    const own = documents.filter(({ document }) => part.documents.includes(document.id));
    const matched = matchUtterances(part, own, plainLanguage);
    const nameOf = (id: string): string =>
      speakers[documents.findIndex(({ document }) => document.id === id)] ?? 'Orla Venn';
    const utterances = matched.map((one) => ({ ...one, speaker: nameOf(one.witnesses[0]!.document) }));
    const items = utterances.map(({ id, witnesses }): CarriageItem => {
      const carriers = witnesses.map(({ document, content }) => ({ document, ...content[0]! }));
      return { kind: 'saying', label: witnesses[0]!.text, utterance: id, carriers, near: [] };
    });
    return { ...part, title: 'Ferry', utterances, findings, figures: [], provenance, carriage: { items } };
  });
  const made = makeSynopsis(documents, [], plainLanguage);
  const near = speakers.length === 0 ? made : { ...made, links: [NEAR] };
  const synopses = new Map(together ? [[story.id, near]] : []);
  return terminalReport({ documents, stories, storylines: [] }, { width: 300, colour: false }, synopses);
}

const NEAR: Parallel = {
  a: { report: 0, sentence: 0 },
  b: { report: 1, sentence: 0 },
  kind: 'perhaps',
  utterance: null,
  reason: { score: 0.3, text: '', evidence: [] },
  answers: [],
};

function withPerson(read: ReadDocument): ReadDocument {
  const attributions = read.annotations.attributions.map((one) => ({ ...one, speaker: 'p1' }));
  const person = { id: 'p1', name: '', kind: 'person', roles: [] } as unknown as Actor;
  return { ...read, annotations: { ...read.annotations, attributions, actors: [person] } };
}

it('lists what a person says whom no other report has speak, though a sentence of another comes near it', () => {
  const texts = [
    'Mayor Orla Venn said [d:“Nobody counted the lifeboats before the ferry sailed,”] on Monday.',
    'Harbour master Bo Lund said [d:“The old crane was sold to a scrapyard,”] on Monday.',
  ];
  const listOf = (speakers: readonly string[]): string[] => reportOn(texts, true, [], speakers).match(/· .*/g) ?? [];
  expect(listOf(['Orla Venn', 'Bo Lund'])).toEqual([
    '· Orla Venn: “Nobody counted the lifeboats before the ferry sailed” (¶1)',
    '· Bo Lund: “The old crane was sold to a scrapyard” (¶1)',
  ]);
  expect(listOf(['Orla Venn', 'Orla Venn'])).toEqual([]);
  expect(listOf(['police', 'officials'])).toEqual([]);
});

it('gives every report its turn where there is not room for all', () => {
  const many = Array.from(
    { length: 30 },
    (_, i) => `Orla Venn said [d:“Lifeboat ${i} had holes in its bottom plank,”] on Monday.`,
  );
  const report = reportOn(
    [many.join(' '), 'Bo Lund said [d:“The old crane was sold to a scrapyard,”] on Monday.'],
    true,
  );
  const list = report.slice(report.indexOf('Only in one report'), report.indexOf('WHO SAID'));
  expect(list).toContain('“The old crane was sold to a scrapyard”');
  expect(list.match(/· /g)).toHaveLength(15);
  expect(list).toContain('and 16 more sayings');
});

it('lists what one report has somebody say where no sentence of another tells it', () => {
  const report = reportOn(
    [
      'Mayor Orla Venn said [d:“Nobody counted the lifeboats before the ferry sailed,”] on Monday. A choir sang.',
      'Tickets stay valid. Harbour master Bo Lund said [d:“The old crane was sold to a scrapyard,”] on Monday.',
    ],
    true,
  );
  const list = report.slice(report.indexOf('Only in one report'), report.indexOf('WHO SAID'));
  expect(list.trim().split(/\s*\n\s*/)).toEqual([
    'Only in one report',
    'A Outlet doc1',
    '· Orla Venn: “Nobody counted the lifeboats before the ferry sailed” (¶1)',
    'B Outlet doc2',
    '· Orla Venn: “The old crane was sold to a scrapyard” (¶1)',
  ]);
});

it('does not list what a sentence of another report tells in its own words', () => {
  const report = reportOn(
    [
      'Mayor Orla Venn said [d:“Nobody counted the lifeboats before the ferry sailed,”] on Monday.',
      'Before the ferry sailed nobody counted the lifeboats on Monday.',
    ],
    true,
  );
  expect(report).not.toContain('Only in one report');
});

it('lists what reports that stand by themselves have people say', () => {
  const report = reportOn(
    ['Mayor Orla Venn said [d:“Nobody counted the lifeboats before the ferry sailed,”] on Monday.'],
    false,
  );
  expect(report).toMatch(
    /Told by one report[\s\S]*· Orla Venn: “Nobody counted the lifeboats before the ferry sailed”/,
  );
});

it('has the verb that turns a saying before its words', () => {
  const { documents } = storyOf(['Mayor Orla Venn refused [i:to count the lifeboats] on Monday.']);
  const [read] = documents;
  const start = read!.document.text.indexOf('refused');
  const saying = {
    ...read!.annotations.attributions[0]!,
    cue: [{ start, end: start + 7 }],
    stance: 'denying' as const,
  };
  const turned = { ...read!, annotations: { ...read!.annotations, attributions: [saying] } };
  const edition = makeEdition({ documents: [turned], stories: [], storylines: [] });
  const content = saying.content;
  const witness = { document: 'doc1', attribution: saying.id, content, text: 'to count the lifeboats' } as never;
  const line = sayingLine(edition, { id: 'u', speaker: 'Orla Venn' } as never, witness, 0, 'A');
  expect(JSON.stringify(line)).toMatch(/Orla Venn.*“refused”: to count the lifeboats/);
});

it('does not tell a denial of a report that stands by itself before the list of what is said there', () => {
  const text = 'Mayor Orla Venn said [d:“Nobody counted the lifeboats before the ferry sailed,”] on Monday.';
  const denial = (kind: Finding['kind']): Finding => ({
    id: kind,
    kind,
    story: 'doc1',
    explanation: 'Orla Venn denied it.',
    strength: 0.6,
    evidence: [{ document: 'doc1', start: 0, end: 5, label: null }],
    detail: { type: 'plain' },
  });
  expect(reportOn([text], false, [denial('denial')])).not.toContain('denied it');
  expect(reportOn([text], false, [denial('contradiction')])).toContain('denied it');
});
