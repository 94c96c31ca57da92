import type { AlertLine, AlertNews, AlertPage, AlertsPage } from '../../core/room.ts';
import { count } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { alertAddress, newsAddress, ROOM } from './addresses.ts';
import type { Frame, RoomPage } from './frame.ts';
import { empty, heading, time } from './lists.ts';

/** The alerts, and what they told of. */
export function alertsPage({ alerts, told }: AlertsPage, _frame: Frame): RoomPage {
  const names = new Map(alerts.map(({ id, name }) => [id, name]));
  return {
    title: 'Alerts',
    section: 'alerts',
    crumbs: [],
    forms: ['json', 'atom'],
    body: html`${heading('Alerts', { deck: alerts.length === 0 ? null : 'What came after an alert was made is told once, here, as Atom, and to its webhook.' })}${
      alerts.length === 0
        ? empty(
            'Nothing is watched for yet',
            html`An alert is made in a terminal: <code>variorum alerts add search "ferry -bridge"</code> tells of every new report that this search finds, <code>variorum alerts add --help</code> names the other rules. <code>variorum watch</code> looks for them.`,
          )
        : html`<section class="part"><h2>What they told of</h2>${newsList(told, names)}</section>
<section class="part"><h2>${count(alerts.length, 'alert')}</h2><ul class="rows">${alerts.map(alertItem)}</ul></section>`
    }`,
  };
}

/** One alert, and what it told of. */
export function alertRoomPage({ alert, told }: AlertPage, _frame: Frame): RoomPage {
  return {
    title: alert.name,
    section: 'alerts',
    crumbs: [['Alerts', ROOM.alerts]],
    forms: ['json', 'atom'],
    body: html`${heading(alert.name, { deck: about(alert) })}${newsList(told, new Map())}`,
  };
}

const RULES: Readonly<Record<AlertLine['rule'], string>> = {
  search: 'What a search finds',
  speaker: 'What somebody says anew',
  figure: 'Figures that are disputed',
  quotation: 'Quotations cut short',
  origin: 'Stories that gain an origin',
  edit: 'Reports changed after publication',
};

function about({ rule, query, added, deliversTo }: AlertLine): Html {
  return html`${RULES[rule]}${query !== '' && html`: <q>${query}</q>`}. Since ${time(added)}${deliversTo !== null && `; delivered to ${deliversTo}`}.`;
}

function alertItem(alert: AlertLine): Html {
  return html`<li class="row stop" tabindex="-1"><p class="headline"><a href="${alertAddress(alert.id)}">${alert.name}</a></p><p class="meta">${about(alert)}</p></li>`;
}

const DELIVERY: Readonly<Record<AlertNews['state'], string | null>> = {
  kept: null,
  pending: 'to be delivered',
  delivered: 'delivered',
  failed: 'not delivered',
};

/** With the alert's name where `names` has it. */
function newsList(told: readonly AlertNews[], names: ReadonlyMap<string, string>): Html {
  if (told.length === 0) return html`<p class="meta">Nothing yet.</p>`;
  const item = (news: AlertNews) => {
    const delivery = DELIVERY[news.state];
    const name = names.get(news.alert);
    return html`<li class="row stop" tabindex="-1"><p class="meta">${name !== undefined && html`<a href="${alertAddress(news.alert)}">${name}</a> · `}${time(news.at)}${
      delivery !== null && html` <span class="tag${news.state === 'failed' && ' troubled'}">${delivery}</span>`
    }</p><p class="headline"><a href="${newsAddress(news)}">${news.title}</a></p><p class="teaser">${news.summary}</p></li>`;
  };
  return html`<ul class="rows">${told.map(item)}</ul>`;
}
