import type { TestProject } from 'vitest/node';
import { startTemporaryServer } from '../embedded/index.ts';
import { migrate } from '../migrate/index.ts';
import { testDatabaseUrl } from './config.ts';
import { administer, dropTemplates, urlOfDatabase } from './databases.ts';
import { folderForDatabases } from './folder.ts';
import type { TestServer } from './provided.ts';

interface Running {
  server: TestServer;
  stop(): Promise<void>;
}

// Vitest loads this file once for every project that names it, each time anew; the process is one.
const shared: { running?: Promise<Running>; users?: number } = sharedState();

/** One PostgreSQL and one migrated template for all test files of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.running ??= start();
  shared.users = (shared.users ?? 0) + 1;
  const { server, stop } = await shared.running;
  project.provide('testServer', server);
  return async () => {
    shared.users = (shared.users ?? 1) - 1;
    if (shared.users > 0) return;
    delete shared.running;
    await stop();
  };
}

async function start(): Promise<Running> {
  const given = testDatabaseUrl();
  const { url, stop } =
    given === undefined
      ? await startTemporaryServer(await folderForDatabases())
      : { url: given, stop: async () => undefined };
  const template = `sleutel_template_${process.pid}_`;
  try {
    await dropTemplates(url, template);
    await administer(url, `CREATE DATABASE ${template} TEMPLATE template0`);
    await migrate(urlOfDatabase(url, template));
    // A database somebody is connected to cannot be copied.
    await administer(url, `ALTER DATABASE ${template} ALLOW_CONNECTIONS false`);
  } catch (error) {
    await stop();
    throw error;
  }
  const dropAndStop = () => dropTemplates(url, template).finally(stop);
  return { server: { url, template }, stop: given === undefined ? stop : dropAndStop };
}

/** A place on the global object is untyped by nature; the key is ours alone. */
function sharedState(): typeof shared {
  const key = Symbol.for('sleutel.testing');
  const globals = globalThis as { [key]?: typeof shared };
  globals[key] ??= {};
  return globals[key];
}
