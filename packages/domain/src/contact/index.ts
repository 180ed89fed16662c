export { BuyingRole } from './buying-role.ts';
