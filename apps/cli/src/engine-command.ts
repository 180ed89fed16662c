import { join } from 'node:path';
import { repositoryRoot } from '@sleutel/db/migrate';
import type { ServiceContext } from '@sleutel/services/core';
import { Command } from 'commander';
import { readConfig } from './config.ts';
import { withEngine } from './dependencies.ts';

/** What every command that works on the database takes. */
export interface EngineFlags {
  data?: string;
  json?: true;
}

export function engineCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--data <folder>', 'data folder (default: .sleutel)')
    .option('--json', 'one JSON document on stdout');
}

/** Does one piece of work with the database of the command's data folder; progress goes to stderr. */
export function withEngineOf<T>(flags: EngineFlags, work: (ctx: ServiceContext) => Promise<T>): Promise<T> {
  return withEngine(
    { config: readConfig(), dataDir: dataDirOf(flags), say: (line) => console.error(line) },
    work,
  );
}

export function dataDirOf({ data }: EngineFlags): string {
  return data ?? join(repositoryRoot(), '.sleutel');
}

/** One JSON document, or lines for people. */
export function printResult({ json }: EngineFlags, result: unknown, lines: () => readonly string[]): void {
  console.log(json === true ? JSON.stringify(result) : lines().join('\n'));
}
