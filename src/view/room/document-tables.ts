import type { Attribution } from '../../core/annotations.ts';
import type { DocumentPage } from '../../core/room.ts';
import type { Span } from '../../core/span.ts';
import { count } from '../edition.ts';
import { type Html, html, type Value } from '../html.ts';
import { scrollable } from '../parts/table.ts';
import { NOT_NAMED } from '../told.ts';
import { placeAddress, sayingAddress, speakerKeys, speakerLinkAddress } from './addresses.ts';
import { CITATION_NAMES, figureInWords, timeInWords } from './in-words.ts';
import { citedOutlet } from './lists.ts';

/** Who speaks in a document: each speaker with their sayings, the most first. */
export function saidHere({ read: { document, annotations }, speakers }: DocumentPage): Html | null {
  if (annotations.attributions.length === 0) return null;
  const keys = speakerKeys(speakers);
  const names = new Map(annotations.actors.map((actor) => [actor.id, actor.name]));
  const bySpeaker = Map.groupBy(
    annotations.attributions.filter((attribution) => attribution.within === null),
    ({ speaker }) => (speaker === null ? null : (names.get(speaker) ?? null)),
  );
  const groups = [...bySpeaker].sort((a, b) => b[1].length - a[1].length);
  const saying = (attribution: Attribution) => {
    const words = attribution.content.map((span) => document.text.slice(span.start, span.end)).join(' … ');
    return html`<li><a class="words" href="${sayingAddress(document.id, attribution.id)}">${shortened(words)}</a></li>`;
  };
  const group = ([name, sayings]: (typeof groups)[number]) =>
    html`<details><summary>${name ?? NOT_NAMED} <span class="meta">${count(sayings.length, 'saying')}</span></summary><ul class="said">${sayings.map(saying)}</ul>${
      name !== null && html`<p class="meta"><a href="${speakerLinkAddress(name, keys)}">Everything ${name} said</a></p>`
    }</details>`;
  return html`<section class="part speakers-here"><h2>Who speaks here</h2>${groups.map(group)}</section>`;
}

const shortened = (words: string): string => (words.length <= 160 ? words : `${words.slice(0, 150).trimEnd()} …`);

/** Figures, dates and outlets cited as tables, each row a link to its place. */
export function tables({ read: { document, annotations }, outletsKept }: DocumentPage): Html {
  const at = (span: Span) =>
    html`<a href="${placeAddress({ document: document.id, start: span.start, end: span.end })}">${document.text.slice(span.start, span.end)}</a>`;
  return html`${tableOf('Figures', ['In the text', 'Means'], annotations.figures, (figure) => [at(figure), figureInWords(figure, document.text)])}
${tableOf('Dates and times', ['In the text', 'Means'], annotations.times, (time) => [at(time), timeInWords(time)])}
${tableOf('Outlets cited', ['In the text', 'Outlet', 'How'], annotations.citations, (citation) => [
  at(citation),
  citedOutlet(citation.outlet, outletsKept.includes(citation.outlet)),
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
