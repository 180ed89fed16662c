import { may, mayBeKeyed, type Verb } from '@sleutel/domain/user';
import { z } from 'zod';
import { refuseMade } from './attempt.ts';
import type { Actor, Authorised, ServiceContext } from './context.ts';
import { ServiceError } from './errors.ts';
import { sentenceOf } from './sentence-of.ts';
import { unwritable } from './unwritable.ts';

/** A verb of the house: it authorises, parses, and only then runs. */
export interface ServiceVerb<V extends Verb, I extends z.ZodType, O> {
  (ctx: ServiceContext, input: z.input<I>): Promise<O>;
  readonly verb: V;
  readonly input: I;
}

interface VerbDefinition<V extends Verb, I extends z.ZodType, O> {
  readonly name: V;
  readonly input: I;
  readonly run: (ctx: Authorised<V>, input: z.output<I>) => Promise<O>;
}

/** Makes a verb. Its name must stand in the table of permissions, so that none is forgotten. */
export function defineVerb<V extends Verb, I extends z.ZodType, O>(
  definition: VerbDefinition<V, I, O>,
): ServiceVerb<V, I, O> {
  const verb = async (ctx: ServiceContext, input: z.input<I>): Promise<O> => {
    const authorised = authorise(ctx, definition.name);
    requireWritable(ctx, input);
    const parsed = parse(definition.input, input);
    await refuseMade(ctx.db.pool, ctx, definition.name);
    return definition.run(authorised, parsed);
  };
  return Object.assign(verb, { verb: definition.name, input: definition.input });
}

/** The only place that mints an `Authorised` context. */
function authorise<V extends Verb>(ctx: ServiceContext, verb: V): Authorised<V> {
  if (!may(ctx.actor.role, verb)) {
    throw new ServiceError('forbidden', 'not-for-role', `The role ${ctx.actor.role} may not ${verb}.`, {
      role: ctx.actor.role,
      verb,
    });
  }
  if (ctx.actor.kind === 'user' && ctx.actor.twoFactorFirst && verb !== 'user.me') {
    const message = 'Switch on two-factor authentication first: the company asks everybody for it.';
    throw new ServiceError('forbidden', 'two-factor-first', message);
  }
  if (isKey(ctx.actor) && !mayBeKeyed(verb)) {
    throw new ServiceError('forbidden', 'not-a-person', `Only a person who is signed in may ${verb}.`, {
      verb,
    });
  }
  if (!withinScopes(ctx.actor, verb)) {
    throw new ServiceError('forbidden', 'not-in-scope', `This API key may not ${verb}.`, { verb });
  }
  return ctx as Authorised<V>;
}

function isKey(actor: Actor): boolean {
  return actor.kind === 'user' && actor.scopes !== undefined;
}

/** A key's scopes narrow what its user's role may; without scopes the role decides alone. */
function withinScopes(actor: Actor, verb: Verb): boolean {
  if (actor.kind === 'system' || actor.scopes === undefined) return true;
  return actor.scopes.includes('*') || actor.scopes.includes(verb);
}

function parse<I extends z.ZodType>(schema: I, input: unknown): z.output<I> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw badInput(parsed.error);
}

/** Of people's words only: what the outside sends through the engine is kept as far as it can be. */
function requireWritable({ actor }: ServiceContext, input: unknown): void {
  const path = actor.kind === 'user' ? unwritable(input) : null;
  if (path === null) return;
  throw badInput(new z.ZodError([{ code: 'custom', path, message: 'has a character that is no text' }]));
}

function badInput(error: z.ZodError): ServiceError {
  return new ServiceError('invalid', 'bad-input', sentenceOf(error), { issues: error.issues });
}
