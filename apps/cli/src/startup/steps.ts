import { migrate } from '@sleutel/db/migrate';
import type { Config } from '../config.ts';
import type { StartupStep } from '../supervisor/startup-step.ts';
import { welcomePeople } from './welcome-people.ts';

/** What `up` does between the database and the services. */
export function startupSteps(config: Config, options: { readonly demonstration: boolean }): StartupStep[] {
  return [migrateDatabase, welcomePeople(config, options)];
}

const migrateDatabase: StartupStep = {
  title: 'Bringing the database up to date',
  run: async ({ databaseUrl, say }) => {
    const applied = await migrate(databaseUrl);
    if (applied.length > 0) say(`  ${applied.length} migration${applied.length === 1 ? '' : 's'} applied`);
    return [];
  },
};
