export { type AuditItem, type AuditList, listAudit } from './list.ts';
export type { AuditSubject } from './subject.ts';
