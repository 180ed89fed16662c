import { Role } from '@sleutel/domain/user';
import {
  addUser,
  listUsers,
  setPassword,
  switchOffTwoFactor,
  type User,
  unlinkUser,
} from '@sleutel/services/user';
import { Command, Option } from 'commander';
import { type EngineFlags, engineCommand, printResult, withEngineOf } from '../engine-command.ts';

interface AddFlags extends EngineFlags {
  role: Role;
  name?: string;
}

export function userCommand(): Command {
  return new Command('user')
    .description('who may sign in')
    .addCommand(add())
    .addCommand(list())
    .addCommand(password())
    .addCommand(twoFactorOff())
    .addCommand(unlink());
}

function add(): Command {
  return engineCommand('add', 'let somebody sign in; shows their password once')
    .argument('<email>', 'their address')
    .addOption(new Option('--role <role>', 'what they may do').choices(Role.options).makeOptionMandatory())
    .option('--name <name>', 'their name (default: what stands before the @)')
    .action(async (email: string, { role, name, ...flags }: AddFlags) => {
      const input = { email, role, ...(name === undefined ? {} : { name }) };
      const added = await withEngineOf(flags, (ctx) => addUser(ctx, input));
      printResult(flags, added, () => [
        `${added.user.name} <${added.user.email}> may sign in as ${added.user.role}.`,
        `Password, shown this once: ${added.password}`,
      ]);
    });
}

function list(): Command {
  return engineCommand('list', 'everybody who may sign in, or might').action(async (flags: EngineFlags) => {
    const users = await withEngineOf(flags, (ctx) => listUsers(ctx, {}));
    printResult(flags, users, () => (users.length === 0 ? ['There is nobody yet.'] : table(users)));
  });
}

function password(): Command {
  return engineCommand('password', 'give somebody a new password, shown once, and sign them out everywhere')
    .argument('<email>', 'their address')
    .action(async (email: string, flags: EngineFlags) => {
      const changed = await withEngineOf(flags, (ctx) => setPassword(ctx, { email }));
      printResult(flags, changed, () => [
        `New password of ${changed.email}, shown this once: ${changed.password}`,
      ]);
    });
}

function twoFactorOff(): Command {
  return engineCommand(
    'two-factor-off',
    'let somebody who lost their authenticator app sign in by password alone',
  )
    .argument('<email>', 'their address')
    .action(async (email: string, flags: EngineFlags) => {
      const user = await withEngineOf(flags, (ctx) => switchOffTwoFactor(ctx, { email }));
      printResult(flags, user, () => [`${user.email} signs in by password alone.`]);
    });
}

function unlink(): Command {
  return engineCommand(
    'unlink',
    'forget as whom the identity provider knows somebody; their address counts again',
  )
    .argument('<email>', 'their address')
    .action(async (email: string, flags: EngineFlags) => {
      const user = await withEngineOf(flags, (ctx) => unlinkUser(ctx, { email }));
      printResult(flags, user, () => [`${user.email} is known by their address again.`]);
    });
}

function table(users: readonly User[]): string[] {
  const width = Math.max(...users.map(({ email }) => email.length));
  return users.map(
    ({ email, role, name, twoFactorEnabled, disabledAt }) =>
      `${email.padEnd(width)}  ${role.padEnd(8)}  ${name}${twoFactorEnabled ? '  (two-factor)' : ''}${disabledAt === null ? '' : '  (disabled)'}`,
  );
}
