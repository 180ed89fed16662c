/** What the engine asks a person to do. `{programme}` is the programme's name. */
export const en = {
  order: '{programme}: the account has ordered. Thank them and take it from here',
  reply: '{programme}: somebody at the account has replied. Answer and take it from here',
  complaint: '{programme}: the account has a complaint. Settle it before anything else is sent',
  tender: '{programme}: a tender is open. The programme is stopped for this account',
  meeting: '{programme}: a meeting has come about. The programme is stopped for this account',
  contactLeft: '{programme}: the person addressed has left. Find out who follows',
  renderFailed: '{programme}: an e-mail could not be written for one person. See why and mend it',
  sendFailed: '{programme}: an e-mail was refused for good. Check the address',
  offerAccepted: '{programme}: the offer was accepted. Get in touch and take the order',
} as const;

export type TaskTitles = { readonly [Key in keyof typeof en]: string };
