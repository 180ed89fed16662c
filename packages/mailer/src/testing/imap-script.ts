import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** An e-mail in the mailbox. */
export interface KeptMail {
  readonly uid: number;
  /** None that is valid is given as a date nobody can read, and searched for like any other. */
  readonly arrivedAt: Date;
  /** As it came, with headers. */
  readonly source: string;
}

/** Where a server departs from the path of one that lets in and gives what it is asked for; `drop` cuts the connection. */
export interface ImapScript {
  readonly login?: string | ((command: string) => string | undefined);
  /** What may be shown to be let in, besides passwords. */
  readonly mechanism?: string;
  readonly open?: string;
  readonly search?: string;
  readonly fetch?: string;
}

export interface ScriptedMailbox {
  readonly url: string;
  /** The commands that came, without their tags. */
  readonly commands: readonly string[];
  /** Puts an e-mail into the mailbox, behind all others. */
  take(source: string, arrivedAt: Date): void;
  /** Numbers all e-mails anew, from `first` on, under another validity. */
  renumber(first: number): void;
  /** From the next command on. */
  follow(script: ImapScript): void;
  stop(): Promise<void>;
}

/** A small IMAP server with one mailbox, which misbehaves exactly where it is told to. */
export async function startScriptedMailbox(): Promise<ScriptedMailbox> {
  const sockets = new Set<Socket>();
  const commands: string[] = [];
  let mails: KeptMail[] = [];
  let validity = 1;
  let script: ImapScript = {};
  const server = createServer((socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
    socket.write(`* OK [${capabilities(script)}] Welcome\r\n`);
    createInterface(socket)
      .on('error', () => undefined)
      .on('line', (line) => {
        const [tag = '', ...rest] = line.split(' ');
        const command = rest.join(' ');
        commands.push(command);
        const refusal = refusalOf(command, script);
        if (refusal === 'drop') return void socket.resetAndDestroy();
        if (refusal !== undefined) return void socket.write(`${tag} ${refusal}\r\n`);
        for (const part of answerTo(command, { mails, validity, mechanism: script.mechanism }))
          socket.write(part);
        socket.write(`${tag} OK Done\r\n`);
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `imap://anna%40house.example:secret@127.0.0.1:${address.port}/INBOX`,
    commands,
    take(source, arrivedAt) {
      mails = [...mails, { uid: (mails.at(-1)?.uid ?? 0) + 1, arrivedAt, source }];
    },
    renumber(first) {
      validity += 1;
      mails = mails.map((mail, index) => ({ ...mail, uid: first + index }));
    },
    follow(next) {
      script = next;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

function refusalOf(command: string, script: ImapScript): string | undefined {
  if (/^(?:LOGIN|AUTHENTICATE)\b/u.test(command)) {
    return typeof script.login === 'function' ? script.login(command) : script.login;
  }
  if (/^(?:SELECT|EXAMINE)\b/u.test(command)) return script.open;
  if (/^UID SEARCH\b/u.test(command)) return script.search;
  if (/^UID FETCH\b/u.test(command)) return script.fetch;
  return undefined;
}

function capabilities({ mechanism }: Pick<Mailbox, 'mechanism'>): string {
  return `CAPABILITY IMAP4rev1${mechanism === undefined ? '' : ` SASL-IR AUTH=${mechanism}`}`;
}

interface Mailbox {
  readonly mails: readonly KeptMail[];
  readonly validity: number;
  readonly mechanism?: string | undefined;
}

function answerTo(command: string, { mails, validity, mechanism }: Mailbox): (string | Buffer)[] {
  const next = (mails.at(-1)?.uid ?? 0) + 1;
  if (command.startsWith('CAPABILITY')) return [`* ${capabilities({ mechanism })}\r\n`];
  if (command.startsWith('LIST')) return ['* LIST (\\HasNoChildren) "/" INBOX\r\n'];
  if (command.startsWith('LOGOUT')) return ['* BYE Goodbye\r\n'];
  if (/^(?:SELECT|EXAMINE)\b/u.test(command)) {
    return [`* ${mails.length} EXISTS\r\n* OK [UIDVALIDITY ${validity}]\r\n* OK [UIDNEXT ${next}]\r\n`];
  }
  if (command.startsWith('UID SEARCH'))
    return [
      `* SEARCH${found(command, mails)
        .map((uid) => ` ${uid}`)
        .join('')}\r\n`,
    ];
  if (command.startsWith('UID FETCH')) return fetched(command, mails);
  return [];
}

/** A range in reverse order means the same, so that `9:*` names the last e-mail where it has number 5. */
function found(command: string, mails: readonly KeptMail[]): number[] {
  const first = Number(/\bUID (\d+):\*/u.exec(command)?.[1] ?? 1);
  const since = Date.parse(`${/\bSINCE (\S+)/u.exec(command)?.[1] ?? '1-Jan-1970'} UTC`);
  const last = mails.at(-1)?.uid ?? 0;
  return mails
    .filter(({ uid, arrivedAt }) => uid >= Math.min(first, last) && !(arrivedAt.getTime() < since))
    .map(({ uid }) => uid);
}

function fetched(command: string, mails: readonly KeptMail[]): (string | Buffer)[] {
  const [, set = '', wanted = ''] = /^UID FETCH (\S+) (.*)$/u.exec(command) ?? [];
  const asked = new Set(set.split(',').flatMap(range));
  const part = /BODY\.PEEK\[(HEADER)?\](?:<0\.(\d+)>)?/u.exec(wanted);
  return mails.flatMap(({ uid, arrivedAt, source }, index) => {
    if (!asked.has(uid)) return [];
    const text = part?.[1] ? `${source.split('\r\n\r\n', 1)[0] ?? ''}\r\n\r\n` : source;
    const bytes = Buffer.from(text).subarray(0, Number(part?.[2] ?? Number.POSITIVE_INFINITY));
    const name = part?.[1] ? 'BODY[HEADER]' : `BODY[]${part?.[2] ? '<0>' : ''}`;
    const head = `* ${index + 1} FETCH (UID ${uid} INTERNALDATE "${imapDate(arrivedAt)}" ${name} {${bytes.length}}\r\n`;
    return [head, bytes, ')\r\n'];
  });
}

function range(part: string): number[] {
  const [first = 0, last = first] = part.split(':').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function imapDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return 'some day';
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/u.exec(date.toUTCString()) ?? [];
  return `${day}-${month}-${year} ${time} +0000`;
}
