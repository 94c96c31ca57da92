import { requireProof, SESSION_COOKIE } from '../asker.ts';
import { sentBody } from '../body.ts';
import { clientOf } from '../guard/rate.ts';
import { object, text } from '../openapi/schema.ts';
import { HttpProblem } from '../problem.ts';
import { type Action, pathBack } from './action.ts';

const form = { 'application/x-www-form-urlencoded': object({ token: text }) };
const gives = { status: 303, type: 'text/html', schema: {} };

/** `POST /sign-in`: a browser gives a token once and has a session from then on. */
export const signInAction: Action = {
  operation: 'signIn',
  method: 'POST',
  path: '/sign-in',
  summary: 'Begin a session with a token',
  forms: ['html'],
  needs: 'nothing',
  takes: form,
  gives,
  run: async ({ request }, { gate, signInWait }) => {
    const wait = signInWait(clientOf(request.socket.remoteAddress));
    if (wait > 0) {
      throw new HttpProblem(429, 'too-many', `Too many attempts; try again in ${wait} s.`, {
        'retry-after': String(wait),
      });
    }
    const sent = await sentBody(request);
    if (sent.type !== 'form') throw new HttpProblem(415, 'bad-type', 'Programs send their token as a bearer.');
    const token = gate.tokens?.bearer((sent.fields.get('token') ?? '').trim()) ?? null;
    if (token === null) throw new HttpProblem(403, 'wrong-token', 'That is no token of this archive.');
    const cookie = `${SESSION_COOKIE}=${gate.sessions.begin(token.name)}; Path=/; HttpOnly; SameSite=Strict${isSecure(request.headers) ? '; Secure' : ''}`;
    return { to: pathBack(sent.fields.get('back'), '/'), headers: { 'set-cookie': cookie } };
  },
};

/** Whether the browser's own connection is encrypted, as the page that sent the form says. */
const isSecure = ({ origin }: { readonly origin?: string | undefined }): boolean =>
  origin?.startsWith('https:') ?? false;

/** `POST /sign-out`: the session ends. */
export const signOutAction: Action = {
  operation: 'signOut',
  method: 'POST',
  path: '/sign-out',
  summary: 'End the session',
  forms: ['html'],
  needs: 'nothing',
  takes: { 'application/x-www-form-urlencoded': object({}) },
  gives,
  run: async ({ request, asker }, { gate }) => {
    const sent = await sentBody(request);
    if (sent.type === 'form') requireProof(sent.fields, asker, gate);
    if (asker.session !== null) gate.sessions.end(asker.session);
    const cookie = `${SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;
    return { to: '/', headers: { 'set-cookie': cookie } };
  },
};
