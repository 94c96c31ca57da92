import { type Html, html } from '../html.ts';
import { META } from '../page/shell.ts';
import { inForm, ROOM } from './addresses.ts';

/** What every page of the reading room stands in: the request and its reader, as the server knows them. */
export interface Frame {
  /** The page's path, decoded no further than the request had it: `/stories/8f2c`. */
  readonly path: string;
  /** The request's query. A page reads its own choices from it (`at`, `one`, `other`, `marks`, `order`, `cursor`, `q`). */
  readonly query: URLSearchParams;
  /** As the cookie `theme` has it. */
  readonly theme: Theme;
  /** Whether the reader may correct and add. */
  readonly mayCorrect: boolean;
  /** To be sent back in every form, in the field `csrf`; `null` where the reader may not write. */
  readonly csrf: string | null;
  /** The name of the reader's token; `null` where nobody need sign in. */
  readonly reader: string | null;
  /** What has just been done, for a reader (`The correction c3 is kept.`); `null` for nothing. */
  readonly notice: string | null;
  readonly version: string;
}

export type Theme = 'auto' | 'light' | 'dark';

/** A page of the reading room, before its frame. */
export interface RoomPage {
  readonly title: string;
  /** The part of the navigation that it belongs to; `null` for none. */
  readonly section: Section | null;
  /** The way to it from the first page, without itself: names and addresses. */
  readonly crumbs: readonly (readonly [name: string, address: string])[];
  readonly body: Html;
  /** Whether the same address answers with `.json` and `.atom`. */
  readonly forms: readonly ('json' | 'atom')[];
}

type Section = 'stories' | 'documents' | 'speakers' | 'outlets' | 'search' | 'corrections' | 'add' | 'feeds' | 'alerts';

/** The whole page as it is sent. Its policy is the server's: nothing in it needs an inline style or script. */
export function roomPage(page: RoomPage, frame: Frame): string {
  const atom = page.forms.includes('atom') ? inForm(frame.path, 'atom', queryOfForms(frame)) : null;
  return html`<!doctype html>
<html lang="en" class="room"><head>${META}<title>${page.title} – Variorum</title><link rel="icon" href="${ROOM.icon}"><link rel="stylesheet" href="${ROOM.style}">${
    atom && html`<link rel="alternate" type="application/atom+xml" title="${page.title}" href="${atom}">`
  }<script src="${ROOM.script}" defer></script></head>
<body>${masthead(page, frame)}
<main id="main" tabindex="-1">${crumbs(page)}${frame.notice && html`<p class="notice" role="status">${frame.notice}</p>`}
${page.body}</main>
${footer(page, frame)}</body></html>
`.markup;
}

const SECTIONS: readonly (readonly [Section, string, string])[] = [
  ['stories', 'Stories', ROOM.stories],
  ['documents', 'Reports', ROOM.documents],
  ['speakers', 'Speakers', ROOM.speakers],
  ['outlets', 'Outlets', ROOM.outlets],
  ['corrections', 'Corrections', ROOM.corrections],
  ['feeds', 'Feeds', ROOM.feeds],
  ['alerts', 'Alerts', ROOM.alerts],
  ['add', 'Add', ROOM.add],
];

function masthead(page: RoomPage, frame: Frame): Html {
  const sections = SECTIONS.filter(([id]) => id !== 'add' || frame.mayCorrect);
  const link = ([id, name, address]: (typeof sections)[number]) =>
    html`<li><a href="${address}"${id === page.section && html` aria-current="${address === frame.path ? 'page' : 'true'}"`}>${name}</a></li>`;
  const typed = page.section === 'search' ? null : quickSearch();
  return html`<header class="masthead" id="top"><a class="skip" href="#main">To the text</a>
<p class="name"><a href="${ROOM.stories}">Variorum</a></p>
<nav class="sections" aria-label="The reading room"><ul>${sections.map(link)}</ul></nav>
${typed}${themes(frame.theme)}</header>`;
}

function quickSearch(): Html {
  return html`<form class="search" role="search" action="${ROOM.search}"><label for="q" class="sr">Search</label><input id="q" name="q" type="search" placeholder="Search" autocomplete="off" spellcheck="false"><button class="sr" tabindex="-1">Search</button></form>`;
}

/** Light and dark by style sheet alone; the script keeps the choice in the cookie from which it comes back here. */
function themes(chosen: Theme): Html {
  const theme = (value: Theme) =>
    html`<label><input type="radio" name="theme" id="theme-${value}" value="${value}"${value === chosen && html` checked`}><span>${value}</span></label>`;
  return html`<fieldset class="theme"><legend class="sr">Colours</legend>${theme('auto')}${theme('light')}${theme('dark')}</fieldset>`;
}

function crumbs({ crumbs: steps, title }: RoomPage): Html | null {
  if (steps.length === 0) return null;
  const step = ([name, address]: (typeof steps)[number]) => html`<li><a href="${address}">${name}</a></li>`;
  return html`<nav class="crumbs" aria-label="Where this is"><ol>${steps.map(step)}<li aria-current="page">${title}</li></ol></nav>`;
}

/** The parameters that the page's other forms take: what was asked for, not how it is shown. */
function queryOfForms({ query }: Frame): URLSearchParams {
  const kept = ['q', 'order', 'cursor', 'outlet'].flatMap((name) =>
    query.getAll(name).map((value) => [name, value] as [string, string]),
  );
  return new URLSearchParams(kept);
}

function footer(page: RoomPage, frame: Frame): Html {
  const query = queryOfForms(frame);
  const form = (name: 'json' | 'atom') =>
    html`<li><a href="${inForm(frame.path, name, query)}">${name === 'json' ? 'This page as JSON' : 'Follow as Atom'}</a></li>`;
  return html`<footer class="colophon"><p>Nothing here is generated: every line is a place in a report.</p>
<ul>${page.forms.map(form)}<li><a href="${ROOM.api}">API</a></li><li><a href="${ROOM.help}">How to read this, and keys</a></li>${
    frame.reader !== null &&
    html`<li><form method="post" action="${ROOM.signOut}">${csrfField(frame)}<button class="plain">Sign out ${frame.reader}</button></form></li>`
  }<li>Variorum ${frame.version}</li></ul></footer>`;
}

/** What every form that writes carries. */
export function csrfField({ csrf }: Frame): Html | null {
  return csrf === null ? null : html`<input type="hidden" name="csrf" value="${csrf}">`;
}
