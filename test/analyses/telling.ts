import { createHash } from 'node:crypto';
import { analyse, analyseStoryline } from '../../src/analyses/index.ts';
import { clean } from '../../src/clean/clean.ts';
import { matchUtterances } from '../../src/collate/utterances/match.ts';
import type { CollatedStory, ReadDocument } from '../../src/core/collation.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Story } from '../../src/core/story.ts';
import { english } from '../../src/languages/en/language.ts';
import { createReader } from '../../src/read/reader.ts';

/** A report as a case tells it. */
export interface Report {
  readonly outlet: string;
  readonly title?: string;
  readonly published?: string;
  readonly byline?: string;
  readonly text: string;
  /** What it said before, the oldest first. */
  readonly before?: readonly string[];
  /** The outlet that this one was copied from, and the share copied. */
  readonly copyOf?: { readonly outlet: string; readonly share: number };
}

const reader = createReader();

/** A report cleaned and read as the program would. Its id is its outlet's name. */
export function readReport({ outlet, title = 'A report', published, byline, text }: Report, id = outlet): ReadDocument {
  const bytes = new TextEncoder().encode(text);
  const document = clean({
    format: 'record',
    file: `${outlet}.jsonl#1`,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.length,
    encoding: 'utf-8',
    field: 'text',
    text,
    given: { id, outlet, title, ...(published && { published }), ...(byline && { byline }) },
  });
  return { document, annotations: reader.read(document) };
}

/** Reports as one story, in the order given, with the copies that they tell of. */
function storyOf(reports: readonly Report[]): Story {
  const reason = { score: 1, text: 'told by the case', evidence: [] };
  return {
    id: 's1',
    title: 'A story',
    documents: reports.map(({ outlet }) => outlet),
    memberships: reports.map(({ outlet, copyOf }) => ({
      document: outlet,
      reason,
      nearest: null,
      copyOf: copyOf === undefined ? null : { document: copyOf.outlet, kind: 'copy', share: copyOf.share },
    })),
    from: null,
    to: null,
  };
}

/** All that the analyses make of some reports taken as one story. */
export function analysed(reports: readonly Report[]) {
  const documents = reports.map((report) => readReport(report));
  const earlier = new Map(
    reports.map((report) => [
      report.outlet,
      (report.before ?? []).map((text, i) => readReport({ ...report, text }, `${report.outlet} before ${i}`)),
    ]),
  );
  const story = storyOf(reports);
  const utterances = matchUtterances(story, documents, english);
  return {
    documents: [...documents, ...[...earlier.values()].flat()],
    utterances,
    ...analyse(story, documents, utterances, english, earlier),
  };
}

/** What is told over a storyline of reports of four outlets, one story a report. */
export function toldOverStories(reports: readonly Omit<Report, 'outlet'>[]): readonly Finding[] {
  return toldOverLine(
    reports.map((report, i) => [{ outlet: `${['North', 'South', 'East', 'West'][i]} Star`, ...report }]),
  );
}

/** What is told over a storyline of stories, each of the reports given; beside what its stories tell. */
export function toldOverLine(told: readonly (readonly Report[])[]): readonly Finding[] {
  const made = told.map((reports, i) => ({ i, ...analysed(reports) }));
  const stories = made.map(({ i, documents, utterances, findings }) => ({
    id: `s${i}`,
    documents: documents.map(({ document }) => document.id),
    utterances,
    findings,
  })) as unknown as CollatedStory[];
  const line = { id: 'line', name: '', stories: stories.map(({ id }) => id), links: [], recurring: [] };
  const documents = made.flatMap((one) => one.documents);
  return analyseStoryline(line, stories, documents, english);
}
