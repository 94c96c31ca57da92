import type { ReadDocument } from '../../core/collation.ts';
import type { Removal } from '../../core/document.ts';
import { howKnown, publishedInWords } from '../days.ts';
import { type Html, html, webAddress } from '../html.ts';

/** Who wrote a report and when, how that is known, and where its text comes from. */
export function facts({ document }: ReadDocument): Html {
  const { published, byline, url, original, sourceLine } = document;
  const address = webAddress(url);
  const known = howKnown(published);
  return html`<p class="meta facts">${byline && html`${byline}. `}${capital(publishedInWords(published))}${known && `, ${known}: ${published.evidence}`}. ${
    address && html`<a href="${address}" rel="noopener noreferrer">${new URL(address).host}</a>. `
  }${sourceLine && html`It names ${sourceLine.name} as where the text was taken from. `}File ${document.file}, ${original.encoding}, SHA-256 <code>${original.sha256.slice(0, 12)}</code>.</p>`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What cleaning took out, each with its reason, shown on request. */
export function removals(removed: readonly Removal[]): Html | null {
  if (removed.length === 0) return html`<p class="meta">Cleaning removed nothing.</p>`;
  const item = ({ text, reason }: Removal) =>
    html`<li><span class="tag">${reason}</span> <span class="removed">${text.length > 400 ? `${text.slice(0, 400)} …` : text}</span></li>`;
  return html`<details class="removals"><summary>Removed in cleaning (${removed.length})</summary><ul>${removed.slice(0, 200).map(item)}</ul></details>`;
}
