import { plainCase } from '../../core/outlet-name.ts';
import type { ListPage, OutletLine } from '../../core/room.ts';
import { html } from '../html.ts';
import { scrollable } from '../parts/table.ts';
import { grouped } from '../values.ts';
import { outletAddress, ROOM } from './addresses.ts';
import type { Frame, RoomPage } from './frame.ts';
import { empty, heading, pager } from './lists.ts';

/** The list of outlets, those with the most reports first. */
export function outletsPage(data: ListPage<OutletLine>, frame: Frame): RoomPage {
  const row = ({ name, documentCount, storyCount }: OutletLine) =>
    html`<tr class="stop" tabindex="-1"><th scope="row"><a class="outlet" href="${outletAddress(name)}">${plainCase(name)}</a></th><td>${grouped(documentCount)}</td><td>${grouped(storyCount)}</td></tr>`;
  const table = html`<table class="numbers wide"><thead><tr><th scope="col">Outlet</th><th scope="col">Reports</th><th scope="col">Stories</th></tr></thead><tbody>${data.items.map(row)}</tbody></table>`;
  return {
    title: 'Outlets',
    section: 'outlets',
    crumbs: [],
    forms: ['json'],
    body: html`${heading('Outlets', { deck: 'Who published the reports, those with the most first.' })}${
      data.items.length === 0
        ? empty(
            'There are no outlets yet',
            html`<a href="${ROOM.add}">Add reports</a>: an outlet’s name is read from each.`,
          )
        : html`${scrollable('Outlets', table)}${pager(data, frame)}`
    }`,
  };
}
