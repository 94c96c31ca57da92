import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { SECURITY_HEADERS } from './headers.ts';

/** What is sent: a status, headers beyond those that every answer has, and a body. */
export interface Sending {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
  /** A hash of the body; `null` for what is never the same twice. */
  readonly etag: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

const MOMENT = 1024; // bytes below which packing gains nothing

/**
 * Sends an answer: packed where the asker can unpack it and it is text, and only that it is unchanged (304) where the
 * asker has it already.
 */
export async function send(request: IncomingMessage, response: ServerResponse, sending: Sending): Promise<void> {
  const { status, type, body, etag, headers } = sending;
  const packing = isText(type) && body.length >= MOMENT ? packingFor(request.headers['accept-encoding']) : null;
  const tag = etag === null ? null : `W/"${etag}"`;
  const all: Record<string, string> = {
    ...SECURITY_HEADERS,
    'cache-control': 'private, no-cache',
    vary: 'Accept-Encoding, Cookie, Authorization',
    ...(tag === null ? {} : { etag: tag }),
    ...headers,
  };
  if (tag !== null && status === 200 && isKnown(request.headers['if-none-match'], tag)) {
    response.writeHead(304, all).end();
    return;
  }
  const sent = packing === null ? body : await PACKERS[packing](body);
  if (response.destroyed) return;
  all['content-type'] = type;
  all['content-length'] = String(sent.length);
  if (packing !== null) all['content-encoding'] = packing;
  response.writeHead(status, all);
  response.end(request.method === 'HEAD' ? undefined : sent);
}

const isText = (type: string): boolean => /^(?:text\/|application\/(?:json|atom\+xml|vnd)|image\/svg)/.test(type);

/** Weak comparison (RFC 9110, 13.1.2): the same page packed otherwise is the same page. */
function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const bare = (one: string) => one.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((one) => bare(one) === bare(tag));
}

type Packing = 'br' | 'gzip';

// Quick settings: pages are packed as they are asked for, and more effort would cost readers more than it saves them.
const PACKERS: Record<Packing, (body: Uint8Array) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => promisify(gzip)(body, { level: 5 }),
};

function packingFor(header: string | string[] | undefined): Packing | null {
  const taken = new Map(
    String(header ?? '')
      .split(',')
      .map((one) => {
        const [name = '', quality] = one
          .trim()
          .toLowerCase()
          .split(/\s*;\s*q=/);
        return [name, quality === undefined ? 1 : Number(quality)];
      }),
  );
  const takes = (name: string): boolean => (taken.get(name) ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
}
