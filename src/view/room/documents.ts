import type { DocumentLine, ListPage } from '../../core/room.ts';
import { html } from '../html.ts';
import { ROOM } from './addresses.ts';
import type { Frame, RoomPage } from './frame.ts';
import { documentItem, empty, heading, pager } from './lists.ts';

/** The list of documents, the most recent first. */
export function documentsPage(data: ListPage<DocumentLine>, frame: Frame): RoomPage {
  const none = html`<a href="${ROOM.add}">Add reports</a> by dropping files, pasting a text or giving an address.`;
  return {
    title: 'Reports',
    section: 'documents',
    crumbs: [],
    forms: ['json'],
    body: html`${heading('Reports', { deck: 'Everything that was added, the most recent first.' })}${
      data.items.length === 0
        ? empty('There are no reports yet', none)
        : html`<ol class="rows">${data.items.map(documentItem)}</ol>${pager(data, frame)}`
    }`,
  };
}
