import type { Citation } from '../../core/annotations.ts';
import type { Utterance } from '../../core/apparatus.ts';
import type { Provenance, ProvenanceEdge, ProvenanceNode } from '../../core/collation.ts';
import { hull, overlaps, type Span } from '../../core/span.ts';
import { matterOf, resemblance } from '../likeness.ts';
import { type StoryInHand, sentenceAt, type Version, wordsIn } from '../version.ts';
import { speakerName } from '../voice.ts';
import { type Credit, creditsOf } from './credits.ts';
import { hadFirst } from './had-first.ts';
import { independentCount } from './independent.ts';
import { mentionsOf } from './mentions.ts';
import { isOutletOf, isShortName } from './own-name.ts';
import { deniedBefore, isNegated, isRefused } from './refuted.ts';
import { sharedRuns } from './runs.ts';
import { isSameOutlet } from './same-outlet.ts';

/**
 * Which version rests on which outlet, from what the texts say (source lines, citations) and what comparing found
 * (copies). A version that several cite is one node; an outlet without a version is a node by name. What the texts say
 * goes before what comparing found: a copy is not put under a report that itself cites it.
 */
export function provenanceOf(story: StoryInHand): Provenance {
  const known = PROVENANCE.get(story) ?? makeProvenance(story);
  PROVENANCE.set(story, known);
  return known;
}

/** Several analyses ask for it. */
const PROVENANCE = new WeakMap<StoryInHand, Provenance>();

function makeProvenance(story: StoryInHand): Provenance {
  const graph = new Graph(story);
  const holders = new Map(story.versions.map((version) => [version.id, addSource(graph, version)]));
  for (const version of story.versions) {
    const holder = holders.get(version.id)!;
    const others = story.versions.filter((other) => other !== version);
    for (const group of bySentence(version, others)) addCitations(graph, version, holder, group);
  }
  for (const version of story.versions) {
    const others = story.versions.filter((other) => other !== version);
    for (const credit of creditsOf(version, others)) addCredit(graph, version, holders.get(version.id)!, credit);
  }
  for (const version of story.versions) addCopy(graph, version, story);
  return { nodes: graph.nodes(), edges: graph.edges, origins: independentCount(graph.nodes(), graph.edges) };
}

/** What of a citation tells the graph whom a report leans on, and how. */
type Cited = Pick<Citation, 'start' | 'end' | 'outlet' | 'kind'>;

/** "By Ada Orlan and NNA": the report has its text, or a part of it, from there. */
function addCredit(graph: Graph, version: Version, holder: string, { outlet, words, evidence }: Credit): void {
  const to = graph.outlet(outlet, version, null);
  if (to !== null) graph.add({ from: holder, to, kind: 'reports', reason: words, evidence });
}

/** How alike two sentences must be for one to tell what the other does; chosen by reading. */
const SAME_MATTER = 0.3;

/** A report that shares less than this of its words has a part from elsewhere and a part of its own. */
const WHOLE_COPY = 0.7;

function addCopy(graph: Graph, version: Version, { story, versions }: StoryInHand): void {
  const copied = story.memberships.find((membership) => membership.document === version.id)?.copyOf ?? null;
  const original = versions.find(({ id }) => id === copied?.document);
  if (copied === null || original === undefined) return;
  const { share } = sharedRuns(version, original);
  const percent = Math.round(share * 100);
  const reason = percent > 0 ? shareInWords(percent) : 'a passage stands in both';
  const whole = share >= WHOLE_COPY;
  const kind = !whole ? 'passage' : copied.kind === 'same' ? 'copy' : copied.kind;
  const first = hadFirst(version, original);
  if (first === version) {
    const back = Math.round(sharedRuns(original, version).share * 100);
    graph.add({
      from: original.id,
      to: version.id,
      kind,
      reason: percent > 0 ? shareInWords(back) : reason,
      evidence: null,
    });
    return;
  }
  // Most of a report is taken over from the longer one, which is the other; a part can have gone either way.
  const isTold = whole || first !== null;
  graph.add({ from: version.id, to: original.id, kind: isTold ? kind : 'shared', reason, evidence: null });
}

const shareInWords = (percent: number): string => `${percent} % of its words stand there in runs of eight or more`;

/** The node on whose word the text stands: the outlet that a source line names, else the version itself. */
function addSource(graph: Graph, version: Version): string {
  const line = version.read.document.sourceLine;
  const named = version.read.annotations.citations.find((citation) => citation.kind === 'source');
  const told = line?.name ?? named?.outlet ?? null;
  const name = told === null ? null : (partsOf(told).find((part) => graph.isHere(part)) ?? told);
  const to = name === null ? null : graph.outlet(name, version, null);
  if (to === null) return version.id;
  const evidence = named === undefined ? null : { document: version.id, start: named.start, end: named.end };
  const kind = 'source' as const;
  return graph.add({ from: version.id, to, kind, reason: `it names ${name} as its source`, evidence })
    ? to
    : version.id;
}

/** "Corvin, company releases" */
const partsOf = (sources: string): string[] => sources.split(/\s*[,;/&]\s*/);

function bySentence(version: Version, others: readonly Version[]): Cited[][] {
  const groups = new Map<number, Cited[]>();
  for (const citation of [
    ...version.read.annotations.citations,
    ...reportedBy(version, others),
    ...toldTo(version, others),
    ...mentionsOf(version, others),
  ]) {
    if (citation.kind === 'source' || isNegated(version, citation)) continue;
    if (isRefused(version, citation) || deniedBefore(version, citation)) continue;
    const at = sentenceAt(version, citation)?.start ?? citation.start;
    groups.set(at, [...(groups.get(at) ?? []), citation]);
  }
  return [...groups.values()];
}

/** Where a report has another of the story reporting something, by a name that no list of outlets has: "…, the Larn Wire reported". */
function reportedBy(version: Version, others: readonly Version[]): Cited[] {
  const { citations, attributions } = version.read.annotations;
  return attributions.flatMap((saying) => {
    const name = speakerName(version, saying);
    if (name === null || saying.source === null || saying.cue === null) return [];
    const reports = saying.cue
      .flatMap((part) => wordsIn(version, part))
      .some(({ form }) => version.language.signals(form).includes('reporting'));
    const span = hull([...saying.source, ...saying.cue]);
    if (!reports || citations.some((known) => overlaps(known, span))) return [];
    return others.some(({ outlet }) => isSameOutlet(name, outlet, version.language))
      ? [{ ...span, outlet: name, kind: 'reports' as const }]
      : [];
  });
}

/** Where a report has somebody tell another of the story something, by a name that no list of outlets has: "the mayor told the Larn Wire". */
function toldTo(version: Version, others: readonly Version[]): Cited[] {
  const { words, language } = version;
  const { text } = version.read.document;
  return words.flatMap((word, i): Cited[] => {
    if (!language.signals(word.form).includes('addresses')) return [];
    const from = language.withoutArticle(`${words[i + 1]?.form ?? ''} x`) === 'x' ? i + 2 : i + 1;
    const after = words.slice(from, from + LONGEST_NAME);
    const end = after.findIndex(({ capital }) => !capital);
    const own = end < 0 ? after : after.slice(0, end);
    if (own.length === 0) return [];
    const span = { start: word.start, end: own.at(-1)!.end };
    const name = text.slice(own[0]!.start, span.end);
    if (version.read.annotations.citations.some((known) => overlaps(known, span))) return [];
    return others.some(({ outlet }) => isSameOutlet(name, outlet, version.language))
      ? [{ ...span, outlet: name, kind: 'told' as const }]
      : [];
  });
}

/** Words of an outlet's name, at most. */
const LONGEST_NAME = 5;

/** "… said in an interview with CNN, Interfax reports": the text rests on Interfax, and Interfax on CNN. */
function addCitations(graph: Graph, version: Version, holder: string, citations: readonly Cited[]): void {
  let from = holder;
  for (const kind of ['reports', 'told', 'post'] as const) {
    const of = citations.filter((citation) => citation.kind === kind);
    const first = of[0];
    for (const citation of of) addEdge(graph, version, from, citation);
    const next = first === undefined || kind !== 'reports' ? null : graph.outlet(first.outlet, version, first);
    if (next !== null && graph.has(from, next)) from = next;
  }
}

function addEdge(graph: Graph, version: Version, from: string, citation: Cited): void {
  const to = graph.outlet(citation.outlet, version, citation);
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

  /** Whether a report of an outlet is in the story. */
  isHere(name: string): boolean {
    return this.#story.versions.some((version) => isOutletOf(name, version));
  }

  has(from: string, to: string): boolean {
    return this.edges.some((edge) => edge.from === from && edge.to === to);
  }

  /**
   * The id of the node of an outlet that `by` cites: its version where it can be told which and that has what the citing words
   * tell (`citation`; `null` for a source of the whole), else a node by name; `null` for itself.
   */
  outlet(name: string, by: Version, citation: Span | null): string | null {
    if (isOutletOf(name, by) || isShortName(name, by)) return null;
    const whole = this.#of(by, (version) => isOutletOf(name, version));
    const versions = whole.length > 0 ? whole : this.#shortFor(name, by);
    const telling = citation === null ? versions : versions.filter((version) => this.#tells(version, by, citation));
    const version = this.#meant(telling, by);
    if (version !== null) return version.id;
    // By the name under which its reports stand here, if they do.
    const known = whole[0]?.outlet ?? name;
    const id = `outlet:${this.#story.language.nameKey(known)}`;
    if (!this.#nodes.has(id)) this.#nodes.set(id, { id, name: known, document: null });
    return id;
  }

  #of(by: Version, isMeant: (version: Version) => boolean): Version[] {
    return this.#story.versions.filter((version) => version !== by && isMeant(version));
  }

  /** The reports of the only outlet that a name can be short for; none where several can be meant. */
  #shortFor(name: string, by: Version): Version[] {
    const found = this.#of(by, (version) => isShortName(name, version));
    return new Set(found.map(({ outlet }) => outlet)).size === 1 ? found : [];
  }

  /** Whether `version` has something of what the sentence around `citation`, or the one after it, tells. */
  #tells(version: Version, by: Version, citation: Span): boolean {
    const at = by.sentences.findIndex(({ start, end }) => start <= citation.start && citation.start < end);
    const citing = by.sentences.slice(Math.max(0, at), at + 2);
    const shared = ({ witnesses }: Utterance): boolean =>
      witnesses.some(({ document }) => document === version.id) &&
      witnesses.some(
        ({ document, content }) =>
          document === by.id && content.some((span) => citing.some((sentence) => overlaps(span, sentence))),
      );
    if (this.#story.utterances.some(shared)) return true;
    const told = version.sentences.map((sentence) => matterOf(wordsIn(version, sentence)));
    return citing
      .map((sentence) => matterOf(wordsIn(by, sentence)))
      .some((matter) => told.some((other) => resemblance(matter, other, this.#story.language) >= SAME_MATTER));
  }

  /** Of the versions of a cited outlet the one that shares text with `by`, else the latest that was surely out; `null` where that cannot be told. */
  #meant(versions: readonly Version[], by: Version): Version | null {
    const { memberships } = this.#story.story;
    const copies = (a: string, b: string): boolean =>
      memberships.some(({ document, copyOf }) => document === a && copyOf?.document === b);
    const shared = versions.find((one) => notAfter(one, by) && (copies(by.id, one.id) || copies(one.id, by.id)));
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

function notAfter(version: Version, other: Version): boolean {
  return version.day === null || other.day === null || version.day <= other.day;
}
