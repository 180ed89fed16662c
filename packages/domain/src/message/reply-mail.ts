/** An e-mail that came in. */
export interface ReplyMail {
  /** `Name <address>` or a bare address. */
  readonly from: string;
  readonly subject: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The plain text; empty where it is not known. */
  readonly text: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The Message-IDs an e-mail says it answers, in angle brackets, the nearest first (RFC 5322, section 3.6.4). */
export function answeredIds({ headers }: Pick<ReplyMail, 'headers'>): string[] {
  const idsIn = (name: string) => headers[name]?.match(/<[^<>\s]{1,250}>/g) ?? [];
  return [...new Set([...idsIn('in-reply-to'), ...idsIn('references').toReversed()])];
}

/** The message that a Message-ID of ours stands for; null where it is not one of ours. */
export function messageOfId(header: string): string | null {
  const local = header.replace(/^</, '').split('@')[0] ?? '';
  return UUID.test(local) ? local.toLowerCase() : null;
}

/** Where answered mail begins, in the languages and readers that are common here. */
const QUOTED = [
  /^-{2,}\s*(?:original message|oorspronklike boodskap|ursprüngliche nachricht|oorspronkelijk bericht)/i,
  /^_{10,}\s*$/,
  /^(?:on|op|am)\b.{4,200}\b(?:wrote|het .{0,80}geskryf|schrieb.{0,80}|schreef.{0,80}):?\s*$/i,
  /^(?:from|van|von):\s.*@/i,
];

/** The longest own text that is read, in characters. */
const LONGEST = 8000;

/** What the sender wrote, without what is quoted from the message answered. */
export function ownText(text: string): string {
  const lines = text.slice(0, LONGEST).split(/\r?\n/);
  const end = lines.findIndex((line) => QUOTED.some((mark) => mark.test(line.trim())));
  return lines
    .slice(0, end === -1 ? undefined : end)
    .filter((line) => !line.trimStart().startsWith('>'))
    .join('\n');
}
