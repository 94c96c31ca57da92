import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorPage } from '../view/room/error.ts';
import { type Frame, roomPage, type Theme } from '../view/room/frame.ts';
import { signInPage } from '../view/room/sign-in.ts';
import { grouped } from '../view/values.ts';
import type { Action, Desk, Outcome } from './actions/action.ts';
import { type Asker, askerOf, cookieOf, refuseFromElsewhere } from './asker.ts';
import type { Asset } from './assets.ts';
import { clientOf } from './guard/rate.ts';
import { SANDBOX } from './headers.ts';
import { HttpProblem, notFound, type Problem, problemOf } from './problem.ts';
import { type Match, matcher } from './routes/match.ts';
import type { OwnRoute } from './routes/own.ts';
import { type Answer, answerOf, type Form, HTML, JSON_TYPE, type PageReader, type Route } from './routes/route.ts';
import { send } from './send.ts';
import type { Readers } from './threads/readers.ts';

/** All that the server is made of. */
export interface Room {
  readonly desk: Desk;
  readonly readers: Readers;
  readonly routes: readonly Route[];
  readonly own: readonly OwnRoute[];
  readonly actions: readonly Action[];
  readonly assets: ReadonlyMap<string, Asset>;
  readonly version: string;
  /** Whether a `Host` header names this server. */
  readonly isOwnHost: (header: string | undefined) => boolean;
  /** Counts requests of a client: the seconds until it may make one more. */
  readonly wait: (client: string) => number;
}

/** The longest address that is read: the longest search, encoded, and some. */
const LONGEST_ADDRESS = 8000;

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly asker: Asker;
  /** In which form the answer is wanted, also where there is none. */
  readonly form: Form;
}

/** Answers requests. Never throws: what goes wrong is told in the one error shape. */
export function handler(room: Room): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const read = matcher(room.routes);
  const own = matcher(room.own);
  const act = matcher(room.actions);

  const answer = async (exchange: Exchange): Promise<void> => {
    const { request, path } = exchange;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const action = act(path);
    if (action && action.found.method === (isRead ? 'GET' : request.method)) return perform(room, exchange, action);
    const asset = room.assets.get(path);
    const ownPage = own(path);
    const page = ownPage ? null : read(path);
    if (!asset && !ownPage && !page && !action) throw notFound();
    if (!isRead) {
      const methods = [...(asset || ownPage || page ? ['GET', 'HEAD'] : []), ...(action ? [action.found.method] : [])];
      throw new HttpProblem(405, 'bad-method', 'That cannot be done here.', { allow: methods.join(', ') });
    }
    if (asset) return sendAsset(exchange, asset);
    if (ownPage) return showOwn(room, exchange, ownPage);
    if (page) return show(room, exchange, page);
    throw new HttpProblem(405, 'bad-method', 'That cannot be done here.', { allow: 'POST' });
  };

  return async (request, response) => {
    const exchange = begin(request, response, room);
    try {
      check(exchange, room);
      await answer(exchange);
    } catch (error) {
      await tell(error, exchange, room);
    }
  };
}

function begin(request: IncomingMessage, response: ServerResponse, { desk }: Room): Exchange {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const asked = new URLSearchParams(query.join('?').slice(0, LONGEST_ADDRESS));
  return { request, response, path, query: asked, asker: askerOf(request, desk.gate), form: formOf(path, request) };
}

/** By the path's ending; programs that ask otherwise get problems as JSON unless they say that they read HTML. */
function formOf(path: string, { headers, method }: IncomingMessage): Form {
  if (path.endsWith('.json') || path.endsWith('.atom')) return 'json';
  const isForm = method !== 'POST' || !/json/.test(headers['content-type'] ?? '');
  return isForm && /text\/html|\*\/\*/.test(headers.accept ?? '*/*') ? 'html' : 'json';
}

function check({ request, path }: Exchange, { isOwnHost, wait }: Room): void {
  if (!isOwnHost(request.headers.host)) {
    throw new HttpProblem(421, 'other-host', 'This server does not go by that name; --allow-host adds one.');
  }
  if ((request.url ?? '').length > LONGEST_ADDRESS)
    throw new HttpProblem(414, 'long-address', 'The address is too long.');
  if (!path.startsWith('/')) throw new HttpProblem(400, 'bad-request', 'That is no address of this server.');
  const seconds = wait(clientOf(request.socket.remoteAddress));
  if (seconds > 0) {
    const headers = { 'retry-after': String(seconds) };
    throw new HttpProblem(429, 'too-many', `Too many requests; try again in ${seconds} s.`, headers);
  }
}

function allow(asker: Asker, needs: 'nothing' | 'reading' | 'correcting'): void {
  if (needs === 'nothing' || (needs === 'reading' && asker.mayRead) || asker.mayCorrect) return;
  if (asker.token === null) {
    throw new HttpProblem(401, 'no-token', 'A token is needed here.', {
      'www-authenticate': 'Bearer realm="variorum"',
    });
  }
  throw new HttpProblem(403, 'only-reading', 'This token is for reading; correcting and adding need another.');
}

async function perform(room: Room, exchange: Exchange, { found, params }: Match<Action>): Promise<void> {
  const { request, response, asker, query } = exchange;
  if (found.method !== 'GET') refuseFromElsewhere(request);
  allow(asker, found.needs);
  const outcome = await found.run({ request, response, asker, params, query }, room.desk);
  if (outcome !== 'sent') await sendOutcome(exchange, outcome);
}

async function sendOutcome({ request, response }: Exchange, outcome: Exclude<Outcome, 'sent'>): Promise<void> {
  const headers = { 'cache-control': 'no-store', ...outcome.headers };
  if ('to' in outcome) {
    await send(request, response, {
      status: 303,
      type: 'text/plain; charset=utf-8',
      body: Buffer.from(`Go on at ${outcome.to}\n`),
      etag: null,
      headers: { ...headers, location: outcome.to },
    });
    return;
  }
  const body = Buffer.from(`${JSON.stringify(outcome.json)}\n`);
  await send(request, response, { status: outcome.status, type: JSON_TYPE, body, etag: null, headers });
}

async function sendAsset({ request, response }: Exchange, { type, body, etag }: Asset): Promise<void> {
  const headers = { 'cache-control': 'public, max-age=0, must-revalidate', vary: 'Accept-Encoding' };
  await send(request, response, { status: 200, type, body, etag, headers });
}

async function showOwn(room: Room, exchange: Exchange, match: Match<OwnRoute>): Promise<void> {
  allow(exchange.asker, match.found.needs);
  const request = pageRequest(room, exchange, match);
  const answer = match.found.answer(room.desk, request);
  if (answer === null) throw notFound();
  const job = room.desk.scribe.job(exchange.query.get('job') ?? '');
  await sendAnswer(exchange, answer, match.form === 'html' && job?.ended === null);
}

async function show(room: Room, exchange: Exchange, match: Match<Route>): Promise<void> {
  allow(exchange.asker, 'reading');
  const answer = await room.readers.ask(pageRequest(room, exchange, match));
  if (answer === null) throw notFound();
  await sendAnswer(exchange, answer, match.form === 'html' && isFilling(room, match));
}

/** While the first reports of an empty archive are read, its first page shows more each time. */
const isFilling = ({ desk }: Room, { path }: Match<Route>): boolean =>
  path === '/' && desk.scribe.jobs().some((job) => job.ended === null && job.id === 'first');

/** Seconds after which a page that goes on is shown again, also without script. */
const AGAIN_SECONDS = '2';

async function sendAnswer({ request, response }: Exchange, answer: Answer, goesOn: boolean): Promise<void> {
  const { status, type, body, etag, download } = answer;
  const headers: Record<string, string> = {};
  if (goesOn) headers.refresh = AGAIN_SECONDS;
  if (download !== null) {
    headers['content-disposition'] = `attachment; filename="${download}"`;
    headers['content-security-policy'] = SANDBOX;
  }
  await send(request, response, { status, type, body, etag, headers });
}

function pageRequest(room: Room, exchange: Exchange, { found, form, path, params }: Match<{ operation: string }>) {
  const { request, query } = exchange;
  const origin = `${isEncrypted(request) ? 'https' : 'http'}://${request.headers.host}`;
  const reader = readerOf(room, exchange);
  return { operation: found.operation, form, path, params, query: query.toString(), origin, reader };
}

/** As a proxy in front of this server says; it only chooses how the addresses in a feed begin. */
const isEncrypted = ({ headers }: IncomingMessage): boolean => headers['x-forwarded-proto'] === 'https';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

function readerOf({ desk, version }: Room, { request, asker, query }: Exchange): PageReader {
  const { gate, scribe } = desk;
  return {
    theme: THEMES.find((theme) => theme === cookieOf(request, 'theme')) ?? 'auto',
    mayCorrect: asker.mayCorrect,
    csrf: asker.session !== null && (asker.mayCorrect || asker.token) ? gate.proof.of(asker.session) : null,
    reader: asker.token?.name ?? null,
    notice: noticeOf(query, scribe),
    version,
  };
}

/** What has just been done, and what is going on. */
function noticeOf(query: URLSearchParams, scribe: Desk['scribe']): string | null {
  const done = /^c\d{1,9}$/.exec(query.get('done') ?? '');
  const updating = scribe.jobs().find((job) => job.ended === null);
  if (done) return `The correction ${done[0]} is kept.${updating ? ' The stories are being brought up to date.' : ''}`;
  if (updating === undefined) return null;
  const { added, revised, known, failed } = updating.counts;
  const count = added + revised + known + failed;
  if (updating.state === 'forming stories') return `Reports are being put into stories (${updating.what}).`;
  return `Reports are being read (${updating.what}): ${grouped(count)} so far.`;
}

async function tell(error: unknown, exchange: Exchange, room: Room): Promise<void> {
  const { request, response } = exchange;
  const problem = problemOf(error);
  if (problem.status >= 500 && !(error instanceof HttpProblem)) console.error(`variorum: ${exchange.path}:`, error);
  if (response.headersSent || response.destroyed) return void response.destroy();
  const headers: Record<string, string> = {
    'cache-control': 'no-store',
    ...(error instanceof HttpProblem ? error.headers : {}),
  };
  // What is left of a body that was not read would be taken for the next request.
  if (!request.complete) headers.connection = 'close';
  try {
    const { type, body } = toldAs(problem, exchange, room);
    await send(request, response, { status: problem.status, type, body, etag: null, headers });
  } catch (failure) {
    console.error('variorum:', failure);
    response.destroy();
  }
}

function toldAs({ status, code, message }: Problem, exchange: Exchange, room: Room): Pick<Answer, 'type' | 'body'> {
  if (exchange.form !== 'html') return answerOf(JSON_TYPE, `${JSON.stringify({ error: { status, code, message } })}\n`);
  const reader = { ...readerOf(room, exchange), notice: null };
  if (code === 'no-token' || code === 'wrong-token') {
    const back = code === 'no-token' ? new URLSearchParams({ back: addressOf(exchange) }) : exchange.query;
    const frame: Frame = { ...reader, path: '/sign-in', query: back };
    return answerOf(HTML, roomPage(signInPage(code === 'wrong-token' ? message : null, frame), frame));
  }
  const frame: Frame = { ...reader, path: exchange.path, query: exchange.query };
  return answerOf(HTML, roomPage(errorPage({ status, message }, frame), frame));
}

const addressOf = ({ path, query }: Exchange): string => (query.size === 0 ? path : `${path}?${query}`);
