export { type AccountChange, AccountSet, LeadSource } from './account-set.ts';
