import { EventEmitter, once } from 'node:events';
import { createServer, type Socket } from 'node:net';

export interface EarlyProvider {
  readonly url: string;
  /** Bytes of all requests that were read so far, and those that there are. */
  readonly read: number;
  readonly announced: number;
  /** Reads the rest; the bodies in the order in which their requests came. */
  readOn(): Promise<string[]>;
  stop(): Promise<void>;
}

const END_OF_HEAD = '\r\n\r\n';

/** Answers each request as soon as its first bytes are there, and reads the others when it is told to. */
export async function startEarlyProvider(): Promise<EarlyProvider> {
  const requests: HalfRead[] = [];
  const server = createServer((socket) => requests.push(new HalfRead(socket)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The provider has no port.');
  const sum = (of: (request: HalfRead) => number) => requests.reduce((total, each) => total + of(each), 0);
  return {
    url: `http://127.0.0.1:${address.port}`,
    get read() {
      return sum((request) => request.read);
    },
    get announced() {
      return sum((request) => request.size);
    },
    readOn: () => Promise.all(requests.map((request) => request.readOn())),
    async stop() {
      const closed = once(server, 'close');
      server.close();
      for (const request of requests) request.hangUp();
      await closed;
    },
  };
}

/** A request, the only one of its connection. */
class HalfRead {
  readonly #socket: Socket;
  readonly #progress = new EventEmitter();
  readonly #chunks: Buffer[] = [];
  read = 0;
  /** Of its head and its body, by what the head says. */
  size = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('error', (error) => this.#progress.emit('error', error));
    socket.on('data', (chunk) => this.#take(chunk));
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.read += chunk.length;
    if (this.size === 0) this.#answer(chunk);
    if (this.read >= this.size) this.#progress.emit('whole');
  }

  #answer(chunk: Buffer): void {
    const head = headOf(chunk);
    this.size = head.length + Number(/content-length: (\d+)/iu.exec(head)?.[1]);
    this.#socket.pause();
    this.#socket.write(`HTTP/1.1 413 Content Too Large\r\ncontent-length: 2${END_OF_HEAD}{}`);
  }

  async readOn(): Promise<string> {
    this.#socket.resume();
    await once(this.#progress, 'whole');
    const bytes = Buffer.concat(this.#chunks);
    return bytes.toString('utf8', headOf(bytes).length);
  }

  hangUp(): void {
    this.#socket.destroy();
  }
}

function headOf(bytes: Buffer): string {
  return bytes.toString('latin1', 0, bytes.indexOf(END_OF_HEAD) + END_OF_HEAD.length);
}
