import { type Html, html } from '../html.ts';

/** What the marks in a version of a saying mean. */
export function differenceKey(): Html {
  const mark = (sample: Html, words: string) => html`<dt>${sample}</dt><dd>${words}</dd>`;
  return html`<dl class="key">${mark(html`<span class="varies">word</span>`, 'in the base: other versions differ here')}
${mark(html`<mark class="d-synonym">word</mark>`, 'another word, or in other words')}
${mark(html`<mark class="d-hardened">word</mark>`, 'harder than the base')}${mark(html`<mark class="d-softened">word</mark>`, 'softer than the base')}
${mark(html`<mark class="d-figure">12</mark>`, 'another figure or name')}${mark(html`<ins class="d-addition">word</ins>`, 'added')}
${mark(html`<del class="d-omission">word</del>`, 'left out here: the base’s words')}${mark(html`<mark class="d-reordering">word</mark>`, 'in another order')}
${mark(html`<mark class="d-inflection">word</mark>`, 'another form or spelling, or initials')}
${mark(html`<b class="tag">retold</b> <b class="shared">word</b>`, 'told in words of its own: what it shares with the base is in bold; other figures are marked')}</dl>`;
}
