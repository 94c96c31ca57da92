/** Why something was not fetched. */
export type FetchProblem =
  /** An address that may not be asked: scheme, port, private network. */
  | 'refused'
  /** robots.txt asks to stay away. */
  | 'robots'
  /** No name, no route, connection refused or broken, TLS. */
  | 'network'
  | 'timeout'
  /** An answer with a status that is no success. */
  | 'status'
  | 'too large'
  /** A broken or truncated answer, a redirect that leads nowhere or around. */
  | 'broken'
  /** The caller gave up. */
  | 'aborted';

/** Something could not be fetched; the message says why in words, without the address. */
export class FetchError extends Error {
  override name = 'FetchError';
  readonly problem: FetchProblem;
  /** The HTTP status; `null` where there was no answer. */
  readonly status: number | null;
  /** How long the server asks to be left alone; `null` where it does not say. */
  readonly retryAfterMs: number | null;

  constructor(
    problem: FetchProblem,
    message: string,
    options: ErrorOptions & { status?: number; retryAfterMs?: number | null } = {},
  ) {
    super(message, options);
    this.problem = problem;
    this.status = options.status ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/** Whether asking again later can help: not for what is refused, gone or forbidden. */
export function isLasting({ problem, status }: FetchError): boolean {
  if (problem === 'refused' || problem === 'robots') return true;
  return problem === 'status' && status !== null && [401, 402, 403, 404, 405, 410, 451].includes(status);
}
