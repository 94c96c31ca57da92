import type { SayingLine, SpeakerPage } from '../../core/room.ts';
import { count, listed } from '../edition.ts';
import { headline } from '../headline.ts';
import { type Html, html } from '../html.ts';
import { documentAddress, ROOM, sayingAddress, storyAddress } from './addresses.ts';
import { barsByDay } from './bars.ts';
import { evidenceList } from './evidence.ts';
import type { Frame, RoomPage } from './frame.ts';
import { dayOf, heading, outletLink, pager } from './lists.ts';

/** Everything that somebody said: when, to whom, in whose words; what recurs and what changed. */
export function speakerRoomPage(data: SpeakerPage, frame: Frame): RoomPage {
  const { speaker, roles, names, sayings, days, recurrences } = data;
  const others = names.filter((name) => name !== speaker.name);
  const deck = `${count(speaker.sayingCount, 'saying')} in ${count(speaker.documentCount, 'report')}.`;
  return {
    title: speaker.name,
    section: 'speakers',
    crumbs: [['Speakers', ROOM.speakers]],
    forms: ['json', 'atom'],
    body: html`${heading(speaker.name, { kicker: listed(roles.slice(0, 4)) || 'Speaker', deck })}
${others.length > 0 && html`<p class="meta">Also written ${listed(others.slice(0, 8))}.</p>`}
<div class="front"><section aria-label="Sayings"><h2>What ${speaker.name} said</h2><ol class="sayings rows">${sayings.items.map(saying)}</ol>${pager(sayings, frame)}</section>
<aside class="beside" aria-label="Over time">${barsByDay(
      days.map(({ day, sayingCount }) => ({ day, number: sayingCount })),
      'sayings',
    )}${recurrences.length > 0 && html`<section class="part"><h2>Said again, and changed</h2>${evidenceList(recurrences)}</section>`}</aside></div>`,
  };
}

const IN_WHOSE_WORDS: Readonly<Record<SayingLine['kind'], string | null>> = {
  direct: null,
  mixed: 'partly in the outlet’s words',
  indirect: 'in the outlet’s words',
};

function saying(line: SayingLine): Html {
  const { document, kind, text, occasion, story } = line;
  const whose = IN_WHOSE_WORDS[kind];
  return html`<li class="row stop" tabindex="-1"><p class="meta">${dayOf(document)} · ${outletLink(document)}${occasion && ` · ${occasion}`}${whose && html` <span class="tag">${whose}</span>`}</p>
<blockquote class="${kind}"><a class="words" href="${sayingAddress(document.id, line.attribution)}">${text}</a></blockquote>
<p class="meta">in <a href="${documentAddress(document.id)}">${headline(document)}</a>${story !== null && html` · <a href="${storyAddress(story)}#sayings">as others have it</a>`}</p></li>`;
}
