// How many findings of each kind are right, on reports of others?
//   npm run -s node -- bench/findings.ts FOLDER [--on stories|topics|edits|campaign|months] [--part build|held] [--list KIND] [--only STORY]
// FOLDER holds stories/dev.jsonl and attribution/ (../shared/benchmarks); `bench/finding-material.ts` says what is laid
// out of them. Half of the collections, by a hash of the name (of a campaign's findings: of the first document), were read
// while building; the figures are of the other half (`held`). `bench/gold/findings.jsonl` has the verdict of a reader for
// each finding judged: its kind and story, the places of its evidence, "right" or "wrong". A finding that has no verdict
// yet is counted as unjudged, and `--list` prints those of a kind for reading (`all` for every kind, with `--all` also
// those that have a verdict).
import { readFileSync } from 'node:fs';
import type { Utterance } from '../src/core/apparatus.ts';
import type { Finding } from '../src/core/finding.ts';
import { hull } from '../src/core/span.ts';
import { hash32 } from '../src/text/hash.ts';
import { judgedOf, MATERIALS, type Material } from './finding-material.ts';

interface Verdict {
  readonly kind: string;
  readonly story: string;
  readonly places: string;
  readonly verdict: 'right' | 'wrong';
}

const USAGE = `usage: bench/findings.ts FOLDER [--on ${MATERIALS.join('|')}] [--part build|held] [--list KIND]`;
const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) throw new Error(USAGE);
const option = (name: string): string | null =>
  options.includes(name) ? (options[options.indexOf(name) + 1] ?? null) : null;
const material = (option('--on') ?? 'stories') as Material;
if (!MATERIALS.includes(material)) throw new Error(USAGE);
const part = option('--part') ?? 'held';
const list = option('--list');
const only = option('--only');

/** Whether reports are judged one by one: then a finding's part is that of its first document. */
const byDocument = material === 'campaign' || material === 'months';
const isOfPart = (name: string): boolean => part === 'both' || (hash32(name) % 2 === 0 ? 'build' : 'held') === part;
const placesOf = (finding: Finding): string =>
  [...new Set(finding.evidence.map(({ document, start, end }) => `${document}:${start}-${end}`))].sort().join(' ');

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

const verdicts = new Map<string, Verdict['verdict']>();
const gold = readFileSync(new URL('gold/findings.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);
for (const text of gold) {
  const { kind, story, places, verdict } = JSON.parse(text) as Verdict;
  verdicts.set(`${kind} ${story} ${places}`, verdict);
}

const counts = new Map<string, { found: number; right: number; wrong: number }>();
let collections = 0;
const wanted = (name: string): boolean => isOfPart(name) && (only === null || only === name);
for (const { name, findings, utterances } of judgedOf(material, folder, wanted)) {
  collections++;
  for (const finding of [...findings, ...changedSources(utterances, name)]) {
    if (byDocument && !isOfPart(finding.evidence[0]?.document ?? '')) continue;
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
  console.log(`${collections} collections (${material}, ${part})`);
  console.log('kind                        found  judged  right  precision');
  for (const [kind, { found, right, wrong }] of [...counts].sort()) {
    const judged = right + wrong;
    const precision = judged === 0 ? '–' : (right / judged).toFixed(3);
    console.log(
      `${kind.padEnd(27)} ${String(found).padStart(5)} ${String(judged).padStart(7)} ${String(right).padStart(6)}  ${precision}`,
    );
  }
}
