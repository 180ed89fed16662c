import { OfferCodeState } from '@sleutel/domain/offer';
import { ProgrammeState } from '@sleutel/domain/programme';
import { z } from 'zod';

/** How offers can be put in order; the server's names. */
export const OfferOrder = z.enum(['newest', 'spent', 'redeemed', 'open']);
export type OfferOrder = z.infer<typeof OfferOrder>;

/** Everything that makes the list what it is stands in the address. */
export const OffersSearch = z.object({
  q: z.string().optional().catch(undefined),
  /** Of the programmes that make them. */
  state: z.array(ProgrammeState).min(1).optional().catch(undefined),
  sort: OfferOrder.optional().catch(undefined),
  page: z.int().min(1).optional().catch(undefined),
});
export type OffersSearch = z.infer<typeof OffersSearch>;

/** The same of one offer's codes. */
export const OfferSearch = z.object({
  q: z.string().optional().catch(undefined),
  state: z.array(OfferCodeState).min(1).optional().catch(undefined),
  page: z.int().min(1).optional().catch(undefined),
});
export type OfferSearch = z.infer<typeof OfferSearch>;

export const pageSize = 50;

/** What both lists ask the server behind an address. */
export function toListInput<State extends string>({
  q,
  state,
  page = 1,
}: {
  readonly q?: string | undefined;
  readonly state?: readonly State[] | undefined;
  readonly page?: number | undefined;
}) {
  return {
    ...(q ? { search: q } : {}),
    ...(state ? { states: [...state] } : {}),
    limit: pageSize,
    offset: (page - 1) * pageSize,
  };
}

/** Where the codes that are shown can be had as a file. */
export function codesFile(id: string, { q, state = [] }: OfferSearch): string {
  const asked = new URLSearchParams(state.map((each) => ['state', each]));
  if (q) asked.set('q', q);
  return `/api/offers/${id}/codes.csv${asked.size > 0 ? `?${asked}` : ''}`;
}
