import type { PlanBeside } from './document.ts';

/** Whether a programme may run for an account beside another: its plan decides before the programme's own setting. */
export function mayStandBeside(plan: PlanBeside | null, besideOthers: boolean): boolean {
  switch (plan) {
    case 'allowed':
      return true;
    case 'notAllowed':
      return false;
    case 'programmeDecides':
    case null:
      return besideOthers;
  }
}
