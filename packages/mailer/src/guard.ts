import { faultOf } from './faults.ts';
import type { MessageOutcome } from './outcome.ts';
import type { MailTransport, OutgoingBatch } from './transport.ts';

/**
 * Keeps what must never leave from every transport alike. A message with a fault fails for good and the rest of its
 * batch goes out; as the faults of frozen messages never change, neither do the bytes under the key.
 */
export function guarded(transport: MailTransport): MailTransport {
  return {
    ...transport,
    async send(batch, context) {
      assertBatch(batch, transport.maxBatch);
      const outcomes: (MessageOutcome | undefined)[] = batch.messages.map((message) =>
        refusal(faultOf(message)),
      );
      const sendable = batch.messages.filter((_message, index) => outcomes[index] === undefined);
      if (sendable.length === 0) return { messages: outcomes.filter(isKnown), rate: null };
      const sent = await transport.send({ key: batch.key, messages: sendable }, context);
      const rest = sent.messages.values();
      const messages = outcomes.map((outcome) => outcome ?? rest.next().value);
      return { messages: messages.filter(isKnown), rate: sent.rate };
    },
  };
}

function refusal(fault: string | null): MessageOutcome | undefined {
  return fault === null ? undefined : { kind: 'permanent', reason: 'unsendable', detail: fault };
}

function isKnown(outcome: MessageOutcome | undefined): outcome is MessageOutcome {
  return outcome !== undefined;
}

/** A batch out of shape is the caller's error, not an answer of a provider. */
function assertBatch({ key, messages }: OutgoingBatch, maxBatch: number): void {
  if (!/^[!-~]{1,256}$/u.test(key)) throw new RangeError('A key has 1 to 256 printable ASCII characters.');
  if (messages.length < 1 || messages.length > maxBatch) {
    throw new RangeError(`A batch has 1 to ${maxBatch} messages, not ${messages.length}.`);
  }
}
