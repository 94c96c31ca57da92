import { dayInWords } from '../../core/day-in-words.ts';
import { plainCase } from '../../core/outlet-name.ts';
import type { DocumentLine, ListPage, StoryLine } from '../../core/room.ts';
import { between } from '../days.ts';
import { count } from '../edition.ts';
import { headline } from '../headline.ts';
import { type Html, html, type Value } from '../html.ts';
import { headlineClass } from '../parts/story.ts';
import { documentAddress, outletAddress, searchAddress, storyAddress, withQuery } from './addresses.ts';
import type { Frame } from './frame.ts';

/** An ISO day or instant as an element that the script may put into the reader's zone. */
export function time(iso: string): Html {
  const hour = /T(\d\d:\d\d)/.exec(iso)?.[1];
  return html`<time datetime="${iso}">${dayInWords(iso)}${hour && `, ${hour} UTC`}</time>`;
}

/** The days of a story, in words; `null` where nothing tells. */
export function days(fromDay: string | null, toDay: string | null): string | null {
  const from = fromDay ?? toDay;
  return from === null ? null : between(from, toDay ?? from);
}

/** A story in a list: its days, headline, and how many told it from how many origins. */
export function storyItem(story: StoryLine, heading: 'h2' | 'h3' = 'h3'): Html {
  const name = storyTitle(story);
  const long = headlineClass(name);
  const title = html`<a href="${storyAddress(story.id)}">${name}</a>`;
  return html`<article class="row stop" tabindex="-1"><p class="kicker">${days(story.fromDay, story.toDay) ?? 'Day unknown'}</p>
${heading === 'h2' ? html`<h2${long && html` class="${long}"`}>${title}</h2>` : html`<h3>${title}</h3>`}${story.dispute && html`<p class="teaser">${story.dispute}</p>`}${storyNumbers(story)}</article>`;
}

/** A story’s name: a headline in quotation marks, as it is one outlet’s. */
export const storyTitle = ({ title, headlineOf }: StoryLine): string => (headlineOf === null ? title : `“${title}”`);

/** `headline of Tidewater Wire · 12 reports · 9 outlets · 4 origins · 7 points disputed`. */
export function storyNumbers({ headlineOf, documentCount, outletCount, origins, disputed }: StoryLine): Html {
  const parts = [
    headlineOf === null ? null : `headline of ${headlineOf}`,
    count(documentCount, 'report'),
    documentCount > 1 ? count(outletCount, 'outlet') : null,
    documentCount > 1 ? count(origins, 'origin') : null,
  ].filter((part) => part !== null);
  const parted = disputed > 0 && html` · <b class="disputed">${count(disputed, 'point')} disputed</b>`;
  return html`<p class="meta numbers">${parts.join(' · ')}${parted}</p>`;
}

/** A report in a list: its outlet, headline and day. */
export function documentItem(line: DocumentLine): Html {
  return html`<li class="row stop" tabindex="-1"><p class="meta">${outletLink(line)} · ${dayOf(line)}${
    line.revises !== null && html` <span class="tag">later version</span>`
  }</p>
<p class="headline"><a href="${documentAddress(line.id)}">${headline(line)}</a></p></li>`;
}

/** The day by which a report is listed, said to be that of its coming in where the report tells none. */
export function dayOf({ day, isDated, bound }: Pick<DocumentLine, 'day' | 'isDated' | 'bound'>): Html {
  if (!isDated) return html`day unknown, added ${time(day)}`;
  return html`${bound && `${bound} `}${time(day)}`;
}

/** Who published a report, as a link to the outlet's page where an outlet is known. */
export function outletLink({ outlet, publisher }: Pick<DocumentLine, 'outlet' | 'publisher'>): Html {
  return outlet === null
    ? html`<span class="outlet">${publisher}</span>`
    : html`<a class="outlet" href="${outletAddress(outlet)}">${publisher}</a>`;
}

/** An outlet that others cite: a link to its page where it has reports here, else to where it is named. */
export function citedOutlet(name: string, isKept: boolean): Html {
  const address = isKept ? outletAddress(name) : searchAddress(`"${name.replace(/["“”„]/g, ' ').trim()}"`);
  return html`<a class="outlet" href="${address}">${plainCase(name)}</a>${!isKept && html` <span class="meta">no reports here</span>`}`;
}

/** The way to the rest of a list, and back to its beginning. */
export function pager({ next }: ListPage<unknown>, frame: Frame, parameter = 'cursor'): Html | null {
  const isFirst = !frame.query.has(parameter);
  if (next === null && isFirst) return null;
  const to = (cursor: string | null) => withQuery(frame.path, frame.query, { [parameter]: cursor });
  return html`<nav class="pager" aria-label="Pages of the list">${!isFirst && html`<a href="${to(null)}">From the beginning</a>`}${
    next !== null && html`<a class="next" rel="next" href="${to(next)}">More</a>`
  }</nav>`;
}

/** Links of which one is chosen, as an order or a filter. */
export function choices(
  name: string,
  frame: Frame,
  parameter: string,
  options: readonly (readonly [value: string, words: string])[],
): Html {
  const chosen = frame.query.get(parameter) ?? options[0]![0];
  const option = ([value, words]: (typeof options)[number]) => {
    const address = withQuery(frame.path, frame.query, {
      [parameter]: value === options[0]![0] ? null : value,
      cursor: null,
    });
    return html`<li><a href="${address}"${value === chosen && html` aria-current="true"`}>${words}</a></li>`;
  };
  return html`<nav class="choices" aria-label="${name}"><ul>${options.map(option)}</ul></nav>`;
}

/** What a page says where it has nothing to show yet: why, and what to do. */
export function empty(heading: string, what: Value): Html {
  return html`<section class="empty"><h2>${heading}</h2><p>${what}</p></section>`;
}

/** The head of a page. */
export function heading(title: Value, { kicker = null, deck = null }: { kicker?: Value; deck?: Value } = {}): Html {
  return html`<header class="head">${kicker !== null && html`<p class="kicker">${kicker}</p>`}<h1>${title}</h1>${deck !== null && html`<p class="deck">${deck}</p>`}</header>`;
}
