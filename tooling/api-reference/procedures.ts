import { may, Role, type Verb } from '@sleutel/domain/user';
import type { z } from 'zod';
import { appRouter } from '../../apps/api/src/router.ts';
import type { ProcedureMeta } from '../../apps/api/src/trpc.ts';

/** A procedure as it is called. */
export interface Procedure {
  readonly name: Verb;
  readonly noun: string;
  readonly verb: string;
  readonly method: 'GET' | 'POST';
  /** Whose role lets them call it. */
  readonly roles: readonly Role[];
  readonly input: z.ZodType;
}

/** Every procedure of the API, noun by noun. */
export function procedures(): Procedure[] {
  return Object.values(flat(appRouter))
    .map(({ _def }): Procedure => {
      const { verb: name, input } = _def.meta;
      const [noun = '', verb = ''] = name.split('.');
      const roles = Role.options.filter((role) => may(role, name));
      return { name, noun, verb, method: _def.type === 'query' ? 'GET' : 'POST', roles, input };
    })
    .sort((a, b) => (a.noun < b.noun ? -1 : Number(a.noun > b.noun)));
}

interface Defined {
  readonly _def: { readonly type: 'query' | 'mutation'; readonly meta: ProcedureMeta };
}

/** At run time procedures lie flat under their whole names, each with what it was defined by. */
function flat({ _def }: typeof appRouter): Record<string, Defined> {
  return _def.procedures as unknown as Record<string, Defined>;
}
