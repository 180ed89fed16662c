import type { Actor, Attempt, ServiceContext, ServiceDeps } from '@sleutel/services/core';

/** What every procedure gets: the dependencies, and who asks (null: nobody signed in). */
export interface ApiContext {
  readonly deps: ServiceDeps;
  readonly actor: Actor | null;
  /** How the client named the change it asks for, where it did. */
  readonly attempt?: Attempt | undefined;
}

/** The same once it is known who asks. */
export interface SignedInContext extends ApiContext {
  readonly actor: Actor;
}

export function serviceContext({ deps, actor, attempt }: SignedInContext): ServiceContext {
  return { ...deps, actor, attempt };
}
