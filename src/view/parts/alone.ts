import type { CollatedStory } from '../../core/collation.ts';
import { hull } from '../../core/span.ts';
import { type Alone, onlyInOne, restInWords, restOf } from '../alone.ts';
import { outletName } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { ALONE } from '../kinds.ts';
import { toldOf } from '../told.ts';
import { itemHeading, more, type PageContext, placeLink, sigilLink, speakerLink } from './context.ts';
import { findingItem } from './findings.ts';
import { atMost } from './limits.ts';

/** What one report alone has, report after report, a line for each saying; `null` for nothing. */
export function alonePart(context: PageContext, story: CollatedStory): Html | null {
  const { others, reports } = onlyInOne(context, story);
  if (others.length + reports.length === 0) return null;
  const rest = restOf(story, reports);
  const told = atMost(others, context.limits.findings);
  const list = ({ document, sayings }: (typeof reports)[number]) => {
    const { shown, left } = atMost(sayings, context.limits.findings);
    return html`<li>${sigilLink(context, document)} <span class="outlet">${outletName(context, document)}</span>
<ul>${shown.map((one) => html`<li>${saying(context, one)}</li>`)}</ul>${more(context, left, 'sayings')}</li>`;
  };
  return html`<section class="kind k-only-here">${itemHeading(context, ALONE)}
${told.shown.length > 0 && html`<ul>${told.shown.map((finding) => findingItem(context, finding, true))}</ul>`}${more(context, told.left, `of “${ALONE}”`)}
<ul class="only-here">${reports.map(list)}</ul>${rest > 0 && html`<p class="more">${restInWords(rest)} (under “sayings in one report only”)</p>`}</section>`;
}

function saying(context: PageContext, { utterance, witness }: Alone): Html {
  const place = { document: witness.document, ...hull(witness.content) };
  const { mark, words } = toldOf(context, utterance, witness);
  return html`${speakerLink(context, utterance.speaker, mark)} ${placeLink(context, place, words, 'words')}`;
}
