import type { CollatedStory } from '../../core/collation.ts';
import type { Block } from '../../core/document.ts';
import { publishedInWords } from '../days.ts';
import { outletName } from '../edition.ts';
import { headlineOf } from '../headline.ts';
import { type Html, html } from '../html.ts';
import { type PageContext, sigilLink } from '../parts/context.ts';
import { facts, removals } from '../parts/facts.ts';
import { markedBlock } from '../parts/marks.ts';
import { drawPlace, type LinkedPlace, type PlacesOf, textPlaces } from './places.ts';

/** The panel of cleaned texts: a list of the reports, and each report's text, shown when a link leads into it. */
export function sourcesPanel(context: PageContext): Html {
  const places = textPlaces(context);
  const ids = [...context.reportNumber.keys()];
  return html`<aside class="sources" id="sources" aria-label="The reports’ texts" tabindex="0">
${ids.map((id) => report(context, id, places))}
<div class="nothing-chosen"><h2>The texts</h2><p class="meta">Choose any line: its place in the report’s text opens here.</p>
${context.full.map((story) => listOf(context, story))}${alone(context)}</div></aside>`;
}

function listOf(context: PageContext, { title, documents }: CollatedStory): Html | null {
  const ids = documents.filter((id) => context.reportNumber.has(id));
  if (ids.length === 0) return null;
  const item = (id: string) => html`<li>${sigilLink(context, id)}${named(context, id)}</li>`;
  return html`<h3>${title}</h3><ol class="report-list">${ids.map(item)}</ol>`;
}

/** Those of stories that one report tells: without letters, since each would be the A of its own story. */
function alone(context: PageContext): Html | null {
  const ids = context.single.flatMap((story) => story.documents).filter((id) => context.reportNumber.has(id));
  if (ids.length === 0) return null;
  const heading = context.full.length > 0 && html`<h3>Told by one report</h3>`;
  return html`${heading}<ol class="report-list alone">${ids.map((id) => html`<li>${named(context, id)}</li>`)}</ol>`;
}

function named(context: PageContext, id: string): Html {
  const { document } = context.documents.get(id)!;
  return html`<a class="title" href="#r${context.reportNumber.get(id)!}">${headlineOf(document)}</a><span class="meta">${outletName(context, id)}, ${publishedInWords(document.published)}</span>`;
}

/**
 * A report's text. A link into a closed `details` opens it and closes those of the same name (HTML, 4.11.1), so that one
 * text shows at a time without a script, and without a style that has to ask all texts where the target is.
 */
function report(context: PageContext, id: string, places: PlacesOf): Html {
  const read = context.documents.get(id)!;
  const { document } = read;
  const number = context.reportNumber.get(id)!;
  return html`<details class="report" name="text"><summary class="bar"><span class="close">Close <span aria-hidden="true">×</span></span> <span class="sigil">${context.sigils.get(id) ?? ''}</span> ${outletName(context, id)}</summary>
<article id="r${number}" lang="${document.language}" aria-labelledby="r${number}-title">
<h2 id="r${number}-title">${document.title ?? html`<i>No headline</i>`}</h2>
${facts(read)}
<div class="text">${document.blocks.map((block) => paragraph(document.text, block, places.get(id) ?? []))}</div>
${removals(document.removed)}</article></details>`;
}

const TAGS: Readonly<Record<Block['kind'], string>> = {
  paragraph: 'p',
  heading: 'h3',
  quote: 'blockquote',
  'list item': 'p',
  caption: 'p',
  post: 'blockquote',
};

function paragraph(text: string, block: Block, places: readonly LinkedPlace[]): Html {
  const tag = TAGS[block.kind];
  const name = block.kind === 'post' ? html`<span class="tag">embedded post</span> ` : null;
  const body = html`${name}${markedBlock(text, block, places, drawPlace)}`;
  switch (tag) {
    case 'h3':
      return html`<h3>${body}</h3>`;
    case 'blockquote':
      return html`<blockquote class="b-${block.kind}">${body}</blockquote>`;
    default:
      return html`<p class="b-${block.kind.replace(' ', '-')}">${body}</p>`;
  }
}
