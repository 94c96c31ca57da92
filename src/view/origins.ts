import type { Occasion } from '../core/annotations.ts';
import type { Utterance, Witness } from '../core/apparatus.ts';
import type { CollatedStory, Provenance, ProvenanceEdge, ProvenanceNode } from '../core/collation.ts';
import type { Block } from '../core/document.ts';
import type { Edition } from './edition.ts';
import { nameInStory } from './statement.ts';

/** What is said in place of where it leads back to, if nothing tells that of any. */
export const SHARED_ONLY = 'Some of these reports share text, and nothing tells which had it first';

/** Where a chain of citations and copies ends. */
interface Origin {
  readonly node: ProvenanceNode;
  /** The documents that lead back to it, its own first where it is one, the others in the order of the provenance. */
  readonly reports: readonly string[];
}

/** The origins that some report leads back to, an outlet once, that of most reports first, and the documents that stand by themselves. */
export interface Origins {
  readonly led: readonly Origin[];
  readonly alone: readonly string[];
}

const found = new WeakMap<Provenance, Origins>();

/** The origins of a story, made once: each of its sayings asks for them. */
export function originsOf(provenance: Provenance): Origins {
  const own = found.get(provenance) ?? findOrigins(provenance);
  found.set(provenance, own);
  return own;
}

function findOrigins({ nodes, edges }: Provenance): Origins {
  // Where nothing tells which of two had their text first, it leads back to neither, and neither stands by itself.
  const told = edges.filter(({ kind }) => kind !== 'shared');
  const sharing = new Set(edges.flatMap(({ kind, from, to }) => (kind === 'shared' ? [from, to] : [])));
  const leaning = new Set(told.map(({ from }) => from));
  const roots = nodes.filter(({ id }) => !leaning.has(id));
  const all = roots.map((node): Origin => {
    const resting = new Set<string>([node.id]);
    // Edges may stand in any order: again and again until nobody more is found.
    for (let before = 0; before < resting.size; ) {
      before = resting.size;
      for (const { from, to } of told) if (resting.has(to)) resting.add(from);
    }
    const others = nodes.filter((other) => other !== node && resting.has(other.id));
    return { node, reports: [node, ...others].flatMap(({ document }) => document ?? []) };
  });
  // An outlet that is cited for what its report here does not have is the outlet of that report all the same.
  const origins = [...Map.groupBy(all, ({ node }) => node.name).values()].flatMap(asOne);
  const isAlone = ({ node, reports }: Origin): boolean => reports.length === 1 && node.document === reports[0];
  const led = origins.filter((origin) => origin.reports.length > 0 && !isAlone(origin));
  const alone = origins.filter((one) => isAlone(one) && !sharing.has(one.node.id)).flatMap(({ reports }) => reports);
  return { led: led.sort((a, b) => b.reports.length - a.reports.length), alone };
}

/** Origins of one name as one where some of them is no document; several reports of one outlet stay apart. */
function asOne(alike: readonly Origin[]): readonly Origin[] {
  const [first, ...others] = alike;
  if (first === undefined || others.length === 0 || alike.every(({ node }) => node.document !== null)) return alike;
  const documents = alike.filter(({ node }) => node.document !== null);
  if (documents.length > 1) return alike;
  const { node } = documents[0] ?? first;
  return [
    { node, reports: [...new Set([...(documents[0]?.reports ?? []), ...alike.flatMap(({ reports }) => reports)])] },
  ];
}

/**
 * What a tie to an outlet says of those that have it: the words were said to it or are its text; they cite it, for whatever they take
 * from it. A tie found by comparing says only that they share a text, not who had it first.
 */
const TIES: readonly { readonly kinds: readonly ProvenanceEdge['kind'][]; readonly words: string }[] = [
  { kinds: ['told', 'source', 'post'], words: 'from' },
  { kinds: ['reports'], words: 'resting on' },
];

/**
 * From whom the reports that carry a saying have it, to stand behind their number: `all of them from CNN`, `all of them resting on
 * Norna`, `all of them with one text`, `all of them from one news conference`; empty where nothing tells. That they had it each by itself
 * no text shows: who was at one news conference prints the same words without naming anybody.
 */
export function originInWords(edition: Edition, { provenance }: CollatedStory, utterance: Utterance): string {
  const carriers = [...new Set(utterance.witnesses.map(({ document }) => document))];
  if (carriers.length < 2) return '';
  if (utterance.origins > 1) return occasionInWords(edition, utterance);
  const first = firstHand(edition, provenance, utterance);
  if (first !== null) return `, all of them ${first.words} ${nameInStory(edition, first.document)}`;
  const shared = originsOf(provenance).led.filter(({ reports }) => carriers.every((id) => reports.includes(id)));
  for (const { kinds, words } of TIES) {
    const tied = shared.find(({ node }) =>
      provenance.edges.some(({ to, kind }) => to === node.id && kinds.includes(kind)),
    );
    if (tied === undefined) continue;
    const isAll = utterance.witnesses.every((witness) => isCovered(edition, witness, tied, provenance));
    return isAll ? `, all of them ${words} ${nameOf(edition, tied.node)}` : '';
  }
  const sharing = provenance.edges.some(
    ({ kind, from, to }) => kind === 'shared' && carriers.includes(from) && carriers.includes(to),
  );
  return shared.length > 0 || sharing ? ', all of them with one text' : ', all of them from one source';
}

/**
 * The report that carries a saying with nobody cited for it and from which all others say that they have those very words: whatever else
 * that report takes from elsewhere, these are its own.
 */
function firstHand(
  edition: Edition,
  { edges }: Provenance,
  { witnesses }: Utterance,
): { document: string; words: string } | null {
  const cited = witnesses.map(({ document, attribution }) => {
    const { citations = [] } = edition.documents.get(document)?.annotations ?? {};
    const own = citations.filter((citation) => attribution !== null && citation.attribution === attribution);
    return {
      document,
      edges: edges.filter(
        ({ from, evidence }) =>
          evidence?.document === document && from === document && own.some(({ start }) => start === evidence.start),
      ),
    };
  });
  const by = Map.groupBy(cited, ({ document }) => document);
  const uncited = [...by].filter(([, all]) => all.every((one) => one.edges.length === 0));
  const [document] = uncited[0] ?? [];
  if (document === undefined || uncited.length > 1) return null;
  const others = cited.filter((one) => one.document !== document);
  for (const { kinds, words } of TIES) {
    const isTied = others.every((one) => one.edges.some(({ to, kind }) => to === document && kinds.includes(kind)));
    if (isTied) return { document, words };
  }
  return null;
}

/**
 * Whether what a report cites last before its words leads back to an origin, in the same running text: below a post of another outlet, or in a
 * list of other news at the foot, nothing tells that they are from there.
 */
function isCovered(edition: Edition, { document, content }: Witness, origin: Origin, { edges }: Provenance): boolean {
  const at = content?.[0]?.start;
  const own = edges.flatMap(({ evidence, to }) => (evidence?.document === document ? [{ to, ...evidence }] : []));
  if (at === undefined || own.length === 0) return true;
  const before = own.filter(({ start }) => start <= at).sort((a, b) => a.start - b.start);
  const last = before.at(-1);
  if (last === undefined) return true;
  const blocks = edition.documents.get(document)?.document.blocks ?? [];
  if (isListed(blocks, at) && !isListed(blocks, last.start)) return false;
  return leadsTo(last.to, origin.node.id, edges);
}

function isListed(blocks: readonly Block[], at: number): boolean {
  return blocks.some(({ kind, start, end }) => kind === 'list item' && start <= at && at < end);
}

function leadsTo(
  node: string,
  origin: string,
  edges: readonly ProvenanceEdge[],
  seen: readonly string[] = [],
): boolean {
  if (node === origin) return true;
  if (seen.includes(node)) return false;
  return edges.some(
    ({ from, to, kind }) => from === node && kind !== 'shared' && leadsTo(to, origin, edges, [...seen, node]),
  );
}

/** A node's outlet as the rest of the page names it, else the name in the text. */
const nameOf = (edition: Edition, { name, document }: ProvenanceNode): string =>
  document !== null && edition.documents.has(document) ? nameInStory(edition, document) : name;

/** `, all of them as told to reporters`, `, all of them from one news conference`: where every report says so of its words, and none otherwise. */
function occasionInWords(edition: Edition, { witnesses }: Utterance): string {
  const found = [...Map.groupBy(witnesses, ({ document }) => document)].map(([id, own]) => {
    const { attributions = [] } = edition.documents.get(id)?.annotations ?? {};
    return attributions.find(({ id: one, occasion }) => occasion !== null && own.some((w) => w.attribution === one))
      ?.occasion;
  });
  const [first] = found;
  const isOne = found.every((occasion) => occasion?.kind === first?.kind && occasion?.to === first?.to);
  if (!first || !isOne || !SAID_ALOUD.has(first.kind)) return '';
  if (first.to !== null) return `, all of them as told to ${first.to}`;
  // Of two papers each may have had an interview of its own.
  return first.kind === 'press' ? ', all of them from one news conference' : '';
}

const SAID_ALOUD: ReadonlySet<Occasion['kind']> = new Set(['press', 'interview']);
