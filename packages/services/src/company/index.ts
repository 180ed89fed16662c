export { getCompany } from './get.ts';
export { loadCompany } from './load.ts';
export { previewCompany } from './preview.ts';
export { checkSenderDomain, getSender, type SenderView } from './sender.ts';
export { loadSendingCompany, type SendingCompany } from './sending-company.ts';
export { companyDay, companyZone } from './today.ts';
export { updateCompany } from './update.ts';
