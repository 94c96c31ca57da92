import type { CollatedStory } from '../../core/collation.ts';
import type { FigureRelation, FigureRow, Finding, FindingDetail } from '../../core/finding.ts';
import { asOfInWords } from '../days.ts';
import { outletName, wordsAt } from '../edition.ts';
import { type Html, html, type Value } from '../html.ts';
import { ONE_COUNT_OR_NOT, RELATION_NAMES } from '../kinds.ts';
import { valueInWords } from '../values.ts';
import { more, type PageContext, placeLink, sigilLink } from './context.ts';
import { atMost } from './limits.ts';
import { scrollable } from './table.ts';

/** On a phone each row is laid out under another, where a style that does so would take the table's roles away. */
const COLUMNS = ['Report', 'Says', 'Value', 'On whose word', 'As of'] as const;

type FiguresDetail = Extract<FindingDetail, { type: 'figures' }>;

/** The ledger of a story's figures: each quantity with every report's value, bound, authority and day. */
export function figuresLedger(context: PageContext, story: CollatedStory): Html | null {
  const told = story.findings.filter(isFigures).map(({ detail: { of, relation, rows } }) => ({ of, relation, rows }));
  const beside = story.figures.map(({ of, rows }) => ({ of, relation: null, rows }));
  const all: readonly Quantity[] = [...told, ...beside];
  if (all.length === 0) return null;
  const { shown, left } = atMost(all, context.limits.rows);
  return html`${scrollable(
    `Figures ledger: ${story.title}`,
    html`<table class="ledger" role="table"><thead role="rowgroup"><tr role="row">${COLUMNS.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
${shown.map((one) => quantity(context, one))}</table>`,
  )}${more(context, left, 'quantities')}`;
}

function isFigures(finding: Finding): finding is Finding & { readonly detail: FiguresDetail } {
  return finding.detail.type === 'figures';
}

/** Figures of one quantity with how they relate; `null` where no finding says so. */
interface Quantity {
  readonly of: string;
  readonly relation: FigureRelation | null;
  readonly rows: readonly FigureRow[];
}

function quantity(context: PageContext, { of, relation, rows }: Quantity): Html {
  const name = relation === null ? ONE_COUNT_OR_NOT : RELATION_NAMES[relation];
  return html`<tbody role="rowgroup"><tr class="of" role="row"><th scope="rowgroup" role="rowheader" colspan="5">${of} <span class="tag r-${relation?.replaceAll(' ', '-') ?? 'beside'}">${name}</span></th></tr>
${atMost(rows, context.limits.rows).shown.map((row) => figureRow(context, row))}</tbody>`;
}

function figureRow(context: PageContext, row: FigureRow): Html {
  const { evidence } = row;
  const cell = (kind: string, words: Value) => html`<td class="${kind}" role="cell">${words}</td>`;
  return html`<tr role="row"><th scope="row" role="rowheader">${sigilLink(context, evidence.document, evidence)} <span>${outletName(context, evidence.document)}</span></th>
${cell('says', placeLink(context, evidence, wordsAt(context, evidence)))}${cell('value', valueInWords(row))}
${cell('by', row.by ?? html`<span class="meta">its own</span>`)}${cell('as-of', asOfInWords(row.asOf) ?? html`<span class="meta">not told</span>`)}</tr>`;
}
