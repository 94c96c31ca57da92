import type { CollatedStory } from '../../core/collation.ts';
import { type Html, html } from '../html.ts';
import { nameBesideLetter } from '../statement.ts';
import { MANNER_KEY, MANNER_SIGNS, type VerbsOfSource, verbsBySource, verbsIn } from '../verbs.ts';
import { more, type PageContext, placeLink, sigilLink } from './context.ts';
import { atMost } from './limits.ts';
import { scrollable } from './table.ts';

/** By which verbs each report has sources speak, of those of whom a finding tells: a row for each source. */
export function verbsTable(context: PageContext, story: CollatedStory): Html | null {
  const told = verbsBySource(story);
  if (told.length === 0) return null;
  const speaking = story.documents.filter((id) => told.some((source) => verbsIn(source, id).length > 0));
  const columns = atMost(speaking, context.limits.columns);
  const rows = atMost(told, context.limits.rows);
  const head = columns.shown.map(
    (id) =>
      html`<th scope="col">${sigilLink(context, id)} <span class="outlet">${nameBesideLetter(context, id)}</span></th>`,
  );
  const table = html`<table class="labels"><thead><tr><th scope="col">Who speaks</th>${head}</tr></thead>
<tbody>${rows.shown.map((source) => row(context, source, columns.shown))}</tbody></table>`;
  return html`<p class="meta">${MANNER_KEY}</p>${scrollable(`Verbs of saying by report: ${story.title}`, table)}${more(context, columns.left, 'reports')}${more(context, rows.left, 'sources')}`;
}

function row(context: PageContext, source: VerbsOfSource, documents: readonly string[]): Html {
  const cell = (id: string) => {
    const own = verbsIn(source, id).map(({ row: { verb, manner, evidence }, count }) => {
      const times = count > 1 ? html` <span class="meta">×${count}</span>` : null;
      return html`<div>${placeLink(context, evidence, verb + MANNER_SIGNS[manner])}${times}</div>`;
    });
    return html`<td>${own.length === 0 ? html`<span class="none">–</span>` : own}</td>`;
  };
  return html`<tr><th scope="row">${source.source}</th>${documents.map(cell)}</tr>`;
}
