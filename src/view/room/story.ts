import type { CollatedStory } from '../../core/collation.ts';
import { openingOf } from '../../core/opening.ts';
import type { StoryPage } from '../../core/room.ts';
import type { Membership } from '../../core/story.ts';
import { howKnown, publishedInWords } from '../days.ts';
import { documentOf, outletName } from '../edition.ts';
import { headline } from '../headline.ts';
import { type Html, html } from '../html.ts';
import { type PageContext, pageContext, sigilLink } from '../parts/context.ts';
import { defaultLimits, type Limits } from '../parts/limits.ts';
import { EDGE_NAMES } from '../parts/provenance.ts';
import { COPY_NAMES, choicePart, deck, headlineClass, partsOf, withSigla } from '../parts/story.ts';
import { timeline } from '../parts/timeline.ts';
import { storyName } from '../story-name.ts';
import {
  documentAddress,
  inForm,
  placeAddress,
  speakerKeys,
  speakerLinkAddress,
  storyAddress,
  storylineAddress,
  withQuery,
} from './addresses.ts';
import { baseChoice } from './base-choice.ts';
import { correctReport, correctSaying, correctStory } from './correct.ts';
import type { Frame, RoomPage } from './frame.ts';
import { days, outletLink, storyItem } from './lists.ts';
import { ofTwo, synopsesOfTwo } from './two.ts';

/** A page holds one story, so that it may hold more of it than a page of many. */
const LIMITS: Limits = { ...defaultLimits, sayings: 120, loneSayings: 300, findings: 24, columns: 32, rows: 80 };

/**
 * A story with everything that collating and the analyses made of it. Reads `one` and `other` (ids of two of its
 * documents, to be compared by themselves) from the query.
 */
export function storyRoomPage(data: StoryPage, frame: Frame): RoomPage {
  const { story } = data;
  const pair = pairOf(story, frame);
  const context = contextOf(data, frame, pair);
  const shown = context.full[0] ?? context.single[0] ?? story;
  const line = data.collation.storylines.find(({ stories }) => stories.length > 1 && stories.includes(story.id));
  const parts = partsOf(context, shown).filter((part) => part.body !== null);
  const { text, choice } = storyName(context, story);
  const long = headlineClass(text);
  return {
    title: story.title,
    section: 'stories',
    crumbs: [['Stories', '/'], ...(line === undefined ? [] : [[line.name, storylineAddress(line.id)] as const])],
    forms: ['json', 'atom'],
    body: html`<article class="story" aria-labelledby="title">
<header class="head"><p class="kicker">${days(story.from, story.to)}</p><h1 id="title"${long && html` class="${long}"`}>${text}</h1><p class="deck">${deck(context, story)}</p>${choicePart(choice)}</header>
<div class="with-contents"><nav class="contents" aria-label="On this page"><ul><li><a href="#reports">Reports</a></li>${parts.map(({ id, short }) => html`<li><a href="#${id}">${short}</a></li>`)}<li><a href="#near">Near it</a></li></ul></nav>
<div class="parts">${timeline(context, story.documents, 'When each report was published')}
<section class="part" id="reports" tabindex="-1"><h2>The reports</h2>${reports(context, data, frame)}</section>
${comparison(context, story, frame, pair)}
${parts.map(({ id, heading: name, body }) => html`<section class="part" id="${id}" tabindex="-1"><h2>${name}</h2>${body}</section>`)}
${near(data)}${correctStory(data, frame)}</div></div></article>`,
  };
}

function contextOf(
  { collation, story: whole, synopses, speakers }: StoryPage,
  frame: Frame,
  pair: Pair | null,
): PageContext {
  const story = pair === null ? whole : ofTwo(whole, pair);
  const keys = speakerKeys(speakers);
  const utterances = new Map(story.utterances.map((utterance, index) => [utterance.id, index + 1]));
  return pageContext({ ...collation, stories: [story] }, LIMITS, {
    links: {
      report: documentAddress,
      place: placeAddress,
      story: storyAddress,
      utterance: (id) => (utterances.has(id) ? `#u${utterances.get(id)}` : null),
      speaker: (name) => speakerLinkAddress(name, keys),
      data: () => inForm(frame.path, 'json'),
    },
    itemLevel: 3,
    only: pair && new Set(pair),
    underSaying: (utterance) => correctSaying(utterance, frame),
    synopses: pair === null ? synopses : synopsesOfTwo(synopses, pair),
    baseChoice: baseChoice(frame, pair === null ? {} : { one: pair[0], other: pair[1] }),
  });
}

type Pair = readonly [one: string, other: string];

/** The two reports that the query chooses; `null` where it does not choose two of this story. */
function pairOf(story: CollatedStory, { query }: Frame): Pair | null {
  const [one, other] = [query.get('one'), query.get('other')];
  const has = (id: string | null): id is string => id !== null && story.documents.includes(id);
  return has(one) && has(other) && one !== other ? [one, other] : null;
}

/** Two reports by themselves, by a plain form: the page comes back with what both have. */
function comparison(context: PageContext, story: CollatedStory, frame: Frame, pair: Pair | null): Html | null {
  if (story.documents.length < 3) return null;
  const options = (chosen: string | undefined) =>
    story.documents.map(
      (id) =>
        html`<option value="${id}"${id === chosen && html` selected`}>${context.sigils.get(id) ?? ''} ${outletName(context, id)}, ${publishedInWords(documentOf(context, id).document.published)}</option>`,
    );
  const choice = (name: string, words: string, chosen: string | undefined) =>
    html`<label>${words} <select name="${name}"><option value="">…</option>${options(chosen)}</select></label>`;
  const told =
    pair &&
    html`<p class="notice">What ${outletName(context, pair[0])} and ${outletName(context, pair[1])} both have, and what one of the two leaves out. <a href="${withQuery(frame.path, frame.query, { one: null, other: null })}">All reports</a></p>`;
  return html`<form class="compare-two" id="compare" action="${frame.path}#compare">${choice('one', 'Compare', pair?.[0])} ${choice('other', 'with', pair?.[1])} <button>Compare</button></form>${told}`;
}

function reports(context: PageContext, data: StoryPage, frame: Frame): Html {
  const list = html`<ol class="reports">${data.story.memberships.map((membership) => report(context, membership, data, frame))}</ol>`;
  return withSigla(context, data.story, list);
}

function report(context: PageContext, membership: Membership, data: StoryPage, frame: Frame): Html {
  const { document: id, copyOf } = membership;
  const { document } = documentOf(context, id);
  const known = howKnown(document.published);
  const copied =
    copyOf &&
    html` <span class="tag">${COPY_NAMES[copyOf.kind]} ${context.sigils.get(copyOf.document) ?? 'another'}, ${Math.round(copyOf.share * 100)}%</span>`;
  return html`<li class="stop" tabindex="-1">${sigilLink(context, id)}<div>${outletLink({ outlet: document.outlet, publisher: outletName(context, id) })} <span class="meta">${publishedInWords(document.published)}${known && `, ${known}`}</span>${copied}
<p class="headline"><a href="${documentAddress(id)}">${headline({ title: document.title, opening: openingOf(document.text) })}</a></p>
<details class="why"><summary>Why it is here, and what it rests on</summary>${whyHere(membership, data)}${pathOf(context, id, data.story)}${correctReport(membership, data, frame)}</details></div></li>`;
}

/** Why a report belongs to the story, what speaks for it, and which other story was nearest. */
function whyHere({ reason, nearest }: Membership, { near }: StoryPage): Html {
  const evidence = reason.evidence.map(({ what }) => what);
  const other = nearest === null ? undefined : near.find((story) => story.id === nearest.story);
  return html`<p>${reason.text}</p>${evidence.length > 0 && html`<p class="meta">By: ${evidence.join('; ')}.</p>`}${
    nearest !== null &&
    html`<p class="meta">Nearest other story: <a href="${storyAddress(nearest.story)}">${other?.title ?? 'a story'}</a>. ${nearest.reason.text}</p>`
  }`;
}

/** What a report rests on, step by step as the provenance has it, and who repeats it. */
function pathOf(context: PageContext, id: string, { provenance, memberships }: CollatedStory): Html {
  const names = new Map(provenance.nodes.map((node) => [node.id, node]));
  const own = provenance.nodes.find(({ document }) => document === id);
  const step = ({ to, kind }: (typeof provenance.edges)[number]) => {
    const node = names.get(to);
    const sigil = node?.document == null ? null : sigilLink(context, node.document);
    return html`<li>${EDGE_NAMES[kind]} ${sigil} ${node?.name ?? to}</li>`;
  };
  const steps = provenance.edges.filter(({ from }) => from === own?.id);
  const copies = memberships
    .filter(({ copyOf }) => copyOf?.document === id)
    .map(({ document }) => sigilLink(context, document));
  return html`<ul class="path meta">${steps.length === 0 ? html`<li>It rests on nothing that is known: an origin.</li>` : steps.map(step)}${copies.length > 0 && html`<li>repeated by ${copies}</li>`}</ul>`;
}

function near({ near: stories }: StoryPage): Html {
  const list =
    stories.length === 0
      ? html`<p>No other story is near enough to be mixed up with this one.</p>`
      : html`<div class="rows">${stories.map((story) => storyItem(story))}</div>`;
  return html`<section class="part" id="near" tabindex="-1"><h2>Stories near it</h2>${list}</section>`;
}
