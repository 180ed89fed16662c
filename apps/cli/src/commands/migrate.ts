import { migrate } from '@sleutel/db/migrate';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { reachDatabase } from '../dependencies.ts';
import { dataDirOf, type EngineFlags, engineCommand, printResult } from '../engine-command.ts';
import { openDatabase } from '../supervisor/open-database.ts';

export function migrateCommand(): Command {
  return engineCommand('migrate', 'bring the database up to date').action(async (flags: EngineFlags) => {
    const config = readConfig();
    if (config.databaseUrl !== undefined) await reachDatabase(config.databaseUrl);
    const { url, close } = await openDatabase(config, dataDirOf(flags), (line) => console.error(line));
    try {
      const applied = await migrate(url);
      printResult(flags, { applied }, () => linesOf(applied));
    } finally {
      await close();
    }
  });
}

function linesOf(applied: readonly string[]): string[] {
  return applied.length === 0 ? ['The database is up to date.'] : applied.map((name) => `Applied ${name}`);
}
