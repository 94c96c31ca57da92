import type { CollatedStory, Provenance, ProvenanceEdge, ProvenanceNode } from '../../core/collation.ts';
import { outletName, wordsAt } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { originsOf, SHARED_ONLY } from '../origins.ts';
import { more, type PageContext, placeLink, sigilLink } from './context.ts';
import { layers, type Placed } from './layers.ts';
import { atMost } from './limits.ts';
import { scrollable } from './table.ts';

/** What it is called when one report rests on another in this way. */
export const EDGE_NAMES: Readonly<Record<ProvenanceEdge['kind'], string>> = {
  reports: 'cites',
  told: 'quotes',
  source: 'taken from',
  post: 'shows a post of',
  copy: 'copies',
  passage: 'has a passage of',
  revision: 'revises',
  shared: 'shares text with',
};

/** Which report rests on which: drawn, origins at the left, with the table behind it. */
export function provenancePart(context: PageContext, { provenance, title }: CollatedStory): Html {
  if (provenance.edges.length === 0)
    return html`<p>No report says that it rests on another, and none repeats another’s text.</p>`;
  const edges = atMost(provenance.edges, context.limits.rows);
  return html`<p>${ledBack(context, provenance)} What stands at the left rests on nothing that is known; each line leads right to who took from it.</p>
${scrollable(`Drawing of who rests on whom: ${title}`, drawing(context, { ...provenance, edges: edges.shown }))}
<details class="behind"><summary>The same as a table</summary>${scrollable(`Table of who rests on whom: ${title}`, table(context, provenance, edges.shown))}${more(context, edges.left, 'links')}</details>`;
}

/** Which origins all comes from in the end, each with the reports that lead back to it, and which reports rest on nobody. */
function ledBack(context: PageContext, provenance: Provenance): Html {
  const { led, alone } = originsOf(provenance);
  const sigils = (documents: readonly string[]) => {
    const { shown, left } = atMost(documents, context.limits.witnesses);
    return html`${shown.map((id) => sigilLink(context, id))}${left > 0 && html` <span class="meta">and ${left} more</span>`}`;
  };
  const { shown, left } = atMost(led, context.limits.rows);
  const named = shown.map(({ node, reports }, index) => {
    const comma = index === 0 ? '' : ', ';
    return html`${comma}<b>${nodeName(context, node)}</b> ${sigils(reports)}`;
  });
  const others =
    alone.length > 0 && html`. Nothing was found that ${sigils(alone)} ${alone.length === 1 ? 'rests' : 'rest'} on`;
  const back =
    led.length > 0
      ? html`What these reports have from others leads back to ${named}${left > 0 && html` and ${left} more`}`
      : SHARED_ONLY;
  return html`${back}${others}.`;
}

const BOX = { width: 152, height: 42, across: 264, down: 64, edge: 10 } as const;

/** A drawing wider than this is not made to fit, which would make its letters too small to read: it is scrolled. */
const WIDEST_FITTED = 1250;

function drawing(context: PageContext, provenance: Provenance): Html {
  const placed = layers(provenance);
  const spot = new Map(placed.map((p) => [p.node.id, p]));
  const width = BOX.edge * 2 + BOX.width + BOX.across * Math.max(...placed.map((p) => p.layer));
  const height = BOX.edge * 2 + BOX.height + BOX.down * Math.max(...placed.map((p) => p.row));
  const lines = placed.flatMap((from) => {
    const own = provenance.edges.filter((edge) => edge.from === from.node.id && spot.has(edge.to));
    const inOrder = [...own].sort((a, b) => middle(spot.get(a.to)!) - middle(spot.get(b.to)!));
    return inOrder.map((edge, i) => line(edge, from, spot.get(edge.to)!, arrival(i, inOrder.length)));
  });
  return html`<svg class="provenance${width > WIDEST_FITTED ? ' wide' : ''}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="Who rests on whom; the table below says the same">
${lines}${placed.map((p) => box(context, p))}</svg>`;
}

const left = ({ layer }: Placed) => BOX.edge + layer * BOX.across;
const middle = ({ row }: Placed) => BOX.edge + BOX.height / 2 + row * BOX.down;

/** How far from its middle the `index`th of `number` lines ends at a box, so that their names stand one under the other. */
function arrival(index: number, number: number): number {
  const step = number < 2 ? 0 : Math.min(14, (BOX.height - 8) / (number - 1));
  return (index - (number - 1) / 2) * step;
}

function line(edge: ProvenanceEdge, from: Placed, to: Placed, offset: number): Html {
  const [x1, y1, x2, y2] = [left(to) + BOX.width, middle(to), left(from), middle(from) + offset];
  const bend = Math.max(30, (x2 - x1) / 2);
  // The name stands near the taker, where lines that start at one origin have already parted.
  return html`<g class="edge e-${edge.kind}"><title>${edge.reason}</title><path d="M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 7} ${y2}"/><path class="head" d="M${x2} ${y2} l-9 -4.5 v9 z"/><text x="${x2 - 12}" y="${y2 - 4}" text-anchor="end">${EDGE_NAMES[edge.kind]}</text></g>`;
}

function box(context: PageContext, placed: Placed): Html {
  const { document } = placed.node;
  const name = nodeName(context, placed.node);
  const [x, y] = [left(placed), middle(placed) - BOX.height / 2];
  const sigil = document === null ? null : (context.sigils.get(document) ?? null);
  const lines = onTwoLines(sigil === null ? name : `${sigil} ${name}`);
  const inside = html`<title>${name}${document === null ? ', only named' : ''}</title><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="3"/>
${lines.map((words, i) => boxLine(words, i === 0 ? sigil : null, x + 10, y + BOX.height / 2 + (i - (lines.length - 1) / 2) * LINE_HEIGHT))}`;
  const address = document === null ? null : context.links.report(document);
  return address === null
    ? html`<g class="node ${document === null ? 'named' : ''}">${inside}</g>`
    : html`<a class="node" href="${address}">${inside}</a>`;
}

const LINE_HEIGHT = 16;
/** Letters of 13 px that a box has room for. */
const BOX_LETTERS = 17;

function boxLine(words: string, sigil: string | null, x: number, y: number): Html {
  const rest = sigil === null ? words : words.slice(sigil.length);
  return html`<text x="${x}" y="${y}" dy="0.36em">${sigil && html`<tspan class="sigil-text">${sigil}</tspan>`}${rest}</text>`;
}

/** A name on one line or, broken between words, on two; what has no room ends in `…`. */
function onTwoLines(name: string): readonly string[] {
  if (name.length <= BOX_LETTERS) return [name];
  const space = name.lastIndexOf(' ', BOX_LETTERS);
  // A sigil does not stand alone on its line.
  const end = space > 3 ? space : BOX_LETTERS;
  const rest = name.slice(end).trimStart();
  return [name.slice(0, end), rest.length <= BOX_LETTERS ? rest : `${rest.slice(0, BOX_LETTERS - 1).trimEnd()}…`];
}

/** A document's outlet as the rest of the page names it, else the name in the text. */
function nodeName(context: PageContext, { name, document }: ProvenanceNode): string {
  return document !== null && context.documents.has(document) ? outletName(context, document) : name;
}

function table(context: PageContext, { nodes }: Provenance, edges: readonly ProvenanceEdge[]): Html {
  const name = new Map(nodes.map((node) => [node.id, nodeName(context, node)]));
  const row = ({ from, to, kind, reason, evidence }: ProvenanceEdge) =>
    html`<tr><th scope="row">${name.get(from) ?? from}</th><td>${EDGE_NAMES[kind]}</td><td>${name.get(to) ?? to}</td><td>${
      evidence === null ? reason : placeLink(context, evidence, wordsAt(context, evidence))
    }</td></tr>`;
  return html`<table><thead><tr><th scope="col">Who</th><th scope="col">How</th><th scope="col">On whom</th><th scope="col">By what words</th></tr></thead><tbody>${edges.map(row)}</tbody></table>`;
}
