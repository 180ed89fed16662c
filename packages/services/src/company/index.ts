export { getCompany } from './get.ts';
export { loadCompany } from './load.ts';
export { updateCompany } from './update.ts';
