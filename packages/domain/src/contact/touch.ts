import type { MapPerson } from './person.ts';

const dayMs = 86_400_000;

/** Whole days since somebody was last in touch; null where nobody ever was. A touch still to come counts as today. */
export function daysUntouched({ lastTouchedAt }: Pick<MapPerson, 'lastTouchedAt'>, now: Date): number | null {
  if (lastTouchedAt === null) return null;
  return Math.max(0, Math.floor((now.getTime() - Date.parse(lastTouchedAt)) / dayMs));
}

export type Freshness = 'fresh' | 'cooling' | 'faded';

/** How fresh a relationship is: it cools at half the days after which it has faded. */
export function freshnessOf(
  person: Pick<MapPerson, 'lastTouchedAt'>,
  now: Date,
  untouchedDays: number,
): Freshness {
  const days = daysUntouched(person, now);
  if (days === null || days >= untouchedDays) return 'faded';
  return days >= untouchedDays / 2 ? 'cooling' : 'fresh';
}
