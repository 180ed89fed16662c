import type { z } from 'zod';

type Variables<Name extends string> = { readonly [Each in Name]?: string | undefined };

/**
 * Variables of which none or all that are asked for have to be set: what reads them, or undefined where none is set.
 * One that is lacking becomes an issue which says whom it is needed by.
 */
export function belongingTogether<Name extends string>(
  environment: Variables<NoInfer<Name>>,
  names: readonly Name[],
  context: z.RefinementCtx,
): ((name: Name) => string) | undefined {
  const set = names.find((each) => environment[each] !== undefined);
  if (set === undefined) return undefined;
  return (name) => {
    const value = environment[name];
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', path: [name], message: `is missing; ${set} needs it` });
    return '';
  };
}
