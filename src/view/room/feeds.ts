import type { ArticleLine, FeedHealth, FeedsPage } from '../../core/room.ts';
import { count } from '../edition.ts';
import { type Html, html, webAddress } from '../html.ts';
import { documentAddress } from './addresses.ts';
import { barsByDay } from './bars.ts';
import type { Frame, RoomPage } from './frame.ts';
import { empty, heading, time } from './lists.ts';

/** The feeds that the archive follows: what came of each, and what is wrong with it, those in trouble first. */
export function feedsPage({ feeds, cameIn, days }: FeedsPage, _frame: Frame): RoomPage {
  const inOrder = [...feeds].sort((a, b) => Number(isWell(a)) - Number(isWell(b)));
  const troubled = feeds.filter((feed) => !isWell(feed)).length;
  const articles = feeds.reduce((sum, feed) => sum + feed.articleCount, 0);
  const state = troubled === 0 ? 'all are well' : `${count(troubled, 'is', 'are')} in trouble`;
  return {
    title: 'Feeds',
    section: 'feeds',
    crumbs: [],
    forms: ['json'],
    body: html`${heading('Feeds', { deck: feeds.length === 0 ? null : `${count(feeds.length, 'feed')}, ${state}; ${count(articles, 'article')} told of.` })}${
      feeds.length === 0
        ? empty(
            'No feeds are followed yet',
            html`Sites are followed from a terminal: <code>variorum feeds add https://news.example/</code> finds their feeds, <code>variorum watch</code> brings what is new.`,
          )
        : html`<div class="front"><section class="part" aria-label="How they fare"><ul class="rows">${inOrder.map(item)}</ul></section>
<aside class="beside" aria-label="What came in">${barsByDay(
            days.map(({ day, articleCount }) => ({ day, number: articleCount })),
            'articles',
            'By the day on which the article was first seen (UTC).',
          )}${run(cameIn)}</aside></div>`
    }`,
  };
}

/** The latest that feeds told of, and what became of it. */
function run(cameIn: readonly ArticleLine[]): Html | null {
  if (cameIn.length === 0) return null;
  const line = ({ at, title, feed, url, state, document, error }: ArticleLine) => {
    const name = title ?? url ?? 'without a title';
    return html`<li><span class="title">${document === null ? name : html`<a href="${documentAddress(document)}">${name}</a>`}</span> <span class="meta">${feed && `${feed}, `}${time(at)}${
      state !== 'kept' &&
      html` <span class="tag${state === 'failed' && ' troubled'}">${state === 'failed' ? 'given up' : 'waiting'}</span>`
    }${error && html` ${error}`}</span></li>`;
  };
  return html`<section class="storylines"><h2>What came in</h2><ul>${cameIn.map(line)}</ul></section>`;
}

const isWell = ({ state, error }: FeedHealth): boolean => state === 'active' && error === null;

function item(feed: FeedHealth): Html {
  const address = webAddress(feed.url);
  const name = feed.title ?? feed.url;
  const waiting = feed.waitingCount > 0 && `, ${count(feed.waitingCount, 'is', 'are')} waiting to be read`;
  const failed = feed.failedCount > 0 && `, ${count(feed.failedCount, 'was', 'were')} given up`;
  const pace = feed.itemsPerDay !== null && `, some ${feed.itemsPerDay.toFixed(feed.itemsPerDay < 10 ? 1 : 0)} a day`;
  return html`<li class="row stop feed" tabindex="-1"><p class="headline">${address === null ? name : html`<a href="${address}" rel="noopener noreferrer">${name}</a>`} <span class="tag${!isWell(feed) && ' troubled'}">${stateOf(feed)}</span></p>
<p class="meta">${count(feed.articleCount, 'article')}${waiting}${failed}${pace}.</p>
<p class="meta">${feed.lastSuccess === null ? 'Never visited with success' : html`Last visited with success ${time(feed.lastSuccess)}`}${
    feed.nextVisit !== null && feed.state === 'active' && html`; next ${time(feed.nextVisit)}`
  }.</p>${feed.error && html`<p class="mistake">${feed.error}</p>`}</li>`;
}

function stateOf(feed: FeedHealth): string {
  if (feed.state === 'gone') return 'gone';
  if (feed.failureCount > 0) return `failed ${count(feed.failureCount, 'time')} in a row`;
  return feed.error === null ? 'well' : 'in trouble';
}
