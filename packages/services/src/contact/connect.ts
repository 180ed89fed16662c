import { reportingRefusal } from '@sleutel/domain/contact';
import { z } from 'zod';
import { defineVerb, ServiceError } from '../core/index.ts';
import type { Changed } from './change.ts';
import { changeStandings } from './change-standings.ts';
import { PlacedInput } from './input.ts';
import { type LockedMap, mapPeople, placedOn } from './lock-map.ts';

/** Says to whom somebody reports in an account; null: to nobody that is known. No line may close a circle. */
export const connectContact = defineVerb({
  name: 'contact.connect',
  input: PlacedInput.extend({ reportsToId: z.uuid().nullable() }),
  run: (ctx, input): Promise<Changed> =>
    changeStandings(ctx, 'contact.connect', input, (map) => {
      const { contactId, reportsToId, version } = input;
      placedOn(map, contactId, version);
      refuseLine(map, contactId, reportsToId);
      return new Map([[contactId, { reportsToId }]]);
    }),
});

const said = {
  'reports-to-self': 'Nobody reports to themselves.',
  'superior-unknown': 'The superior does not stand in this account.',
  'reporting-cycle': 'That would make them their own superior.',
} as const;

/** @throws ServiceError `refused` for a line that no map may have. */
export function refuseLine(map: LockedMap, contactId: string, superiorId: string | null): void {
  const reason = reportingRefusal(mapPeople(map), contactId, superiorId);
  if (reason) throw new ServiceError('refused', reason, said[reason], { contactId, superiorId });
}
