import { access, constants, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './command-error.ts';

/** Options, as the person wrote them, and the files they name; those not given are undefined. */
export type Outputs = Readonly<Record<string, string | undefined>>;

/**
 * Refuses, before any work is done, an output that is the input, that is named twice, or that cannot be written.
 * Files are compared by what they are: links and relative paths lead to the same one.
 * @throws CommandError with exit code 2
 */
export async function checkOutputs(input: string | undefined, outputs: Outputs): Promise<void> {
  const taken = new Map<string, string>();
  const read = input === undefined ? undefined : await identityOf(input);
  if (read !== undefined) taken.set(read, 'the input');
  for (const [option, path] of given(outputs)) {
    const identity = await identityOf(path);
    const other = identity === undefined ? undefined : taken.get(identity);
    if (other === 'the input')
      throw new CommandError(
        `${option} ${path} is the input, which is not written over; name another file.`,
        2,
      );
    if (other !== undefined) throw new CommandError(`${other} and ${option} name the same file, ${path}.`, 2);
    if (identity !== undefined) taken.set(identity, option);
    await checkWritable(option, path);
  }
}

function given(outputs: Outputs): readonly [option: string, path: string][] {
  return Object.entries(outputs).flatMap(([option, path]) => (path === undefined ? [] : [[option, path]]));
}

/** Undefined for what is no file, such as /dev/null, and for a file in a folder that does not exist. */
async function identityOf(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  if (found !== undefined) return found.isFile() ? `${found.dev}:${found.ino}` : undefined;
  const folder = await realpath(dirname(path)).catch(() => undefined);
  return folder === undefined ? undefined : join(folder, basename(path));
}

async function checkWritable(option: string, path: string): Promise<void> {
  const why = await whyUnwritable(path);
  if (why !== undefined) throw new CommandError(`${option} ${path} cannot be written: ${why}`, 2);
}

async function whyUnwritable(path: string): Promise<string | undefined> {
  if (path === '-') return 'standard output is taken; name a file.';
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return 'it is a folder.';
  if (found !== undefined) return refusal(path);
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (folder === undefined) return `there is no folder ${dirname(path)}.`;
  return folder.isDirectory() ? refusal(dirname(path)) : `${dirname(path)} is no folder.`;
}

function refusal(path: string): Promise<string | undefined> {
  return access(path, constants.W_OK).then(
    () => undefined,
    (error: NodeJS.ErrnoException) =>
      error.code === 'EROFS' ? 'the disk is read-only.' : 'this user may not write there.',
  );
}
