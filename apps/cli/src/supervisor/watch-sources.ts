import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

const quietMs = 200;

/** Calls back once a burst of changes to the sources is over. */
export function watchSources(repository: string, changed: () => void): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  const touched = (_event: string, file: string | null) => {
    if (file !== null && !/^[^.].*\.tsx?$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, quietMs);
  };
  const watchers: FSWatcher[] = sourceFolders(repository).map((folder) =>
    watch(folder, { recursive: true, persistent: false }, touched),
  );
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

function sourceFolders(repository: string): string[] {
  const packages = readdirSync(join(repository, 'packages')).map((name) => join('packages', name));
  return ['apps/api', 'apps/worker', ...packages]
    .map((folder) => join(repository, folder, 'src'))
    .filter((folder) => existsSync(folder));
}
