import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '../core/errors.ts';
import { type PageParts, servedPage } from '../view/page/shell.ts';

const DEFAULT_PORT = 8240;

/** Nothing but the project's own style and script, each from its own address. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** Two versions of a line, one under the other. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#8c1d2f"/><path d="M3 5.5h10M3 10.5h5m2 0h3" stroke="#fff" stroke-width="2"/></svg>`;

/** A server under way. */
export interface Serving {
  /** `http://localhost:8240/` */
  readonly address: string;
  /** Settles when the server has ended. */
  readonly closed: Promise<void>;
  close(): void;
}

/**
 * Serves a page on this machine alone. With `port` null it takes 8240, or any free one where that is taken; a port that was
 * asked for and is taken throws `InputError`.
 */
export async function servePage(parts: PageParts, port: number | null): Promise<Serving> {
  const server = createServer(listener(parts));
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  const closed = new Promise<void>((resolve) => server.on('close', () => resolve()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(server));
  return { address: `http://localhost:${taken}/`, closed, close: () => end(server) };
}

function end(server: Server): void {
  server.close();
  server.closeAllConnections();
}

async function listen(server: Server, port: number | null): Promise<void> {
  const attempt = (number: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(number, 'localhost', () => {
        server.off('error', reject);
        resolve();
      });
    });
  try {
    await attempt(port ?? DEFAULT_PORT);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (port !== null) throw new InputError(`port ${port}`, 'is taken by another program', { cause: error });
    await attempt(0);
  }
}

function listener(parts: PageParts): RequestListener {
  const routes = new Map<string, readonly [type: string, body: string]>([
    ['/', ['text/html', servedPage(parts, { style: '/page.css', script: '/page.js', icon: '/icon.svg' })]],
    ['/page.css', ['text/css', parts.style]],
    ['/page.js', ['text/javascript', parts.script]],
    ['/icon.svg', ['image/svg+xml', ICON]],
  ]);
  return (request, response) => {
    // A page elsewhere could otherwise read this one by pointing a name of its own at this machine (DNS rebinding).
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
      response.writeHead(421, HEADERS).end();
      return;
    }
    const route = routes.get((request.url ?? '/').split('?')[0]!);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (route === undefined || !isRead) {
      response.writeHead(isRead ? 404 : 405, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' });
      response.end(isRead ? 'There is nothing at this address.\n' : 'This page can only be read.\n');
      return;
    }
    response.writeHead(200, { ...HEADERS, 'content-type': `${route[0]}; charset=utf-8` });
    response.end(request.method === 'HEAD' ? undefined : route[1]);
  };
}
