/** What a mail system reports of an e-mail it was to deliver (RFC 3464). */
export interface DeliveryReport {
  /** `delayed`: it goes on trying, so that nothing is known yet. */
  readonly action: 'failed' | 'delayed' | 'delivered';
  /** Whether it failed because there is no such address, now or later. */
  readonly noSuchAddress: boolean;
  /** In lower case; null where it names none. */
  readonly recipient: string | null;
  /** The status and what the recipient's server said, for people. */
  readonly reason: string;
}

const LONGEST_REASON = 500;

/**
 * The enhanced codes (RFC 3463 and 7505) that speak of the address: no such mailbox (5.1.1), no such host (5.1.2), not
 * an address (5.1.3), moved away (5.1.6), takes no mail at all (5.1.10). Full mailboxes, refused words and unknown
 * senders are other matters, whatever they are called.
 */
const NO_SUCH_ADDRESS = /^5\.1\.(?:[1236]|10)$/;

const ACTIONS: Readonly<Record<string, DeliveryReport['action']>> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
  // Handed on to systems that report no further.
  relayed: 'delivered',
  expanded: 'delivered',
};

/**
 * Reads the part `message/delivery-status` of a report: a group of fields about the e-mail, then one for each
 * recipient, of which ours have one. Null where it tells of none.
 */
export function readDeliveryReport(part: string): DeliveryReport | null {
  const groups = part.split(/\r?\n[ \t]*\r?\n/).map(fieldsOf);
  const fields = groups.find((group) => group.has('action'));
  const action = ACTIONS[wordOf(fields?.get('action'))];
  if (!fields || !action) return null;
  const status = wordOf(fields.get('status'));
  const recipient = typedValue(fields.get('final-recipient') ?? fields.get('original-recipient'));
  const said = typedValue(fields.get('diagnostic-code'));
  return {
    action,
    noSuchAddress: action === 'failed' && NO_SUCH_ADDRESS.test(status),
    recipient: recipient === '' ? null : recipient.toLowerCase(),
    reason: [status, said].filter(Boolean).join(': ').slice(0, LONGEST_REASON),
  };
}

/** Whether the part `message/feedback-report` of an e-mail (RFC 5965) says that its recipient complained. */
export function isComplaint(part: string): boolean {
  return /^(?:abuse|fraud|opt-out)$/.test(wordOf(fieldsOf(part).get('feedback-type')));
}

/** Fields by lower-case name, each in one line; the first of a name counts. */
function fieldsOf(group: string): ReadonlyMap<string, string> {
  const lines = group.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** Without a comment behind it. */
function wordOf(value = ''): string {
  return value.split(/[\s(;]/, 1)[0]?.toLowerCase() ?? '';
}

/** Behind the type, as in `rfc822; anna@customer.example`. */
function typedValue(value = ''): string {
  return value
    .slice(value.indexOf(';') + 1)
    .trim()
    .replace(/^<(.*)>$/, '$1');
}
