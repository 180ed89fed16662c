import type { Verb } from '@sleutel/domain/user';
import type { ServiceVerb } from '@sleutel/services/core';
import { initTRPC, TRPCError } from '@trpc/server';
import type { z } from 'zod';
import { type ApiContext, type SignedInContext, serviceContext } from './context.ts';
import { formatError, translated } from './errors.ts';

export interface ProcedureMeta {
  /** The verb behind the procedure, as the table of permissions names it. */
  readonly verb: Verb;
  /** What the verb takes, for whoever describes the API. */
  readonly input: z.ZodType;
}

const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({ errorFormatter: ({ shape, error }) => formatError({ shape, error }) });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const translate = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw translated(result.error);
  return result;
});

const signedIn = t.middleware(({ ctx, next }) => {
  if (ctx.actor === null) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in first.' });
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});

const procedure = t.procedure.use(translate).use(signedIn);

/** Types the input and leaves the check to the verb, which first looks whether the actor may at all. */
function inputOf<I extends z.ZodType>(_verb: { readonly input: I }) {
  return (value: unknown) => value as z.input<I>;
}

/** Runs the verb with whatever came; the cast is safe because the verb parses before it trusts. */
function run<V extends Verb, I extends z.ZodType, O>(verb: ServiceVerb<V, I, O>) {
  return ({ ctx, input }: { readonly ctx: SignedInContext; readonly input: unknown }): Promise<O> =>
    verb(serviceContext(ctx), input as z.input<I>);
}

/** A procedure that reads: `GET`, batched and cached by clients. */
export function query<V extends Verb, I extends z.ZodType, O>(verb: ServiceVerb<V, I, O>) {
  return procedure.meta({ verb: verb.verb, input: verb.input }).input(inputOf(verb)).query(run(verb));
}

/** A procedure that changes something: `POST`. */
export function mutation<V extends Verb, I extends z.ZodType, O>(verb: ServiceVerb<V, I, O>) {
  return procedure.meta({ verb: verb.verb, input: verb.input }).input(inputOf(verb)).mutation(run(verb));
}
