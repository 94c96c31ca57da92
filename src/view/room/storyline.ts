import type { Collation } from '../../core/collation.ts';
import type { StoryLine, StorylinePage } from '../../core/room.ts';
import { instant } from '../days.ts';
import { count, numberedSigils } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { besidesRecurring } from '../kinds.ts';
import { pageContext } from '../parts/context.ts';
import { findingsPart } from '../parts/findings.ts';
import { defaultLimits, type Limits } from '../parts/limits.ts';
import { recurrencesPart } from '../parts/recurrences.ts';
import type { Part } from '../parts/story.ts';
import { synopsisPart } from '../parts/synopsis.ts';
import { documentAddress, inForm, placeAddress, storyAddress } from './addresses.ts';
import { baseChoice } from './base-choice.ts';
import type { Frame, RoomPage } from './frame.ts';
import { days, empty, heading, storyNumbers, storyTitle } from './lists.ts';

/** A page holds one storyline, so that it may hold more of it than a page of many. */
const LIMITS: Limits = { ...defaultLimits, findings: 24 };

/** A storyline: its stories along a time axis, why each follows, what is said again and again, and what changes. */
export function storylineRoomPage(data: StorylinePage, frame: Frame): RoomPage {
  const { storyline, stories } = data;
  const whole = days(first(stories)?.fromDay ?? null, lastDay(stories));
  const parts = partsOf(data, frame).filter((part) => part.body !== null);
  return {
    title: storyline.name,
    section: 'stories',
    crumbs: [['Stories', '/']],
    forms: ['json', 'atom'],
    body: html`${heading(storyline.name, { kicker: 'Storyline', deck: `${count(stories.length, 'story', 'stories')}${whole === null ? '' : `, ${whole}`}.` })}
<div class="with-contents"><nav class="contents" aria-label="On this page"><ul>${parts.map(({ id, short }) => html`<li><a href="#${id}">${short}</a></li>`)}</ul></nav>
<div class="parts">${parts.map(({ id, heading: words, body }) => html`<section class="part" id="${id}" tabindex="-1"><h2>${words}</h2>${body}</section>`)}${
      parts.length > 1
        ? null
        : empty(
            'Nothing is said again',
            'No speaker repeats themselves over these stories, and no figure or label changes from one to the next.',
          )
    }</div></div>`,
  };
}

function partsOf({ storyline, stories, collation, synopses }: StorylinePage, frame: Frame): readonly Part[] {
  const page = pageContext(collation, LIMITS, {
    links: {
      report: documentAddress,
      place: placeAddress,
      story: storyAddress,
      utterance: () => null,
      data: () => inForm(frame.path, 'json'),
    },
    itemLevel: 3,
    synopses,
    baseChoice: baseChoice(frame),
  });
  const context = numberedSigils(page, collation.stories, storyline.stories);
  const line = html`${axis(stories)}<ol class="line">${stories.map((story, i) => step(story, i, storyline))}</ol>`;
  return [
    { id: 'stories', short: 'Stories', heading: 'Its stories', body: line },
    { id: 'again', short: 'Said again', heading: 'Said again and again', body: recurrencesPart(context, storyline) },
    {
      id: 'changes',
      short: 'What changes',
      heading: 'What changes from story to story',
      body: findingsPart(context, besidesRecurring(storyline)),
    },
    {
      id: 'synopsis',
      short: 'Side by side',
      heading: 'Sentence by sentence',
      body: synopsisPart(context, storyline.id),
    },
  ];
}

const first = (stories: readonly StoryLine[]): StoryLine | null => stories[0] ?? null;
const lastDay = (stories: readonly StoryLine[]): string | null => {
  const known = stories.flatMap((story) => story.toDay ?? story.fromDay ?? []).sort();
  return known.at(-1) ?? null;
};

function step(story: StoryLine, index: number, storyline: Collation['storylines'][number]): Html {
  const why = index === 0 ? null : (storyline.links[index - 1]?.text ?? null);
  return html`<li class="stop" id="n${index + 1}" tabindex="-1"><b class="number">${index + 1}</b><div><p class="kicker">${days(story.fromDay, story.toDay) ?? 'Day unknown'}</p>
<h3><a href="${storyAddress(story.id)}">${storyTitle(story)}</a></h3>${storyNumbers(story)}${why && html`<p class="meta">${why}</p>`}</div></li>`;
}

const LANE = 26;

/** The stories along time: a bar over the days of each, its number on it. The list below says the same. */
function axis(stories: readonly StoryLine[]): Html | null {
  const placed = stories.flatMap((story, index) => {
    const [from, to] = [instant(story.fromDay), instant(story.toDay ?? story.fromDay)];
    return from === null || to === null ? [] : [{ story, index, from, to }];
  });
  if (placed.length < 2) return null;
  const from = Math.min(...placed.map((p) => p.from));
  const to = Math.max(...placed.map((p) => p.to));
  if (to === from) return null;
  const x = (time: number) => Math.round(300 + (9400 * (time - from)) / (to - from)) / 100;
  const lanes: number[] = [];
  const marks = placed.map((p) => {
    const free = lanes.findIndex((end) => end + 5 <= x(p.from));
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = x(p.to);
    return { ...p, lane };
  });
  const height = lanes.length * LANE + 14;
  return html`<svg class="axis-of-stories" width="100%" height="${height}" role="group" aria-label="The stories along time; the list below says the same"><line class="axis" x1="0" x2="100%" y1="${height - 4}" y2="${height - 4}"/>${marks.map(
    ({ story, index, from: start, to: end, lane }) =>
      html`<a href="#n${index + 1}"><title>${index + 1}: ${story.title}, ${days(story.fromDay, story.toDay)}</title><line class="span" x1="${x(start)}%" x2="${x(end)}%" y1="${lane * LANE + 14}" y2="${lane * LANE + 14}"/><circle cx="${x(start)}%" cy="${lane * LANE + 14}" r="12"/><text x="${x(start)}%" y="${lane * LANE + 14}" dy="0.36em">${index + 1}</text></a>`,
  )}</svg><p class="axis-ends meta"><span>${days(placed[0]!.story.fromDay, null)}</span><span>${days(lastDay(stories), null)}</span></p>`;
}
