import type { CarriageItem, CollatedStory } from '../../core/collation.ts';
import { carriageGroups, spokenItem } from '../carriage-groups.ts';
import { outletName } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { more, type PageContext, placeLink, sigilLink } from './context.ts';
import { atMost } from './limits.ts';
import { scrollable } from './table.ts';

/** Who carries what: a row for each saying, figure, name and event, a column for each report; a dot opens its place. */
export function carriageMatrix(context: PageContext, story: CollatedStory): Html | null {
  const { items } = story.carriage;
  if (items.length === 0 || story.documents.length < 2) return null;
  const columns = atMost(story.documents, context.limits.columns);
  const rows = atMost(inOrder(items, story), context.limits.rows);
  const head = columns.shown.map(
    (id) => html`<th scope="col">${sigilLink(context, id)}<span class="sr"> ${outletName(context, id)}</span></th>`,
  );
  const body = carriageGroups(rows.shown).map(
    (
      group,
    ) => html`<tbody><tr class="of"><th scope="rowgroup" colspan="${columns.shown.length + 1}">${group.name}</th></tr>
${group.items.map((item) => itemRow(context, item, columns.shown))}</tbody>`,
  );
  return html`<p class="meta">A dot opens the place where a report has it, a ring one that comes near: it may tell it in other words. Where a field is hatched, nothing was found of it, or another figure.</p>${scrollable(`Who carries what: ${story.title}`, html`<table class="matrix"><thead><tr><th scope="col">In report</th>${head}</tr></thead>${body}</table>`)}${more(context, columns.left, 'reports')}${more(context, rows.left, 'items')}`;
}

/** First what some carry and others leave out, last what all carry: the gaps are what the matrix is read for. */
function inOrder(items: readonly CarriageItem[], story: CollatedStory): readonly CarriageItem[] {
  return [...items].sort((a, b) => gapRank(a, story) - gapRank(b, story));
}

/** Carried by several but not all, then by one, then by all. */
function gapRank(item: CarriageItem, story: CollatedStory): number {
  const carriers = new Set(item.carriers.map((c) => c.document)).size;
  if (carriers >= story.documents.length) return 2;
  return carriers > 1 ? 0 : 1;
}

/** Two lines of a desk's table: the saying itself is a link away. */
const LABEL_LENGTH = 100;

function shortened(label: string): string {
  return label.length <= LABEL_LENGTH ? label : `${label.slice(0, LABEL_LENGTH).replace(/\s+\S*$/, '')} …`;
}

function itemRow(context: PageContext, item: CarriageItem, documents: readonly string[]): Html {
  const address = item.utterance === null ? null : context.links.utterance(item.utterance);
  const label = shortened(spokenItem(context, item));
  const name = address === null ? label : html`<a href="${address}">${label}</a>`;
  const cell = (id: string) => {
    const place = item.carriers.find((carrier) => carrier.document === id);
    if (place === undefined) return withoutIt(context, item, id);
    const dot = html`<span aria-hidden="true">●</span><span class="sr">${outletName(context, id)} has it</span>`;
    return html`<td>${placeLink(context, place, dot, 'dot')}</td>`;
  };
  return html`<tr><th scope="row">${name}</th>${documents.map(cell)}</tr>`;
}

/** The field of a report that was not found to carry an item: where it comes near, else that it leaves it out. */
function withoutIt(context: PageContext, { near }: CarriageItem, id: string): Html {
  const found = near?.find(({ document }) => document === id);
  if (found === undefined) return html`<td class="absent"><span class="sr">none found</span></td>`;
  const { span } = found;
  const ring = html`<span aria-hidden="true">○</span><span class="sr">${outletName(context, id)} comes near${span === null && ' in its headline'}</span>`;
  return html`<td>${span === null ? html`<span class="dot" title="headline">${ring}</span>` : placeLink(context, { document: id, ...span }, ring, 'dot')}</td>`;
}
