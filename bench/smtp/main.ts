import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@sleutel/db/embedded';
import { deliveredProgram } from '../chaos/workers.ts';
import { runFloor, sampleFile } from '../delivery/floor.ts';
import { line } from '../delivery/line.ts';
import { measureWith } from '../delivery/measure.ts';
import { startProvider } from '../delivery/provider.ts';
import { inHouse } from '../house/in-house.ts';

/** `pnpm bench smtp [--accounts=200] [--people=25]`: due to accepted by an SMTP server, against nodemailer's pool alone. */
const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '200' },
    people: { type: 'string', default: '25' },
  },
  strict: false,
});
const size = { accounts: Number(values.accounts), peoplePerAccount: Number(values.people) };
const count = size.accounts * size.peoplePerAccount;
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'sleutel-bench-'));
// As root the server runs under another user, who has to get in.
await chmod(folder, 0o711);
const program = await deliveredProgram();
const server = await startEmbedded({ dataDir: join(folder, 'data'), log: () => undefined });
try {
  console.log(`SMTP, embedded PostgreSQL, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}\n`);
  await inHouse({ server: server.url, name: 'smtp', size }, async (db, url) => {
    const bench = { db, url, program, count, workers: 1 };
    const measured = await withServer((taker, smtp) =>
      measureWith(bench, taker, { MAIL_TRANSPORT: 'smtp', SMTP_URL: smtp }),
    );
    const sample = await sampleFile(db.pool, folder);
    const floor = await withServer((_, smtp) => runFloor(here('./floor-once.ts'), sample, smtp, count));
    line('floor: nodemailer, pooled, no engine', floor);
    line('due to accepted, one worker', measured, floor);
  });
} finally {
  await server.stop();
  await rm(folder, { recursive: true });
}

async function withServer<T>(
  work: (taker: Awaited<ReturnType<typeof startProvider>>, smtp: string) => Promise<T>,
): Promise<T> {
  const taker = await startProvider(here('./server-once.ts'));
  try {
    return await work(taker, await (await fetch(`${taker.url}/where`)).text());
  } finally {
    await taker.stop();
  }
}
