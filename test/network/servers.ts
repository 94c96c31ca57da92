import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Server, Socket } from 'node:net';

/** A server on this machine, for one test. */
export interface Local {
  readonly port: number;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves `listener` on a free port; `requests` counts by path. */
export async function serveHttp(
  listener: RequestListener,
): Promise<Local & { readonly requests: Map<string, number> }> {
  const requests = new Map<string, number>();
  const server = createServer((request, response) => {
    requests.set(request.url!, (requests.get(request.url!) ?? 0) + 1);
    listener(request, response);
  });
  return { ...(await listening(server)), requests };
}

/** Starts any server on a free port of this machine. */
export async function listening(server: Server, host = '127.0.0.1'): Promise<Local> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
