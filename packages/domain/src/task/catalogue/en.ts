/** What the engine asks a person to do. `{name}` is what it is about: mostly the programme. */
export const en = {
  order: '{name}: the account has ordered. Thank them and take it from here',
  reply: '{name}: somebody at the account has replied. Answer and take it from here',
  complaint: '{name}: the account has a complaint. Settle it before anything else is sent',
  tender: '{name}: a tender is open. The programme is stopped for this account',
  meeting: '{name}: a meeting has come about. The programme is stopped for this account',
  contactLeft: '{name}: the person addressed has left. Find out who follows',
  renderFailed: '{name}: an e-mail could not be written for one person. See why and mend it',
  sendFailed: '{name}: an e-mail was refused for good. Check the address',
  offerAccepted: '{name}: the offer was accepted. Get in touch and take the order',
  webhookOff:
    '{name}: this webhook takes nothing any more and is switched off. See why under Settings, and switch it on again',
} as const;

export type TaskTitles = { readonly [Key in keyof typeof en]: string };
