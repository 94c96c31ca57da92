import { type Html, html } from '../html.ts';

/** A table that scrolls within the page where it is wider, and that the keyboard can scroll. */
export function scrollable(name: string, table: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">${table}</div>`;
}
