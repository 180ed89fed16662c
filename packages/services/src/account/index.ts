export { type AccountDetails, type AccountDossier, getAccount } from './get.ts';
export type { AccountHeader } from './header.ts';
export { type AccountList, listAccounts } from './list.ts';
export { AccountFilter, AccountListInput, AccountSort } from './list-input.ts';
export type { AccountListItem } from './list-item.ts';
export type { NextStep } from './next-steps.ts';
export type { AccountPerson } from './people.ts';
