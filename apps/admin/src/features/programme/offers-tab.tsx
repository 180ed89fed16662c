import { useProgramme, useProgrammeCurrency } from '../../lib/programme.ts';
import { Offers } from './offers.tsx';

/** What is promised, and what it may cost. */
export function OffersTab() {
  const { design } = useProgramme();
  return <Offers offers={design.offers} currency={useProgrammeCurrency()} />;
}
