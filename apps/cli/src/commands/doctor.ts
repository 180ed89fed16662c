import { migrationNames, migrationsFolder } from '@sleutel/db/migrate';
import { loadCompany } from '@sleutel/services/company';
import {
  checkDatabase,
  checkIncoming,
  checkProvider,
  checkQueue,
  checkSender,
  checkTransport,
  type HealthFinding,
  wordsOf,
} from '@sleutel/services/health';
import type { Command } from 'commander';
import { type Config, configProblem, readConfig } from '../config.ts';
import { type EngineParts, withParts } from '../dependencies.ts';
import { dataDirOf, type EngineFlags, engineCommand, printResult } from '../engine-command.ts';
import { openDatabase } from '../supervisor/open-database.ts';

export function doctorCommand(): Command {
  return engineCommand(
    'doctor',
    'check configuration, database, queue, mail, sender and identity provider; say what to mend',
  ).action(async (flags: EngineFlags) => {
    const findings = await examine(flags);
    const healthy = findings.every(({ state }) => state !== 'broken');
    printResult(flags, { healthy, findings }, () => findings.flatMap(linesOf));
    if (!healthy) process.exitCode = 1;
  });
}

async function examine(flags: EngineFlags): Promise<HealthFinding[]> {
  const problem = configProblem();
  if (problem !== undefined)
    return [
      {
        check: 'configuration',
        state: 'broken',
        detail: problem,
        mend: 'Set it right, or leave out what needs it.',
      },
    ];
  const config = readConfig();
  const configuration: HealthFinding = { check: 'configuration', state: 'fine', detail: 'complete' };
  return [configuration, ...(await examineServices(config, flags))];
}

async function examineServices(config: Config, flags: EngineFlags): Promise<HealthFinding[]> {
  try {
    const opened = await openDatabase(config, dataDirOf(flags), (line) => console.error(line));
    try {
      return await withParts(config, opened.url, (parts) => examineParts(config, parts));
    } finally {
      await opened.close();
    }
  } catch (error) {
    return [{ check: 'database', state: 'broken', detail: wordsOf(error), mend: 'Check the data folder.' }];
  }
}

async function examineParts(config: Config, parts: EngineParts): Promise<HealthFinding[]> {
  const { db, transport, incoming, queueName, openQueue } = parts;
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
  const database = await checkDatabase(db, await migrationNames(migrationsFolder()));
  if (database.some(({ state }) => state === 'broken')) return database;
  return [
    ...database,
    await checkQueue(openQueue, queueName),
    await checkTransport(transport),
    ...(await checkIncoming(incoming)),
    ...checkSender(config, await loadCompany(db)),
    ...(await checkProvider(config.provider, publicUrl)),
  ];
}

const signs = { fine: 'ok  ', warning: 'note', broken: 'MEND' } as const;

function linesOf({ check, state, detail, mend }: HealthFinding): string[] {
  return [
    `${signs[state]}  ${check.padEnd(13)}  ${detail}`,
    ...(mend === undefined ? [] : [`${' '.repeat(21)}${mend}`]),
  ];
}
