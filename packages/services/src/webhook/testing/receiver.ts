import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A request as it came. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

type Behaviour = (response: ServerResponse, request: Received) => void;

/** Another system, on a port of this machine. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** What it does with the next requests; at first it takes them. */
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

export const answers =
  (status: number, body = ''): Behaviour =>
  (response) =>
    void response.writeHead(status).end(body);

export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let behaviour = answers(204);
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const came = { headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
    received.push(came);
    behaviour(response, came);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    behave: (next) => {
      behaviour = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The ids under which something came, in their order. */
export function idsOf({ received }: Receiver): unknown[] {
  return received.map(({ headers }) => headers['webhook-id']);
}

/** Whether the signature is right, whatever time the test's clock shows. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  const at = new Date(Number(headers['webhook-timestamp']) * 1000);
  const expected = new Webhook(secret).sign(String(headers['webhook-id']), at, body);
  return String(headers['webhook-signature']).split(' ').includes(expected);
}
