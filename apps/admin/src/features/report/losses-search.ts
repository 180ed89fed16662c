import { LossKind } from '@sleutel/domain/dossier';
import { z } from 'zod';

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined);

/** Everything that makes the report what it is stands in the address. */
export const LossesSearch = z.object({
  from: month,
  until: month,
  kind: LossKind.optional().catch(undefined),
  owner: z.string().optional().catch(undefined),
  sort: z.enum(['lostOn', 'revenue']).optional().catch(undefined),
  page: z.int().min(1).optional().catch(undefined),
});
export type LossesSearch = z.infer<typeof LossesSearch>;

export const pageSize = 25;

/** Which losses an address asks for. A span that ends before it begins is the usual one. */
export function toFilter({ from, until, kind, owner }: LossesSearch) {
  const turned = from !== undefined && until !== undefined && from > until;
  return {
    ...(from && !turned ? { from } : {}),
    ...(until && !turned ? { until } : {}),
    ...(kind ? { kind } : {}),
    ...(owner ? { ownerId: owner } : {}),
  };
}

/** Where the losses that are shown can be had as a file. */
export function lossesFile(search: LossesSearch): string {
  return `/api/reports/losses.csv?${new URLSearchParams(toFilter(search))}`;
}
