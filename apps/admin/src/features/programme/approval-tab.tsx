import { useProgramme } from '../../lib/programme.ts';
import { Approvals } from './approvals.tsx';

/** Who stands behind exactly this, and who still has to. */
export function ApprovalTab() {
  return <Approvals programme={useProgramme()} />;
}
