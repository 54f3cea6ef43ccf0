import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { WorldWish } from '#mocks/scenarios/load-scenario.ts';
import { exchange } from './exchange.ts';
import { guardOrigin } from './guard-origin.ts';
import { makeMock } from './make-mock.ts';

export interface ServerOptions {
  /** 0 for any that is free. */
  port: number;
  wish: WorldWish;
  /** The origin of a page that may ask from elsewhere, such as `http://127.0.0.1:5173`. */
  pageOrigin?: string | undefined;
  /** Sent with every answer, unless the answer says otherwise. */
  headers?: Record<string, string> | undefined;
}

export interface RunningServer {
  /** Where it listens, without a slash at the end. */
  origin: string;
  close: () => Promise<void>;
}

/**
 * Starts the mock as an HTTP server, on this machine only. Throws `UnknownWish` for a world that
 * is not there, and what the system says of a port that cannot be had.
 */
export async function startServer({
  port,
  wish,
  pageOrigin,
  headers = {},
}: ServerOptions): Promise<RunningServer> {
  const server = createServer();
  const origin = `http://127.0.0.1:${await listen(server, port)}`;
  const close = () => stop(server);
  try {
    const answer = guardOrigin(await makeMock(wish, `${pageOrigin ?? origin}/`), pageOrigin);
    const everywhere = new Map(Object.entries(headers));
    server.on('request', (incoming, outgoing) => {
      outgoing.setHeaders(everywhere);
      // Left to do when an exchange fails, as when the client has gone, is to hang up.
      exchange(incoming, outgoing, { origin, answer }).catch(() => incoming.socket.destroy());
    });
    return { origin, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The port that it got. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
