// How many findings of each kind are right, on stories of others?
//   npm run -s node -- bench/findings.ts FOLDER [--part build|held] [--list KIND] [--only STORY]
// FOLDER holds stories/dev.jsonl (../shared/benchmarks). Stories are those of the gold grouping. Half of them, by a hash
// of the name, were read while building; the figures are of the other half (`held`). `bench/gold/findings.jsonl` has the
// verdict of a reader for each finding judged: its kind and story, the places of its evidence, "right" or "wrong". A
// finding that has no verdict yet is counted as unjudged, and `--list` prints those of a kind for reading.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../src/analyses/index.ts';
import { clean } from '../src/clean/clean.ts';
import { groupStories } from '../src/collate/stories/group.ts';
import { matchUtterances } from '../src/collate/utterances/match.ts';
import type { Utterance } from '../src/core/apparatus.ts';
import type { ReadDocument } from '../src/core/collation.ts';
import type { Finding } from '../src/core/finding.ts';
import { hull } from '../src/core/span.ts';
import type { Story } from '../src/core/story.ts';
import { english } from '../src/languages/en/language.ts';
import { createReader } from '../src/read/reader.ts';
import { hash32 } from '../src/text/hash.ts';

interface Line {
  readonly id: string;
  readonly set: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly story: string;
}

interface Verdict {
  readonly kind: string;
  readonly story: string;
  readonly places: string;
  readonly verdict: 'right' | 'wrong';
}

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: bench/findings.ts FOLDER [--part build|held] [--list KIND]');
const option = (name: string): string | null =>
  options.includes(name) ? (options[options.indexOf(name) + 1] ?? null) : null;
const part = option('--part') ?? 'held';
const list = option('--list');
const only = option('--only');

const partOf = (story: string): string => (hash32(story) % 2 === 0 ? 'build' : 'held');
const placesOf = (finding: Finding): string =>
  [...new Set(finding.evidence.map(({ document, start, end }) => `${document}:${start}-${end}`))].sort().join(' ');

const reader = createReader();

function readLine(line: Line): ReadDocument {
  const given = Object.fromEntries(
    (['id', 'title', 'outlet', 'url', 'published'] as const).flatMap((key) =>
      line[key] === null ? [] : [[key, line[key]]],
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

/** The gold story as grouping would have made it; copies are found among its own documents. */
function storyOf(name: string, documents: readonly ReadDocument[]): Story {
  const found = groupStories(documents, { language: english }).stories.flatMap((story) => story.memberships);
  const ids = documents.map(({ document }) => document.id);
  const memberships = ids.flatMap((id) => found.find((membership) => membership.document === id) ?? []);
  return { id: name, title: name, documents: ids, memberships, from: null, to: null };
}

/** Changed attributions stand in the apparatus; for judging they are laid out as findings. */
function changedSources(utterances: readonly Utterance[], story: string): Finding[] {
  return utterances.flatMap(({ id, witnesses, apparatus }) =>
    (apparatus?.sources ?? []).slice(1).flatMap(({ witnesses: own, statement }) => {
      const places = [apparatus!.base, own[0]!].map((index) => {
        const { document, content } = witnesses[index]!;
        return { document, ...hull(content), label: null };
      });
      const explanation = `${statement} | ${places.map(({ document }) => document).join(' ')} | ${witnesses[apparatus!.base]!.text} | ${witnesses[own[0]!]!.text}`;
      const kind = 'changed attribution' as Finding['kind'];
      return { id, kind, story, explanation, strength: 1, evidence: places, detail: { type: 'plain' as const } };
    }),
  );
}

const stories = new Map<string, Line[]>();
for (const text of readFileSync(join(folder, 'stories/dev.jsonl'), 'utf8').split('\n')) {
  if (text === '') continue;
  const line = JSON.parse(text) as Line;
  const name = `${line.set}/${line.story}`;
  if (partOf(name) === part && (only === null || only === name))
    stories.set(name, [...(stories.get(name) ?? []), line]);
}

const verdicts = new Map<string, Verdict['verdict']>();
const gold = readFileSync(new URL('gold/findings.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);
for (const text of gold) {
  const { kind, story, places, verdict } = JSON.parse(text) as Verdict;
  verdicts.set(`${kind} ${story} ${places}`, verdict);
}

const counts = new Map<string, { found: number; right: number; wrong: number }>();
let analysisMs = 0;
for (const [name, lines] of stories) {
  const documents = lines.map(readLine);
  const story = storyOf(name, documents);
  const utterances = matchUtterances(story, documents, english);
  const started = performance.now();
  const { findings } = analyse(story, documents, utterances, english);
  analysisMs += performance.now() - started;
  for (const finding of [...findings, ...changedSources(utterances, story.id)]) {
    const relation = finding.detail.type === 'figures' ? `/${finding.detail.relation}` : '';
    const kind = `${finding.kind}${relation}`;
    const places = placesOf(finding);
    const verdict = verdicts.get(`${kind} ${name} ${places}`);
    const count = counts.get(kind) ?? { found: 0, right: 0, wrong: 0 };
    counts.set(kind, {
      ...count,
      found: count.found + 1,
      right: count.right + Number(verdict === 'right'),
      wrong: count.wrong + Number(verdict === 'wrong'),
    });
    if (
      list !== null &&
      (list === 'all' || kind.startsWith(list)) &&
      (verdict === undefined || options.includes('--all'))
    ) {
      console.log(
        JSON.stringify({
          kind,
          story: name,
          places,
          verdict,
          strength: Number(finding.strength.toFixed(2)),
          explanation: finding.explanation,
        }),
      );
    }
  }
}

if (list === null) {
  console.log(`${stories.size} stories (${part}); analyses ${Math.round(analysisMs)} ms`);
  console.log('kind                        found  judged  right  precision');
  for (const [kind, { found, right, wrong }] of [...counts].sort()) {
    const judged = right + wrong;
    const precision = judged === 0 ? '–' : (right / judged).toFixed(3);
    console.log(
      `${kind.padEnd(27)} ${String(found).padStart(5)} ${String(judged).padStart(7)} ${String(right).padStart(6)}  ${precision}`,
    );
  }
}
