import { readFile } from 'node:fs/promises';
import { updateCompany } from '@sleutel/services/company';
import type { ServiceContext } from '@sleutel/services/core';
import { type AddedPicture, addPicture } from '@sleutel/services/picture';
import { listUsers, updateUser } from '@sleutel/services/user';
import { Command } from 'commander';
import { CommandError } from '../command-error.ts';
import { type EngineFlags, engineCommand, printResult, withEngineOf } from '../engine-command.ts';

interface SetFlags extends EngineFlags {
  remove?: true;
}

export function pictureCommand(): Command {
  return new Command('picture')
    .description('pictures that e-mails show: PNG, JPEG, GIF or WebP, 512 kB at most')
    .addCommand(add())
    .addCommand(logo())
    .addCommand(photo());
}

function add(): Command {
  return engineCommand('add', 'keep a picture; shows the address it has from now on')
    .argument('<file>', 'the picture')
    .action(async (file: string, flags: EngineFlags) => {
      const added = await withEngineOf(flags, (ctx) => keep(ctx, file));
      printResult(flags, added, () => [added.url]);
    });
}

function logo(): Command {
  return engineCommand('logo', 'make a picture the logo of the company')
    .argument('[file]', 'the picture')
    .option('--remove', 'have none: the name of the company stands in its place')
    .action(async (file: string | undefined, flags: SetFlags) => {
      const path = chosen(file, flags);
      const picture = await withEngineOf(flags, async (ctx) => {
        const kept = await keepAt(ctx, path);
        await updateCompany(ctx, { logoUrl: kept?.address ?? null });
        return kept;
      });
      printResult(flags, { picture }, () => [
        picture ? `The logo is ${picture.url}` : 'There is no logo now.',
      ]);
    });
}

function photo(): Command {
  return engineCommand('photo', 'make a picture the photo of somebody, in the e-mails they sign')
    .argument('<email>', 'their address')
    .argument('[file]', 'the picture')
    .option('--remove', 'have none')
    .action(async (email: string, file: string | undefined, flags: SetFlags) => {
      const path = chosen(file, flags);
      const { name, picture } = await withEngineOf(flags, async (ctx) => {
        const user = await userOf(ctx, email);
        const kept = await keepAt(ctx, path);
        await updateUser(ctx, { id: user.id, image: kept?.address ?? null });
        return { name: user.name, picture: kept };
      });
      printResult(flags, { picture }, () => [
        picture ? `The photo of ${name} is ${picture.url}` : `${name} has no photo now.`,
      ]);
    });
}

async function userOf(ctx: ServiceContext, email: string) {
  const user = (await listUsers(ctx, {})).find((each) => each.email === email.toLowerCase());
  if (!user) throw new CommandError(`There is no user ${email}.`, 1);
  return user;
}

/** The file that is named, or null where none is asked for. */
function chosen(file: string | undefined, { remove }: SetFlags): string | null {
  if ((file === undefined) === (remove === true)) return file ?? null;
  throw new CommandError('Name a file, or --remove.', 2);
}

async function keepAt(ctx: ServiceContext, path: string | null): Promise<AddedPicture | null> {
  return path === null ? null : keep(ctx, path);
}

async function keep(ctx: ServiceContext, file: string): Promise<AddedPicture> {
  const bytes = await readFile(file).catch(() => {
    throw new CommandError(`${file} cannot be read.`, 2);
  });
  return addPicture(ctx, { bytes });
}
