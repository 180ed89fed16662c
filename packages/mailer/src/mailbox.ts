/** An address with the name that goes before it, empty when there is none. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

const addressShape = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/u;
const quotedName = /^"((?:[^"\\]|\\.)*)"\s*<([^<>]+)>$/u;
const plainName = /^([^<>"]*)<([^<>]+)>$/u;

/** Reads `a@b`, `Name <a@b>` or `"Name" <a@b>`. Null when it is anything else, such as two addresses. */
export function parseMailbox(text: string): Mailbox | null {
  const quoted = quotedName.exec(text);
  if (quoted) return mailbox((quoted[1] ?? '').replace(/\\(.)/gu, '$1'), quoted[2]);
  const plain = plainName.exec(text);
  if (plain) return mailbox((plain[1] ?? '').trim(), plain[2]);
  return mailbox('', text);
}

function mailbox(name: string, address = ''): Mailbox | null {
  const trimmed = address.trim();
  return trimmed.length <= 254 && addressShape.test(trimmed) ? { name, address: trimmed } : null;
}

/** Writes it so that a comma or a quote in the name cannot be read as the next address. */
export function formatMailbox({ name, address }: Mailbox): string {
  if (name === '') return address;
  return `"${name.replace(/["\\]/gu, '\\$&')}" <${address}>`;
}
