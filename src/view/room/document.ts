import type { ReadDocument } from '../../core/collation.ts';
import type { Block } from '../../core/document.ts';
import { outletName } from '../../core/outlet-name.ts';
import type { DocumentPage } from '../../core/room.ts';
import type { Span } from '../../core/span.ts';
import type { Copy } from '../../core/story.ts';
import { headline } from '../headline.ts';
import { type Html, html } from '../html.ts';
import { facts, removals } from '../parts/facts.ts';
import { markedBlock } from '../parts/marks.ts';
import { grouped } from '../values.ts';
import { documentAddress, originalAddress, outletAddress, ROOM, storyAddress } from './addresses.ts';
import { drawMark, marksOf, type TextMark } from './annotated.ts';
import { compareWith } from './compare.ts';
import { saidHere, tables } from './document-tables.ts';
import type { Frame, RoomPage } from './frame.ts';
import { documentItem, outletLink, storyItem, time } from './lists.ts';

/** A document: its text with what reading found in it. Reads `at` (`10-20`, a place to mark) or `said` (the id of an attribution) from the query. */
export function documentRoomPage(data: DocumentPage, frame: Frame): RoomPage {
  const { read, story } = data;
  const { document } = read;
  const publisher = outletName(document);
  const title = document.title ?? 'No headline';
  return {
    title,
    section: 'documents',
    crumbs: [
      ['Reports', ROOM.documents],
      ...(document.outlet === null ? [] : [[publisher, outletAddress(document.outlet)] as const]),
    ],
    forms: ['json'],
    body: html`<article class="document" aria-labelledby="title" data-document="${document.id}">
<header class="head"><p class="kicker">${outletLink({ outlet: document.outlet, publisher })}</p><h1 id="title" lang="${document.language}">${title}</h1>${facts(read)}</header>
<div class="reading"><div class="paper">${switches()}
<div class="text" lang="${document.language}">${paragraphs(data, placeOf(read, frame))}</div>
<p class="meta"><a href="${originalAddress(document.id)}" download>Download the original</a> (${document.original.format}, ${grouped(document.original.sizeBytes)} bytes). Added ${time(data.added)}.</p>
${removals(document.removed)}</div>
<div class="about">${story && html`<section class="part"><h2>In the story</h2>${storyItem(story)}${story.documentCount > 1 && html`<p class="meta"><a href="${storyAddress(story.id)}#sayings">Compare its sayings with the other reports’</a></p>`}</section>`}
${saidHere(data)}${copies(data)}${versions(data)}${tables(data)}</div></div></article>`,
  };
}

/** The place that the query asks for, by its characters or as a saying in its fragments; none where it asks for none within the text. */
function placeOf({ document, annotations }: ReadDocument, { query }: Frame): readonly Span[] {
  const said = annotations.attributions.find(({ id }) => id === query.get('said'));
  if (said !== undefined) return said.content;
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(query.get('at') ?? '') ?? [];
  if (from === undefined || to === undefined) return [];
  const [start, end] = [Number(from), Number(to)];
  return start < end && end <= document.text.length ? [{ start, end }] : [];
}

/** What is marked in the text; each kind can be switched off, with no script. */
const KINDS = [
  ['said', 'Sayings'],
  ['who', 'Who says it'],
  ['figure', 'Figures'],
  ['time', 'Dates'],
  ['cites', 'Outlets cited'],
] as const;

function switches(): Html {
  const box = ([kind, name]: (typeof KINDS)[number]) =>
    html`<label><input type="checkbox" id="show-${kind}" checked><span class="m-${kind}">${name}</span></label>`;
  return html`<fieldset class="switches"><legend>Marked</legend>${KINDS.map(box)}</fieldset>`;
}

function paragraphs({ read }: DocumentPage, at: readonly Span[]): Html[] {
  const { document } = read;
  const marks = marksOf(read, at);
  return document.blocks.map((block) => paragraph(document.text, block, marks));
}

/** `data-start` lets the script tell where in the text a selection stands: nothing else may be in such an element. */
function paragraph(text: string, block: Block, marks: readonly TextMark[]): Html {
  const body = markedBlock(text, block, marks, drawMark);
  switch (block.kind) {
    case 'heading':
      return html`<h2 data-start="${block.start}">${body}</h2>`;
    case 'quote':
      return html`<blockquote data-start="${block.start}">${body}</blockquote>`;
    case 'post':
      return html`<div class="post"><p class="tag">embedded post</p><blockquote data-start="${block.start}">${body}</blockquote></div>`;
    case 'list item':
    case 'caption':
    case 'paragraph':
      return html`<p class="b-${block.kind.replace(' ', '-')}" data-start="${block.start}">${body}</p>`;
  }
}

/** What a report is to the one that it repeats. */
const COPIES: Readonly<Record<Copy['kind'], string>> = {
  same: 'The same text as that of',
  revision: 'A revision of that of',
  copy: 'A copy of that of',
  passage: 'Has a passage of that of',
};

function copies({ copies: found }: DocumentPage): Html | null {
  if (found.length === 0) return null;
  const item = ({ document, copy, direction }: (typeof found)[number]) =>
    html`<li>${direction === 'of' ? COPIES[copy.kind] : 'Repeated by'} ${outletLink(document)}: <a href="${documentAddress(document.id)}">${headline(document)}</a> <span class="tag">${Math.round(copy.share * 100)}%</span></li>`;
  return html`<section class="part"><h2>Copies</h2><ul class="copies">${found.map(item)}</ul></section>`;
}

function versions(data: DocumentPage): Html | null {
  const { versions: found, read } = data;
  if (found.length < 2) return null;
  const item = (version: (typeof found)[number]) =>
    version.id === read.document.id
      ? html`<li class="row" aria-current="page"><p class="meta">This version, added ${time(version.added)}</p></li>`
      : documentItem(version);
  return html`<section class="part" id="versions"><h2>Versions of this report</h2><ol class="rows">${found.map(item)}</ol>${data.before && compareWith(data.before, read.document.text)}</section>`;
}
