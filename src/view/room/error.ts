import { html } from '../html.ts';
import { ROOM } from './addresses.ts';
import type { Frame, RoomPage } from './frame.ts';

/** What went wrong with a request, as the one error shape has it. */
export interface RoomError {
  /** The HTTP status. */
  readonly status: number;
  readonly message: string;
}

/** What went wrong, and where to go from there. */
export function errorPage({ status, message }: RoomError, _frame: Frame): RoomPage {
  return {
    title: NAMES[status] ?? 'That did not work',
    section: null,
    crumbs: [],
    forms: [],
    body: html`<section class="empty error"><p class="kicker">${status}</p><h1>${NAMES[status] ?? 'That did not work'}</h1><p>${status === 404 ? MISSING : message}</p>
<form class="ask" role="search" aria-label="Look for it" action="${ROOM.search}"><label for="look">Look for it</label><div class="field"><input id="look" name="q" type="search"><button>Search</button></div></form><p><a href="${ROOM.stories}">All stories</a></p></section>`,
  };
}

/** More than the heading says: what may have happened. */
const MISSING = 'The address may be mistyped, or what stood here has since become part of another story.';

const NAMES: Readonly<Record<number, string>> = {
  400: 'That request cannot be understood',
  401: 'Sign in first',
  403: 'That is not allowed',
  404: 'There is nothing here',
  405: 'That cannot be done here',
  413: 'That is too large',
  429: 'That was too often',
  500: 'Something went wrong here',
  503: 'Not at the moment',
};
