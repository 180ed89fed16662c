import { readFile } from 'node:fs/promises';
import { createTransport } from 'nodemailer';
import type { Sample } from '../delivery/sample.ts';

/** `floor-once.ts FILE URL COUNT`: the same message through nodemailer's own pool, and nothing else. */
const [file = '', url = '', wanted = '0'] = process.argv.slice(2);
const { from, to, subject, html, text, headers } = JSON.parse(await readFile(file, 'utf8')) as Sample;
/** As many as the engine's transport keeps open. */
const CONNECTIONS = 5;

const { port } = new URL(url);
const transport = createTransport({
  pool: true,
  maxConnections: CONNECTIONS,
  maxMessages: 100,
  host: '127.0.0.1',
  port: Number(port),
  secure: false,
  ignoreTLS: true,
});

let next = 0;
async function send(): Promise<void> {
  while (next < Number(wanted)) {
    next += 1;
    const messageId = `<${next}@house.example>`;
    await transport.sendMail({ from, to, subject, html, text, headers, messageId });
  }
}
const start = performance.now();
await Promise.all(Array.from({ length: CONNECTIONS * 2 }, send));
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1_000, cpu: (user + system) / 1e6 }));
transport.close();
