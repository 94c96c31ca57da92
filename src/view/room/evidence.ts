import type { Evidence, Finding } from '../../core/finding.ts';
import { type Html, html } from '../html.ts';
import { findingGroups } from '../kinds.ts';
import { placeAddress } from './addresses.ts';

/** Findings of which the page has no texts: in words, each with links to its places. */
export function evidenceList(findings: readonly Finding[]): Html {
  const place = (evidence: Evidence, index: number) =>
    html`<li><a href="${placeAddress(evidence)}">${evidence.label ?? `place ${index + 1}`}</a></li>`;
  const item = (finding: Finding) =>
    html`<li class="finding stop" tabindex="-1"><p class="says">${finding.explanation}</p><ul class="where meta">${finding.evidence.map(place)}</ul></li>`;
  return html`<div class="findings">${findingGroups({ findings }).map(
    (group) =>
      html`<section class="kind"><h3 class="of-kind">${group.heading}</h3><ul>${group.findings.map(item)}</ul></section>`,
  )}</div>`;
}
