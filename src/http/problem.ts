import { ArchiveError, CursorError, InputError, SearchSyntaxError, UsageError } from '../core/errors.ts';

/** Why a request is not answered as asked, in the one shape in which it is told. */
export interface Problem {
  readonly status: number;
  /** For programs: stable words with dashes, listed in docs/api.md. */
  readonly code: string;
  /** For people. */
  readonly message: string;
}

/** A request that is not answered as asked. */
export class HttpProblem extends Error implements Problem {
  override name = 'HttpProblem';
  readonly status: number;
  readonly code: string;
  /** Sent with it, such as `retry-after`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** There is nothing at the address. */
export const notFound = (): HttpProblem => new HttpProblem(404, 'not-found', 'There is nothing at this address.');

/** What is told of `error`: what the asker did wrong in full; of what went wrong here only that it did. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HttpProblem) return { status: error.status, code: error.code, message: error.message };
  const { message } = error as Error;
  if (error instanceof SearchSyntaxError) return { status: 400, code: 'search-syntax', message };
  if (error instanceof CursorError) return { status: 400, code: 'bad-cursor', message };
  if (error instanceof UsageError) return { status: 400, code: 'bad-request', message };
  if (error instanceof InputError) return { status: 422, code: 'unreadable', message };
  if (error instanceof ArchiveError) {
    return {
      status: 503,
      code: 'archive',
      message: 'The archive cannot be used at the moment. The server’s log says why.',
    };
  }
  return { status: 500, code: 'internal', message: 'Something went wrong here. The server’s log says what.' };
}
