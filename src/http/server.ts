import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { prepareArchive } from '../app/room.ts';
import type { Settings } from '../app/settings.ts';
import { listTokens, tokenDesk } from '../app/tokens.ts';
import { InputError, UsageError } from '../core/errors.ts';
import { ACTIONS } from './actions/index.ts';
import { loadAssets } from './assets.ts';
import { hostCheck, isLoopback } from './guard/hosts.ts';
import { rateLimiter } from './guard/rate.ts';
import { createSessions, formProof } from './guard/sessions.ts';
import { handler, type Room } from './handle.ts';
import { openApiDocument } from './openapi/document.ts';
import { ROUTES } from './routes/index.ts';
import { ownRoutes } from './routes/own.ts';
import { startReaders } from './threads/readers.ts';
import { type AddTask, type Scribe, startScribe } from './threads/scribe.ts';

const DEFAULT_PORT = 8240;

/** What a reading room is served with. */
export interface ServeOptions {
  /** The archive; made where there is none. */
  readonly archive: string;
  readonly settings: Settings;
  /** `localhost` for this machine alone; beyond it tokens are needed. */
  readonly host: string;
  /** `null`: 8240, or any free one where that is taken. */
  readonly port: number | null;
  /** Names beside its own by which the server is reached. */
  readonly allowedHosts: readonly string[];
  /** Requests a second that one client may make over time, five times that at once; 0 for no limit. */
  readonly ratePerSecond: number;
  /** Added at once, while the room is open already; `null` for nothing. */
  readonly first: AddTask | null;
}

/** A server under way. */
export interface Serving {
  /** `http://localhost:8240/` */
  readonly address: string;
  readonly scribe: Scribe;
  /** Settles when the server has ended and all is on the disk. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** What one sending may hold. */
const LIMITS = { files: 200, bytes: 100_000_000 };

/** A person mistypes a few times; a program that guesses is held to one try in ten seconds. */
const SIGN_IN = { perSecond: 0.1, atOnce: 10 };

/**
 * Opens the reading room of an archive. Throws `UsageError` where it would be open beyond this machine without a token,
 * `InputError` where the port is taken, `ArchiveError` where the archive cannot be used.
 */
export async function serveRoom(options: ServeOptions): Promise<Serving> {
  const { archive, settings, host, port, allowedHosts, ratePerSecond, first } = options;
  const needsToken = !isLoopback(host);
  if (needsToken && listTokens(archive).length === 0) {
    throw new UsageError(`Beyond localhost a token is needed: variorum token add NAME --archive ${archive}`);
  }
  await prepareArchive(archive);
  // Writing and reading threads share the processors; two readers are the fewest with which a long page holds up nobody.
  // Readers are started first: the first page waits for them, and nobody for the scribe.
  const readers = startReaders(archive, Math.min(8, Math.max(2, availableParallelism())));
  const scribe = startScribe(archive, settings);
  const version = ownVersion();
  const gate = { tokens: needsToken ? tokenDesk(archive) : null, sessions: createSessions(), proof: formProof() };
  const own = ownRoutes(() => described);
  const described = openApiDocument([...ROUTES, ...own], ACTIONS, version);
  const room: Room = {
    desk: { gate, scribe, limits: LIMITS, signInWait: rateLimiter(SIGN_IN) },
    readers,
    routes: ROUTES,
    own,
    actions: ACTIONS,
    assets: loadAssets(),
    version,
    isOwnHost: hostCheck(host, allowedHosts),
    wait: ratePerSecond === 0 ? () => 0 : rateLimiter({ perSecond: ratePerSecond, atOnce: 5 * ratePerSecond }),
  };
  const server = httpServer(room);
  const closed = new Promise<void>((resolve) => {
    server.once('close', () => void Promise.all([scribe.close(), readers.close()]).then(() => resolve()));
  });
  const close = (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    return closed;
  };
  try {
    await listen(server, host, port);
  } catch (error) {
    await Promise.all([scribe.close(), readers.close()]);
    throw error;
  }
  if (first !== null) scribe.addFirst(first);
  const { port: taken } = server.address() as AddressInfo;
  return { address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`, scribe, closed, close };
}

/** Whoever sends slowly on purpose holds a connection only so long. */
function httpServer(room: Room): Server {
  const handle = handler(room);
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: 10_000,
      requestTimeout: 120_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 2_000,
    },
    (request, response) => void handle(request, response),
  );
  server.maxConnections = 1000;
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  // Other protocols on the same connection are not spoken here.
  server.on('upgrade', (_, socket) => socket.destroy());
  server.on('connect', (_, socket) => socket.destroy());
  return server;
}

async function listen(server: Server, host: string, port: number | null): Promise<void> {
  const attempt = (number: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(number, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  try {
    await attempt(port ?? DEFAULT_PORT);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') {
      throw new InputError(`host ${host}`, 'is no address of this machine', { cause: error });
    }
    if (code === 'EACCES') throw new InputError(`port ${port}`, 'may not be used by you', { cause: error });
    if (code !== 'EADDRINUSE') throw error;
    if (port !== null) throw new InputError(`port ${port}`, 'is taken by another program', { cause: error });
    await attempt(0);
  }
}

/** The version of this package: `package.json` stands two folders up from here in a checkout and in the package. */
function ownVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
