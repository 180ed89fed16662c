import { useCompanyDays } from '../../lib/company-days.ts';

interface Sign {
  readonly kind: string;
  readonly occurredAt: string;
  readonly byUserId: string | null;
}

/** The day a sign is of: what follows from something else is known by its day alone and stands at its start in UTC. */
export function useSignDay(): (sign: Sign) => string {
  const { dayOf } = useCompanyDays();
  return (sign) => (isKnownByDay(sign) ? sign.occurredAt.slice(0, 10) : dayOf(sign.occurredAt));
}

function isKnownByDay({ kind, byUserId }: Sign): boolean {
  return byUserId === null && kind !== 'click' && kind !== 'reply';
}
