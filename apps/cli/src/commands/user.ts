import { join } from 'node:path';
import { repositoryRoot } from '@sleutel/db/migrate';
import { Role } from '@sleutel/domain/user';
import type { ServiceContext } from '@sleutel/services/core';
import { addUser, listUsers, setPassword, type User } from '@sleutel/services/user';
import { Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { withEngine } from '../dependencies.ts';

interface UserFlags {
  data?: string;
  json?: true;
}

interface AddFlags extends UserFlags {
  role: Role;
  name?: string;
}

export function userCommand(): Command {
  return new Command('user')
    .description('who may sign in')
    .addCommand(add())
    .addCommand(list())
    .addCommand(password());
}

function add(): Command {
  return command('add', 'let somebody sign in; shows their password once')
    .argument('<email>', 'their address')
    .addOption(new Option('--role <role>', 'what they may do').choices(Role.options).makeOptionMandatory())
    .option('--name <name>', 'their name (default: what stands before the @)')
    .action(async (email: string, { role, name, ...flags }: AddFlags) => {
      const input = { email, role, ...(name === undefined ? {} : { name }) };
      const added = await work(flags, (ctx) => addUser(ctx, input));
      print(flags, added, () => [
        `${added.user.name} <${added.user.email}> may sign in as ${added.user.role}.`,
        `Password, shown this once: ${added.password}`,
      ]);
    });
}

function list(): Command {
  return command('list', 'everybody who may sign in, or might').action(async (flags: UserFlags) => {
    const users = await work(flags, (ctx) => listUsers(ctx, {}));
    print(flags, users, () => (users.length === 0 ? ['There is nobody yet.'] : table(users)));
  });
}

function password(): Command {
  return command('password', 'give somebody a new password, shown once, and sign them out everywhere')
    .argument('<email>', 'their address')
    .action(async (email: string, flags: UserFlags) => {
      const changed = await work(flags, (ctx) => setPassword(ctx, { email }));
      print(flags, changed, () => [`New password of ${changed.email}, shown this once: ${changed.password}`]);
    });
}

function command(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option('--data <folder>', 'data folder (default: .sleutel)')
    .option('--json', 'one JSON document on stdout');
}

function work<T>({ data }: UserFlags, run: (ctx: ServiceContext) => Promise<T>): Promise<T> {
  const dataDir = data ?? join(repositoryRoot(), '.sleutel');
  return withEngine({ config: readConfig(), dataDir, say: (line) => console.error(line) }, run);
}

function print({ json }: UserFlags, result: unknown, lines: () => readonly string[]): void {
  console.log(json === true ? JSON.stringify(result) : lines().join('\n'));
}

function table(users: readonly User[]): string[] {
  const width = Math.max(...users.map(({ email }) => email.length));
  return users.map(
    ({ email, role, name, disabledAt }) =>
      `${email.padEnd(width)}  ${role.padEnd(8)}  ${name}${disabledAt === null ? '' : '  (disabled)'}`,
  );
}
