import { useProgramme, useProgrammeCurrency } from '../../lib/programme.ts';
import { Terms } from './terms.tsx';

/** When it runs, what ends it, what it may cost and how it is measured. */
export function RulesTab() {
  const { design } = useProgramme();
  return <Terms design={design} currency={useProgrammeCurrency()} />;
}
