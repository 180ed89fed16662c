import { type ActorRole, may, permissions, Role, type Verb } from '@sleutel/domain/user';
import type { Actor, ServiceDeps } from '@sleutel/services/core';
import { ServiceError } from '@sleutel/services/core';
import { type AnyTRPCProcedure, type AnyTRPCRouter, TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { appRouter } from './router.ts';
import { createCallerFactory, type ProcedureMeta } from './trpc.ts';

const createCaller = createCallerFactory(appRouter);
const procedures = Object.entries(flat(appRouter)).map(([name, procedure]) => ({
  name,
  meta: procedure._def.meta as ProcedureMeta | undefined,
}));

/** At run time procedures lie flat under their whole names; the type tells of the nesting they were given in. */
function flat({ _def }: AnyTRPCRouter): Record<string, AnyTRPCProcedure> {
  return _def.procedures as Record<string, AnyTRPCProcedure>;
}

/** Dependencies that nobody may touch: a refusal has to come before the first of them is used. */
const untouchable = new Proxy({} as ServiceDeps, {
  ownKeys: () => [],
  get: (_, name) => {
    throw new Error(`${String(name)} was used before it was clear that the actor may`);
  },
});

function actor(role: Role, scopes?: readonly string[]): Actor {
  return {
    kind: 'user',
    id: 'somebody',
    name: 'Somebody',
    role,
    ...(scopes === undefined ? {} : { scopes }),
  };
}

/** Calls a procedure by name with an input that no verb takes; what it throws. */
async function refusalOf(name: string, by: Actor | null): Promise<unknown> {
  const caller: unknown = createCaller({ deps: untouchable, actor: by });
  const procedure = name.split('.').reduce((at, key) => Reflect.get(at as object, key), caller);
  return (procedure as (input: unknown) => Promise<unknown>)(Symbol.for('nonsense')).then(
    () => 'answered',
    (error: unknown) => error,
  );
}

function expectForbidden(refusal: unknown, verb: Verb | undefined): void {
  expect(refusal).toBeInstanceOf(TRPCError);
  if (!(refusal instanceof TRPCError)) return;
  expect(refusal.code).toBe('FORBIDDEN');
  expect(refusal.cause).toBeInstanceOf(ServiceError);
  // The verb that refused is the one the procedure says it runs.
  expect(refusal.cause).toMatchObject({ detail: { verb } });
}

test('there are procedures to look at', () => {
  expect(procedures.length).toBeGreaterThan(10);
});

describe.each(procedures)('$name', ({ name, meta }) => {
  test('runs the verb it is named after, which the table of permissions knows', () => {
    expect(meta?.verb).toBe(name);
    expect(Object.keys(permissions)).toContain(meta?.verb);
  });

  test('is closed to whoever is not signed in', async () => {
    expect(await refusalOf(name, null)).toMatchObject({ code: 'UNAUTHORIZED' });
  });

  test.each(Role.options)('answers %s as the table says', async (role) => {
    const refusal = await refusalOf(name, actor(role));
    if (meta !== undefined && may(role satisfies ActorRole, meta.verb)) {
      expect(refusal).not.toMatchObject({ code: 'FORBIDDEN' });
    } else {
      expectForbidden(refusal, meta?.verb);
    }
  });

  test('is closed to a key without its scope', async () => {
    expectForbidden(await refusalOf(name, actor('admin', ['no.such'])), meta?.verb);
  });
});
