import type { Evidence, Finding } from '../../core/finding.ts';
import type { DocumentLine } from '../../core/room.ts';
import { type Html, html } from '../html.ts';
import { findingGroups } from '../kinds.ts';
import { placeAddress } from './addresses.ts';

const NONE: ReadonlyMap<string, DocumentLine> = new Map();

/**
 * Findings of which the page has no texts: in words, each with links to its places. `documents` are what lists show of
 * those that it points to, by id, as far as they are at hand.
 */
export function evidenceList(findings: readonly Finding[], documents: ReadonlyMap<string, DocumentLine> = NONE): Html {
  const place = (finding: Finding) => (evidence: Evidence, index: number) => {
    const words = evidence.label ?? `place ${index + 1}`;
    // A name alone does not say who uses it.
    const who = finding.detail.type === 'labels' ? documents.get(evidence.document)?.publisher : undefined;
    return html`<li><a href="${placeAddress(evidence)}">${who === undefined ? words : `${who}: ${words}`}</a></li>`;
  };
  const item = (finding: Finding) =>
    html`<li class="finding stop" tabindex="-1"><p class="says">${finding.explanation}</p><ul class="where meta">${finding.evidence.map(place(finding))}</ul></li>`;
  return html`<div class="findings">${findingGroups({ findings }).map(
    (group) =>
      html`<section class="kind"><h3 class="of-kind">${group.heading}</h3><ul>${group.findings.map(item)}</ul></section>`,
  )}</div>`;
}
