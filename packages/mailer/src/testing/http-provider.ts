import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What the provider does with a request; it may answer, or not, as badly as it likes. */
export type Behaviour = (request: ReceivedRequest, response: ServerResponse) => void;

export interface HttpProvider {
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  /** From the next request on. */
  behave(behaviour: Behaviour): void;
  /** Hangs up as soon as a request begins, without reading it. */
  hangUpAtOnce(): void;
  stop(): Promise<void>;
}

export interface HttpProviderOptions {
  /** Whether `requests` remembers what came; it is too much where thousands do. */
  readonly remember?: boolean;
}

/** A mail provider's HTTP API on this machine, without manners. */
export async function startHttpProvider({
  remember = true,
}: HttpProviderOptions = {}): Promise<HttpProvider> {
  const requests: ReceivedRequest[] = [];
  let behaviour: Behaviour = (_request, response) => response.end();
  let reads = true;
  const server = createServer((request, response) => {
    if (!reads) {
      request.socket.destroy();
      return;
    }
    void read(request).then((received) => {
      if (remember) requests.push(received);
      behaviour(received, response);
    }, ignoreHalfRequest);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The provider has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    behave(next) {
      behaviour = next;
    },
    hangUpAtOnce() {
      reads = false;
    },
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A sender that was killed has nobody left to answer to. */
function ignoreHalfRequest(): void {}

async function read(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
}

/** A behaviour that answers with a status and a body. */
export function answering(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Behaviour {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}
