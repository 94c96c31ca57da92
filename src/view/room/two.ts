import type { CollatedStory } from '../../core/collation.ts';
import type { Finding } from '../../core/finding.ts';
import type { SentencePlace, Synopses, Synopsis } from '../../core/synopsis.ts';

/**
 * A story as far as two of its reports tell it: the sayings that both print, the findings that rest on both, who of the
 * two rests on the other, and what either of them carries. Everything keeps its own apparatus, base and sigils.
 */
export function ofTwo(story: CollatedStory, pair: readonly [string, string]): CollatedStory {
  const has = (documents: readonly string[]) => pair.every((id) => documents.includes(id));
  const isOfPair = (document: string) => pair.includes(document);
  const nodes = story.provenance.nodes.filter(({ document }) => document !== null && isOfPair(document));
  const ids = new Set(nodes.map((node) => node.id));
  return {
    ...story,
    documents: story.documents.filter(isOfPair),
    utterances: story.utterances.filter(({ witnesses }) => has(witnesses.map((witness) => witness.document))),
    findings: story.findings.filter((finding) => has(documentsOf(finding))),
    figures: story.figures.flatMap(({ of, rows }) => {
      const own = rows.filter(({ evidence }) => isOfPair(evidence.document));
      return has(own.map(({ evidence }) => evidence.document)) ? [{ of, rows: own }] : [];
    }),
    provenance: {
      ...story.provenance,
      nodes,
      edges: story.provenance.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    },
    carriage: {
      items: story.carriage.items.filter(({ carriers }) => carriers.some(({ document }) => isOfPair(document))),
    },
  };
}

const documentsOf = ({ evidence }: Finding): readonly string[] => evidence.map(({ document }) => document);

/** Synopses of the two reports alone: what others have beside them is left out. */
export function synopsesOfTwo(synopses: Synopses, pair: readonly [string, string]): Synopses {
  return new Map([...synopses].map(([id, synopsis]) => [id, synopsisOfTwo(synopsis, pair)]));
}

function synopsisOfTwo({ reports, links }: Synopsis, pair: readonly [string, string]): Synopsis {
  const kept = reports.flatMap(({ document }, report) => (pair.includes(document) ? [report] : []));
  const own = links.filter(({ a, b }) => kept.includes(a.report) && kept.includes(b.report));
  const renumbered = (place: SentencePlace): SentencePlace => ({ ...place, report: kept.indexOf(place.report) });
  return {
    reports: kept.map((report) => reports[report]!),
    links: own.map((link) => ({ ...link, a: renumbered(link.a), b: renumbered(link.b) })),
  };
}
