import type { CollatedStory } from '../../core/collation.ts';
import type { Membership } from '../../core/story.ts';
import { between, howKnown, publishedInWords } from '../days.ts';
import { count, documentOf, outletName } from '../edition.ts';
import { headlineOf } from '../headline.ts';
import { type Html, html } from '../html.ts';
import { type StoryName, storyName } from '../story-name.ts';
import { alonePart } from './alone.ts';
import { carriageMatrix } from './carriage.ts';
import { more, type PageContext, sayings, sigilLink } from './context.ts';
import { figuresLedger } from './figures.ts';
import { findingsPart } from './findings.ts';
import { labelsTable } from './labels.ts';
import { atMost } from './limits.ts';
import { provenancePart } from './provenance.ts';
import { loneSaying, sayingCard } from './saying.ts';
import { synopsisPart } from './synopsis.ts';
import { timeline } from './timeline.ts';
import { verbsTable } from './verbs.ts';

/** A story of several reports, whole: its reports in time, what differs, the sayings, and the tables behind them. */
export function storyPart(context: PageContext, story: CollatedStory): Html {
  const number = context.storyNumber.get(story.id)!;
  const parts = partsOf(context, story).filter((part) => part.body !== null);
  const { text, choice } = storyName(context, story);
  const long = headlineClass(text);
  const contents = parts.map(({ id, short }) => html`<li><a href="#s${number}-${id}">${short}</a></li>`);
  return html`<article class="story stop" id="s${number}" aria-labelledby="s${number}-title" tabindex="-1">
<header><p class="kicker">${kicker(context, story)}</p><h2 id="s${number}-title"${long && html` class="${long}"`}>${text}</h2>
<p class="deck">${deck(context, story)}</p>${choicePart(choice)}</header>
${timeline(context, story.documents, 'When each report was published')}
${reportsTable(context, story)}
<nav class="contents" aria-label="In the story ${story.title}"><ul>${contents}</ul></nav>
${comparison(context, story)}
${parts.map(({ id, heading, body }) => html`<section class="part" id="s${number}-${id}" tabindex="-1"><h3>${heading}</h3>${body}</section>`)}
</article>`;
}

/** Whose headline a story goes by, and behind it why. */
export function choicePart(choice: StoryName['choice']): Html | null {
  return (
    choice && html`<details class="why headline-of"><summary>${choice.what}</summary><p>${choice.why}</p></details>`
  );
}

/** A part of a story's page: `body` is `null` where there is nothing to show. */
export interface Part {
  readonly id: string;
  readonly short: string;
  readonly heading: string;
  readonly body: Html | null;
}

/** The parts of a story in the order of showing; a new part is a line here. */
export function partsOf(context: PageContext, story: CollatedStory): readonly Part[] {
  const number = context.storyNumber.get(story.id)!;
  return [
    {
      id: 'differences',
      short: 'What differs',
      heading: 'What differs',
      body: findingsPart(context, story, {
        ahead: { id: `s${number}`, title: story.title },
        alone: alonePart(context, story),
      }),
    },
    { id: 'sayings', short: 'Sayings', heading: 'Who said what, in whose words', body: sayingsPart(context, story) },
    {
      id: 'synopsis',
      short: 'Side by side',
      heading: 'Sentence by sentence',
      body: synopsisPart(context, story.id),
    },
    { id: 'figures', short: 'Figures', heading: 'Figures side by side', body: figuresLedger(context, story) },
    { id: 'names', short: 'Names', heading: 'What each calls it', body: labelsTable(context, story) },
    { id: 'verbs', short: 'Verbs', heading: 'How each has them speak', body: verbsTable(context, story) },
    { id: 'origins', short: 'Origins', heading: 'Where it comes from', body: provenancePart(context, story) },
    {
      id: 'carriage',
      short: 'Left out',
      heading: 'Who carries what, and who leaves it out',
      body: carriageMatrix(context, story),
    },
  ];
}

/** The storyline and days of a story, in a line. */
function kicker(context: PageContext, story: CollatedStory): string {
  const line = context.storylineOf.get(story.id);
  const days = story.from !== null && story.to !== null ? between(story.from, story.to) : null;
  return [line?.name ?? null, days].filter((part) => part !== null).join(' · ');
}

/** A story in numbers, in a sentence. */
export function deck(context: PageContext, story: CollatedStory): string {
  const outlets = new Set(story.documents.map((id) => outletName(context, id))).size;
  const shared = story.utterances.filter((u) => u.witnesses.length > 1).length;
  const told = `${count(story.documents.length, 'report')} by ${count(outlets, 'outlet')}`;
  const sayings = shared > 0 ? `; ${count(shared, 'saying')} in more than one` : '';
  return `${told}${sayings}; ${count(story.findings.length, 'finding')}.`;
}

/** Two reports to compare by themselves. It needs the script, which shows it. */
function comparison(context: PageContext, story: CollatedStory): Html | null {
  if (story.documents.length < 3) return null;
  const options = story.documents.map((id) => {
    const sigil = context.sigils.get(id) ?? '';
    return html`<option value="${sigil}">${sigil} ${outletName(context, id)}, ${publishedInWords(documentOf(context, id).document.published)}</option>`;
  });
  const choice = (name: string) =>
    html`<label>${name} <select><option value="">all reports</option>${options}</select></label>`;
  return html`<div class="compare" hidden>${choice('Compare')} ${choice('with')} <output class="meta"></output></div>`;
}

function reportsTable(context: PageContext, story: CollatedStory): Html {
  const { shown, left } = atMost(story.memberships, context.limits.rows);
  const table = html`<ul class="reports">${shown.map((membership) => reportRow(context, membership))}</ul>${more(context, left, 'reports')}`;
  return withSigla(context, story, table);
}

/** Of so few reports the list stands open, of so few their letters; more would push what differs off the screen. */
const LISTED_OPEN = 4;
const LETTERS_OPEN = 16;

/** Which letter stands for which report, as an edition begins with its witnesses, and behind it the list that tells more. */
export function withSigla(context: PageContext, { documents }: CollatedStory, list: Html): Html {
  if (documents.length <= LISTED_OPEN) return list;
  if (documents.length > LETTERS_OPEN)
    return html`<details class="behind"><summary>The ${documents.length} reports: their letters, headlines and days, and why each is here</summary>${list}</details>`;
  const key = documents.map(
    (id) => html`<li>${sigilLink(context, id)} <span class="outlet">${outletName(context, id)}</span></li>`,
  );
  return html`<ul class="sigla" aria-label="Which letter stands for which report">${key}</ul><details class="behind"><summary>Headlines, days, and why each is here</summary>${list}</details>`;
}

/** The class of a headline too long for letters as large as others have. */
export const headlineClass = (title: string): string | null => (title.length > LONG_HEADLINE ? 'long' : null);

/** Three lines at the width of a desk. */
const LONG_HEADLINE = 90;

function reportRow(context: PageContext, { document: id, copyOf, reason }: Membership): Html {
  const { document } = documentOf(context, id);
  const known = howKnown(document.published);
  const address = context.links.report(id);
  const title = headlineOf(document);
  const copied =
    copyOf &&
    html` <span class="tag">${COPY_NAMES[copyOf.kind]} ${context.sigils.get(copyOf.document) ?? ''}, ${Math.round(copyOf.share * 100)}%</span>`;
  return html`<li>${sigilLink(context, id)}<div><b class="outlet">${outletName(context, id)}</b> <span class="meta">${publishedInWords(document.published)}${known && `, ${known}`}</span>${copied}<br>
${address === null ? title : html`<a class="title" href="${address}">${title}</a>`}<details class="why"><summary>why here</summary><p>${reason.text}</p></details></div></li>`;
}

/** How a copy relates to what it repeats, before the sigil of that. */
export const COPY_NAMES = {
  same: 'same text as',
  revision: 'revision of',
  copy: 'copy of',
  passage: 'has a passage of',
} as const;

function sayingsPart(context: PageContext, story: CollatedStory): Html | null {
  const { several, lone } = sayings(story, context.limits);
  if (several.shown.length + lone.shown.length === 0) return null;
  const cards = several.shown.map((utterance) => sayingCard(context, story, utterance));
  const list = html`<ul class="lone">${lone.shown.map((utterance) => loneSaying(context, utterance))}</ul>${more(context, lone.left, 'sayings')}`;
  const total = lone.shown.length + lone.left;
  return html`${cards}${more(context, several.left, 'sayings')}${total > 0 ? html`<details class="behind"><summary>${count(total, 'saying')} in one report only</summary>${list}</details>` : null}`;
}

/** A story that only one report tells: its headline and what is said in it. */
export function singleStory(context: PageContext, story: CollatedStory): Html {
  const id = story.documents[0]!;
  const { document } = documentOf(context, id);
  const { several, lone } = sayings(story, context.limits);
  const said = [...several.shown, ...lone.shown];
  const findings = findingsPart(context, story);
  const address = context.links.report(id);
  return html`<article class="story single stop" id="s${context.storyNumber.get(story.id)!}" tabindex="-1">
<p class="kicker">${publishedInWords(document.published)} · ${outletName(context, id)}</p>
<h3>${address === null ? story.title : html`<a href="${address}">${story.title}</a>`}</h3>
${said.length > 0 ? html`<details class="behind"><summary>${count(story.utterances.length, 'saying')}</summary><ul class="lone">${said.map((u) => loneSaying(context, u))}</ul></details>` : null}
${findings && html`<details class="behind" open><summary>${count(story.findings.length, 'finding')}</summary>${findings}</details>`}</article>`;
}
