import { PersonChanges } from '@sleutel/domain/contact';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { auditChange, type Changed } from './change.ts';
import { standingChanges } from './change-standings.ts';
import { splitDetails } from './details.ts';
import { PlacedInput } from './input.ts';
import { lockMap, placedOn } from './lock-map.ts';
import { changePerson } from './people.ts';
import { writeStandings } from './write-standings.ts';

const Input = PlacedInput.extend({
  /** The version of the person, for what is the same in every account. */
  personVersion: z.int().optional(),
  changes: PersonChanges,
});

/** Changes what is said of a person and of where they stand in an account; what is left out stays. */
export const updateContact = defineVerb({
  name: 'contact.update',
  input: Input,
  run: (ctx, { accountId, contactId, version, personVersion, changes }): Promise<Changed> =>
    ctx.db.prisma.$transaction(async (tx) => {
      const { person: personDetails, standing } = splitDetails(changes);
      const map = await lockMap(tx, accountId);
      const ofStanding = Object.keys(standing).length > 0;
      placedOn(map, contactId, ofStanding ? version : undefined);
      const standings = standingChanges(map, new Map([[contactId, standing]]));
      await writeStandings(tx, map, standings, ctx.now());
      const person = await changePerson(tx, ctx, contactId, personDetails, personVersion);
      if (standings.length === 0 && person === null) return { contactId, change: null };
      const change = await auditChange(tx, ctx, 'contact.update', contactId, {
        accountId,
        standings,
        person,
      });
      return { contactId, change };
    }),
});
