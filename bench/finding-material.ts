// Collections of reports that bench/findings.ts judges findings on, each with the findings made of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, analyseStoryline, recurringClaims } from '../src/analyses/index.ts';
import { sharedRuns } from '../src/analyses/provenance/runs.ts';
import { versionOf } from '../src/analyses/version.ts';
import { clean } from '../src/clean/clean.ts';
import { findRecurrences } from '../src/collate/recurrences/find.ts';
import { groupStories } from '../src/collate/stories/group.ts';
import { matchUtterances } from '../src/collate/utterances/match.ts';
import type { Utterance } from '../src/core/apparatus.ts';
import type { CollatedStory, ReadDocument } from '../src/core/collation.ts';
import type { Finding } from '../src/core/finding.ts';
import type { Story, Storyline } from '../src/core/story.ts';
import { english } from '../src/languages/en/language.ts';
import { createReader } from '../src/read/reader.ts';

/** Reports that belong together, with what was found in them. */
export interface Judged {
  readonly name: string;
  /** Those of a story of its own; empty for what was made across stories. */
  readonly documents: readonly ReadDocument[];
  readonly findings: readonly Finding[];
  readonly utterances: readonly Utterance[];
}

/**
 * `stories`: the gold stories of stories/dev.jsonl. `topics`: the two events of each ECB+ topic (one earthquake, another)
 * as if they were one story: what is told across the two is wrong. `edits`: two reports of a gold story that share half of
 * their words, as if one were the other's earlier version. `campaign`: the articles of attribution/ by seven outlets over
 * a year, grouped as a user's would be. `months`: the same, as one storyline of a story for each article.
 */
export const MATERIALS = ['stories', 'topics', 'edits', 'campaign', 'months'] as const;
export type Material = (typeof MATERIALS)[number];

/** The collections of a material for which `wanted` holds of their name, in order, made one after the other. */
export function judgedOf(material: Material, folder: string, wanted: (name: string) => boolean): Iterable<Judged> {
  if (material === 'campaign') return campaign(articles(folder));
  if (material === 'months') return months(articles(folder));
  const lines = storyLines(folder, material).filter(({ name }) => wanted(name));
  const stories = [...Map.groupBy(lines, ({ name }) => name)].map(
    ([name, own]) => [name, own.map(({ line }) => line)] as const,
  );
  return material === 'edits' ? edits(stories) : whole(stories);
}

interface Line {
  readonly id: string;
  readonly set?: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly story?: string;
}

/** Outlets that stories/ has by a code, as their own pages name them. */
const OUTLETS: Readonly<Record<string, string>> = { fox: 'Fox News', hpo: 'HuffPost', nyt: 'The New York Times' };

const reader = createReader();

function readLine(line: Line): ReadDocument {
  const given = Object.fromEntries(
    (['id', 'title', 'outlet', 'url', 'published'] as const).flatMap((key) =>
      line[key] === null ? [] : [[key, key === 'outlet' ? (OUTLETS[line[key]] ?? line[key]) : line[key]]],
    ),
  );
  const bytes = new TextEncoder().encode(line.text);
  const document = clean({
    format: 'record',
    file: line.id,
    sha256: '',
    sizeBytes: bytes.length,
    encoding: 'utf-8',
    bytes,
    text: line.text,
    given,
    field: 'text',
  });
  return { document, annotations: reader.read(document) };
}

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);

function storyLines(folder: string, material: Material): { name: string; line: Line }[] {
  const lines = linesOf(join(folder, 'stories/dev.jsonl')).map((text) => JSON.parse(text) as Line);
  // ECB+ names its two events of one topic `1e` and `1p`.
  const nameOf = (line: Line): string | null => {
    if (material !== 'topics') return `${line.set}/${line.story}`;
    return line.set === 'ecb' ? `topics/${line.story!.replace(/[ep]$/, '').replace(/^ecb\//, '')}` : null;
  };
  return lines.flatMap((line) => {
    const name = nameOf(line);
    return name === null ? [] : [{ name, line }];
  });
}

/** The gold story as grouping would have made it; copies are found among its own documents. */
function storyOf(name: string, documents: readonly ReadDocument[]): Story {
  const found = groupStories(documents, { language: english }).stories.flatMap((story) => story.memberships);
  const ids = documents.map(({ document }) => document.id);
  const memberships = ids.flatMap((id) => found.find((membership) => membership.document === id) ?? []);
  return { id: name, title: name, documents: ids, memberships, from: null, to: null };
}

type NamedLines = readonly (readonly [string, readonly Line[]])[];

function* whole(stories: NamedLines): Iterable<Judged> {
  for (const [name, lines] of stories) {
    const documents = lines.map(readLine);
    const story = storyOf(name, documents);
    const utterances = matchUtterances(story, documents, english);
    yield { name, documents, utterances, findings: analyse(story, documents, utterances, english).findings };
  }
}

/** From this share of common runs on, one report could be the other's earlier version. */
const SAME_REPORT = 0.5;

function* edits(stories: NamedLines): Iterable<Judged> {
  for (const [name, lines] of stories) {
    const documents = lines.map(readLine);
    const versions = documents.map((read) => versionOf(read, english));
    const pairs = documents.flatMap((before, i) =>
      documents.slice(i + 1).flatMap((after, j) => {
        const { share } = sharedRuns(versions[i]!, versions[i + 1 + j]!);
        return share >= SAME_REPORT && share < 1 ? [[before, after] as const] : [];
      }),
    );
    const findings = pairs.flatMap(([before, after]) => {
      const story = storyOf(name, [after]);
      const earlier = new Map([[after.document.id, [before]]]);
      return analyse(story, [after], [], english, earlier).findings.filter(({ kind }) => kind === 'edit');
    });
    yield { name, documents: [], utterances: [], findings };
  }
}

/** The articles of attribution/, each once: their ids tell outlet and day. */
function articles(folder: string): ReadDocument[] {
  const seen = new Set<string>();
  return ['train', 'dev'].flatMap((part) =>
    linesOf(join(folder, `attribution/polnear-${part}.gold.jsonl`)).flatMap((text) => {
      const { id, text: body } = JSON.parse(text) as { id: string; text: string };
      if (seen.has(id)) return [];
      seen.add(id);
      const [outlet, published] = id.split('_') as [string, string];
      return [readLine({ id, outlet, published, title: null, url: null, text: body })];
    }),
  );
}

function* campaign(documents: readonly ReadDocument[]): Iterable<Judged> {
  const byId = new Map(documents.map((read) => [read.document.id, read]));
  const { stories, storylines } = groupStories(documents, { language: english });
  const collated = stories.map((story) =>
    collatedStory(
      story,
      story.documents.map((id) => byId.get(id)!),
    ),
  );
  for (const { utterances, findings, documents: ids } of collated) {
    if (ids.length > 1) yield { name: 'campaign', documents: [], utterances, findings };
  }
  for (const line of storylines) yield { name: 'campaign', documents: [], ...acrossStories(line, collated, documents) };
}

function* months(documents: readonly ReadDocument[]): Iterable<Judged> {
  const stories = documents.map((read) => collatedStory(storyOf(read.document.id, [read]), [read]));
  const line = { id: 'months', name: 'months', stories: stories.map(({ id }) => id), links: [], recurring: [] };
  yield { name: 'months', documents: [], ...acrossStories(line, stories, documents) };
}

function collatedStory(story: Story, documents: readonly ReadDocument[]): CollatedStory {
  const utterances = matchUtterances(story, documents, english);
  return { ...story, utterances, ...analyse(story, documents, utterances, english) };
}

function acrossStories(line: Storyline, stories: readonly CollatedStory[], documents: readonly ReadDocument[]) {
  const own = line.stories.map((id) => stories.find((story) => story.id === id)!);
  const told = own.map((story) => ({ story, utterances: story.utterances }));
  const alike = { ...line, recurring: findRecurrences(line, told, documents, english) };
  const recurring = recurringClaims(alike, stories, documents, english);
  return { utterances: [], findings: analyseStoryline({ ...line, recurring }, stories, documents, english) };
}
