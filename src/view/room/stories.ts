import type { FrontPage, StorylineLine } from '../../core/room.ts';
import { count, listed } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { ROOM, storylineAddress } from './addresses.ts';
import { barsByDay } from './bars.ts';
import type { Frame, RoomPage } from './frame.ts';
import { choices, days, empty, pager, storyItem } from './lists.ts';

/** The front page: what is going on. Reads `order` (`recent`, `size` or `disputed`) and `cursor` from the query. */
export function storiesPage(data: FrontPage, frame: Frame): RoomPage {
  return {
    title: 'Stories',
    section: 'stories',
    crumbs: [],
    forms: ['json', 'atom'],
    body: data.counts.documents === 0 ? nothingYet(frame) : front(data, frame),
  };
}

function nothingYet({ mayCorrect }: Frame): Html {
  const how = mayCorrect
    ? html`<a href="${ROOM.add}">Add reports</a> by dropping files, pasting a text or giving an address; or run <code>variorum add FOLDER</code> in a terminal.`
    : html`Run <code>variorum add FOLDER</code> in a terminal, or sign in to add reports here.`;
  return html`<h1 class="sr">Stories</h1>${empty('There are no reports yet', how)}`;
}

function front(data: FrontPage, frame: Frame): Html {
  const [lead, ...rest] = data.stories.items;
  const isFirstPage = !frame.query.has('cursor');
  return html`<h1 class="sr">Stories</h1>
<div class="front"><section class="going-on" aria-label="What is going on"><div class="bar-above"><p class="summary">${summary(data)}</p>${choices(
    'Order of the stories',
    frame,
    'order',
    [
      ['recent', 'Latest'],
      ['size', 'Most told'],
    ],
  )}</div>
${isFirstPage && lead ? html`<div class="lead">${storyItem(lead, 'h2')}</div>` : lead && html`<div class="rows">${storyItem(lead, 'h2')}</div>`}
<div class="rows columns">${rest.map((story) => storyItem(story, 'h2'))}</div>${pager(data.stories, frame)}</section>
<aside class="beside" aria-label="Over time">${
    isFirstPage &&
    barsByDay(
      data.days.map(({ day, documentCount }) => ({ day, number: documentCount })),
      'reports',
    )
  }${storylines(data.storylines)}</aside></div>`;
}

function summary({ counts }: FrontPage): string {
  const told = listed([count(counts.documents, 'report'), count(counts.sayings, 'saying')]);
  const outlets = counts.outlets > 0 ? ` by ${count(counts.outlets, 'outlet')}` : '';
  return `${told}${outlets}, in ${count(counts.stories, 'story', 'stories')}.`;
}

function storylines(lines: readonly StorylineLine[]): Html | null {
  if (lines.length === 0) return null;
  const item = ({ id, name, storyCount, fromDay, toDay }: StorylineLine) =>
    html`<li><a class="title" href="${storylineAddress(id)}">${name}</a> <span class="meta">${count(storyCount, 'story', 'stories')}${fromDay && `, ${days(fromDay, toDay)}`}</span></li>`;
  return html`<section class="storylines"><h2>Storylines</h2><ul>${lines.map(item)}</ul></section>`;
}
