import type { Verb } from '@sleutel/domain/user';
import type { Authorised } from '../core/index.ts';
import { auditChange, type Changed, fieldChange, type StandingChange } from './change.ts';
import type { StandingImage } from './image.ts';
import { type LockedMap, lockMap, placedOn } from './lock-map.ts';
import { writeStandings } from './write-standings.ts';

/** Who is to stand how afterwards, by contact. */
export type Wanted = ReadonlyMap<string, Partial<StandingImage>>;

/** Changes where people of one account stand, as `decide` says of the map as it is, in one transaction. */
export function changeStandings<V extends Verb>(
  ctx: Authorised<V>,
  verb: V,
  { accountId, contactId }: { readonly accountId: string; readonly contactId: string },
  decide: (map: LockedMap) => Wanted,
): Promise<Changed> {
  return ctx.db.prisma.$transaction(async (tx) => {
    const map = await lockMap(tx, accountId);
    const standings = standingChanges(map, decide(map));
    if (standings.length === 0) return { contactId, change: null };
    await writeStandings(tx, ctx, map, standings);
    const change = await auditChange(tx, ctx, verb, contactId, { accountId, standings, person: null });
    return { contactId, change };
  });
}

export function standingChanges(map: LockedMap, wanted: Wanted): StandingChange[] {
  return [...wanted].flatMap(([contactId, after]) => {
    const change = fieldChange(placedOn(map, contactId).standing, after);
    return change ? [{ contactId, ...change }] : [];
  });
}
