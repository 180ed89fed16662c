import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../repository-root.ts';

/** One file of a Prisma schema, which may be spread over several. */
export interface SchemaFile {
  path: string;
  content: string;
}

/** The files of a schema in a folder, ordered by name; by default prisma/schema of this repository. */
export async function readSchema(
  folder: string = join(repositoryRoot(), 'prisma', 'schema'),
): Promise<SchemaFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    names.map(async (path) => ({ path, content: await readFile(join(folder, path), 'utf8') })),
  );
}
