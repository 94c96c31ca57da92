import type { Utterance } from '../../core/apparatus.ts';
import type { Recurrence, Storyline } from '../../core/story.ts';
import { publishedInWords } from '../days.ts';
import { count, documentOf, outletName } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { mostDirectAtEachTime } from '../renderings.ts';
import { itemHeading, type PageContext, placeLink, sigilLink } from './context.ts';
import { witnessPlace } from './saying.ts';
import { timeline } from './timeline.ts';

/** What speakers say again over a storyline's months: on a time axis, then in their words, oldest first. */
export function recurrencesPart(context: PageContext, storyline: Storyline): Html | null {
  if (storyline.recurring.length === 0) return null;
  return html`<section class="recurrences"><h3>Said again and again</h3>${storyline.recurring.map((r) => recurrence(context, r))}</section>`;
}

function recurrence(context: PageContext, { speaker, utterances, reason }: Recurrence): Html {
  const said = utterances.flatMap((id) => context.utterances.get(id) ?? []);
  const documents = said.flatMap(({ utterance }) => utterance.witnesses.map((w) => w.document));
  const dayOf = (id: string): string | null => documentOf(context, id).document.published.value;
  const times = said.flatMap(({ utterance }) =>
    mostDirectAtEachTime(utterance, dayOf).map((index) => ({ utterance, index })),
  );
  return html`<article class="recurrence stop" tabindex="-1">${itemHeading(context, html`<span class="speaker">${speaker}</span> <span class="meta">${count(times.length, 'time')}: ${reason.text}</span>`)}
${timeline(context, [...new Set(documents)], `When ${speaker} said it`)}
<ol class="again">${times.map(({ utterance, index }) => occasion(context, utterance, index))}</ol></article>`;
}

function occasion(context: PageContext, utterance: Utterance, index: number): Html {
  const witness = utterance.witnesses[index]!;
  const { published } = documentOf(context, witness.document).document;
  const others = utterance.witnesses.length - 1;
  const place = witnessPlace(utterance, index);
  return html`<li><span class="when">${publishedInWords(published)}</span> ${sigilLink(context, witness.document, place)} <span class="outlet">${outletName(context, witness.document)}</span>
<blockquote>${placeLink(context, place, witness.text, 'words')}${others > 0 && html` <span class="meta">and in ${others} more</span>`}</blockquote></li>`;
}
