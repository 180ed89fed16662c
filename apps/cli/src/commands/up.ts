import { join } from 'node:path';
import { repositoryRoot } from '@sleutel/db/migrate';
import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.ts';
import { startupSteps } from '../startup/steps.ts';
import { up } from '../supervisor/up.ts';

interface UpFlags {
  empty?: true;
  port?: number;
  data?: string;
  watch?: true;
}

export function upCommand(): Command {
  return new Command('up')
    .description('run the engine: database, API, worker and admin UI')
    .option('--empty', 'without the demonstration')
    .option('--port <number>', 'port of the one address (default: PORT or 4400)', parsePort)
    .option('--data <folder>', 'data folder (default: .sleutel)', parseFolder)
    .option('--watch', 'services from their sources, started anew when these change')
    .action(async ({ empty, port, data, watch }: UpFlags) => {
      const config = readConfig();
      const repository = repositoryRoot();
      await up({
        config,
        repository,
        dataDir: data ?? join(repository, '.sleutel'),
        port: port ?? config.port,
        fromSource: watch === true,
        steps: startupSteps(config, { demonstration: empty !== true }),
        say: (line) => console.log(line),
      });
    });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 1 to 65535.');
}

function parseFolder(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('Name the folder to keep the data in.');
}
