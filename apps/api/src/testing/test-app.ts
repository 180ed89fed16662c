import type { Role } from '@sleutel/domain/user';
import { type Actor, type ServiceContext, systemActor } from '@sleutel/services/core';
import { addUser, type User, updateUser } from '@sleutel/services/user';
import type { Logger } from 'pino';
import { type AppDeps, createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { createDependencies } from '../dependencies.ts';
import { createLog } from '../log.ts';

export const origin = 'http://localhost:4400';
export const webhookSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

/** The whole app on a database of its own, without a socket. */
export interface TestApp {
  /** As if it came over a socket. */
  request(path: string, init?: RequestInit): Promise<Response>;
  readonly deps: AppDeps;
  /** A verb's context, for whoever acts; the engine itself when not given. */
  contextOf(actor?: Actor): ServiceContext;
  addUser(role: Role): Promise<TestUser>;
  setRole(id: string, role: Role): Promise<User>;
  close(): Promise<void>;
}

export interface TestUser {
  readonly user: User;
  readonly email: string;
  readonly password: string;
}

export async function createTestApp(
  databaseUrl: string,
  log: Logger = createLog('silent'),
  environment: Readonly<Record<string, string>> = {},
): Promise<TestApp> {
  const config = readConfig({
    ...environment,
    DATABASE_URL: databaseUrl,
    APP_SECRET: 'a secret of at least thirty-two characters',
    PUBLIC_URL: origin,
    RESEND_WEBHOOK_SECRET: webhookSecret,
  });
  const { app: deps, close } = await createDependencies(config, log);
  const app = createApp(deps);
  const contextOf = (actor: Actor = systemActor('test')): ServiceContext => ({ ...deps.services, actor });
  let users = 0;
  return {
    request: async (path, init) => app.request(path, init, {}),
    deps,
    contextOf,
    close,
    setRole: (id, role) => updateUser(contextOf(), { id, role }),
    addUser: async (role) => {
      users += 1;
      const email = `${role}-${users}@company.example`;
      return { email, ...(await addUser(contextOf(), { email, role, name: `${role} ${users}` })) };
    },
  };
}
