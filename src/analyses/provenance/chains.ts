import type { Provenance, ProvenanceEdge } from '../../core/collation.ts';
import type { ChainStep } from '../../core/finding.ts';
import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { isSameOutlet } from './same-outlet.ts';

/**
 * The longest chain of each document back to where its report comes from, as far as the texts tell. A chain that is the
 * end of another's is told there. Passages and posts are left out: a report that shows one does not rest on it.
 */
export function chainFindings(provenance: Provenance, language: Language): Draft[] {
  const documents = provenance.nodes.filter((node) => node.document !== null);
  const chains = documents.map((node) => longestFrom(node.id, provenance)).filter((chain) => chain.length > 0);
  const whole = chains.filter(
    (chain) => !chains.some((other) => other.length > chain.length && endsWith(other, chain)),
  );
  return whole.flatMap((chain) => draft(chain, provenance, language) ?? []);
}

function longestFrom(id: string, provenance: Provenance): ProvenanceEdge[] {
  let longest: ProvenanceEdge[] = [];
  for (const edge of provenance.edges) {
    if (edge.from !== id || edge.kind === 'passage' || edge.kind === 'post' || !isNamed(edge.to, provenance)) continue;
    const chain = [edge, ...longestFrom(edge.to, provenance)];
    if (chain.length > longest.length) longest = chain;
  }
  return longest;
}

/** "Local media" is nobody that a chain could lead to. */
function isNamed(id: string, { nodes }: Provenance): boolean {
  const node = nodes.find((candidate) => candidate.id === id);
  return node !== undefined && (node.document !== null || /^\p{Lu}/u.test(node.name.split(/\s+/).at(-1)!));
}

function endsWith(chain: readonly ProvenanceEdge[], tail: readonly ProvenanceEdge[]): boolean {
  return tail.every((edge, i) => chain[chain.length - tail.length + i] === edge);
}

function draft(chain: readonly ProvenanceEdge[], provenance: Provenance, language: Language): Draft | null {
  const steps = stepsOf(chain, provenance);
  const evidence = steps.flatMap((step) => (step.evidence === null ? [] : [step.evidence]));
  if (evidence.length === 0) return null;
  return {
    kind: 'citation chain',
    explanation: explain(chain, steps, endOf(steps.at(-1)!, provenance, language)),
    // A chain of two links tells what no single report does; a further link adds less.
    strength: Math.min(1, 0.35 + 0.25 * chain.length),
    evidence,
    detail: { type: 'chain', steps },
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

function explain(chain: readonly ProvenanceEdge[], steps: readonly ChainStep[], end: string): string {
  const links = chain.map((edge, i) => `${i === 0 ? '' : ', which '}${LINK[edge.kind]} ${steps[i + 1]!.name}`);
  return `${steps[0]!.name} ${links.join('')}${end}.`;
}

/** Whether the report that a chain ends with is at hand; nothing is said where the outlet has one here and another may be meant. */
function endOf(last: ChainStep, { nodes }: Provenance, language: Language): string {
  const here = nodes.some((node) => node.document !== null && isSameOutlet(node.name, last.name, language));
  return last.document !== null || here ? '' : `; no report of ${last.name} is among these documents`;
}
