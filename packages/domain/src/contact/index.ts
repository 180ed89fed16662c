export { withAsciiDomain } from './ascii-domain.ts';
export { BuyingRole } from './buying-role.ts';
export {
  NewPerson,
  PersonChanges,
  personFields,
  StandingDetails,
  standingFields,
} from './details.ts';
export { type GapRules, gapsOf, type MapGap, type NeededRole, neededRoles } from './gap.ts';
export { byInfluence, isPresent, type MapPerson } from './person.ts';
export { chainAbove, drawableLines, type ReportingRefusal, reportingRefusal } from './reporting.ts';
export { ContactSettings } from './settings.ts';
export { Stance } from './stance.ts';
export { type Succeeded, type Succession, type SuccessionReason, succeed, successorOf } from './successor.ts';
export { daysUntouched, type Freshness, freshnessOf } from './touch.ts';
