import type { IncomingMessage } from 'node:http';
import { HttpProblem } from './problem.ts';

/** The most that a form or JSON may hold that is kept in memory, in bytes: a long report pasted many times over. */
export const MOST_BODY_BYTES = 2_000_000;

/** The type of a request's body, without its parameters. */
export const typeOf = (request: IncomingMessage): string =>
  (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();

/** The body as text. Throws `HttpProblem` where it is too long or not UTF-8. */
async function textBody(request: IncomingMessage): Promise<string> {
  const tooLong = new HttpProblem(413, 'too-long', `A form or JSON here holds at most ${MOST_BODY_BYTES} bytes.`);
  if (Number(request.headers['content-length'] ?? 0) > MOST_BODY_BYTES) throw tooLong;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_BODY_BYTES) throw tooLong;
    chunks.push(chunk as Buffer);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new HttpProblem(400, 'bad-encoding', 'The body is not UTF-8.');
  }
}

/** What was sent, whichever way: a form's fields, each as often as it was there, or a JSON object. */
export type Sent =
  | { readonly type: 'form'; readonly fields: URLSearchParams }
  | { readonly type: 'json'; readonly value: Readonly<Record<string, unknown>> };

/** The form or JSON object of a request. Throws `HttpProblem`. */
export async function sentBody(request: IncomingMessage): Promise<Sent> {
  const type = typeOf(request);
  if (type === 'application/x-www-form-urlencoded') {
    return { type: 'form', fields: new URLSearchParams(await textBody(request)) };
  }
  if (type !== 'application/json') {
    throw new HttpProblem(415, 'bad-type', 'Send a form (application/x-www-form-urlencoded) or application/json.');
  }
  return { type: 'json', value: objectIn(await textBody(request)) };
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new HttpProblem(400, 'bad-json', `The body is not JSON: ${(error as Error).message}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new HttpProblem(400, 'bad-json', 'The body is not a JSON object.');
}
