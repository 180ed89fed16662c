import { readFile, writeFile } from 'node:fs/promises';
import type { ServiceContext } from '@sleutel/services/core';
import { checkProgrammeFile, exportProgramme, importProgramme } from '@sleutel/services/programme/file';
import { listUsers } from '@sleutel/services/user';
import { Command } from 'commander';
import { CommandError } from '../command-error.ts';
import { type EngineFlags, engineCommand, printResult, withEngineOf } from '../engine-command.ts';
import { reportLines } from '../programme/report-lines.ts';
import { withOrigin } from '../programme/with-origin.ts';

export function programmeCommand(): Command {
  return new Command('programme')
    .description('a programme as one YAML file')
    .addCommand(pull())
    .addCommand(push())
    .addCommand(check());
}

function pull(): Command {
  return engineCommand('pull', 'write a programme to a file')
    .argument('<programme>', 'its id, or its name')
    .argument('[file]', 'where to (default: its name, .yaml)')
    .action(async (programme: string, file: string | undefined, flags: EngineFlags) => {
      const which = isId(programme) ? { id: programme } : { name: programme };
      const pulled = await withEngineOf(flags, (ctx) => exportProgramme(ctx, which));
      const { id, version, fileName, text } = pulled;
      const out = file ?? fileName;
      await writeFile(out, text);
      printResult(flags, { id, version, file: out }, () => [`Version ${version} written to ${out}.`]);
    });
}

interface PushFlags extends EngineFlags {
  as: string;
  new?: true;
}

function push(): Command {
  return engineCommand('push', 'take a file in as the next version of its programme, or as a new draft')
    .argument('<file>', 'the file')
    .requiredOption('--as <email>', 'whose change it is; they may not approve it')
    .option('--new', 'make another programme of it')
    .action(async (file: string, { as, new: another, ...flags }: PushFlags) => {
      const text = await contentOf(file);
      const pushed = await withEngineOf(flags, async (ctx) => {
        await refuseBroken(ctx, file, text);
        return importProgramme(await actingAs(ctx, as), { text, asNew: another === true });
      });
      const { id, version } = pushed;
      await writeFile(file, withOrigin(text, { id, version }));
      printResult(flags, { ...pushed, file }, () => [
        ...reportLines(file, { broken: [], problems: pushed.problems }),
        cameOf(pushed),
      ]);
    });
}

function cameOf({ id, version, created, end }: Awaited<ReturnType<typeof importProgramme>>): string {
  if (created) return `A new draft: ${id}. The file names it now.`;
  if (end === 'moved') return `Version ${version}: its end is moved.`;
  if (end === 'proposed') return `Version ${version}: the later end counts once both sides approved it.`;
  return `Version ${version}, a draft: every approval is void. The file names it now.`;
}

function check(): Command {
  return engineCommand('check', 'say what is wrong with a file, line by line; changes nothing')
    .argument('<file>', 'the file')
    .action(async (file: string, flags: EngineFlags) => {
      const text = await contentOf(file);
      const report = await withEngineOf(flags, (ctx) => checkProgrammeFile(ctx, { text }));
      const errors = report.problems.filter(({ severity }) => severity === 'error');
      if (report.broken.length > 0) process.exitCode = 2;
      else if (errors.length > 0) process.exitCode = 1;
      printResult(flags, { file, ...report }, () => {
        const lines = reportLines(file, report);
        return lines.length === 0 ? [`${file}: nothing is wrong.`] : lines;
      });
    });
}

/** All that is wrong, where the verb would only name the first. */
async function refuseBroken(ctx: ServiceContext, file: string, text: string): Promise<void> {
  const { broken } = await checkProgrammeFile(ctx, { text });
  if (broken.length === 0) return;
  const [last, ...others] = reportLines(file, { broken, problems: [] }).reverse();
  for (const line of others.reverse()) console.error(line);
  throw new CommandError(last ?? `${file} is broken.`, 2);
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new CommandError(`${file} cannot be read.`, 2);
  }
}

/** A change needs somebody whose it is, with what they may do. */
async function actingAs(ctx: ServiceContext, email: string): Promise<ServiceContext> {
  const users = await listUsers(ctx, {});
  const user = users.find((each) => each.email === email.toLowerCase() && each.disabledAt === null);
  if (!user) throw new CommandError(`There is no user ${email}.`);
  const { id, name, role } = user;
  return { ...ctx, actor: { kind: 'user', id, name, role } };
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
