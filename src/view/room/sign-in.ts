import { html } from '../html.ts';
import { ROOM } from './addresses.ts';
import { csrfField, type Frame, type RoomPage } from './frame.ts';

/** To sign in with a token, which browsers keep under the name in the hidden field. Posts `token`, `csrf` and `back` (the page to go on to, from the query) to `/sign-in`. */
export function signInPage(error: string | null, frame: Frame): RoomPage {
  const back = frame.query.get('back') ?? '/';
  return {
    title: 'Sign in',
    section: null,
    crumbs: [],
    forms: [],
    body: html`<h1>Sign in</h1><form class="sign-in" method="post" action="${ROOM.signIn}">${csrfField(frame)}<input type="hidden" name="back" value="${back}"><input name="username" autocomplete="username" value="Variorum" hidden>
<label for="token">Token</label><input id="token" name="token" type="password" required autocomplete="current-password"${error !== null && html` aria-describedby="wrong" aria-invalid="true"`}>${
      error !== null && html`<p class="mistake" id="wrong" role="alert">${error}</p>`
    }<button>Sign in</button></form><p class="meta">Who runs this reading room gives out tokens: to read, or to read and correct.</p>`,
  };
}
