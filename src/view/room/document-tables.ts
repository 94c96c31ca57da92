import type { Attribution } from '../../core/annotations.ts';
import type { ReadDocument } from '../../core/collation.ts';
import { hull, type Span } from '../../core/span.ts';
import { count } from '../edition.ts';
import { type Html, html, type Value } from '../html.ts';
import { scrollable } from '../parts/table.ts';
import { outletAddress, placeAddress, searchAddress } from './addresses.ts';
import { CITATION_NAMES, figureInWords, timeInWords } from './in-words.ts';

/** Who speaks in a document: each speaker with their sayings, the most first. */
export function saidHere({ document, annotations }: ReadDocument): Html | null {
  if (annotations.attributions.length === 0) return null;
  const names = new Map(annotations.actors.map((actor) => [actor.id, actor.name]));
  const bySpeaker = Map.groupBy(
    annotations.attributions.filter((attribution) => attribution.within === null),
    ({ speaker }) => (speaker === null ? null : (names.get(speaker) ?? null)),
  );
  const groups = [...bySpeaker].sort((a, b) => b[1].length - a[1].length);
  const saying = (attribution: Attribution) => {
    const place = { document: document.id, ...hull(attribution.content) };
    const words = attribution.content.map((span) => document.text.slice(span.start, span.end)).join(' … ');
    return html`<li><a class="words" href="${placeAddress(place)}">${shortened(words)}</a></li>`;
  };
  const group = ([name, sayings]: (typeof groups)[number]) =>
    html`<details><summary>${name ?? 'Nobody named'} <span class="meta">${count(sayings.length, 'saying')}</span></summary><ul class="said">${sayings.map(saying)}</ul>${
      name !== null &&
      html`<p class="meta"><a href="${searchAddress(`speaker:"${name.replace(/["“”„]/g, '')}"`)}">Everything ${name} said</a></p>`
    }</details>`;
  return html`<section class="part speakers-here"><h2>Who speaks here</h2>${groups.map(group)}</section>`;
}

const shortened = (words: string): string => (words.length <= 160 ? words : `${words.slice(0, 150).trimEnd()} …`);

/** Figures, dates and outlets cited as tables, each row a link to its place. */
export function tables({ document, annotations }: ReadDocument): Html {
  const at = (span: Span) =>
    html`<a href="${placeAddress({ document: document.id, start: span.start, end: span.end })}">${document.text.slice(span.start, span.end)}</a>`;
  return html`${tableOf('Figures', ['In the text', 'Means'], annotations.figures, (figure) => [at(figure), figureInWords(figure, document.text)])}
${tableOf('Dates and times', ['In the text', 'Means'], annotations.times, (time) => [at(time), timeInWords(time)])}
${tableOf('Outlets cited', ['In the text', 'Outlet', 'How'], annotations.citations, (citation) => [
  at(citation),
  html`<a href="${outletAddress(citation.outlet)}">${citation.outlet}</a>`,
  CITATION_NAMES[citation.kind],
])}`;
}

function tableOf<Item>(
  name: string,
  columns: readonly string[],
  items: readonly Item[],
  cells: (item: Item) => readonly Value[],
): Html | null {
  if (items.length === 0) return null;
  const head = columns.map((column) => html`<th scope="col">${column}</th>`);
  const rows = items.map((item) => html`<tr>${cells(item).map((cell) => html`<td>${cell}</td>`)}</tr>`);
  return html`<details class="behind"><summary>${name} (${items.length})</summary>${scrollable(name, html`<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`)}</details>`;
}
