import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** A line to a server on which answers can be made to come late. */
export interface SlowLine {
  /** The server's address, by this line. */
  readonly url: string;
  /** Every answer that begins from now on comes up to so many milliseconds late. */
  setDelay(milliseconds: number): void;
  stop(): Promise<void>;
}

/** Stands between a client and the server that a URL names, on a port of its own. */
export async function startSlowLine(serverUrl: string, random: () => number): Promise<SlowLine> {
  const target = new URL(serverUrl);
  const open = new Set<Socket>();
  let most = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      socket.on('error', () => {
        client.destroy();
        upstream.destroy();
      });
    }
    const late = new Transform({
      transform: (chunk, _encoding, done) => {
        if (most === 0) done(null, chunk);
        else setTimeout(() => done(null, chunk), random() * most);
      },
    });
    client.pipe(upstream).pipe(late).pipe(client);
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(serverUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    setDelay: (milliseconds) => {
      most = milliseconds;
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
