import { diffWordsWithSpace } from 'diff';
import { type Html, html } from '../html.ts';
import { grouped } from '../values.ts';
import { documentAddress } from './addresses.ts';

/** More changed words than this are no revision that anybody would read word by word; then the two are not compared. */
const MOST_CHANGES = 5000;

/** A text against the version before it, word by word: what was taken out struck through, what was put in underlined. */
export function compareWith(before: { readonly id: string; readonly text: string }, text: string): Html {
  const changes = diffWordsWithSpace(before.text, text, { maxEditLength: MOST_CHANGES });
  const link = html`<a href="${documentAddress(before.id)}">the version before</a>`;
  if (changes === undefined) return html`<p class="meta">It has little in common with ${link}.</p>`;
  if (changes.every((change) => !change.added && !change.removed))
    return html`<p class="meta">Its text is the same as in ${link}.</p>`;
  const words = changes.map(({ value, added, removed }) => {
    if (added) return html`<ins class="d-addition">${value}</ins>`;
    return removed ? html`<del class="d-omission">${value}</del>` : around(value);
  });
  return html`<h3 class="of-kind">What changed since ${link}</h3><div class="changes" role="region" aria-label="What changed" tabindex="0">${words}</div>`;
}

/** Words that stay are shown only near a change. */
const REACH = 220;

function around(text: string): Html {
  if (text.length <= REACH * 2) return html`${text}`;
  const skipped = text.length - REACH * 2;
  return html`${text.slice(0, REACH)}<span class="meta"> … ${grouped(skipped)} characters alike … </span>${text.slice(-REACH)}`;
}
