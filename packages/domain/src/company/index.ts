export { blend, contrast, inkOn, READABLE_CONTRAST, readableOn } from './colour.ts';
export { Company, CompanyUpdate, unnamedCompany } from './company.ts';
export { Font, fontFamily } from './font.ts';
export { OwnSending, sendingFor, staysQuiet } from './own-sending.ts';
export { Country, Currency, KnownCurrency, TimeZone } from './place.ts';
export {
  type SenderFinding,
  type SenderFindingCode,
  type SenderPlace,
  senderFindings,
} from './sender-check.ts';
export {
  type DomainFinding,
  type DomainFindingCode,
  type DomainRecords,
  judgeDomain,
} from './sender-domain.ts';
export { PressureCap, QuietHours, Sending, TimeOfDay, WorkingDays } from './sending.ts';
export { defaultSettings, Settings, SettingsUpdate } from './settings.ts';
