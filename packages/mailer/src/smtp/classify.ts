import type { MessageOutcome, OutcomeReason } from '../outcome.ts';

/** What nodemailer tells of a failure. */
export interface SmtpFailure {
  readonly message: string;
  /** The command that was answered, such as `RCPT TO`. */
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
  /** The whole answer, as it came. */
  readonly response?: string | undefined;
}

/** How far a message had come: its bytes are only written after the server's go-ahead to DATA. */
export type Phase = 'before-data' | 'data';

/**
 * What a failure says about the message (RFC 5321, section 4.2).
 *
 * | failure | outcome |
 * | --- | --- |
 * | refused, reset or silent before DATA | `transient`, nothing was written |
 * | refused by 4yz, at any point | `transient` |
 * | 421, refused at the greeting, not let in, sender refused | `transient`, the whole transport is held |
 * | 5yz to RCPT TO or DATA, or the server cannot write to such an address | `permanent` |
 * | 5yz to RCPT TO that says that there is no such address | `permanent`, `unknownRecipient` |
 * | 503, commands out of step | `transient`, on another connection |
 * | no answer, or an unreadable one, once the bytes flow | `unknown` |
 */
export function classifyFailure(failure: SmtpFailure, phase: Phase, to: string): MessageOutcome {
  const { responseCode: code = 0, command = '', message } = failure;
  const isRefusal = code >= 400 && code < 600;
  if (!isRefusal) return withoutAnswer(command, message, phase);
  if (code === 530 || command.startsWith('AUTH')) return transient('notAuthorised', message, 'transport');
  if (code === 421) return transient('deferred', message, 'transport');
  if (!isTransaction(command)) return transient('notReached', message, 'transport');
  if (code < 500 || code === 503) return transient('deferred', message, 'message');
  if (command === 'MAIL FROM' && code !== 552) return transient('misconfigured', message, 'transport');
  const reason = command === 'RCPT TO' ? recipientReason(failure, to) : 'refusedMessage';
  return { kind: 'permanent', reason, detail: message };
}

/**
 * Whether the address does not exist, by the enhanced code the answer begins with (RFC 3463 and 7505): no such mailbox
 * (5.1.1), no such host (5.1.2), not an address (5.1.3), moved away (5.1.6), takes no mail at all (5.1.10). The others
 * of 5.1 speak of the sender (5.1.7, 5.1.8), or of either (5.1.0), and words alone prove nothing.
 */
function recipientReason({ response = '' }: SmtpFailure, to: string): OutcomeReason {
  const says = /^5\d\d[ -]5\.1\.(?:[1236]|10)(?![\d.])/u.test(response);
  // Beyond ASCII a server that does not offer such addresses takes it for another, or for none.
  return says && /^[!-~]+$/u.test(to) ? 'unknownRecipient' : 'refusedRecipient';
}

function withoutAnswer(command: string, message: string, phase: Phase): MessageOutcome {
  if (phase === 'data') return { kind: 'unknown', reason: 'noAnswer', detail: message, retryAfterMs: null };
  // The client itself refuses: the server does not offer what the address or the size needs.
  if (isTransaction(command) || command === 'API') {
    return { kind: 'permanent', reason: 'refusedRecipient', detail: message };
  }
  return transient('notReached', message, 'message');
}

/** The commands that speak of one message; every other one speaks of the session. */
function isTransaction(command: string): boolean {
  return command === 'MAIL FROM' || command === 'RCPT TO' || command === 'DATA';
}

/** A failure to open a session at all, which every message would meet. */
export function classifyOpening({ message, command = '' }: SmtpFailure): MessageOutcome {
  return transient(command.startsWith('AUTH') ? 'notAuthorised' : 'notReached', message, 'transport');
}

export function transient(
  reason: OutcomeReason,
  detail: string,
  holds: 'message' | 'transport',
): MessageOutcome {
  return { kind: 'transient', reason, detail, retryAfterMs: null, next: 'newBatch', holds };
}
