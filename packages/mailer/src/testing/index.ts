export { startHttpProvider } from './http-provider.ts';
export { type ScriptedMailbox, startScriptedMailbox } from './imap-script.ts';
export { type Fault, type FaultShares, type ResendModel, startResendModel } from './resend-model.ts';
export { seededRandom } from './seeded-random.ts';
export { type ScriptedServer, startScriptedServer } from './smtp-script.ts';
