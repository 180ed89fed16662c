const UNSAFE = /[\p{Cc}"\\<>]/gu;
const PLAIN = /^[\p{L}\p{N} ]*$/u;
/** A name as most are, which stays as it is. */
const CLEAN = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u;

/** `Name <address>` for a From or To line; what could break out of the name is left away. */
export function mailbox(name: string, address: string): string {
  if (CLEAN.test(name)) return `${name} <${address}>`;
  const clean = name.replaceAll(UNSAFE, ' ').replaceAll(/\s+/g, ' ').trim();
  if (clean === '') return address;
  return PLAIN.test(clean) ? `${clean} <${address}>` : `"${clean}" <${address}>`;
}

/** The address of `Name <address>` or of a bare address. */
export function addressOf(mailboxText: string): string {
  return (/<([^<>]+)>\s*$/.exec(mailboxText)?.[1] ?? mailboxText).trim();
}

/** The domain a mailbox sends from. */
export function domainOf(mailboxText: string): string {
  const address = addressOf(mailboxText);
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
