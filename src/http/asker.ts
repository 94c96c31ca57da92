import type { IncomingMessage } from 'node:http';
import type { Token, TokenDesk } from '../app/tokens.ts';
import type { FormProof, Sessions } from './guard/sessions.ts';
import { HttpProblem } from './problem.ts';

/** Who asks, and how that is known. */
export interface Asker {
  /** `null` where no token is needed and none was given. */
  readonly token: Token | null;
  readonly mayRead: boolean;
  readonly mayCorrect: boolean;
  /** What forms are proved with: the browser's session, or `local`; `null` for a program that sends its token itself. */
  readonly session: string | null;
}

/** What decides who may do what. */
export interface Gate {
  /** `null` where no token is needed: on this machine alone. */
  readonly tokens: TokenDesk | null;
  readonly sessions: Sessions;
  readonly proof: FormProof;
}

/** Names the session of a browser that signed in. */
export const SESSION_COOKIE = 'variorum-session';

/** Who sent `request`. A wrong token is nobody, not an error: the sign-in page is for everybody. */
export function askerOf(request: IncomingMessage, { tokens, sessions }: Gate): Asker {
  if (tokens === null) return { token: null, mayRead: true, mayCorrect: true, session: 'local' };
  const bearer = /^Bearer ([\w-]{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return withToken(tokens.bearer(bearer), null);
  const session = cookieOf(request, SESSION_COOKIE);
  const name = session === null ? null : sessions.tokenOf(session);
  return withToken(name === null ? null : tokens.named(name), session);
}

function withToken(token: Token | null, session: string | null): Asker {
  return { token, mayRead: token !== null, mayCorrect: token?.role === 'correcting', session };
}

/** The value of a cookie; `null` where it was not sent. */
export function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/**
 * Throws `HttpProblem` where a page elsewhere made a browser send this. Browsers say where a request comes from
 * (`Sec-Fetch-Site`, `Origin`); programs say neither and have no cookie to be misused.
 */
export function refuseFromElsewhere(request: IncomingMessage): void {
  const site = request.headers['sec-fetch-site'];
  const { origin, host } = request.headers;
  // Where a browser says both, the first is the surer: `Origin` is `null` where the page's policy or an extension hides it.
  const isElsewhere =
    site === undefined
      ? origin !== undefined && originHost(origin) !== host
      : site !== 'same-origin' && site !== 'none';
  if (isElsewhere) throw new HttpProblem(403, 'from-elsewhere', 'This was sent by a page of another site.');
}

const originHost = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** Throws `HttpProblem` where a form does not carry the proof that it was made for its sender. */
export function requireProof(fields: URLSearchParams, { session }: Asker, { proof }: Gate): void {
  if (session === null || proof.holds(session, fields.get('csrf') ?? '')) return;
  throw new HttpProblem(403, 'stale-form', 'This form is no longer valid: open its page again and send it from there.');
}
