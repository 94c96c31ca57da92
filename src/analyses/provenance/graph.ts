import type { Citation } from '../../core/annotations.ts';
import type { Provenance, ProvenanceEdge, ProvenanceNode } from '../../core/collation.ts';
import type { StoryInHand, Version } from '../version.ts';
import { sentenceAt } from '../version.ts';
import { sharedRuns } from './runs.ts';

/**
 * Which version rests on which outlet, from what the texts say (source lines, citations) and what comparing found
 * (copies). A version that several cite is one node; an outlet without a version is a node by name. What the texts say
 * goes before what comparing found: a copy is not put under a report that itself cites it.
 */
export function provenanceOf(story: StoryInHand): Provenance {
  const graph = new Graph(story);
  const holders = new Map(story.versions.map((version) => [version.id, addSource(graph, version)]));
  for (const version of story.versions) {
    const holder = holders.get(version.id)!;
    for (const group of bySentence(version)) addCitations(graph, version, holder, group);
  }
  for (const version of story.versions) addCopy(graph, version, story);
  return { nodes: graph.nodes(), edges: graph.edges, origins: graph.sinkCount() };
}

/** A report that shares less than this of its words has a part from elsewhere and a part of its own. */
const WHOLE_COPY = 0.7;

function addCopy(graph: Graph, version: Version, { story, versions }: StoryInHand): void {
  const copied = story.memberships.find((membership) => membership.document === version.id)?.copyOf ?? null;
  const original = versions.find(({ id }) => id === copied?.document);
  if (copied === null || original === undefined) return;
  const { share } = sharedRuns(version, original);
  const reason = `${Math.round(share * 100)} % of its words stand there in runs of eight or more`;
  const whole = share >= WHOLE_COPY;
  const kind = !whole ? 'passage' : copied.kind === 'same' ? 'copy' : copied.kind;
  graph.add({ from: version.id, to: copied.document, kind, reason, evidence: null });
}

/** The node on whose word the text stands: the outlet that a source line names, else the version itself. */
function addSource(graph: Graph, version: Version): string {
  const line = version.read.document.sourceLine;
  const named = version.read.annotations.citations.find((citation) => citation.kind === 'source');
  const name = line?.name ?? named?.outlet ?? null;
  const to = name === null ? null : graph.outlet(name, version);
  if (to === null) return version.id;
  const evidence = named === undefined ? null : { document: version.id, start: named.start, end: named.end };
  const kind = 'source' as const;
  return graph.add({ from: version.id, to, kind, reason: `it names ${name} as its source`, evidence })
    ? to
    : version.id;
}

function bySentence(version: Version): Citation[][] {
  const groups = new Map<number, Citation[]>();
  for (const citation of version.read.annotations.citations) {
    if (citation.kind === 'source') continue;
    const at = sentenceAt(version, citation)?.start ?? citation.start;
    groups.set(at, [...(groups.get(at) ?? []), citation]);
  }
  return [...groups.values()];
}

/** "… said in an interview with CNN, Interfax reports": the text rests on Interfax, and Interfax on CNN. */
function addCitations(graph: Graph, version: Version, holder: string, citations: readonly Citation[]): void {
  let from = holder;
  for (const kind of ['reports', 'told', 'post'] as const) {
    const of = citations.filter((citation) => citation.kind === kind);
    const first = of[0];
    for (const citation of of) addEdge(graph, version, from, citation);
    const next = first === undefined || kind !== 'reports' ? null : graph.outlet(first.outlet, version);
    if (next !== null && graph.has(from, next)) from = next;
  }
}

function addEdge(graph: Graph, version: Version, from: string, citation: Citation): void {
  const to = graph.outlet(citation.outlet, version);
  if (to === null) return;
  const reason = version.read.document.text.slice(citation.start, citation.end);
  const evidence = { document: version.id, start: citation.start, end: citation.end };
  graph.add({ from, to, kind: citation.kind, reason, evidence });
}

/** Nodes and edges as they come, without cycles: an edge that would close one is refused. */
class Graph {
  readonly edges: ProvenanceEdge[] = [];
  readonly #nodes = new Map<string, ProvenanceNode>();
  readonly #story: StoryInHand;

  constructor(story: StoryInHand) {
    this.#story = story;
    for (const { id, outlet } of story.versions) this.#nodes.set(id, { id, name: outlet, document: id });
  }

  nodes(): ProvenanceNode[] {
    return [...this.#nodes.values()];
  }

  /** How many nodes rest on no other: the origins. */
  sinkCount(): number {
    const leaning = new Set(this.edges.map((edge) => edge.from));
    return this.nodes().filter((node) => !leaning.has(node.id)).length;
  }

  has(from: string, to: string): boolean {
    return this.edges.some((edge) => edge.from === from && edge.to === to);
  }

  /** The id of the node of an outlet that `by` cites: its version where it can be told which, else a node by name; `null` for itself. */
  outlet(name: string, by: Version): string | null {
    if (this.#same(name, by.outlet)) return null;
    const versions = this.#story.versions.filter((version) => version !== by && this.#same(name, version.outlet));
    const version = this.#meant(versions, by);
    if (version !== null) return version.id;
    const id = `outlet:${this.#story.language.nameKey(name)}`;
    if (!this.#nodes.has(id)) this.#nodes.set(id, { id, name, document: null });
    return id;
  }

  /** Whether two names are one outlet's: equal, or one the beginning of the other ("Reuters", "Reuters News Agency"). */
  #same(a: string, b: string): boolean {
    const key = (name: string): string => this.#story.language.nameKey(name).replace(/^the /, '');
    const [first, second] = [key(a), key(b)];
    if (first === second || first.startsWith(`${second} `) || second.startsWith(`${first} `)) return true;
    return isShortFor(a, b) || isShortFor(b, a);
  }

  /** Of the versions of a cited outlet the one that shares text with `by`, else the latest that was surely out; `null` where that cannot be told. */
  #meant(versions: readonly Version[], by: Version): Version | null {
    const { memberships } = this.#story.story;
    const copies = (a: string, b: string): boolean =>
      memberships.some(({ document, copyOf }) => document === a && copyOf?.document === b);
    const shared = versions.find(({ id }) => copies(by.id, id) || copies(id, by.id));
    if (shared !== undefined) return shared;
    if (versions.length === 1 && notAfter(versions[0]!, by)) return versions[0]!;
    const { day } = by;
    const dated = versions.filter((version) => version.day !== null && day !== null && version.day <= day);
    return versions.every((version) => version.day !== null) ? (dated.at(-1) ?? null) : null;
  }

  add(edge: ProvenanceEdge): boolean {
    if (edge.from === edge.to || !this.#nodes.has(edge.to) || this.#reaches(edge.to, edge.from)) return false;
    if (!this.has(edge.from, edge.to)) this.edges.push(edge);
    return true;
  }

  #reaches(from: string, to: string): boolean {
    return from === to || this.edges.some((edge) => edge.from === from && this.#reaches(edge.to, to));
  }
}

/** Whether an address or abbreviation is that of an outlet: "www.sallowcourier.example", "sctimes", "SCT" of "Sallow Courier Times". */
function isShortFor(short: string, name: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const initials = (some: readonly string[]): string => some.map((word) => letters(word).slice(0, 1)).join('');
  const forms = [letters(name)];
  if (words.length > 2) forms.push(initials(words), initials(words.slice(0, -1)) + letters(words.at(-1)!));
  return short.split('.').some((part) => forms.includes(letters(part)));
}

function notAfter(version: Version, other: Version): boolean {
  return version.day === null || other.day === null || version.day <= other.day;
}
