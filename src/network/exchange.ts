import { once } from 'node:events';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import { rootCertificates, TLSSocket } from 'node:tls';
import { refusePrivate } from './addresses.ts';
import { FetchError } from './errors.ts';
import type { NetworkOptions, Timeouts } from './options.ts';
import { ACCEPTED_ENCODINGS, unpacked } from './unpack.ts';

/** One answer of a server, whole. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Unpacked; empty for redirects and errors, whose bodies are not read. */
  readonly body: Buffer;
  /** As it came over the wire, without headers. */
  readonly wireBytes: number;
}

/** Sends single requests over connections that are kept and used again. */
export interface Exchange {
  /** One GET, redirects not followed. Throws `FetchError`. */
  get(url: URL, headers: Readonly<Record<string, string>>, signal: AbortSignal | null): Promise<Answer>;
  /** One POST of `body`, redirects not followed; the answer's body is not read. */
  post(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<Answer>;
  close(): void;
}

/** Idle connections kept open to one host. */
const KEPT_CONNECTIONS = 2;

export function createExchange(options: NetworkOptions): Exchange {
  const shared = {
    keepAlive: true,
    maxFreeSockets: KEPT_CONNECTIONS,
    scheduling: 'lifo',
    lookup: safeLookup(options),
  } as const;
  const ca = options.certificates === null ? {} : { ca: [...rootCertificates, options.certificates] };
  const agents = { http: new http.Agent(shared), https: new https.Agent({ ...shared, ...ca }) };
  return {
    get: async (url, headers, signal) => {
      const sent = { headers, signal, body: null };
      try {
        return await send(url, sent, agents, options);
      } catch (error) {
        // A connection that was kept may be closed by the server just when it is used again: nothing was wrong.
        if (!(error instanceof StaleConnection)) throw error;
        return send(url, sent, agents, options);
      }
    },
    post: (url, headers, body) => send(url, { headers, signal: null, body }, agents, options),
    close: () => {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

/**
 * Resolves a name and refuses it unless every address is public. The connection is made to the very addresses that were
 * checked, so that a name that changes between check and use (DNS rebinding) gains nothing.
 */
function safeLookup(options: NetworkOptions): LookupFunction {
  return (host, lookupOptions, callback) => {
    const answer = async (): Promise<void> => {
      const addresses = (await options.resolve(host)).map((address) => ({
        address,
        family: address.includes(':') ? 6 : 4,
      }));
      refusePrivate(
        host,
        addresses.map(({ address }) => address),
        options,
      );
      if (lookupOptions.all) callback(null, addresses);
      else callback(null, addresses[0]!.address, addresses[0]!.family);
    };
    answer().catch((error: Error) => callback(error as NodeJS.ErrnoException, ''));
  };
}

interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | null;
  /** What is posted; `null` for a GET. */
  readonly body: string | null;
}

async function send(
  url: URL,
  { headers, signal, body }: Sent,
  agents: { readonly http: http.Agent; readonly https: https.Agent },
  options: NetworkOptions,
): Promise<Answer> {
  const [start, agent] = url.protocol === 'https:' ? [https.request, agents.https] : [http.request, agents.http];
  const request = start(url, {
    agent,
    method: body === null ? 'GET' : 'POST',
    headers: { 'user-agent': options.userAgent, 'accept-encoding': ACCEPTED_ENCODINGS, ...headers },
    maxHeaderSize: 32_768,
  });
  const watch = new StepWatch(options.timeouts, (error) => request.destroy(error));
  // Errors are told where the answer is awaited and read; what comes after that is of no interest.
  request.on('error', () => {});
  let answered = false;
  const abort = (): void => {
    watch.fail(new FetchError('aborted', 'was given up'));
  };
  signal?.addEventListener('abort', abort, { once: true });
  try {
    if (signal?.aborted) throw new FetchError('aborted', 'was given up');
    request.on('socket', (socket: Socket) => watchSocket(socket, watch, options));
    request.end(body ?? undefined);
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    answered = true;
    response.on('error', () => {});
    return await (body === null ? readAnswer(response, watch, options) : statusOnly(response));
  } catch (error) {
    // What was decided here comes before what the connection says of its being cut.
    if (watch.failure !== null) throw watch.failure;
    const { code } = error as NodeJS.ErrnoException;
    if (request.reusedSocket && !answered && (code === 'ECONNRESET' || code === 'EPIPE'))
      throw new StaleConnection('network', 'the connection was cut', { cause: error });
    throw asFetchError(error);
  } finally {
    watch.end();
    signal?.removeEventListener('abort', abort);
    // A body that was not read to its end leaves a connection that is of no further use.
    if (!request.closed && !request.destroyed) request.destroy();
  }
}

/** A connection kept from an earlier request was closed before this one was answered. */
class StaleConnection extends FetchError {}

/** Ends a request that stays in one step for too long, or as a whole. */
class StepWatch {
  readonly timeouts: Timeouts;
  /** Why the request was ended; `null` where it was not. */
  failure: FetchError | null = null;
  readonly #end: (error: FetchError) => void;
  readonly #whole: NodeJS.Timeout;
  #step: NodeJS.Timeout;

  constructor(timeouts: Timeouts, end: (error: FetchError) => void) {
    this.timeouts = timeouts;
    this.#end = end;
    this.#whole = this.#after(timeouts.wholeMs, 'the answer was not whole');
    this.#step = this.#after(timeouts.connectMs, 'no connection');
  }

  /** A new step begins, with its own limit. */
  step(limitMs: number, words: string): void {
    clearTimeout(this.#step);
    this.#step = this.#after(limitMs, words);
  }

  /** Another piece came: the limit of the step starts anew. */
  again(): void {
    this.#step.refresh();
  }

  /** Ends the request for a reason of our own. */
  fail(error: FetchError): void {
    this.failure ??= error;
    this.#end(error);
  }

  end(): void {
    clearTimeout(this.#whole);
    clearTimeout(this.#step);
  }

  #after(ms: number, words: string): NodeJS.Timeout {
    return setTimeout(() => this.fail(new FetchError('timeout', `${words} after ${ms / 1000} s`)), ms);
  }
}

function watchSocket(socket: Socket, watch: StepWatch, { mayConnect }: NetworkOptions): void {
  const { tlsMs, headersMs } = watch.timeouts;
  const wait = (): void => watch.step(headersMs, 'no headers of an answer');
  if (!socket.connecting) {
    wait();
    return;
  }
  socket.once('connect', () => {
    // Checked once more where it counts: this is whom the bytes will go to.
    if (!mayConnect(socket.remoteAddress ?? '')) {
      watch.fail(new FetchError('refused', `${socket.remoteAddress} is an address of a private or special network`));
    } else if (socket instanceof TLSSocket) {
      watch.step(tlsMs, 'TLS was not agreed on');
      socket.once('secureConnect', wait);
    } else wait();
  });
}

async function readAnswer(response: IncomingMessage, watch: StepWatch, options: NetworkOptions): Promise<Answer> {
  const { headers } = response;
  const status = response.statusCode ?? 0;
  if (status !== 200) {
    // The connection can be used again only when the body has been read: done for a short one.
    if (Number(headers['content-length'] ?? Number.NaN) <= 65_536) await drained(response, watch);
    else response.destroy();
    return { status, headers, body: Buffer.alloc(0), wireBytes: 0 };
  }
  const told = Number(headers['content-length'] ?? 0);
  if (told > options.wireLimitBytes) throw tooLarge(told, options.wireLimitBytes, 'tells of');
  watch.step(watch.timeouts.idleMs, 'nothing more of the answer came');
  let wireBytes = 0;
  response.on('data', (chunk: Buffer) => {
    wireBytes += chunk.length;
    watch.again();
    if (wireBytes > options.wireLimitBytes) watch.fail(tooLarge(wireBytes, options.wireLimitBytes, 'holds'));
  });
  const body = await whole(unpacked(response, headers['content-encoding']), options.sizeLimitBytes);
  if (!response.complete) throw new FetchError('broken', 'the answer is truncated');
  return { status, headers, body, wireBytes };
}

function statusOnly(response: IncomingMessage): Answer {
  response.destroy();
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.alloc(0), wireBytes: 0 };
}

async function drained(response: IncomingMessage, watch: StepWatch): Promise<void> {
  watch.step(watch.timeouts.idleMs, 'nothing more of the answer came');
  for await (const _ of response) watch.again();
}

async function whole(body: AsyncIterable<Buffer>, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of body) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) throw tooLarge(sizeBytes, limitBytes, 'unpacks to');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(sizeBytes: number, limitBytes: number, verb: string): FetchError {
  return new FetchError('too large', `the answer ${verb} ${sizeBytes} bytes or more; the limit is ${limitBytes}`);
}

/** Codes of Node's errors by what they mean to a reader. */
const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host is not known',
  EAI_AGAIN: 'the name could not be looked up (is there a network?)',
  ECONNREFUSED: 'the connection was refused',
  ENETUNREACH: 'there is no way to the host (is there a network?)',
  EHOSTUNREACH: 'there is no way to the host',
  ENETDOWN: 'the network is down',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ETIMEDOUT: 'the host did not answer',
};

function asFetchError(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const { code = '', message, cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (cause instanceof FetchError) return cause;
  // Of several addresses of one host, each was tried in vain.
  if (error instanceof AggregateError && error.errors.length > 0) return asFetchError(error.errors[0]);
  const options = { cause: error };
  if (message === 'aborted') return new FetchError('broken', 'the answer is truncated', options);
  if (code in WORDS) return new FetchError('network', WORDS[code]!, options);
  if (/^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO)/.test(code))
    return new FetchError('network', `TLS failed: ${message.split('\n')[0]}`, options);
  if (code.startsWith('HPE_')) return new FetchError('broken', `the answer is not HTTP: ${message}`, options);
  if (code === 'Z_BUF_ERROR') return new FetchError('broken', 'the answer’s packed data is truncated', options);
  if (/^(Z_|ERR_BROTLI|ERR__ERROR|ZSTD|ERR_)/.test(code) || /brotli|zstd|incorrect/i.test(message))
    return new FetchError('broken', `the answer’s packed data is broken: ${message}`, options);
  return new FetchError('network', message, options);
}
