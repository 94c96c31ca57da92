import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '../../core/errors.ts';
import { prometheus, type WatchStatus } from './status.ts';

/** A listener under way. */
export interface HealthListener {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Answers `/health` (JSON; 503 while stopping or where no host can be reached) and `/metrics` (Prometheus) on this machine
 * alone. Throws `InputError` when the port is taken.
 */
export async function serveHealth(
  status: () => Promise<WatchStatus>,
  port: number,
  now: () => number,
): Promise<HealthListener> {
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    // A page elsewhere must not read this by pointing a name of its own at this machine.
    if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) return response.writeHead(421).end();
    if (path !== '/health' && path !== '/metrics') return response.writeHead(404).end('/health or /metrics\n');
    try {
      const told = await status();
      if (path === '/metrics')
        return response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(prometheus(told, now()));
      const words = told.stopping ? 'stopping' : told.offline ? 'offline' : 'ok';
      response.writeHead(words === 'ok' ? 200 : 503, { 'content-type': 'application/json' });
      return response.end(`${JSON.stringify({ status: words, ...told })}\n`);
    } catch (error) {
      return response.writeHead(500).end(`${(error as Error).message}\n`);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new InputError(`port ${port}`, error.message, { cause: error })));
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
