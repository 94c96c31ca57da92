import { plainCase } from '../../core/outlet-name.ts';
import type { OutletPage } from '../../core/room.ts';
import { count, listed } from '../edition.ts';
import { type Html, html, type Value } from '../html.ts';
import { scrollable } from '../parts/table.ts';
import { grouped } from '../values.ts';
import { documentAddress, placeAddress, ROOM, storyAddress } from './addresses.ts';
import type { Frame, RoomPage } from './frame.ts';
import { citedOutlet, documentItem, heading, pager } from './lists.ts';

/** What an outlet carries and leaves out, whom it cites, what it calls things. */
export function outletRoomPage(data: OutletPage, frame: Frame): RoomPage {
  const { outlet, documents } = data;
  const name = plainCase(outlet.name);
  const deck = `${count(outlet.documentCount, 'report')} in ${count(outlet.storyCount, 'story', 'stories')}. What follows is of its most recent stories.`;
  const parts = [
    ['leaves-out', 'What it leaves out', leavesOut(data)],
    ['alone', 'What it alone has', alone(data)],
    ['labels', 'What it calls things', labels(data)],
    ['cites', 'Whom it cites', cites(data)],
  ] as const;
  return {
    title: name,
    section: 'outlets',
    crumbs: [['Outlets', ROOM.outlets]],
    forms: ['json'],
    body: html`${heading(name, { kicker: 'Outlet', deck })}<div class="front"><div>${parts.map(
      ([id, words, body]) => html`<section class="part" id="${id}" tabindex="-1"><h2>${words}</h2>${body}</section>`,
    )}</div>
<section class="beside" id="reports" aria-label="Its reports"><h2>Its reports</h2><ol class="rows">${documents.items.map(documentItem)}</ol>${pager(documents, frame)}</section></div>`,
  };
}

function leavesOut({ outlet, leavesOut: items }: OutletPage): Html {
  if (items.length === 0)
    return html`<p>Nothing that two others or more carry in a story of its own is missing from ${plainCase(outlet.name)}.</p>`;
  return html`<ul class="rows">${items.map(
    ({ story, title, label, carriers, ...place }) =>
      html`<li class="row stop" tabindex="-1"><blockquote><a class="words" href="${placeAddress(place)}">${label}</a></blockquote><p class="meta">${count(carriers, 'other has', 'others have')} it · <a href="${storyAddress(story)}#carriage">${title}</a></p></li>`,
  )}</ul>`;
}

function alone({ alone: items }: OutletPage): Html {
  if (items.length === 0) return html`<p>It has no saying or figure that no other has.</p>`;
  return html`<ul class="rows">${items.map(
    (item) =>
      html`<li class="row stop" tabindex="-1"><blockquote><a class="words" href="${placeAddress(item)}">${item.label}</a></blockquote><p class="meta"><a href="${storyAddress(item.story)}">${item.title}</a></p></li>`,
  )}</ul>`;
}

function labels({ labels: items }: OutletPage): Html {
  if (items.length === 0) return html`<p>It calls nothing otherwise than others do.</p>`;
  const row = ({ of, label, others, charged, document }: OutletPage['labels'][number]) =>
    html`<tr><th scope="row">${of}</th><td><a href="${documentAddress(document)}">${label}</a>${charged && html` <span class="tag">charged: ${charged}</span>`}</td><td>${others.join('; ')}</td></tr>`;
  return scrollable(
    'What it calls things',
    html`<table class="labels"><thead><tr><th scope="col">What is named</th><th scope="col">Here</th><th scope="col">Elsewhere</th></tr></thead><tbody>${items.map(row)}</tbody></table>`,
  );
}

function cites({ outlet, cites: items, citedBy }: OutletPage): Html {
  const back: Value =
    citedBy.length > 0 &&
    html`<p>It is cited by ${listed(citedBy.slice(0, 12).map(({ outlet: name, count: times }) => `${plainCase(name)} (${times})`))}.</p>`;
  if (items.length === 0) return html`<p>${plainCase(outlet.name)} cites no other outlet.</p>${back}`;
  const row = ({ outlet: name, count: times, documents, isKept }: OutletPage['cites'][number]) =>
    html`<tr><th scope="row">${citedOutlet(name, isKept)}</th><td>${grouped(times)}</td><td>${documents.slice(0, 5).map((id, i) => html`${i > 0 && ', '}<a href="${documentAddress(id)}">report ${i + 1}</a>`)}</td></tr>`;
  return html`${scrollable('Whom it cites', html`<table class="numbers"><thead><tr><th scope="col">Outlet</th><th scope="col">Times</th><th scope="col">Where</th></tr></thead><tbody>${items.map(row)}</tbody></table>`)}${back}`;
}
