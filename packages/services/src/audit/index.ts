export { type AuditItem, type AuditList, listAudit } from './list.ts';
