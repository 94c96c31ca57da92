import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asker, Gate } from '../asker.ts';
import type { Schema } from '../openapi/schema.ts';
import type { Scribe } from '../threads/scribe.ts';
import type { UploadLimits } from '../upload.ts';

/** What an action was asked. */
export interface Ask {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly asker: Asker;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** What the server has that actions use. */
export interface Desk {
  readonly gate: Gate;
  readonly scribe: Scribe;
  readonly limits: UploadLimits;
  /** Counts wrong tokens of a client: the seconds until it may try again. */
  readonly signInWait: (client: string) => number;
}

/** What is done beside reading pages. */
export interface Action {
  readonly operation: string;
  readonly method: 'POST' | 'GET';
  readonly path: string;
  readonly summary: string;
  readonly forms: readonly ['html'];
  /** What the asker must be allowed. */
  readonly needs: 'nothing' | 'reading' | 'correcting';
  /** Of the body, by its type. */
  readonly takes: Readonly<Record<string, Schema>>;
  /** Of the answer to a program: its status and schema. */
  readonly gives: { readonly status: number; readonly type: string; readonly schema: Schema };
  /** Throws `HttpProblem`. */
  run(ask: Ask, desk: Desk): Promise<Outcome>;
}

/** How an action ended: a way to go on, for a browser; JSON, for a program; `sent` where it answered itself. */
export type Outcome =
  | { readonly to: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly status: number; readonly json: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'sent';

/** A path of this server that a form gave to go back to; `other` where it is none. */
export function pathBack(given: string | null, other: string): string {
  // One slash, then anything but a slash or backslash: `//elsewhere.example` is another server.
  return given !== null && /^\/(?![/\\])[\x21-\x7e]*$/.test(given) && given.length < 2000 ? given : other;
}
