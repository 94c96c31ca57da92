import type { ListPage, SpeakerLine } from '../../core/room.ts';
import { html } from '../html.ts';
import { scrollable } from '../parts/table.ts';
import { grouped } from '../values.ts';
import { ROOM, speakerAddress } from './addresses.ts';
import type { Frame, RoomPage } from './frame.ts';
import { empty, heading, pager } from './lists.ts';

/** The list of speakers, those with the most sayings first. */
export function speakersPage(data: ListPage<SpeakerLine>, frame: Frame): RoomPage {
  const row = ({ key, name, sayingCount, documentCount }: SpeakerLine) =>
    html`<tr class="stop" tabindex="-1"><th scope="row"><a class="speaker" href="${speakerAddress(key)}">${name}</a></th><td>${grouped(sayingCount)}</td><td>${grouped(documentCount)}</td></tr>`;
  const table = html`<table class="numbers wide"><thead><tr><th scope="col">Speaker</th><th scope="col">Sayings</th><th scope="col">Reports</th></tr></thead><tbody>${data.items.map(row)}</tbody></table>`;
  return {
    title: 'Speakers',
    section: 'speakers',
    crumbs: [],
    forms: ['json'],
    body: html`${heading('Speakers', { deck: 'Everybody whose sayings are kept, those with the most first.' })}${
      data.items.length === 0
        ? empty('Nobody has said anything yet', html`<a href="${ROOM.add}">Add reports</a> that quote somebody.`)
        : html`${scrollable('Speakers', table)}${pager(data, frame)}`
    }`,
  };
}
