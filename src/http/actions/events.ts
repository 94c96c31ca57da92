import { SECURITY_HEADERS } from '../headers.ts';
import { ref } from '../openapi/schema.ts';
import { notFound } from '../problem.ts';
import type { Action } from './action.ts';

/** How often a line is sent that says nothing, so that proxies do not take a long silence for the end. */
const HEARTBEAT_MS = 15_000;

/** `GET /add/ID/events`: how far a job is, as it goes on, until it has ended (server-sent events). */
export const eventsAction: Action = {
  operation: 'jobEvents',
  method: 'GET',
  path: '/add/{id}/events',
  summary: 'How far the adding is, as server-sent events, each with the job as JSON',
  forms: ['html'],
  needs: 'correcting',
  takes: {},
  gives: { status: 200, type: 'text/event-stream', schema: ref('Job') },
  run: async ({ params, request, response }, { scribe }) => {
    const first = scribe.job(params.id!);
    if (first === null) throw notFound();
    response.writeHead(200, {
      ...SECURITY_HEADERS,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    if (request.method === 'HEAD') {
      response.end();
      return 'sent';
    }
    const tell = (job: unknown): void => void response.write(`data: ${JSON.stringify(job)}\n\n`);
    const heartbeat = setInterval(() => response.write(': \n\n'), HEARTBEAT_MS);
    const unwatch = scribe.watch((job) => {
      if (job.id !== first.id) return;
      tell(job);
      if (job.ended !== null) response.end();
    });
    response.on('close', () => {
      clearInterval(heartbeat);
      unwatch();
    });
    tell(first);
    if (first.ended !== null) response.end();
    return 'sent';
  },
};
