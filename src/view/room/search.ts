import { type Hit, MARK } from '../../core/hit.ts';
import { plainCase } from '../../core/outlet-name.ts';
import type { DocumentLine, SearchPage } from '../../core/room.ts';
import { count } from '../edition.ts';
import { headline } from '../headline.ts';
import { type Html, html } from '../html.ts';
import { grouped } from '../values.ts';
import { documentAddress, sayingAddress, searchAddress } from './addresses.ts';
import type { Frame, RoomPage } from './frame.ts';
import { choices, dayOf, outletLink, pager } from './lists.ts';

/** A search that could not be understood: what was typed, where it went wrong and why. */
export interface SearchMistake {
  readonly typed: string;
  /** In UTF-16 code units of `typed`. */
  readonly position: number;
  readonly message: string;
}

/** Search with its answer, its mistake, or neither (`null`: nothing was asked yet). Reads `order` and `cursor` from the query. */
export function searchRoomPage(data: SearchPage | SearchMistake | null, frame: Frame): RoomPage {
  const typed = data?.typed ?? '';
  return {
    title: typed === '' ? 'Search' : `${typed} – Search`,
    section: 'search',
    crumbs: [],
    forms: data !== null && 'hits' in data ? ['json', 'atom'] : [],
    body: html`<h1>Search</h1>${searchForm(typed, frame)}<div id="results" aria-live="polite">${answer(data, frame)}</div>${syntax(data === null)}`,
  };
}

function searchForm(typed: string, { query }: Frame): Html {
  const order = query.get('order');
  return html`<form class="ask" role="search" action="/search"><label for="q">Words, “phrases”, speakers, outlets, days</label><div class="field"><input id="q" name="q" type="search" value="${typed}" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="syntax">${
    order !== null && html`<input type="hidden" name="order" value="${order}">`
  }<button>Search</button></div></form>`;
}

function answer(data: SearchPage | SearchMistake | null, frame: Frame): Html | null {
  if (data === null) return null;
  return 'hits' in data ? results(data, frame) : mistake(data);
}

function mistake({ typed, position, message }: SearchMistake): Html {
  const at = Math.min(Math.max(position, 0), typed.length);
  return html`<div class="mistake" role="alert"><p>${message}</p><p class="typed"><code>${typed.slice(0, at)}<mark>${typed.slice(at) || ' '}</mark></code></p></div>`;
}

function results(data: SearchPage, frame: Frame): Html {
  const { hits, outlets, typed } = data;
  const lines = new Map(data.documents.map((line) => [line.id, line]));
  if (hits.items.length === 0)
    return html`<section class="empty"><h2>Nothing was found</h2><p>Take away a condition, or write the beginning of a word with a star: <code>evacu*</code>.</p></section>`;
  const filter = ({ name, count: number }: (typeof outlets)[number]) =>
    html`<li><a href="${searchAddress(`${typed} outlet:"${name.replace(/["“”„]/g, '')}"`)}">${plainCase(name)} <span class="meta">${grouped(number)}</span></a></li>`;
  return html`<div class="front"><section aria-label="What was found"><h2 class="sr">What was found</h2>${choices(
    'Order of what was found',
    frame,
    'order',
    [
      ['relevance', 'Best'],
      ['time', 'Latest'],
    ],
  )}<ol class="rows">${hits.items.map((hit) => hitItem(hit, lines.get(hit.document)!))}</ol>${pager(hits, frame)}</section>
${outlets.length > 1 && html`<aside class="beside" aria-label="Only of one outlet"><h2>Outlets</h2><p class="meta">${count(outlets.length, 'outlet')} among what was found</p><ul class="filters">${outlets.map(filter)}</ul></aside>`}</div>`;
}

function hitItem({ kind, document, attribution, speaker, excerpt }: Hit, line: DocumentLine): Html {
  const name = speaker !== null && html`<span class="speaker">${speaker}</span>: `;
  return html`<li class="row stop" tabindex="-1"><p class="meta">${outletLink(line)} · ${dayOf(line)}${kind === 'saying' && html` <span class="tag">saying</span>`}</p>
<p class="headline"><a href="${attribution === null ? documentAddress(document) : sayingAddress(document, attribution)}">${headline(line)}</a></p><p class="excerpt">${name}${highlighted(excerpt)}</p></li>`;
}

/** An excerpt with what matched as `<mark>`. */
function highlighted(excerpt: string): Html {
  const [before, ...rest] = excerpt.split(MARK.start);
  return html`${before ?? ''}${rest.map((part) => {
    const [words, ...after] = part.split(MARK.end);
    return html`<mark class="hit">${words ?? ''}</mark>${after.join('')}`;
  })}`;
}

const SYNTAX: readonly (readonly [string, string])[] = [
  ['bridge evacu*', 'both words, the second by its beginning'],
  ['"stay shut"', 'these words one after the other'],
  ['bridge -ferry', 'the first word without the second'],
  ['speaker:Kolenko', 'sayings of this person; a slip in the name does not matter'],
  ['said:bridge', 'sayings with this word'],
  ['outlet:beacon', 'reports of this outlet'],
  ['after:2031-03 before:2031-04-15', 'reports of these days'],
  ['story:8f2c…', 'reports of this story'],
];

function syntax(isOpen: boolean): Html {
  const row = ([typed, words]: (typeof SYNTAX)[number]) =>
    html`<dt><a href="${searchAddress(typed.replace('…', ''))}"><code>${typed}</code></a></dt><dd>${words}</dd>`;
  return html`<details class="syntax" id="syntax"${isOpen && html` open`}><summary>How to search</summary><dl>${SYNTAX.map(row)}</dl></details>`;
}
