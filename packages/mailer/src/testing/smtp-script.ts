import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A reply to a command; `drop` cuts the connection instead, `silence` says nothing. */
export type Reply = string;

/** Where a server departs from the path of a server that takes everything. */
export interface SmtpScript {
  readonly greeting?: Reply;
  readonly mail?: Reply;
  readonly rcpt?: (recipient: string) => Reply;
  readonly data?: Reply;
  /** After the whole message has come. */
  readonly message?: Reply;
  readonly auth?: Reply | ((command: string) => Reply);
  /** What may be shown to be let in; passwords where it says nothing. */
  readonly mechanisms?: string;
}

export interface ScriptedServer {
  readonly url: string;
  /** What was taken, as it came. */
  readonly taken: readonly string[];
  /** What was received whole, answered or not. */
  readonly whole: readonly string[];
  /** How many messages were received whole, answered or not. */
  readonly received: () => number;
  readonly connections: () => number;
  /** From the next command on. */
  follow(script: SmtpScript): void;
  /** Hangs up on everybody who is connected. */
  hangUp(): void;
  stop(): Promise<void>;
}

/** A small SMTP server that misbehaves exactly where it is told to. */
export async function startScriptedServer(initial: SmtpScript = {}): Promise<ScriptedServer> {
  const taken: string[] = [];
  const whole: string[] = [];
  const sockets = new Set<Socket>();
  let script = initial;
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
    const give = (reply: Reply) => {
      if (reply === 'drop') socket.resetAndDestroy();
      else if (reply !== 'silence') socket.write(`${reply}\r\n`);
    };
    let lines: string[] | null = null;
    const finish = (message: string) => {
      whole.push(message);
      const reply = script.message ?? '250 2.0.0 Taken';
      if (reply.startsWith('2')) taken.push(message);
      give(reply);
    };
    give(script.greeting ?? '220 scripted.example ESMTP');
    createInterface(socket)
      .on('error', () => undefined)
      .on('line', (line) => {
        if (lines === null) {
          const reply = answer(line, script);
          if (reply.startsWith('354')) lines = [];
          give(reply);
        } else if (line === '.') {
          finish(lines.join('\r\n'));
          lines = null;
        } else lines.push(line);
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    whole,
    received: () => whole.length,
    connections: () => connections,
    follow(next) {
      script = next;
    },
    hangUp() {
      for (const socket of sockets) socket.destroy();
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

function answer(line: string, script: SmtpScript): Reply {
  const verb = line.split(/[ :]/u, 1)[0]?.toUpperCase();
  switch (verb) {
    case 'EHLO':
      return `250-scripted.example\r\n250 AUTH ${script.mechanisms ?? 'PLAIN'}`;
    case 'AUTH':
      return typeof script.auth === 'function' ? script.auth(line) : (script.auth ?? '235 Welcome');
    case 'MAIL':
      return script.mail ?? '250 Ok';
    case 'RCPT':
      return script.rcpt?.(/<(.*)>/u.exec(line)?.[1] ?? '') ?? '250 Ok';
    case 'DATA':
      return script.data ?? '354 Go on';
    case 'QUIT':
      return '221 Bye';
    default:
      return '250 Ok';
  }
}
