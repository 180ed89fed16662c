import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { changeStandings } from './change-standings.ts';

const Coordinate = z.number().min(-100_000).max(100_000);

const Input = z.object({
  accountId: z.uuid(),
  /** Where people were put on the drawn map; null gives the place back to the layout. */
  places: z
    .array(z.object({ contactId: z.uuid(), at: z.object({ x: Coordinate, y: Coordinate }).nullable() }))
    .min(1)
    .max(1_000),
});

/** Keeps where people were put on the map. The last one who drags wins: a place is nothing to quarrel about. */
export const placeContacts = defineVerb({
  name: 'contact.place',
  input: Input,
  run: async (ctx, { accountId, places }): Promise<{ readonly change: string | null }> => {
    const contactId = places[0]?.contactId ?? '';
    const { change } = await changeStandings(
      ctx,
      'contact.place',
      { accountId, contactId },
      () =>
        new Map(places.map(({ contactId: id, at }) => [id, { mapX: at?.x ?? null, mapY: at?.y ?? null }])),
    );
    return { change };
  },
});
