import type { Provenance, ProvenanceEdge, ProvenanceNode } from '../../core/collation.ts';
import type { ChainStep } from '../../core/finding.ts';
import type { Draft } from '../draft.ts';
import { asQuotation, listed, someOutlets } from '../sentences.ts';
import type { StoryInHand } from '../version.ts';
import { isOutletOf, isShortName } from './own-name.ts';
import { unfoundedIn } from './unfounded.ts';

/** Chains of one report: who leans on more has them all in the graph. */
const MOST_EACH = 3;

/**
 * The chains of each document back to where its report comes from, as far as the texts tell: of each outlet that it leans on the
 * longest, the longest first. A chain that is the end of another's is told there, and reports that lean on one source are told
 * together. Passages and posts are left out: a
 * report that shows one does not rest on it.
 */
export function chainFindings(provenance: Provenance, story: StoryInHand): Draft[] {
  const documents = provenance.nodes.filter((node) => node.document !== null);
  const chains = documents.flatMap((node) => chainsFrom(node.id, provenance).slice(0, MOST_EACH));
  const whole = chains.filter(
    (chain) => !chains.some((other) => other.length > chain.length && endsWith(other, chain)),
  );
  return alikeOf(whole).flatMap((own) => draft(own, provenance, story) ?? []);
}

/** Chains that are told in one sentence: those of one link to the same end, and every longer one by itself. */
function alikeOf(chains: readonly ProvenanceEdge[][]): ProvenanceEdge[][][] {
  const key = (chain: readonly ProvenanceEdge[], i: number): string =>
    chain.length === 1 ? `${chain[0]!.kind} ${chain[0]!.to}` : `${i}`;
  return [...Map.groupBy([...chains.entries()], ([i, chain]) => key(chain, i)).values()].map((own) =>
    own.map(([, chain]) => chain),
  );
}

/** Who shows a passage or a post does not rest on it. */
const UNTOLD: ReadonlySet<ProvenanceEdge['kind']> = new Set(['passage', 'post', 'shared']);

/** By each link that leads from a node the longest chain, the longest first; equal ones as the report has them. */
function chainsFrom(id: string, provenance: Provenance): ProvenanceEdge[][] {
  return provenance.edges
    .filter(({ from, to, kind }) => from === id && !UNTOLD.has(kind) && isNamed(to, provenance))
    .map((edge) => [edge, ...(chainsFrom(edge.to, provenance)[0] ?? [])])
    .sort((a, b) => b.length - a.length);
}

/** "Local media" is nobody that a chain could lead to. */
export function isNamed(id: string, { nodes }: Provenance): boolean {
  const node = nodes.find((candidate) => candidate.id === id);
  return node !== undefined && (node.document !== null || isName(node.name));
}

/** Whether the last word of what an outlet is called is a name. */
export function isName(words: string): boolean {
  return /^\p{Lu}/u.test(words.split(/\s+/).at(-1)!);
}

function endsWith(chain: readonly ProvenanceEdge[], tail: readonly ProvenanceEdge[]): boolean {
  return tail.every((edge, i) => chain[chain.length - tail.length + i] === edge);
}

function draft(
  chains: readonly (readonly ProvenanceEdge[])[],
  provenance: Provenance,
  story: StoryInHand,
): Draft | null {
  const all = chains.map((chain) => ({ chain, steps: stepsOf(chain, provenance, story) }));
  const shown = all.filter(({ steps }) => steps.some(({ evidence }) => evidence !== null));
  const [first] = shown;
  if (first === undefined) return null;
  const { chain, steps } = first;
  const who = shown.map((one) => one.steps[0]!.name);
  return {
    kind: 'citation chain',
    explanation: explain(who, chain, steps, endOf(steps, story, shown.length === 1)),
    // A chain of two links tells what no single report does; a further link adds less.
    strength: Math.min(1, 0.35 + 0.25 * chain.length),
    evidence: shown.flatMap((one) => one.steps.flatMap(({ evidence }) => evidence ?? [])),
    detail: shown.length > 1 ? { type: 'plain' } : { type: 'chain', steps },
  };
}

function stepsOf(chain: readonly ProvenanceEdge[], provenance: Provenance, story: StoryInHand): ChainStep[] {
  const byId = new Map(provenance.nodes.map((node) => [node.id, node]));
  const ids = [chain[0]!.from, ...chain.map((edge) => edge.to)];
  return ids.map((id, i) => {
    const edge = chain[i];
    const evidence = edge?.evidence ? { ...edge.evidence, label: edge.reason } : null;
    const { document } = byId.get(id)!;
    return { name: i === 0 ? byId.get(id)!.name : nameOf(byId.get(id)!, story), document, evidence };
  });
}

/** How much of a headline tells one report of an outlet from another, characters. */
const HEADLINE = 60;

function shortened(title: string): string {
  const whole = asQuotation(title);
  return whole.length <= HEADLINE ? whole : `${whole.slice(0, whole.lastIndexOf(' ', HEADLINE))} …`;
}

/** A node's outlet, with the headline where several reports of it are at hand. */
function nameOf({ name, document }: ProvenanceNode, { versions }: StoryInHand): string {
  const title = versions.find(({ id }) => id === document)?.read.document.title ?? null;
  const several = versions.filter(({ outlet }) => outlet === name).length > 1;
  return several && title !== null ? `${name} (“${shortened(title)}”)` : name;
}

/** What the link says of the one who leans, by its kind. */
const LINK: Readonly<Record<ProvenanceEdge['kind'], string>> = {
  source: 'names as its source',
  reports: 'cites',
  told: 'reports what was said to',
  post: 'shows a post of',
  copy: 'has nearly the same text as',
  passage: 'shares a passage with',
  revision: 'is a revised version of the report of',
  shared: 'shares text with',
};

/** The same of several who lean on one. */
const LINKS: Readonly<Record<ProvenanceEdge['kind'], string>> = {
  source: 'name as their source',
  reports: 'cite',
  told: 'report what was said to',
  post: 'show a post of',
  copy: 'have nearly the same text as',
  passage: 'share a passage with',
  revision: 'are revised versions of the report of',
  shared: 'share text with',
};

function explain(
  who: readonly string[],
  chain: readonly ProvenanceEdge[],
  steps: readonly ChainStep[],
  end: string,
): string {
  // Two reports of one outlet are two, and the outlet is named once.
  const names = [...new Set(who)];
  const words = names.length > 1 ? LINKS : LINK;
  const links = chain.map((edge, i) => `${i === 0 ? '' : ', which '}${words[edge.kind]} ${steps[i + 1]!.name}`);
  return `${someOutlets(names)} ${links.join('')}${end}.`;
}

/**
 * Whether the report that a chain ends with is at hand, nothing where the outlet has one here and another may be meant; of a report that
 * is, what it is cited for and does not have.
 */
function endOf(steps: readonly ChainStep[], story: StoryInHand, isOfOne: boolean): string {
  const [citing, last] = steps.slice(-2) as [ChainStep, ChainStep];
  const here = story.versions.some((version) => isOutletOf(last.name, version) || isShortName(last.name, version));
  if (last.document !== null) return isOfOne ? unfounded(citing, last, story) : '';
  return here ? '' : `; no report of ${last.name} is among these documents`;
}

function unfounded({ evidence }: ChainStep, last: ChainStep, { versions }: StoryInHand): string {
  const version = versions.find(({ id }) => id === evidence?.document);
  const cited = versions.find(({ id }) => id === last.document);
  const isOnlyOne = versions.filter(({ outlet }) => outlet === cited?.outlet).length === 1;
  if (evidence === null || version === undefined || cited === undefined || !isOnlyOne) return '';
  const missing = unfoundedIn(version, evidence, cited).map(
    ({ start, end }) => `“${version.read.document.text.slice(start, end)}”`,
  );
  return missing.length === 0
    ? ''
    : `; ${listed(missing)} ${missing.length === 1 ? 'stands' : 'stand'} nowhere in its report here`;
}
