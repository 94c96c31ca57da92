import type { CollatedStory } from '../../core/collation.ts';
import type { FigureRow, Finding, FindingDetail } from '../../core/finding.ts';
import { asOfInWords } from '../days.ts';
import { outletName, wordsAt } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { RELATION_NAMES } from '../kinds.ts';
import { valueInWords } from '../values.ts';
import { more, type PageContext, placeLink, sigilLink } from './context.ts';
import { atMost } from './limits.ts';
import { scrollable } from './table.ts';

type FiguresDetail = Extract<FindingDetail, { type: 'figures' }>;

/** The ledger of a story's figures: each quantity with every report's value, bound, authority and day. */
export function figuresLedger(context: PageContext, story: CollatedStory): Html | null {
  const told = story.findings.filter(isFigures);
  if (told.length === 0) return null;
  const { shown, left } = atMost(told, context.limits.rows);
  return html`${scrollable(
    `Figures ledger: ${story.title}`,
    html`<table class="ledger"><thead><tr><th scope="col">Report</th><th scope="col">Says</th><th scope="col">Value</th><th scope="col">On whose word</th><th scope="col">As of</th></tr></thead>
${shown.map(({ detail }) => quantity(context, detail))}</table>`,
  )}${more(context, left, 'quantities')}`;
}

function isFigures(finding: Finding): finding is Finding & { readonly detail: FiguresDetail } {
  return finding.detail.type === 'figures';
}

function quantity(context: PageContext, { of, relation, rows }: FiguresDetail): Html {
  return html`<tbody><tr class="of"><th scope="rowgroup" colspan="5">${of} <span class="tag r-${relation.replaceAll(' ', '-')}">${RELATION_NAMES[relation]}</span></th></tr>
${atMost(rows, context.limits.rows).shown.map((row) => figureRow(context, row))}</tbody>`;
}

function figureRow(context: PageContext, row: FigureRow): Html {
  const { evidence } = row;
  return html`<tr><th scope="row">${sigilLink(context, evidence.document, evidence)} ${outletName(context, evidence.document)}</th>
<td>${placeLink(context, evidence, wordsAt(context, evidence))}</td><td class="value">${valueInWords(row)}</td>
<td>${row.by ?? html`<span class="meta">its own</span>`}</td><td>${asOfInWords(row.asOf) ?? html`<span class="meta">not told</span>`}</td></tr>`;
}
