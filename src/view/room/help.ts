import { html } from '../html.ts';
import { differenceKey } from '../parts/key.ts';
import type { Frame, RoomPage } from './frame.ts';
import { heading } from './lists.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['j', 'next item'],
  ['k', 'item before'],
  ['Enter', 'open the item'],
  ['/', 'search'],
  ['Esc', 'close the text beside, leave the search'],
  ['?', 'this page'],
];

/** What the marks mean and which keys there are. */
export function helpPage(_frame: Frame): RoomPage {
  return {
    title: 'How to read this',
    section: null,
    crumbs: [],
    forms: [],
    body: html`${heading('How to read this', { deck: 'A variorum edition prints every known version of a text and says who gave which. This does it for the news.' })}
<section class="part prose"><h2>What stands here</h2><p>Reports of one event are a <em>story</em>; stories that go on over weeks are a <em>storyline</em>. Of every saying that several reports print, all <em>versions</em> stand under one another, against one of them, the <em>base</em>. A letter such as <span class="sigil">A</span> stands for one report of a story, <span class="sigil">A²</span> for a second place in it with the same saying; along time, one with a dashed rim is of a day that is not certain.</p><p>Every line is a report’s own words. Choose it, and its place in the report opens with the words marked. Nothing is summarised, nothing is generated; what the program joins, it says why, and a person can overrule it.</p></section>
<section class="part"><h2>Marks in a saying</h2>${differenceKey()}</section>
<section class="part"><h2>Marks in a report</h2><dl class="key"><dt><span class="m-said">words</span></dt><dd>what somebody said</dd><dt><span class="m-who">name says</span></dt><dd>who said it, and the words that say so</dd><dt><span class="m-figure">1,200</span></dt><dd>a figure</dd><dt><span class="m-time">on Monday</span></dt><dd>a date or time</dd><dt><span class="m-cites">The Beacon</span></dt><dd>an outlet that the report leans on</dd><dt><mark class="at">words</mark></dt><dd>the place that a link led to</dd></dl><p class="meta">Select words in a report to get a link to just them.</p></section>
<section class="part"><h2>Keys</h2><dl class="key">${KEYS.map(([key, words]) => html`<dt><kbd>${key}</kbd></dt><dd>${words}</dd>`)}</dl></section>`,
  };
}
