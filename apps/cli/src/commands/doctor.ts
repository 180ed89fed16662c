import { createDb } from '@sleutel/db';
import { createTransport } from '@sleutel/mailer';
import { getCompany } from '@sleutel/services/company';
import type { Command } from 'commander';
import { pino } from 'pino';
import { type Config, configProblem, readConfig } from '../config.ts';
import { withServices } from '../dependencies.ts';
import { checkDatabase } from '../doctor/check-database.ts';
import { checkSender, checkTransport } from '../doctor/check-mail.ts';
import { checkQueue } from '../doctor/check-queue.ts';
import { type DoctorFinding, wordsOf } from '../doctor/finding.ts';
import { dataDirOf, type EngineFlags, engineCommand, printResult } from '../engine-command.ts';
import { openDatabase } from '../supervisor/open-database.ts';

export function doctorCommand(): Command {
  return engineCommand(
    'doctor',
    'check configuration, database, queue, mail and sender; say what to mend',
  ).action(async (flags: EngineFlags) => {
    const findings = await examine(flags);
    const healthy = findings.every(({ state }) => state !== 'broken');
    printResult(flags, { healthy, findings }, () => findings.flatMap(linesOf));
    if (!healthy) process.exitCode = 1;
  });
}

async function examine(flags: EngineFlags): Promise<DoctorFinding[]> {
  const problem = configProblem();
  if (problem !== undefined)
    return [{ check: 'configuration', state: 'broken', detail: problem, mend: 'Mend it.' }];
  const config = readConfig();
  const configuration: DoctorFinding = { check: 'configuration', state: 'fine', detail: 'complete' };
  return [configuration, ...(await examineServices(config, flags))];
}

async function examineServices(config: Config, flags: EngineFlags): Promise<DoctorFinding[]> {
  try {
    const opened = await openDatabase(config, dataDirOf(flags), (line) => console.error(line));
    try {
      return await examineWith(config, opened.url, opened.appSecret);
    } finally {
      await opened.close();
    }
  } catch (error) {
    return [{ check: 'database', state: 'broken', detail: wordsOf(error), mend: 'Check the data folder.' }];
  }
}

async function examineWith(config: Config, databaseUrl: string, appSecret: string): Promise<DoctorFinding[]> {
  const db = createDb(databaseUrl, { maxConnections: 2, applicationName: 'sleutel-doctor' });
  const database = await checkDatabase(db).finally(() => db.close());
  if (database.some(({ state }) => state === 'broken')) return database;
  const log = pino({ name: 'doctor', level: 'silent' });
  const transport = createTransport(config.mail.transport);
  const company = await withServices(config, { databaseUrl, appSecret, publicUrl: '' }, (ctx) =>
    getCompany(ctx, {}),
  );
  return [
    ...database,
    await checkQueue({ databaseUrl, redisUrl: config.redisUrl }, log),
    await checkTransport(transport).finally(() => transport.close()),
    ...checkSender(config, company),
  ];
}

const signs = { fine: 'ok  ', warning: 'note', broken: 'MEND' } as const;

function linesOf({ check, state, detail, mend }: DoctorFinding): string[] {
  return [
    `${signs[state]}  ${check.padEnd(13)}  ${detail}`,
    ...(mend === undefined ? [] : [`${' '.repeat(21)}${mend}`]),
  ];
}
