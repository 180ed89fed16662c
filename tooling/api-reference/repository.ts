import { fileURLToPath } from 'node:url';

/** The whole path of a file that is named from the root of the repository. */
export function fileFrom(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
