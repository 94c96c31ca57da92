import type { CollatedStory } from '../../core/collation.ts';
import type { Finding, FindingDetail, LabelRow } from '../../core/finding.ts';
import { outletName } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { nameBesideLetter } from '../statement.ts';
import { more, type PageContext, placeLink, sigilLink } from './context.ts';
import { atMost } from './limits.ts';
import { scrollable } from './table.ts';

type LabelsDetail = Extract<FindingDetail, { type: 'labels' }>;

/** What each report calls the same person, group, place or event: a row for each thing, a column for each report. */
export function labelsTable(context: PageContext, story: CollatedStory): Html | null {
  const told = story.findings.filter(isLabels);
  if (told.length === 0) return null;
  const documents = story.documents.filter((id) => told.some(({ detail }) => uses(detail.rows, id)));
  const columns = atMost(documents, context.limits.columns);
  const rows = atMost(told, context.limits.rows);
  const charged = rows.shown.flatMap(({ detail }) => detail.rows.filter((row) => row.charged !== null));
  const table =
    documents.length > WORDS_FIT
      ? byLabel(context, rows.shown, columns.shown)
      : byReport(context, rows.shown, columns.shown);
  return html`${scrollable(`Names and labels by report: ${story.title}`, table)}${more(context, columns.left, 'reports')}${more(context, rows.left, 'things')}
${charged.length > 0 ? html`<p class="meta notes">† charged: ${[...new Set(charged.map((row) => row.charged!))].join('; ')}</p>` : null}`;
}

/** Reports whose own words have room in the cells of a desk's table; of more, only marks do. */
const WORDS_FIT = 5;

type Told = Finding & { readonly detail: LabelsDetail };

/** A row for each thing, the words in the cells. */
function byReport(context: PageContext, told: readonly Told[], documents: readonly string[]): Html {
  const head = documents.map(
    (id) =>
      html`<th scope="col">${sigilLink(context, id)} <span class="outlet">${nameBesideLetter(context, id)}</span></th>`,
  );
  return html`<table class="labels"><thead><tr><th scope="col">What is named</th>${head}</tr></thead>
<tbody>${told.map(({ detail }) => thing(context, detail, documents))}</tbody></table>`;
}

/** A row for each label under its thing, a mark in the cells. */
function byLabel(context: PageContext, told: readonly Told[], documents: readonly string[]): Html {
  const head = documents.map(
    (id) => html`<th scope="col">${sigilLink(context, id)}<span class="sr"> ${outletName(context, id)}</span></th>`,
  );
  const cell = (row: LabelRow, id: string) => {
    const place = row.evidence.find((e) => e.document === id);
    if (place === undefined) return html`<td></td>`;
    const dot = html`<span aria-hidden="true">●</span><span class="sr">${outletName(context, id)}</span>`;
    return html`<td>${placeLink(context, place, dot, 'dot')}</td>`;
  };
  const line = (row: LabelRow) =>
    html`<tr><th scope="row">${row.label}${chargeMark(row)}</th>${documents.map((id) => cell(row, id))}</tr>`;
  const body = told.map(
    ({ detail }) =>
      html`<tbody><tr class="of"><th scope="rowgroup" colspan="${documents.length + 1}">${detail.of}</th></tr>${detail.rows.map(line)}</tbody>`,
  );
  return html`<table class="matrix"><thead><tr><th scope="col">Called, in report</th>${head}</tr></thead>${body}</table>`;
}

function isLabels(finding: Finding): finding is Told {
  return finding.detail.type === 'labels';
}

const uses = (rows: readonly LabelRow[], id: string): boolean =>
  rows.some((row) => row.evidence.some((e) => e.document === id));

function thing(context: PageContext, { of, rows }: LabelsDetail, documents: readonly string[]): Html {
  const cell = (id: string) => {
    const own = rows.filter((row) => uses([row], id));
    return html`<td>${own.length === 0 ? html`<span class="none">–</span>` : own.map((row) => label(context, row, id))}</td>`;
  };
  return html`<tr><th scope="row">${of}</th>${documents.map(cell)}</tr>`;
}

function label(context: PageContext, row: LabelRow, id: string): Html {
  const places = row.evidence.filter((e) => e.document === id);
  const times = places.length > 1 ? html` <span class="meta">×${places.length}</span>` : null;
  return html`<div>${placeLink(context, places[0]!, row.label)}${chargeMark(row)}${times}</div>`;
}

function chargeMark({ charged }: LabelRow): Html | null {
  return charged === null ? null : html`<abbr class="charged" title="${charged}">†</abbr>`;
}
