import type { CollatedStory } from '../../core/collation.ts';
import type { Finding, FindingDetail, LabelRow } from '../../core/finding.ts';
import { outletName } from '../edition.ts';
import { type Html, html } from '../html.ts';
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
  const head = columns.shown.map(
    (id) => html`<th scope="col">${sigilLink(context, id)} <span class="outlet">${outletName(context, id)}</span></th>`,
  );
  const charged = rows.shown.flatMap(({ detail }) => detail.rows.filter((row) => row.charged !== null));
  return html`${scrollable(
    'Names and labels by report',
    html`<table class="labels"><thead><tr><th scope="col">What is named</th>${head}</tr></thead>
<tbody>${rows.shown.map(({ detail }) => thing(context, detail, columns.shown))}</tbody></table>`,
  )}${more(columns.left, 'reports')}${more(rows.left, 'things')}
${charged.length > 0 ? html`<p class="meta notes">† charged: ${[...new Set(charged.map((row) => row.charged!))].join('; ')}</p>` : null}`;
}

function isLabels(finding: Finding): finding is Finding & { readonly detail: LabelsDetail } {
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
  const mark = row.charged === null ? null : html`<abbr class="charged" title="${row.charged}">†</abbr>`;
  return html`<div>${placeLink(context, places[0]!, row.label)}${mark}${times}</div>`;
}
