import type { Provenance, ProvenanceEdge } from '../../core/collation.ts';
import type { ChainStep } from '../../core/finding.ts';
import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { someOutlets } from '../sentences.ts';
import { isSameOutlet } from './same-outlet.ts';

/** Chains of one report: who leans on more has them all in the graph. */
const MOST_EACH = 3;

/**
 * The chains of each document back to where its report comes from, as far as the texts tell: of each outlet that it leans on the
 * longest, the longest first. A chain that is the end of another's is told there, and reports that lean on one source are told
 * together. Passages and posts are left out: a
 * report that shows one does not rest on it.
 */
export function chainFindings(provenance: Provenance, language: Language): Draft[] {
  const documents = provenance.nodes.filter((node) => node.document !== null);
  const chains = documents.flatMap((node) => chainsFrom(node.id, provenance).slice(0, MOST_EACH));
  const whole = chains.filter(
    (chain) => !chains.some((other) => other.length > chain.length && endsWith(other, chain)),
  );
  return alikeOf(whole).flatMap((own) => draft(own, provenance, language) ?? []);
}

/** Chains that are told in one sentence: those of one link to the same end, and every longer one by itself. */
function alikeOf(chains: readonly ProvenanceEdge[][]): ProvenanceEdge[][][] {
  const key = (chain: readonly ProvenanceEdge[], i: number): string =>
    chain.length === 1 ? `${chain[0]!.kind} ${chain[0]!.to}` : `${i}`;
  return [...Map.groupBy([...chains.entries()], ([i, chain]) => key(chain, i)).values()].map((own) =>
    own.map(([, chain]) => chain),
  );
}

/** By each link that leads from a node the longest chain, the longest first; equal ones as the report has them. */
function chainsFrom(id: string, provenance: Provenance): ProvenanceEdge[][] {
  return provenance.edges
    .filter(({ from, to, kind }) => from === id && kind !== 'passage' && kind !== 'post' && isNamed(to, provenance))
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
  language: Language,
): Draft | null {
  const all = chains.map((chain) => ({ chain, steps: stepsOf(chain, provenance) }));
  const shown = all.filter(({ steps }) => steps.some(({ evidence }) => evidence !== null));
  const [first] = shown;
  if (first === undefined) return null;
  const { chain, steps } = first;
  const who = shown.map((one) => one.steps[0]!.name);
  return {
    kind: 'citation chain',
    explanation: explain(who, chain, steps, endOf(steps.at(-1)!, provenance, language)),
    // A chain of two links tells what no single report does; a further link adds less.
    strength: Math.min(1, 0.35 + 0.25 * chain.length),
    evidence: shown.flatMap((one) => one.steps.flatMap(({ evidence }) => evidence ?? [])),
    detail: shown.length > 1 ? { type: 'plain' } : { type: 'chain', steps },
  };
}

function stepsOf(chain: readonly ProvenanceEdge[], provenance: Provenance): ChainStep[] {
  const byId = new Map(provenance.nodes.map((node) => [node.id, node]));
  const ids = [chain[0]!.from, ...chain.map((edge) => edge.to)];
  return ids.map((id, i) => {
    const edge = chain[i];
    const evidence = edge?.evidence ? { ...edge.evidence, label: edge.reason } : null;
    return { name: byId.get(id)!.name, document: byId.get(id)!.document, evidence };
  });
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

/** Whether the report that a chain ends with is at hand; nothing is said where the outlet has one here and another may be meant. */
function endOf(last: ChainStep, { nodes }: Provenance, language: Language): string {
  const here = nodes.some((node) => node.document !== null && isSameOutlet(node.name, last.name, language));
  return last.document !== null || here ? '' : `; no report of ${last.name} is among these documents`;
}
