import { defineVerb } from '../core/index.ts';
import { auditChange, type Changed, type StandingChange } from './change.ts';
import { PlacedInput } from './input.ts';
import { type LockedMap, lockMap, placedOn } from './lock-map.ts';
import { writeStandings } from './write-standings.ts';

/** Takes somebody off an account's map; the person stays, with every other account and all that was sent. */
export const removeFromAccount = defineVerb({
  name: 'contact.removeFromAccount',
  input: PlacedInput,
  run: (ctx, { accountId, contactId, version }): Promise<Changed> =>
    ctx.db.prisma.$transaction(async (tx) => {
      const map = await lockMap(tx, accountId);
      const { standing } = placedOn(map, contactId, version);
      const standings = [...reportsOf(map, contactId), { contactId, before: standing, after: null }];
      await writeStandings(tx, ctx, map, standings);
      const change = await auditChange(tx, ctx, 'contact.removeFromAccount', contactId, {
        accountId,
        standings,
        person: null,
      });
      return { contactId, change };
    }),
});

/** Who reported to them reports to nobody that is known. */
function reportsOf({ people }: LockedMap, contactId: string): StandingChange[] {
  return [...people.values()]
    .filter(({ standing }) => standing.reportsToId === contactId)
    .map((report) => ({
      contactId: report.contactId,
      before: { reportsToId: contactId },
      after: { reportsToId: null },
    }));
}
