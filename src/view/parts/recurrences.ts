import type { Utterance } from '../../core/apparatus.ts';
import type { CollatedStoryline } from '../../core/collation.ts';
import { overlaps } from '../../core/span.ts';
import type { Recurrence } from '../../core/story.ts';
import { publishedInWords } from '../days.ts';
import { count, documentOf, outletName, type Place } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { isClaimAgain } from '../kinds.ts';
import { mostDirectAtEachTime } from '../renderings.ts';
import { itemHeading, type PageContext, placeLink, sigilLink } from './context.ts';
import { placesPart } from './findings.ts';
import { witnessPlace } from './saying.ts';
import { timeline } from './timeline.ts';

/** What speakers say again over a storyline's months: on a time axis, then in their words, oldest first. */
export function recurrencesPart(
  context: PageContext,
  { recurring, findings }: Pick<CollatedStoryline, 'recurring' | 'findings'>,
): Html | null {
  if (recurring.length === 0) return null;
  const places = findings.filter(isClaimAgain).map(({ evidence }) => evidence);
  return html`<div class="recurrences">${recurring.map((r) => recurrence(context, r, places))}</div>`;
}

/** `findings`: the places of each finding that something is said again. */
function recurrence(
  context: PageContext,
  { speaker, utterances, reason }: Recurrence,
  findings: readonly (readonly Place[])[],
): Html {
  const said = utterances.flatMap((id) => context.utterances.get(id) ?? []);
  const documents = said.flatMap(({ utterance }) => utterance.witnesses.map((w) => w.document));
  const dayOf = (id: string): string | null => documentOf(context, id).document.published.value;
  const times = said.flatMap(({ utterance }) =>
    mostDirectAtEachTime(utterance, dayOf).map((index) => ({ utterance, index })),
  );
  return html`<article class="recurrence stop" tabindex="-1">${itemHeading(context, html`<span class="speaker">${speaker}</span> <span class="meta">${count(times.length, 'time')}: ${reason.text}</span>`)}
${timeline(context, [...new Set(documents)], `When ${speaker} said it`)}
<ol class="again">${times.map(({ utterance, index }) => occasion(context, utterance, index))}</ol>${elsewhere(context, said, findings)}</article>`;
}

/** Where the reports have the claim in other sayings too. */
function elsewhere(
  context: PageContext,
  said: readonly { readonly utterance: Utterance }[],
  findings: readonly (readonly Place[])[],
): Html | null {
  const holds = ({ document, ...span }: Place): boolean =>
    said.some(({ utterance }) =>
      utterance.witnesses.some((w) => w.document === document && w.content.some((part) => overlaps(part, span))),
    );
  const own = findings.filter(
    (places) =>
      places.every(({ document }) =>
        said.some(({ utterance }) => utterance.witnesses.some((w) => w.document === document)),
      ) && places.some(holds),
  );
  const others = own.flat().filter((place) => context.documents.has(place.document) && !holds(place));
  if (others.length === 0) return null;
  return html`<p class="meta">And in other words:</p>${placesPart(context, others)}`;
}

function occasion(context: PageContext, utterance: Utterance, index: number): Html {
  const witness = utterance.witnesses[index]!;
  const { published } = documentOf(context, witness.document).document;
  const others = utterance.witnesses.length - 1;
  const place = witnessPlace(utterance, index);
  return html`<li><span class="when">${publishedInWords(published)}</span> ${sigilLink(context, witness.document, place)} <span class="outlet">${outletName(context, witness.document)}</span>
<blockquote>${placeLink(context, place, witness.text, 'words')}${others > 0 && html` <span class="meta">and in ${others} more</span>`}</blockquote></li>`;
}
