import type { ServiceContext } from '../../core/index.ts';

/** With a provider that takes so many requests only: what is written waits for its turn instead of leaving at once. */
export function inTurn(ctx: ServiceContext): ServiceContext {
  const safeRate = { requests: 1, windowMs: 1_000 };
  return { ...ctx, mail: { ...ctx.mail, transport: { ...ctx.mail.transport, safeRate } } };
}
