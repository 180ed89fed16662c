import { ConfigError } from '@sleutel/services/core';
import { type Command, CommanderError } from 'commander';
import { CommandError } from './command-error.ts';
import { isDebugging } from './config.ts';

/** Runs the command that the arguments name and ends the process: 0 done, 1 the work failed, 2 wrong usage or input. */
export async function run(program: Command): Promise<void> {
  const code = await exitCodeOf(program);
  // What waits to be written into a pipe would be lost.
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

async function exitCodeOf(program: Command): Promise<number> {
  try {
    await throwing(program).parseAsync();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    // Commander has said what was wrong already; asking for help is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(describe(error));
    return isUsage(error) ? 2 : 1;
  }
}

/** Lets commander throw where it would end the process, in commands of commands too. */
function throwing(command: Command): Command {
  for (const each of command.commands) throwing(each);
  return command.exitOverride();
}

function isUsage(error: unknown): boolean {
  if (error instanceof CommandError) return error.exitCode === 2;
  if (error instanceof ConfigError) return true;
  return error instanceof Error && 'code' in error && error.code === 'invalid';
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isDebugging()) return error.stack ?? error.message;
  return error.message.replaceAll(/\s*\n\s*/g, ' ').trim() || error.name;
}
