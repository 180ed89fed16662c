/** What the headers of one message are made of. */
export interface HeaderFacts {
  readonly messageId: string;
  /** The domain the message is sent from. */
  readonly domain: string;
  readonly programmeId: string;
  /** Where a POST takes the recipient off the list, without another question. */
  readonly unsubscribeUrl: string;
}

export type MessageHeaders = Readonly<Record<string, string>>;

/** The Message-ID that follows from a message's own id: the same at every attempt, so that a reply finds it. */
export function messageIdHeader(messageId: string, domain: string): string {
  return `<${messageId}@${domain}>`;
}

/**
 * The headers Sleutel gives every message: its id, the list it belongs to (RFC 2919), and the one-click way out
 * (RFC 2369, RFC 8058). By the length of their names, as PostgreSQL keeps a record, so that they are read as they were
 * written. Throws a RangeError on a value that could end its line.
 */
export function messageHeaders(facts: HeaderFacts): MessageHeaders {
  return safe({
    'List-Id': `<${facts.programmeId}.list.${facts.domain}>`,
    'Message-ID': messageIdHeader(facts.messageId, facts.domain),
    'List-Unsubscribe': `<${facts.unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
}

/** Any control character, and so the carriage return and line feed that would begin another header. */
const CONTROL = /\p{Cc}/u;

function safe(headers: MessageHeaders): MessageHeaders {
  for (const name in headers) {
    if (CONTROL.test(headers[name] ?? '')) throw new RangeError(`control characters in the header ${name}`);
  }
  return headers;
}
