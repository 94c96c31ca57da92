import { createHash } from 'node:crypto';
import { type Html, html, trusted } from '../html.ts';
import { differenceKey } from '../parts/key.ts';

/** What a page is made of, before it is put into one file or served as several. */
export interface PageParts {
  readonly title: string;
  readonly body: Html;
  readonly style: string;
  readonly script: string;
}

/** What every page's head begins with. */
export const META = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">`;

/**
 * One self-contained file. Its policy allows the one style and the one script of this project by their hashes and nothing
 * else: no address is fetched, and nothing that a report holds can run.
 */
export function singleFile({ title, body, style, script }: PageParts): string {
  const policy = `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en"><head>${META}<meta name="referrer" content="no-referrer"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${title}</title><style>${trusted(style)}</style></head>
<body>${body}<script>${trusted(script)}</script></body></html>
`.markup;
}

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The page's head line: its name, the choice of light and dark (which needs no script), and help. */
export function masthead(): Html {
  const theme = (value: string, words: string, checked: boolean) =>
    html`<label><input type="radio" name="theme" id="theme-${value}" value="${value}"${checked ? html` checked` : null}><span>${words}</span></label>`;
  return html`<header class="masthead" id="top"><a class="skip" href="#main">To the stories</a>
<h1 class="name">Variorum</h1><div class="search" hidden><label for="find">Find</label> <input id="find" type="search" placeholder="a word, a name, an outlet"></div>
<fieldset class="theme"><legend class="sr">Colours</legend>${theme('auto', 'auto', true)}${theme('light', 'light', false)}${theme('dark', 'dark', false)}</fieldset></header>`;
}

/** What the marks mean and which keys there are. */
export function help(): Html {
  const key = (name: string, words: string) => html`<dt><kbd>${name}</kbd></dt><dd>${words}</dd>`;
  return html`<details class="help" id="help"><summary>How to read this page</summary>
<p>Every line is a report’s own words; choose it and its place in the report opens. A letter such as <span class="sigil">A</span> stands for one report of a story, <span class="sigil">A²</span> for a second place in it with the same saying; along time, one with a dashed rim is of a day that is not certain. Under a base text stand the other versions of the same saying:</p>
${differenceKey()}
<dl class="keys">${key('j', 'next item')}${key('k', 'item before')}${key('/', 'find')}${key('Esc', 'close the text')}${key('?', 'this help')}</dl></details>`;
}
